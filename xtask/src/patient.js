// A part that the line did not bring is asked for again until it is there: the page would wait for it in vain otherwise, and a
// person on a slow line would press a link that does nothing. What is refused for good (a part of an older release) is not.
async function patient(address) {
    const notice = document.getElementById("menunggu");
    for (let pause = 500; ; pause = Math.min(2 * pause, 10000)) {
        try {
            const answer = await fetch(address);
            if (!answer.ok && answer.status < 500 && answer.status !== 429) return answer;
            if (answer.ok) {
                // Read whole here, so that a line that breaks within it is a line that broke.
                const part = await answer.arrayBuffer();
                notice?.setAttribute("hidden", "");
                return new Response(part, { headers: { "content-type": "application/wasm" } });
            }
        } catch {}
        notice?.removeAttribute("hidden");
        await new Promise((again) => {
            setTimeout(again, pause);
            addEventListener("online", again, { once: true });
        });
    }
}
