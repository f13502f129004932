import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** A server with fresh demo data in a folder of its own; it is stopped by whoever started it. */
export class Server {
  private constructor(private readonly process: ChildProcess, private readonly folder: string, readonly address: string, private readonly lines: string[]) {}

  static async start(): Promise<Server> {
    const folder = mkdtempSync(join(tmpdir(), "aku-e2e-"));
    const process_ = spawn(process.env.AKU_SERVER ?? join(root, "target/debug/server"), {
      cwd: root,
      env: {
        ...process.env,
        AKU_ADDRESS: "127.0.0.1:0",
        AKU_DATABASE: `sqlite:${folder}/aku.db`,
        AKU_FILES: join(folder, "files"),
        AKU_KEYS: join(folder, "keys"),
        AKU_PROFILES: "profiles/buleleng,profiles/gowa",
        AKU_DEMO: "true",
        AKU_DEVELOPMENT: "true",
        AKU_RATE: "500",
        RUST_LOG: "info",
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const lines: string[] = [];
    let greeting = "";
    process_.stderr.on("data", (data) => lines.push(String(data)));
    const address = await new Promise<string>((resolve, reject) => {
      process_.stdout.on("data", (data) => {
        greeting += String(data);
        const found = /AKU Online: (http:\S+)/.exec(greeting);
        if (found) resolve(found[1]);
      });
      process_.on("exit", (code) => reject(new Error(`the server ended with ${code}: ${lines.join("")}`)));
    });
    return new Server(process_, folder, address, lines);
  }

  /** Everything the server has written to its log; what it greets the person with who started it is not of it. */
  log(): string {
    return this.lines.join("");
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.on("exit", resolve));
    this.process.removeAllListeners("exit");
    this.process.on("exit", () => undefined);
    const gone = new Promise((resolve) => this.process.once("exit", resolve));
    this.process.kill("SIGTERM");
    await Promise.race([gone, ended]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
