import { type Browser, type BrowserContext, type Page, expect, test as base } from "@playwright/test";

import { look } from "./look";
import { personal } from "./personal";
import { Server } from "./server";

export const PASSWORD = "coba-aku-online";
export const PASSPHRASE = "lontar-merah-putih";

/** A server per story, and a page per person whose console is listened to. */
export const test = base.extend<{ server: Server; office: Office }>({
  server: async ({}, use) => {
    const server = await Server.fresh();
    await use(server);
    await server.stop();
    expect(personal(server.log()), "nothing personal is in the log").toEqual([]);
    expect(server.log(), "nothing panics").not.toContain("panicked");
  },
  office: async ({ browser, server, contextOptions, javaScriptEnabled }, use, info) => {
    const office = new Office(browser, server, { ...contextOptions, ...(info.project.use as object) }, javaScriptEnabled ?? true, info.project.name);
    await use(office);
    await office.close();
    expect(personal(decodeURIComponent(office.addresses.join("\n"))), "nothing personal is in an address").toEqual([]);
    expect(office.complaints, "nothing is said on the console").toEqual([]);
  },
});

export { expect };

/** The people of the office, each in a browser of their own. */
export class Office {
  readonly complaints: string[] = [];
  /** What a story provokes on purpose, and the browser reports as it should. */
  readonly expected: RegExp[] = [];
  /** Every address that was asked for. */
  readonly addresses: string[] = [];
  private readonly contexts: BrowserContext[] = [];

  constructor(private readonly browser: Browser, readonly server: Server, private readonly options: object, readonly scripts: boolean, readonly size: string) {}

  /** Where an agency is found; without a code the first one. */
  address(agency?: string): string {
    return agency ? this.server.address.replace("127.0.0.1", `${agency}.localhost`) : this.server.address;
  }

  /** Opens a browser in which nobody is signed in. */
  async visitor(agency?: string): Promise<Page> {
    const context = await this.browser.newContext({ ...this.options, baseURL: this.address(agency), javaScriptEnabled: this.scripts });
    this.contexts.push(context);
    const page = await context.newPage();
    page.on("console", (message) => {
      // Without scripts the browser warns that what they would have used was not used.
      const heard = message.type() === "error" || (this.scripts && message.type() === "warning");
      const about = `${message.text()} ${message.location().url}`;
      // A viewer that is torn down while it still reads its file, because the page goes on, says so.
      const torn = /ERR_FAILED .*\/berkas\//.test(about);
      // That a part was fetched early and used late says only how busy the machine was.
      const late = /was preloaded using link preload but not used within a few seconds/.test(about);
      if (heard && !torn && !late && !this.expected.some((expected) => expected.test(about))) this.complaints.push(`${page.url()}: ${about}`);
    });
    page.on("request", (request) => this.addresses.push(request.url()));
    page.on("pageerror", (error) => this.complaints.push(`${page.url()}: ${error.message}`));
    return page;
  }

  /** Signs a demo account in, by the part before the @. */
  async person(who: string, agency?: string): Promise<Page> {
    const page = await this.visitor(agency);
    await page.goto("/masuk");
    await signIn(page, who);
    // The address tells whether a second factor is asked for; the demo shows its code.
    await page.waitForURL(/\/(kerja|masuk\/kode)/);
    if (page.url().includes("/masuk/kode")) await this.showCode(page);
    await page.waitForURL("**/kerja**");
    await this.settled(page);
    return page;
  }

  /** A file as its page would get it. Only a browser knows where an agency's own name leads, so it is asked for by number. */
  async fetch(page: Page, path: string): Promise<Buffer> {
    const site = new URL(page.url());
    const cookies = (await page.context().cookies(site.origin)).map((cookie) => `${cookie.name}=${cookie.value}`).join("; ");
    const answer = await page.request.get(`${this.server.address}${path}`, { headers: { host: site.host, cookie: cookies } });
    expect(answer.status(), path).toBe(200);
    return answer.body();
  }

  /** Types the code that the demo shows in place of a phone. */
  async showCode(page: Page): Promise<void> {
    const shown = await page.getByText("Mode contoh: kode saat ini").innerText();
    await page.getByLabel("Kode dari aplikasi autentikator").fill(/\d{6}/.exec(shown)![0]);
    await page.getByRole("button", { name: "Lanjut" }).click();
  }

  /** Looks at a page with the eyes of `look`. Pictures are for people, and take a third of the time: they are kept when AKU_PICTURES is set. */
  async look(page: Page, name: string): Promise<void> {
    await this.settled(page);
    await look(page, name, this.scripts, process.env.AKU_PICTURES ? `end2end/out/pictures/${this.size}` : undefined);
  }

