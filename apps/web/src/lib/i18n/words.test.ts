import { expect, test } from "vitest";

type Words = { readonly [key: string]: string | readonly string[] | Words };

const files = import.meta.glob<Words>("../../**/words.*.json", { eager: true, import: "default" });
const english = Object.entries(files).filter(([path]) => path.endsWith("words.en.json"));

const leaves = (words: Words, path = ""): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) => {
    const name = `${path}.${key}`;
    if (typeof value === "string") return [[name, value]];
    if (Array.isArray(value)) return [[name, value.join()]];
    return leaves(value as Words, name);
  });
const holes = (text: string) => (text.match(/\{\{.*?\}\}/g) ?? []).toSorted();

test("every namespace is found", () => {
  expect(english.length).toBeGreaterThanOrEqual(10);
});

test.each(english)(
  "%s has a Spanish word for each English one, with the same holes",
  (path, en) => {
    const es = files[path.replace(".en.", ".es.")] ?? {};
    const described = (words: Words) =>
      Object.fromEntries(
        leaves(words)
          // A plural of millions: Spanish has a form of its own for it, English has none.
          .filter(([key]) => !key.endsWith("_many"))
          .map(([key, text]) => [key, holes(text)]),
      );
    expect(described(es)).toEqual(described(en));
    expect(leaves(es).filter(([, text]) => text.trim() === "")).toEqual([]);
  },
);
