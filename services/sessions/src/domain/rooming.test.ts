import fc from "fast-check";
import { expect, test } from "vitest";
import { aGroup, arrival, find, now } from "../../test/aGroup.ts";
import { carried, opened, withPlan } from "../../test/aPlan.ts";
import type { LiveState } from "./liveState.ts";
import { isBroken } from "./pairs.ts";
import { admit, admitAll, depart, enter } from "./people.ts";
import { sendBack } from "./putOut.ts";
import { goToRoom, move, swap } from "./rooming.ts";
import { inside, roomOf } from "./table.ts";

const conflict = expect.objectContaining({ code: "conflict" }) as Error;
const notFound = expect.objectContaining({ code: "not_found" }) as Error;
const forbidden = expect.objectContaining({ code: "forbidden" }) as Error;
const four = admitAll(aGroup(["ana", "ben", "cem", "dia"]), now);
const open = opened(withPlan(four, ["ana", "ben"], ["cem", "dia"]));
const [one, two] = ["room-1-1", "room-1-2"];

type Kind = "apart" | "together";
const kept = (state: LiveState, kind: Kind, [a, b]: readonly [string, string]): LiveState => ({
  ...state,
  pairs: [...state.pairs, { pairId: `${a}-${b}`, a, b, kind, reason: "They know" }],
});
const at = (state: LiveState, personId: string) => roomOf(state, find(state, personId));

test("one person is moved to an open room, and only to one", () => {
  expect(at(move(open, { participantId: "at-ana", room: two }), "ana")).toBe(two);
  expect(at(move(open, { participantId: "at-ana", room: "main" }), "ana")).toBe("main");
  expect(() => move(open, { participantId: "at-ana", room: "room-9-9" })).toThrow(notFound);
  expect(() => move(open, { participantId: "nobody", room: "main" })).toThrow(notFound);
});

test("two people change places", () => {
  const swapped = swap(open, { a: "at-ana", b: "at-cem" });
  expect(at(swapped, "ana")).toBe(two);
  expect(at(swapped, "cem")).toBe(one);
  expect(swap(open, { a: "at-ana", b: "at-ben" })).toBe(open);
});

test("nobody puts staff into an open room: they visit it, announced", () => {
  expect(() => move(open, { participantId: "at-lead", room: one })).toThrow(conflict);
  expect(() => swap(open, { a: "at-lead", b: "at-ana" })).toThrow(conflict);
  expect(() => goToRoom(open, { personId: "lead", room: one })).toThrow(conflict);
});

test("a client goes to main at any time and back to the own room, and to no other", () => {
  const gone = goToRoom(open, { personId: "ana", room: "main" });
  expect(at(gone, "ana")).toBe("main");
  expect(at(goToRoom(gone, { personId: "ana", room: one }), "ana")).toBe(one);
  expect(() => goToRoom(open, { personId: "ana", room: two })).toThrow(forbidden);
  expect(() => goToRoom(open, { personId: "ana", room: "room-9-9" })).toThrow(notFound);
});

test("where rooms are for choice a client goes to any, and it is their own from then on", () => {
  const free = opened(withPlan(four, [], []), { choice: true });
  const chosen = goToRoom(free, { personId: "ana", room: two });
  expect(at(chosen, "ana")).toBe(two);
  const away = goToRoom(chosen, { personId: "ana", room: "main" });
  expect(away.session.breakouts.assigned).toEqual({ ana: two });
});

test("a move to the room of who has to be kept apart is refused; a client is not told why", () => {
  const state = kept(open, "apart", ["ana", "cem"]);
  expect(() => move(state, { participantId: "at-ana", room: two })).toThrow(/keep-apart/);
  expect(() => swap(state, { a: "at-ana", b: "at-dia" })).toThrow(/keep-apart/);
  expect(at(swap(state, { a: "at-ana", b: "at-cem" }), "ana")).toBe(two);
  const free = kept(opened(withPlan(four, [], ["cem"]), { choice: true }), "apart", ["ana", "cem"]);
  expect(() => goToRoom(free, { personId: "ana", room: two })).toThrow(
    "This room can't be chosen now: choose another one",
  );
});

test("who has to be kept together is not parted, but may go to main alone", () => {
  const state = kept(open, "together", ["ana", "ben"]);
  expect(() => move(state, { participantId: "at-ana", room: two })).toThrow(/keep-together/);
  const alone = move(state, { participantId: "at-ana", room: "main" });
  const both = move(move(alone, { participantId: "at-ben", room: two }), {
    participantId: "at-ana",
    room: two,
  });
  expect([at(both, "ana"), at(both, "ben")]).toEqual([two, two]);
});

test("a plan that does not respect a pair is not opened", () => {
  const apart = kept(withPlan(four, ["ana", "ben"], ["cem"]), "apart", ["ana", "ben"]);
  expect(() => opened(apart)).toThrow(/keep-apart pair .* add a room/);
  const parted = kept(withPlan(four, ["ana"], ["ben"]), "together", ["ana", "ben"]);
  expect(() => opened(parted)).toThrow(/keep-together/);
  const left = kept(withPlan(four, ["ana"], ["cem"]), "together", ["ana", "ben"]);
  expect(() => opened(left)).toThrow(/keep-together/);
});

test("who comes late, comes back, or was in the lobby is in the own room at once", () => {
  const early = enter(four, arrival("eva"));
  const state = opened(withPlan(early, ["ana", "eva"], ["cem", "fay"]));
  expect(at(admit(state, ["at-eva"], now), "eva")).toBe(one);
  const late = enter(state, arrival("fay"));
  expect(at(admit(late, ["at-fay"], now), "fay")).toBe(two);
  const away = depart(state, { is: ({ personId }) => personId === "ana", as: "left", now });
  expect(at(enter(away, arrival("ana")), "ana")).toBe(one);
});

