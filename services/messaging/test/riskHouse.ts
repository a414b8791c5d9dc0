import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { z } from "zod";
import type { Actor, Role, SignInActor } from "@hearth/contracts/actor";
import type { Rpc } from "@hearth/contracts/define";
import { messaging } from "@hearth/contracts/messaging";
import type { Roster } from "@hearth/contracts/messaging/onCall";
import type { Notice } from "@hearth/contracts/notice";
import { fileStorage } from "@hearth/service-kit/files/storage";
import type { Post } from "@hearth/service-kit/notices";
import { testKeys } from "@hearth/testing/keys";
import { serviceHouse } from "@hearth/testing/serviceHouse";
import { aSeat, anActor } from "@hearth/testing/people";
import { messagingQueues, startMessaging } from "../src/service.ts";
import { messagingDatabase } from "./house.ts";

const { rpc } = messaging;
const monday = new Date("2026-03-02T15:00:00Z");
export const publicUrl = "https://care.example";

/** Dana is on call on weekdays from nine to five, Eli after her; Sam is the supervisor. */
export const rosterOf = (dana: string, eli: string, sam: string): Roster => ({
  timeZone: "America/New_York",
  acceptWithinSeconds: 300,
  clockMinutes: { now: 15, same_day: 480, info: 4320 },
  people: [
    { personId: dana, name: "Dana", channel: "email", address: "dana@clinic.example" },
    { personId: eli, name: "Eli", channel: "sms", address: "+15550100042" },
    { personId: sam, name: "Sam", channel: "email", address: "sam@clinic.example" },
  ],
  shifts: [{ weekdays: [1, 2, 3, 4, 5], from: "09:00", to: "17:00", personIds: [dana, eli] }],
  supervisorIds: [sam],
});

type Item = { readonly id: string; readonly status: string; readonly escalations: number };

/** The messaging service with a group, people on call, a clock that the test turns, and a post that it reads. */
export async function riskHouse() {
  const clock = { now: monday };
  const signTicket = (await testKeys()).ticketsOf("messaging");
  const fixed = { now: () => clock.now, newId: randomUUID, signTicket };
  // Nobody sends a file here.
  const storage = await fileStorage({ kind: "folder", folder: join(tmpdir(), "hearth-no-files") });
  const files = { storage, scan: null, work: () => undefined };
  const house = await serviceHouse({
    service: "messaging",
    database: messagingDatabase,
    start: (parts) => startMessaging({ ...parts, ...fixed, ...files }),
  });
  const { db, within, bus, keys } = house;
  const groupId = randomUUID();
  const clinician = await house.member(groupId, "clinician");
  const { tenant } = clinician;
  const client = await house.member(groupId, "client", { tenant });
  const staff = (role: Role) => anActor({ tenant, role });
  const people = {
    dana: staff("crisis_counsellor"),
    eli: staff("clinician"),
    sam: staff("supervisor"),
  };
  const seat = aSeat({ tenant, personId: client.personId });

  const ask = async <C extends Rpc>(
    contract: C,
    input: z.input<C["input"]>,
    as: Actor,
  ): Promise<z.output<C["output"]>> => bus.call(contract, input, await keys.as(as));

  const sent: (Notice & { readonly id: string })[] = [];
  const trouble: { fault: Error | null } = { fault: null };
  const post: Post = (id, notice) => {
    if (trouble.fault) return Promise.reject(trouble.fault);
    sent.push({ id, ...notice });
    return Promise.resolve();
  };
  const queues = messagingQueues({ db, ...fixed, post, publicUrl });

  /** Does the jobs that wait in a queue, as pg-boss would at their time; keeps those that fail. */
  const work = async (name: string): Promise<unknown[]> => {
    const queue = queues.find((one) => one.name === name);
    const jobs = await db.$queryRaw<{ id: string; data: { tenant: string } }[]>`
      SELECT id, data FROM pgboss.job WHERE name = ${name} AND state = 'created' ORDER BY created_on`;
    for (const { id, data } of jobs) {
      await queue?.handle(data);
      await db.$executeRaw`DELETE FROM pgboss.job WHERE id = ${id}::uuid`;
    }
    return jobs.map(({ data }) => data);
  };

  const rows = <R>(statement: string) => within(tenant, (tx) => tx.$queryRawUnsafe<R[]>(statement));

  return {
    ...house,
    ...{ tenant, groupId, clinician, client, seat, people, ask, sent, trouble, queues, work },
    later: (minutes: number) => {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    },
    at: (instant: string) => {
      clock.now = new Date(instant);
    },
    saveRoster: () => {
      const { dana, eli, sam } = people;
      const roster = rosterOf(dana.personId, eli.personId, sam.personId);
      return ask(rpc.saveRoster, { version: 0, roster }, sam);
    },
    callForHelp: (as: Actor = seat) => ask(rpc.callForHelpNow, {}, as),
    /** Who is called next, and their message. */
    callOn: async () => {
      await work("messaging.page");
      await work("messaging.sendPage");
      return sent.at(-1);
    },
    history: async (itemId: string, as: SignInActor) =>
      (await ask(rpc.getRisk, { itemId }, as)).history.map(({ what }) => what),
    facts: () =>
      within(
        tenant,
        (tx) => tx.$queryRaw<{ subject: string; data: object }[]>`
          SELECT "subject", "data" FROM "Outbox" WHERE "subject" LIKE 'evt.messaging.risk.%' ORDER BY "position"`,
      ),
    items: () => rows<Item>(`SELECT * FROM "RiskItem" ORDER BY "openedAt", "id"`),
    pages: () =>
      rows<{ readonly id: string; readonly personId: string }>(
        `SELECT * FROM "Page" ORDER BY "step"`,
      ),
  };
}

/** The call that a message leads to. */
export const pageIn = (notice: Notice | undefined): string =>
  /\/calls\/([0-9a-f-]{36})/.exec(notice?.text ?? "")?.[1] ?? "";
