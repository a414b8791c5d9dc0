import { join } from "node:path";
import { inRoot } from "../machine/paths.ts";
import { cached } from "./cache.ts";
import { findGo, goEnvironment, proxyRemedy } from "./go.ts";
import { hashOf } from "./inputs.ts";
import { run } from "./run.ts";
import type { Report } from "./step.ts";

/** A program of ours in Go: its module, its package there, and the folders that it is made of. */
export type GoProgram = {
  readonly name: string;
  readonly module: string;
  readonly command: string;
  readonly sources: readonly string[];
};

/** The path of a program, built once for each state of its source. */
export async function goProgram(program: GoProgram, report: Report): Promise<string> {
  const hash = await hashOf(program.sources.map((folder) => `${folder}/**/*.{go,mod,sum,json}`));
  const folder = await cached(
    `${program.name}-${hash.slice(0, 12)}-${process.arch}`,
    (into) => build(program, into, report),
    () => report("another clone is building it"),
  );
  return join(folder, program.name);
}

async function build({ name, module, command }: GoProgram, into: string, report: Report) {
  const go = await findGo(report);
  report(`building ${name} (once per machine)`);
  const args = ["build", "-ldflags=-s -w", "-o", join(into, name), command];
  const where = { env: goEnvironment(), cwd: inRoot(module), remedy: proxyRemedy };
  await run({ command: go, args, ...where }, report);
}
