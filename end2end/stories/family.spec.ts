import { good } from "../support/files";
import { expect, open, signIn, test } from "../support/office";
import { readOverAndSend } from "../support/people";

const WIFE = "5108014101900001";
const SON = "5108011203080012";
const lost = [["no_surat_hilang", "SKH/1/XI/2026"], ["tanggal_surat_hilang", "20-11-2026"], ["kepolisian", "Polsek Gerokgak"]];

test("a wife files for her child and follows it; a child is refused for his father", async ({ office }) => {
  const wife = await office.visitor();
  await wife.goto("/masuk");
  await signIn(wife, WIFE);
  await wife.waitForURL("**/saya");
  await office.settled(wife);
  await office.look(wife, "60-beranda-warga");
  await wife.getByRole("link", { name: "Ajukan permohonan" }).click();
  await expect(wife.getByText("PUTU BAGUS WIJAYA")).toBeVisible();
  await office.look(wife, "61-untuk-siapa");
  await wife.getByRole("link", { name: "Lanjut: PUTU BAGUS WIJAYA" }).click();
  await expect(wife.getByRole("heading", { name: "Apa yang ingin diurus?" })).toBeVisible();
  await office.settled(wife);
  await office.look(wife, "62-apa");
  await wife.getByRole("button", { name: "Isi permohonan: KTP-el karena Hilang" }).click();
  await wife.waitForURL("**/saya/permohonan/**");
  await office.settled(wife);
  await expect(wife.locator('[name="nik"]')).toHaveValue(SON);
  await expect(wife.locator('[name="nik"]')).not.toBeEditable();
  await expect(wife.locator('[name="nama_pelapor"]')).toHaveValue("NI LUH SARI DEWI");
  await office.look(wife, "63-isian-warga");
  for (const [name, value] of lost) await wife.locator(`[name="${name}"]`).fill(value);
  await wife.locator('input[type="file"][name]').setInputFiles(good());
  await readOverAndSend(office, wife, "63-periksa-isian");
  const number = (await wife.locator(".sent__number").innerText()).trim();
  await office.look(wife, "64-terkirim-warga");

  const verifier = await office.person("verifikator");
  await open(office, verifier, number);
  await expect(verifier.getByText("Mandiri, dari HP warga")).toBeVisible();
  await verifier.getByRole("button", { name: "Nyatakan lengkap" }).click();
  await expect(verifier.locator(".case__number")).toContainText("Berkas Lengkap");
  await wife.reload();
  await expect(wife.locator(".way__step--now")).toContainText("Berkas Lengkap");
  await office.look(wife, "65-perjalanan");
  await wife.goto("/saya");
  await office.settled(wife);
  await expect(wife.getByText(number)).toBeVisible();
  await office.look(wife, "66-permohonan-saya");

  const son = await office.visitor();
  await son.goto("/masuk");
  await signIn(son, SON);
  await son.waitForURL("**/saya");
  await son.goto("/saya/baru");
  await office.settled(son);
  await son.getByRole("link", { name: "Lanjut: I KETUT WIJAYA ADNYANA" }).click();
  await expect(son.getByText("Dengan kedudukan Anda di Kartu Keluarga, tidak ada layanan")).toBeVisible();
  await office.look(son, "67-bukan-untuk-ayah");
  // What he files himself his mother can follow, and nothing else of it.
  await son.goto("/saya/baru");
  await office.settled(son);
  await son.getByRole("link", { name: "Lanjut: PUTU BAGUS WIJAYA" }).click();
  await son.getByRole("button", { name: "Isi permohonan: KTP-el karena Hilang" }).click();
  await son.waitForURL("**/saya/permohonan/**");
  await office.settled(son);
  for (const [name, value] of lost) await son.locator(`[name="${name}"]`).fill(value);
  await son.locator('input[type="file"][name]').setInputFiles(good());
  await readOverAndSend(office, son);
  await wife.goto("/saya");
  await office.settled(wife);
  await expect(wife.getByRole("heading", { name: "Permohonan keluarga" })).toBeVisible();
  await office.look(wife, "71-permohonan-keluarga");
  await wife.getByRole("link", { name: "Ikuti: KTP-el karena Hilang, PUTU BAGUS WIJAYA" }).click();
  await expect(wife.getByRole("heading", { name: "Perjalanan permohonan" })).toBeVisible();
  await expect(wife.getByText("Isian yang dikirim")).toHaveCount(0);
  await office.look(wife, "72-ikuti-keluarga");

  // Another one's application is not there for him, whatever address he types.
  office.expected.push(/404 \(Not Found\)/);
  await son.goto("/saya/permohonan/01a20011-4913-7373-acf6-b5481043504f");
  await expect(son.getByRole("heading", { name: "Halaman tidak ditemukan" })).toBeVisible();
});
