import type { Outputs } from "../../lib/me.ts";

type Found = Outputs["session"]["record"];
type Attendance = Outputs["session"]["attendance"]["attendance"];
export type RecordedDocument = Found["documents"][number];

/** The record, sorted by what it is. */
export type Recorded = Pick<Found, "polls" | "log"> & {
  readonly notes: readonly RecordedDocument[];
  readonly boards: readonly RecordedDocument[];
  readonly nameOf: (participantId: string) => string;
  readonly roomOf: (room: string) => Pick<RecordedDocument, "roomName" | "roomKind">;
};

/** What was prepared and never opened says nothing of the session. Rooms are named by what was written or who was there. */
export function recordedIn(
  { documents, polls, log, people }: Found,
  attendance: Attendance,
): Recorded {
  const names = new Map(
    people.map(({ participantId, displayName }) => [participantId, displayName]),
  );
  const stays = attendance.flatMap(({ intervals }) => intervals);
  const rooms = new Map([...documents, ...stays].map((one) => [one.room, one]));
  return {
    notes: documents.filter(({ kind }) => kind === "notes"),
    boards: documents.filter(({ kind }) => kind === "board"),
    polls: polls.filter(({ state }) => state !== "prepared"),
    log,
    nameOf: (participantId) => names.get(participantId) ?? "",
    roomOf: (room) => rooms.get(room) ?? { roomName: room },
  };
}
