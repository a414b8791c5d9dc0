import { expect, test } from "vitest";
import { counted, type Counted } from "./counted.ts";
import { type Look, Streams } from "./Streams.ts";

const nothing: Counted = { packets: 0, lost: 0, nacks: 0, plis: 0, rttMs: 20, jitterMs: 2 };
const voice = (now: Partial<Counted>, rest: Partial<Look> = {}): Look => ({
  kind: "audio",
  direction: "up",
  stale: false,
  now: { ...nothing, ...now },
  ...rest,
});

/** One source, looked at every ten seconds. */
function aSource() {
  const [streams, source] = [new Streams(), {}];
  let at = 0;
  return (look: Look) => streams.look(source, look, (at += 10_000));
}

test("the first look at a source says nothing: what was before it is not of now", () => {
  const look = aSource();
  expect(look(voice({ packets: 900, lost: 90 }))).toBeUndefined();
  expect(look(voice({ packets: 1_400, lost: 90 }))).toMatchObject({ lossRatio: 0 });
});

test("of what somebody sends only that which came is counted, so the lost come on top", () => {
  const look = aSource();
  look(voice({}));
  expect(look(voice({ packets: 450, lost: 50 }))).toMatchObject({ lossRatio: 0.1 });
  const down = aSource();
  down(voice({}, { direction: "down" }));
  expect(down(voice({ packets: 500, lost: 50 }, { direction: "down" }))).toMatchObject({
    lossRatio: 0.1,
  });
});

test("what was lost on the way to us is not held against the way to the listener", () => {
  const opinion = (upstream: Partial<Counted>) => {
    const look = aSource();
    look(voice({}, { direction: "down", upstream: nothing }));
    const now = { packets: 500, lost: 25 };
    return look(voice(now, { direction: "down", upstream: { ...nothing, ...upstream } }))?.mos ?? 0;
  };
  expect(opinion({ lost: 25 })).toBeGreaterThan(4.3);
  expect(opinion({ lost: 0 })).toBeLessThan(3.8);
});

test("a picture of which no layer fits is held back, and a line that says nothing is lost", () => {
  const look = aSource();
  const picture = (rest: Partial<Look>) =>
    look(voice({ packets: 100 }, { kind: "video", ...rest }));
  picture({});
  expect(picture({ held: "congested" })?.mos).toBeCloseTo(1.609, 3);
  expect(picture({ stale: true })?.mos).toBeCloseTo(1.252, 3);
});

test("a source that begins to count anew has not lost what it had", () => {
  const look = aSource();
  look(voice({ packets: 5_000, lost: 40, nacks: 9, plis: 3 }));
  expect(look(voice({ packets: 100, lost: 0 }))).toMatchObject({
    lossRatio: 0,
    nacks: 0,
    plis: 0,
  });
});

test("layers of one camera are counted together; jitter is that of the busiest, in its own clock", () => {
  const layer = (packetCount: number, rest: object) =>
    ({ packetCount, packetsLost: 1, nackCount: 2, pliCount: 1, jitter: 0, ...rest }) as never;
  const layers = [
    layer(10, { jitter: 9_000, roundTripTime: 40 }),
    layer(90, { jitter: 900, roundTripTime: 30 }),
    layer(0, { jitter: 0, roundTripTime: 0 }),
  ];
  expect(counted("video", layers)).toEqual({
    ...{ packets: 100, lost: 3, nacks: 6, plis: 3 },
    rttMs: 40,
    jitterMs: 10,
  });
  expect(counted("audio", [])).toEqual({ ...nothing, rttMs: undefined, jitterMs: 0 });
});
