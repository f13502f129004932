import { chromium, type Page } from "@playwright/test";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { fileAny } from "../support/generated";
import { type Office, expect, open, signIn, test } from "../support/office";
import { film, wordsOf } from "../support/paper";
import { handOver, people, toSigned } from "../support/way";

const GOWA = "7306";

/** A birth, verified: its papers are asked for. */
async function verified(office: Office): Promise<{ counter: Page; number: string }> {
  const counter = await office.person("loket", GOWA);
  const number = await fileAny(office, counter, "gowa", "akta-kelahiran");
  const verifier = await people(office, number, GOWA)("verifikator");
  await office.look(verifier, "gowa-periksa");
  // What is needed in some cases only is not asked for unless it is ticked.
  for (const form of ["F-2.03 SPTJM", "F-2.04 SPTJM"]) await expect(verifier.locator(".actions").getByLabel(form).first()).not.toBeChecked();
  await verifier.locator(".actions").getByLabel("KIA", { exact: true }).uncheck();
  await verifier.getByRole("button", { name: "Periksa dan minta berkas fisik" }).click();
  await expect(verifier.locator(".case__number")).toContainText("Menunggu Berkas Fisik");
  return { counter, number };
}

/** From papers that are here to registered documents, and the Resi. */
async function registered(office: Office, counter: Page, number: string): Promise<{ resi: Buffer; code: string }> {
  const at = people(office, number, GOWA);
  const verifier = await at("verifikator");
  await verifier.getByRole("button", { name: "Nyatakan berkas fisik sesuai" }).click();
  await expect(verifier.locator(".case__number")).toContainText("Berkas Lengkap");
  await toSigned(office, number, GOWA, 2);
  const printer = await at("cetak");
  await printer.getByRole("button", { name: "Tandai sudah dicetak" }).click();
  await expect(printer.locator(".case__number")).toContainText("Cetak");
  const registrar = await at("registrasi");
  await office.look(registrar, "gowa-daftarkan");
  // Without scripts the browser itself keeps a form that lacks something.
  if (office.scripts) {
    await registrar.getByRole("button", { name: "Daftarkan dokumen" }).click();
    await expect(registrar.getByText("Isi nomor dan tanggal setiap dokumen").first()).toBeVisible();
  }
  for (const [place, typed] of ["7306-LU-25112026-0001", "7306010101150007"].entries()) {
    await registrar.getByLabel("Nomor dokumen").nth(place).fill(typed);
    await registrar.getByLabel("Tanggal dokumen").nth(place).fill(new Date().toISOString().slice(0, 10));
  }
  await registrar.getByRole("button", { name: "Daftarkan dokumen" }).click();
  await expect(registrar.locator(".case__number")).toContainText("Terdaftar, Siap Diambil");
  await open(office, counter, number);
  await office.look(counter, "gowa-resi");
  const resi = await office.fetch(counter, (await counter.getByRole("link", { name: "Unduh Resi Pengambilan" }).getAttribute("href"))!);
  const words = wordsOf(resi);
  expect(words).toContain("Resi Pengambilan Dokumen");
  expect(words).toContain("7306-LU-25112026-0001");
  return { resi, code: /Kode Resi ([A-Z0-9]{4} [A-Z0-9]{4})/.exec(words)![1] };
}

