import { Role } from "@hearth/contracts/actor";
import { ParticipantState } from "@hearth/contracts/live";
import { ChatMessage } from "@hearth/contracts/live/chat";
import { OpenRoom, Task } from "@hearth/contracts/live/rooms";
import { Phase } from "@hearth/contracts/sessions";
import { SessionKind } from "@hearth/contracts/sessions/kinds";
import { Pair } from "@hearth/contracts/sessions/breakouts";
import type { Message, Participant, Room, Session } from "../domain/liveState.ts";
import {
  BreakoutState,
  DoorState,
  FloorState,
  Marks,
  ToolsState,
  Visiting,
  Whereabouts,
} from "../domain/sections.ts";
import { Prisma } from "../generated/client.ts";

export type SessionRow = Prisma.SessionGetPayload<object>;
type ParticipantRow = Prisma.ParticipantGetPayload<object>;

export const sessionOf = ({ tenant: _t, id, dueAt: _d, ...row }: SessionRow): Session => ({
  ...row,
  sessionId: id,
  phase: Phase.parse(row.phase),
  kind: SessionKind.parse(row.kind),
  door: DoorState.parse(row.door),
  floor: FloorState.parse(row.floor),
  tools: ToolsState.parse(row.tools),
  breakouts: BreakoutState.parse(row.breakouts),
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
    visit: Visiting.nullable().parse(row.visit),
    marks: Marks.parse(row.marks),
    whereabouts: Whereabouts.nullable().parse(row.whereabouts),
    since,
    admittedAt,
    credential,
    enteredAt,
  };
}

export const rowOf = ({ participantId: _, visit, whereabouts, ...person }: Participant) => ({
  ...person,
  visit: visit ?? Prisma.DbNull,
  whereabouts: whereabouts ?? Prisma.DbNull,
});

export const roomOf = (row: Prisma.RoomGetPayload<object>): Room => ({
  roomId: row.id,
  name: row.name,
  generation: row.generation,
  kind: OpenRoom.shape.kind.parse(row.kind),
  task: Task.parse(row.task),
  unstaffedSince: row.unstaffedSince,
});

export const messageOf = (row: Prisma.MessageGetPayload<object>): Message => ({
  messageId: row.id,
  seq: row.seq,
  at: row.at,
  from: row.from,
  kind: ChatMessage.shape.kind.parse(row.kind),
  people: row.people,
  rooms: row.rooms,
  text: row.text,
  removed: row.removed,
});

export const pairOf = ({ id, a, b, kind, reason }: Prisma.PairGetPayload<object>): Pair =>
  Pair.parse({ pairId: id, a, b, kind, reason });
