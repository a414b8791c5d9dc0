import { planParts } from "@hearth/contracts/homework/safetyPlan";
import { expect, test } from "vitest";
import { dialled, steps } from "./steps.ts";

test("every part of a plan stands in one of six steps, in its order", () => {
  expect(steps).toHaveLength(6);
  expect(steps.flatMap(({ parts }) => [...parts])).toEqual([...planParts]);
});

test.each([
  ["988", "tel:988"],
  ["+1 (555) 010-0102", "tel:+15550100102"],
])("%s is dialled by one tap", (phone, href) => {
  expect(dialled(phone)).toBe(href);
});
