import { expect, type Page } from "@playwright/test";

import { good } from "./files";
import { type Office, PASSPHRASE, open } from "./office";

/** Who does what of one application: each person in a browser of their own, with the application open. */
export function people(office: Office, number: string, agency?: string) {
  return async (who: string): Promise<Page> => {
    const page = await office.person(who, agency);
    await open(office, page, number);
    return page;
  };
}

/** Takes an accepted application through SIAK, validation and signature. `documents` is how many of them have a konsep. */
export async function toSigned(office: Office, number: string, agency?: string, documents = 1): Promise<void> {
  const at = people(office, number, agency);
  const siak = await at("siak");
  await siak.getByLabel("Nomor referensi SIAK").fill("SIAK-2026-778");
  // Every document has a konsep of its own, with another content.
  for (let place = 0; place < documents; place++) {
    const name = place === 0 ? "konsep" : `konsep-${place}`;
    const file = good();
    await siak.locator(`input[type="file"][name="${name}"]`).setInputFiles({ ...file, name: `${name}.pdf`, buffer: Buffer.concat([file.buffer, Buffer.from("\n".repeat(place))]) });
  }
  await siak.getByRole("button", { name: "Catat masuk SIAK" }).click();
  await expect(siak.locator(".case__number")).toContainText("Sudah Masuk SIAK");
  await office.look(siak, `${agency ?? "buleleng"}-masuk-siak-${documents}`);
  const validator = await at("validator");
  await validator.getByRole("button", { name: "Validasi konsep" }).click();
  await expect(validator.locator(".case__number")).toContainText("Validasi");
  const head = await office.person("kadis", agency);
  await head.goto("/kerja/tanda-tangan");
  await office.settled(head);
  await head.locator("li", { hasText: number }).locator('input[name="items[]"]').check();
  await head.getByLabel("Passphrase tanda tangan").fill(PASSPHRASE);
  await head.getByRole("button", { name: "Tanda tangani yang dicentang" }).click();
  await expect(head.getByText(number)).toHaveCount(0);
}

/** Hands a printed application over at the desk whose page it is. */
export async function handOver(page: Page, recipient: string): Promise<void> {
  await page.getByLabel("Dokumen asli sudah diperlihatkan").check();
  await page.getByLabel("Nama penerima").fill(recipient);
  await page.getByLabel("Penerima menandatangani buku pengambilan di atas kertas").check();
  await page.getByRole("button", { name: "Serahkan dokumen" }).click();
  await expect(page.locator(".case__number")).toContainText("Diambil");
}

/** Takes a sent application the whole way through the office, from the check of its file to the hand-over at Seririt. */
export async function toHandOver(office: Office, number: string, recipient: string, documents = 1): Promise<void> {
  const at = people(office, number);
  const verifier = await at("verifikator");
  await verifier.getByRole("button", { name: "Nyatakan lengkap" }).click();
  await expect(verifier.locator(".case__number")).toContainText("Berkas Lengkap");
  await toSigned(office, number, undefined, documents);
  const printer = await at("cetak.seririt");
  await printer.getByRole("button", { name: "Tandai sudah dicetak" }).click();
  await expect(printer.locator(".case__number")).toContainText("Cetak");
  await handOver(await at("ambil.seririt"), recipient);
}
