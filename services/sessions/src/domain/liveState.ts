import type { Role } from "@hearth/contracts/actor";
import type { ControlView, ParticipantState, RosterEntry } from "@hearth/contracts/live";

type Phase = ControlView["phase"];
export type Visit = NonNullable<RosterEntry["visit"]>;

/** One meeting of a group, as far as its live state goes. */
export type Session = {
  readonly sessionId: string;
  readonly groupId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly phase: Phase;
  readonly epoch: number;
  readonly revision: number;
  readonly nodeId: string | null;
  readonly placedAt: Date | null;
  readonly generation: number;
  readonly breakoutEndsAt: Date | null;
  readonly recallAt: Date | null;
  /** When it ends by itself. */
  readonly autoEndAt: Date;
  readonly endedAt: Date | null;
  readonly finalisedAt: Date | null;
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
  readonly visit: Visit | null;
  readonly since: Date;
  readonly admittedAt: Date | null;
  readonly credential: string;
  readonly enteredAt: Date;
};

/** A breakout room that is open. */
type Room = { readonly roomId: string; readonly name: string; readonly generation: number };

/** All that control decides about one live session. Commands make the next one of it. */
export type LiveState = {
  readonly session: Session;
  readonly participants: readonly Participant[];
  readonly rooms: readonly Room[];
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
