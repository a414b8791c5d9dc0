import { mainRoom } from "@hearth/contracts/live/rooms";
import { standsIn } from "@hearth/media-client/participants";
import { Button } from "@hearth/ui/Button";
import { useTranslation } from "react-i18next";
import type { RoomPartProps } from "../roomParts.ts";
import { roomsToChoose } from "./roomsToChoose.ts";

/** The rooms that are open, for who has not picked one: also for who comes late. */
export function ChoiceCard({ snapshot: { view }, acting }: RoomPartProps) {
  const { t } = useTranslation("rooms");
  if (!view || standsIn(view.me) !== mainRoom) return null;
  const rooms = roomsToChoose(view);
  if (rooms.length === 0) return null;
  return (
    <section
      aria-labelledby="choose-room"
      className="grid gap-2 rounded-control border border-line bg-surface p-3"
    >
      <h2 id="choose-room" className="font-semibold">
        {t("choose.title")}
      </h2>
      <p className="text-sm text-muted">{t("choose.text")}</p>
      <div className="flex flex-wrap gap-2">
        {rooms.map(({ roomId, name }) => (
          <Button key={roomId} onPress={() => void acting.act("goToRoom", { room: roomId })}>
            {t("choose.go", { room: name })}
          </Button>
        ))}
      </div>
    </section>
  );
}
