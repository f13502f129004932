import { good } from "../support/files";
import { beginLostCard, expect, fill, sari, test } from "../support/office";

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
  await page.keyboard.press("?");
  await office.look(page, "29-pintasan");
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
  await page.getByLabel("Cari", { exact: true }).fill("tidak ada orangnya");
  await page.getByRole("button", { name: "Cari" }).click();
  await expect(page.getByText("Tidak ada yang cocok.")).toBeVisible();
  await office.look(page, "24-cari-kosong");
  await page.getByRole("button", { name: "Tampilkan semua permohonan" }).click();
  await expect(page.getByText("Hasil pencarian untuk")).toHaveCount(0);
  await page.locator(".rows__link").first().click();
  await page.waitForURL("**/kerja/permohonan/**");
  await office.settled(page);
  await page.getByRole("button", { name: "Kerjakan", exact: true }).click();
  await expect(page.getByText("Anda mengerjakan permohonan ini")).toBeVisible();
  await office.look(page, "21-diambil-petugas");
  const colleague = await office.person("verifikator2");
  await colleague.goto(page.url());
  await expect(colleague.getByRole("button", { name: "Ambil alih" })).toBeVisible();
  await office.look(colleague, "21-diambil-rekan");
  await page.getByRole("button", { name: "Kembalikan ke antrian" }).click();
  await expect(page.getByText("Belum dikerjakan siapa pun")).toBeVisible();
});

test("a filter is set, and says so when nothing is left", async ({ office }) => {
  const page = await office.person("verifikator");
  await page.locator(".filters > summary").click();
  await office.look(page, "20-saring");
  await page.getByLabel("Lama menunggu", { exact: true }).selectOption({ label: "Lewat waktu janji" });
  await page.getByLabel("Hanya yang saya kerjakan").check();
  await page.getByRole("button", { name: "Saring" }).click();
  await expect(page.getByText("Tidak ada permohonan di sini.")).toBeVisible();
  await office.look(page, "20-saring-kosong");
});

test("while a form is on its way it says so, and a broken line loses nothing", async ({ office }) => {
  const counter = await office.person("pemuteran");
  await beginLostCard(office, counter);
  await fill(counter, sari);
  await counter.locator('input[type="file"][name]').setInputFiles(good());
  await expect(counter.getByText("Berkas siap dikirim")).toBeVisible();
  await office.look(counter, "11-siap-kirim");

  let arrive = () => undefined as void;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await counter.route("**/kirim/**", async (route) => {
    if (!(route.request().postDataBuffer()?.toString("latin1") ?? "").includes("\r\n\r\nkirim\r\n")) return route.continue();
    await arrived;
    await route.abort("connectionreset");
  });
  office.expected.push(/ERR_CONNECTION_RESET/);
  await counter.getByRole("button", { name: "Kirim permohonan" }).click();
  await expect(counter.getByRole("button", { name: "Sedang mengirim…" })).toBeVisible();
  await office.look(counter, "11-sedang-mengirim");
  arrive();
  await expect(counter.getByText("Sambungan terputus.")).toBeVisible();
  await office.look(counter, "12-sambungan-putus");
  await counter.unroute("**/kirim/**");
  await counter.getByRole("button", { name: "Kirim permohonan" }).click();
  await expect(counter.getByText("Berhasil! Pendaftaran telah masuk operator SIAK")).toBeVisible();
});

test("the pages speak English to whoever wants it", async ({ office }) => {
  const counter = await office.person("pemuteran");
  await beginLostCard(office, counter);
  const form = counter.url();
  await counter.getByRole("button", { name: "English" }).click();
  await expect(counter.getByRole("button", { name: "Send application" })).toBeVisible();
  await expect(counter.locator("html")).toHaveAttribute("lang", "en");
  for (const [address, name] of [["/", "beranda"], ["/masuk", "masuk"], ["/kerja", "loket"], ["/kerja/baru", "layanan"], [form, "isi"]]) {
    await counter.goto(address);
    await office.look(counter, `95-english-${name}`);
  }
  const verifier = await office.person("verifikator");
  await verifier.getByRole("button", { name: "English" }).click();
  await verifier.locator(".rows__link").first().click();
  await verifier.waitForURL("**/kerja/permohonan/**");
  await expect(verifier.getByText("Declare complete").first()).toBeVisible();
  await office.look(verifier, "95-english-periksa");
});
