import { bad, good, scripted } from "../support/files";
import { beginLostCard, expect, fileLostCard, fill, open, sari, signIn, test } from "../support/office";

test("an address that leads nowhere and another role's page say so", async ({ office }) => {
  office.expected.push(/status of 404/, /status of 403/);
  const stranger = await office.visitor();
  await stranger.goto("/tidak-ada");
  await expect(stranger.getByRole("heading", { name: "Halaman tidak ditemukan" })).toBeVisible();
  await office.look(stranger, "81-tidak-ditemukan");
  const verifier = await office.person("verifikator");
  for (const [address, name] of [["/kerja/baru", "82-bukan-loket"], ["/kerja/tanda-tangan", "83-bukan-kepala-dinas"]]) {
    await verifier.goto(address);
    await expect(verifier.getByRole("heading", { name: "Bukan bagian Anda" })).toBeVisible();
    await office.look(verifier, name);
  }
});

test("an act that lacks something says what at its place, and keeps what was typed @scripts", async ({ office }) => {
  const counter = await office.person("pemuteran");
  const number = await fileLostCard(office, counter, good());
  const verifier = await office.person("verifikator");
  await open(office, verifier, number);
  await verifier.getByText("Batalkan permohonan").first().click();
  const cancel = verifier.locator("#lipat-cancel");
  await cancel.getByRole("button", { name: "Batalkan permohonan" }).click();
  await expect(cancel.getByText("Tulis alasannya.")).toBeVisible();
  await expect(cancel.getByLabel("Alasan", { exact: true })).toBeFocused();
  await cancel.getByLabel("Alasan", { exact: true }).fill("Formulir belum ditandatangani.");
  await cancel.getByRole("button", { name: "Batalkan permohonan" }).click();
  await expect(cancel.getByText("Centang paling sedikit satu persyaratan atau isian yang salah.")).toBeVisible();
  await expect(cancel.getByLabel("Alasan", { exact: true })).toHaveValue("Formulir belum ditandatangani.");
  await office.look(verifier, "26-batalkan-belum-lengkap");
  await verifier.getByRole("button", { name: "Nyatakan lengkap" }).click();
  await expect(verifier.locator(".case__number")).toContainText("Berkas Lengkap");

  const siak = await office.person("siak");
  await open(office, siak, number);
  await siak.getByLabel("Nomor referensi SIAK").fill("SIAK-2026-778");
  await siak.getByRole("button", { name: "Catat masuk SIAK" }).click();
  await expect(siak.locator(".file .field__error", { hasText: "Unggah konsep dari SIAK (PDF)." })).toBeVisible();
  await expect(siak.locator("#f-konsep")).toBeFocused();
  await expect(siak.getByLabel("Nomor referensi SIAK")).toHaveValue("SIAK-2026-778");
  await office.look(siak, "35-siak-tanpa-konsep");

  // What the server alone finds is said at the same place, and a good file chosen after it stays chosen when the line breaks.
  await siak.locator("#f-konsep").setInputFiles(scripted);
  await siak.getByRole("button", { name: "Catat masuk SIAK" }).click();
  await expect(siak.locator(".file .field__error", { hasText: "berisi program atau tautan" })).toBeVisible();
  await siak.locator("#f-konsep").setInputFiles({ ...good(), name: "konsep.pdf" });
  await expect(siak.getByText("Berkas siap dikirim")).toBeVisible();
  office.expected.push(/ERR_CONNECTION_RESET/);
  await siak.route("**/tindakan/**", (route) => route.abort("connectionreset"));
  await siak.getByRole("button", { name: "Catat masuk SIAK" }).click();
  await expect(siak.getByText("Sambungan terputus.")).toBeVisible();
  await expect(siak.getByText("Berkas siap dikirim")).toBeVisible();
  await siak.unroute("**/tindakan/**");
  await siak.getByRole("button", { name: "Catat masuk SIAK" }).click();
  await expect(siak.locator(".case__number")).toContainText("Sudah Masuk SIAK");
});

test("every bad file is refused with what to do, and what was typed stays", async ({ office }) => {
  const counter = await office.person("pemuteran");
  await beginLostCard(office, counter);
  for (const [name, { file, told }] of Object.entries(bad)) {
    await test.step(name, async () => {
      await fill(counter, sari);
      await counter.locator('input[type="file"][name]').setInputFiles(file);
      await counter.getByRole("button", { name: "Kirim permohonan" }).click();
      await expect(counter.locator(".field__error", { hasText: told })).toBeVisible();
      await office.settled(counter);
      await expect(counter.locator("#ringkasan")).toContainText(told);
      await expect(counter.getByText("Berkas siap dikirim")).toHaveCount(0);
      await expect(counter.locator('[name="no_kk"]')).toHaveValue(sari.no_kk);
      await office.look(counter, `12-${name.replaceAll(" ", "-")}`);
    });
  }
  await counter.goto("/kerja?status=submitted");
  await office.settled(counter);
  await expect(counter.getByText("Ni Wayan Citra Lestari")).toHaveCount(0);
});

