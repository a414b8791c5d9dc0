import { firstLocks } from "@hearth/contracts/live/floor";
import fc from "fast-check";
import { expect, test } from "vitest";
import { aGroup, arrival, find, later, now } from "../../test/aGroup.ts";
import { hearsFrom, standsIn } from "../live/canHear.ts";
import * as floor from "./floor.ts";
import { end } from "./lifecycle.ts";
import { changePeople, type LiveState, type Participant, type Room } from "./liveState.ts";
import { admitAll, depart, enter } from "./people.ts";
import { powersOf } from "./powers.ts";
import { openPrivateRoom } from "./privateRooms.ts";
import { tableOf } from "./table.ts";
import { viewFor } from "./view.ts";
import { openVisits, visitRoom } from "./visits.ts";

const group = (clients: readonly string[] = ["ann", "ben", "cyd"]) =>
  admitAll(aGroup(clients), now);
const idOf = (person: string) => `at-${person}`;
const viewOf = (state: LiveState, person: string, at = now) => {
  const view = viewFor(state, idOf(person), at);
  if (!view) throw new Error(`${person} has no view`);
  return view;
};
const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;

test("a lock takes one thing from clients and nothing from staff, and no other lock changes", () => {
  const state = floor.setLocks(group(), { groupChat: true, camera: undefined }, now);
  expect(state.session.floor.locks).toEqual({ ...firstLocks, groupChat: true });
  expect(powersOf(state, find(state, "ann")).groupChat).toBe(false);
  expect(Object.values(powersOf(state, find(state, "lead")))).not.toContain(false);
});

test("a locked microphone or camera can't be sent, and each lock shows in what a client may do", () => {
  const names = ["groupChat", "privateChat", "microphone", "camera", "memberList"] as const;
  for (const name of [...names, "notes", "sharing"] as const)
    for (const isLocked of [true, false]) {
      const state = floor.setLocks(group(), { [name]: isLocked }, now);
      expect(viewOf(state, "ann").me.may[name]).toBe(!isLocked);
    }
  const locks = { microphone: true, camera: true, camerasForStaffOnly: true };
  const table = tableOf(floor.setLocks(group(), locks, now));
  const clients = ["ann", "ben", "cyd"].map(idOf);
  expect(table).toMatchObject({ noMicrophone: clients, noCamera: clients });
  expect(table.camerasForStaffOnly).toBe(true);
});

test("locks are set before the group, and not after it", () => {
  const before = aGroup([], { phase: "scheduled" });
  expect(floor.setLocks(before, { notes: true }, now).session.floor.locks.notes).toBe(true);
  const over = end(group(), now);
  expect(() => floor.setLocks(over, { notes: true }, now)).toThrow(/over/);
});

const mutesOf = (state: LiveState) =>
  Object.fromEntries(state.participants.map(({ personId, marks }) => [personId, marks.mutes]));

const aRoom = (roomId: string, kind: Room["kind"]): Room => ({
  ...{ roomId, name: roomId, kind, generation: 1 },
  ...{ task: { text: null, link: null }, unstaffedSince: null },
});

/** Who is muted by it. */
const mutedBy = (state: LiveState, change: Partial<floor.Muting>) => {
  const muting = { participantIds: null, except: null, everyRoom: false, by: idOf("lead") };
  const mutes = mutesOf(floor.mute(state, { ...muting, ...change }));
  return Object.keys(mutes).filter((one) => mutes[one] !== 0);
};

test("staff mute one, several, all of their group, or all but who speaks", () => {
  const state = enter(group(), arrival("second", true));
  expect(mutedBy(state, { participantIds: [idOf("ann")] })).toEqual(["ann"]);
  const two = [idOf("ann"), idOf("second")];
  expect(mutedBy(state, { participantIds: two })).toEqual(["ann", "second"]);
  expect(mutedBy(state, {})).toEqual(["ann", "ben", "cyd"]);
  expect(mutedBy(state, { except: idOf("ben") })).toEqual(["ann", "cyd"]);
  expect(() => mutedBy(state, { participantIds: ["nobody"] })).toThrow(code("not_found"));
  const all = { participantIds: null, except: null, everyRoom: false, by: null };
  expect(tableOf(floor.mute(state, all)).mutes).toEqual({
    ...{ [idOf("lead")]: 0, [idOf("second")]: 0 },
    ...{ [idOf("ann")]: 1, [idOf("ben")]: 1, [idOf("cyd")]: 1 },
  });
});

