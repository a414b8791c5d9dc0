import type { ControlView } from "@hearth/contracts/live";
import { mainRoom } from "@hearth/contracts/live/rooms";
import { standsIn } from "@hearth/media-client/participants";
import type { TFunction } from "i18next";

/** The name of a room as people call it. */
export function roomName(view: ControlView, room: string | null, t: TFunction<"live">): string {
  if (room === mainRoom || room === null) return t("room.main");
  return view.rooms.find(({ roomId }) => roomId === room)?.name ?? t("room.breakout");
}

/** When everybody is back in the main room by what is known now: a recall counts before the end of the rooms. */
export const returnsAt = ({ breakout }: ControlView): string | null =>
  breakout?.recallAt ?? breakout?.endsAt ?? null;

/** Staff who listen to this person's room without standing in it. */
export const listenersIn = ({ me, roster }: ControlView): readonly string[] =>
  roster
    .filter(({ participantId }) => participantId !== me.participantId)
    .filter(({ visit }) => visit?.mode === "listen" && visit.room === standsIn(me))
    .map(({ displayName }) => displayName);

/** Sizes of so many rooms when people are split evenly, largest first. */
export const sizesOf = (people: number, rooms: number): readonly number[] =>
  Array.from({ length: rooms }, (_, index) => Math.ceil((people - index) / rooms));
