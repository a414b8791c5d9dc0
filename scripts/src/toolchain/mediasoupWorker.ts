import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { inRoot } from "../machine/paths.ts";
import { aptPackages } from "./apt.ts";
import { cached } from "./cache.ts";
import { run } from "./run.ts";
import type { Report } from "./step.ts";

const glue = inRoot("infra/mediasoup-worker");
const source = inRoot("services/sessions/node_modules/mediasoup");
const builds =
  "meson ninja-build pkg-config g++ make dpkg-dev libuv1-dev libssl-dev libsrtp2-dev flatbuffers-compiler libflatbuffers-dev libabsl-dev libboost1.81-dev libjemalloc-dev";

/** The path of a mediasoup-worker of the version that the lock file names. */
export async function mediasoupWorker(report: Report): Promise<string> {
  const given = process.env["MEDIASOUP_WORKER_BIN"];
  if (given) return given;
  const folder = await cached(
    await name(),
    (into) => build(into, report),
    () => report("another clone is building it"),
  );
  return join(folder, "mediasoup-worker");
}

async function build(folder: string, report: Report): Promise<void> {
  await aptPackages(builds.split(" "), report);
  report("building (about 5 minutes on two cores, once per machine)");
  const remedy =
    "Set MEDIASOUP_WORKER_BIN to a worker of this version, or put right what the lines above name.";
  const args = [join(glue, "build-worker.sh"), source, join(folder, "mediasoup-worker")];
  await run({ command: "bash", args, remedy }, report);
}

/** Version, recipe and processor: whatever changes one of them builds anew. */
async function name(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(source, "package.json"), "utf8")) as {
    version: string;
  };
  const hash = createHash("sha256").update(process.arch);
  for (const file of await filesOf(glue))
    hash.update(file).update(await readFile(join(glue, file)));
  return `mediasoup-worker-${manifest.version}-${hash.digest("hex").slice(0, 12)}`;
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
