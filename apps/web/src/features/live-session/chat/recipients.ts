import type { ControlView } from "@hearth/contracts/live";
import type { ChatTo } from "@hearth/contracts/live/chat";
import type { SelectOption } from "@hearth/ui/Select";
import type { TFunction } from "i18next";
import type { Draft } from "./chatKeeper.ts";

/** People to whom this person may write in private. */
export const peopleFor = ({ me, roster }: ControlView): readonly SelectOption[] =>
  me.may.privateChat
    ? roster
        .filter(({ participantId }) => participantId !== me.participantId)
        .map(({ participantId: id, displayName: label }) => ({ id, label }))
    : [];

/** All to whom this person may write now. */
export const recipientsFor = (view: ControlView, t: TFunction<"chat">): readonly SelectOption[] => [
  ...(view.me.may.groupChat ? [{ id: "room", label: t("room") }] : []),
  ...(view.me.staff && view.rooms.length > 0 ? [{ id: "rooms", label: t("rooms") }] : []),
  ...peopleFor(view),
];

export const isPerson = (to: string): boolean => to !== "room" && to !== "rooms";

/** As the server takes it. */
export function chatTo({ to, also }: Draft): ChatTo {
  if (to === "room") return { kind: "room" };
  if (to === "rooms") return { kind: "rooms", rooms: null };
  return { kind: "people", participantIds: also === "" || also === to ? [to] : [to, also] };
}
