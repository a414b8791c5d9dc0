import { chmod } from "node:fs/promises";
import { writeWhole } from "../machine/files.ts";
import { inRun } from "../machine/paths.ts";

/**
 * The worker's program for media nodes. Under LD_PRELOAD it is started without it: its allocator and libfaketime wait for
 * each other for ever, and it measures only durations.
 */
export async function workerProgram(worker: string): Promise<string> {
  if (!process.env["LD_PRELOAD"]) return worker;
  const script = inRun("mediasoup-worker.sh");
  await writeWhole(script, `#!/bin/sh\nunset LD_PRELOAD\nexec '${worker}' "$@"\n`, 0o700);
  await chmod(script, 0o700);
  return script;
}
