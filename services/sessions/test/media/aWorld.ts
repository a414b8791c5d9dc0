import { setImmediate as tick } from "node:timers/promises";
import type { types } from "mediasoup";
import { expect } from "vitest";
import type { Source } from "@hearth/contracts/live";
import { aLiveSession, order, send } from "./aLiveSession.ts";
import { due, type Model } from "./walkModel.ts";

/** A session on the real worker, and browsers that take whatever they are told of, and count what arrives. */
export async function aWorld() {
  const live = await aLiveSession();
  const { session } = live;
  const producers = new Map<string, types.Producer>();
  const received = new Set<string>();

  /** Notes all that ever comes to this listener, whatever the session thinks of it. */
  const watch = (listener: string, { observer }: types.Transport) =>
    observer.on("newconsumer", (consumer) => {
      consumer.on("rtp", () => {
        const from = [...producers].find(([, { id }]) => id === consumer.producerId)?.[0];
        received.add(`${listener} ${from ?? "?"}`);
      });
    });
  const keep = (id: string, source: Source, producer: types.Producer) =>
    producers.set(`${id} ${source}`, producer);
  const open = () => [...producers.values()].filter(({ closed }) => !closed);

  return {
    ...live,
    apply: ({ table, revision }: Model) =>
      session.apply({ ...order(revision, table.rooms), table }),
    come: async (id: string) => {
      await live.attach(id, (receive) => watch(id, receive));
      keep(id, "mic", await live.speakUp(id));
      keep(id, "camera", await live.showCamera(id, 1));
      await session.ready(id, live.router.rtpCapabilities);
    },
    share: async (id: string) => keep(id, "screen", await live.showScreen(id)),
    drop: (id: string) => session.transports(id).close(),

    /** Every browser says of what it was told that it has it. */
    async acknowledge(): Promise<void> {
      for (const { id, transports } of session.people) if (transports) await live.listen(id);
    },
    /** Everybody sends, and exactly who may get it gets it. */
    async expectTrue(model: Model): Promise<void> {
      await drain(open());
      received.clear();
      for (const producer of open()) send(producer);
      await drain(open());
      expect([...received].sort()).toEqual(due(model));
    },
  };
}
export type World = Awaited<ReturnType<typeof aWorld>>;

/** Whatever was sent before is dealt with, and none of it is on its way any more. */
async function drain(producers: readonly types.Producer[]): Promise<void> {
  await Promise.all(producers.map((producer) => producer.getStats()));
  await tick();
  await tick();
}
