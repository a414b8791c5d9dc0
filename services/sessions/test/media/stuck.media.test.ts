import { setTimeout as pause } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import {
  aConversation,
  aLiveSession,
  apart,
  epoch,
  order,
  speak,
  together,
} from "./aLiveSession.ts";

const hold = "5b4f5a0e-5b6f-4b73-9d5c-0a4e8a9f0001";
const patience = { awayAfterMs: 10_000, goneAfterMs: 30_000 };
const soon = { timeout: 5_000, interval: 10 };

/** Two people whose speaking is watched, and a worker that stands still until it is told to go on. */
async function aStuckConversation(rooms: typeof together) {
  const live = await aConversation();
  await live.session.apply(order(2, rooms));
  const perRoom = 2;
  await vi.waitFor(async () => {
    const { rtpObserverIds, mapProducerIdObserverIds } = await live.router.dump();
    expect(rtpObserverIds).toHaveLength(new Set(Object.values(rooms)).size * perRoom);
    expect(mapProducerIdObserverIds.flatMap(({ values }) => values)).toHaveLength(2 * perRoom);
  }, soon);
  process.kill(live.worker.pid, "SIGSTOP");
  return { ...live, goOn: () => process.kill(live.worker.pid, "SIGCONT") };
}

test("who was given up while being let in stays behind the wall when the worker wakes", async () => {
  await using live = await aStuckConversation(apart);
  await expect(live.session.apply(order(3, together))).rejects.toMatchObject({ code: "timeout" });
  const held = live.session.hold(epoch, { changeId: hold, table: order(0, apart).table });
  // The worker is busy for a moment longer: a hold that is acknowledged now would be a word about nothing.
  const isEarly = await Promise.race([held.then(() => true), pause(300, false)]);
  live.goOn();
  await held;
  await speak(live.clientA, 10);
  expect([isEarly, live.heardByB()]).toEqual([false, 0]);
});

test("who was given up while being silenced, and may be heard again since, is heard", async () => {
  await using live = await aStuckConversation(together);
  await expect(live.session.apply(order(3, apart))).rejects.toMatchObject({ code: "timeout" });
  const back = live.session.apply(order(4, together));
  await pause(100);
  live.goOn();
  await back;
  await speak(live.clientA, 10);
  expect(live.heardByB()).toBe(10);
});

test("an order that came true too late for whoever gave it is true all the same", async () => {
  await using live = await aStuckConversation(apart);
  await expect(live.session.apply(order(3, together))).rejects.toMatchObject({ code: "timeout" });
  live.goOn();
  await vi.waitFor(() => {
    expect(live.session.applied).toBe(3);
  }, soon);
  await speak(live.clientA, 10);
  expect(live.heardByB()).toBe(10);
});

test("an ear that was made too late is closed, and another one is made at the next look", async () => {
  await using live = await aLiveSession();
  await live.session.apply(order(1, together));
  const clientA = await live.enter("clientA");
  const { receive } = await live.attach("clientB");
  process.kill(live.worker.pid, "SIGSTOP");
  await expect(live.session.ready("clientB", live.router.rtpCapabilities)).rejects.toThrow();
  process.kill(live.worker.pid, "SIGCONT");
  await vi.waitFor(async () => {
    expect((await receive.dump()).consumerIds).toEqual([]);
  }, soon);

  await live.session.look(patience);
  const { consumer } = live.ear("clientB", clientA);
  expect((await receive.dump()).consumerIds).toEqual([consumer.id]);
  let heard = 0;
  consumer.on("rtp", () => (heard += 1));
  await live.listen("clientB");
  await speak(clientA, 10);
  expect(heard).toBe(10);
});
