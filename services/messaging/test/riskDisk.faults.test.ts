import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import type { SeatActor } from "@hearth/contracts/actor";
import { smallDisk } from "@hearth/testing/smallDisk";
import { until } from "@hearth/testing/until";
import { type OnCallHouse, onCallHouse } from "./onCallHouse.ts";

/** Presses as one client after the other, until so many were refused; tells who pressed, under which keys. */
async function pressUntilRefused({ aClient, press }: OnCallHouse, times: number) {
  const keys = new Map<SeatActor, string>();
  const refused: string[] = [];
  while (refused.length < times) {
    const [seat, key] = [aClient(), randomUUID()];
    keys.set(seat, key);
    const code = await press(seat, key);
    if (code !== "taken") refused.push(code);
  }
  return { keys, refused };
}

/** Each of them has one item, and its call was sent once. */
async function expectOnce({ told, service }: OnCallHouse, clients: readonly SeatActor[]) {
  for (const { personId } of clients)
    await until(async () => expect(await told(personId)).toEqual([true]), 40_000);
  expect(await service.sent()).toHaveLength(clients.length);
}

test.concurrent(
  "F13 the database's disk is full: help that can't be taken is refused at once, and all of it goes through when there is space, once",
  async () => {
    await using disk = await smallDisk(200);
    await using house = await onCallHouse(600, { postgres: { disk: disk.folder } });
    const { aClient, flag, pressAll, postgres } = house;
    const flagged = aClient();
    await disk.fill();
    await flag(flagged.personId, "now");

    const { keys, refused } = await pressUntilRefused(house, 3);
    expect(refused).toEqual(["unavailable", "unavailable", "unavailable"]);
    // More than the log has room for: the server goes down, and can't come up.
    const log = "SELECT pg_logical_emit_message(true, 'test', repeat('x', 40000000))";
    await expect(house.house.asOwner(log)).rejects.toThrow();
    await pause(2_000);
    await disk.free();
    await postgres.kill();
    await postgres.restart();

    await pressAll(keys);
    await expectOnce(house, [flagged, ...keys.keys()]);
  },
  120_000,
);

test.concurrent(
  "F07 the broker's disk is full: calls for help go on, and a flagged answer and all facts go through when there is space, once",
  async () => {
    await using disk = await smallDisk(16);
    await using house = await onCallHouse(600, { broker: { disk: disk.folder } });
    const { aClient, flag, pressAll, nats, factsWaiting } = house;
    const [flagged, pressed] = [aClient(), aClient()];
    await disk.fill();

    await pressAll(new Map([[pressed, randomUUID()]]));
    await expectOnce(house, [pressed]);
    const flagging = flag(flagged.personId, "now");
    await pause(3_000);
    expect(await house.itemsOf(flagged.personId)).toEqual([]);
    expect(await factsWaiting()).not.toBe(0);
    await disk.free();
    await nats.kill();
    await nats.restart();
    await nats.prepare();

    await flagging;
    await expectOnce(house, [flagged, pressed]);
    await until(async () => expect(await factsWaiting()).toBe(0), 30_000);
  },
  120_000,
);
