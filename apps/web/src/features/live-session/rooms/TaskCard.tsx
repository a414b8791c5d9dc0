import type { Task } from "@hearth/contracts/live/rooms";
import { standsIn } from "@hearth/media-client/participants";
import { useTranslation } from "react-i18next";
import { TaskFile } from "./TaskFile.tsx";
import { TaskWords } from "../../../lib/planning/TaskWords.tsx";
import type { RoomPartProps } from "../roomParts.ts";

/** What this room works on, in sight for the whole time. */
export function TaskCard({ snapshot: { view }, session }: RoomPartProps) {
  const { t } = useTranslation("rooms");
  const room = view?.rooms.find(({ roomId }) => roomId === standsIn(view.me));
  if (!room || isEmpty(room.task)) return null;
  return (
    <section
      aria-labelledby="room-task"
      className="grid gap-1 rounded-control border border-line bg-surface p-3"
    >
      <h2 id="room-task" className="text-sm font-semibold text-muted">
        {t("task", { room: room.name })}
      </h2>
      <TaskWords task={room.task} />
      <TaskFile room={room} session={session} />
    </section>
  );
}

const isEmpty = ({ text, link, file }: Task) => text === null && link === null && !file;