test("all who are muted are of the asker's room, of every shared room when it is said, and of no private one", () => {
  const rooms = [aRoom("oak", "breakout"), aRoom("aside", "private")];
  const place: Record<string, string> = { ben: "oak", cyd: "aside", second: "oak" };
  const everybody = enter(group(["ann", "ben", "cyd"]), arrival("second", true));
  const apart = changePeople({ ...everybody, rooms }, (one) => ({
    ...one,
    room: place[one.personId] ?? one.room,
  }));
  expect(mutedBy(apart, {})).toEqual(["ann"]);
  expect(mutedBy(apart, { everyRoom: true })).toEqual(["ann", "ben"]);
  const visit = { personId: "lead", visit: { room: "oak", mode: "join" as const }, now };
  const visited = openVisits(visitRoom(apart, visit), later(2));
  expect(mutedBy(visited, {})).toEqual(["ben"]);
  expect(mutedBy(apart, { by: null })).toEqual(["ann"]);
});

test("nobody who interprets is muted with all; who observes is", () => {
  const guests = ["interpreter", "observer"] as const;
  const state = admitAll(
    guests.reduce((sum, role) => enter(sum, { ...arrival(role), role }), group(["ann"])),
    now,
  );
  expect(mutedBy(state, {})).toEqual(["ann", "observer"]);
});

test("nobody is unmuted by another: who is asked has one more question, and answers it", () => {
  const muted = floor.mute(group(), {
    ...{ participantIds: [idOf("ann")], except: null, everyRoom: false, by: null },
  });
  const asked = floor.askToSpeak(muted, { participantId: idOf("ann"), now });
  expect(viewOf(asked, "ann").me).toMatchObject({ mutes: 1, askedToSpeak: now.toISOString() });
  expect(viewOf(asked, "ben").me.askedToSpeak).toBeNull();
  const answered = floor.answerAsk(asked, find(asked, "ann"));
  expect(viewOf(answered, "ann").me).toMatchObject({ mutes: 1, askedToSpeak: null });
  const locked = floor.setLocks(group(), { microphone: true }, now);
  const ask = () => floor.askToSpeak(locked, { participantId: idOf("ann"), now });
  expect(ask).toThrow(code("conflict"));
});

const raise = (state: LiveState, person: string, second: number) =>
  floor.raiseHand(state, find(state, person), { raised: true, now: later(second) });
const lower = (state: LiveState, person: string) =>
  floor.raiseHand(state, find(state, person), { raised: false, now });
const handsOf = (state: LiveState) =>
  viewOf(state, "lead")
    .roster.filter(({ hand }) => hand)
    .toSorted((a, b) => (a.hand ?? "").localeCompare(b.hand ?? ""))
    .map(({ displayName }) => displayName);

test("hands are in the order in which they went up; raising again keeps the place", () => {
  const up = raise(raise(raise(group(), "cyd", 1), "ann", 2), "cyd", 3);
  expect(handsOf(up)).toEqual(["cyd", "ann"]);
  expect(handsOf(floor.lowerHands(up, idOf("cyd")))).toEqual(["ann"]);
  expect(handsOf(floor.lowerHands(up, null))).toEqual([]);
  expect(handsOf(raise(lower(up, "cyd"), "cyd", 5))).toEqual(["ann", "cyd"]);
});

test("a hand stays up over a reconnection and goes down with who leaves", () => {
  const up = raise(group(), "ann", 1);
  const { credential } = find(up, "ann");
  const again = enter(up, { ...arrival("ann"), credential, now: later(5) });
  expect(handsOf(again)).toEqual(["ann"]);
  const left = depart(up, { is: (one) => one.personId === "ann", as: "left", now: later(6) });
  const back = enter(left, { ...arrival("ann"), credential, now: later(7) });
  expect(find(back, "ann").state).toBe("admitted");
  expect(handsOf(back)).toEqual([]);
});

test("the latest reaction counts for ten seconds, and staff clear all", () => {
  const first = floor.react(group(), find(group(), "ann"), { kind: "heart", now });
  const state = floor.react(first, find(first, "ann"), { kind: "clap", now: later(2) });
  const shown = (of: LiveState, second: number) =>
    viewOf(of, "ben", later(second)).roster.find(({ displayName }) => displayName === "ann")
      ?.reaction?.kind;
  expect([shown(state, 3), shown(state, 11), shown(state, 12)]).toEqual([
    "clap",
    "clap",
    undefined,
  ]);
  expect(shown(floor.clearReactions(state), 3)).toBeUndefined();
});

