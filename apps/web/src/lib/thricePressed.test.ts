import { expect, test, vi } from "vitest";
import { thricePressed } from "./thricePressed.ts";

const pressing = (...keys: readonly (readonly [string, number])[]) => {
  const left = vi.fn();
  const pressed = thricePressed("Shift", left);
  for (const [key, timeStamp] of keys) pressed({ key, timeStamp });
  return left;
};

test("three presses in a short while leave, once", () => {
  const left = pressing(["Shift", 0], ["Shift", 300], ["Shift", 600], ["Shift", 900]);
  expect(left).toHaveBeenCalledOnce();
});

test("slow presses do not, nor does writing with capitals", () => {
  expect(pressing(["Shift", 0], ["Shift", 1000], ["Shift", 2000])).not.toHaveBeenCalled();
  const typed = pressing(["Shift", 0], ["A", 1], ["Shift", 200], ["B", 201], ["Shift", 400]);
  expect(typed).not.toHaveBeenCalled();
});
