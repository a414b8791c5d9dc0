import { expect, test } from "vitest";
import { inWords } from "../src/demo/told.ts";

const names = ["Alex Rivers", "Blake Stone"];
const told = (line: object) => inWords(JSON.stringify(line), names);

test("who waits, who is where and who has gone is said by name", () => {
  expect(told({ event: "waiting", person: 1 })).toBe("Blake Stone waits: let them in");
  expect(told({ event: "room", person: 0, what: "main" })).toBe("Alex Rivers is in the main room");
  expect(told({ event: "room", person: 0, what: "r-1" })).toBe("Alex Rivers is in a breakout room");
  expect(told({ event: "passedOver", person: 0, what: "taken" })).toContain("another browser");
  expect(told({ event: "passedOver", person: 0, what: "revoked" })).toContain("is revoked");
  expect(told({ event: "gone", person: 1, what: "left" })).toBe("Blake Stone has left");
});

test("figures, and what is no report at all, are passed over", () => {
  expect(told({ event: "received", person: 0, stats: {} })).toBeUndefined();
  expect(told({ event: "over", person: 0, what: "ended" })).toBeUndefined();
  expect(inWords("not JSON", names)).toBeUndefined();
});
