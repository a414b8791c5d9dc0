import type { ChatTo } from "@hearth/contracts/live/chat";
import { expect, test } from "vitest";
import { aGroup, arrival, find, now } from "../../test/aGroup.ts";
import { pauseAll, setLocks } from "./floor.ts";
import type { LiveState, Room } from "./liveState.ts";
import { admitAll, enter } from "./people.ts";
import { removeMessage, say } from "./talk.ts";
import { viewFor } from "./view.ts";

const idOf = (person: string) => `at-${person}`;
const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;
const room = (roomId: string): Room => ({
  ...{ roomId, name: roomId, generation: 1, kind: "breakout" },
  ...{ task: { text: null, link: null }, unstaffedSince: null },
});
/** Ann and Ben in main, Cyd and Dee in r1; two who lead in main. */
const group = (): LiveState => {
  const all = admitAll(enter(aGroup(["ann", "ben", "cyd", "dee"]), arrival("second", true)), now);
  return { ...placed(all, { cyd: "r1", dee: "r1" }), rooms: [room("r1")] };
};
const placed = (state: LiveState, rooms: Readonly<Record<string, string>>): LiveState => ({
  ...state,
  participants: state.participants.map((one) => ({
    ...one,
    room: rooms[one.personId] ?? one.room,
  })),
});
const write = (state: LiveState, from: string, to: ChatTo) => {
  const n = state.messages.length + 1;
  return say(state, { me: find(state, from), to, text: `Hello ${n}`, messageId: `m${n}`, now });
};
const toPeople = (...people: string[]): ChatTo => ({
  kind: "people",
  participantIds: people.map(idOf),
});
const here: ChatTo = { kind: "room" };
const everybody = ["lead", "second", "ann", "ben", "cyd", "dee"];
const readersOf = (state: LiveState) =>
  everybody.filter((one) => viewFor(state, idOf(one), now)?.chat?.messages.length === 1);
const open = () => setLocks(group(), { privateChat: false }, now);

test("what is written in a room is read by who stands there and by staff", () => {
  expect(readersOf(write(group(), "ann", here))).toEqual(["lead", "second", "ann", "ben"]);
  expect(readersOf(write(group(), "cyd", here))).toEqual(["lead", "second", "cyd", "dee"]);
});

test("staff who have joined a room write and read there", () => {
  const state = group();
  const visit = { ...{ room: "r1", mode: "join" as const }, opensAt: "", isOpen: true };
  const visiting = {
    ...state,
    participants: state.participants.map((one) =>
      one.personId === "lead" ? { ...one, visit } : one,
    ),
  };
  expect(readersOf(write(visiting, "lead", here))).toEqual(["lead", "second", "cyd", "dee"]);
});

test("who comes to a room later does not read what was written before; who was there keeps it", () => {
  const state = placed(write(group(), "cyd", here), { ann: "r1", dee: "main" });
  expect(readersOf(state)).toEqual(["lead", "second", "cyd", "dee"]);
});

test("a private word is for its readers alone, and is logged without its words when staff write it", () => {
  const state = write(group(), "lead", toPeople("ann", "cyd"));
  expect(readersOf(state)).toEqual(["lead", "ann", "cyd"]);
  expect(viewFor(state, idOf("ann"), now)?.chat?.messages[0]?.to).toEqual(["ann", "cyd"]);
  expect(state.noted).toMatchObject([
    { kind: "private_word", by: idOf("lead"), about: [idOf("ann"), idOf("cyd")] },
  ]);
  expect(JSON.stringify(state.noted)).not.toContain("Hello");
});

test("clients may always write privately to who leads, whatever is locked, and in a pause too", () => {
  const locked = setLocks(group(), { groupChat: true, privateChat: true }, now);
  const paused = pauseAll(group(), { paused: true, by: null, now });
  for (const state of [group(), locked, paused]) {
    expect(readersOf(write(state, "ann", toPeople("lead")))).toEqual(["lead", "ann"]);
    expect(readersOf(write(state, "cyd", toPeople("lead", "second")))).toEqual([
      "lead",
      "second",
      "cyd",
    ]);
    expect(() => write(state, "ann", toPeople("lead", "ben"))).toThrow(code("locked"));
    expect(() => write(state, "ann", toPeople("nobody"))).toThrow(code("locked"));
  }
});

