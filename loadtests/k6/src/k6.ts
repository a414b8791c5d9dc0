import { mkdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { execa } from "execa";
import { faultsIn, Summary } from "./faults.ts";
import { hearth, runDir } from "./system.ts";

/** Runs one scenario to its end, while k6 shows how it goes: what it fails by, nothing when everything was kept. */
export async function k6(scenario: string): Promise<readonly string[]> {
  const program = (await hearth("k6-program")).trim().split("\n").at(-1) ?? "";
  await mkdir(runDir, { recursive: true });
  const summary = join(runDir, `${scenario}.summary.json`);
  const script = resolve(import.meta.dirname, "../scenarios", `${scenario}.ts`);
  const stats = "med,p(5),p(95),p(99),max,count";
  const args = ["run", "--summary-trend-stats", stats, "--summary-export", summary, script];
  const { exitCode } = await execa(program, args, {
    env: { HEARTH_SEED: join(runDir, "seed.json"), K6_NO_USAGE_REPORT: "true" },
    stdio: "inherit",
    reject: false,
  });
  const { metrics } = Summary.parse(JSON.parse(await readFile(summary, "utf8")));
  const faults = faultsIn(metrics);
  if (exitCode !== 0 && faults.length === 0) faults.push(`k6 ended with ${exitCode ?? "a signal"}`);
  return faults;
}
