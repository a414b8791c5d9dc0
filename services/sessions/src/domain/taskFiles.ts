import { notFound } from "@hearth/contracts/errors";
import type { FileRef } from "@hearth/contracts/files";
import type { PlannedRoom, Task } from "@hearth/contracts/live/rooms";
import { mustBeLive } from "./lifecycle.ts";
import type { LiveState, Participant } from "./liveState.ts";
import { roomOf } from "./table.ts";

/** The files that these tasks name. */
export const filesIn = (tasks: readonly Task[]): string[] =>
  tasks.flatMap(({ file }) => (file ? [file.fileId] : []));

/** The task with its file as it is kept, whatever was said of it. One that is not the group's own is not there. */
export function withKeptFile(task: Task, kept: readonly FileRef[]): Task {
  const { file } = task;
  if (!file) return withoutFile(task);
  const own = kept.find(({ fileId }) => fileId === file.fileId);
  if (!own) throw notFound("File");
  return { ...task, file: own };
}

export const withKeptFiles = (
  rooms: readonly PlannedRoom[],
  kept: readonly FileRef[],
): PlannedRoom[] => rooms.map((room) => ({ ...room, task: withKeptFile(room.task, kept) }));

/** May this participant open the file of this room's task? Who stands in it, and staff. */
const maySee = (state: LiveState, me: Participant, roomId: string): boolean =>
  me.state === "admitted" && (me.staff || roomOf(state, me) === roomId);

/** The task as this participant may see it: the file of another room is not among it. */
export function taskFor(
  state: LiveState,
  me: Participant,
  room: { readonly roomId: string; readonly task: Task },
): Task {
  return maySee(state, me, room.roomId) ? room.task : withoutFile(room.task);
}

const withoutFile = ({ text, link }: Task): Task => ({ text, link });

/** The file of a room's task. Whoever may not see it hears that there is none. */
export function taskFileOf(state: LiveState, me: Participant, roomId: string): FileRef {
  mustBeLive(state);
  const room = state.rooms.find((one) => one.roomId === roomId);
  const file = room && taskFor(state, me, room).file;
  if (!file) throw notFound("File");
  return file;
}
