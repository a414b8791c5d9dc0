import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { apartNetwork, type Silent } from "@hearth/testing/apartNetwork";
import { until } from "@hearth/testing/until";
import { onCallHouse } from "./onCallHouse.ts";

const [toBroker, toDatabase] = [0, 1];

/** The service in a network of its own, with one way to the broker and another to the database. */
async function apartHouse(acceptWithinSeconds: number) {
  const open = new AsyncDisposableStack();
  const network = open.use(await apartNetwork(2));
  const [broker, database] = network.addresses;
  const house = open.use(
    await onCallHouse(acceptWithinSeconds, {
      postgres: { address: database },
      broker: { address: "0.0.0.0" },
      process: { inside: network.inside, broker, database },
    }),
  );
  return { ...house, network, [Symbol.asyncDispose]: () => open.disposeAsync() };
}

type Cut = { readonly way: number; readonly silent: Silent; readonly seconds: number };

/** Ways that are cut without a word: what is sent gets lost, and every socket stays open. */
const cuts: Readonly<Record<string, Cut>> = {
  "F17 from the broker": { way: toBroker, silent: "both", seconds: 6 },
  "F17 from the database": { way: toDatabase, silent: "both", seconds: 6 },
  "F18 the service does not hear the broker": { way: toBroker, silent: "outside", seconds: 4 },
  "F18 the broker does not hear the service": { way: toBroker, silent: "inside", seconds: 4 },
  "F18 the service does not hear the database": { way: toDatabase, silent: "outside", seconds: 4 },
  "F18 the database does not hear the service": { way: toDatabase, silent: "inside", seconds: 4 },
};

test.concurrent(
  "a press for help and a flagged answer are one item and one message each, wherever the service is cut off meanwhile",
  async () => {
    await using house = await apartHouse(600);
    const { network, aClient, flag, press, pressAll, told, service } = house;
    for (const [name, { way, silent, seconds }] of Object.entries(cuts)) {
      const presses = new Map([1, 2, 3, 4].map(() => [aClient(), randomUUID()]));
      const flagged = aClient();
      const begun = [...presses].map(([seat, key], n) =>
        pause(n * 100).then(() => press(seat, key)),
      );
      await pause(150);
      await network.cut(way, silent);
      const [seat, key] = [aClient(), randomUUID()];
      const cutOff = press(seat, key);
      const flagging = flag(flagged.personId, "now");
      await pause(seconds * 1_000);
      await network.heal(way, silent);

      expect(["timeout", "unavailable"], name).toContain(await cutOff);
      await Promise.all(begun);
      await pressAll(presses.set(seat, key));
      await flagging;
      for (const { personId } of [...presses.keys(), flagged])
        await until(async () => expect(await told(personId), name).toEqual([true]), 40_000);
    }
    expect(await service.sent()).toHaveLength(Object.keys(cuts).length * 6);
  },
  240_000,
);

test.concurrent(
  "a call goes on to the next person while the service is cut off from the broker, and after it was from the database",
  async () => {
    await using house = await apartHouse(6);
    const { network, aClient, called, pressAll, service } = house;
    const pressed = aClient();
    const calls = () => called(pressed.personId);
    await pressAll(new Map([[pressed, randomUUID()]]));
    await until(async () => expect(await calls()).toEqual(["Dana"]));

    await network.cut(toBroker, "both");
    await until(async () => expect(await calls()).toEqual(["Dana", "Eli"]), 30_000);
    await network.heal(toBroker, "both");
    await network.cut(toDatabase, "both");
    await pause(8_000);
    await network.heal(toDatabase, "both");
    await until(async () => expect(await calls()).toEqual(["Dana", "Eli", "Sam"]), 20_000);
    await until(async () => expect(await service.sent()).toHaveLength(3));
  },
  120_000,
);
