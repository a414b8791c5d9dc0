import { z } from "zod";
import { leaderRoles, staffRoles } from "../actor.ts";
import { byRole, command, event, inPerson, query } from "../define.ts";
import { RiskLevel, WorkVersion } from "../homework/risk.ts";

/** Where a risk item came from. */
export const RiskSource = z.enum(["help_button", "item_flag", "wording", "worry"]);
export type RiskSource = z.infer<typeof RiskSource>;

export const RiskStatus = z.enum(["open", "acknowledged", "closed"]);
export type RiskStatus = z.infer<typeof RiskStatus>;

/** How far the calling of the people on call has got. */
const Paging = z.enum(["none", "calling", "accepted", "nobody"]);

/** What happened to a risk item, one line each; none is ever changed. */
export const RiskStep = z.enum([
  "opened",
  "called_again",
  "paged",
  "page_failed",
  "page_sent",
  "nobody_left",
  "accepted",
  "acknowledged",
  "handed_over",
  "escalated",
  "closed",
]);
export type RiskStep = z.infer<typeof RiskStep>;

/** Somebody who may be in danger: one item, one owner, one clock. */
export const RiskItem = z.object({
  itemId: z.uuid(),
  clientId: z.uuid(),
  groupId: z.uuid().nullable(),
  /** The session that the call came from. */
  sessionId: z.uuid().nullable(),
  source: RiskSource,
  level: RiskLevel,
  status: RiskStatus,
  ownerId: z.uuid().nullable(),
  openedAt: z.iso.datetime(),
  /** Until then somebody has to have taken it; of a taken one: to have closed it. */
  dueAt: z.iso.datetime(),
  escalations: z.int().nonnegative(),
  paging: Paging,
  /** A page could not be delivered. */
  deliveryFailed: z.boolean(),
  /** The number that the client gave to be called back. */
  callBack: z.string().nullable(),
  /** What a member of staff is worried about, in their words. */
  worry: z.string().nullable(),
  /** The answer that raised it. */
  work: WorkVersion.nullable(),
  workItemId: z.string().nullable(),
  closedAt: z.iso.datetime().nullable(),
  closingNote: z.string().nullable(),
});
export type RiskItem = z.infer<typeof RiskItem>;

export const RiskEntry = z.object({
  at: z.iso.datetime(),
  what: RiskStep,
  byId: z.uuid().nullable(),
  toId: z.uuid().nullable(),
  code: z.string().nullable(),
  note: z.string().nullable(),
});
export type RiskEntry = z.infer<typeof RiskEntry>;

/** A number at which somebody can be called, as they write it. */
export const PhoneNumber = z
  .string()
  .trim()
  .regex(/^\+?[\d ()-]{5,24}$/, "Write a phone number that can be called");

/** What somebody who asked for help is told. */
export const HelpState = z.object({
  state: z.enum(["none", "calling", "accepted", "nobody"]),
  itemId: z.uuid().nullable(),
  calledAt: z.iso.datetime().nullable(),
  /** The name that the roster shows of who comes. */
  acceptedBy: z.string().nullable(),
  /** Somebody is on call at this hour. */
  onDuty: z.boolean(),
  /** When somebody is on call again; null when nobody is planned, or somebody is on call now. */
  dutyBeginsAt: z.iso.datetime().nullable(),
});
export type HelpState = z.infer<typeof HelpState>;

/** Roles that may be somebody's care staff, and roles that see every open item. */
export const careRoles = [
  ...leaderRoles,
  "peer_specialist",
  "case_manager",
  "crisis_counsellor",
  "supervisor",
] as const;

const note = z.string().trim().min(1, "Write what was done").max(4000);
const one = z.object({ itemId: z.uuid() });
const ids = { itemId: z.uuid(), clientId: z.uuid() };

export const risk = {
  rpc: {
    /** "I need help now": one item however often it is pressed until somebody comes; the person on call is paged. */
    callForHelpNow: command("messaging.help.call", {
      input: z.object({ callBack: PhoneNumber.nullable().default(null) }),
      output: HelpState,
      access: { ...inPerson, roles: ["client"] },
    }),
    /** How far the own call has got. */
    helpState: query("messaging.help.state", {
      input: z.object({}),
      output: HelpState,
      access: { ...inPerson, roles: ["client"] },
    }),
    /** A worry of a member of staff about a client of theirs. */
    raiseWorry: command("messaging.risk.raise", {
      input: z.object({ clientId: z.uuid(), level: RiskLevel, worry: note }),
      output: RiskItem,
      access: byRole(...careRoles),
    }),
    /** The items of the asker's clients, and those that they were called to; every one for a supervisor. Most urgent first. */
    listRisk: query("messaging.risk.list", {
      input: z.object({ status: z.enum(["open", "closed"]) }),
      output: z.object({ items: z.array(RiskItem) }),
      access: byRole(...staffRoles),
    }),
    /** One item with all that happened to it. */
    getRisk: query("messaging.risk.get", {
      input: one,
      output: RiskItem.extend({ history: z.array(RiskEntry) }),
      access: byRole(...staffRoles),
    }),
    /** Takes an item: from now on it is the asker's. */
    acknowledgeRisk: command("messaging.risk.acknowledge", {
      input: one,
      output: RiskItem,
      access: byRole(...staffRoles),
    }),
    /** Who can be given an item: the client's care staff, and who can be called. The roster's name, where it has one. */
    whoMayTake: query("messaging.risk.whoMayTake", {
      input: one,
      output: z.object({
        people: z.array(z.object({ personId: z.uuid(), name: z.string().nullable() })),
      }),
      access: byRole(...staffRoles),
    }),
    /** Gives an item to one of them. */
    handOverRisk: command("messaging.risk.handOver", {
      input: one.extend({ toId: z.uuid(), note: z.string().trim().max(4000).nullable() }),
      output: RiskItem,
      access: byRole(...staffRoles),
    }),
    /** Ends an item, with what was done. */
    closeRisk: command("messaging.risk.close", {
      input: one.extend({ note }),
      output: RiskItem,
      access: byRole(...staffRoles),
    }),
  },
  events: {
    riskOpened: event(
      "messaging.risk.opened",
      z.object({
        ...{ ...ids, source: RiskSource, level: RiskLevel, dueAt: z.iso.datetime() },
        /** Facts told before 29 November 2026 do not say it: those were published when it was opened. */
        openedAt: z.iso.datetime().optional(),
      }),
    ),
    riskAcknowledged: event("messaging.risk.acknowledged", z.object({ ...ids, ownerId: z.uuid() })),
    riskEscalated: event(
      "messaging.risk.escalated",
      z.object({ ...ids, level: RiskLevel, reason: z.enum(["not_accepted", "overdue"]) }),
    ),
    riskClosed: event("messaging.risk.closed", z.object(ids)),
  },
} as const;
