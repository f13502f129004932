import { readFileSync } from "node:fs";
import { join } from "node:path";

import { type Page, expect } from "@playwright/test";
import { parse } from "smol-toml";

import { good } from "./files";
import { chooseVillage, type Office } from "./office";

interface Field {
  name: string;
  label: string;
  type: string;
  options?: { code: string; label: string }[];
  when?: { field: string; is: string };
  field?: Field[];
}

export interface Service {
  code: string;
  name: string;
  issued_documents?: string[];
  field?: Field[];
}

/** The services of an agency and the fields that every application has, as its folder defines them. */
export function catalogue(agency: string): { common: Field[]; services: Service[] } {
  const text = readFileSync(join(__dirname, `../../profiles/${agency}/services.toml`), "utf8");
  const all = parse(text) as unknown as { common: { field: Field[] }; service: Service[] };
  return { common: all.common.field, services: all.service };
}

const villages: Record<string, string> = { buleleng: "51.08.01.2004", gowa: "73.06.02.1002" };
const prefixes: Record<string, string> = { buleleng: "5108", gowa: "7306" };

/** A valid answer to a field. */
function answer(agency: string, field: Field, row: number): string {
  const prefix = prefixes[agency];
  const number = String(row + 1).padStart(4, "0");
  const answers: Record<string, string> = {
    text: "Isian contoh", lines: "Isian contoh", "akta-number": `${prefix}-LU-01012024-${number}`, name: "Wayan Contoh Saja",
    nik: `${prefix}014101900${String(row + 501).padStart(3, "0")}`, person: `${prefix}014101900${String(row + 501).padStart(3, "0")}`, kk: `${prefix}01010115${number}`, phone: "0812 0000 0999", email: "contoh@contoh.id",
    "past-date": "01-02-2020", date: "01-02-2020", village: villages[agency], number: "2", decimal: "3,2", time: "08.30",
  };
  return field.options ? field.options[0].code : answers[field.type];
}

async function put(office: Office, page: Page, field: Field, name: string, value: string): Promise<void> {
  const control = page.locator(`[name="${name}"]`);
  if (field.type === "choices") await page.locator(`[name="${name}"][value="${value}"]`).check();
  else if (field.type === "village") await chooseVillage(office, page, value, name);
  else if (field.options) await control.selectOption(value);
  else await control.fill(value);
}

/** Fills a form that was just begun, with `rows` rows in each group, and puts the file in. */
export async function fillWhole(office: Office, page: Page, agency: string, service: Service, rows = 1): Promise<void> {
  const { common } = catalogue(agency);
  const answers = new Map<string, string>();
  for (const field of [...common, ...(service.field ?? [])]) {
    if (field.when && answers.get(field.when.field) !== field.when.is) continue;
    if (field.type !== "group") {
      answers.set(field.name, answer(agency, field, 0));
      await put(office, page, field, field.name, answers.get(field.name)!);
      continue;
    }
    for (let row = 0; row < rows; row++) {
      if (row > 0) {
        await page.getByRole("button", { name: `Tambah: ${field.label}` }).click();
        await expect(page.locator(`[name="${field.name}.${row}.${field.field![0].name}"]`)).toBeVisible();
        await office.settled(page);
      }
      for (const own of field.field!) await put(office, page, own, `${field.name}.${row}.${own.name}`, answer(agency, own, row));
    }
  }
  await page.locator('input[type="file"][name]').setInputFiles(good());
  if (office.scripts) await expect(page.getByText("Berkas siap dikirim")).toBeVisible();
}

/** Begins an application at a counter, fills it in, sends it and gives its number. */
export async function fileAny(office: Office, page: Page, agency: string, code: string, rows = 1, look?: string): Promise<string> {
  const service = catalogue(agency).services.find((service) => service.code === code)!;
  await page.goto("/kerja/baru");
  await office.settled(page);
  await page.getByRole("button", { name: `Isi permohonan: ${service.name}`, exact: true }).click();
  await page.waitForURL("**/kerja/permohonan/**");
  await office.settled(page);
  if (look) await office.look(page, look);
  await fillWhole(office, page, agency, service, rows);
  await page.getByRole("button", { name: "Kirim permohonan" }).click();
  await expect(page.getByText(/^Berhasil! /), code).toBeVisible();
  await office.settled(page);
  return (await page.locator(".sent__number").innerText()).trim();
}
