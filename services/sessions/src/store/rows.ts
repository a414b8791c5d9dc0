import { Role } from "@hearth/contracts/actor";
import { ParticipantState } from "@hearth/contracts/live";
import { Phase } from "@hearth/contracts/sessions";
import type { Participant, Session } from "../domain/liveState.ts";
import type { Prisma } from "../generated/client.ts";

export type SessionRow = Prisma.SessionGetPayload<object>;
type ParticipantRow = Prisma.ParticipantGetPayload<object>;

export const sessionOf = ({ tenant: _t, id, dueAt: _d, phase, ...row }: SessionRow): Session => ({
  ...row,
  sessionId: id,
  phase: Phase.parse(phase),
});

export function participantOf(row: ParticipantRow): Participant {
  const { id, personId, displayName, staff, room, since, admittedAt, credential, enteredAt } = row;
  return {
    participantId: id,
    personId,
    displayName,
    role: Role.parse(row.role),
    staff,
    state: ParticipantState.parse(row.state),
    room,
    visit:
      row.visitRoom === null ? null : Visit.parse({ room: row.visitRoom, mode: row.visitMode }),
    since,
    admittedAt,
    credential,
    enteredAt,
  };
}

export const rowOf = ({ participantId: _, visit, ...person }: Participant) => ({
  ...person,
  visitRoom: visit?.room ?? null,
  visitMode: visit?.mode ?? null,
});
