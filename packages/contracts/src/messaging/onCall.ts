import { z } from "zod";
import { programRoles } from "../actor.ts";
import { byRole, command, inPerson, query } from "../define.ts";
import { TimeZone } from "../identity.ts";
import { CrisisLines } from "./crisisLines.ts";

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write a time such as 09:00");

/** Somebody who can be called: how to reach them, and the name that clients are told. */
export const OnCallPerson = z.object({
  personId: z.uuid(),
  name: z.string().trim().min(1, "Write a name").max(60),
  channel: z.enum(["email", "sms"]),
  address: z.string().trim().min(3, "Write an address").max(254),
});
export type OnCallPerson = z.infer<typeof OnCallPerson>;

/** Hours of the week in which people are on call, in the order in which they are called. */
export const Shift = z.object({
  /** Monday is 1. */
  weekdays: z.array(z.int().min(1).max(7)).min(1, "Choose a day").max(7),
  from: Clock,
  /** Not after `from`: the shift ends on the next day. */
  to: Clock,
  personIds: z.array(z.uuid()).min(1, "Choose who is on call").max(10),
});
export type Shift = z.infer<typeof Shift>;

/** Who is called when somebody needs help now. */
export const Roster = z.object({
  timeZone: TimeZone,
  /** How long one of them has before the next is called. */
  acceptWithinSeconds: z.int().min(5).max(3600),
  /** Within which an item has to be taken, by its level. */
  clockMinutes: z.object({
    now: z.int().min(1).max(1440),
    same_day: z.int().min(1).max(2880),
    info: z.int().min(1).max(20_160),
  }),
  people: z.array(OnCallPerson).max(50),
  shifts: z.array(Shift).max(50),
  /** Called last, at every hour. */
  supervisorIds: z.array(z.uuid()).max(10),
});
export type Roster = z.infer<typeof Roster>;

/** Words that put a message before a human. Detection can miss: it is no promise. */
export const WatchedWords = z.object({
  words: z.array(z.string().trim().min(3).max(80)).max(200),
});
export type WatchedWords = z.infer<typeof WatchedWords>;

const editors = byRole(...programRoles);
/** 0: nothing has been saved yet. */
const version = z.int().nonnegative();

export const onCall = {
  rpc: {
    getRoster: query("messaging.roster.get", {
      input: z.object({}),
      output: z.object({ version, roster: Roster }),
      access: editors,
    }),
    /** `version` is the one that was read: who saves second is told so by `stale`. */
    saveRoster: command("messaging.roster.save", {
      input: z.object({ version, roster: Roster }),
      output: z.object({ version }),
      access: { kinds: ["signIn", "service"], roles: programRoles },
    }),
    /** Whom to call outside the organisation. */
    getCrisisLines: query("messaging.crisisLines.get", {
      input: z.object({}),
      output: z.object({ version, lines: CrisisLines }),
      access: inPerson,
    }),
    saveCrisisLines: command("messaging.crisisLines.save", {
      input: z.object({ version, lines: CrisisLines }),
      output: z.object({ version }),
      access: editors,
    }),
    getWatchedWords: query("messaging.watchedWords.get", {
      input: z.object({}),
      output: WatchedWords.extend({ version }),
      access: editors,
    }),
    saveWatchedWords: command("messaging.watchedWords.save", {
      input: WatchedWords.extend({ version }),
      output: z.object({ version }),
      access: editors,
    }),
  },
} as const;
