import { randomUUID } from "node:crypto";
import type { LiveState, Participant, Session } from "../src/domain/liveState.ts";
import { BreakoutState, DoorState, FloorState, ToolsState } from "../src/domain/sections.ts";
import { enter } from "../src/domain/people.ts";

export const now = new Date("2026-11-23T18:00:00.000Z");
export const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);

const aSession = (changes: Partial<Session> = {}): Session => ({
  sessionId: randomUUID(),
  groupId: randomUUID(),
  startsAt: now,
  endsAt: later(3 * 3_600),
  timeZone: "America/New_York",
  kind: "group",
  phase: "live",
  epoch: 1,
  revision: 4,
  nodeId: "node-a",
  placedAt: now,
  expected: 0,
  generation: 0,
  breakoutEndsAt: null,
  recallAt: null,
  autoEndAt: later(3 * 3_600 + 900),
  endedAt: null,
  finalisedAt: null,
  door: DoorState.parse({}),
  floor: FloorState.parse({}),
  tools: ToolsState.parse({}),
  breakouts: BreakoutState.parse({}),
  ...changes,
});

/** Comes to the door; what the test does not say is filled in. */
export const arrival = (personId: string, staff = false) => ({
  personId,
  participantId: `at-${personId}`,
  displayName: personId,
  role: staff ? ("clinician" as const) : ("client" as const),
  staff,
  credential: randomUUID(),
  secondDevice: false,
  passesByRole: false,
  report: null,
  now,
});

/** A live session with a clinician (`lead`) in it and these clients, in the lobby. */
export const aGroup = (clients: readonly string[], session: Partial<Session> = {}): LiveState =>
  clients.reduce(
    (state, client) => enter(state, arrival(client)),
    enter(
      {
        session: aSession(session),
        participants: [],
        rooms: [],
        messages: [],
        lasting: [],
        pairs: [],
        noted: [],
      },
      arrival("lead", true),
    ),
  );

export const find = (state: LiveState, personId: string): Participant => {
  const found = state.participants.find((one) => one.personId === personId);
  if (!found) throw new Error(`${personId} is not there`);
  return found;
};
