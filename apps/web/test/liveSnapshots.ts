import type { ControlView } from "@hearth/contracts/live";
import type { Participant } from "@hearth/media-client/participants";
import type { LiveSnapshot } from "@hearth/media-client/snapshot";

const idOf = (last: number) => `018f0000-0000-7000-8000-0000000000${String(last).padStart(2, "0")}`;

/** Somebody else in the room: silent, without a picture, well connected. */
export const aParticipant = (name: string, change: Partial<Participant> = {}): Participant => ({
  participantId: idOf(name.length),
  name,
  staff: false,
  mic: false,
  camera: false,
  speaking: false,
  away: false,
  audio: null,
  video: null,
  ...change,
});

export const waitingPerson = (displayName: string): ControlView["lobby"][number] => ({
  participantId: idOf(displayName.length + 40),
  displayName,
  since: "2026-01-05T17:00:00.000Z",
});

const me: ControlView["me"] = {
  participantId: idOf(1),
  displayName: "Staff A",
  role: "clinician",
  staff: true,
  state: "admitted",
  room: "main",
  visit: null,
};

export const aControlView = (change: Partial<ControlView> = {}): ControlView => ({
  sessionId: idOf(99),
  epoch: 1,
  revision: 1,
  phase: "live",
  startsAt: "2026-01-05T17:00:00.000Z",
  endsAt: "2026-01-05T20:00:00.000Z",
  serverNow: "2026-01-05T17:05:00.000Z",
  me,
  lobby: [],
  roster: [],
  rooms: [],
  breakout: null,
  ...change,
});

/** A clinician in the main room, with devices off. */
export const aSnapshot = (change: Partial<LiveSnapshot> = {}): LiveSnapshot => ({
  status: "live",
  fault: null,
  view: aControlView(),
  clockOffsetMs: 0,
  own: { mic: { state: "off", track: null }, camera: { state: "off", track: null } },
  speaking: false,
  participants: [],
  ...change,
});

export const asClient = (change: Partial<ControlView> = {}): ControlView =>
  aControlView({ me: { ...me, displayName: "Client A", role: "client", staff: false }, ...change });
