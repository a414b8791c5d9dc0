import type { ControlView } from "@hearth/contracts/live";
import type { ChatTo } from "@hearth/contracts/live/chat";
import type { SelectOption } from "@hearth/ui/Select";
import type { TFunction } from "i18next";
import type { Draft } from "./chatKeeper.ts";

/** People to whom this person may write in private: always to those who lead. */
export const peopleFor = ({ me, roster }: ControlView): readonly SelectOption[] =>
  roster
    .filter(({ participantId }) => participantId !== me.participantId)
    .filter(({ staff }) => staff || me.may.privateChat)
    .map(({ participantId: id, displayName: label }) => ({ id, label }));

/** All to whom this person may write now. */
export const recipientsFor = (view: ControlView, t: TFunction<"chat">): readonly SelectOption[] => [
  ...(view.me.may.groupChat ? [{ id: "room", label: t("room") }] : []),
  ...(view.me.staff && view.rooms.length > 0 ? [{ id: "rooms", label: t("rooms") }] : []),
  ...peopleFor(view),
];

export const isPerson = ({ id }: SelectOption): boolean => id !== "room" && id !== "rooms";

export type Obstacle = {
  readonly why: "gone" | "lockedPrivate" | "lockedGroup" | "noRooms";
  readonly name: string;
};

/** Why words can't go to whom they are meant for; null when nothing is in the way. They never go to others instead. */
export function obstacleTo({ to, also }: Draft, view: ControlView): Obstacle | null {
  if (to.id === "room") return view.me.may.groupChat ? null : { why: "lockedGroup", name: "" };
  if (to.id === "rooms") return view.rooms.length > 0 ? null : { why: "noRooms", name: "" };
  const reachable = peopleFor(view);
  const lost = [to, ...(also ? [also] : [])].find(
    (one) => !reachable.some(({ id }) => id === one.id),
  );
  if (!lost) return null;
  const isHere = view.roster.some(({ participantId }) => participantId === lost.id);
  return { why: isHere ? "lockedPrivate" : "gone", name: lost.label };
}

/** As the server takes it. */
export function chatTo({ to, also }: Draft): ChatTo {
  if (to.id === "room") return { kind: "room" };
  if (to.id === "rooms") return { kind: "rooms", rooms: null };
  const others = also && also.id !== to.id ? [also.id] : [];
  return { kind: "people", participantIds: [to.id, ...others] };
}
