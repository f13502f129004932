import { type Page, expect } from "@playwright/test";

import { photo } from "./files";
import { type Office } from "./office";

/** A resident whom the demo's register has, and who has no account yet. */
export const citra = {
  nik: "5108014506820001",
  nama: "Ni Wayan Citra Lestari",
  no_kk: "5108010101150077",
  no_hp: "0812 0000 0777",
};
export const OWN_PASSWORD = "perahu kuning menunggu hujan";

/** The photos of a registration, by their labels. */
export const photos = ["Foto KTP-el atau Surket", "Foto Kartu Keluarga asli", "Foto tanda tangan di kertas putih", "Swafoto memegang KTP-el"];

/** Fills the form of a registration. */
export async function fillRegistration(page: Page, typed: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(value);
  await page.getByLabel("Kata sandi baru").fill(OWN_PASSWORD);
  await page.getByLabel("Ulangi kata sandi").fill(OWN_PASSWORD);
  await page.getByLabel("Saya sudah membaca dan setuju").check();
}

/** The last code that was sent to a number, as the phone of its owner shows it. */
export async function codeTo(office: Office, page: Page, number: string): Promise<string> {
  const answer = await page.request.get(`${office.server.address}/pengembangan/pesan`);
  const messages = (await answer.json()) as { to: string; text: string; kind: string }[];
  const text = messages.find((message) => message.to === number && message.kind.startsWith("code"))?.text ?? "";
  return /\d{6}/.exec(text)?.[0] ?? "";
}

/** Puts one photo in place and waits until it is kept. */
export async function takePhoto(office: Office, page: Page, label: string): Promise<void> {
  const form = page.locator("form.photo").filter({ hasText: label });
  await form.locator('input[type="file"][name]').setInputFiles(photo());
  if (!office.scripts) await form.getByRole("button", { name: "Simpan foto" }).click();
  await expect(page.locator("form.photo").filter({ hasText: label }).getByText("Foto tersimpan.")).toBeVisible();
  await office.settled(page);
}

/** Registers somebody up to "being checked". */
export async function registerAndSend(office: Office, page: Page, typed: Record<string, string>): Promise<void> {
  await page.goto("/daftar");
  await office.settled(page);
  await fillRegistration(page, typed);
  await page.getByRole("button", { name: "Lanjut" }).click();
  await page.waitForURL("**/saya");
  await office.settled(page);
  await page.getByLabel("Kode 6 angka").fill(await codeTo(office, page, "+62" + typed.no_hp.replaceAll(" ", "").slice(1)));
  await page.getByRole("button", { name: "Konfirmasi" }).click();
  await expect(page.getByText("Nomor WhatsApp sudah dikonfirmasi.")).toBeVisible();
  await office.settled(page);
  for (const label of photos) await takePhoto(office, page, label);
  await page.getByRole("button", { name: "Kirim pendaftaran" }).click();
  await expect(page.getByRole("heading", { name: "Pendaftaran Anda sedang diperiksa" })).toBeVisible();
  await office.settled(page);
}

/** Reads the form of a resident's application over and sends it. */
export async function readOverAndSend(office: Office, page: Page, look?: string): Promise<void> {
  if (office.scripts) await expect(page.getByText("Berkas siap dikirim")).toBeVisible();
  await page.getByRole("button", { name: "Lanjut: periksa isian" }).click();
  await expect(page.getByRole("heading", { name: "Periksa isian Anda" })).toBeVisible();
  await office.settled(page);
  if (look) await office.look(page, look);
  await page.getByRole("button", { name: "Kirim permohonan" }).click();
  await expect(page.getByText(/^Berhasil! /)).toBeVisible();
  await office.settled(page);
}