test("clients write privately to each other only while it is open, and only to whom they see", () => {
  expect(() => write(group(), "ann", toPeople("ben"))).toThrow(code("locked"));
  expect(readersOf(write(open(), "ann", toPeople("ben")))).toEqual(["ann", "ben"]);
  expect(readersOf(write(open(), "cyd", toPeople("lead")))).toEqual(["lead", "cyd"]);
  expect(write(open(), "ann", toPeople("ben")).noted).toEqual([]);
  for (const other of ["cyd", "ann", "nobody"])
    expect(() => write(open(), "ann", toPeople(other))).toThrow(code("not_found"));
});

test("a locked group chat and a pause stop clients and not staff", () => {
  const locked = setLocks(group(), { groupChat: true }, now);
  const paused = pauseAll(open(), { paused: true, by: null, now });
  for (const state of [locked, paused]) {
    expect(() => write(state, "ann", here)).toThrow(code("locked"));
    expect(readersOf(write(state, "lead", here))).toContain("ann");
  }
  expect(() => write(paused, "ann", toPeople("ben"))).toThrow(code("locked"));
});

test("staff write to all rooms or to one; clients to none but their own", () => {
  const all: ChatTo = { kind: "rooms", rooms: null };
  const one: ChatTo = { kind: "rooms", rooms: ["r1"] };
  expect(readersOf(write(group(), "lead", all))).toEqual(everybody);
  expect(readersOf(write(group(), "lead", one))).toEqual(["lead", "second", "cyd", "dee"]);
  const nowhere: ChatTo = { kind: "rooms", rooms: ["main", "r9"] };
  expect(() => write(group(), "lead", nowhere)).toThrow(code("not_found"));
  for (const to of [all, one]) expect(() => write(group(), "cyd", to)).toThrow(code("forbidden"));
});

test("staff take a message away from every screen, but not a private one that they can't read", () => {
  const state = write(open(), "ann", here);
  const removed = removeMessage(state, find(state, "second"), state.messages[0]);
  expect(readersOf(removed)).toEqual([]);
  const remove = (from: LiveState) => () =>
    removeMessage(from, find(from, "lead"), from.messages[0]);
  expect(remove(removed)).toThrow(code("not_found"));
  expect(remove(write(open(), "ann", toPeople("ben")))).toThrow(code("not_found"));
});

test("numbers rise, and the screen shows the last twenty and that there are more", () => {
  let state = group();
  for (let n = 1; n <= 21; n += 1) state = write(state, "ann", here);
  const chat = viewFor(state, idOf("ben"), now)?.chat;
  expect(chat?.messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, n) => n + 2));
  expect(chat?.more).toBe(true);
});

const chatOf = (state: LiveState, person: string) => viewFor(state, idOf(person), now)?.chat;
const talkOf = (state: LiveState, times: number): LiveState =>
  Array.from({ length: times }).reduce<LiveState>((next) => write(next, "ann", here), state);

test("a private word stays in sight of its reader alone, however much is written after it", () => {
  const state = talkOf(write(open(), "lead", toPeople("ben")), 130);
  expect(chatOf(state, "ben")?.messages).toHaveLength(20);
  expect(chatOf(state, "ben")?.words).toMatchObject([{ messageId: "m1", text: "Hello 1" }]);
  for (const other of ["ann", "cyd", "lead", "second"])
    expect(chatOf(state, other)?.words).toEqual([]);
  expect(chatOf(talkOf(write(open(), "lead", toPeople("ben")), 3), "ben")?.words).toEqual([]);
});

test("what is taken away goes from every screen that had it, of whatever age", () => {
  const first = write(write(open(), "ann", here), "lead", toPeople("ben"));
  const [public1, word] = first.messages;
  const state = talkOf(first, 130);
  const gone = [public1, word].reduce<LiveState>(
    (next, message) => removeMessage(next, find(next, "lead"), message),
    state,
  );
  expect(chatOf(gone, "ben")).toMatchObject({ removed: ["m1", "m2"], words: [] });
  expect(chatOf(gone, "ann")?.removed).toEqual(["m1"]);
  expect(chatOf(gone, "cyd")?.removed).toEqual([]);
  expect(JSON.stringify(chatOf(gone, "ben"))).not.toContain('Hello 2"');
});

test("who waits at the door neither writes nor reads", () => {
  const waiting = enter(group(), arrival("eve"));
  expect(() => write(waiting, "eve", here)).toThrow(code("conflict"));
  expect(viewFor(write(waiting, "ann", here), idOf("eve"), now)?.chat).toBeNull();
});
