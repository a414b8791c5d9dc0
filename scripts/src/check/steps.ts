import type { Runner } from "./counts.ts";
import { lacksOwnDisk, lacksOwnNetwork } from "./ownNetwork.ts";

/** One step of the check. Its budget is what it may take on two cores; at twice that it is ended. */
export type Step = {
  readonly name: string;
  readonly args: readonly string[];
  readonly budgetMinutes: number;
  /** Where its test runner writes what it counted. Absent: the step is one check, and counts only when it fails. */
  readonly counts?: Runner;
  /** Why this machine can't run it. It is left out then, says so and counts as skipped. */
  readonly lacks?: () => Promise<string | undefined>;
};

const vitest = (project: string, ...files: string[]) => [
  "exec",
  "vitest",
  "run",
  "--project",
  project,
  ...files,
];

const format: Step = { name: "format", args: ["run", "format"], budgetMinutes: 0.5 };
const lint: Step = { name: "lint", args: ["run", "lint"], budgetMinutes: 6 };
const types: Step = { name: "types", args: ["run", "types"], budgetMinutes: 4 };
const deps: Step = { name: "deps", args: ["run", "deps"], budgetMinutes: 0.5 };
const knip: Step = { name: "knip", args: ["run", "knip"], budgetMinutes: 1 };
const unit: Step = { name: "unit", args: vitest("unit"), budgetMinutes: 2.5, counts: "vitest" };
/** The people of the load tests, and k6 with them in it: format, vet and tests. Most of it is to compile k6 for the first time. */
const go: Step = {
  name: "go",
  args: ["exec", "node", "scripts/src/goTests.ts"],
  budgetMinutes: 5,
  counts: "go",
};
const integration: Step = {
  name: "integration",
  args: vitest("integration"),
  budgetMinutes: 5,
  counts: "vitest",
};
/** What is seen only where a disk is full or a network is cut, both of the test's own. */
const faults: Step = {
  name: "faults",
  args: vitest("faults"),
  budgetMinutes: 2,
  counts: "vitest",
  lacks: lacksOwnDisk,
};
const media: Step = { name: "media", args: vitest("media"), budgetMinutes: 2, counts: "vitest" };
const build: Step = {
  name: "build",
  args: ["--filter", "@hearth/web", "build"],
  budgetMinutes: 1,
};
/** The weight of the join page, which people open on old phones. */
const size: Step = { name: "size", args: ["--filter", "@hearth/web", "size"], budgetMinutes: 0.5 };
/** Whether the words of clients' pages are plain enough: the sixth grade at most. */
const reading: Step = {
  name: "reading",
  args: ["--filter", "@hearth/web", "reading"],
  budgetMinutes: 0.5,
};
const e2e: Step = {
  name: "e2e",
  args: ["--filter", "@hearth/web", "e2e"],
  budgetMinutes: 18,
  counts: "playwright",
};
/** What is seen only on a network that is slowed and cut, one of the test's own. */
const narrow: Step = {
  name: "narrow",
  args: ["--filter", "@hearth/web", "e2e:narrow"],
  budgetMinutes: 3,
  counts: "playwright",
  lacks: lacksOwnNetwork,
};
/** What shows fastest that the parts still stand together: the broker's grants and the supervisor. */
const smoke: Step = {
  ...integration,
  name: "smoke",
  args: vitest("integration", "scripts/test", "packages/bus"),
  budgetMinutes: 1,
};

/** Steps of one row run two at a time; rows follow each other, so that media and end-to-end have the machine alone. */
export const everything: readonly (readonly Step[])[] = [
  [lint, types, deps, knip, reading],
  // Beside lint it has half the time that it needs.
  [format],
  [unit, go],
  [integration],
  [faults],
  [media],
  [build],
  [size],
  [e2e],
  [narrow],
];

/** For daily work: two minutes at most. */
export const quick: readonly (readonly Step[])[] = [
  [lint, types, format, deps, reading],
  [unit],
  [smoke],
];
