import { mkdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { execa } from "execa";
import { faultsIn, Summary } from "./faults.ts";
import { hearth, runDir } from "./system.ts";
import { k6Address } from "./told.ts";

type Run = {
  /** What the scripts read beside the environment of this process. */
  readonly env: Readonly<Record<string, string>>;
  /** What it is started by, as on which cores. Then it says nothing, not even at the end. */
  readonly by: readonly string[];
};

const shown: Run = { env: {}, by: [] };

/** Runs one scenario to its end, while k6 shows how it goes: what it fails by, nothing when everything was kept. */
export async function k6(scenario: string, run: Run = shown): Promise<readonly string[]> {
  await mkdir(runDir, { recursive: true });
  const summary = join(runDir, `${scenario}.summary.json`);
  const [command = "", ...args] = [...run.by, await program(), "run", ...told(summary)];
  const { exitCode } = await execa(command, [...args, scriptOf(scenario)], {
    env: { HEARTH_SEED: join(runDir, "seed.json"), K6_NO_USAGE_REPORT: "true", ...run.env },
    stdin: "ignore",
    stdout: run === shown ? "inherit" : "ignore",
    stderr: "inherit",
    reject: false,
  });
  const { metrics } = Summary.parse(JSON.parse(await readFile(summary, "utf8")));
  const faults = faultsIn(metrics);
  if (faults.length > 0 || exitCode === 0) return faults;
  return [`k6 ended with ${exitCode ?? "a signal"}`];
}

const scriptOf = (scenario: string) =>
  resolve(import.meta.dirname, "../scenarios", `${scenario}.ts`);

/** How it tells: while it runs, and at the end. */
const told = (summary: string) => [
  "--address",
  k6Address,
  "--summary-export",
  summary,
  "--summary-trend-stats",
  "med,p(5),p(95),p(99),max,count",
];

/** The path of k6 with our module, built where it has not been yet. */
async function program(): Promise<string> {
  return (await hearth("k6-program")).trim().split("\n").at(-1) ?? "";
}
