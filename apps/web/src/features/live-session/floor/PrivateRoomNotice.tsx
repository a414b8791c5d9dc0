import { Button } from "@hearth/ui/Button";
import { DoorClosed } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Notice } from "../Notice.tsx";
import type { RoomPartProps } from "../roomParts.ts";

/** In a private room: who hears one there, and for staff the way back for both. */
export function PrivateRoomNotice({ snapshot: { view }, acting }: RoomPartProps) {
  const { t } = useTranslation("floor");
  const room = view?.rooms.find(
    ({ kind, roomId }) => kind === "private" && roomId === view.me.room,
  );
  if (!view || !room) return null;
  const close = () => void acting.act("closePrivateRoom", { roomId: room.roomId });
  return (
    <Notice
      icon={<DoorClosed />}
      actions={view.me.staff && <Button onPress={close}>{t("private.close")}</Button>}
    >
      {t("private.here")}
    </Notice>
  );
}
