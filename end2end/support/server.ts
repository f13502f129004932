import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");

const PATIENCE = 120_000;

/** A server on a folder of its own; it is stopped by whoever started it. */
export class Server {
  private constructor(
    private readonly process: ChildProcess,
    private readonly ended: Promise<void>,
    private readonly folder: string,
    readonly address: string,
    private readonly lines: string[],
  ) {}

  /** A server with the demo's data as `prepare` has made it. */
  static async fresh(): Promise<Server> {
    const folder = mkdtempSync(join(tmpdir(), "aku-e2e-"));
    cpSync(process.env.AKU_SEED!, folder, { recursive: true });
    return Server.start(folder);
  }

  /** Starts one on a folder, and removes the folder when it does not come up. */
  static async start(folder: string): Promise<Server> {
    const started = spawn(process.env.AKU_SERVER ?? join(root, "target/debug/server"), {
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
    started.stderr.on("data", (data) => lines.push(String(data)));
    // Not "exit": the last lines of the log may come after it.
    const ended = new Promise<void>((resolve) => started.once("close", () => resolve()));
    try {
      return new Server(started, ended, folder, await greeted(started, lines), lines);
    } catch (error) {
      started.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Everything the server has written to its log; what it greets the person with who started it is not of it. */
  log(): string {
    return this.lines.join("");
  }

  /** Ends the process and keeps its folder. */
  async end(): Promise<void> {
    this.process.kill("SIGTERM");
    await this.ended;
  }

  async stop(): Promise<void> {
    await this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The address that a server greets with. */
function greeted(started: ChildProcess, lines: string[]): Promise<string> {
  let greeting = "";
  return new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the server did not come up: ${lines.join("")}`)), PATIENCE);
    const failed = (why: string) => {
      clearTimeout(late);
      reject(new Error(`the server ended (${why}): ${lines.join("")}`));
    };
    started.once("error", (error) => failed(error.message));
    started.once("exit", (code) => failed(String(code)));
    started.stdout?.on("data", (data) => {
      greeting += String(data);
      const found = /AKU Online: (http:\S+)/.exec(greeting);
      if (!found) return;
      clearTimeout(late);
      resolve(found[1]);
    });
  });
}
