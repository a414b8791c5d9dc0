import { mkdir, readFile, rm } from "node:fs/promises";
import { execa } from "execa";
import { readJson } from "../machine/files.ts";
import { inRoot, inRun } from "../machine/paths.ts";
import { type Counts, countsOf, honest, none } from "./counts.ts";
import { type Failure, failuresOf } from "./failures.ts";
import type { Step } from "./steps.ts";

export type Result = {
  step: Step;
  counts: Counts;
  failures: readonly Failure[];
  endedWell: boolean;
  seconds: number;
};

/** Runs one step, unless this machine can't: then it says why. */
export async function runStep(step: Step, env: Record<string, string>): Promise<Result> {
  const lacking = await step.lacks?.();
  if (lacking === undefined) return runToItsEnd(step, env);
  console.log(`– ${step.name} was left out: ${lacking}`);
  return { step, counts: { ...none, skipped: 1 }, failures: [], endedWell: true, seconds: 0 };
}

/** Whatever the end is. Its output is kept in run/tests and shown when it fails. */
async function runToItsEnd(step: Step, env: Record<string, string>): Promise<Result> {
  await mkdir(inRun("tests"), { recursive: true });
  const report = inRun("tests", `${step.name}.json`);
  const file = inRun("tests", `${step.name}.log`);
  await rm(report, { force: true });
  console.log(`▸ ${step.name}`);
  const from = performance.now();
  const { failed, timedOut } = await execa("pnpm", [...step.args, ...reporting(step, report)], {
    cwd: inRoot(),
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report, NO_COLOR: "1" },
    stdin: "ignore",
    stdout: { file },
    stderr: { file },
    reject: false,
    timeout: step.budgetMinutes * 2 * 60_000,
    forceKillAfterDelay: 5_000,
  });
  const seconds = (performance.now() - from) / 1000;
  const said = await readJson(report);
  const counted = step.counts && countsOf(step.counts, said);
  // A runner that says nothing of what it ran has not shown anything.
  const endedWell = !failed && (!step.counts || counted !== undefined);
  const counts = honest(step.counts ? counted : none, endedWell);
  console.log(
    `${endedWell ? "✓" : "✗"} ${step.name} ${seconds.toFixed(1)} s${budgetWords(step, seconds)}`,
  );
  if (!endedWell) console.log(await lastWords(file, timedOut));
  return { step, counts, failures: failuresOf(step.counts, said), endedWell, seconds };
}

function reporting({ counts }: Step, report: string): string[] {
  if (counts === "vitest")
    return ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  if (counts === "go") return [report];
  return counts === "playwright" ? ["--reporter=list,json"] : [];
}

const budgetWords = ({ budgetMinutes }: Step, seconds: number) =>
  seconds > budgetMinutes * 60 ? ` (over its budget of ${budgetMinutes} min)` : "";

async function lastWords(file: string, timedOut: boolean): Promise<string> {
  const lines = (await readFile(file, "utf8").catch(() => "")).split("\n");
  const why = timedOut ? ["It was ended: it took twice its budget."] : [];
  return [...lines.slice(-120), ...why, `The whole output: ${file}`]
    .map((line) => `    ${line}`)
    .join("\n");
}
