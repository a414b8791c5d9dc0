import { expect, test } from "vitest";
import { aSeat } from "@hearth/testing/people";
import { until } from "@hearth/testing/until";
import { aBrowser, aLiveHouse, aView } from "./liveHouse.ts";

const view = aView();
const { sessionId } = view;
const client = aSeat({ sessionId });

/** A roster that fills the pipe. */
const aCrowd = (people: number) =>
  Array.from({ length: people }, () => ({
    participantId: crypto.randomUUID(),
    personId: null,
    displayName: "Somebody with quite a long name, to fill the pipe up",
    role: "client" as const,
    staff: false,
    room: "main",
    visit: null,
    hand: null,
    reaction: null,
  }));

test("who reads slowly gets the newest state and no history", async () => {
  const roster = aCrowd(200);
  await using house = await aLiveHouse(view);
  await using browser = aBrowser(house, client);
  browser.follow(sessionId);
  await until(() => expect(browser.views()).toHaveLength(1));
  browser.socket()?.pause();
  const changes = 1_000;
  for (let n = 0; n < changes; n += 1) {
    house.commit({ roster });
    await new Promise((resolve) => setImmediate(resolve));
  }
  browser.socket()?.resume();
  await until(() => expect(browser.views().at(-1)?.revision).toBe(changes + 1));
  expect(browser.views().length).toBeLessThan(changes / 2);
});

test("a socket that takes nothing is dropped", async () => {
  const roster = aCrowd(5_000);
  await using house = await aLiveHouse(view, {
    socketLimits: { waitingBytes: 1_024, stuckMs: 100 },
  });
  await using browser = aBrowser(house, client);
  browser.follow(sessionId);
  await until(() => expect(browser.views()).toHaveLength(1));
  browser.socket()?.pause();
  for (let n = 0; n < 20; n += 1) {
    house.commit({ roster });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  browser.socket()?.resume();
  await until(() => expect(browser.closed).toEqual([1006]), 2_000);
});
