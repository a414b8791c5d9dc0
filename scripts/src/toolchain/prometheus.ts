import { globSync } from "node:fs";
import { join } from "node:path";
import { isRoot } from "../machine/paths.ts";
import { cached } from "./cache.ts";
import { ask, run } from "./run.ts";
import type { Report } from "./step.ts";

/**
 * The folder with Debian's prometheus and promtool, which only the tests need. The package is unpacked and not installed:
 * so its daemon is never started, and nobody has to be root.
 */
export async function prometheus(report: Report): Promise<string> {
  const version = await candidate(report);
  const folder = await cached(
    `prometheus-${version.replaceAll(/[^\w.]/g, "-")}-${process.arch}`,
    (into) => unpack(into, report),
    () => report("another clone is fetching it"),
  );
  return join(folder, "usr", "bin");
}

const remedy =
  "Debian's package `prometheus` has to be reachable: run apt-get update as root, and again.";
const alone = ["-qq", "-o", "APT::Sandbox::User=root"];

/** What apt would give. A fresh machine has no lists yet. */
async function candidate(report: Report): Promise<string> {
  const known = async () =>
    /Candidate: (\d\S*)/.exec((await ask("apt-cache", "policy", "prometheus")) ?? "")?.[1];
  const version = await known();
  if (version !== undefined || !isRoot) return version ?? "unknown";
  report("apt-get update");
  await run({ command: "apt-get", args: [...alone, "update"], remedy }, report);
  return (await known()) ?? "unknown";
}

async function unpack(folder: string, report: Report): Promise<void> {
  const fetch = { command: "apt-get", args: [...alone, "download", "prometheus"], cwd: folder };
  report("fetching the package");
  await run({ ...fetch, remedy }, report);
  const [archive = ""] = globSync("prometheus_*.deb", { cwd: folder });
  const args = ["--extract", archive, "."];
  await run({ command: "dpkg-deb", args, cwd: folder, remedy }, report);
}
