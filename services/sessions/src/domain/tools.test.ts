import fc from "fast-check";
import { expect, test } from "vitest";
import { aGroup, later, now } from "../../test/aGroup.ts";
import type { LiveState } from "./liveState.ts";
import { pauseAll } from "./floor.ts";
import { admitAll } from "./people.ts";
import { clearPicked, pauseTimer, pick, pin, setMusic, setTimer } from "./tools.ts";

const group = (clients: readonly string[] = ["ann", "ben", "cyd"]) =>
  admitAll(aGroup(clients), now);
const timerOf = ({ session }: LiveState) => session.tools.timer;

/** What a screen shows: the seconds that have run at a moment. */
const ran = (state: LiveState, atSecond: number): number => {
  const timer = timerOf(state);
  if (!timer) throw new Error("There is no timer");
  const until = timer.pausedAt ? Date.parse(timer.pausedAt) : later(atSecond).getTime();
  return (until - Date.parse(timer.startedAt)) / 1_000;
};

test("a timer counts the time that it ran, however often it stood still", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(600), { maxLength: 12 }), (stretches) => {
      let state = setTimer(group(), { seconds: 300 }, now);
      let [at, running] = [0, 0];
      for (const [turn, stretch] of stretches.entries()) {
        at += stretch;
        const runs = turn % 2 === 0;
        if (runs) running += stretch;
        state = pauseTimer(state, runs, later(at));
      }
      if (stretches.length % 2 === 1) expect(ran(state, at + 50)).toBe(running);
      else expect(ran(state, at + 50)).toBe(running + 50);
    }),
  );
});

test("a timer is set anew, becomes a stopwatch, and is taken away; twice paused is once", () => {
  const set = setTimer(group(), { seconds: 60 }, now);
  const paused = pauseTimer(set, true, later(5));
  expect(pauseTimer(paused, true, later(9))).toBe(paused);
  const watch = setTimer(paused, { seconds: null }, later(10));
  expect(timerOf(watch)).toEqual({
    seconds: null,
    startedAt: later(10).toISOString(),
    pausedAt: null,
  });
  expect(timerOf(setTimer(watch, null, now))).toBeNull();
  expect(() => pauseTimer(group(), true, now)).toThrow(/no timer/);
});

const musicOf = ({ session }: LiveState) => session.tools.music;

test("music begins once for everybody, goes on when it is for more rooms, and begins anew with another piece", () => {
  const bells = setMusic(group(), { piece: "bells", everywhere: false }, now);
  const startedAt = now.toISOString();
  expect(musicOf(bells)).toEqual({ piece: "bells", everywhere: false, startedAt });
  expect(setMusic(bells, { piece: "bells", everywhere: false }, later(5))).toBe(bells);
  const wider = setMusic(bells, { piece: "bells", everywhere: true }, later(10));
  expect(musicOf(wider)).toEqual({ piece: "bells", everywhere: true, startedAt });
  const waves = setMusic(wider, { piece: "waves", everywhere: true }, later(20));
  expect(musicOf(waves)?.startedAt).toBe(later(20).toISOString());
  expect(musicOf(setMusic(waves, null, later(30)))).toBeNull();
});

test("a pause for all ends the music, and the end of the pause does not bring it back", () => {
  const playing = setMusic(group(), { piece: "waves", everywhere: true }, now);
  const pausing = { by: null, now: later(60) };
  const paused = pauseAll(playing, { ...pausing, paused: true });
  expect(musicOf(paused)).toBeNull();
  expect(musicOf(pauseAll(paused, { ...pausing, paused: false }))).toBeNull();
});

test("there is no music before the group", () => {
  const before = aGroup([], { phase: "scheduled" });
  expect(() => setMusic(before, { piece: "waves", everywhere: false }, now)).toThrow(
    /Open the session first/,
  );
});

test("chance chooses nobody twice before everybody was, and nobody twice in a row", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 0.999_999, noNaN: true }), {
        minLength: 9,
        maxLength: 9,
      }),
      (numbers) => {
        let state = group();
        const names: string[] = [];
        for (const number of numbers) {
          state = pick(state, { now, random: () => number });
          names.push(state.session.tools.picked?.displayName ?? "");
        }
        for (const start of [0, 3, 6])
          expect(new Set(names.slice(start, start + 3))).toEqual(new Set(["ann", "ben", "cyd"]));
        for (const [place, name] of names.entries()) expect(name).not.toBe(names[place + 1]);
      },
    ),
  );
});

test("chance never chooses who leads or who waits at the door", () => {
  const waiting = aGroup(["ann"]);
  expect(() => pick(waiting, { now, random: () => 0 })).toThrow(/No client/);
  const alone = pick(pick(group(["ann"]), { now, random: () => 0 }), { now, random: () => 0.9 });
  expect(alone.session.tools.picked?.displayName).toBe("ann");
  expect(clearPicked(alone).session.tools.picked).toBeNull();
});

test("what is pinned may be written before the group and is gone when it is taken away", () => {
  const before = aGroup([], { phase: "scheduled" });
  const task = { text: "Name one thing you are proud of", link: null };
  expect(pin(before, task, now).session.tools.pin).toEqual(task);
  expect(pin(pin(before, task, now), null, now).session.tools.pin).toBeNull();
  expect(() => setTimer(before, { seconds: 60 }, now)).toThrow(/Open the session first/);
});
