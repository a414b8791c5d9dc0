import { join } from "node:path";
import { inRoot } from "../machine/paths.ts";
import { cached } from "./cache.ts";
import { findGo, goEnvironment, proxyRemedy } from "./go.ts";
import { hashOf } from "./inputs.ts";
import { run } from "./run.ts";
import type { Report } from "./step.ts";

/** Where the people live who join by a link without a browser. */
export const peerSource = inRoot("loadtests/peer");

/** The path of the peer, built once for each state of its source. */
export async function peerProgram(report: Report): Promise<string> {
  const hash = await hashOf(["loadtests/peer/**/*"]);
  const folder = await cached(
    `peer-${hash.slice(0, 12)}-${process.arch}`,
    (into) => build(into, report),
    () => report("another clone is building it"),
  );
  return join(folder, "peer");
}

async function build(folder: string, report: Report): Promise<void> {
  const command = await findGo(report);
  report("building the people (once per machine)");
  const args = ["build", "-ldflags=-s -w", "-o", join(folder, "peer"), "./cmd/peer"];
  await run({ command, args, env: goEnvironment(), cwd: peerSource, remedy: proxyRemedy }, report);
}
