import { existsSync, globSync } from "node:fs";
import { chmod, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A clock that a test sets while a process runs with it. As on a machine whose clock is set, what counts seconds goes on counting. */
export async function aClock() {
  const [library] = globSync("/usr/lib/*/faketime/libfaketimeMT.so.1");
  if (library === undefined) throw new Error("libfaketime is missing: ./hearth test installs it");
  const folder = await mkdtemp(join(tmpdir(), "hearth-clock-"));
  await chmod(folder, 0o755);
  const file = join(folder, "ahead");
  const set = (secondsAhead: number) =>
    writeFile(file, `${secondsAhead < 0 ? "" : "+"}${secondsAhead}`);
  await set(0);
  return {
    set,
    env: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: "1",
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
    },
    async [Symbol.asyncDispose]() {
      await rm(folder, { recursive: true });
      await sweep();
    },
  };
}

const shared = "/dev/shm";

/** What the library shares between a process and its children outlives a process that was killed. */
async function sweep(): Promise<void> {
  for (const name of await readdir(shared)) {
    const pid = /faketime_(?:shm|sem)_(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !existsSync(`/proc/${pid}`))
      await rm(join(shared, name), { force: true });
  }
}
