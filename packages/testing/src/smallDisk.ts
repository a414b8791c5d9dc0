import { execFile } from "node:child_process";
import { mkdtemp, rm, rmdir, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A disk of a test's own, of so many megabytes, which can be filled. Only root can make one. */
export async function smallDisk(megabytes: number) {
  const folder = await mkdtemp(join(tmpdir(), "hearth-disk-"));
  await run("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=755`, "tmpfs", folder]);
  const rest = join(folder, "rest");
  return {
    folder,
    /** Takes all that is left. */
    async fill() {
      const { bavail, bsize } = await statfs(folder);
      await run("fallocate", ["-l", String(bavail * bsize), rest]);
    },
    /** Gives it back. */
    free: () => rm(rest, { force: true }),
    async [Symbol.asyncDispose]() {
      await run("umount", ["--lazy", folder]);
      await rmdir(folder);
    },
  };
}
