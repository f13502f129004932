import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import { expect, signIn, test } from "../support/office";
import { readOverAndSend } from "../support/people";
import { toHandOver } from "../support/way";

const MB = 1024 * 1024;

/** A photo of 12 megapixels as a phone takes it: the sensor lies across, and a note says that it was held upright. */
async function cameraPhoto(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    canvas.width = 4000;
    canvas.height = 3000;
    const context = canvas.getContext("2d")!;
    // Grain on paper, so that it weighs what a photo of a page weighs.
    const image = context.createImageData(4000, 3000);
    let seed = 7;
    for (let at = 0; at < image.data.length; at += 4) {
      seed ^= seed << 13;
      seed ^= seed >>> 17;
      seed ^= seed << 5;
      const grain = (seed & 31) - 16;
      const line = (at >> 14) % 40 < 3 && (at >> 5) % 7 < 5 ? -150 : 0;
      image.data.set([224 + grain + line, 220 + grain + line, 208 + grain + line, 255], at);
    }
    context.putImageData(image, 0, 0);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.92));
    const bytes = new Uint8Array(await blob!.arrayBuffer());
    let text = "";
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
  });
  const jpeg = Buffer.from(base64, "base64");
  const exif = Buffer.concat([Buffer.from("Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", "latin1"), Buffer.from("DI MANA SAYA")]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, jpeg.subarray(2)]);
}

/** A photo that has fewer points than a page is brought down to. */
async function smallPhoto(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = 900;
    canvas.height = 1200;
    canvas.getContext("2d")!.fillRect(100, 100, 700, 20);
    return canvas.toDataURL("image/jpeg", 0.9).split(",")[1];
  });
  return Buffer.from(base64, "base64");
}

