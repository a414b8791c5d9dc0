import { DoorClosed, Ear, LogIn } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Notice } from "../Notice.tsx";
import { visitorsOf } from "../places.ts";
import type { RoomPartProps } from "../roomParts.ts";

const looks = {
  atDoor: { icon: <DoorClosed />, words: "notice.atDoor" },
  listen: { icon: <Ear />, words: "notice.listener" },
  join: { icon: <LogIn />, words: "notice.joined" },
} as const;

/** Staff at the door of this room, and for as long as they listen or are in it. */
export function DoorNotice({ snapshot: { view } }: RoomPartProps) {
  const { t } = useTranslation("rooms");
  if (!view) return null;
  return visitorsOf(view).map(({ participantId, name, now }) => (
    <Notice key={participantId} icon={looks[now].icon}>
      {t(looks[now].words, { name })}
    </Notice>
  ));
}
