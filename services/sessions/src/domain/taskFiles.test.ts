import { expect, test } from "vitest";
import { mainRoom, type Task } from "@hearth/contracts/live/rooms";
import { aGroup, now } from "../../test/aGroup.ts";
import { opened, withPlan } from "../../test/aPlan.ts";
import { setTask } from "./breakouts.ts";
import { changePeople, type LiveState, type Participant } from "./liveState.ts";
import { admitAll } from "./people.ts";
import { taskFileOf, withKeptFile } from "./taskFiles.ts";
import { viewFor } from "./view.ts";

const file = {
  fileId: "018f0000-0000-7000-8000-000000000301",
  name: "diary.pdf",
  type: "application/pdf",
  size: 40,
} as const;
const task: Task = { text: "Read this", link: null, file };

/** Ana's room has a task with a file; Ben is in the other one. */
function withFile(): { state: LiveState; roomId: string } {
  const state = opened(withPlan(admitAll(aGroup(["ana", "ben"]), now), ["ana"], ["ben"]));
  const roomId = state.rooms[0]?.roomId ?? "";
  return { state: setTask(state, roomId, task), roomId };
}
const one = (state: LiveState, personId: string): Participant => {
  const found = state.participants.find((person) => person.personId === personId);
  if (!found) throw new Error(`Nobody is called ${personId}`);
  return found;
};
const seenBy = (state: LiveState, who: string) =>
  viewFor(state, `at-${who}`, now)?.rooms.map((room) => room.task.file?.name);

test("the file of a task is seen in its room and by staff, nowhere else, the rest of the task everywhere", () => {
  const { state } = withFile();
  expect(seenBy(state, "ana")).toEqual(["diary.pdf", undefined]);
  expect(seenBy(state, "lead")).toEqual(["diary.pdf", undefined]);
  expect(seenBy(state, "ben")).toEqual([undefined, undefined]);
  expect(viewFor(state, "at-ben", now)?.rooms[0]?.task).toEqual({ text: "Read this", link: null });
});

test("who leaves the room can't open its file any more, nor can who was refused or sent out", () => {
  const { state, roomId } = withFile();
  expect(taskFileOf(state, one(state, "ana"), roomId)).toEqual(file);
  const move = (change: Partial<Participant>) =>
    changePeople(state, (person) =>
      person.personId === "ana" ? { ...person, ...change } : person,
    );
  for (const change of [{ room: mainRoom }, { state: "left" }, { state: "removed" }] as const) {
    const moved = move(change);
    expect(() => taskFileOf(moved, one(moved, "ana"), roomId)).toThrow("File not found");
  }
});

test("a task keeps the file that is kept, whatever else was said of it; another's is not there", () => {
  const said = { ...task, file: { ...file, name: "other.pdf", size: 1 } };
  expect(withKeptFile(said, [file])).toEqual(task);
  expect(() => withKeptFile(said, [])).toThrow("File not found");
  expect(withKeptFile({ text: null, link: null }, [])).toEqual({ text: null, link: null });
});
