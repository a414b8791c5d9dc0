import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { aClock } from "@hearth/testing/aClock";
import { until } from "@hearth/testing/until";
import { onCallHouse } from "./onCallHouse.ts";

const hour = 3_600;
const everybody = ["Dana", "Eli", "Sam"];
const jumps = [
  ["ahead", hour],
  ["back", -hour],
] as const;

for (const [where, seconds] of jumps)
  test.concurrent(
    `F27 the service's clock is set an hour ${where}: calls go on in their time, a new item has its whole time, and a press goes through once the clock is right`,
    async () => {
      await using clock = await aClock();
      await using house = await onCallHouse(6, { process: { env: clock.env } });
      const { aClient, called, flag, itemsOf, press, pressAll } = house;
      const [pressed, flagged, late] = [aClient(), aClient(), aClient()];
      await pressAll(new Map([[pressed, randomUUID()]]));
      await until(async () => expect(await called(pressed.personId)).toEqual(["Dana"]));

      await clock.set(seconds);
      await flag(flagged.personId, "same_day");
      const key = randomUUID();
      expect(await press(late, key)).toBe("unavailable");
      const [item] = await until(async () => {
        const items = await itemsOf(flagged.personId);
        expect(items).toHaveLength(1);
        return items;
      });
      expect(item?.minutesLeft).toBeGreaterThan(479);
      expect(item?.minutesLeft).toBeLessThanOrEqual(480);
      await until(async () => expect(await called(pressed.personId)).toEqual(everybody), 25_000);

      await clock.set(0);
      await pressAll(new Map([[late, key]]));
      await until(async () => expect(await called(late.personId)).toEqual(["Dana"]));
    },
    90_000,
  );

for (const [where, seconds] of jumps)
  test.concurrent(
    `F27 the database's clock is set an hour ${where}: calls go on, to one person after the other`,
    async () => {
      await using clock = await aClock();
      await using house = await onCallHouse(6, { postgres: { env: clock.env } });
      const { aClient, called, pressAll } = house;
      const pressed = aClient();
      await pressAll(new Map([[pressed, randomUUID()]]));
      await until(async () => expect(await called(pressed.personId)).toEqual(["Dana"]));

      await clock.set(seconds);
      await until(async () => expect(await called(pressed.personId)).toEqual(everybody), 40_000);
    },
    90_000,
  );
