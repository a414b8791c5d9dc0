import { readdir, readFile, statfs } from "node:fs/promises";
import { join } from "node:path";
import { sharedData } from "../machine/data.ts";
import { inRun, root } from "../machine/paths.ts";
import { type Ports, portsFrom } from "../machine/ports.ts";
import { isFree } from "../supervisor/freePorts.ts";
import { runningSupervisor } from "../supervisor/running.ts";
import { ask } from "../toolchain/run.ts";

type Finding = { about: string; good: boolean; words: string };

/** Looks at what usually goes wrong, and says what to do about it. */
export async function doctor(portBase: number): Promise<Finding[]> {
  return [
    { about: "node", good: true, words: process.version },
    await ports(portBase),
    await disk(),
    await receiveBuffer(),
    await clock(),
    viruses(),
    ...(await orphans()),
  ];
}

async function ports(base: number): Promise<Finding> {
  if (await runningSupervisor()) return { about: "ports", good: true, words: "Hearth is running" };
  const { health, media, ...single }: Ports = portsFrom(base, 1);
  const wanted = Object.values({ ...single, ...health, ...media });
  const free = await Promise.all(wanted.map(isFree));
  const taken = wanted.filter((_, index) => !free[index]);
  const words =
    taken.length > 0
      ? `${taken.join(", ")} in use: ./hearth up --port-base 9400`
      : `from ${base} all free`;
  return { about: "ports", good: taken.length === 0, words };
}

async function disk(): Promise<Finding> {
  const { bavail, bsize } = await statfs(root);
  const gigabytes = (bavail * bsize) / 2 ** 30;
  const words = `${gigabytes.toFixed(1)} GB free${gigabytes < 5 ? ": 5 GB are needed to build and run" : ""}`;
  return { about: "disk", good: gigabytes >= 5, words };
}

async function receiveBuffer(): Promise<Finding> {
  const most = Number(await readFile("/proc/sys/net/core/rmem_max", "utf8").catch(() => "0"));
  const good = most >= 2_500_000;
  const words = good
    ? `rmem_max ${most}`
    : `rmem_max ${most}: for large groups run sysctl -w net.core.rmem_max=7500000`;
  return { about: "UDP buffer", good, words };
}

async function clock(): Promise<Finding> {
  const answer = await ask("timedatectl", "show", "--property=NTPSynchronized", "--value");
  const good = answer?.trim() !== "no";
  return {
    about: "clock",
    good,
    words: good ? "no complaint" : "not synchronised: signed actors live for seconds",
  };
}

/** Files that people attach are looked at either way; for viruses only by a scanner. */
function viruses(): Finding {
  const { CLAMD_URL } = process.env;
  const words = CLAMD_URL
    ? `files are scanned by ${CLAMD_URL}`
    : "files are not scanned for viruses until CLAMD_URL is set; their types are checked";
  return { about: "viruses", good: true, words };
}

/** Data under /var/lib/hearth whose clone is gone. */
async function orphans(): Promise<Finding[]> {
  const keys = await readdir(sharedData).catch(() => []);
  const findings = await Promise.all(
    keys.map(async (key) => {
      const folder = join(sharedData, key);
      const clone = await readFile(join(folder, "clone"), "utf8").catch(() => undefined);
      if (clone === undefined) return [];
      const owned = await readFile(join(clone, "key"), "utf8").catch(() => "");
      if (owned.trim() === key) return [];
      return [
        { about: "orphan", good: false, words: `${folder} belonged to ${clone}: rm -r ${folder}` },
      ];
    }),
  );
  const here = inRun("data");
  return [{ about: "data", good: true, words: here }, ...findings.flat()];
}
