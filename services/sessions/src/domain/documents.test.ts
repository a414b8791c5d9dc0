import fc from "fast-check";
import { Doc, encodeStateAsUpdate, XmlElement, XmlText } from "yjs";
import { expect, test } from "vitest";
import { aGroup, find, now } from "../../test/aGroup.ts";
import { lacking, merged, mustSee, mustWrite, opened, readersOf, vectorOf } from "./documents.ts";
import { changePeople, type LiveState } from "./liveState.ts";
import { admitAll } from "./people.ts";
import { recordedDocuments } from "./record.ts";

const nothing = new Uint8Array();
const room = (roomId: string, name: string): LiveState["rooms"][number] => ({
  ...{ roomId, name, generation: 1, kind: "breakout", unstaffedSince: null },
  task: { text: null, link: null },
});
/** Ann is in a room of her own, Ben in main; the clinician is in main. */
const split = () => {
  const together = { ...admitAll(aGroup(["ann", "ben"]), now), rooms: [room("r1", "Room 1")] };
  return changePeople(together, (one) => (one.personId === "ann" ? { ...one, room: "r1" } : one));
};

/** The update of somebody who writes one word of their own. */
const writes = (words: string): Uint8Array => {
  const doc = new Doc();
  doc.getText("words").insert(0, words);
  return encodeStateAsUpdate(doc);
};

test("notes are seen by who stands in the room and by staff, and are not there for anybody else", () => {
  const state = split();
  expect(() => mustSee(state, find(state, "ann"), "r1")).not.toThrow();
  expect(() => mustSee(state, find(state, "lead"), "r1")).not.toThrow();
  expect(() => mustSee(state, find(state, "ben"), "r1")).toThrow("Room not found");
  expect(() => mustSee(state, find(state, "ann"), "main")).toThrow("Room not found");
  expect(() => mustSee(state, find(state, "lead"), "r2")).toThrow("Room not found");
  expect(readersOf(state, find(state, "ann"), "r1")).toEqual(["at-lead"]);
  expect(readersOf(state, find(state, "lead"), "main")).toEqual(["at-ben"]);
});

test("while notes are locked clients read, and staff write", () => {
  const state = split();
  const { floor } = state.session;
  const locked = {
    ...state,
    session: { ...state.session, floor: { ...floor, locks: { ...floor.locks, notes: true } } },
  };
  expect(() => mustWrite(locked, find(locked, "ann"), "r1")).toThrow(/locked/);
  expect(() => mustSee(locked, find(locked, "ann"), "r1")).not.toThrow();
  expect(() => mustWrite(locked, find(locked, "lead"), "r1")).not.toThrow();
});

test("changes of many people merge to the same words in whatever order and however often they come", () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 5 })
        .chain((words) => {
          const updates = words.map((word) => writes(word));
          return fc.tuple(
            fc.constant(updates),
            fc.shuffledSubarray(updates, { minLength: updates.length }),
          );
        }),
      ([updates, shuffled]) => {
        const once = updates.reduce(merged, nothing);
        const again = [...shuffled, ...updates].reduce(merged, nothing);
        expect(vectorOf(again)).toHaveLength(vectorOf(once).length);
        expect(lacking(once, vectorOf(again))).toEqual(lacking(again, vectorOf(once)));
        expect(wordsOf(again)).toBe(wordsOf(once));
      },
    ),
    { numRuns: 30 },
  );
});
const wordsOf = (state: Uint8Array) => opened(state).getText("words").toJSON();

test("who comes back asks for what they lack, and gets no more", () => {
  const first = merged(nothing, writes("one"));
  const both = merged(first, writes("two and much more"));
  const missed = lacking(both, vectorOf(first));
  expect(missed.byteLength).toBeLessThan(lacking(both, null).byteLength);
  expect(wordsOf(merged(first, missed))).toBe(wordsOf(both));
});

test("what can't be read is refused, and a page that is full says so", () => {
  expect(() => merged(nothing, new Uint8Array([1, 2, 3]))).toThrow(/can't be read/);
  expect(() => lacking(nothing, new Uint8Array([200, 200]))).toThrow(/can't be read/);
  expect(() => merged(nothing, writes("x".repeat(600_000)))).toThrow(/full/);
});

test("the record has the words of all rooms, those of main first, and boards as scenes", () => {
  const breakout = (name: string) => ({ name, kind: "breakout" as const });
  const rooms = new Map([
    ["r1", breakout("Room 10")],
    ["r2", breakout("Room 2")],
  ]);
  const notes = (room: string, words: string) => ({
    ...{ room, kind: "notes" as const, state: notesWith(words) },
  });
  const board = { room: "r2", kind: "board" as const, state: boardWith() };
  const empty = { room: "r1", kind: "board" as const, state: nothing };
  const recorded = recordedDocuments(
    [notes("r1", "ten"), board, empty, notes("r2", "two"), notes("main", "all")],
    rooms,
  );
  expect(recorded.map(({ roomName, kind }) => `${roomName} ${kind}`)).toEqual([
    "Main room notes",
    "Room 2 notes",
    "Room 2 board",
    "Room 10 notes",
  ]);
  expect(recorded[0]?.text).toBe("all\n• first\n• second");
  const scene = JSON.parse(recorded[2]?.text ?? "") as { elements: { id: string }[] };
  expect(scene.elements.map(({ id }) => id)).toEqual(["below", "above"]);
});

function notesWith(words: string): Uint8Array {
  const doc = new Doc();
  const block = (name: string, ...inside: (XmlElement | XmlText)[]) => {
    const element = new XmlElement(name);
    element.insert(0, inside);
    return element;
  };
  const point = (words: string) => block("listItem", block("paragraph", new XmlText(words)));
  doc
    .getXmlFragment("default")
    .insert(0, [
      block("paragraph", new XmlText(words)),
      block("bulletList", point("first"), point("second")),
    ]);
  return encodeStateAsUpdate(doc);
}

function boardWith(): Uint8Array {
  const doc = new Doc();
  const elements = doc.getMap("elements");
  elements.set("above", { id: "above", index: "a2", isDeleted: false });
  elements.set("below", { id: "below", index: "a1", isDeleted: false });
  elements.set("gone", { id: "gone", index: "a0", isDeleted: true });
  return encodeStateAsUpdate(doc);
}
