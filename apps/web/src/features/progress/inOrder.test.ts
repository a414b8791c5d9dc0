import { expect, test } from "vitest";
import { inOrder } from "./inOrder.ts";
import type { GroupPerson } from "./shapes.ts";

const risk = {} as GroupPerson["risks"][number];
const person = (displayName: string | null, risks: number) => ({
  displayName,
  risks: Array.from({ length: risks }, () => risk),
});

test("who has open risk items stands first, the others by name", () => {
  const people = [person("Drew", 0), person("Alex", 0), person("Casey", 1), person("Blake", 2)];
  const names = inOrder(people).map(({ displayName }) => displayName);
  expect(names).toEqual(["Blake", "Casey", "Alex", "Drew"]);
});