test("who left main before the rooms opened comes back to the own room", () => {
  const away = depart(four, { is: ({ personId }) => personId === "ana", as: "left", now });
  const state = opened(withPlan(away, ["ana", "ben"], ["cem"]));
  expect(at(enter(state, arrival("ana")), "ana")).toBe(one);
});

test("who went to main and left comes back to main; so do staff, who visit rooms from there", () => {
  const planned = opened(withPlan(four, ["ana", "lead"], ["cem"]));
  const main = goToRoom(planned, { personId: "ana", room: "main" });
  const away = depart(main, { is: () => true, as: "left", now });
  expect(at(enter(away, arrival("ana")), "ana")).toBe("main");
  expect(at(enter(away, arrival("lead", true)), "lead")).toBe("main");
});

test("who comes late without a room of their own is with whom they always are", () => {
  const state = enter(kept(open, "together", ["cem", "eva"]), arrival("eva"));
  expect(at(admit(state, ["at-eva"], now), "eva")).toBe(two);
});

test("who comes late to a room in which somebody has to be kept apart from them is in main", () => {
  const planned = opened(withPlan(enter(four, arrival("eva")), ["ana", "eva"], ["cem"]));
  const state = move(kept(planned, "apart", ["cem", "eva"]), {
    participantId: "at-cem",
    room: one,
  });
  expect(at(admit(state, ["at-eva"], now), "eva")).toBe("main");
});

test("who is let in at once with somebody from whom they are kept apart is not in their room", () => {
  const [eva, fay] = [arrival("eva"), arrival("fay")];
  const planned = opened(withPlan(enter(enter(four, eva), fay), ["ana", "eva", "fay"], ["cem"]));
  const state = kept(planned, "apart", ["eva", "fay"]);
  for (const next of [admit(state, ["at-eva", "at-fay"], now), admitAll(state, now)])
    expect([at(next, "eva"), at(next, "fay")]).toEqual([one, "main"]);
});

test("who is let in at once with whom they always are is in the room of the plan with them", () => {
  const [eva, fay] = [arrival("eva"), arrival("fay")];
  const planned = opened(withPlan(enter(enter(four, eva), fay), ["ana"], ["cem", "fay"]));
  const next = admitAll(kept(planned, "together", ["eva", "fay"]), now);
  expect([at(next, "eva"), at(next, "fay")]).toEqual([two, two]);
});

const people = ["ana", "ben", "cem", "dia", "eva"] as const;
const person = fc.constantFrom(...people);
const room = fc.constantFrom("main", "room-1-1", "room-1-2", "room-1-3");
const step = fc.oneof(
  fc.record({ do: fc.constant("move" as const), person, room }),
  fc.record({ do: fc.constant("go" as const), person, room }),
  fc.record({ do: fc.constant("swap" as const), person, other: person }),
  fc.record({ do: fc.constant("leave" as const), person }),
  fc.record({ do: fc.constant("enter" as const), person }),
  fc.record({ do: fc.constant("sendBack" as const), person }),
  fc.record({ do: fc.constant("admit" as const), persons: fc.uniqueArray(person) }),
  fc.record({ do: fc.constant("admitAll" as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function act(state: LiveState, one: Step): LiveState {
  if (one.do === "admitAll") return admitAll(state, now);
  if (one.do !== "admit") return actOf(state, one);
  const invited = one.persons.map((person) => `at-${person}`);
  return admit(state, invited, now);
}

function actOf(state: LiveState, one: Extract<Step, { person: unknown }>): LiveState {
  const participantId = `at-${one.person}`;
  switch (one.do) {
    case "move":
      return move(state, { participantId, room: one.room });
    case "go":
      return goToRoom(state, { personId: one.person, room: one.room });
    case "swap":
      return swap(state, { a: participantId, b: `at-${one.other}` });
    case "leave":
      return depart(state, { is: ({ personId }) => personId === one.person, as: "left", now });
    case "enter":
      return enter(state, arrival(one.person));
    case "sendBack":
      return sendBack(state, { participantId, by: "at-lead", now });
  }
}

test("whatever people and staff do, a pair is respected in the rooms", () => {
  const pair = fc.record({
    a: person,
    b: person,
    kind: fc.constantFrom("apart" as const, "together" as const),
  });
  fc.assert(
    fc.property(
      fc.array(
        pair.filter(({ a, b }) => a !== b),
        { maxLength: 3 },
      ),
      fc.tuple(...people.map(() => fc.nat(3))),
      fc.array(step, { maxLength: 20 }),
      (pairs, rooms, steps) => {
        const dealt = [0, 1, 2].map((room) => people.filter((_one, n) => rooms[n] === room));
        const planned = opened(withPlan(aGroup(people), ...dealt), { choice: true });
        const start = pairs.reduce((state, { kind, a, b }) => kept(state, kind, [a, b]), planned);
        steps.reduce((state, one) => {
          const next = attempted(state, one);
          const places = new Map(
            inside(next)
              .map((at) => [at.personId, roomOf(next, at)] as const)
              .filter(([, where]) => where !== "main"),
          );
          for (const each of next.pairs) expect(isBroken(each, places)).toBe(false);
          return next;
        }, start);
      },
    ),
  );
});

/** What is refused changes nothing. */
function attempted(state: LiveState, one: Step): LiveState {
  try {
    return carried(state, act(state, one));
  } catch {
    return state;
  }
}
