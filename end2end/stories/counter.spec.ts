import { good } from "../support/files";
import { beginLostCard, expect, fileLostCard, fill, open, sari, signIn, test } from "../support/office";

test("what was wrong is mended under the same number, and only that", async ({ office }) => {
  const counter = await office.person("pemuteran");
  const number = await fileLostCard(office, counter, good());

  const verifier = await office.person("verifikator");
  await open(office, verifier, number);
  await verifier.getByText("Batalkan permohonan").first().click();
  await verifier.getByLabel("Alasan", { exact: true }).fill("Nomor KK tidak sama dengan Kartu Keluarga pada berkas.");
  await verifier.getByLabel("Nomor Kartu Keluarga").check();
  await verifier.getByLabel("Formulir F-1.02").check();
  await office.look(verifier, "22-batalkan");
  await verifier.getByRole("button", { name: "Batalkan permohonan" }).click();
  await expect(verifier.locator(".case__number")).toContainText("Dibatalkan");
  await office.look(verifier, "28-dibatalkan");

  await counter.goto("/kerja?status=cancelled");
  await office.settled(counter);
  await counter.getByRole("link", { name: number }).click();
  await expect(counter.getByRole("heading", { name: "Permohonan dibatalkan: perbaiki yang berikut" })).toBeVisible();
  await office.settled(counter);
  await expect(counter.getByText("Nomor KK tidak sama dengan Kartu Keluarga pada berkas.")).toBeVisible();
  await expect(counter.locator('[name="nama_pemohon"]')).toHaveCount(0);
  await office.look(counter, "30-perbaiki");
  await counter.locator('[name="no_kk"]').fill("5108010101150078");
  await counter.locator('input[type="file"][name]').setInputFiles(good());
  await counter.getByRole("button", { name: "Kirim ulang permohonan" }).click();
  await expect(counter.getByText("Centang setiap perbaikan sebelum mengirim ulang.").first()).toBeVisible();
  await office.settled(counter);
  await expect(counter.locator('[name="no_kk"]')).toHaveValue("5108010101150078");
  await office.look(counter, "30-belum-dicentang");
  for (const tick of await counter.locator('[name="diperbaiki"]').all()) await tick.check();
  await counter.getByRole("button", { name: "Kirim ulang permohonan" }).click();
  await expect(counter.getByText("Berhasil! Pendaftaran telah masuk operator SIAK")).toBeVisible();
  expect((await counter.locator(".sent__number").innerText()).trim()).toBe(number);
  await verifier.reload();
  await office.look(verifier, "27-dikirim-ulang");
});

test("a second send of the same form makes no second application", async ({ office }) => {
  const counter = await office.person("pemuteran");
  await beginLostCard(office, counter);
  const address = counter.url();
  const other = await counter.context().newPage();
  await other.goto(address);
  await office.settled(other);
  for (const page of [counter, other]) {
    await fill(page, sari);
    await page.locator('input[type="file"][name]').setInputFiles(good());
    if (office.scripts) await expect(page.getByText("Berkas siap dikirim")).toBeVisible();
  }
  await counter.getByRole("button", { name: "Kirim permohonan" }).click();
  await expect(counter.getByText("Berhasil! Pendaftaran telah masuk operator SIAK")).toBeVisible();
  await other.getByRole("button", { name: "Kirim permohonan" }).click();
  await expect(other.getByText("Permohonan ini sudah terkirim sebelumnya. Nomornya tetap sama.")).toBeVisible();
  expect(await other.locator(".sent__number").innerText()).toBe(await counter.locator(".sent__number").innerText());
  await office.look(other, "14-sudah-terkirim");
});

