import { expect, test } from "vitest";
import { asJsonLine } from "../src/supervisor/jsonLine.ts";

test("a line that is an object stays as it is, any other becomes the message of one", () => {
  expect(asJsonLine("identity", '{"level":30}')).toBe('{"level":30}');
  const wrapped = JSON.parse(asJsonLine("postgres", "LOG:  ready")) as Record<string, string>;
  expect(wrapped).toMatchObject({ name: "postgres", msg: "LOG:  ready" });
});
