import { spawn } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { readJson } from "../machine/files.ts";
import { hearth, inRoot, inRun } from "../machine/paths.ts";
import { Problem } from "../machine/problem.ts";
import { linksOf } from "../seed/links.ts";
import type { SeedFile } from "../seed/shape.ts";
import { type UpOptions } from "../supervisor/options.ts";
import { runningSupervisor } from "../supervisor/running.ts";
import { type Programs, toolchain } from "../toolchain/index.ts";
import { readyFile, supervise } from "./supervise.ts";

/** Brings everything up, in the foreground or behind us. */
export async function up(options: UpOptions & { detach: boolean }): Promise<void> {
  const running = await runningSupervisor();
  if (running)
    throw new Problem(
      `Hearth is already running (process ${running}).`,
      `Look: ${hearth} status · Stop: ${hearth} down`,
    );
  const programs = await toolchain("up");
  if (options.detach) await superviseBehind(options, programs);
  else await supervise(options, programs);
}

/** Starts the supervisor as a process of its own, shows what it says, and returns when all is ready. */
async function superviseBehind({ portBase, mediaNodes }: UpOptions, programs: Programs) {
  await mkdir(inRun("logs"), { recursive: true });
  const log = inRun("logs", "supervisor.log");
  await writeFile(log, "", { mode: 0o600 });
  const output = openSync(log, "a");
  const flags = ["--port-base", String(portBase), "--media-nodes", String(mediaNodes)];
  const child = spawn(
    process.execPath,
    [...process.execArgv, inRoot("scripts/src/cli.ts"), "supervise", ...flags],
    {
      detached: true,
      stdio: ["ignore", output, output],
      env: {
        ...process.env,
        NATS_SERVER_BIN: programs.natsServer,
        MEDIASOUP_WORKER_BIN: programs.mediasoupWorker,
      },
    },
  );
  child.unref();
  let shown = 0;
  const show = async () => {
    const text = await readFile(log, "utf8");
    process.stdout.write(text.slice(shown));
    shown = text.length;
  };
  while (child.exitCode === null && child.signalCode === null && !existsSync(readyFile)) {
    await setTimeout(100);
    await show();
  }
  if (!existsSync(readyFile)) throw new Problem("Hearth did not come up.", `Its log: ${log}`);
  await show();
  const seeded = await readJson<SeedFile>(inRun("seed.json"));
  if (seeded) for (const line of linksOf(seeded)) console.log(line);
}
