import { expect, test } from "../support/office";

/** The parts of the module that are loaded when they are needed; not the module itself. */
const PARTS = /\/pkg-[^/]+\/(?!aku_bg)[^/]+\.wasm$/;
/** The module itself. */
const PROGRAM = /\/pkg-[^/]+\/aku_bg\.wasm$/;

test("a link pressed before the page is alive leads on @scripts", async ({ office }) => {
  const visitor = await office.visitor();
  let arrive = () => undefined as void;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  let asked = () => undefined as void;
  const asking = new Promise<void>((resolve) => (asked = resolve));
  await visitor.route(PROGRAM, async (route) => {
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
  await visitor.getByRole("link", { name: "Daftar akun" }).click();
  const notice = visitor.getByText("Sambungan lambat atau terputus.");
  await expect(notice).toBeVisible();
  await office.look(visitor, "05-sambungan-terputus");
  await visitor.unroute(PARTS);
  await expect(visitor.getByRole("heading", { name: "Daftar akun", exact: true })).toBeVisible();
  await expect(notice).toBeHidden();
});

test("a page of an older release goes on with the new one @scripts", async ({ office }) => {
  const visitor = await office.visitor();
  await visitor.goto("/");
  await office.settled(visitor);
  office.expected.push(/404 \(Not Found\)/);
  let old = true;
  await visitor.route(PARTS, (route) => (old ? route.fulfill({ status: 404 }) : route.continue()));
  visitor.on("request", (request) => (old &&= !request.isNavigationRequest()));
  await visitor.getByRole("link", { name: "Daftar akun" }).click();
  await expect(visitor.getByRole("heading", { name: "Daftar akun", exact: true })).toBeVisible();
  expect(old, "the page was asked for anew").toBe(false);
  await office.settled(visitor);
  await expect(visitor.getByRole("heading", { name: "Daftar akun", exact: true })).toBeVisible();
});
