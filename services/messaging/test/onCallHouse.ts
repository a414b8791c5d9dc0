import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { SeatActor } from "@hearth/contracts/actor";
import { toAppError } from "@hearth/contracts/errors";
import { homework } from "@hearth/contracts/homework";
import { messaging } from "@hearth/contracts/messaging";
import { anActor, aSeat } from "@hearth/testing/people";
import { until } from "@hearth/testing/until";
import { realHouse } from "./realHouse.ts";
import { rosterOf } from "./riskHouse.ts";

const { rpc } = messaging;

type Options = Parameters<typeof realHouse>[0];
type Item = {
  readonly id: string;
  readonly level: string;
  readonly escalations: number;
  /** How many minutes are left to it, by the database's clock. */
  readonly minutesLeft: number;
};

/** The service as a process, in which Dana is on call all day, Eli after her, and Sam is the supervisor; each has so many seconds. */
export async function onCallHouse(acceptWithinSeconds: number, options: Options = {}) {
  const real = await realHouse(options);
  const { house, service, ask } = real;
  const { tenant } = aSeat();
  const staff = () => anActor({ tenant, role: "supervisor" });
  const [dana, eli, sam] = [staff(), staff(), staff()];
  const allDay = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "00:00" };
  const shifts = [{ ...allDay, personIds: [dana.personId, eli.personId] }];
  const planned = rosterOf(dana.personId, eli.personId, sam.personId);
  service.start();
  await ask(
    rpc.saveRoster,
    { version: 0, roster: { ...planned, acceptWithinSeconds, shifts } },
    sam,
  );

  /** An answer that homework tells of until the broker has it, always as the same fact. */
  const flag = async (clientId: string, level: "now" | "same_day") => {
    const work = { id: "phq9", version: "1" };
    const about = { clientId, level, flagId: randomUUID(), source: "item_flag", work };
    const { subject } = homework.events.riskFlagged;
    await until(() => house.publish(subject, tenant, { ...about, itemId: "q9" }), 30_000);
  };
  /** Presses for help, once: what comes of it, as the browser is told. */
  const press = async (seat: SeatActor, key: string = randomUUID()): Promise<string> => {
    const asked = house.bus.call(rpc.callForHelpNow, {}, await house.keys.as(seat, key));
    return asked.then(
      () => "taken",
      (fault: unknown) => toAppError(fault).code,
    );
  };
  const callsFor = (clientId: string) =>
    house.within(
      tenant,
      (tx) => tx.$queryRaw<{ name: string; sent: boolean }[]>`
        SELECT p."name", p."sentAt" IS NOT NULL AS sent FROM "RiskItem" r
        JOIN "Page" p ON p."itemId" = r."id" WHERE r."clientId" = ${clientId}::uuid
        ORDER BY p."step"`,
    );
  return {
    ...real,
    press,
    aClient: () => aSeat({ tenant, personId: randomUUID() }),
    flag,
    /** Presses for help for each of these until it is taken, each with its own key. */
    pressAll: async (keys: ReadonlyMap<SeatActor, string>) => {
      for (const [seat, key] of keys)
        await until(async () => expect(await press(seat, key)).toBe("taken"), 30_000);
    },
    /** How many facts the broker does not have yet. */
    factsWaiting: async () => {
      const [row] = await house.db.$queryRaw<{ n: number }[]>`
        SELECT count(*)::int AS n FROM "Outbox" WHERE "publishedAt" IS NULL`;
      return row?.n;
    },
    itemsOf: (clientId: string) =>
      house.within(
        tenant,
        (tx) => tx.$queryRaw<Item[]>`
          SELECT "id", "level", "escalations",
            (extract(epoch FROM "dueAt" - now()) / 60)::float AS "minutesLeft"
          FROM "RiskItem" WHERE "clientId" = ${clientId}::uuid`,
      ),
    /** For each call that was made for a client, in order, whether its message was sent. */
    told: async (clientId: string) => (await callsFor(clientId)).map(({ sent }) => sent),
    /** Who was called for a client, in order. */
    called: async (clientId: string) => (await callsFor(clientId)).map(({ name }) => name),
  };
}

export type OnCallHouse = Awaited<ReturnType<typeof onCallHouse>>;
