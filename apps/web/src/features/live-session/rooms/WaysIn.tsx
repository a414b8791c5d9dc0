import { standsIn } from "@hearth/media-client/participants";
import { Button } from "@hearth/ui/Button";
import { DoorClosed, Ear, LogIn } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { RoomCardProps } from "./runningParts.ts";

/** Listens to a room from the own one, or joins it. The room sees the name at the door first. */
export function WaysIn(props: RoomCardProps) {
  const { t } = useTranslation("rooms");
  const { room, view } = props;
  const { me } = view;
  const visit = me.visit?.room === room.roomId ? me.visit : null;
  if (!visit && standsIn(me) === room.roomId) return null;
  return (
    <div className="grid grid-cols-1 gap-2">
      {visit?.isOpen === false && (
        <p role="status" className="flex items-center gap-2 text-sm font-medium">
          <DoorClosed aria-hidden className="size-5 shrink-0" />
          {t("knocking", { room: room.name })}
        </p>
      )}
      <div className="grid grid-cols-2 gap-2">
        <Listening {...props} isOn={isBy(visit, "listen")} />
        <Joining {...props} isOn={isBy(visit, "join")} />
      </div>
    </div>
  );
}

type MyVisit = RoomCardProps["view"]["me"]["visit"];
const isBy = (visit: MyVisit, mode: "listen" | "join") => visit?.mode === mode;

type WayProps = RoomCardProps & { readonly isOn: boolean };

function Listening({ room: { roomId, name }, acting: { act }, isOn }: WayProps) {
  const { t } = useTranslation("rooms");
  return isOn ? (
    <Button
      aria-label={t("stopListeningTo", { room: name })}
      onPress={() => void act("visit", { visit: null })}
    >
      {t("stopListening")}
    </Button>
  ) : (
    <Button
      aria-label={t("listenTo", { room: name })}
      onPress={() => void act("visit", { visit: { room: roomId, mode: "listen" } })}
    >
      <Ear aria-hidden className="size-5" />
      {t("listen")}
    </Button>
  );
}

function Joining({ room: { roomId, name }, acting: { act }, isOn }: WayProps) {
  const { t } = useTranslation("rooms");
  return isOn ? (
    <Button
      aria-label={t("leaveRoom", { room: name })}
      onPress={() => void act("visit", { visit: null })}
    >
      {t("leave")}
    </Button>
  ) : (
    <Button
      aria-label={t("joinRoom", { room: name })}
      onPress={() => void act("visit", { visit: { room: roomId, mode: "join" } })}
    >
      <LogIn aria-hidden className="size-5" />
      {t("join")}
    </Button>
  );
}
