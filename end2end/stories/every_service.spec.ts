import { expect, open, test } from "../support/office";
import { catalogue, fileAny } from "../support/generated";
import { handOver, people, toHandOver, toSigned } from "../support/way";

const { services } = catalogue("buleleng");
const PARTS = 6;

// Every service of the catalogue, in a few stories side by side.
for (let part = 0; part < PARTS; part++) {
  const own = services.filter((_, at) => at % PARTS === part);
  test(`the services ${own[0].code} to ${own[own.length - 1].code} (${own.length}) can be read of and filed`, async ({ office }) => {
    const counter = await office.person("pemuteran");
    const visitor = await office.visitor();
    for (const service of own) {
      await visitor.goto(`/layanan/${service.code}`);
      await expect(visitor.getByRole("heading", { level: 1 })).toContainText(service.name);
      await office.look(visitor, `standar-${service.code}`);
      const number = await fileAny(office, counter, "buleleng", service.code, 2, `isian-${service.code}`);
      expect(number, service.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    }
  });
}

test("a death comes to its end with its three documents (TRIDATU)", async ({ office }) => {
  const counter = await office.person("pemuteran");
  const number = await fileAny(office, counter, "buleleng", "akta-kematian");
  const documents = services.find((service) => service.code === "akta-kematian")!.issued_documents!;
  expect(documents.length).toBe(3);
  await toHandOver(office, number, "Wayan Contoh Saja", 2);
  await open(office, counter, number);
  for (const document of documents.slice(0, 2)) await expect(counter.getByRole("heading", { name: `Dokumen bertanda tangan: ${document}` })).toBeVisible();
  await office.look(counter, "tridatu-diambil");
});

test("three members of a family who move get their letter at the counter", async ({ office }) => {
  const counter = await office.person("pemuteran");
  const number = await fileAny(office, counter, "buleleng", "skpwni-pindah", 3);
  const at = people(office, number);
  const verifier = await at("verifikator");
  await expect(verifier.getByText("Anggota yang pindah 3: NIK").first()).toBeVisible();
  await verifier.getByRole("button", { name: "Nyatakan lengkap" }).click();
  await expect(verifier.locator(".case__number")).toContainText("Berkas Lengkap");
  await toSigned(office, number);
  await open(office, counter, number);
  await counter.getByRole("button", { name: "Tandai sudah dicetak" }).click();
  await expect(counter.locator(".case__number")).toContainText("Cetak");
  await office.settled(counter);
  await handOver(counter, "Wayan Contoh Saja");
});
