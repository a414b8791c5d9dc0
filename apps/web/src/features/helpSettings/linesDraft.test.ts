import { seededLines } from "@hearth/contracts/messaging/crisisLines.seed";
import { expect, test } from "vitest";
import { contentOf, draftOf, emptyLine, faultsOf, moved, putBack } from "./linesDraft.ts";

const seeded = draftOf({ lines: seededLines });
const first = seeded.lines[0] ?? emptyLine("none");
const withFirst = (change: Partial<typeof first>) => ({
  ...seeded,
  lines: seeded.lines.with(0, { ...first, ...change }),
});

test("what nobody has changed is saved as it was", () => {
  expect(contentOf(seeded)).toEqual(seededLines);
  expect(faultsOf(seeded).size).toBe(0);
});

test.each([
  ["+1 (800) 555-0100", "+1800555-0100"],
  ["9 8 8", "988"],
])("the number %s is dialled without blanks and brackets", (written, call) => {
  expect(contentOf(withFirst({ call: written })).lines[0]).toMatchObject({ call });
});

test("regions are written with commas, in any case", () => {
  const content = contentOf(withFirst({ regions: " us-ny ,US-NJ, " }));
  expect(content.lines[0]?.regions).toEqual(["US-NY", "US-NJ"]);
});

test.each([
  ["a number of letters", { call: "call us" }, "0.call", "number"],
  ["a number to text of letters", { text: "text us" }, "0.text", "number"],
  ["no name", { name: { en: " ", es: "Línea" } }, "0.name", "name"],
  ["no note", { note: { en: "", es: "" } }, "0.note", "note"],
  ["a chat without https", { chat: "http://chat.example" }, "0.chat", "chat"],
  ["a region in words", { regions: "New York" }, "0.regions", "regions"],
  ["no way to it", { call: "", text: " ", chat: "" }, "0.call", "way"],
] as const)("a line with %s is not saved, and its field says why", (_, change, ...why) => {
  expect([...faultsOf(withFirst(change))]).toEqual([why]);
});

test("neither no line at all nor no emergency number is saved", () => {
  expect(faultsOf({ emergencyNumber: "", lines: [] })).toEqual(
    new Map([
      ["emergencyNumber", "number"],
      ["lines", "keepOne"],
    ]),
  );
});

test("a line goes up and down, not out of the list, and what was taken off comes back to its place", () => {
  const [one, two, three] = seeded.lines;
  expect(moved(seeded.lines, 1, "up")).toEqual([two, one, three]);
  expect(moved(seeded.lines, 1, "down")).toEqual([one, three, two]);
  expect(moved(seeded.lines, 0, "up")).toEqual(seeded.lines);
  expect(moved(seeded.lines, 2, "down")).toEqual(seeded.lines);
  expect(putBack(seeded.lines.toSpliced(1, 1), { line: two ?? first, at: 1 })).toEqual(
    seeded.lines,
  );
});
