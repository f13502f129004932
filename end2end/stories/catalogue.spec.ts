import { good } from "../support/files";
import { expect, fill, sari, test } from "../support/office";

test("anybody finds a service by their own words and reads its standard", async ({ office }) => {
  const visitor = await office.visitor();
  await visitor.goto("/");
  await visitor.getByRole("link", { name: "Layanan dan syarat" }).click();
  await expect(visitor.getByRole("heading", { name: "Pencatatan sipil", exact: true })).toBeVisible();
  await office.settled(visitor);
  await office.look(visitor, "100-layanan");
  for (const [typed, found] of [["ktp ilang", "KTP-el karena Hilang"], ["akte lahir", "Akta Kelahiran"]]) {
    await visitor.getByLabel("Cari layanan").fill(typed);
    if (!office.scripts) await visitor.getByRole("button", { name: "Cari" }).click();
    await expect(visitor.locator(".services .card").first()).toContainText(found);
  }
  await office.look(visitor, "101-layanan-dicari");
  await visitor.getByLabel("Cari layanan").fill("xyzzy");
  if (!office.scripts) await visitor.getByRole("button", { name: "Cari" }).click();
  await expect(visitor.getByText("Tidak ada layanan yang cocok.")).toBeVisible();
  await visitor.goto("/layanan?cari=ktp+ilang");
  await office.settled(visitor);
  await visitor.getByRole("link", { name: "KTP-el karena Hilang" }).click();
  await expect(visitor.getByRole("heading", { name: "Persyaratan" })).toBeVisible();
  for (const part of ["Sistem, mekanisme, dan prosedur", "Jangka waktu", "Biaya", "Produk pelayanan", "Pengaduan, saran, dan masukan"]) await expect(visitor.getByRole("heading", { name: part })).toBeVisible();
  await expect(visitor.getByText("000.8.3.2/84.a/I/DKC/2024")).toBeVisible();
  await office.look(visitor, "102-standar");
  office.expected.push(/404 \(Not Found\)/);
  await visitor.goto("/layanan/tidak-ada");
  await expect(visitor.getByRole("heading", { name: "Halaman tidak ditemukan" })).toBeVisible();
});

test("three members of a family move: rows are added as they are needed", async ({ office }) => {
  const counter = await office.person("pemuteran");
  await counter.goto("/kerja/baru");
  await office.settled(counter);
  await counter.getByRole("button", { name: "Isi permohonan: SKPWNI - Pindah antar Kabupaten/Provinsi" }).click();
  await counter.waitForURL("**/kerja/permohonan/**");
  await office.settled(counter);
  const { nama_pelapor, nik_pelapor, pelapor_sebagai, nama_pemohon, no_hp } = sari;
  await fill(counter, { nama_pelapor, nik_pelapor, pelapor_sebagai, nama_pemohon, no_hp, no_kk_asal: sari.no_kk, nik_pemohon_pindah: sari.nik, alamat_tujuan: "Jalan Contoh 1", rt_tujuan: "001", rw_tujuan: "002", wilayah_tujuan: "Contoh, Denpasar" });
  for (const [name, value] of [["jenis_kepindahan", "kepala-sebagian"], ["klasifikasi", "kabupaten"], ["alasan_pindah", "pekerjaan"]]) await counter.locator(`[name="${name}"]`).selectOption(value);
  const members = [["5108014506820001", "Ni Wayan Citra Lestari", "kepala_keluarga"], ["5108015507150088", "Kadek Contoh Satu", "anak"], ["5108015507170088", "Komang Contoh Dua", "anak"]];
  for (const [row, [nik, name, place]] of members.entries()) {
    if (row > 0) {
      await counter.getByRole("button", { name: "Tambah: Anggota yang pindah" }).click();
      await expect(counter.getByLabel(`Anggota yang pindah ${row + 1}: NIK`)).toBeVisible();
      await office.settled(counter);
    }
    await counter.getByLabel(`Anggota yang pindah ${row + 1}: NIK`).fill(nik);
    await counter.getByLabel(`Anggota yang pindah ${row + 1}: Nama`).fill(name);
    await counter.getByLabel(`Anggota yang pindah ${row + 1}: Hubungan dalam keluarga`).selectOption(place);
  }
  await expect(counter.locator('[name="anggota_pindah.0.nik"]')).toHaveValue("5108014506820001");
  await counter.locator('input[type="file"][name]').setInputFiles(good());
  if (office.scripts) await expect(counter.getByText("Berkas siap dikirim")).toBeVisible();
  // A member that is begun is filled in whole.
  await counter.locator('[name="anggota_pindah.2.nama_anggota"]').fill("");
  await counter.getByRole("button", { name: "Kirim permohonan" }).click();
  await expect(counter.getByText("Anggota yang pindah 3: Nama").first()).toBeVisible();
  await office.settled(counter);
  await office.look(counter, "103-anggota-pindah");
  await counter.locator('[name="anggota_pindah.2.nama_anggota"]').fill("Komang Contoh Dua");
  if (!office.scripts) await counter.locator('input[type="file"][name]').setInputFiles(good());
  await counter.getByRole("button", { name: "Kirim permohonan" }).click();
  await expect(counter.getByText("Berhasil! Pendaftaran telah masuk operator SIAK")).toBeVisible();
  await office.settled(counter);
  await expect(counter.getByText("Anggota yang pindah 3: NIK")).toBeVisible();
  await office.look(counter, "104-pindah-terkirim");
});
