import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** A server on a folder of its own; it is stopped by whoever started it. */
export class Server {
  private constructor(private readonly process: ChildProcess, private readonly folder: string, readonly address: string, private readonly lines: string[]) {}

  /** A server with the demo's data as `prepare` has made it. */
  static async fresh(): Promise<Server> {
    const folder = mkdtempSync(join(tmpdir(), "aku-e2e-"));
    cpSync(process.env.AKU_SEED!, folder, { recursive: true });
    return Server.start(folder);
  }

  static async start(folder: string): Promise<Server> {
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

  /** Ends the process and keeps its folder. */
  async end(): Promise<void> {
    const gone = new Promise((resolve) => this.process.once("exit", resolve));
    this.process.kill("SIGTERM");
    await gone;
  }

  async stop(): Promise<void> {
    await this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
