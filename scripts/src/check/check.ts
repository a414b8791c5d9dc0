import { lastLine, sum } from "./counts.ts";
import { type Result, runStep } from "./runStep.ts";
import type { Step } from "./steps.ts";

/** Runs every step, also after one that failed, and prints what was counted as the last line. True when all is well. */
export async function check(
  rows: readonly (readonly Step[])[],
  env: Record<string, string>,
): Promise<boolean> {
  const from = performance.now();
  const results: Result[] = [];
  for (const row of rows) results.push(...(await twoAtATime(row, (step) => runStep(step, env))));
  const failed = results.filter(({ endedWell }) => !endedWell);
  for (const { step, failures } of results)
    for (const { test, why, passedAgain } of failures)
      console.log(
        `\n${passedAgain ? "~ passed when tried again," : "✗"} ${step.name}: ${test}\n${indented(why)}`,
      );
  console.log(`\n${table(results)}`);
  console.log(`in all ${((performance.now() - from) / 60_000).toFixed(1)} min`);
  if (failed.length > 0) console.log(`failed: ${failed.map(({ step }) => step.name).join(", ")}`);
  console.log(lastLine(sum(results.map(({ counts }) => counts))));
  return failed.length === 0;
}

const indented = (text: string) => text.replaceAll(/^/gm, "    ");

async function twoAtATime<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const waiting = [...items];
  const done: R[] = [];
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift())
      done.push(await work(item));
  };
  await Promise.all([lane(), lane()]);
  return done;
}

function table(results: readonly Result[]): string {
  return results
    .map(({ step, counts, endedWell, seconds }) => {
      const words = step.counts ? lastLine(counts) : endedWell ? "well" : "failed";
      return `${step.name.padEnd(12)} ${seconds.toFixed(1).padStart(7)} s  ${words}`;
    })
    .join("\n");
}