test("twelve photos become one upright PDF below the limit, and go the whole way @scripts", async ({ office }, info) => {
  // It joins photos twice and then goes through eight people of the office.
  test.slow();
  const wife = await office.visitor();
  await wife.goto("/masuk");
  await signIn(wife, "5108014101900001");
  await wife.waitForURL("**/saya");
  await wife.goto("/saya/baru");
  await office.settled(wife);
  await wife.getByRole("link", { name: "Lanjut: NI LUH SARI DEWI" }).click();
  await wife.getByRole("button", { name: "Isi permohonan: KTP-el karena Hilang" }).click();
  await wife.waitForURL("**/saya/permohonan/**");
  await office.settled(wife);
  for (const [name, value] of [["no_surat_hilang", "SKH/1/XI/2026"], ["tanggal_surat_hilang", "20-11-2026"], ["kepolisian", "Polsek Gerokgak"]]) await wife.locator(`[name="${name}"]`).fill(value);

  await wife.getByText("Tidak punya PDF? Foto halamannya").click();
  const buffer = await cameraPhoto(wife);
  const folder = mkdtempSync(join(tmpdir(), "aku-foto-"));
  const photos = Array.from({ length: 13 }, (_, at) => join(folder, `IMG_${at}.jpg`));
  for (const photo of photos) writeFileSync(photo, buffer);
  await wife.getByLabel("Ambil atau pilih foto halaman").setInputFiles(photos.slice(0, 2));
  await expect(wife.locator(".pages__page")).toHaveCount(2);
  // What was taken badly is taken back, turned, put in order.
  await wife.getByRole("button", { name: "Buang: Halaman 1" }).click();
  await expect(wife.locator(".pages__page")).toHaveCount(1);
  await wife.getByLabel("Ambil atau pilih foto halaman").setInputFiles(photos.slice(1, 13));
  await expect(wife.getByText("Paling banyak 12 foto dalam satu berkas.")).toBeVisible();
  await expect(wife.locator(".pages__page")).toHaveCount(12);
  await wife.getByRole("button", { name: "Putar: Halaman 12" }).click();
  await wife.getByRole("button", { name: "Naikkan: Halaman 12" }).click();
  // A page is cut with sliders or by dragging an edge, and a bad photo is taken again.
  await wife.getByRole("button", { name: "Potong: Halaman 2" }).click();
  await wife.getByRole("slider", { name: "Atas" }).fill("20");
  const board = wife.locator(".pages__board");
  await board.scrollIntoViewIfNeeded();
  const box = (await board.boundingBox())!;
  await wife.mouse.move(box.x + box.width * 0.98, box.y + box.height / 2);
  await wife.mouse.down();
  await wife.mouse.move(box.x + box.width * 0.75, box.y + box.height / 2, { steps: 5 });
  await wife.mouse.up();
  await expect(wife.getByRole("slider", { name: "Kanan" })).toHaveValue("25");
  await office.look(wife, "68-foto-potong");
  await wife.getByRole("button", { name: "Selesai" }).click();
  const small = join(folder, "kecil.jpg");
  writeFileSync(small, await smallPhoto(wife));
  await wife.getByLabel("Ganti foto: Halaman 3").setInputFiles(small);
  await expect(wife.getByText("Membuka foto…")).toHaveCount(0);
  await office.look(wife, "68-foto-halaman");
  const begun = Date.now();
  await wife.getByRole("button", { name: "Gabungkan menjadi PDF" }).click();
  await expect(wife.getByText("Berkas siap dikirim")).toBeVisible({ timeout: 120_000 });
  info.annotations.push({ type: "joining", description: `${((Date.now() - begun) / 1000).toFixed(1)} s for 12 photos of 12 megapixels, ${(buffer.length / MB).toFixed(1)} MB each` });
  console.log(info.annotations.map((note) => note.description).join());
  await office.look(wife, "69-foto-digabung");
  // What changes afterwards is not in the file: the file is taken out, that is said, and nothing goes without it.
  await wife.getByRole("button", { name: "Turunkan: Halaman 1", exact: true }).click();
  await expect(wife.getByRole("button", { name: "Turunkan: Halaman 2", exact: true })).toBeFocused();
  await expect(wife.getByText("Halaman berubah sesudah digabungkan.")).toBeVisible();
  await expect(wife.getByText("Berkas siap dikirim")).toHaveCount(0);
  await wife.getByRole("button", { name: "Lanjut: periksa isian" }).click();
  await expect(wife.getByText("Foto halaman belum digabungkan.").first()).toBeVisible();
  await office.look(wife, "69-foto-berubah");
  await wife.getByRole("button", { name: "Naikkan: Halaman 2", exact: true }).click();
  await wife.getByRole("button", { name: "Gabungkan menjadi PDF" }).click();
  await expect(wife.getByText("12 halaman digabungkan menjadi satu PDF.")).toBeVisible({ timeout: 120_000 });
  await readOverAndSend(office, wife);

  const address = await wife.getByRole("link", { name: "Buka berkas" }).getAttribute("href");
  const stored = await (await wife.request.get(`${office.server.address}${address}`)).body();
  expect(stored.length).toBeLessThanOrEqual(9 * MB);
  expect(stored.includes("MANA SAYA"), "the camera's notes are left behind").toBe(false);
  const file = join(folder, "foto.pdf");
  writeFileSync(file, stored);
  execFileSync("qpdf", ["--check", file]);
  const pages = execFileSync("pdfinfo", ["-l", "12", file]).toString();
  expect(pages).toMatch(/Pages:\s+12/);
  const sizes = [...pages.matchAll(/Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/g)].map((size) => Number(size[1]) < Number(size[2]));
  // Every photo stands upright but for the one that was turned and moved up.
  expect(sizes).toEqual(Array.from({ length: 12 }, (_, at) => at !== 10));
  const widths = execFileSync("pdfimages", ["-list", file]).toString().split("\n").slice(2).filter(Boolean).map((line) => line.trim().split(/\s+/).slice(3, 5).map(Number));
  // Never below 1240 points on the short side, unless the photo itself has less.
  widths.forEach(([width, height], at) => expect(Math.min(width, height)).toBeGreaterThanOrEqual(at === 2 ? 900 : 1240));
  expect(widths[2]).toEqual([900, 1200]);
  // Cut by a fifth above and a quarter on the right: 2250 x 3200 of 3000 x 4000.
  expect(widths[1][0]).toBe(1240);
  expect(widths[1][1] / widths[1][0]).toBeCloseTo(3200 / 2250, 1);
  rmSync(folder, { recursive: true });

  const number = (await wife.locator(".sent__number").innerText()).trim();
  await toHandOver(office, number, "Ni Luh Sari Dewi");
  await wife.goto(wife.url().split("?")[0]);
  await office.settled(wife);
  await expect(wife.locator(".way__step--now")).toContainText("Diambil");
  await office.look(wife, "70-diambil-warga");
});
