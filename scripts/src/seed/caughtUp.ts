import { setTimeout } from "node:timers/promises";
import { durablesOf } from "@hearth/bus/streams";
import { jetstreamManager, type JetStreamManager } from "@nats-io/jetstream";
import { connectProvisioner } from "../nats/provisioner.ts";

const patienceMs = 20_000;

/** Waits until every reaction of every service has seen every fact. */
export async function caughtUp(natsUrl: string, tell: (line: string) => void): Promise<void> {
  const connection = await connectProvisioner({ url: natsUrl });
  try {
    const manager = await jetstreamManager(connection, { checkAPI: false });
    const end = performance.now() + patienceMs;
    // The relays need a moment to bring the last facts to their streams: quiet has to last.
    for (let quiet = 0; quiet < 4 && performance.now() < end;) {
      quiet = (await pending(manager)) === 0 ? quiet + 1 : 0;
      await setTimeout(150);
    }
    if (performance.now() >= end) tell("some services are still catching up with the seed");
  } finally {
    await connection.close();
  }
}

async function pending({ consumers }: JetStreamManager): Promise<number> {
  const infos = await Promise.all(
    durablesOf().map(({ stream, config }) =>
      consumers.info(stream, config.durable_name).catch(() => undefined),
    ),
  );
  return infos.reduce((sum, info) => sum + (info ? info.num_pending + info.num_ack_pending : 1), 0);
}
