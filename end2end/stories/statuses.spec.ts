import type { Page } from "@playwright/test";

import { expect, fileLostCard, open, test } from "../support/office";
import { good } from "../support/files";
import { fileAny } from "../support/generated";
import { people, toSigned } from "../support/way";

/** What is rarely done is folded. */
async function unfold(page: Page, action: string): Promise<void> {
  const folded = page.locator(`#lipat-${action} > summary`);
  if (await folded.count()) await folded.click();
}

// The other statuses are passed, and looked at, on the whole way and on Gowa's.
test("done, delivered and withdrawn are pages like the others", async ({ office }) => {
  const counter = await office.person("pemuteran");
  const finished = await fileAny(office, counter, "buleleng", "konsolidasi-data");
  const verifier = await people(office, finished)("verifikator");
  await verifier.getByRole("button", { name: "Nyatakan lengkap" }).click();
  await expect(verifier.locator(".case__number")).toContainText("Berkas Lengkap");
  const siak = await people(office, finished)("siak");
  await siak.getByLabel("Nomor referensi SIAK").fill("SIAK-2026-901");
  await siak.locator('input[type="file"][name="konsep"]').setInputFiles(good());
  await siak.getByRole("button", { name: "Catat masuk SIAK" }).click();
  await expect(siak.locator(".case__number")).toContainText("Sudah Masuk SIAK");
  const validator = await people(office, finished)("validator");
  await unfold(validator, "finish");
  const form = validator.locator("form", { has: validator.getByRole("button", { name: "Nyatakan selesai" }) });
  await form.locator("textarea").fill("Data sudah dipadankan dengan BPJS.");
  await form.getByRole("button", { name: "Nyatakan selesai" }).click();
  await expect(validator.locator(".case__number")).toContainText("Selesai");
  await office.look(validator, "170-selesai-petugas");
  await open(office, counter, finished);
  await office.look(counter, "170-selesai");

  const sent = await fileLostCard(office, counter, good());
  await open(office, verifier, sent);
  await verifier.getByRole("button", { name: "Nyatakan lengkap" }).click();
  await expect(verifier.locator(".case__number")).toContainText("Berkas Lengkap");
  await toSigned(office, sent);
  const printer = await people(office, sent)("cetak.seririt");
  await unfold(printer, "deliver");
  await printer.getByLabel("Alamat email tujuan atau nomor resi POS").fill("P2611270001");
  await printer.getByRole("button", { name: "Tandai terkirim" }).click();
  await expect(printer.locator(".case__number")).toContainText("Terkirim");
  await office.look(printer, "171-terkirim-petugas");
  await open(office, counter, sent);
  await office.look(counter, "171-terkirim");

  const back = await fileLostCard(office, counter, good());
  await open(office, counter, back);
  await unfold(counter, "withdraw");
  await counter.getByRole("button", { name: "Tarik permohonan" }).click();
  await expect(counter.locator(".case__number")).toContainText("Ditarik");
  await office.look(counter, "172-ditarik");
});
