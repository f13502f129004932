import { good } from "../support/files";
import { PASSPHRASE, expect, fileLostCard, open, test } from "../support/office";

test("a lost card goes from the counter to the hand-over", async ({ office }) => {
  const counter = await office.person("pemuteran");
  await office.look(counter, "10-loket");
  const number = await fileLostCard(office, counter, good());
  expect(number).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await office.look(counter, "13-terkirim");
  const receipt = await counter.request.get((await counter.getByRole("link", { name: "Cetak tanda terima" }).getAttribute("href"))!);
  expect(receipt.headers()["content-type"]).toBe("application/pdf");
  expect((await receipt.body()).subarray(0, 5).toString()).toBe("%PDF-");
  await counter.goto("/kerja");
  await expect(counter.locator("tr", { hasText: number })).toContainText("Belum Diproses");

  const verifier = await office.person("verifikator");
  await office.look(verifier, "20-verifikator");
  await open(office, verifier, number);
  await office.look(verifier, "21-periksa");
  await verifier.getByRole("button", { name: "Nyatakan lengkap" }).click();
  await expect(verifier.locator(".case__number")).toContainText("Berkas Lengkap");
  await office.look(verifier, "25-lengkap");

  const siak = await office.person("siak");
  await open(office, siak, number);
  await office.look(siak, "32-siak");
  await siak.getByLabel("Nomor referensi SIAK").fill("SIAK-2026-777");
  await siak.locator('input[type="file"][name]').setInputFiles({ ...good(), name: "konsep.pdf" });
  await siak.getByRole("button", { name: "Catat masuk SIAK" }).click();
  await expect(siak.locator(".case__number")).toContainText("Sudah Masuk SIAK");
  await office.look(siak, "33-masuk-siak");

  const validator = await office.person("validator");
  await open(office, validator, number);
  await office.look(validator, "34-validator");
  await validator.getByText("Kembalikan ke operator SIAK").first().click();
  await validator.getByLabel("Alasan pengembalian").fill("Nama pada konsep kurang satu huruf.");
  await validator.getByRole("button", { name: "Kembalikan ke operator SIAK" }).click();
  await expect(validator.locator(".case__number")).toContainText("Berkas Lengkap");
  await office.look(validator, "36-dikembalikan");
  await open(office, siak, number);
  await expect(siak.getByText("Nama pada konsep kurang satu huruf.").first()).toBeVisible();
  await office.look(siak, "37-dikembalikan-siak");
  await siak.getByLabel("Nomor referensi SIAK").fill("SIAK-2026-777");
  await siak.locator('input[type="file"][name]').setInputFiles({ ...good(), name: "konsep-2.pdf" });
  await siak.getByRole("button", { name: "Catat masuk SIAK" }).click();
  await expect(siak.locator(".case__number")).toContainText("Sudah Masuk SIAK");

  await open(office, validator, number);
  await validator.getByRole("button", { name: "Validasi konsep" }).click();
  await expect(validator.locator(".case__number")).toContainText("Validasi");
  await office.look(validator, "38-divalidasi");

  const head = await office.person("kadis");
  await head.goto("/kerja/tanda-tangan");
  await office.settled(head);
  await office.look(head, "40-tanda-tangan");
  await head.getByLabel("Passphrase tanda tangan").fill(PASSPHRASE);
  await head.getByRole("button", { name: "Tanda tangani yang dicentang" }).click();
  await expect(head.getByText("Centang paling sedikit satu konsep.")).toBeVisible();
  await office.look(head, "43-tanpa-centang");
  const boxes = head.locator('input[name="items[]"]');
  for (let at = 0; at < (await boxes.count()); at++) await boxes.nth(at).check();
  await head.getByLabel("Passphrase tanda tangan").fill("salah");
  await head.getByRole("button", { name: "Tanda tangani yang dicentang" }).click();
  await expect(head.getByText("Passphrase tidak cocok")).toBeVisible();
  await office.look(head, "41-passphrase-salah");
  for (let at = 0; at < (await boxes.count()); at++) await boxes.nth(at).check();
  await head.getByLabel("Passphrase tanda tangan").fill(PASSPHRASE);
  await head.getByRole("button", { name: "Tanda tangani yang dicentang" }).click();
  await expect(head.getByText("Tidak ada konsep yang menunggu tanda tangan.")).toBeVisible();
  await office.look(head, "42-selesai-tanda-tangan");

  const printer = await office.person("cetak.seririt");
  await open(office, printer, number);
  await office.look(printer, "50-cetak");
  await printer.getByRole("button", { name: "Tandai sudah dicetak" }).click();
  await expect(printer.locator(".case__number")).toContainText("Cetak");
  await office.look(printer, "51-dicetak");

  const clerk = await office.person("ambil.seririt");
  await open(office, clerk, number);
  await clerk.getByLabel("Dokumen asli sudah diperlihatkan").check();
  await clerk.getByLabel("Nama penerima").fill("Ni Wayan Citra Lestari");
  if (office.scripts) {
    await clerk.locator(".pad__box").scrollIntoViewIfNeeded();
    const box = (await clerk.locator(".pad__box").boundingBox())!;
    await clerk.mouse.move(box.x + 20, box.y + 40);
    await clerk.mouse.down();
    for (let at = 1; at <= 12; at++) await clerk.mouse.move(box.x + 20 + at * 15, box.y + 40 + (at % 3) * 12);
    await clerk.mouse.up();
  } else {
    await clerk.getByLabel("Penerima menandatangani buku pengambilan di atas kertas").check();
  }
  await office.look(clerk, "60-serah-terima");
  await clerk.getByRole("button", { name: "Serahkan dokumen" }).click();
  await expect(clerk.locator(".case__number")).toContainText("Diambil");
  await office.look(clerk, "61-diambil");

  await counter.goto("/kerja");
  await office.settled(counter);
  await expect(counter.locator("tr", { hasText: number })).toContainText("Diambil");
  await counter.getByRole("button", { name: "Keluar" }).click();
  await expect(counter.getByText("Anda sudah keluar.")).toBeVisible();
  await office.look(counter, "70-keluar");
});
