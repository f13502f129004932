import { expect } from "@playwright/test";

import { good } from "./files";
import { type Office, PASSPHRASE, open } from "./office";

/** Takes a sent application the whole way through the office, from the check of its file to the hand-over at Seririt. */
export async function toHandOver(office: Office, number: string, recipient: string): Promise<void> {
  const at = async (who: string) => {
    const page = await office.person(who);
    await open(office, page, number);
    return page;
  };
  const verifier = await at("verifikator");
  await verifier.getByRole("button", { name: "Nyatakan lengkap" }).click();
  await expect(verifier.locator(".case__number")).toContainText("Berkas Lengkap");
  const siak = await at("siak");
  await siak.getByLabel("Nomor referensi SIAK").fill("SIAK-2026-778");
  await siak.locator('input[type="file"][name]').setInputFiles({ ...good(), name: "konsep.pdf" });
  await siak.getByRole("button", { name: "Catat masuk SIAK" }).click();
  await expect(siak.locator(".case__number")).toContainText("Sudah Masuk SIAK");
  const validator = await at("validator");
  await validator.getByRole("button", { name: "Validasi konsep" }).click();
  await expect(validator.locator(".case__number")).toContainText("Validasi");
  const head = await office.person("kadis");
  await head.goto("/kerja/tanda-tangan");
  await office.settled(head);
  await head.locator("li", { hasText: number }).locator('input[name="items[]"]').check();
  await head.getByLabel("Passphrase tanda tangan").fill(PASSPHRASE);
  await head.getByRole("button", { name: "Tanda tangani yang dicentang" }).click();
  await expect(head.getByText(number)).toHaveCount(0);
  const printer = await at("cetak.seririt");
  await printer.getByRole("button", { name: "Tandai sudah dicetak" }).click();
  await expect(printer.locator(".case__number")).toContainText("Cetak");
  const clerk = await at("ambil.seririt");
  await clerk.getByLabel("Dokumen asli sudah diperlihatkan").check();
  await clerk.getByLabel("Nama penerima").fill(recipient);
  await clerk.getByLabel("Penerima menandatangani buku pengambilan di atas kertas").check();
  await clerk.getByRole("button", { name: "Serahkan dokumen" }).click();
  await expect(clerk.locator(".case__number")).toContainText("Diambil");
}
