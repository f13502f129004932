import { expect, signIn, test } from "../support/office";
import { OWN_PASSWORD, citra, codeTo, fillRegistration, photos, registerAndSend, takePhoto } from "../support/people";

test("a resident registers, is verified and signs in with the NIK", async ({ office }) => {
  const resident = await office.visitor();
  await resident.goto("/");
  await office.settled(resident);
  await office.look(resident, "40-beranda");
  await resident.getByRole("link", { name: "Daftar akun" }).click();
  await expect(resident.getByRole("heading", { name: "Daftar akun" })).toBeVisible();
  await office.settled(resident);
  await office.look(resident, "41-daftar");

  // Nothing is taken as it is, and nothing but the password has to be typed again.
  office.expected.push(/422 \(Unprocessable Entity\)/);
  await resident.locator('[name="nik"]').fill("510801450682000");
  await resident.locator('[name="nama"]').fill(citra.nama);
  await resident.getByLabel("Kata sandi baru").fill("citra");
  await resident.getByRole("button", { name: "Lanjut" }).click();
  await expect(resident.locator("#ringkasan")).toContainText("Kata sandi terlalu pendek.");
  await expect(resident.locator("#ringkasan")).toContainText("Centang persetujuan untuk melanjutkan.");
  await expect(resident.locator('[name="nama"]')).toHaveValue(citra.nama);
  await expect(resident.locator('[name="nik"]')).toHaveValue("510801450682000");
  await office.look(resident, "42-daftar-salah");

  await fillRegistration(resident, citra);
  await resident.getByRole("button", { name: "Lanjut" }).click();
  await resident.waitForURL("**/saya");
  await office.settled(resident);
  await office.look(resident, "43-langkah");
  await resident.getByLabel("Kode 6 angka").fill("12");
  await resident.getByRole("button", { name: "Pastikan" }).click();
  await expect(resident.getByText("Kode terdiri dari 6 angka.").first()).toBeVisible();
  await office.look(resident, "44-kode-salah");
  await resident.getByText("Nomornya salah?").click();
  await resident.getByRole("button", { name: "Kirim kode baru" }).click();
  await expect(resident.getByText(/Kode baru dapat diminta \d+ detik lagi\./)).toBeVisible();
  await office.settled(resident);
  await resident.getByLabel("Kode 6 angka").fill(await codeTo(office, resident, "+6281200000777"));
  await resident.getByRole("button", { name: "Pastikan" }).click();
  await expect(resident.getByText("Nomor WhatsApp sudah dipastikan.")).toBeVisible();
  await office.settled(resident);
  await takePhoto(office, resident, photos[0]);
  await office.look(resident, "45-satu-foto");
  await resident.getByRole("button", { name: "Kirim pendaftaran" }).click();
  await expect(resident.locator("#ringkasan")).toContainText("Swafoto memegang KTP-el");
  await office.look(resident, "46-belum-lengkap");
  for (const label of photos.slice(1)) await takePhoto(office, resident, label);
  await resident.getByRole("button", { name: "Kirim pendaftaran" }).click();
  await expect(resident.getByRole("heading", { name: "Pendaftaran Anda sedang diperiksa" })).toBeVisible();
  await office.look(resident, "47-diperiksa");

  const verifier = await office.person("verifikator");
  await verifier.getByRole("link", { name: "Verifikasi akun" }).click();
  await expect(verifier.getByText("Menunggu: 1")).toBeVisible();
  await office.look(verifier, "50-akun-menunggu");
  await verifier.getByRole("link", { name: `Periksa: ${citra.nama}` }).click();
  await expect(verifier.getByRole("heading", { name: citra.nama })).toBeVisible();
  await expect(verifier.getByRole("cell", { name: "NI WAYAN CITRA LESTARI Sama" })).toBeVisible();
  for (const label of photos) await expect(verifier.getByAltText(label)).toBeVisible();
  await office.look(verifier, "51-periksa-akun");
  await verifier.getByRole("button", { name: "Terima akun" }).click();
  await expect(verifier.getByText("Akun diterima. Warga sudah diberi kabar.")).toBeVisible();
  await office.look(verifier, "52-akun-diterima");

  const again = await office.visitor();
  await again.goto("/masuk");
  await signIn(again, citra.nik, OWN_PASSWORD);
  await again.waitForURL("**/saya");
  await office.settled(again);
  await office.look(again, "53-beranda-warga");
  await again.getByRole("link", { name: "Akun saya" }).click();
  await expect(again.getByRole("heading", { name: "Akun saya" })).toBeVisible();
  await office.settled(again);
  await again.getByText("Siapa yang melihat dan mengurus akun ini").click();
  await expect(again.getByText("Data dan foto dibuka untuk diperiksa")).toBeVisible();
  await office.look(again, "56-akun-saya");
});

