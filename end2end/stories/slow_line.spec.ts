import { expect, test } from "../support/office";

/** The parts of the module that are loaded when they are needed; not the module itself. */
const PARTS = /\/pkg-[^/]+\/(?!aku_bg)[^/]+\.wasm$/;

test("a link pressed before the page is alive leads on @scripts", async ({ office }) => {
  const visitor = await office.visitor();
  let arrive = () => undefined as void;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  let asked = () => undefined as void;
  const asking = new Promise<void>((resolve) => (asked = resolve));
  await visitor.route(PARTS, async (route) => {
    asked();
    await arrived;
    // What the first page asked for is not wanted any more.
    await route.continue().catch(() => undefined);
  });
  await visitor.goto("/");
  await asking;
  await visitor.getByRole("link", { name: "Layanan dan syarat" }).click();
  await expect(visitor.getByRole("heading", { name: "Pencatatan sipil", exact: true })).toBeVisible();
  await expect(visitor).toHaveURL(/\/layanan$/);
  arrive();
  await office.settled(visitor);
  await visitor.getByLabel("Cari layanan").fill("akte lahir");
  await expect(visitor.locator(".services .card").first()).toContainText("Akta Kelahiran");
});

test("a part that the line did not bring is asked for again @scripts", async ({ office }) => {
  const visitor = await office.visitor();
  await visitor.goto("/");
  await office.settled(visitor);
  office.expected.push(/ERR_CONNECTION_RESET/);
  await visitor.route(PARTS, (route) => route.abort("connectionreset"));
  await visitor.getByRole("link", { name: "Layanan dan syarat" }).click();
  const notice = visitor.getByText("Sambungan terputus. Halaman dilanjutkan begitu sambungan kembali.");
  await expect(notice).toBeVisible();
  await office.look(visitor, "05-sambungan-terputus");
  await visitor.unroute(PARTS);
  await expect(visitor.getByRole("heading", { name: "Pencatatan sipil", exact: true })).toBeVisible();
  await expect(notice).toBeHidden();
});
