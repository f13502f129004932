// A part that the line did not bring is asked for again until it is there: the page would wait for it in vain otherwise, and a
// person on a slow line would press a link that does nothing. Meanwhile the page says so.
let missing = 0;

function tell(change) {
    missing += change;
    const notice = document.getElementById("menunggu");
    // Words that come into a region that was there are read out.
    const words = missing ? notice?.dataset.kata : "";
    if (notice && notice.textContent !== words) notice.textContent = words;
}

async function patient(address) {
    let told = false;
    const waits = () => {
        if (!told) tell(1);
        told = true;
    };
    // A line can also be silent without being broken.
    const late = setTimeout(waits, 8000);
    try {
        for (let pause = 500; ; pause = Math.min(2 * pause, 10000)) {
            try {
                const answer = await fetch(address);
                // Read whole here, so that a line that breaks within it is a line that broke.
                if (answer.ok) return new Response(await answer.arrayBuffer(), { headers: { "content-type": "application/wasm" } });
                if (answer.status < 500 && answer.status !== 408 && answer.status !== 429) return refused(answer);
            } catch {}
            waits();
            await new Promise((again) => {
                setTimeout(again, pause);
                addEventListener("online", again, { once: true });
            });
        }
    } finally {
        clearTimeout(late);
        if (told) tell(-1);
    }
}

// Where the last press leads, if it leads to another page: the address changes only when its part is there.
let wanted;
addEventListener("click", (press) => (wanted = press.target.closest?.("a[href]:not([target], [download])")?.href), true);

// A release has taken the place of the one this page is of, with other parts: a page that is alive goes on with it.
function refused(answer) {
    if (!document.documentElement.hasAttribute("data-hidup")) return answer;
    if (wanted) location.assign(wanted);
    else location.reload();
    return new Promise(() => {});
}
