import { createHmac } from "node:crypto";

import { expect, linkTo, openInvitation, signIn, test, type Office } from "../support/office";
import type { Page } from "@playwright/test";

const SECRET = "gunung sepeda biru pelan";

/** What an authenticator shows for a secret that was typed into it (RFC 6238). */
function codeOf(secret: string, at = Date.now()): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  let bits = "";
  for (const letter of secret.replaceAll(" ", "")) bits += letters.indexOf(letter).toString(2).padStart(5, "0");
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac("sha1", key).update(step).digest();
  const number = hash.readUInt32BE(hash[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

/** Invites an administrator, who chooses a password with the link. */
async function invited(office: Office, email: string): Promise<Page> {
  // What cannot be taken is drawn again with that status.
  office.expected.push(/422 \(Unprocessable/);
  const admin = await office.person("admin");
  await office.look(admin, "80-petugas");
  await admin.getByText("Undang petugas", { exact: true }).click();
  await admin.getByLabel("Nama lengkap").fill("Komang Baru Artini");
  await admin.getByLabel("Alamat email").fill("bukan alamat");
  await admin.getByLabel("NIK", { exact: true }).fill("5108060101900177");
  await admin.getByLabel("Peran", { exact: true }).selectOption("administrator");
  await admin.getByRole("button", { name: "Kirim undangan" }).click();
  await expect(admin.getByText("Alamat email tidak lengkap.").first()).toBeVisible();
  await expect(admin.getByLabel("Nama lengkap")).toHaveValue("Komang Baru Artini");
  await office.look(admin, "81-undangan-salah");
  await admin.getByLabel("Alamat email").fill(email);
  await admin.getByRole("button", { name: "Kirim undangan" }).click();
  // Who is to administer is invited when a second person agrees.
  await expect(admin.getByText("Permintaan tersimpan.")).toBeVisible();
  await office.look(admin, "81-menunggu-orang-kedua");
  const head = await office.person("kadis");
  await head.goto("/kerja/keamanan");
  await office.settled(head);
  await expect(head.getByText("Undang dengan peran Administrator: KOMANG BARU ARTINI", { exact: false })).toBeVisible();
  await office.look(head, "81-setujui");
  await head.getByRole("button", { name: /^Setujui/ }).click();
  await expect(head.getByText("Disetujui dan dijalankan.")).toBeVisible();
  const person = await office.visitor();
  await openInvitation(office, person, await linkTo(office, admin, email));
  await office.look(person, "82-pilih-sandi");
  await person.getByLabel("Kata sandi baru").fill(SECRET);
  await person.getByLabel("Ulangi kata sandi").fill(SECRET);
  await person.getByRole("button", { name: "Simpan kata sandi" }).click();
  await expect(person.getByText("Kata sandi tersimpan. Silakan masuk.")).toBeVisible();
  await signIn(person, email, SECRET);
  await person.waitForURL("**/masuk/kode");
  await office.settled(person);
  await expect(person.getByRole("heading", { name: "Pasang pengaman kedua" })).toBeVisible();
  return person;
}

test("staff are invited, set up a code generator and sign in with it; a stopped account is out at once", async ({ office }) => {
  const person = await invited(office, "baru@contoh.id");
  await office.look(person, "83-pasang-pengaman");
  const secret = await person.locator(".enrol__key").innerText();
  await person.getByLabel("Kode 6 angka").fill("000000");
  await person.getByRole("button", { name: "Pasang", exact: true }).click();
  await expect(person.getByText("Kode tidak cocok.").first()).toBeVisible();
  await person.getByLabel("Kode 6 angka").fill(codeOf(secret));
  await person.getByRole("button", { name: "Pasang", exact: true }).click();
  await expect(person.getByRole("heading", { name: "Simpan kode pemulihan ini" })).toBeVisible();
  await office.look(person, "84-kode-pemulihan");
  const recovery = await person.locator(".codes__list code").first().innerText();
  await person.getByRole("link", { name: "Sudah saya simpan, lanjut" }).click();
  await person.goto("/kerja/keamanan");
  await office.settled(person);
  await expect(person.getByText("Aplikasi autentikator", { exact: true })).toBeVisible();
  await office.look(person, "85-keamanan");
  // Later the password is asked for before anything of it can be changed.
  const aged = await person.request.post("/pengembangan/sesi-berakhir?menit=20", { headers: { Origin: new URL(person.url()).origin } });
  expect(aged.ok()).toBe(true);
  await person.goto("/kerja/keamanan");
  await office.settled(person);
  await expect(person.getByRole("heading", { name: "Tulis kata sandi sekali lagi" })).toBeVisible();
  await expect(person.getByRole("button", { name: "Buat kode pemulihan baru" })).toHaveCount(0);
  await person.getByLabel("Kata sandi", { exact: true }).fill("bukan ini");
  await person.getByRole("button", { name: "Lanjut" }).click();
  await expect(person.getByText("Kata sandi tidak cocok.").first()).toBeVisible();
  await office.look(person, "85-kata-sandi-lagi");
  await person.getByLabel("Kata sandi", { exact: true }).fill(SECRET);
  await person.getByRole("button", { name: "Lanjut" }).click();
  await expect(person.getByRole("button", { name: "Buat kode pemulihan baru" })).toBeVisible();
  await person.getByRole("button", { name: "Keluar" }).click();
  await signIn(person, "baru@contoh.id", SECRET);
  await person.waitForURL("**/masuk/kode");
  await office.settled(person);
  await office.look(person, "86-kode");
  await person.getByLabel("Kode dari aplikasi autentikator").fill(recovery);
  await person.getByRole("button", { name: "Lanjut" }).click();
  await person.waitForURL("**/kerja/petugas");

  const admin = await office.visitor();
  await admin.goto("/masuk");
  await signIn(admin, "baru@contoh.id", SECRET);
  await admin.waitForURL("**/masuk/kode");
  await office.settled(admin);
  await admin.getByLabel("Kode dari aplikasi autentikator").fill(codeOf(secret, Date.now() + 30_000));
  await admin.getByRole("button", { name: "Lanjut" }).click();
  await admin.waitForURL("**/kerja/petugas");
  await office.settled(admin);
  const verifier = await office.person("verifikator");
  await admin.getByRole("link", { name: "Buka: Ketut Sri Rahayu" }).click();
  await expect(admin.getByRole("heading", { name: "Ketut Sri Rahayu" })).toBeVisible();
  await office.settled(admin);
  await office.look(admin, "87-petugas-satu");
  // A session that is a quarter of an hour old shows the password before that.
  const later = await admin.request.post("/pengembangan/sesi-berakhir?menit=20", { headers: { Origin: new URL(admin.url()).origin } });
  expect(later.ok()).toBe(true);
  await admin.getByRole("button", { name: "Hentikan akun" }).click();
  await expect(admin.getByText("Ini langkah penting.")).toBeVisible();
  await office.look(admin, "87-kata-sandi-dulu");
  await admin.getByLabel("Kata sandi", { exact: true }).fill(SECRET);
  await admin.getByRole("button", { name: "Lanjutkan" }).click();
  await expect(admin.getByText("Akun dihentikan dan semua sesinya diakhiri.")).toBeVisible();
  await verifier.goto("/kerja");
  await verifier.waitForURL("**/masuk**");
  await signIn(verifier, "verifikator");
  await expect(verifier.getByText(/dihentikan/).first()).toBeVisible();
});

test("an auditor reads the security log", async ({ office }) => {
  office.expected.push(/403 \(Forbidden/, /422 \(Unprocessable/);
  const stranger = await office.visitor();
  await stranger.goto("/masuk");
  await signIn(stranger, "verifikator", "bukan sandinya");
  await expect(stranger.getByText("tidak cocok").first()).toBeVisible();
  const verifier = await office.person("verifikator");
  await verifier.goto("/kerja/petugas");
  await expect(verifier.getByRole("heading", { name: "Bukan bagian Anda" })).toBeVisible();
  const auditor = await office.person("inspektorat");
  await auditor.getByRole("link", { name: "Keamanan", exact: true }).click();
  await expect(auditor.getByRole("heading", { name: "Catatan keamanan" })).toBeVisible();
  await expect(auditor.getByText("Gagal masuk").last()).toBeVisible();
  await office.look(auditor, "89-catatan-keamanan");
  await auditor.getByLabel("Jenis").selectOption("refused");
  await auditor.getByRole("button", { name: "Tampilkan" }).click();
  await expect(auditor.locator(".reads").getByText("/kerja/petugas")).toBeVisible();
  await office.settled(auditor);
  await office.look(auditor, "89-ditolak");
  await auditor.locator(".reads a").first().click();
  await expect(auditor.getByText(/^Hanya akun/)).toBeVisible();
});

test("a resident changes the password and has a code asked for from then on", async ({ office }) => {
  office.expected.push(/422 \(Unprocessable/);
  const NIK = "5108014101900001";
  const resident = await office.visitor();
  await resident.goto("/masuk");
  await signIn(resident, NIK);
  await resident.waitForURL("**/saya");
  await resident.goto("/saya/akun");
  await office.settled(resident);
  await resident.getByRole("link", { name: "Kata sandi dan pengaman kedua" }).click();
  await resident.waitForURL("**/saya/keamanan");
  await office.settled(resident);
  await office.look(resident, "60-keamanan-warga");
  await resident.getByText("Ganti kata sandi", { exact: true }).first().click();
  await resident.getByLabel("Kata sandi sekarang").fill("bukan ini");
  await resident.getByLabel("Kata sandi baru").fill(SECRET);
  await resident.getByLabel("Ulangi kata sandi").fill(SECRET);
  await resident.getByRole("button", { name: "Ganti kata sandi" }).click();
  await expect(resident.getByText("Kata sandi tidak cocok.").first()).toBeVisible();
  await office.settled(resident);
  await resident.getByText("Ganti kata sandi", { exact: true }).first().click();
  await resident.getByLabel("Kata sandi sekarang").fill("coba-aku-online");
  await resident.getByLabel("Kata sandi baru").fill(SECRET);
  await resident.getByLabel("Ulangi kata sandi").fill(SECRET);
  await resident.getByRole("button", { name: "Ganti kata sandi" }).click();
  await expect(resident.getByText("Kata sandi diganti.")).toBeVisible();
  await office.settled(resident);
  const secret = await resident.locator(".enrol__key").innerText();
  await resident.getByLabel("Kode 6 angka").fill(codeOf(secret));
  await resident.getByRole("button", { name: "Pasang", exact: true }).click();
  await expect(resident.getByRole("heading", { name: "Simpan kode pemulihan ini" })).toBeVisible();
  const recovery = await resident.locator(".codes__list code").first().innerText();
  await resident.getByRole("link", { name: "Sudah saya simpan, lanjut" }).click();
  await resident.getByRole("button", { name: "Keluar" }).click();
  await signIn(resident, NIK, SECRET);
  await resident.waitForURL("**/masuk/kode");
  await office.settled(resident);
  await resident.getByLabel("Kode dari aplikasi autentikator").fill(recovery);
  await resident.getByRole("button", { name: "Lanjut" }).click();
  await resident.waitForURL("**/saya");
});

test("a passkey of the device serves as second factor @scripts", async ({ office }) => {
  // Keys are bound to a name, not to a number: the same server by its name.
  const named = office.server.address.replace("127.0.0.1", "localhost");
  const page = await invited(office, "kunci@contoh.id");
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", { options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true } });
  await page.goto(`${named}/masuk`);
  await office.settled(page);
  await signIn(page, "kunci@contoh.id", SECRET);
  await page.waitForURL("**/masuk/kode");
  await office.settled(page);
  await page.getByRole("button", { name: "Tambahkan kunci sandi" }).click();
  await expect(page.getByRole("heading", { name: "Simpan kode pemulihan ini" })).toBeVisible();
  await page.getByRole("link", { name: "Sudah saya simpan, lanjut" }).click();
  await page.getByRole("button", { name: "Keluar" }).click();
  await signIn(page, "kunci@contoh.id", SECRET);
  await page.waitForURL("**/masuk/kode");
  await office.settled(page);
  await office.look(page, "88-kunci-sandi");
  await page.getByRole("button", { name: "Pakai kunci sandi (passkey)" }).click();
  await page.waitForURL("**/kerja/petugas");
});
