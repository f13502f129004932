import { expect, fileLostCard, test } from "../support/office";
import { good } from "../support/files";

test("anybody finds services, hours, contacts, the pledge and help without signing in", async ({ office }) => {
  const visitor = await office.visitor();
  await visitor.goto("/");
  await office.settled(visitor);
  await expect(visitor.getByRole("heading", { name: "Jam layanan hari ini" })).toBeVisible();
  await expect(visitor.locator(".home__services a")).toHaveCount(6);
  await office.look(visitor, "160-beranda");

  await visitor.getByLabel("Apa yang ingin Anda urus?").fill("ktp ilang");
  await visitor.getByRole("button", { name: "Cari", exact: true }).click();
  await visitor.waitForURL("**/layanan?cari=**");
  await office.settled(visitor);
  await expect(visitor.getByRole("link", { name: "KTP-el karena Hilang" })).toBeVisible();

  for (const [page, heading] of [["kontak", "Jam layanan dan kontak"], ["maklumat", "Maklumat Pelayanan"], ["bantuan", "Bantuan"]]) {
    await visitor.goto("/");
    await office.settled(visitor);
    await visitor.locator("footer").getByRole("link", { name: heading }).click();
    await visitor.waitForURL(`**/${page}`);
    await expect(visitor.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await office.look(visitor, `161-${page}`);
  }
  const pictures = await visitor.locator(".help img").evaluateAll((all) => all.map((one) => (one as HTMLImageElement).getAttribute("src")!));
  expect(pictures.length).toBe(5);
  for (const picture of pictures) expect((await office.fetch(visitor, picture)).toString()).toContain("<svg");

  // The other agency has its own hours, offices and pledge.
  const elsewhere = await office.visitor("7306");
  await elsewhere.goto("/kontak");
  await expect(elsewhere.getByText("Disdukcapil Kabupaten Gowa").first()).toBeVisible();
  await expect(elsewhere.locator("main")).not.toContainText("Buleleng");
});

test("the state of an application is asked for on the first page", async ({ office }) => {
  office.expected.push(/422 \(Unprocessable/);
  const counter = await office.person("pemuteran");
  const number = await fileLostCard(office, counter, good());
  const visitor = await office.visitor();
  await visitor.goto("/");
  await office.settled(visitor);
  await visitor.getByLabel("Nomor Registrasi").fill(number);
  await visitor.getByLabel("PIN").fill("000000");
  await visitor.getByRole("button", { name: "Cek status" }).click();
  await visitor.waitForURL("**/status");
  await expect(visitor.getByLabel("Nomor Registrasi")).toHaveValue(number);
});