test("a session that ends in the middle of the form loses nothing", async ({ office }) => {
  const counter = await office.person("pemuteran");
  await beginLostCard(office, counter);
  const address = counter.url();
  await fill(counter, sari);
  await counter.locator('input[type="file"][name]').setInputFiles(good());
  if (office.scripts) await expect(counter.getByText("Berkas siap dikirim")).toBeVisible();
  await expireSessions(counter);
  await counter.getByRole("button", { name: "Kirim permohonan" }).click();
  await counter.waitForURL("**/masuk**");
  await office.settled(counter);
  await expect(counter.getByText("Sesi Anda berakhir. Masuk lagi untuk melanjutkan; isian Anda sudah disimpan.")).toBeVisible();
  await office.look(counter, "02-sesi-berakhir");
  await signIn(counter, "pemuteran");
  await counter.waitForURL(address);
  await office.settled(counter);
  await expect(counter.locator('[name="no_kk"]')).toHaveValue(sari.no_kk);
  await expect(counter.getByText("berkas-permohonan.pdf")).toBeVisible();
  await office.look(counter, "02-lanjut-setelah-masuk");
  await counter.getByRole("button", { name: "Kirim permohonan" }).click();
  await expect(counter.getByText("Berhasil! Pendaftaran telah masuk operator SIAK")).toBeVisible();
});

test("leaving the form loses nothing that was typed @scripts", async ({ office }) => {
  const counter = await office.person("pemuteran");
  await beginLostCard(office, counter);
  const address = counter.url();
  // The page is left while the first field is on its way and the last one is still being typed into.
  await fill(counter, { nama_pelapor: "I Gede Pulang", no_hp: "0812 0000 0001" });
  await counter.goto("/kerja");
  await counter.goto(address);
  await expect(counter.locator('[name="nama_pelapor"]')).toHaveValue("I Gede Pulang");
  await expect(counter.locator('[name="no_hp"]')).toHaveValue("0812 0000 0001");
});

test("a broken line is told, and what was typed is saved once it is back @scripts", async ({ office }) => {
  const counter = await office.person("pemuteran");
  await beginLostCard(office, counter);
  office.expected.push(/ERR_INTERNET_DISCONNECTED/);
  await counter.context().setOffline(true);
  await fill(counter, { nama_pelapor: "I Gede Pulang" });
  await counter.locator('[name="nama_pelapor"]').blur();
  await expect(counter.getByText("Belum tersimpan: sambungan terputus.")).toBeVisible();
  await office.look(counter, "12-belum-tersimpan");
  await counter.context().setOffline(false);
  await expect(counter.getByText(/^Tersimpan /)).toBeVisible();
  await counter.reload();
  await expect(counter.locator('[name="nama_pelapor"]')).toHaveValue("I Gede Pulang");
});

test("a draft is saved, found again and discarded", async ({ office }) => {
  const counter = await office.person("pemuteran");
  await beginLostCard(office, counter);
  await fill(counter, { nama_pemohon: "I Gede Draf", nik: "51080145" });
  await counter.getByRole("button", { name: "Simpan draf" }).click();
  await expect(counter.getByText(/^Tersimpan /)).toBeVisible();
  await office.look(counter, "15-draf-tersimpan");
  await counter.goto("/kerja?status=draft");
  await office.settled(counter);
  await office.look(counter, "16-daftar-draf");
  await counter.getByRole("link", { name: "Draf, belum bernomor" }).click();
  await expect(counter.locator('[name="nik"]')).toHaveValue("51080145");
  await office.settled(counter);
  await counter.getByText("Buang draf ini").first().click();
  await office.look(counter, "31-buang-draf");
  await counter.getByRole("button", { name: "Buang draf ini" }).click();
  await expect(counter.locator(".case__number")).toContainText("Ditarik");
  await expect(counter.getByRole("heading", { name: "Draf yang dibuang" })).toBeVisible();
  await expect(counter.getByText("I Gede Draf")).toHaveCount(0);
  await office.look(counter, "31-draf-dibuang");
});

/** Lets the sessions of this server end by time: the development server ages them on request. */
async function expireSessions(page: import("@playwright/test").Page): Promise<void> {
  const answer = await page.request.post("/pengembangan/sesi-berakhir", { headers: { Origin: new URL(page.url()).origin } });
  expect(answer.status()).toBe(204);
}
