import { good } from "../support/files";
import { expect, signIn, test } from "../support/office";

const SARI = "5108014101900001";

test("a resident lets a counter file, sees what it did, and takes it back", async ({ office }) => {
  const sari = await office.visitor();
  await sari.goto("/masuk");
  await signIn(sari, SARI);
  await sari.waitForURL("**/saya");
  await sari.goto("/saya/akun");
  await office.settled(sari);
  await office.look(sari, "110-akun");
  await sari.getByText("Beri kuasa").first().click();
  await sari.getByLabel("Loket", { exact: true }).selectOption("51.08.01.2004");
  await sari.getByRole("button", { name: "Beri kuasa" }).click();
  await expect(sari.getByText("Kuasa diberikan.")).toBeVisible();

  const counter = await office.person("pemuteran");
  await counter.goto("/kerja/kuasa");
  await office.settled(counter);
  await office.look(counter, "111-pemberi-kuasa");
  await counter.getByLabel("Layanan").selectOption("ktp-el-hilang");
  await counter.getByRole("button", { name: "Isi permohonan: Ni Luh Sari Dewi" }).click();
  await counter.waitForURL("**/kerja/permohonan/**");
  await office.settled(counter);
  await expect(counter.locator('[name="nik"]')).toHaveValue(SARI);
  await expect(counter.locator('[name="nik"]')).not.toBeEditable();
  for (const [name, value] of [["no_surat_hilang", "SKH/1/XI/2026"], ["tanggal_surat_hilang", "20-11-2026"], ["kepolisian", "Polsek Gerokgak"]]) await counter.locator(`[name="${name}"]`).fill(value);
  await counter.locator('input[type="file"][name]').setInputFiles(good());
  if (office.scripts) await expect(counter.getByText("Berkas siap dikirim")).toBeVisible();
  await counter.getByRole("button", { name: "Kirim permohonan" }).click();
  await expect(counter.getByText("Berhasil! Pendaftaran telah masuk operator SIAK")).toBeVisible();
  const number = (await counter.locator(".sent__number").innerText()).trim();

  await sari.goto("/saya");
  await office.settled(sari);
  await sari.locator("li", { hasText: number }).getByRole("link").click();
  await expect(sari.getByText("Diajukan atas nama Anda oleh loket")).toBeVisible();
  await office.settled(sari);
  await office.look(sari, "112-diajukan-loket");
  const pin = (await sari.locator(".pin").innerText()).trim();
  await sari.goto("/saya/akun");
  await office.settled(sari);
  await sari.getByRole("button", { name: /^Cabut kuasa/ }).click();
  await expect(sari.getByText("Kuasa dicabut.")).toBeVisible();
  await counter.goto("/kerja/kuasa");
  await office.settled(counter);
  await expect(counter.getByText("Belum ada warga yang memberi kuasa")).toBeVisible();

  // Whoever holds the receipt sees the state, and nothing of the person.
  const anybody = await office.visitor();
  await anybody.goto("/status");
  await office.settled(anybody);
  await anybody.getByLabel("Nomor registrasi").fill(number.toLowerCase());
  await anybody.getByLabel("PIN cek status").fill(pin === "000000" ? "000001" : "000000");
  office.expected.push(/422 \(Unprocessable/);
  await anybody.getByRole("button", { name: "Cek status" }).click();
  await expect(anybody.getByText("Nomor dan PIN tidak cocok.")).toBeVisible();
  await office.look(anybody, "113-status-salah");
  await anybody.goto("/");
  await anybody.goto(`/status#${number}/${pin}`);
  if (!office.scripts) {
    // What stands behind the # is for a script; without one it is typed.
    await anybody.getByLabel("Nomor registrasi").fill(number);
    await anybody.getByLabel("PIN cek status").fill(pin);
    await anybody.getByRole("button", { name: "Cek status" }).click();
  }
  await expect(anybody.locator(".way__step--now")).toContainText("Belum Diproses");
  await office.look(anybody, "114-status");
  await expect(anybody.getByText(/Sari/i)).toHaveCount(0);
});
