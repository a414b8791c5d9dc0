import type { LiveTable, Source } from "@hearth/contracts/live";
import { canHear, hearsFrom, standsIn } from "./canHear.ts";

type Way = { readonly listener: string; readonly speaker: string; readonly source: Source };

/** May this listener get this source of this speaker now? */
export const mayReceive = (table: LiveTable, way: Way): boolean =>
  maySend(table, way.speaker, way.source) && reaches(table, way);

/** May this participant send this source, wherever they stand? A lock holds whatever its owner wants. */
export function maySend(table: LiveTable, participant: string, source: Source): boolean {
  return (
    standsIn(table, participant) !== undefined && !lockedIn(table, source).includes(participant)
  );
}

/**
 * Does a source get from speaker to listener, locks left aside? A voice wherever it can be heard. A picture stays in the
 * room: who speaks to all rooms is not seen in them.
 */
export function reaches(table: LiveTable, { listener, speaker, source }: Way): boolean {
  if (!canHear(table, listener, speaker)) return false;
  if (source === "mic") return true;
  if (!isNear(table, listener, speaker)) return false;
  return source === "screen" || mayBeSeenBy(table, listener, speaker);
}

/** Does the speaker stand where the listener is present or listens in? */
export function isNear(table: LiveTable, listener: string, speaker: string): boolean {
  const stands = standsIn(table, speaker);
  return stands !== undefined && hearsFrom(table, listener).includes(stands);
}

/** Clients are kept from each other's sight, not from who leads or helps, an interpreter's hands above all. */
function mayBeSeenBy(table: LiveTable, viewer: string, shown: string): boolean {
  const { staff, helpers, camerasForStaffOnly } = table;
  const isFree = (one: string) => staff.includes(one) || helpers.includes(one);
  return !camerasForStaffOnly || isFree(viewer) || isFree(shown);
}

function lockedIn({ noMicrophone, noCamera, noScreen }: LiveTable, source: Source) {
  return { mic: noMicrophone, camera: noCamera, screen: noScreen }[source];
}
