import { fileAny } from "../support/generated";
import { expect, test } from "../support/office";

test("an administrator changes a service, looks at it, publishes it and takes it back", async ({ office }) => {
  const counter = await office.person("pemuteran");
  await counter.goto("/kerja/baru");
  await office.settled(counter);
  await counter.getByRole("button", { name: "Isi permohonan: KTP-el karena Hilang" }).click();
  await counter.waitForURL("**/kerja/permohonan/**");
  const begun = counter.url();

  const admin = await office.person("admin");
  await admin.getByRole("link", { name: "Setelan", exact: true }).click();
  await expect(admin.getByRole("heading", { name: "Setelan", exact: true })).toBeVisible();
  await office.look(admin, "pengaturan");
  await expect(admin.getByText("Disimpulkan, perlu dikonfirmasi").first()).toBeVisible();
  await admin.getByRole("link", { name: "KTP-el karena Hilang" }).click();
  await expect(admin.getByRole("heading", { name: "KTP-el karena Hilang", level: 1 })).toBeVisible();
  await office.settled(admin);
  await office.look(admin, "pengaturan-layanan");

  // A good change is kept without being served.
  await admin.getByLabel("Waktu penyelesaian (menit kerja)").fill("120");
  await admin.locator('[name="syarat-teks"]').last().fill("Pas foto terbaru");
  await admin.getByText("Tambah isian baru").click();
  await admin.locator("#f-baru-label").fill("Tempat Hilang");
  await admin.locator("#f-baru-wajib").check();
  await admin.getByRole("button", { name: "Simpan sebagai konsep" }).click();
  await expect(admin.getByText("Disimpan sebagai konsep.")).toBeVisible();
  await office.settled(admin);
  await expect(admin.locator(".settings__preview").getByLabel("Tempat Hilang")).toBeVisible();
  await office.look(admin, "pengaturan-layanan-diubah");
  const visitor = await office.visitor();
  await visitor.goto("/layanan/ktp-el-hilang");
  await expect(visitor.getByText("Pas foto terbaru")).toHaveCount(0);

  for (const [part, heading] of [["pesan", "Teks pesan"], ["kantor", "Kantor"], ["kantor/jam", "Kantor"], ["kantor/hari", "Kantor"], ["berkas/holidays.csv", "holidays.csv"]]) {
    await admin.goto(`/kerja/pengaturan/${part}`);
    await expect(admin.getByRole("heading", { name: heading, level: 1 })).toBeVisible();
    await office.look(admin, `pengaturan-${part.replace("/", "-")}`);
  }
  await admin.goto("/kerja/pengaturan/kantor/hari");
  // A browser that knows no dates sends what was typed.
  await admin.getByLabel("Tanggal").evaluate((control) => control.setAttribute("type", "text"));
  await admin.getByLabel("Tanggal").fill("32-13-2026");
  await admin.getByLabel("Nama").fill("Salah");
  await admin.getByRole("button", { name: "Tambah hari libur" }).click();
  await expect(admin.getByText("Belum disimpan")).toBeVisible();
  await office.settled(admin);
  await admin.getByLabel("Tanggal").fill("2026-12-09");
  await admin.getByLabel("Nama").fill("Hari Kota Singaraja");
  await admin.getByRole("button", { name: "Tambah hari libur" }).click();
  await expect(admin.getByText("9 Desember 2026: Hari Kota Singaraja")).toBeVisible();
  await office.settled(admin);

  await admin.getByRole("link", { name: "Lihat dan terbitkan" }).click();
  await expect(admin.getByRole("heading", { name: "Ada perubahan yang belum diterbitkan." })).toBeVisible();
  await office.settled(admin);
  await office.look(admin, "pengaturan-terbitkan");
  await admin.getByLabel("Apa yang berubah?").fill("tempat hilang ditanyakan");
  await admin.getByRole("button", { name: "Terbitkan", exact: true }).click();
  await expect(admin.getByText("Edisi 2 sekarang berlaku.")).toBeVisible();
  await office.settled(admin);
  await visitor.reload();
  await expect(visitor.getByText("Pas foto terbaru")).toBeVisible();
  await expect(visitor.getByText("2 jam")).toBeVisible();

  // What was begun keeps its form; what is begun now has the new one.
  await counter.goto(begun);
  await expect(counter.locator('[name="kepolisian"]')).toBeVisible();
  await expect(counter.locator('[name="tempat_hilang"]')).toHaveCount(0);
  await counter.goto("/kerja/baru");
  await office.settled(counter);
  await counter.getByRole("button", { name: "Isi permohonan: KTP-el karena Hilang" }).click();
  await expect(counter.locator('[name="tempat_hilang"]')).toBeVisible();

  await admin.goto("/kerja/pengaturan/banding/services.toml,1,2");
  await expect(admin.getByText("tempat_hilang")).toBeVisible();
  await office.look(admin, "pengaturan-banding");
  const file = await office.fetch(admin, "/kerja/pengaturan/unduh/holidays.csv");
  expect(file.toString("utf8")).toContain("2026-12-09,Hari Kota Singaraja,libur-daerah\n");

  // A broken file is kept, and said with its line.
  await admin.goto("/kerja/pengaturan/berkas/holidays.csv");
  await admin.getByLabel("Isi berkas").fill("date,name,kind\n2026-13-01,Salah,libur-daerah\n");
  await admin.getByRole("button", { name: "Simpan sebagai konsep" }).click();
  await expect(admin.getByText("holidays.csv, baris 2")).toBeVisible();
  await office.settled(admin);
  await office.look(admin, "pengaturan-rusak");
  await admin.goto("/kerja/pengaturan");
  await admin.getByText("Buang perubahan").first().click();
  await admin.getByRole("button", { name: "Buang perubahan" }).click();
  await expect(admin.getByText("Perubahan dibuang.")).toBeVisible();
  await office.settled(admin);
  // The longest file goes there and back as it is.
  await admin.goto("/kerja/pengaturan/berkas/services.toml");
  await admin.getByRole("button", { name: "Simpan sebagai konsep" }).click();
  await expect(admin.getByText("Disimpan sebagai konsep.")).toBeVisible();
  await office.settled(admin);
  await admin.goto("/kerja/pengaturan");
  await expect(admin.getByRole("heading", { name: "Ada perubahan yang belum diterbitkan." })).toHaveCount(0);
  await office.settled(admin);
  await admin.getByRole("button", { name: "Berlakukan lagi: Edisi 1" }).click();
  await expect(admin.getByText("Edisi 3 sekarang berlaku.")).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByText("Pas foto terbaru")).toHaveCount(0);
  await fileAny(office, counter, "buleleng", "ktp-el-hilang");
});
