import { setTimeout } from "node:timers/promises";
import { childrenOf, pidOf } from "./system.ts";

/** What is killed, one after the other, as a crash does it. */
const victims: Readonly<Record<string, () => number | undefined>> = {
  "a media worker": () => childrenOf(pidOf("media-1"))[0],
  "the gateway": () => pidOf("gateway"),
  control: () => pidOf("sessions"),
  "the broker": () => pidOf("nats"),
  "a media node": () => pidOf("media-1"),
};

const firstMs = 15_000;
const eachMs = 10_000;

/** Kills one part after the other while people meet, until all have been or the run is over. */
export async function chaos(over: AbortSignal): Promise<void> {
  try {
    await setTimeout(firstMs, undefined, { signal: over });
    for (const [name, find] of Object.entries(victims)) {
      const pid = find();
      if (pid !== undefined) process.kill(pid, "SIGKILL");
      console.log(`killed ${name}`);
      await setTimeout(eachMs, undefined, { signal: over });
    }
  } catch (fault) {
    if (!over.aborted) throw fault;
  }
}
