import { expect, test } from "../support/office";

test("an operator's first visit is small and can be read before any script", async ({ office, browser, server }) => {
  const reader = await browser.newContext({ baseURL: server.address, javaScriptEnabled: false });
  const words = await reader.newPage();
  await words.goto("/masuk");
  await expect(words.getByRole("heading", { name: "Masuk petugas" })).toBeVisible();
  await reader.close();

  const page = await office.visitor();
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  session.on("Network.loadingFinished", (event) => (bytes += event.encodedDataLength));
  await page.goto("/masuk");
  await office.settled(page);
  await page.getByLabel("Alamat email").fill("pemuteran@contoh.id");
  await page.getByLabel("Kata sandi").fill("coba-aku-online");
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await page.waitForURL("**/kerja");
  await office.settled(page);
  await page.waitForLoadState("networkidle");
  console.log(`first visit: ${Math.round(bytes / 1024)} KB`);
  expect(bytes).toBeLessThanOrEqual(500 * 1024);
});

test("the gallery shows every component", async ({ office }) => {
  const page = await office.visitor();
  await page.goto("/galeri");
  await expect(page.getByRole("heading", { name: "Galeri komponen" })).toBeVisible();
  await office.look(page, "90-galeri");
});

test("the worklist is worked with the keyboard alone", async ({ office }) => {
  const page = await office.person("verifikator");
  await page.keyboard.press("j");
  await expect(page.locator(".rows__link").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/kerja/permohonan/**");
  await office.settled(page);
  await expect(page.getByText("Yang dapat dilakukan")).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.getByLabel("Alasan", { exact: true })).toBeVisible();
  await page.keyboard.press("a");
  await expect(page.getByRole("button", { name: "Nyatakan lengkap" })).toBeFocused();
  await page.keyboard.press("u");
  await page.waitForURL("**/kerja");
});

test("a search finds by name without putting it in the address, and an application is taken and given back", async ({ office }) => {
  const page = await office.person("verifikator");
  await page.getByLabel("Cari", { exact: true }).fill("sari luh");
  await page.getByRole("button", { name: "Cari" }).click();
  await expect(page.getByText("Hasil pencarian untuk sari luh")).toBeVisible();
  await expect(page.locator("tr", { hasText: "Ni Luh Sari Dewi" })).toHaveCount(1);
  expect(page.url()).not.toContain("sari");
  await office.look(page, "24-cari");
  await page.getByRole("button", { name: "Tampilkan semua permohonan" }).click();
  await expect(page.getByText("Hasil pencarian untuk")).toHaveCount(0);
  await page.locator(".rows__link").first().click();
  await page.waitForURL("**/kerja/permohonan/**");
  await office.settled(page);
  await page.getByRole("button", { name: "Ambil", exact: true }).click();
  await expect(page.getByText("Anda mengambil permohonan ini")).toBeVisible();
  await page.getByRole("button", { name: "Kembalikan ke antrian" }).click();
  await expect(page.getByText("Belum diambil siapa pun")).toBeVisible();
});
