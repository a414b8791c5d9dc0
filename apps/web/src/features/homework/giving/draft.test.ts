import { expect, test } from "vitest";
import { emptyDraft, faultsOf, givenBy } from "./draft.ts";

const whole = { ...emptyDraft, groupId: "g", clientIds: ["c"], workId: "journal" };

test.each([
  ["nothing is chosen", emptyDraft, ["group", "work"]],
  ["nobody is to get it", { ...whole, clientIds: [] }, ["client"]],
  ["a task has no words", { ...whole, workId: "task" }, ["title"]],
  ["it is to be done no times", { ...whole, every: "day", times: "0" }, ["times"]],
  ["all is there", whole, []],
  ["the whole group gets it", { ...whole, clientIds: [], isForAll: true }, []],
] as const)("%s", (...[, draft, faults]) => {
  expect(faultsOf(draft)).toEqual(faults);
});

test("what is given once is given one time, and no date is none", () => {
  expect(givenBy(whole)).toMatchObject({
    to: ["c"],
    dose: { every: "once", times: 1 },
    dueOn: null,
  });
  const daily = givenBy({ ...whole, isForAll: true, every: "day", times: "14", title: " Sleep " });
  expect(daily).toMatchObject({
    to: "everybody",
    dose: { every: "day", times: 14 },
    title: "Sleep",
  });
});