test("a refused registration is mended where it was wrong, and then accepted", async ({ office }) => {
  const resident = await office.visitor();
  await registerAndSend(office, resident, { ...citra, nama: "Wayan Citra" });
  const verifier = await office.person("verifikator");
  await verifier.goto("/kerja/akun");
  await office.settled(verifier);
  await verifier.getByRole("link", { name: "Periksa: Wayan Citra" }).click();
  await expect(verifier.getByText("Berbeda")).toBeVisible();
  await office.settled(verifier);
  await verifier.getByText("Kembalikan untuk diperbaiki").first().click();
  await verifier.getByRole("button", { name: "Kembalikan untuk diperbaiki" }).click();
  await expect(verifier.getByText("Centang dahulu apa yang salah")).toBeVisible();
  await office.settled(verifier);
  await office.look(verifier, "54-tanpa-alasan");
  if (!(await verifier.getByLabel("Wajah pada swafoto tertutup").isVisible())) await verifier.getByText("Kembalikan untuk diperbaiki").first().click();
  await verifier.getByLabel("Nama tidak sama dengan KTP-el").check();
  await verifier.getByLabel("Wajah pada swafoto tertutup").check();
  await verifier.getByLabel("Penjelasan untuk warga").fill("Lepas kacamata hitam, lalu ambil swafoto lagi.");
  await office.look(verifier, "55-kembalikan-akun");
  await verifier.getByRole("button", { name: "Kembalikan untuk diperbaiki" }).click();
  await expect(verifier.getByText("Akun dikembalikan. Warga sudah diberi kabar.")).toBeVisible();

  await resident.reload();
  await office.settled(resident);
  await expect(resident.getByRole("heading", { name: "Pendaftaran perlu diperbaiki" })).toBeVisible();
  await expect(resident.locator(".notice").getByText("Lepas kacamata hitam")).toBeVisible();
  await expect(resident.locator('[name="nik"]')).toHaveCount(0);
  await expect(resident.locator("form.photo")).toHaveCount(1);
  await office.look(resident, "48-diperbaiki");
  await resident.locator('[name="nama"]').fill(citra.nama);
  await takePhoto(office, resident, "Swafoto memegang KTP-el");
  // Without scripts each photo is a page of its own; with them nothing that was typed is lost.
  if (office.scripts) await expect(resident.locator('[name="nama"]')).toHaveValue(citra.nama);
  else await resident.locator('[name="nama"]').fill(citra.nama);
  await resident.getByRole("button", { name: "Kirim ulang pendaftaran" }).click();
  await expect(resident.getByRole("heading", { name: "Pendaftaran Anda sedang diperiksa" })).toBeVisible();

  await verifier.goto("/kerja/akun");
  await office.settled(verifier);
  await verifier.getByRole("link", { name: `Periksa: ${citra.nama}` }).click();
  await verifier.getByRole("button", { name: "Terima akun" }).click();
  await expect(verifier.getByText("Akun diterima. Warga sudah diberi kabar.")).toBeVisible();
  await resident.reload();
  await office.settled(resident);
  await expect(resident.getByRole("heading", { name: "Beranda saya" })).toBeVisible();
});
