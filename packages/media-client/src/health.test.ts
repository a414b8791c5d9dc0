import fc from "fast-check";
import { expect, test } from "vitest";
import { afterLook, type Flow, type Health, nothingWatched, type Signs } from "./health.ts";

const everyMs = 1_500;
const flow = (count: number, change: Partial<Flow> = {}): Flow => ({
  key: "mic",
  count,
  isAlive: true,
  ...change,
});
type Seen = Partial<Omit<Signs, "atMs">>;

/** What is known after these looks, one every 1.5 s. */
function seen(looks: readonly Seen[], gapBefore: readonly number[] = []): Health[] {
  let watch = nothingWatched;
  let atMs = 100_000;
  return looks.map((look, place) => {
    atMs += gapBefore[place] ?? everyMs;
    watch = afterLook(watch, { atMs, mic: null, camera: null, sound: null, ...look });
    return watch.health;
  });
}

test("a microphone whose sound stops flowing is dead within 5 s", () => {
  expect(seen([{ mic: flow(100) }, { mic: flow(200) }, { mic: flow(200) }])).toEqual([
    "good",
    "good",
    "good",
  ]);
  const looks = [{ mic: flow(100) }, ...Array<Seen>(3).fill({ mic: flow(200) })];
  expect(seen(looks).at(-1)).toBe("dead-mic");
});

test("a microphone that the system took is dead, though silence is still sent", () => {
  const taken = (count: number) => ({ mic: flow(count, { isAlive: false }) });
  expect(seen([{ mic: flow(100) }, taken(200), taken(300)]).at(-1)).toBe("dead-mic");
});

test("who speaks and is not heard is dead sound; another speaker is looked at anew", () => {
  const speaker = (key: string, count: number) => ({ sound: flow(count, { key }) });
  const silent = [speaker("a", 5), speaker("a", 5), speaker("a", 5)];
  expect(seen(silent).at(-1)).toBe("dead-sound");
  expect(seen([...silent, speaker("b", 5)]).at(-1)).toBe("good");
});

test("what is muted or off is never dead, and what flows again is well", () => {
  expect(seen([{ mic: flow(5) }, {}, {}, {}]).at(-1)).toBe("good");
  expect(seen([5, 5, 5, 6].map((count) => ({ mic: flow(count) })))).toEqual([
    "good",
    "good",
    "dead-mic",
    "good",
  ]);
});

test("a page that stood still itself is not judged by what flowed meanwhile", () => {
  const looks = [{ mic: flow(5) }, { mic: flow(5) }, { mic: flow(5) }];
  expect(seen(looks, [0, 60_000, everyMs]).at(-1)).toBe("good");
  expect(seen([...looks, { mic: flow(5) }], [0, 60_000, everyMs, everyMs]).at(-1)).toBe("dead-mic");
});

test("whatever flows at each look is well, in any order of on and off", () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.boolean()), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(steps, (moves) => {
      let count = 0;
      const looks = moves.map(([more, isOn]) => {
        count += more;
        return isOn ? { mic: flow(count), camera: flow(count, { key: "camera" }) } : {};
      });
      expect(seen(looks).every((health) => health === "good")).toBe(true);
    }),
  );
});
