import { beginLostCard, chooseVillage, expect, fill, open, sari, test } from "../support/office";
import { good } from "../support/files";

test("a form knows districts, people and which papers are needed, and can be had on paper", async ({ office }) => {
  const counter = await office.person("pemuteran");
  await beginLostCard(office, counter);

  // A village of another district: only the villages of a district that was chosen are here.
  const villages = counter.locator('[name="desa_kelurahan"] option');
  expect(await villages.count(), "the villages of one district").toBeLessThan(20);
  await chooseVillage(office, counter, "51.08.06.1006");
  await expect(counter.locator('[name="desa_kelurahan"]')).toHaveValue("51.08.06.1006");
  if (office.scripts) expect(office.addresses.some((address) => address.includes("/api/villages?district=51.08.06"))).toBe(true);

  // Who files for somebody else brings a letter of authority.
  const details = counter.locator("details.bring");
  await details.locator("summary").click();
  const letter = details.getByText("F-1.07 Surat Kuasa bila permohonan diajukan orang lain");
  await expect(letter).toBeVisible();
  await fill(counter, { ...sari, nik: "5108014101900001", pelapor_sebagai: "pemohon" });
  if (office.scripts) await expect(letter).toHaveCount(0);
  await fill(counter, { pelapor_sebagai: "kuasa" });
  if (office.scripts) await expect(letter).toBeVisible();

  // The register says whose NIK it is, as much as is needed to see that it is right.
  await counter.getByRole("button", { name: "Simpan draf" }).click();
  if (!office.scripts) await counter.waitForLoadState("load");
  await expect(counter.getByText("Menurut data kependudukan: N* L** S*** D***")).toBeVisible();
  await expect(counter.locator('[name="desa_kelurahan"]')).toHaveValue("51.08.06.1006");
  await counter.reload();
  await office.settled(counter);
  await expect(counter.getByText("Menurut data kependudukan: N* L** S*** D***")).toBeVisible();
  await office.look(counter, "150-isian-wilayah-orang");

  // The papers, filled with what was typed.
  await counter.locator("details.bring summary").click();
  const filled = await counter.getByRole("link", { name: /^F-1.02 / }).getAttribute("href");
  expect((await office.fetch(counter, filled!)).subarray(0, 5).toString()).toBe("%PDF-");

  await counter.locator('input[type="file"][name]').setInputFiles(good());
  if (office.scripts) await expect(counter.getByText("Berkas siap dikirim")).toBeVisible();
  await counter.getByRole("button", { name: "Kirim permohonan" }).click();
  await expect(counter.getByText("Berhasil! Pendaftaran telah masuk operator SIAK")).toBeVisible();
  await office.settled(counter);
  const number = (await counter.locator(".sent__number").innerText()).trim();

  const verifier = await office.person("verifikator");
  await open(office, verifier, number);
  await expect(verifier.getByText("Menurut data kependudukan: NI LUH SARI DEWI")).toBeVisible();
  await expect(verifier.getByText("Nama yang diisi berbeda dengan data kependudukan.")).toBeVisible();
  await office.look(verifier, "151-nama-berbeda");
});

test("an administrator puts an official form in the place of the one that is made here", async ({ office }) => {
  office.expected.push(/422 \(Unprocessable/);
  const admin = await office.person("admin");
  await admin.goto("/kerja/pengaturan/formulir");
  await office.settled(admin);
  const card = admin.locator("section.card", { hasText: "F-1.02 Formulir" });
  await expect(card.getByText("Tata letak resminya belum diketahui.")).toBeVisible();
  await office.look(admin, "152-formulir");
  const blank = "/layanan/ktp-el-hilang/formulir/F-1.02";
  const made = await office.fetch(admin, blank);
  await admin.locator("#f-formulir").selectOption("F-1.02");
  await admin.locator('input[type="file"][name]').setInputFiles(good());
  await admin.getByRole("button", { name: "Unggah berkas resmi" }).click();
  await expect(admin.getByText("Berkas resmi dipakai mulai sekarang.")).toBeVisible();
  await office.settled(admin);
  const visitor = await office.visitor();
  await visitor.goto("/layanan/ktp-el-hilang");
  expect((await office.fetch(visitor, blank)).equals(made)).toBe(false);
  await expect(visitor.getByRole("link", { name: /^F-1.02 / })).toHaveAttribute("href", blank);
  await admin.getByRole("button", { name: "Hapus berkas resmi F-1.02" }).click();
  await expect(admin.getByText("Berkas resmi dihapus.")).toBeVisible();
});
