import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Server } from "./server";

/** Makes the demo data once; every story's server begins with a copy of it. */
export default async function prepare(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "aku-e2e-seed-"));
  const server = await Server.start(folder);
  await server.end();
  process.env.AKU_SEED = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
