import { readdir, readlink, rm } from "node:fs/promises";
import { join } from "node:path";

/**
 * Ends what a killed server left running in its data folder and removes its lock, so that the next one starts at once.
 * Only for a server that is known to be dead.
 */
export async function clearAway(cluster: string): Promise<void> {
  for (const pid of await runningIn(cluster)) process.kill(pid, "SIGKILL");
  await rm(join(cluster, "postmaster.pid"), { force: true });
}

/** Every PostgreSQL process has its data folder as its working directory. */
async function runningIn(folder: string): Promise<number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const places = await Promise.all(
    pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => undefined)),
  );
  return pids.filter((_, index) => places[index] === folder);
}
