import type { FormWords, NoteField } from "@hearth/contracts/sessions/notes";

type Words = readonly [en: string, es: string];

export const words = ([en, es]: Words): FormWords => ({ en, es });

/** A question that is answered in words. */
export const text = (fieldId: string, label: Words, help?: Words): NoteField => ({
  ...{ fieldId, kind: "text", label: words(label), options: [] },
  help: help ? words(help) : null,
});

type Options = Readonly<Record<string, Words>>;

const optionsOf = (options: Options): NoteField["options"] =>
  Object.entries(options).map(([optionId, label]) => ({ optionId, label: words(label) }));

/** A question that is answered by one of these. */
export const one = (fieldId: string, label: Words, options: Options): NoteField => ({
  ...{ fieldId, kind: "one", label: words(label), help: null },
  options: optionsOf(options),
});

/** A question that is answered by any of these. */
export const several = (fieldId: string, label: Words, options: Options): NoteField => ({
  ...one(fieldId, label, options),
  kind: "several",
});
