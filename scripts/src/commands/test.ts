import { join } from "node:path";
import { check } from "../check/check.ts";
import { lastLine, none } from "../check/counts.ts";
import { everything, quick } from "../check/steps.ts";
import { cacheDir } from "../machine/paths.ts";
import { explain } from "../machine/problem.ts";
import { toolchain } from "../toolchain/index.ts";

/** Brings what the tests need to this machine and runs them all, or the short form. True when all is well. */
export async function test(options: { quick: boolean }): Promise<boolean> {
  try {
    const programs = await toolchain("test");
    return await check(options.quick ? quick : everything, {
      NATS_SERVER_BIN: programs.natsServer,
      MEDIASOUP_WORKER_BIN: programs.mediasoupWorker,
      // What types and lint found of the same files in another clone of this machine. Tests are never remembered.
      TURBO_CACHE_DIR: join(cacheDir, "turbo"),
    });
  } catch (fault) {
    console.log(explain(fault));
    console.log(lastLine({ ...none, failed: 1 }));
    return false;
  }
}
