import { askedOf, missingOf } from "@hearth/contracts/homework/asked";
import type { AnswerValue, SavedAnswer } from "@hearth/contracts/homework/answers";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeLibrary } from "../library/index.ts";
import { mustFit } from "./fits.ts";
import { highest, raisedBy } from "./flags.ts";
import { savingOf } from "./saving.ts";

const { fields } = makeLibrary([]).find("diary-card")?.form ?? { fields: [] };
const record = makeLibrary([]).find("thought-record")?.form ?? { fields: [] };
const at = "2026-03-02T20:15:00.000Z";
const stored = (fieldId: string, value: AnswerValue | null, version = 1): SavedAnswer => ({
  ...{ fieldId, value, version },
  savedAt: "2026-03-02T20:00:00.000Z",
});

test.each([
  ["distress", 4],
  ["acted_suicide", true],
  ["note", "A hard day"],
  ["skills", ["breathe", "ask"]],
  ["food", "enough"],
  ["food", null],
  ["ownEmotions", [{ rowId: "1", parts: { name: "pride", strength: 3 } }]],
] as const)("the diary takes %s: %j", (fieldId, value) => {
  expect(() => mustFit(fields, { fieldId, value: value as AnswerValue, base: 0 })).not.toThrow();
});

test.each([
  ["distress", 11],
  ["distress", "4"],
  ["acted_suicide", 1],
  ["note", "x".repeat(4_001)],
  ["skills", ["juggling"]],
  ["food", "lots"],
  ["nothing", "x"],
  ["ownEmotions", [{ rowId: "1", parts: { name: "pride", strength: 9 } }]],
  ["ownEmotions", [{ rowId: "1", parts: { colour: "red" } }]],
  ["ownEmotions", ["pride"]],
  ["note", ["x"]],
] as const)("the diary does not take %s: %j", (fieldId, value) => {
  expect(() => mustFit(fields, { fieldId, value: value as AnswerValue, base: 0 })).toThrow(
    expect.objectContaining({ code: "invalid_input" }) as Error,
  );
});

test("a feeling is rated again by its line", () => {
  const value = [{ rowId: "1", parts: { rating: 40 } }];
  expect(() => mustFit(record.fields, { fieldId: "after", value, base: 0 })).not.toThrow();
});

test("whether somebody acted on an urge is asked where there was one, and what is asked may be missing", () => {
  const asked = (answers: Record<string, AnswerValue>) =>
    askedOf(fields, answers).map(({ fieldId }) => fieldId);
  expect(asked({})).not.toContain("acted_suicide");
  expect(asked({ urge_suicide: 1 })).toContain("acted_suicide");
  expect(missingOf(fields, {}).map(({ fieldId }) => fieldId)).toEqual(["distress"]);
  expect(missingOf(fields, { distress: 0 })).toEqual([]);
});

test("the last save stays, and what it did not know of is kept", () => {
  const { saved, overwritten } = savingOf(
    [stored("note", "From the tablet", 3)],
    [{ fieldId: "note", value: "From the phone", base: 2 }],
    at,
  );
  expect(saved).toEqual([{ fieldId: "note", value: "From the phone", version: 4, savedAt: at }]);
  expect(overwritten).toEqual([stored("note", "From the tablet", 3)]);
});

test("a save on what is stored keeps nothing beside, and the same again changes nothing", () => {
  const before = stored("note", "Hard", 3);
  const on = savingOf([before], [{ fieldId: "note", value: "Hard day", base: 3 }], at);
  expect(on).toMatchObject({ saved: [{ version: 4 }], overwritten: [] });
  const same = savingOf([before], [{ fieldId: "note", value: "Hard", base: 1 }], at);
  expect(same).toEqual({ saved: [before], overwritten: [] });
});

test("whatever is saved in whatever order, no words are lost", () => {
  const change = fc.record({
    fieldId: fc.constant("note"),
    value: fc.string({ minLength: 1 }),
    base: fc.nat(5),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      let now: SavedAnswer[] = [];
      const kept: (AnswerValue | null)[] = [];
      for (const one of changes) {
        const { saved, overwritten } = savingOf(now, [one], at);
        const known = now.find(({ version }) => version === one.base);
        if (now[0] && !known && now[0].value !== one.value)
          expect(overwritten).toContainEqual(now[0]);
        kept.push(...overwritten.map(({ value }) => value));
        now = saved;
      }
      const last = changes.at(-1);
      if (last) expect(now[0]?.value).toBe(last.value);
    }),
  );
});

const rules = [
  { when: { item: "q", op: ">=", value: 1 }, level: "same_day" },
  { when: { item: "q", op: ">=", value: 2 }, level: "now" },
] as const;
const numbers = (q: number) => new Map([["q", q]]);

test("an answer is flagged once for each level that it reaches, and no answer of before again", () => {
  const raised = (q: number, before: Parameters<typeof raisedBy>[0]["before"] = []) =>
    raisedBy({ rules, changed: ["q"], numbers: numbers(q), before });
  expect(raised(0)).toEqual([]);
  expect(raised(1)).toEqual([{ itemId: "q", level: "same_day" }]);
  expect(raised(3)).toEqual([{ itemId: "q", level: "now" }]);
  expect(raised(2, raised(1))).toEqual([{ itemId: "q", level: "now" }]);
  expect(raised(1, raised(2))).toEqual([]);
  expect(raisedBy({ rules, changed: ["other"], numbers: numbers(3), before: [] })).toEqual([]);
  expect(highest(["info", "now", "same_day"])).toBe("now");
});
