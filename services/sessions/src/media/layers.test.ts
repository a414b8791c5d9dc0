import { expect, test } from "vitest";
import { layerFor, priorityFor } from "./layers.ts";

test.each([
  [80, 3, 0],
  [90, 3, 0],
  [91, 3, 1],
  [180, 3, 1],
  [250, 3, 2],
  [2160, 3, 2],
  [100, 2, 0],
  [181, 2, 1],
  [720, 1, 0],
])("a tile of %i pixels gets, of %i layers, number %i", (height, layers, layer) => {
  expect(layerFor(height, layers)).toBe(layer);
});

test("a larger tile is served before a smaller one", () => {
  expect(priorityFor(720)).toBeGreaterThan(priorityFor(360));
  expect(priorityFor(360)).toBeGreaterThan(priorityFor(180));
});
