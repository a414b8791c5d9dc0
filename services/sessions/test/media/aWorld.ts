import { setImmediate as tick } from "node:timers/promises";
import type { types } from "mediasoup";
import { expect } from "vitest";
import type { Source } from "@hearth/contracts/live";
import type { Held } from "../../src/media/Orders.ts";
import { aLiveSession, order, send, stampOf } from "./aLiveSession.ts";
import { due, type Model } from "./walkModel.ts";
import { wayOf, type Ways } from "./walkOracle.ts";

type Arrival = { readonly way: string; readonly stamp: number };

/**
 * A session on the real worker, and browsers that take whatever they are told of. Everybody sends all the time, also while
 * something is carried out. Each packet is judged by what was allowed when it was sent, and not by when it arrived.
 */
export async function aWorld() {
  const live = await aLiveSession();
  const { session } = live;
  const sent = new Map<string, { readonly from: string; readonly source: Source }>();
  const producers = new Set<types.Producer>();
  const ears = new Map<string, { readonly way: string; readonly consumer: types.Consumer }>();
  const acknowledged = new Set<string>();
  const allowedFor = new Map<number, Ways>();
  const leaks: Arrival[] = [];
  let arrived: Arrival[] = [];
  let allowed: Ways = new Set();

  /** Notes all that ever comes to this listener, whatever the session thinks of it. */
  const watch = (listener: string, { observer }: types.Transport) =>
    observer.on("newconsumer", (consumer) => {
      const { from = "?", source = "mic" } = sent.get(consumer.producerId) ?? {};
      const way = wayOf(listener, from, source);
      ears.set(consumer.id, { way, consumer });
      consumer.on("rtp", (packet) => {
        const arrival = { way, stamp: stampOf(packet) };
        arrived.push(arrival);
        if (allowedFor.get(arrival.stamp)?.has(way) !== true) leaks.push(arrival);
      });
    });
  const watchSent = (from: string, { observer }: types.Transport) =>
    observer.on("newproducer", (producer) => {
      producers.add(producer);
      const source = producer.appData["source"] as Source;
      sent.set(producer.id, { from, source });
    });
  const sendAll = () => {
    for (const producer of producers)
      if (producer.closed) producers.delete(producer);
      else allowedFor.set(send(producer), allowed);
  };
  /** Whatever was sent before is dealt with, and none of it is on its way any more. */
  const drain = async () => {
    const open = [...producers].filter(({ closed }) => !closed);
    await Promise.all(open.map((producer) => producer.getStats()));
    await tick();
    await tick();
  };
  /** Carries something out while everybody sends. */
  const amongVoices = async (work: () => Promise<unknown>) => {
    let isOver = false;
    const speaking = async () => {
      while (!isOver) {
        sendAll();
        await tick();
      }
    };
    await Promise.all([
      work().finally(() => {
        isOver = true;
      }),
      speaking(),
    ]);
  };
  const acknowledgedWays = () =>
    new Set(
      [...ears].flatMap(([id, { way, consumer }]) =>
        acknowledged.has(id) && !consumer.closed ? [way] : [],
      ),
    );
  /** Everybody sends once, and exactly this arrives. */
  const expectExactly = async (ways: Ways) => {
    await drain();
    arrived = [];
    sendAll();
    await drain();
    expect(arrived.map(({ way }) => way).sort()).toEqual([...ways].sort());
    expect(leaks).toEqual([]);
    allowedFor.clear();
  };
  const has = (id: string) => {
    for (const { consumerId } of session.view(id).consumers) acknowledged.add(consumerId);
  };

  return {
    ...live,
    apply: ({ table, revision }: Pick<Model, "table" | "revision">) =>
      session.apply({ ...order(revision, table.rooms), table }),
    hold: (held: Held) => session.hold(session.named.epoch, held),
    release: (changeId: string) => session.release(session.named.epoch, changeId),
    /** Somebody joins. Browsers say at once what they decode, and have all that the answer tells of. */
    come: async (id: string, { begins }: { begins: boolean }) => {
      await live.attach(id, ({ send, receive }) => {
        watchSent(id, send);
        watch(id, receive);
      });
      await live.speakUp(id);
      await live.showCamera(id, 1);
      if (!begins) return session.ready(id, live.router.rtpCapabilities);
      await session.begin(id, live.router.rtpCapabilities);
      has(id);
    },
    share: (id: string) => live.showScreen(id),
    drop: (id: string) => session.transports(id).close(),

    /**
     * Something that leads from the former truth to the model's, by way of others where several orders overtake each other.
     * Nothing passes that all of them forbid, none is let in before the last has fallen silent, and then exactly what the
     * browsers have flows.
     */
    async change(model: Model, work: () => Promise<unknown>, between: readonly Ways[] = []) {
      const [former, next] = [allowed, due(model)];
      allowed = new Set([former, ...between, next].flatMap((ways) => [...ways]));
      arrived = [];
      await amongVoices(work);
      allowed = next;
      await drain();
      if (between.length === 0) expectSilenceFirst(arrived, former, next);
      await expectExactly(only(next, acknowledgedWays()));
    },

    /** Every browser says of what it was told that it has it, and gets all that it may. */
    async acknowledge(model: Model): Promise<void> {
      const here = [...session.people].filter(({ transports }) => transports);
      await amongVoices(async () => {
        for (const { id } of here) {
          has(id);
          await live.listen(id);
        }
      });
      await expectExactly(due(model));
    },
  };
}
export type World = Awaited<ReturnType<typeof aWorld>>;

/** What ends by a change ends before anything begins by it. */
function expectSilenceFirst(arrived: readonly Arrival[], former: Ways, next: Ways): void {
  const stamps = (ways: Ways) =>
    arrived.filter(({ way }) => ways.has(way)).map(({ stamp }) => stamp);
  const ending = Math.max(-1, ...stamps(without(former, next)));
  const beginning = Math.min(Infinity, ...stamps(without(next, former)));
  expect(beginning).toBeGreaterThan(ending);
}

const only = (ways: Ways, others: Ways): Ways =>
  new Set([...ways].filter((way) => others.has(way)));
const without = (ways: Ways, others: Ways): Ways =>
  new Set([...ways].filter((way) => !others.has(way)));
