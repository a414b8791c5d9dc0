import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readInstruments } from "../../readInstruments.ts";
import type { Instrument } from "./instrument.ts";
import { score } from "./score.ts";
import { codeOf, type ItemAnswers, valuesOf } from "./values.ts";

type Vector = {
  readonly name: string;
  readonly answers: Readonly<Record<string, number | string>>;
  readonly expect: Readonly<Record<string, unknown>>;
};
type Definition = Instrument & { readonly testVectors: readonly Vector[] };
const definitions = readInstruments() as readonly Definition[];

test("there are seven instruments, and each fits the schema", () => {
  expect(definitions).toHaveLength(7);
});

test("no code names an instrument", () => {
  const src = join(import.meta.dirname, "../..");
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("generated"),
  );
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    const text = readFileSync(join(src, file), "utf8").toLowerCase();
    for (const { id, shortTitle } of definitions) {
      expect(text, file).not.toContain(`"${id}`);
      expect(text, file).not.toContain(shortTitle.toLowerCase());
    }
  }
});

describe.each(definitions.map((one) => [one.id, one] as const))("%s", (_, definition) => {
  test.each(definition.testVectors)("$name", ({ answers, expect: expected }) => {
    const stored = Object.entries(answers).map(([id, answer]) => [id, String(answer)]);
    const { risk, ...scored } = score(definition, Object.fromEntries(stored) as ItemAnswers);
    expect({ ...scored, risk: risk.map(({ id }) => id) }).toMatchObject(expected);
  });

  const { items, scoring } = definition;
  const someAnswers = fc.record(
    Object.fromEntries(
      items.map(({ id, options }) => [id, fc.constantFrom(...options.map(codeOf))]),
    ),
    { requiredKeys: [] },
  );

  test("a total is there when every scored item has a value, and within its ends", () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const { total, band, cutoffs, classifications } = score(definition, answers);
        const values = valuesOf(definition, answers);
        const isWhole = scoring.total.items.every((id) => values.has(id));
        expect(total !== null).toBe(isWhole);
        if (total === null) expect([band, cutoffs, classifications]).toEqual([null, [], []]);
        else expect(total).toBe(Math.min(Math.max(total, scoring.total.min), scoring.total.max));
      }),
    );
  });

  test("every total that can be reached has a band, where there are bands", () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const { total, band } = score(definition, answers);
        expect(band !== null).toBe(total !== null && scoring.bands.length > 0);
      }),
    );
  });

  test("an answer more never takes a flag away from another item", () => {
    fc.assert(
      fc.property(someAnswers, fc.constantFrom(...items), (answers, item) => {
        const without = Object.fromEntries(
          Object.entries(answers).filter(([id]) => id !== item.id),
        ) as ItemAnswers;
        const kept = score(definition, answers).risk.filter(({ when }) => when.item !== item.id);
        const before = score(definition, without).risk.filter(({ when }) => when.item !== item.id);
        for (const rule of before) expect(kept).toContain(rule);
      }),
    );
  });
});

const item = (id: string) => ({
  id,
  text: id,
  options: [
    { value: 0, label: "no" },
    { value: 1, label: "a little" },
    { value: 3, label: "much", code: "m" },
  ],
});
const small: Instrument = {
  ...{ id: "small", version: "1.0.0", language: "en-US", title: "Small", shortTitle: "S" },
  ...{ measures: "nothing", stem: null, instructions: null, followUps: [] },
  rights: { enabledByDefault: true, attribution: "Ours" },
  items: [item("q1"), { ...item("q2"), showIf: { anyOf: ["q1"], op: ">", value: 0 } }],
  scoring: {
    total: { items: ["q1", "q2"], reversed: ["q1"], min: 0, max: 6 },
    ...{ bands: [], cutoffs: [] },
    riskRules: [{ id: "any", when: { item: "q1", op: "==", value: 3 }, level: "now" }],
  },
};

test("a reversed item counts from the other end, and a code is not its value", () => {
  expect(score(small, { q1: "1", q2: "m" }).total).toBe(2 + 3);
});

test("a hidden item counts nothing, once what it depends on is answered", () => {
  expect(score(small, { q1: "0" }).total).toBe(3);
  expect(score(small, {}).total).toBeNull();
  expect(score(small, { q1: "1" }).total).toBeNull();
});

test("a risk rule speaks of the answer itself, also on a form that is not finished", () => {
  expect(score(small, { q1: "m" })).toMatchObject({ total: null, risk: [{ id: "any" }] });
});

test("what is no option is no answer", () => {
  expect(score(small, { q1: "3", q2: "0" }).total).toBeNull();
});
