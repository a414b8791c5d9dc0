import { expect, test } from "vitest";
import { diaryCard } from "../library/diaryCard.ts";
import { journal, upload } from "../library/plainWorks.ts";
import { thoughtRecord } from "../library/thoughtRecord.ts";
import { mayBeShown } from "./showing.ts";
import type { Work } from "./work/work.ts";

const offeredOf = (work: Work) => {
  const offered = mayBeShown(work);
  return work.form.fields.filter(({ fieldId }) => offered.includes(fieldId));
};

test("an answer that is watched for danger is never offered, and the others of its work are", () => {
  const watched = diaryCard.rules.map(({ when }) => when.item);
  expect(watched.length).toBeGreaterThan(0);
  const offered = mayBeShown(diaryCard);
  expect(offered.length).toBeGreaterThan(0);
  expect(offered.filter((fieldId) => watched.includes(fieldId))).toEqual([]);
});

test("what is for the client alone, a file, and what rates another answer anew are never offered", () => {
  for (const work of [journal, upload, thoughtRecord]) {
    const offered = offeredOf(work);
    expect(offered.length).toBeGreaterThan(0);
    for (const { kind, visibility } of offered) {
      expect(visibility).not.toBe("private");
      expect(["files", "again"]).not.toContain(kind);
    }
  }
});

test("of an instrument nothing is offered", () => {
  const asInstrument = { ...journal, form: { ...journal.form, kind: "instrument" as const } };
  expect(mayBeShown(asInstrument)).toEqual([]);
});
