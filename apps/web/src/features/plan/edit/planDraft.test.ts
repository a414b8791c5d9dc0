import { expect, test } from "vitest";
import { draftOf, faultsOf, planOf } from "./planDraft.ts";

const line = (entryId: string, words: string, phone = "") => ({ entryId, words, phone });

test("a plan that is opened and not changed is saved as it was", () => {
  const plan = {
    ...{ signs: [], alone: [], people: [], places: [], professionals: [], safer: [] },
    helpers: [
      { entryId: "1", words: "Ada", phone: "555 0100" },
      { entryId: "2", words: "Mo", phone: null },
    ],
    ...{ obstacles: "", keptAt: "In my wallet", reviewOn: "2026-04-01" },
  };
  expect(planOf(draftOf(plan))).toEqual(plan);
  expect(planOf(draftOf(null))).toMatchObject({ signs: [], reviewOn: null });
});

test("lines with nothing in them are left out, and a line that does not fit is named", () => {
  const draft = {
    ...draftOf(null),
    signs: [line("1", " "), line("2", " I stop answering ")],
    helpers: [line("3", "Ada", "at home"), line("4", "", "555 0100")],
  };
  expect(planOf(draft)).toBeNull();
  expect([...faultsOf(draft)]).toEqual([
    ["3", "phone"],
    ["4", "words"],
  ]);
  expect(planOf({ ...draft, helpers: [] })?.signs).toEqual([
    { entryId: "2", words: "I stop answering", phone: null },
  ]);
});
