// What first visits weigh, as the browser receives them: every file, document and header.
import type { Page } from "@playwright/test";

import { type Office, expect, test } from "../support/office";

interface Weight {
  bytes: number;
  requests: number;
}

/** Counts what a page receives from here on. */
async function weigh(page: Page): Promise<Weight> {
  const weight = { bytes: 0, requests: 0 };
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.loadingFinished", (event) => {
    weight.bytes += event.encodedDataLength;
    // What the browser has already comes from nowhere.
    if (event.encodedDataLength > 0) weight.requests += 1;
  });
  return weight;
}

async function arrived(office: Office, page: Page): Promise<void> {
  await office.settled(page);
  await page.waitForLoadState("networkidle");
}

function within(what: string, weight: Weight, kilobytes: number, requests: number): void {
  const of = `${what}: ${(weight.bytes / 1024).toFixed(1)} KB, ${weight.requests} requests`;
  console.log(of);
  expect(weight.bytes, of).toBeLessThanOrEqual(kilobytes * 1024);
  expect(weight.requests, of).toBeLessThanOrEqual(requests);
}

test("anybody's first visit is light, and a service after it", async ({ office }) => {
  const page = await office.visitor();
  const weight = await weigh(page);
  await page.goto("/");
  await arrived(office, page);
  within("/", weight, 290, 12);
  await page.getByRole("link", { name: "KTP-el karena Hilang" }).first().click();
  await page.waitForURL("**/layanan/ktp-el-hilang");
  await arrived(office, page);
  within("/ and a service", weight, 340, 12);
});

test("whoever registers fetches no more than the form needs", async ({ office }) => {
  const page = await office.visitor();
  const weight = await weigh(page);
  await page.goto("/daftar");
  await arrived(office, page);
  within("/daftar", weight, 420, 14);
});

test("an operator's first visit is light and can be read before any script", async ({ office, browser, server }) => {
  const reader = await browser.newContext({ baseURL: server.address, javaScriptEnabled: false });
  const words = await reader.newPage();
  await words.goto("/masuk");
  await expect(words.getByRole("heading", { name: "Masuk", exact: true })).toBeVisible();
  await reader.close();

  const page = await office.visitor();
  const weight = await weigh(page);
  await page.goto("/masuk");
  await office.settled(page);
  await page.getByLabel("NIK, nomor HP, atau alamat email").fill("pemuteran@contoh.id");
  await page.getByLabel("Kata sandi").fill("coba-aku-online");
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await page.waitForURL("**/kerja");
  await arrived(office, page);
  within("an operator's first visit", weight, 380, 14);
});

test("each page is told which parts of the program it needs", async ({ office }) => {
  for (const [who, address] of [
    ["pemuteran", "/kerja"],
    ["pemuteran", "/kerja/baru"],
    ["verifikator", "/kerja/akun"],
    ["admin", "/kerja/petugas"],
    ["verifikator", "/kerja/keamanan"],
  ] as const) {
    const page = await office.person(who);
    await page.goto(address);
    await arrived(office, page);
    const parts = await page.evaluate(() => ({
      told: [...document.querySelectorAll('link[rel="preload"][as="fetch"]')].map((link) => (link as HTMLLinkElement).href),
      fetched: performance
        .getEntriesByType("resource")
        .map((entry) => entry.name)
        .filter((name) => name.endsWith(".wasm")),
    }));
    expect([...new Set(parts.fetched)].sort(), address).toEqual([...new Set(parts.told)].sort());
  }
});
