import type { Heartbeat } from "@hearth/contracts/heartbeat";
import type { LiveSession } from "./LiveSession.ts";
import { reservedFor } from "./reservedFor.ts";
import type { Sessions } from "./Sessions.ts";
import type { SpawnedWorker } from "./SpawnedWorker.ts";

type Carried = NonNullable<Heartbeat["workers"]>[number];

/** Packets a second of a live source in a group: a voice, and a picture. */
const packetsOf = { audio: 50, video: 40 };

/** What each worker carries: its measured share of a core, and what its routes forward and will have to. */
export function workersOf(workers: readonly SpawnedWorker[], sessions: Sessions): Carried[] {
  return workers.map((worker) => {
    const here = sessions.of(worker);
    return {
      cpu: worker.load,
      packets: sum(here.map(packetsIn)),
      reserved: sum(here.map(reservedFor)),
      sessions: here.length,
    };
  });
}

/** Counted from the routes that are open, with no question to the worker. */
function packetsIn({ people }: LiveSession): number {
  const ears = [...people].flatMap(({ transports }) => [...(transports?.ears.values() ?? [])]);
  const open = ears.filter(({ consumer }) => !consumer.paused && !consumer.producerPaused);
  return sum(open.map(({ consumer }) => packetsOf[consumer.kind]));
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
