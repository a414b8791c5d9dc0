import type { Participant } from "./Participant.ts";
import type { Transports } from "./Transports.ts";

const none = {
  transports: 0,
  producers: 0,
  consumers: 0,
  consumersPaused: 0,
  bytesReceived: 0,
  bytesSent: 0,
};

/** Figures of each participant of one session. */
export async function statistics(people: Iterable<Participant>) {
  const figures = async ({ id, transports }: Participant) => ({
    participantId: id,
    ...(transports ? await figuresOf(transports) : none),
  });
  return { peers: await Promise.all([...people].map(figures)) };
}

async function figuresOf(transports: Transports) {
  const consumers = [...transports.ears.values()].map(({ consumer }) => consumer);
  return {
    transports: 2,
    producers: transports.producers.size,
    consumers: consumers.length,
    consumersPaused: consumers.filter(({ paused }) => paused).length,
    ...(await transports.traffic()),
  };
}
