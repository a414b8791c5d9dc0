import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { until } from "@hearth/testing/until";
import { onCallHouse } from "./onCallHouse.ts";
import type { RealHouse } from "./realHouse.ts";

type Fault = (real: RealHouse) => Promise<void>;

/** As a storm would: again and again. */
const endConnections: Fault = async ({ house }) => {
  for (let n = 0; n < 12; n += 1) {
    await house.endConnections();
    await pause(250);
  }
};

/** What can touch a press for help: trust.md §9.6, by its numbers. */
const faults: Readonly<Record<string, Fault>> = {
  "F01 the service is killed": async ({ service }) => {
    await service.kill();
    service.start();
  },
  "F04 the broker is killed": async ({ nats }) => {
    await nats.kill();
    await pause(1_000);
    await nats.restart();
  },
  "F05 the broker is frozen": async ({ nats }) => {
    nats.freeze();
    await pause(4_000);
    nats.thaw();
  },
  "F06 the broker loses its store": async ({ nats }) => {
    await nats.kill();
    await nats.wipe();
    await nats.restart();
    await nats.prepare();
  },
  "F10 the database is killed": async ({ postgres, service }) => {
    await Promise.all([postgres.kill(), service.kill()]);
    await postgres.restart();
    service.start();
  },
  "F11 the database is frozen": async ({ postgres }) => {
    postgres.freeze();
    await pause(4_000);
    postgres.thaw();
  },
  "F12 every connection is ended for 3 s": endConnections,
  "F31 the service can open nothing": async (real) => {
    await real.service.limitFiles(3);
    await endConnections(real);
    await real.service.limitFiles(1_024);
  },
};

test("a press for help is one item and one message to who is on call, whatever breaks meanwhile", async () => {
  await using house = await onCallHouse(600);
  const { aClient, pressAll, service, told } = house;
  for (const [name, happen] of Object.entries(faults)) {
    const presses = Array.from({ length: 5 }, aClient);
    const pressed = presses.map(async (seat, n) => {
      await pause(n * 300);
      await pressAll(new Map([[seat, randomUUID()]]));
    });
    await Promise.all([happen(house), ...pressed]);
    for (const { personId } of presses)
      await until(async () => expect(await told(personId), name).toEqual([true]), 30_000);
  }
  const all = Object.keys(faults).length * 5;
  await until(async () => expect(await service.sent()).toHaveLength(all), 30_000);
}, 240_000);
