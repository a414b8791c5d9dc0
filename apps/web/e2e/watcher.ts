import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect } from "@playwright/test";
import { hearth, healthPorts } from "./system.ts";

const rules = resolve(import.meta.dirname, "../../../infra/observability/prometheus/alerts.yml");

type Result = { readonly value: readonly [number, string] };
type Rule = { readonly name: string; readonly health: string; readonly lastError?: string };

/** A real Prometheus that asks every process of the tests' system each second, and judges by the alerts of the house. */
export class Watcher {
  readonly #process: ChildProcess;
  readonly #url: string;
  readonly #folder: string;

  private constructor(process: ChildProcess, url: string, folder: string) {
    this.#process = process;
    this.#url = url;
    this.#folder = folder;
  }

  static async start(): Promise<Watcher> {
    const { stdout } = await hearth("prometheus-programs");
    const program = join(stdout.trim().split("\n").at(-1) ?? "", "prometheus");
    const folder = await mkdtemp(join(tmpdir(), "hearth-prometheus-"));
    const config = join(folder, "prometheus.yml");
    await writeFile(config, JSON.stringify(configuration()));
    const address = `127.0.0.1:${await freePort()}`;
    const child = spawn(
      program,
      [
        `--config.file=${config}`,
        `--storage.tsdb.path=${join(folder, "data")}`,
        `--web.listen-address=${address}`,
        "--log.level=error",
      ],
      { stdio: ["ignore", "ignore", "inherit"] },
    );
    const watcher = new Watcher(child, `http://${address}`, folder);
    await expect.poll(() => watcher.#isReady(), { timeout: 30_000 }).toBe(true);
    return watcher;
  }

  /** The values that a query has now. Grafana would fill in the interval: here it is all the time since this began to watch. */
  async values(query: string): Promise<number[]> {
    const filled = query.replaceAll("$__rate_interval", "10m");
    const { result } = await this.#get<{ result: Result[] }>(
      `query?query=${encodeURIComponent(filled)}`,
    );
    return result.map(({ value }) => Number(value[1]));
  }

  /** Every alert that was read, and how judging it went. */
  async alerts(): Promise<Rule[]> {
    const { groups } = await this.#get<{ groups: { rules: Rule[] }[] }>("rules");
    return groups.flatMap((group) => group.rules);
  }

  async stop(): Promise<void> {
    this.#process.kill("SIGTERM");
    if (this.#process.exitCode === null) await once(this.#process, "exit");
    await rm(this.#folder, { recursive: true });
  }

  async #isReady(): Promise<boolean> {
    const answer = await fetch(`${this.#url}/-/ready`).catch(() => null);
    return answer?.ok === true;
  }

  async #get<T>(path: string): Promise<T> {
    const answer = await fetch(`${this.#url}/api/v1/${path}`);
    const { status, data, error } = (await answer.json()) as {
      status: string;
      data: T;
      error?: string;
    };
    if (status !== "success") throw new Error(`${path}: ${error ?? status}`);
    return data;
  }
}

/** As infra/observability/prometheus/prometheus.yml has it in containers, for the ports of one machine. */
const configuration = () => ({
  global: { scrape_interval: "1s", evaluation_interval: "1s" },
  rule_files: [rules],
  scrape_configs: [
    {
      job_name: "hearth",
      static_configs: Object.entries(healthPorts()).map(([part, port]) => ({
        targets: [`127.0.0.1:${port}`],
        labels: { part },
      })),
    },
  ],
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}