test("wrong answers are all named at once, and stay as they were typed", async ({ office }) => {
  const counter = await office.person("pemuteran");
  await beginLostCard(office, counter);
  await office.look(counter, "11-isi");
  await fill(counter, { ...sari, nik_pelapor: "510801450682000", nik: "5108014506820000", no_hp: "(0362) 25887", tanggal_surat_hilang: "31-02-2026", kepolisian: "" });
  await counter.locator('input[type="file"][name]').setInputFiles(good());
  await counter.getByRole("button", { name: "Kirim permohonan" }).click();
  const summary = counter.locator("#ringkasan");
  await expect(summary).toBeVisible();
  if (office.scripts) await expect(summary).toBeFocused();
  for (const words of ["NIK harus 16 angka", "tidak mungkin 0000", "Nomor HP tidak lengkap", "Tanggal tidak dikenal", "Wajib diisi"]) await expect(summary).toContainText(words);
  await office.look(counter, "12-isian-salah");
  await expect(counter.locator('[name="nik"]')).toHaveValue("5108014506820000");
});

test("a village of another regency and another area's application are out of reach", async ({ office }) => {
  const counter = await office.person("pemuteran");
  await beginLostCard(office, counter);
  const id = counter.url().split("/").pop()!;
  const origin = new URL(counter.url()).origin;
  const posted = await counter.request.post(`/kirim/${id}`, { headers: { Accept: "application/json", Origin: origin }, multipart: { ...sari, desa_kelurahan: "73.06.01.2001", maksud: "kirim" } });
  expect(JSON.stringify(await posted.json())).toContain('{"field":"desa_kelurahan","fault":"village"}');
  await counter.reload();
  await office.settled(counter);
  await expect(counter.locator("#ringkasan")).toContainText("Pilih desa atau kelurahan di kabupaten ini.");

  office.expected.push(/status of 404/);
  const neighbour = await office.person("sukasada");
  await neighbour.goto(counter.url());
  await expect(neighbour.getByRole("heading", { name: "Halaman tidak ditemukan" })).toBeVisible();
  await office.look(neighbour, "80-di-luar-wilayah");
});

test("an act from a stale page is refused, says who was faster, and keeps what was typed", async ({ office }) => {
  const counter = await office.person("pemuteran");
  const number = await fileLostCard(office, counter, good());
  const [first, second] = [await office.person("verifikator"), await office.person("verifikator2")];
  await open(office, first, number);
  await open(office, second, number);
  await second.getByText("Batalkan permohonan").first().click();
  await second.getByLabel("Alasan", { exact: true }).fill("Tidak terbaca.");
  await second.getByLabel("Formulir F-1.02").check();
  await first.getByRole("button", { name: "Nyatakan lengkap" }).click();
  await expect(first.locator(".case__number")).toContainText("Berkas Lengkap");
  await second.getByRole("button", { name: "Batalkan permohonan" }).click();
  await expect(second.getByText("Permohonan ini sudah berubah sejak Anda membukanya.")).toBeVisible();
  await expect(second.getByText("Ketut Sri Rahayu: Nyatakan lengkap")).toBeVisible();
  await expect(second.locator(".case__number")).toContainText("Berkas Lengkap");
  await expect(second.locator('[name="alasan"]').first()).toHaveValue("Tidak terbaca.");
  await office.look(second, "23-halaman-lama");
});

test("a wrong password says so and keeps the address", async ({ office }) => {
  const page = await office.visitor();
  await page.goto("/");
  await office.look(page, "00-beranda");
  await page.goto("/masuk?lanjut=/kerja/baru");
  await office.look(page, "01-masuk");
  if (office.scripts) {
    await page.getByRole("button", { name: "Masuk", exact: true }).click();
    await expect(page.getByText("Isi NIK, nomor HP, atau alamat email, dan kata sandi.")).toBeVisible();
  }
  await signIn(page, "pemuteran", "bukan ini");
  await expect(page.getByText("Data masuk dan kata sandi tidak cocok.")).toBeVisible();
  await expect(page.getByLabel("NIK, nomor HP, atau alamat email")).toHaveValue("pemuteran@contoh.id");
  await office.look(page, "01-masuk-salah");
  await signIn(page, "pemuteran");
  await page.waitForURL("**/kerja/baru");
  await office.look(page, "10-pilih-layanan");
});
