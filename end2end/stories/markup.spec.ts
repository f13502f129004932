import type { Page } from "@playwright/test";

import { beginLostCard, expect, test, type Office } from "../support/office";

/** What would end a title or a text field and begin an element, if it were a part of the page. */
const MARKUP = "</title></textarea><b id=x>";

/** Types the markup into every text of every form of a page, sends each form as a browser without checks would, and looks at what comes. */
async function typeEverywhere(office: Office, page: Page, path: string): Promise<number> {
  await page.goto(path);
  await office.settled(page);
  const forms = await page.locator("form").count();
  let sent = 0;
  for (let at = 0; at < forms; at += 1) {
    await page.goto(path);
    await office.settled(page);
    const left = page.waitForEvent("load");
    const typed = await page.evaluate(
      ([at, markup]) => {
        const form = document.querySelectorAll("form")[at as number];
        if (!form) return 0;
        const texts = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")].filter(
          (field) => field.tagName === "TEXTAREA" || !["hidden", "file", "password", "checkbox", "radio", "date", "number", "submit"].includes(field.type),
        );
        for (const field of texts) field.value = markup as string;
        if (texts.length > 0) HTMLFormElement.prototype.submit.call(form);
        return texts.length;
      },
      [at, MARKUP] as const,
    );
    if (typed === 0) {
      left.catch(() => undefined);
      continue;
    }
    await left;
    await office.settled(page);
    await nothingOfIt(page, path);
    sent += 1;
  }
  return sent;
}

async function nothingOfIt(page: Page, path: string): Promise<void> {
  await expect(page.locator("b#x"), `${path}: the markup is a part of the page`).toHaveCount(0);
  expect(await page.title(), path).not.toBe("");
}

test("markup that is typed into any form of any page is text, on that page and on the others @scripts", async ({ office }) => {
  office.expected.push(/4\d\d \(/);
  const anybody = await office.visitor();
  for (const path of ["/daftar", "/masuk", "/lupa-sandi", "/status"]) expect(await typeEverywhere(office, anybody, path), path).toBeGreaterThan(0);

  const counter = await office.person("pemuteran");
  await beginLostCard(office, counter);
  const draft = new URL(counter.url()).pathname;
  expect(await typeEverywhere(office, counter, draft)).toBeGreaterThan(0);
  await counter.goto(draft);
  await office.settled(counter);
  await nothingOfIt(counter, draft);

  const verifier = await office.person("verifikator");
  await verifier.goto("/kerja");
  await office.settled(verifier);
  const applications = await verifier.locator("a[href^='/kerja/permohonan/']").evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
  expect(await typeEverywhere(office, verifier, applications[0]!)).toBeGreaterThan(0);
  for (const path of ["/kerja", "/kerja/akun", applications[0]!]) {
    await typeEverywhere(office, verifier, path);
    await verifier.goto(path);
    await office.settled(verifier);
    await nothingOfIt(verifier, path);
  }

  const admin = await office.person("admin");
  const parts = ["", "/layanan/ktp-el-hilang", "/pesan", "/kantor", "/berkas/agency.toml", "/formulir"].map((part) => `/kerja/pengaturan${part}`);
  for (const path of ["/kerja/petugas", "/kerja/instansi", "/kerja/keamanan", ...parts]) await typeEverywhere(office, admin, path);
  for (const path of ["/kerja/petugas", "/kerja/instansi", ...parts]) {
    await admin.goto(path);
    await office.settled(admin);
    await nothingOfIt(admin, path);
  }
  await anybody.goto("/layanan/ktp-el-hilang");
  await office.settled(anybody);
  await nothingOfIt(anybody, "/layanan");
});
