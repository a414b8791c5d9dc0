import fc from "fast-check";
import { expect, test } from "vitest";
import type { PollQuestion } from "@hearth/contracts/live/tools";
import { aGroup, find, later, now } from "../../test/aGroup.ts";
import type { LiveState } from "./liveState.ts";
import { admitAll } from "./people.ts";
import { closePoll, discardPoll, openPoll, preparePoll, showPoll, vote } from "./polls.ts";
import { toolsFor } from "./view/tools.ts";

const people = ["ann", "ben", "cyd", "dee"];
const question = (change: Partial<PollQuestion> = {}): PollQuestion => ({
  question: "How was the week?",
  kind: "single",
  anonymous: false,
  options: ["Hard", "Mixed", "Good"],
  ...change,
});
const newId = "018f0000-0000-7000-8000-000000000001";
const prepared = (change: Partial<PollQuestion> = {}, clients = people) =>
  preparePoll(admitAll(aGroup(clients), now), {
    pollId: null,
    poll: question(change),
    newId,
    now,
  });
const opened = (change: Partial<PollQuestion> = {}, clients = people) =>
  openPoll(prepared(change, clients), newId);
const says = (state: LiveState, who: string, options: readonly number[]) =>
  vote(state, { me: find(state, who), pollId: newId, options });
const poll = (state: LiveState) => {
  const [one] = state.session.tools.polls;
  if (!one) throw new Error("There is no poll");
  return one;
};
const seenBy = (state: LiveState, who: string) => toolsFor(state, find(state, who)).polls[0];

/** Any people, any answers, again and again: as they come. */
const ballots = fc.array(
  fc.record({
    who: fc.constantFrom(...people),
    options: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 3 }),
  }),
  { maxLength: 20 },
);
const afterAll = (state: LiveState, votes: readonly { who: string; options: number[] }[]) =>
  votes.reduce((before, { who, options }) => {
    try {
      return says(before, who, options);
    } catch {
      return before;
    }
  }, state);

test("the counts are always the votes that were given, each person's last", () => {
  fc.assert(
    fc.property(ballots, (votes) => {
      const { counts, voted } = poll(afterAll(opened({ kind: "several" }), votes));
      const last = new Map(votes.map(({ who, options }) => [who, options]));
      const expected = [0, 1, 2].map(
        (option) => [...last.values()].filter((options) => options.includes(option)).length,
      );
      expect(counts).toEqual(expected);
      expect(voted).toHaveLength(last.size);
    }),
  );
});

test("of anonymous votes the first of each person counts, and neither who chose what nor the order is kept", () => {
  fc.assert(
    fc.property(ballots, (votes) => {
      const after = poll(afterAll(opened({ kind: "several", anonymous: true }), votes));
      const first = new Map<string, number[]>();
      for (const { who, options } of votes) if (!first.has(who)) first.set(who, options);
      const expected = [0, 1, 2].map(
        (option) => [...first.values()].filter((options) => options.includes(option)).length,
      );
      expect(after.counts).toEqual(expected);
      expect(after.votes).toEqual({});
      // Who voted stands in one order, whatever the order of voting was.
      expect(after.voted).toEqual([...first.keys()].map((who) => `at-${who}`).toSorted());
    }),
  );
});

test("who swaps their answers before an anonymous vote leaves the same state behind", () => {
  fc.assert(
    fc.property(fc.nat(2), fc.nat(2), (a, b) => {
      const one = says(says(opened({ anonymous: true }), "ann", [a]), "ben", [b]);
      const other = says(says(opened({ anonymous: true }), "ben", [a]), "ann", [b]);
      expect(poll(one)).toEqual({ ...poll(other), pollId: newId });
    }),
  );
});

test("a vote has to choose from the answers, one of a single choice, while the poll is open", () => {
  const state = opened();
  expect(() => says(state, "ann", [3])).toThrow(/answers of this poll/);
  expect(() => says(state, "ann", [0, 1])).toThrow(/one answer/);
  expect(() => says(opened({ kind: "several" }), "ann", [1, 1])).toThrow(/each once/);
  expect(() => says(closePoll(state, newId), "ann", [0])).toThrow(/closed/);
  expect(() => says(prepared(), "ann", [0])).toThrow("Poll not found");
  const inLobby = openPoll(
    preparePoll(aGroup(people), { pollId: null, poll: question(), newId, now }),
    newId,
  );
  expect(() => says(inLobby, "ann", [0])).toThrow("Poll not found");
});

test("an anonymous vote can't be changed, an open one can", () => {
  const anonymous = says(opened({ anonymous: true }), "ann", [0]);
  expect(() => says(anonymous, "ann", [1])).toThrow(/voted already/);
  const open = says(says(opened(), "ann", [0]), "ann", [2]);
  expect(poll(open).counts).toEqual([0, 0, 1]);
  expect(seenBy(open, "ann")?.mine).toEqual([2]);
});

test("clients see a poll from its opening, counts once they are shown, and never who said what", () => {
  expect(seenBy(prepared(), "ann")).toBeUndefined();
  expect(seenBy(prepared(), "lead")?.state).toBe("prepared");
  const voted = says(opened(), "ann", [1]);
  expect(seenBy(voted, "ben")).toMatchObject({ counts: null, votes: null, voted: 1, mine: null });
  expect(seenBy(voted, "lead")?.votes).toEqual([{ participantId: "at-ann", options: [1] }]);
  const shown = showPoll(voted, newId, true);
  expect(seenBy(shown, "ben")).toMatchObject({ counts: [0, 1, 0], votes: null });
  const anonymous = says(opened({ anonymous: true }), "ann", [1]);
  expect(seenBy(anonymous, "lead")).toMatchObject({ counts: [0, 1, 0], votes: null, voted: 1 });
  expect(seenBy(anonymous, "ann")).toMatchObject({ mine: null, haveVoted: true });
});

test("a poll is rewritten or thrown away only before anybody saw it", () => {
  const written = { pollId: newId, poll: question({ question: "And now?" }), newId: "x", now };
  expect(poll(preparePoll(prepared(), written)).question).toBe("And now?");
  expect(() => preparePoll(opened(), written)).toThrow(/was opened/);
  expect(discardPoll(prepared(), newId, now).session.tools.polls).toEqual([]);
  expect(() => discardPoll(opened(), newId, now)).toThrow(/stays in the record/);
  expect(() => openPoll(closePoll(opened(), newId), newId)).toThrow(/closed/);
  expect(() => showPoll(prepared(), newId, true)).toThrow(/Open the poll first/);
});

test("polls are written days before the session, and no more once it is over", () => {
  const before = aGroup([], { phase: "scheduled", startsAt: later(86_400), endsAt: later(90_000) });
  const ahead = { pollId: null, poll: question(), newId, now };
  expect(poll(preparePoll(before, ahead)).state).toBe("prepared");
  expect(() => openPoll(preparePoll(before, ahead), newId)).toThrow(/Open the session first/);
  expect(() => preparePoll(aGroup([], { phase: "ended" }), ahead)).toThrow(/over/);
  const twice = question({ options: ["Yes", "Yes"] });
  expect(() => preparePoll(before, { ...ahead, poll: twice })).toThrow(/words of its own/);
});
