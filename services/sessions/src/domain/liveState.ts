import type { Role } from "@hearth/contracts/actor";
import type { ChatMessage } from "@hearth/contracts/live/chat";
import type { AnnouncedVisit, OpenRoom, Task } from "@hearth/contracts/live/rooms";
import type { ControlView, ParticipantState } from "@hearth/contracts/live";
import type { Pair } from "@hearth/contracts/sessions/breakouts";
import type { SessionKind } from "@hearth/contracts/sessions/kinds";
import type { LogEntry } from "@hearth/contracts/sessions/record";
import type {
  BreakoutState,
  DoorState,
  FloorState,
  Marks,
  ToolsState,
  Whereabouts,
} from "./sections.ts";

type Phase = ControlView["phase"];

/** One meeting of a group, as far as its live state goes. */
export type Session = {
  readonly sessionId: string;
  readonly groupId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly kind: SessionKind;
  readonly phase: Phase;
  readonly epoch: number;
  readonly revision: number;
  readonly nodeId: string | null;
  readonly placedAt: Date | null;
  /** So many people room is kept for at its node. */
  readonly expected: number;
  readonly generation: number;
  readonly breakoutEndsAt: Date | null;
  readonly recallAt: Date | null;
  /** When it ends by itself. */
  readonly autoEndAt: Date;
  readonly endedAt: Date | null;
  readonly finalisedAt: Date | null;
  readonly door: DoorState;
  readonly floor: FloorState;
  readonly tools: ToolsState;
  readonly breakouts: BreakoutState;
};

/** A person at one session: on the way in, in it, or gone. */
export type Participant = {
  readonly participantId: string;
  readonly personId: string;
  readonly displayName: string;
  readonly role: Role;
  readonly staff: boolean;
  readonly state: ParticipantState;
  /** Kept while the person is away, so that they come back to the same place. */
  readonly room: string | null;
  /** Announced first; its sound is open when it says so. */
  readonly visit: AnnouncedVisit | null;
  readonly marks: Marks;
  readonly whereabouts: Whereabouts | null;
  readonly since: Date;
  readonly admittedAt: Date | null;
  readonly credential: string;
  readonly enteredAt: Date;
};

/** A room beside the main one that is open. */
export type Room = {
  readonly roomId: string;
  readonly name: string;
  readonly generation: number;
  readonly kind: OpenRoom["kind"];
  readonly task: Task;
  /** Since when no staff are in it; null while somebody is. */
  readonly unstaffedSince: Date | null;
};

/** A message as it is stored, with who may see it. */
export type Message = {
  readonly messageId: string;
  readonly seq: number;
  readonly at: Date;
  readonly from: string;
  readonly kind: ChatMessage["kind"];
  /** For whom it was written: the one or two of a private message, of all others who stood in the rooms. */
  readonly people: readonly string[];
  /** The rooms to which it was written; of a private message none. */
  readonly rooms: readonly string[];
  readonly text: string;
  readonly removed: boolean;
};

/** All that control decides about one live session. Commands make the next one of it. */
export type LiveState = {
  readonly session: Session;
  readonly participants: readonly Participant[];
  readonly rooms: readonly Room[];
  /** The last 100 messages, oldest first. */
  readonly messages: readonly Message[];
  /** What counts beyond those: private words, and what staff took away; the last 200 of them. */
  readonly lasting: readonly Message[];
  /** Who may never, or must always, be in one room. Of the group; not changed here. */
  readonly pairs: readonly Pair[];
  /** What a change adds to the log of the session; empty in what is loaded. */
  readonly noted: readonly LogEntry[];
};

/** The state with some participants changed; the same object when none is. */
export function changePeople(
  state: LiveState,
  change: (participant: Participant) => Participant,
): LiveState {
  const participants = state.participants.map(change);
  const same = participants.every(
    (participant, index) => participant === state.participants[index],
  );
  return same ? state : { ...state, participants };
}

export const participantOf = (state: LiveState, participantId: string): Participant | undefined =>
  state.participants.find((one) => one.participantId === participantId);

/** The session with some of its own fields changed. */
export const changeSession = (state: LiveState, change: Partial<Session>): LiveState => ({
  ...state,
  session: { ...state.session, ...change },
});

/** The state with one more line for the log. */
export const note = (state: LiveState, entry: LogEntry): LiveState => ({
  ...state,
  noted: [...state.noted, entry],
});
