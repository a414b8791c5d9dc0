import type { OpenRoom } from "@hearth/contracts/live/rooms";
import { FileButton } from "../../../lib/files/FileButton.tsx";
import { problemOfAct } from "../problemOfAct.ts";
import type { RoomSession } from "../roomParts.ts";

type TaskFileProps = {
  readonly room: Pick<OpenRoom, "roomId" | "task">;
  readonly session: Pick<RoomSession, "act">;
};

/** The file of an open room's task, for who is in it and for staff: there for as long as the room is. */
export function TaskFile({ room: { roomId, task }, session }: TaskFileProps) {
  const { file } = task;
  if (!file) return null;
  return (
    <FileButton
      key={file.fileId}
      file={file}
      open={() => session.act("openTaskFile", { roomId })}
      faultOf={problemOfAct}
    />
  );
}
