import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { analytics } from "@hearth/contracts/analytics";
import { type Actor, noTenant } from "@hearth/contracts/actor";
import type { EventContract, Rpc } from "@hearth/contracts/define";
import type { TenantPlace } from "@hearth/contracts/facts";
import { homework } from "@hearth/contracts/homework";
import { messaging } from "@hearth/contracts/messaging";
import { sessions } from "@hearth/contracts/sessions";
import { aServiceActor } from "@hearth/testing/people";
import { wholeAnswer } from "@hearth/testing/serviceHouse";
import { until } from "@hearth/testing/until";
import { analyticsHouse } from "./house.ts";

const { rpc } = analytics;
const { attendanceFinalised } = sessions.events;
const { assignmentGiven, submissionRecorded, feedbackGiven } = homework.events;
const { riskOpened, riskAcknowledged, riskEscalated, riskClosed } = messaging.events;

/** The analytics service, with facts that others tell, and whoever reads. */
export async function progressHouse() {
  const house = await analyticsHouse();
  const { bus, db, keys, tenant, groupId, client } = house;
  const answer = async <C extends Rpc>(contract: C, input: z.input<C["input"]>, actor: Actor) =>
    wholeAnswer(bus.call(contract, input, await keys.as(actor)));
  const received = async () => {
    const [row] = await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM "Inbox"`;
    return row?.n ?? 0;
  };
  let told = await received();
  /** Tells facts as their services do, in this order. */
  const tell = async (...facts: readonly (readonly [EventContract, object])[]) => {
    for (const [contract, data] of facts)
      await house.publish(contract.subject, tenant, data as Readonly<Record<string, unknown>>);
    told += facts.length;
    await until(async () => {
      if ((await received()) < told) throw new Error("not all is known yet");
    });
  };
  const of = { clientId: client.personId, groupId };
  return {
    ...{ ...house, answer, tell },
    /** What the house's client did, as facts. */
    facts: {
      present: (startsAt: string, minutes: number, more: object = {}) => {
        const stay = { sessionId: randomUUID(), groupId, personId: client.personId, startsAt };
        const timeZone = "America/New_York";
        return [
          attendanceFinalised,
          { ...stay, timeZone, seconds: minutes * 60, ...more },
        ] as const;
      },
      given: (assignmentId: string, dueOn?: string) =>
        [assignmentGiven, { ...of, assignmentId, ...(dueOn !== undefined && { dueOn }) }] as const,
      handedIn: (assignmentId: string, submittedAt: string, more: object = {}) => {
        const one = { submissionId: randomUUID(), turn: 1, attempt: 1, submittedAt };
        return [submissionRecorded, { ...of, assignmentId, ...one, ...more }] as const;
      },
      answered: (assignmentId: string) => [feedbackGiven, { ...of, assignmentId }] as const,
      riskOpened: (itemId: string, openedAt: string) => {
        const asked = {
          source: "help_button",
          level: "same_day",
          dueAt: "2026-03-09T21:00:00.000Z",
        };
        return [riskOpened, { itemId, clientId: of.clientId, ...asked, openedAt }] as const;
      },
      riskTaken: (itemId: string) =>
        [riskAcknowledged, { itemId, clientId: of.clientId, ownerId: randomUUID() }] as const,
      riskRaised: (itemId: string) => {
        const why = { level: "now", reason: "overdue" };
        return [riskEscalated, { itemId, clientId: of.clientId, ...why }] as const;
      },
      riskClosed: (itemId: string) => [riskClosed, { itemId, clientId: of.clientId }] as const,
    },
    /** Empties the read models of every tenant, as the command line asks for it. */
    forget: async () => {
      const asker = aServiceActor({ tenant: noTenant });
      let from: TenantPlace | null = null;
      do from = (await bus.call(rpc.forgetFacts, { from }, await keys.as(asker))).next;
      while (from !== null);
    },
    /** A member joins after the first facts. */
    joins: async (...args: Parameters<typeof house.member>) => {
      told += 1;
      return house.member(...args);
    },
  };
}
export type ProgressHouse = Awaited<ReturnType<typeof progressHouse>>;