  /** Waits until the page is alive: the lazily loaded part answers, and a page that was led to within it has come. */
  async settled(page: Page): Promise<void> {
    await page.waitForLoadState("load");
    if (this.scripts) await page.waitForFunction(came);
    else expect(await page.locator("html").getAttribute("data-hidup"), "no script of the page has run").toBeNull();
  }

  async close(): Promise<void> {
    for (const context of this.contexts) await context.close();
  }
}

export async function signIn(page: Page, who: string, password = PASSWORD): Promise<void> {
  await page.getByLabel("NIK, nomor HP, atau alamat email").fill(who.includes("@") || /^\d+$/.test(who) ? who : `${who}@contoh.id`);
  await page.getByLabel("Kata sandi").fill(password);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
}

/** The one-time link that was sent to an address last. */
export async function linkTo(office: Office, page: Page, to: string): Promise<string> {
  const answer = await page.request.get(`${office.server.address}/pengembangan/pesan`);
  const messages = (await answer.json()) as { to: string; text: string; kind: string }[];
  const text = messages.find((message) => message.to === to && message.kind === "invitation")?.text ?? "";
  return /\/undangan#[0-9a-f]+/.exec(text)?.[0] ?? "";
}

/** Opens an invitation: its code stands behind the `#`, where a script takes it; without scripts it is typed. */
export async function openInvitation(office: Office, page: Page, link: string): Promise<void> {
  await page.goto(link);
  await office.settled(page);
  if (!office.scripts) {
    await page.getByLabel("Kode undangan").fill(link.split("#")[1]!);
    await page.getByRole("button", { name: "Buka undangan" }).click();
  }
  await page.getByLabel("Kata sandi baru").waitFor();
  await office.settled(page);
}

export const sari: Record<string, string> = {
  nama_pelapor: "Ni Wayan Citra Lestari",
  nik_pelapor: "5108014506820001",
  pelapor_sebagai: "pemohon",
  nama_pemohon: "Ni Wayan Citra Lestari",
  no_hp: "0812 0000 0777",
  email: "citra@contoh.id",
  nik: "5108014506820001",
  no_kk: "5108010101150077",
  no_surat_hilang: "SKH/77/XI/2026",
  tanggal_surat_hilang: "20-11-2026",
  kepolisian: "Polsek Gerokgak",
};

/** Begins an application for a lost card. */
export async function beginLostCard(office: Office, page: Page): Promise<void> {
  await page.goto("/kerja/baru");
  await office.settled(page);
  await page.getByRole("button", { name: "Isi permohonan: KTP-el karena Hilang" }).click();
  await page.waitForURL("**/kerja/permohonan/**");
  // The address changes before the part with the form is here.
  await expect(page.locator("#permohonan")).toBeVisible();
  await office.settled(page);
}

export async function fill(page: Page, answers: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    const control = page.locator(`[name="${name}"]`);
    if ((await control.evaluate((element) => element.tagName)) === "SELECT") await control.selectOption(value);
    else await control.fill(value);
  }
}

/** Chooses a village: its district first, whose villages then are offered. */
export async function chooseVillage(office: Office, page: Page, code: string, name = "desa_kelurahan"): Promise<void> {
  await page.locator(`[name="${name}.kecamatan"]`).selectOption(code.slice(0, code.lastIndexOf(".")));
  const village = page.locator(`[name="${name}"]`);
  if (!office.scripts && (await village.locator(`option[value="${code}"]`).count()) === 0) {
    await page.getByRole("button", { name: "Tampilkan desa/kelurahan" }).click();
    await page.waitForLoadState("load");
  }
  await village.selectOption(code);
}

/** Files a whole application for a lost card and gives its number. */
export async function fileLostCard(office: Office, page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<string> {
  await beginLostCard(office, page);
  await fill(page, sari);
  await page.locator('input[type="file"][name]').setInputFiles(file);
  if (office.scripts) await expect(page.getByText("Berkas siap dikirim")).toBeVisible();
  await page.getByRole("button", { name: "Kirim permohonan" }).click();
  await expect(page.getByText("Berhasil! Pendaftaran telah masuk operator SIAK")).toBeVisible();
  await office.settled(page);
  return (await page.locator(".sent__number").innerText()).trim();
}

/** Opens an application from a person's worklist by its number. */
export async function open(office: Office, page: Page, number: string): Promise<void> {
  await page.goto("/kerja");
  await office.settled(page);
  await page.getByRole("link", { name: number }).click();
  await page.waitForURL("**/kerja/permohonan/**");
  await office.settled(page);
  await expect(page.getByText("Yang dapat dilakukan")).toBeVisible();
}

/** Whether the page of the address has come, asked within it. A heading that was there at another address is that of the page before, which stays until the next one is ready. */
function came(): boolean {
  const heading: (Element & { at?: string }) | null = document.querySelector("h1");
  if (document.documentElement.dataset.hidup !== "ya" || document.title === "" || heading === null) return false;
  heading.at ??= location.pathname;
  return heading.at === location.pathname;
}
