import "./words.ts";
import type { RoomKind } from "@hearth/contracts/live/rooms";
import { useTranslation } from "react-i18next";

type Called = { readonly roomName: string; readonly roomKind?: RoomKind | undefined };

/** The name of a room in what is kept of a session: what nobody has named is called by its kind, in the reader's language. */
export function useRoomName() {
  const { t } = useTranslation("keptRooms");
  return ({ roomName, roomKind = "breakout" }: Called): string =>
    roomKind === "breakout" ? roomName : t(roomKind);
}
