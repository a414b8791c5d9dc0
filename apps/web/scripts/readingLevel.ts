import readability from "text-readability";

export type Words = { readonly [key: string]: string | readonly string[] | Words };

type Text = { readonly key: string; readonly text: string };
export type Hard = Text & { readonly grade: number };

/** The school grade that all words of a page together may ask for, and one text of some length alone. */
export const limits = { page: 6, text: 9 } as const;

/** A shorter text has too few words for a formula that counts them. */
const leastWords = 10;

/** Every text of a file, with the name of its key; what is filled in later reads as a short word. */
const textsOf = (words: Words, path = ""): readonly Text[] =>
  Object.entries(words).flatMap(([key, value]) => {
    const name = path === "" ? key : `${path}.${key}`;
    if (typeof value === "string")
      return [{ key: name, text: value.replace(/\{\{.*?\}\}/g, "it") }];
    if (Array.isArray(value)) return [];
    return textsOf(value as Words, name);
  });

const asSentence = (text: string) =>
  /[.!?:]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;

/** The grade of Flesch and Kincaid. */
export const gradeOf = (text: string): number => readability.fleschKincaidGrade(asSentence(text));

/** The grade of all the words of a page as they are read one after the other. */
export const pageGrade = (words: Words): number =>
  gradeOf(
    textsOf(words)
      .map(({ text }) => asSentence(text))
      .join(" "),
  );

/** Texts that are too hard by themselves, however easy the rest of their page is. */
export const hardTexts = (words: Words): readonly Hard[] =>
  textsOf(words)
    .filter(({ text }) => text.split(/\s+/).length >= leastWords)
    .map((one) => ({ ...one, grade: gradeOf(one.text) }))
    .filter(({ grade }) => grade > limits.text);
