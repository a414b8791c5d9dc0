import "./words.ts";
import type { DocumentChange } from "@hearth/contracts/live/documents";
import { mainRoom } from "@hearth/contracts/live/rooms";
import { standsIn } from "@hearth/media-client/participants";
import { Select } from "@hearth/ui/Select";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { roomName } from "../places.ts";
import type { RoomPartProps } from "../roomParts.ts";
import { LoadedPage, type LoadPage } from "./LoadedPage.tsx";

type DocumentPanelProps = RoomPartProps & {
  readonly kind: DocumentChange["kind"];
  /** Its code comes when somebody opens it. */
  readonly load: LoadPage;
};

/** The notes or the board of the room in which one stands; staff may turn to those of other rooms. */
export function DocumentPanel({ snapshot, session, kind, load }: DocumentPanelProps) {
  const { t } = useTranslation(["documents", "live"]);
  const { t: live } = useTranslation("live");
  const [chosen, setChosen] = useState<string | null>(null);
  const { view } = snapshot;
  if (!view) return null;
  const rooms = [mainRoom, ...view.rooms.map(({ roomId }) => roomId)];
  const own = standsIn(view.me) ?? mainRoom;
  const room = chosen !== null && rooms.includes(chosen) ? chosen : own;
  const name = roomName(view, room, live);
  return (
    <div className="grid grid-cols-1 gap-3">
      {view.me.staff && rooms.length > 1 && (
        <Select
          label={t("room")}
          options={rooms.map((id) => ({ id, label: roomName(view, id, live) }))}
          value={room}
          onChange={setChosen}
        />
      )}
      <LoadedPage
        load={load}
        key={room}
        way={session}
        room={room}
        label={t("of", { what: t(kind), room: name })}
        status={snapshot.status}
        isLocked={!view.me.may.notes}
        mayClear={view.me.staff}
      />
    </div>
  );
}
