import { z } from "zod";
import { leaderRoles, Role, staffRoles } from "./actor.ts";
import { byRole, command, Done, event, inPerson, query } from "./define.ts";
import { republication } from "./facts.ts";
import { DisplayName, TimeZone } from "./identity.ts";
import { ControlView } from "./live.ts";
import { RoomId, RoomKind } from "./live/rooms.ts";
import { breakouts } from "./sessions/breakouts.ts";
import { leading, live } from "./sessions/common.ts";
import { door } from "./sessions/door.ts";
import { floor } from "./sessions/floor.ts";
import { SessionKind } from "./sessions/kinds.ts";
import { nodes } from "./sessions/nodes.ts";
import { notes } from "./sessions/notes.ts";
import { record } from "./sessions/record.ts";
import { rules } from "./sessions/rules.ts";
import { talk } from "./sessions/talk.ts";
import { tools } from "./sessions/tools.ts";

export const Phase = z.enum(["scheduled", "live", "ended"]);

/** One scheduled meeting of a group. Its name is the group's: the gateway joins it. */
export const ScheduledSession = z.object({
  sessionId: z.uuid(),
  groupId: z.uuid(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** The zone in which the group meets. */
  timeZone: z.string(),
  kind: SessionKind,
  phase: Phase,
  /** People in the room, and people who wait. Null for who does not lead the group. */
  present: z.int().nullable(),
  waiting: z.int().nullable(),
});
export type ScheduledSession = z.infer<typeof ScheduledSession>;

/** One uninterrupted stay of a person in one room, as media nodes saw it. Never edited. */
export const PresenceInterval = z.object({
  room: RoomId,
  roomName: z.string(),
  roomKind: RoomKind.optional(),
  from: z.iso.datetime(),
  /** Null while it goes on. */
  to: z.iso.datetime().nullable(),
});

/** A person's time in one session: gaps of 30 s or less are merged, breakouts count. */
export const Attendance = z.object({
  participantId: z.uuid(),
  personId: z.uuid(),
  displayName: DisplayName,
  role: Role,
  /** Whole minutes, rounded down, of the merged time. */
  minutes: z.int().nonnegative(),
  seconds: z.int().nonnegative(),
  intervals: z.array(PresenceInterval),
  /** How long they spoke, by room: whole seconds, of the rooms in which they did. */
  spoken: z
    .array(PresenceInterval.omit({ from: true, to: true }).extend({ seconds: z.int().positive() }))
    .optional(),
});
export type Attendance = z.infer<typeof Attendance>;

export const sessions = {
  rpc: {
    /** Sessions of the asker's groups that overlap this stretch of time, earliest first. */
    listSessions: query("sessions.session.list", {
      input: z.object({ from: z.iso.datetime(), to: z.iso.datetime() }),
      output: z.object({ sessions: z.array(ScheduledSession) }),
    }),
    getSession: query("sessions.session.get", {
      input: live,
      output: ScheduledSession,
    }),
    scheduleSession: command("sessions.session.schedule", {
      input: z
        .object({
          groupId: z.uuid(),
          startsAt: z.iso.datetime(),
          endsAt: z.iso.datetime(),
          timeZone: TimeZone,
          kind: SessionKind.default("group"),
        })
        .refine(({ startsAt, endsAt }) => startsAt < endsAt, "The end has to be after the start"),
      output: ScheduledSession,
      access: { kinds: ["signIn", "service"], roles: [...leaderRoles, "coordinator"] },
    }),
    /** Opens the doors: from now on people are admitted. Again on a live session: its state as it is. */
    openSession: command("sessions.session.open", {
      input: live,
      output: ScheduledSession,
      access: leading,
    }),
    /** Ends it for all. */
    endSession: command("sessions.session.end", { input: live, output: Done, access: leading }),
    /** What the asker may know now, and which node carries it. Null when `known` is still the state. */
    view: query("sessions.session.view", {
      input: live.extend({
        known: z.object({ epoch: z.int(), revision: z.int() }).nullable(),
      }),
      output: z.object({ view: ControlView.nullable(), nodeId: z.string().nullable() }),
      access: inPerson,
    }),

    ...door,
    ...floor,
    ...nodes,
    ...talk,
    ...tools,
    ...breakouts,
    ...record,
    ...rules,
    ...notes,

    /** Minutes present of everybody, for who leads the group. */
    listAttendance: query("sessions.attendance.list", {
      input: live,
      output: z.object({ attendance: z.array(Attendance) }),
      access: byRole(...staffRoles),
    }),
    /** Tells the time of everybody in every finished session again. */
    republishFacts: republication("sessions"),
  },
  events: {
    sessionStarted: event(
      "sessions.session.started",
      z.object({ sessionId: z.uuid(), groupId: z.uuid() }),
    ),
    sessionEnded: event(
      "sessions.session.ended",
      z.object({ sessionId: z.uuid(), groupId: z.uuid() }),
    ),
    participantAdmitted: event(
      "sessions.participant.admitted",
      z.object({ sessionId: z.uuid(), participantId: z.uuid(), personId: z.uuid() }),
    ),
    attendanceFinalised: event(
      "sessions.attendance.finalised",
      z.object({
        sessionId: z.uuid(),
        groupId: z.uuid(),
        personId: z.uuid(),
        startsAt: z.iso.datetime(),
        /** When it was to end: the breaks of a day follow from it. */
        endsAt: z.iso.datetime().optional(),
        /** The zone in which the group meets. */
        timeZone: TimeZone.optional(),
        seconds: z.int().nonnegative(),
        /** Rises with each correction; the highest holds. */
        revision: z.int().positive().optional(),
      }),
    ),
  },
} as const;
