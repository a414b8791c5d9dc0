import { rm } from "node:fs/promises";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { writeWhole } from "../machine/files.ts";
import { hearth, inRun, runDir } from "../machine/paths.ts";
import { portsFrom } from "../machine/ports.ts";
import { linksOf } from "../seed/links.ts";
import { seed } from "../seed/seed.ts";
import { mustBeFree } from "../supervisor/freePorts.ts";
import { startHouse } from "../supervisor/house.ts";
import type { UpOptions } from "../supervisor/options.ts";
import { stopOrder } from "../supervisor/order.ts";
import { endLeftovers, markRunning, unmarkRunning } from "../supervisor/running.ts";
import { Supervisor } from "../supervisor/supervisor.ts";
import type { Programs } from "../toolchain/index.ts";

/** Everything runs and is seeded when this file is there. */
export const readyFile = inRun("ready");

/** Runs the house in this process until it is told to end, and stops everything in order. */
export async function supervise({ portBase, mediaNodes }: UpOptions, programs: Programs) {
  const from = performance.now();
  await mkdir(runDir, { recursive: true, mode: 0o755 });
  await endLeftovers();
  const ports = portsFrom(portBase, mediaNodes);
  await mustBeFree(ports);
  await rm(readyFile, { force: true });
  await rm(inRun("held"), { recursive: true, force: true });
  await markRunning();

  const supervisor = new Supervisor({ runDir, restart: (name) => `${hearth} start ${name}` });
  const told = toldToEnd();
  process.on("SIGUSR2", () => void supervisor.look());
  process.on("SIGHUP", () => undefined);
  const ending = new AsyncDisposableStack();
  ending.defer(unmarkRunning);
  ending.defer(() => rm(readyFile, { force: true }));
  ending.defer(() => supervisor.stopAll(stopOrder(mediaNodes)));
  try {
    const start = async () => {
      ending.defer(await startHouse(supervisor, { ports, programs, mediaNodes, tell }));
      const url = `http://localhost:${ports.gateway}`;
      const seeded = await seed({ natsUrl: `nats://127.0.0.1:${ports.nats}`, url, tell });
      tell(`ready after ${((performance.now() - from) / 1000).toFixed(1)} s`);
      await writeWhole(readyFile, new Date().toISOString());
      if (process.stdout.isTTY) for (const line of linksOf(seeded)) tell(line);
    };
    await Promise.race([start(), told]);
    await told;
  } finally {
    tell("stopping");
    await ending.disposeAsync();
    tell("stopped");
  }
}

const tell = (line: string) => console.log(line);

/** Ctrl-C, or `./hearth down`. */
const toldToEnd = () => Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
