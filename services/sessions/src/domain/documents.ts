import { AppError, invalidInput, notFound } from "@hearth/contracts/errors";
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from "yjs";
import { mustBeLive } from "./lifecycle.ts";
import type { LiveState, Participant } from "./liveState.ts";
import { powersOf } from "./powers.ts";
import { inside, isOpen, roomOf } from "./table.ts";

/** Bytes of one document. In base64 it fits into one message of the broker, whatever else is in it. */
const most = 500_000;

/** May this participant see the notes and the board of this room? Who stands in it, and staff. */
const maySee = (state: LiveState, me: Participant, room: string): boolean =>
  me.state === "admitted" && isOpen(state, room) && (me.staff || roomOf(state, me) === room);

/** Whoever may not see the room hears that it is not there. */
export function mustSee(state: LiveState, me: Participant, room: string): void {
  mustBeLive(state);
  if (!maySee(state, me, room)) throw notFound("Room");
}

/** Writing is for who sees the room, unless staff have locked it. */
export function mustWrite(state: LiveState, me: Participant, room: string): void {
  mustSee(state, me, room);
  if (!powersOf(state, me).notes) throw new AppError("locked", "Staff have locked the notes");
}

/** Everybody else who may see this room now. */
export const readersOf = (state: LiveState, me: Participant, room: string): string[] =>
  inside(state)
    .filter((one) => one !== me && maySee(state, one, room))
    .map(({ participantId }) => participantId);

/** The document with somebody's changes in it. Changes that come twice, or in another order, change nothing. */
export function merged(state: Uint8Array, update: Uint8Array): Uint8Array {
  const doc = opened(state);
  understood(() => applyUpdate(doc, update));
  const next = encodeStateAsUpdate(doc);
  if (next.byteLength > most) throw new AppError("capacity", fullUp);
  return next;
}
const fullUp = "This page is full: take something away first";

/** What a copy lacks that knows so much; of a copy that knows nothing, everything. */
export function lacking(state: Uint8Array, vector: Uint8Array | null): Uint8Array {
  const doc = opened(state);
  return vector ? understood(() => encodeStateAsUpdate(doc, vector)) : encodeStateAsUpdate(doc);
}

export const vectorOf = (state: Uint8Array): Uint8Array => encodeStateVector(opened(state));

/** The stored bytes as a document; none are an empty one. */
export function opened(state: Uint8Array): Doc {
  const doc = new Doc();
  if (state.byteLength > 0) applyUpdate(doc, state);
  return doc;
}

/** What a browser sends may be anything. */
function understood<T>(run: () => T): T {
  try {
    return run();
  } catch {
    throw invalidInput("This change of the document can't be read");
  }
}
