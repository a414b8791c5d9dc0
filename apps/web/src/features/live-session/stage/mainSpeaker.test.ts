import fc from "fast-check";
import { expect, test } from "vitest";
import { followSpeaker, type Heard, holdMs, type MainSpeaker, nobodyYet } from "./mainSpeaker.ts";

const here = ["a", "b", "c"];
const hear = (before: MainSpeaker, speaking: string | null, now: number) =>
  followSpeaker(before, { speaking, here, now });

test("who speaks first is shown at once", () => {
  expect(hear(nobodyYet, "b", 0).shown).toBe("b");
});

test("a short word of somebody else does not move the picture", () => {
  const shown = hear(nobodyYet, "a", 0);
  const cough = hear(shown, "b", 1_000);
  expect(hear(cough, "a", 1_400).shown).toBe("a");
  expect(hear(hear(cough, "a", 1_400), "b", 2_600).shown).toBe("a");
});

test("who holds the floor is shown", () => {
  const shown = hear(nobodyYet, "a", 0);
  expect(hear(hear(shown, "b", 1_000), "b", 1_000 + holdMs).shown).toBe("b");
});

test("silence leaves the picture where it is", () => {
  const shown = hear(nobodyYet, "c", 0);
  expect(hear(shown, null, 60_000)).toEqual(shown);
});

test("who has left gives way at once", () => {
  const shown = hear(nobodyYet, "c", 0);
  expect(followSpeaker(shown, { speaking: "a", here: ["a", "b"], now: 10 }).shown).toBe("a");
});

const heard: fc.Arbitrary<Omit<Heard, "now">> = fc.record({
  speaking: fc.option(fc.constantFrom(...here)),
  here: fc.subarray(here, { minLength: 1 }),
});

test("whatever is heard, only somebody who is here is shown, and nobody twice within the hold", () => {
  fc.assert(
    fc.property(fc.array(heard, { maxLength: 40 }), (all) => {
      let state = nobodyYet;
      let changedAt = -Infinity;
      for (const [index, one] of all.entries()) {
        const now = index * 250;
        const next = followSpeaker(state, { ...one, now });
        expect(one.here).toContain(next.shown);
        const stays = state.shown !== null && one.here.includes(state.shown);
        if (stays && next.shown !== state.shown) {
          expect(now - changedAt).toBeGreaterThanOrEqual(holdMs);
        }
        if (next.shown !== state.shown) changedAt = now;
        state = next;
      }
    }),
  );
});
