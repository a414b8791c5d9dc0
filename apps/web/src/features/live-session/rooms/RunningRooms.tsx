import { mainRoom } from "@hearth/contracts/live/rooms";
import { useTranslation } from "react-i18next";
import { HelpQueue } from "./HelpQueue.tsx";
import { RoomCard } from "./RoomCard.tsx";
import { RoomTimes } from "./RoomTimes.tsx";
import { usePersonMenu } from "../usePersonMenu.ts";
import type { RunningProps } from "./runningParts.ts";
import { SpeakToAll } from "./SpeakToAll.tsx";
import { WriteToRooms } from "./WriteToRooms.tsx";

/** The rooms while they are open: who calls, how long, who is where; go there, speak, write, move, bring back. */
export function RunningRooms(props: RunningProps) {
  const { t } = useTranslation("rooms");
  const { view } = props;
  const menu = usePersonMenu(view.roster.map(({ participantId }) => participantId));
  const rooms = [
    { roomId: mainRoom, name: t("main") },
    ...view.rooms.filter(({ kind }) => kind === "breakout"),
  ];
  return (
    <div className="grid grid-cols-1 gap-4">
      <HelpQueue {...props} />
      <RoomTimes {...props} />
      <SpeakToAll {...props} />
      <WriteToRooms rooms={rooms} session={props.session} />
      <ul className="grid grid-cols-1 gap-3">
        {rooms.map((room) => (
          <li key={room.roomId}>
            <RoomCard {...props} {...{ room, rooms, menu }} />
          </li>
        ))}
      </ul>
    </div>
  );
}
