import type { ControlView } from "@hearth/contracts/live";
import { mainRoom } from "@hearth/contracts/live/rooms";
import { standsIn } from "@hearth/media-client/participants";
import type { TFunction } from "i18next";

/** The name of a room as people call it; what nobody has named, in the language of who reads. */
export function roomName(view: ControlView, room: string | null, t: TFunction<"live">): string {
  if (room === mainRoom || room === null) return t("room.main");
  const found = view.rooms.find(({ roomId }) => roomId === room);
  if (found?.kind === "private") return t("room.private");
  return found?.name ?? t("room.breakout");
}

/** When everybody is back in the main room by what is known now: whatever comes first. */
export function returnsAt({ breakout }: ControlView): string | null {
  const times = [breakout?.recallAt, breakout?.endsAt, breakout?.closesAt];
  const known = times.filter((at) => at != null);
  return known.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

/** Staff who visit the room in which this person stands: at the door until their sound opens. */
export const visitorsOf = ({ me, roster }: ControlView): readonly Visitor[] =>
  roster
    .filter(({ participantId }) => participantId !== me.participantId)
    .flatMap(({ participantId, displayName: name, visit }) =>
      visit?.room === standsIn(me)
        ? [{ participantId, name, now: visit.isOpen ? visit.mode : "atDoor" }]
        : [],
    );

export type Visitor = {
  readonly participantId: string;
  readonly name: string;
  readonly now: "atDoor" | "listen" | "join";
};

/** Sizes of so many rooms when people are split evenly, largest first. */
export const sizesOf = (people: number, rooms: number): readonly number[] =>
  Array.from({ length: rooms }, (_, index) => Math.ceil((people - index) / rooms));
