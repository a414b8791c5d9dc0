import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { comingUp, nextThing, type Session, type Task, toDo } from "./nextThing.ts";

const now = Temporal.Instant.from("2026-03-02T18:00:00Z");
const session = (startsAt: string, changes: Partial<Session> = {}): Session => ({
  ...{ sessionId: "s", groupId: "g", groupName: "Evening group", kind: "group" },
  ...{ startsAt, endsAt: Temporal.Instant.from(startsAt).add({ hours: 3 }).toString() },
  ...{ timeZone: "America/New_York", phase: "scheduled", present: null, waiting: null },
  ...changes,
});
const task = (title: string, dueOn: string | null, changes: Partial<Task> = {}): Task => ({
  ...{ assignmentId: title, clientId: "c", groupId: "g", title, dueOn },
  ...{ status: "open", givenAt: "2026-03-01T00:00:00Z" },
  ...{
    goal: null,
    dose: { every: "once", times: 1 },
    turnsDone: 0,
    lastDay: null,
    begun: false,
    newFeedback: false,
  },
  work: { workId: "w", version: "1", kind: "journal", title: { en: title }, languages: ["en"] },
  ...changes,
});

test.each([
  ["a group that is live", [session("2026-03-02T17:50:00Z", { phase: "live" })], "join"],
  ["a group that starts in half an hour", [session("2026-03-02T18:29:00Z")], "soon"],
  ["a group that starts later", [session("2026-03-02T18:31:00Z")], "homework"],
  ["a group that is over", [session("2026-03-02T17:50:00Z", { phase: "ended" })], "homework"],
] as const)("with %s and work to do, that is what comes next", (_, sessions, kind) => {
  expect(nextThing({ sessions, tasks: [task("Diary", null)], now })).toMatchObject({ kind });
});

test("without work the next group is what to wait for, and with neither there is nothing", () => {
  const later = session("2026-03-04T18:00:00Z");
  expect(nextThing({ sessions: [later], tasks: [], now })).toEqual({
    kind: "wait",
    session: later,
  });
  const done = task("Done", "2026-03-02", { status: "closed" });
  expect(nextThing({ sessions: [], tasks: [done], now })).toEqual({ kind: "nothing" });
});

test("the nearest group and the work that is due first come first", () => {
  const [near, far] = [session("2026-03-03T18:00:00Z"), session("2026-03-05T18:00:00Z")];
  const over = session("2026-03-01T18:00:00Z");
  expect(comingUp({ sessions: [far, over, near], now })).toEqual([near, far]);
  const again = task("again", "2026-03-04", { status: "returned" });
  const tasks = [
    task("never", null),
    task("late", "2026-03-09"),
    again,
    task("first", "2026-03-03"),
  ];
  expect(toDo(tasks).map(({ title }) => title)).toEqual(["first", "again", "late", "never"]);
});