test("a birth in Gowa goes by its papers to the hand-over against the Resi", async ({ office }) => {
  const { counter, number } = await verified(office);
  await open(office, counter, number);
  await counter.getByLabel("POS Indonesia").check();
  await counter.getByRole("button", { name: "Catat pengiriman berkas fisik" }).click();
  await expect(counter.getByText("untuk POS atau kurir isi juga nomor resinya").first()).toBeVisible();
  await office.settled(counter);
  await counter.getByLabel("Nomor kiriman POS atau kurir").fill("P2611250001");
  await counter.getByRole("button", { name: "Catat pengiriman berkas fisik" }).click();
  await expect(counter.getByText("P2611250001").first()).toBeVisible();
  await office.look(counter, "gowa-kirim-berkas");
  const slip = wordsOf(await office.fetch(counter, (await counter.getByRole("link", { name: "Buka surat pengantar" }).getAttribute("href"))!));
  expect(slip).toContain("Surat Pengantar Berkas");
  expect(slip).toContain("Fotokopi Kartu Keluarga");

  // A hand scanner types the label of a paper and presses Enter.
  const registrar = await people(office, number, GOWA)("registrasi");
  await office.look(registrar, "gowa-berkas-tiba");
  for (const paper of ["f-2-01", "surat-keterangan-kelahiran-rs", "buku-nikah-kutipan-akta"]) {
    await registrar.getByLabel("Pindai kode berkas").fill(`${number}/${paper}`);
    await registrar.getByLabel("Pindai kode berkas").press("Enter");
    await expect(registrar.locator(`[name="kertas-${paper}"]`)).toHaveValue("received");
    await office.settled(registrar);
  }
  await registrar.getByLabel("Pindai kode berkas").fill("7K3Q-9M2X-4RTA/kartu-keluarga");
  await registrar.getByLabel("Pindai kode berkas").press("Enter");
  await expect(registrar.getByText("Kode ini bukan milik permohonan ini.")).toBeVisible();
  await office.look(registrar, "gowa-kode-salah");
  // What stands in another form of the page stays while a label is scanned.
  await registrar.locator('[name="kertas-kartu-keluarga"]').selectOption("missing");
  if (office.scripts) {
    await registrar.getByLabel("Pindai kode berkas").fill(`${number}/f-2-01`);
    await registrar.getByLabel("Pindai kode berkas").press("Enter");
    await expect(registrar.getByText("Kode ini bukan milik permohonan ini.")).toBeHidden();
    await office.settled(registrar);
    await expect(registrar.locator('[name="kertas-kartu-keluarga"]')).toHaveValue("missing");
  }
  await registrar.getByRole("button", { name: "Simpan tanda berkas" }).click();
  await office.settled(registrar);
  await registrar.getByText("Minta berkas yang kurang").first().click();
  await registrar.getByRole("button", { name: "Minta berkas yang kurang" }).click();
  await expect(registrar.getByText("Pelapor diberi tahu berkas mana yang kurang.").or(registrar.locator(".history", { hasText: "Minta berkas yang kurang" })).first()).toBeVisible();
  await office.settled(registrar);
  await registrar.locator('[name="kertas-kartu-keluarga"]').selectOption("received");
  await registrar.getByRole("button", { name: "Simpan tanda berkas" }).click();
  await office.settled(registrar);
  await registrar.getByRole("button", { name: "Berkas fisik diterima" }).click();
  await expect(registrar.locator(".case__number")).toContainText("Berkas Fisik Diterima");
  await office.look(registrar, "gowa-berkas-diterima");

  const { code } = await registered(office, counter, number);
  const clerk = await people(office, number, GOWA)("ambil");
  await clerk.getByLabel("Kode Resi").fill("AAAA AAAA");
  await handOverTried(clerk);
  await expect(clerk.getByText("Kode Resi tidak cocok.").first()).toBeVisible();
  await office.settled(clerk);
  await office.look(clerk, "gowa-serah-terima");
  await clerk.getByLabel("Kode Resi").fill(code.toLowerCase());
  await handOver(clerk, "Sitti Hadijah");
  await office.look(clerk, "gowa-diambil");

  // Nothing of one agency is found at the other, under the same names and with the same password.
  const other = await office.person("verifikator");
  await other.goto("/kerja");
  await other.getByLabel("Cari").fill(number);
  await other.getByRole("button", { name: "Cari" }).click();
  await expect(other.getByRole("link", { name: number })).toHaveCount(0);
});

async function handOverTried(clerk: Page): Promise<void> {
  await clerk.getByLabel("Dokumen asli sudah diperlihatkan").check();
  await clerk.getByLabel("Nama penerima").fill("Sitti Hadijah");
  await clerk.getByLabel("Penerima menandatangani buku pengambilan di atas kertas").check();
  await clerk.getByRole("button", { name: "Serahkan dokumen" }).click();
}

test("the camera of the counter reads the Resi @scripts", async ({ office }, info) => {
  const { counter, number } = await verified(office);
  const registrar = await people(office, number, GOWA)("registrasi");
  for (const paper of await registrar.locator('[name^="kertas-"]').all()) await paper.selectOption("received");
  await registrar.getByRole("button", { name: "Simpan tanda berkas" }).click();
  await office.settled(registrar);
  await registrar.getByRole("button", { name: "Berkas fisik diterima" }).click();
  await expect(registrar.locator(".case__number")).toContainText("Berkas Fisik Diterima");
  const { resi, code } = await registered(office, counter, number);

  const folder = mkdtempSync(join(tmpdir(), "aku-film-"));
  writeFileSync(join(folder, "resi.y4m"), film(resi));
  const use = info.project.use as { launchOptions: { executablePath: string; args: string[] } };
  const camera = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${join(folder, "resi.y4m")}`];
  const browser = await chromium.launch({ ...use.launchOptions, args: [...use.launchOptions.args, ...camera] });
  try {
    const page = await browser.newPage({ baseURL: office.address(GOWA), viewport: { width: 360, height: 640 } });
    await page.goto("/masuk");
    await signIn(page, "ambil");
    await page.waitForURL("**/kerja**");
    await open(office, page, number);
    await page.locator(".actions").getByRole("button", { name: "Pindai dengan kamera" }).click();
    await expect(page.getByLabel("Kode Resi")).toHaveValue(new RegExp(`/kerja/nomor/${number}#${code.replace(" ", "")}$`));
    await handOver(page, "Sitti Hadijah");
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
});

test("each agency shows itself alone, and a session is good at its own", async ({ office }) => {
  const gowa = await office.visitor(GOWA);
  await gowa.goto("/");
  await expect(gowa.getByText("Disdukcapil Gowa").first()).toBeVisible();
  await expect(gowa.getByText("Buleleng")).toHaveCount(0);
  await office.look(gowa, "gowa-beranda");
  const buleleng = await office.visitor();
  await buleleng.goto("/");
  await expect(buleleng.getByText("Gowa")).toHaveCount(0);
  // The cookie of one, carried to the other, opens nothing there.
  const person = await office.person("verifikator");
  const cookies = await person.context().cookies(office.address());
  const carried = await gowa.request.get(`${office.server.address}/kerja`, { headers: { host: new URL(office.address(GOWA)).host, cookie: cookies.map((cookie) => `${cookie.name}=${cookie.value}`).join("; ") }, maxRedirects: 0 });
  expect(carried.status()).toBe(303);
  expect(carried.headers().location).toContain("/masuk");
});
