import type { Field, FieldOf, Option, RowPart, WorkForm } from "@hearth/contracts/homework/form";
import { type RiskRule, watchedBy } from "../domain/work/work.ts";
import type { WorkWords } from "@hearth/contracts/homework/words";

export type Words = readonly [en: string, es: string];

const words = ([en, es]: Words): WorkWords => ({ en, es });

type More = Partial<Pick<Field, "required" | "visibility" | "showIf">> & {
  readonly help?: Words;
  readonly section?: Words;
};

const base = (fieldId: string, label: Words, { help, section, ...more }: More) => ({
  ...{ fieldId, label: words(label), stem: null, showIf: null, required: false },
  visibility: "clinician" as const,
  section: section ? words(section) : null,
  help: help ? words(help) : null,
  ...more,
});

const ends = { line: 300, paragraph: 4_000, page: 20_000 } as const;
type Size = FieldOf<"text">["size"];

/** A question that is answered in words. */
export const text = (
  fieldId: string,
  label: Words,
  { size = "paragraph", ...more }: More & { readonly size?: Size } = {},
): Field => ({ kind: "text", ...base(fieldId, label, more), size, most: ends[size] });

type Scale = {
  readonly to: number;
  readonly step?: number;
  readonly low: Words;
  readonly high: Words;
};

const scaleOf = ({ to, step = 1, low, high }: Scale) => ({
  ...{ min: 0, max: to, step },
  low: words(low),
  high: words(high),
});

/** A question that is answered on a scale from 0. */
export const rating = (
  fieldId: string,
  label: Words,
  { to, step, low, high, ...more }: Scale & More,
): Field => ({
  kind: "rating",
  ...base(fieldId, label, more),
  ...scaleOf({ to, low, high, ...(step !== undefined && { step }) }),
});

export const yesNo = (fieldId: string, label: Words, more: More = {}): Field => ({
  kind: "yesNo",
  ...base(fieldId, label, more),
});

export type Options = Readonly<Record<string, Words>>;

const optionsOf = (options: Options): Option[] =>
  Object.entries(options).map(([optionId, label]) => ({
    optionId,
    label: words(label),
    value: null,
  }));

type Choosing = More & { readonly options: Options };

export const one = (fieldId: string, label: Words, { options, ...more }: Choosing): Field => ({
  kind: "one",
  ...base(fieldId, label, more),
  options: optionsOf(options),
});

export const several = (fieldId: string, label: Words, { options, ...more }: Choosing): Field => ({
  kind: "several",
  ...base(fieldId, label, more),
  options: optionsOf(options),
});

export const files = (fieldId: string, label: Words, more: More = {}): Field => ({
  kind: "files",
  ...base(fieldId, label, more),
  most: 5,
});

type Rows = More & {
  readonly parts: readonly RowPart[];
  readonly most: number;
  readonly add: Words;
};

/** A list that one adds lines to. */
export const rows = (
  fieldId: string,
  label: Words,
  { parts, most, add, ...more }: Rows,
): Field => ({
  kind: "rows",
  ...base(fieldId, label, more),
  parts: [...parts],
  most,
  add: words(add),
});

export const part = {
  line: (partId: string, label: Words): RowPart => ({ kind: "line", partId, label: words(label) }),
  yesNo: (partId: string, label: Words): RowPart => ({
    kind: "yesNo",
    partId,
    label: words(label),
  }),
  one: (partId: string, label: Words, options: Options): RowPart => ({
    ...{ kind: "one", partId, label: words(label) },
    options: optionsOf(options),
  }),
  rating: (partId: string, label: Words, scale: Scale): RowPart => ({
    ...{ kind: "rating", partId, label: words(label) },
    ...scaleOf(scale),
  }),
};

type Again = More &
  Scale & { readonly of: string; readonly name: readonly string[]; readonly before: string };

/** The lines of another question, rated once more. */
export const again = (
  fieldId: string,
  label: Words,
  { of, name, before, ...more }: Again,
): Field => {
  const { to, step, low, high, ...rest } = more;
  return {
    kind: "again",
    ...base(fieldId, label, rest),
    ...scaleOf({ to, low, high, ...(step !== undefined && { step }) }),
    ...{ of, name: [...name], before },
  };
};

type Own = Pick<WorkForm, "workId" | "kind" | "fields"> & {
  readonly title: Words;
  readonly about: Words;
  readonly instructions?: Words;
  readonly rules?: readonly RiskRule[];
};

/** A form of our own, in both languages. A change of its questions is a new version. */
export const ownForm = ({ title, about, instructions, rules = [], ...form }: Own): WorkForm => ({
  ...form,
  version: "1.0.0",
  title: words(title),
  about: words(about),
  languages: ["en", "es"],
  questions: form.fields.length,
  instructions: instructions ? words(instructions) : null,
  attribution: null,
  watched: watchedBy(rules),
});
