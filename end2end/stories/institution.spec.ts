import type { Page } from "@playwright/test";

import { good } from "../support/files";
import { chooseVillage, expect, fill, linkTo, openInvitation, sari, signIn, test, type Office } from "../support/office";

const SECRET = "gunung sepeda biru pelan";

/** Opens a folded form by its title. */
async function unfold(page: Page, title: string): Promise<void> {
  await page.getByText(title, { exact: true }).click();
}

/** Registers an institution with an agreement, a unit and somebody of it, who then chooses a password; gives that person's page. */
async function registered(office: Office, admin: Page, name: string, email: string, phone: string, until: string): Promise<Page> {
  await admin.goto("/kerja/instansi");
  await office.settled(admin);
  await unfold(admin, "Daftarkan Instansi Induk");
  await fill(admin, { nama: name, alamat: "Singaraja", email: `induk.${email}` });
  await admin.getByRole("button", { name: "Simpan" }).click();
  await expect(admin.getByRole("heading", { name })).toBeVisible();
  await office.settled(admin);
  await unfold(admin, "Tambahkan PKS");
  await fill(admin, { nomor: "470/12/PKS", mulai: "01-01-2025", sampai: until });
  await admin.getByLabel("KTP-el karena Hilang").check();
  await admin.getByRole("button", { name: "Simpan" }).first().click();
  await expect(admin.getByText("470/12/PKS", { exact: true })).toBeVisible();
  await office.settled(admin);
  await unfold(admin, "Tambahkan unit");
  await fill(admin, { nama_unit: "Ruang Bersalin" });
  await admin.locator("details[open]").getByRole("button", { name: "Simpan" }).click();
  await expect(admin.getByRole("heading", { name: "Ruang Bersalin" })).toBeVisible();
  await office.settled(admin);
  await unfold(admin, "Daftarkan pengguna");
  await admin.getByLabel("Unit", { exact: true }).selectOption({ label: "Ruang Bersalin" });
  const typed = { nama: "Putu Bidan Sukerti", nik: "5108016203880031", tempat_lahir: "Singaraja", tanggal_lahir: "22-03-1988", jabatan: "Bidan", email, no_hp: phone, alamat: "Jalan Ngurah Rai 30" };
  await fill(admin, typed);
  await admin.getByRole("button", { name: "Kirim undangan" }).click();
  await expect(admin.getByText("Pilih berkas PDF-nya.").first()).toBeVisible();
  await expect(admin.locator('[name="jabatan"]')).toHaveValue("Bidan");
  await office.look(admin, `121-berkas-kurang-${email.split("@")[0]}`);
  await admin.locator('[name="sk_tugas"]').setInputFiles(good());
  await admin.locator('[name="surat_permohonan"]').setInputFiles(good());
  await admin.getByRole("button", { name: "Kirim undangan" }).click();
  await expect(admin.getByRole("link", { name: "SK Tugas" })).toBeVisible();
  await office.look(admin, `122-instansi-${email.split("@")[0]}`);
  const person = await office.visitor();
  await openInvitation(office, person, await linkTo(office, admin, email));
  await person.getByLabel("Kata sandi baru").fill(SECRET);
  await person.getByLabel("Ulangi kata sandi").fill(SECRET);
  await person.getByRole("button", { name: "Simpan kata sandi" }).click();
  await expect(person.getByText("Kata sandi tersimpan. Silakan masuk.")).toBeVisible();
  await signIn(person, email, SECRET);
  return person;
}

test("an institution files inside of its agreement, not outside of it, and no more after it", async ({ office }) => {
  office.expected.push(/422 \(Unprocessable/);
  const admin = await office.person("admin");
  const midwife = await registered(office, admin, "RSUD Contoh", "bidan@contoh.id", "0812 0000 0909", "31-12-2099");
  await midwife.waitForURL("**/kerja");
  await office.settled(midwife);
  await office.look(midwife, "123-permohonan-instansi");
  await midwife.goto("/kerja/baru");
  await office.settled(midwife);
  await expect(midwife.getByRole("button", { name: /^Isi permohonan/ })).toHaveCount(1);
  await midwife.getByRole("button", { name: "Isi permohonan: KTP-el karena Hilang" }).click();
  await midwife.waitForURL("**/kerja/permohonan/**");
  await office.settled(midwife);
  await chooseVillage(office, midwife, "51.08.01.2004");
  await fill(midwife, sari);
  await midwife.locator('input[type="file"][name]').setInputFiles(good());
  if (office.scripts) await expect(midwife.getByText("Berkas siap dikirim")).toBeVisible();
  await midwife.getByRole("button", { name: "Kirim permohonan" }).click();
  await expect(midwife.getByText("Berhasil! Pendaftaran telah masuk operator SIAK")).toBeVisible();

  const before = await registered(office, admin, "RSUD Lama", "lama@contoh.id", "0812 0000 0908", "31-12-2025");
  await expect(before.getByText("Perjanjian (PKS) instansi Anda berakhir 31 Desember 2025.")).toBeVisible();
  await office.settled(before);
  await office.look(before, "124-pks-berakhir");
});
