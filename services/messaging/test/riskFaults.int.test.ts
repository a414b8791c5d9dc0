import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { messaging } from "@hearth/contracts/messaging";
import { anActor, aSeat } from "@hearth/testing/people";
import { until } from "@hearth/testing/until";
import { type RealHouse, realHouse } from "./realHouse.ts";
import { rosterOf } from "./riskHouse.ts";

const { rpc } = messaging;

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
  await using real = await realHouse();
  const { service, ask } = real;
  const { tenant } = aSeat();
  const staff = () => anActor({ tenant, role: "supervisor" });
  const [dana, eli, sam] = [staff(), staff(), staff()];
  const planned = rosterOf(dana.personId, eli.personId, sam.personId);
  const allDay = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "00:00" };
  const shifts = [{ ...allDay, personIds: [dana.personId] }];
  const roster = { ...planned, acceptWithinSeconds: 600, shifts };
  service.start();
  await ask(rpc.saveRoster, { version: 0, roster }, sam);

  for (const [name, happen] of Object.entries(faults)) {
    const presses = Array.from({ length: 5 }, () => aSeat({ tenant, personId: randomUUID() }));
    const pressed = presses.map(async (seat, n) => {
      await pause(n * 300);
      await ask(rpc.callForHelpNow, {}, seat);
    });
    await Promise.all([happen(real), ...pressed]);
    for (const { personId } of presses)
      await until(
        async () => expect(await told(real, tenant, personId), name).toEqual([true]),
        30_000,
      );
  }
  const all = Object.keys(faults).length * 5;
  await until(async () => expect(await service.sent()).toHaveLength(all), 30_000);
}, 240_000);

/** For each item of a client, and each call that was made for it, whether its message was sent. */
const told = ({ house }: RealHouse, tenant: string, clientId: string) =>
  house.within(tenant, async (tx) => {
    const rows = await tx.$queryRaw<{ sent: boolean }[]>`
      SELECT p."sentAt" IS NOT NULL AS sent FROM "RiskItem" r
      JOIN "Page" p ON p."itemId" = r."id" WHERE r."clientId" = ${clientId}::uuid`;
    return rows.map(({ sent }) => sent);
  });