test("who is done is counted for all and named for staff; guests and staff are not asked", () => {
  const withGuest = admitAll(
    enter(group(["ann", "ben"]), { ...arrival("ina"), role: "interpreter" }),
    now,
  );
  const asked = floor.askDone(withGuest, { question: "Everyone done?", now });
  const state = floor.answerDone(asked, find(asked, "ann"));
  expect(floor.answerDone(state, find(state, "ann"))).toBe(state);
  expect(floor.answerDone(state, find(state, "ina"))).toBe(state);
  const check = (person: string, of = state) => viewOf(of, person).floor?.doneCheck;
  expect(check("lead")).toMatchObject({ answered: 1, asked: 2, missing: [idOf("ben")] });
  expect(check("ann")).toMatchObject({ answered: 1, asked: 2, mine: true, missing: [] });
  expect(check("ben")).toMatchObject({ mine: false, missing: [] });
  const left = depart(state, { is: (one) => one.personId === "ben", as: "left", now });
  expect(check("lead", left)).toMatchObject({ answered: 1, asked: 1, missing: [] });
  const ended = floor.askDone(state, { question: null, now });
  expect(check("lead", ended)).toBeNull();
  expect(() => floor.answerDone(ended, find(ended, "ben"))).toThrow(code("conflict"));
  const anew = floor.askDone(state, { question: "Back from the break?", now });
  expect(check("lead", anew)).toMatchObject({ answered: 0, question: "Back from the break?" });
});

test("a pause silences every client and no staff, calms the screen, and is logged with its end", () => {
  const moved = floor.react(group(), find(group(), "ann"), { kind: "sad", now });
  const paused = floor.pauseAll(moved, { paused: true, by: idOf("lead"), now });
  expect(tableOf(paused).noMicrophone).toEqual(["ann", "ben", "cyd"].map(idOf));
  expect(viewOf(paused, "ann").floor?.pausedAt).toBe(now.toISOString());
  expect(viewOf(paused, "ben").roster.filter(({ reaction }) => reaction)).toEqual([]);
  const react = () => floor.react(paused, find(paused, "ann"), { kind: "sad", now });
  expect(react).toThrow(code("locked"));
  expect(floor.pauseAll(paused, { paused: true, by: null, now })).toBe(paused);
  const resumed = floor.pauseAll(paused, { paused: false, by: idOf("lead"), now: later(60) });
  expect(tableOf(resumed).noMicrophone).toEqual([]);
  expect(resumed.noted.map(({ kind, by }) => [kind, by])).toEqual([
    ["paused", idOf("lead")],
    ["resumed", idOf("lead")],
  ]);
});

test("who waits at the door has no hand, no reaction and no answer", () => {
  const state = floor.askDone(aGroup(["ann"]), { question: "Done?", now });
  const ann = find(state, "ann");
  expect(() => raise(state, "ann", 1)).toThrow(code("conflict"));
  expect(() => floor.react(state, ann, { kind: "clap", now })).toThrow(code("conflict"));
  expect(() => floor.answerDone(state, ann)).toThrow(code("conflict"));
});

const anOpenRoom = (roomId: string): Room => ({
  ...{ roomId, name: roomId, generation: 1, kind: "breakout" },
  ...{ task: { text: null, link: null }, unstaffedSince: null },
});
const people = ["lead", "second", "ann", "ben", "ivy"];

/** Two who lead, two clients and an observer, with rooms open and the list locked. */
function mixed(): LiveState {
  const guests = enter(aGroup(["ann", "ben"]), { ...arrival("ivy"), role: "observer" });
  const all = admitAll(enter(guests, arrival("second", true)), now);
  return floor.setLocks(
    { ...all, rooms: [anOpenRoom("r1"), anOpenRoom("r2")] },
    { memberList: true },
    now,
  );
}

type Step = { readonly who: string; readonly room: string; readonly mode: "listen" | "join" };

/** Staff visit and their sound opens; all others are moved. */
function walked(state: LiveState, { who, room, mode }: Step): LiveState {
  const isOne = ({ personId }: Participant) => personId === who;
  if (!find(state, who).staff)
    return changePeople(state, (one) => (isOne(one) ? { ...one, room } : one));
  const gone = visitRoom(state, { personId: who, visit: { room, mode }, now });
  return openVisits(gone, later(60));
}

/** Who hears somebody, and from which room. */
const hearersOf = (state: LiveState, speaker: string) => {
  const table = tableOf(state);
  const where = standsIn(table, idOf(speaker)) ?? "";
  return people
    .filter((one) => one !== speaker && hearsFrom(table, idOf(one)).includes(where))
    .map((name) => ({ name, where }));
};

test("nobody attends hidden: who can hear a person is in that person's list, with where they listen", () => {
  const step = fc.record({
    who: fc.constantFrom(...people),
    room: fc.constantFrom("main", "r1", "r2"),
    mode: fc.constantFrom("listen" as const, "join" as const),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.boolean(), (steps, isAside) => {
      const moved = steps.reduce(walked, mixed());
      const me = find(moved, "lead");
      const aside = { me, participantId: idOf("ann"), newId: "1", now };
      const state = isAside ? openPrivateRoom(moved, aside) : moved;
      for (const speaker of people)
        for (const { name, where } of hearersOf(state, speaker)) {
          const { roster } = viewOf(state, speaker);
          const seen = roster.find(({ displayName }) => displayName === name);
          expect([seen?.room, seen?.visit?.room]).toContain(where);
        }
    }),
  );
});
