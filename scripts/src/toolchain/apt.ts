import { isRoot } from "../machine/paths.ts";
import { Problem } from "../machine/problem.ts";
import { lock } from "./cache.ts";
import { ask, run } from "./run.ts";
import type { Report } from "./step.ts";

/** Sees to it that these Debian packages are here: installs them as root, else says the one command. */
export async function aptPackages(packages: readonly string[], report: Report): Promise<void> {
  const missing = await absent(packages);
  if (missing.length === 0) return;
  const install = `apt-get install -y --no-install-recommends ${missing.join(" ")}`;
  const byHand = `Run: sudo apt-get update && sudo ${install}`;
  if (!isRoot) throw new Problem(`These Debian packages are missing: ${missing.join(" ")}`, byHand);
  await using held = new AsyncDisposableStack();
  held.use(await lock("/var/lib/hearth/apt.lock", () => report("waiting for apt")));
  report("apt-get update");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const patient = ["-qq", "-o", "DPkg::Lock::Timeout=300", "-o", "APT::Sandbox::User=root"];
  await run({ command: "apt-get", args: [...patient, "update"], env, remedy: byHand }, report);
  const args = [...patient, "install", "-y", "--no-install-recommends", ...missing];
  await run({ command: "apt-get", args, env, remedy: byHand }, report);
}

async function absent(packages: readonly string[]): Promise<string[]> {
  const status = await Promise.all(
    packages.map((name) => ask("dpkg-query", "--show", "--showformat=${db:Status-Status}", name)),
  );
  return packages.filter((_, index) => status[index] !== "installed");
}
