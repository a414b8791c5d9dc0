import type { ControlView } from "@hearth/contracts/live";
import { mainRoom } from "@hearth/contracts/live/rooms";
import { standsIn } from "@hearth/media-client/participants";
import { Clock, DoorClosed } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Notice } from "../Notice.tsx";
import { roomName } from "../places.ts";
import type { RoomPartProps } from "../roomParts.ts";
import type { Do } from "../useAct.ts";
import { useRoomsLeft } from "../useRoomsLeft.ts";
import { asClock } from "../useSecondsLeft.ts";
import { PlaceActions } from "./PlaceActions.tsx";
import { warningAt } from "./warning.ts";

/** In which room one is, how long yet, and the way out of it. */
export function PlaceNotice({ snapshot: { view, clockOffsetMs }, acting }: RoomPartProps) {
  if (!view || (!view.breakout && standsIn(view.me) === mainRoom)) return null;
  return <Place view={view} offsetMs={clockOffsetMs} act={acting.act} />;
}

type PlaceProps = {
  readonly view: ControlView;
  readonly offsetMs: number;
  readonly act: Do;
};

function Place({ view, offsetMs, act }: PlaceProps) {
  const { t } = useTranslation("rooms");
  const left = useRoomsLeft(view, offsetMs);
  const where = useWhere(view);
  const isSoon = left !== null && left <= 60;
  const key = view.breakout?.recallAt ? "notice.backIn" : "notice.left";
  const warning = warningAt(left);
  return (
    <>
      <Notice
        icon={isSoon ? <Clock /> : <DoorClosed />}
        tone={isSoon ? "warn" : "calm"}
        actions={<PlaceActions view={view} act={act} />}
      >
        {where}
        {left !== null && ` · ${t(key, { time: asClock(left) })}`}
      </Notice>
      {warning && (
        <Notice icon={<Clock />} tone="warn">
          {t(`notice.warning${warning}`)}
        </Notice>
      )}
    </>
  );
}

/** Where one is, in words: at a door, listening, in a room, or in main while the others are in theirs. */
function useWhere(view: ControlView): string {
  const { t } = useTranslation("rooms");
  const { t: live } = useTranslation("live");
  const { visit } = view.me;
  const room = (id: string | null) => ({ room: roomName(view, id, live) });
  if (visit?.isOpen === false) return t("notice.knocking", room(visit.room));
  if (visit?.mode === "listen") return t("notice.listening", room(visit.room));
  const here = standsIn(view.me);
  return here === mainRoom ? t("notice.roomsOpen") : t("notice.inRoom", room(here));
}
