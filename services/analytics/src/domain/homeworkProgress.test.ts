import { expect, test } from "vitest";
import { homeworkProgress, type GivenWork, type Try } from "./homeworkProgress.ts";

const timeZone = "America/New_York";
const given = (assignmentId: string, dueOn: string | null): GivenWork => ({
  ...{ assignmentId, clientId: "c", groupId: "g", dueOn },
});
const handedIn = (assignmentId: string, at: string): Try => ({
  ...{ submissionId: `${assignmentId} ${at}`, assignmentId, clientId: "c", groupId: "g" },
  ...{ turn: 1, attempt: 1, submittedAt: new Date(at) },
});
const progress = (work: readonly GivenWork[], tries: readonly Try[], today = "2026-03-04") =>
  homeworkProgress({ given: work, tries, answered: [] }, { today, timeZone });

test("work is in time by the client's own day, and late a day after", () => {
  const work = [given("a", "2026-03-02"), given("b", "2026-03-02")];
  // The last minute of March 2 in New York, and the first of March 3.
  const tries = [handedIn("a", "2026-03-03T04:59:00Z"), handedIn("b", "2026-03-03T05:00:00Z")];
  expect(progress(work, tries)).toMatchObject({ due: 2, inTime: 1, late: 1, overdue: 0 });
});

test("what was handed in first decides, whatever is tried again", () => {
  const tries = [handedIn("a", "2026-03-04T15:00:00Z"), handedIn("a", "2026-03-02T15:00:00Z")];
  expect(progress([given("a", "2026-03-02")], tries)).toMatchObject({ inTime: 1, late: 0 });
});

test("work without a day is never late, and what is due today is not overdue", () => {
  const work = [given("a", null), given("b", "2026-03-04"), given("c", "2026-03-03")];
  const tries = [handedIn("a", "2026-03-04T15:00:00Z")];
  expect(progress(work, tries)).toMatchObject({ given: 3, due: 2, inTime: 1, overdue: 1 });
});

test("a streak goes on until a whole day is missed", () => {
  const days = ["01", "02", "03"].map((day) => handedIn("a", `2026-03-${day}T15:00:00Z`));
  expect(progress([], days, "2026-03-03").streakDays).toBe(3);
  expect(progress([], days, "2026-03-04").streakDays).toBe(3);
  expect(progress([], days, "2026-03-05").streakDays).toBe(0);
  expect(progress([], days.slice(1, 2), "2026-03-03").streakDays).toBe(1);
});

test("a streak across the change of the clocks is not broken", () => {
  const days = ["2026-03-08T04:30:00Z", "2026-03-09T03:30:00Z"].map((at) => handedIn("a", at));
  expect(progress([], days, "2026-03-08").streakDays).toBe(2);
});

test("the last thing that was handed in is told, whatever the order of the facts", () => {
  const tries = [handedIn("a", "2026-03-02T15:00:00Z"), handedIn("b", "2026-03-01T15:00:00Z")];
  expect(progress([], tries).lastActiveAt).toBe("2026-03-02T15:00:00.000Z");
  expect(progress([], []).lastActiveAt).toBeNull();
});
