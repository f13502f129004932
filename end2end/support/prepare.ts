import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { personal } from "./personal";
import { Server } from "./server";

/** Makes the demo data once; every story's server begins with a copy of it. */
export default async function prepare(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "aku-e2e-seed-"));
  const server = await Server.start(folder);
  // A server that has a page to give has everything that it needs.
  const page = await fetch(server.address);
  await server.end();
  const wrong = [...personal(server.log()), ...(server.log().match(/panicked/g) ?? []), ...(page.ok ? [] : [String(page.status)])];
  if (wrong.length > 0) throw new Error(`making the demo data: ${wrong.join(", ")}\n${server.log()}`);
  process.env.AKU_SEED = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
