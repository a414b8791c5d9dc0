import fc from "fast-check";
import { expect, test } from "vitest";
import { isWeak } from "./isWeak.ts";

test.each([
  ["an old phone", { cores: 4, memoryGb: 2 }, true],
  ["a cheap laptop", { cores: 2, memoryGb: 8 }, true],
  ["many small cores and little memory", { cores: 8, memoryGb: 2 }, true],
  ["a usual laptop", { cores: 8, memoryGb: 8 }, false],
  ["a browser that does not tell its memory", { cores: 8, memoryGb: null }, false],
])("effects wait to be asked for on a weak device: %s", (_, strength, weak) => {
  expect(isWeak(strength)).toBe(weak);
});

test("more cores or more memory never make a device weaker", () => {
  const size = fc.integer({ min: 1, max: 64 });
  fc.assert(
    fc.property(fc.tuple(size, size, size, size), ([cores, memoryGb, moreCores, moreGb]) => {
      const stronger = { cores: cores + moreCores, memoryGb: memoryGb + moreGb };
      expect(!isWeak({ cores, memoryGb }) && isWeak(stronger)).toBe(false);
    }),
  );
});
