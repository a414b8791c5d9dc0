import { z } from "zod";

export type Counts = { passed: number; failed: number; skipped: number };

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

const Vitest = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int().default(0),
});

const Playwright = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

/** The last word on each Go test, as goTests.ts writes it. */
const Go = z.array(z.object({ Action: z.enum(["pass", "fail", "skip"]), Test: z.string() }));

export type Runner = "vitest" | "playwright" | "go";

/** What a test runner's JSON report counted; undefined when it wrote none that can be read. */
export function countsOf(kind: Runner, report: unknown): Counts | undefined {
  return counters[kind](report);
}

const counters: Record<Runner, (report: unknown) => Counts | undefined> = {
  vitest: (report) => {
    const { data } = Vitest.safeParse(report);
    return (
      data && {
        passed: data.numPassedTests,
        failed: data.numFailedTests,
        skipped: data.numPendingTests + data.numTodoTests,
      }
    );
  },
  playwright: (report) => {
    const stats = Playwright.safeParse(report).data?.stats;
    // What passed only at the second try is named beside the result (failures.ts).
    return (
      stats && {
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected,
        skipped: stats.skipped,
      }
    );
  },
  go: (report) => {
    const { data } = Go.safeParse(report);
    const ended = (how: string) => data?.filter(({ Action }) => Action === how).length ?? 0;
    return data && { passed: ended("pass"), failed: ended("fail"), skipped: ended("skip") };
  },
};

/** A step's part of the last line: what ended badly counts as a failure at least once. */
export function honest(counts: Counts | undefined, endedWell: boolean): Counts {
  const known = counts ?? none;
  return endedWell || known.failed > 0 ? known : { ...known, failed: 1 };
}

export const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    none,
  );

export const lastLine = ({ passed, failed, skipped }: Counts) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;
