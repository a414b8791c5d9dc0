import fc from "fast-check";
import { expect, test } from "vitest";
import { aGroup, find, later, now } from "../../test/aGroup.ts";
import { carried, opened, withPlan } from "../../test/aPlan.ts";
import { extend, isReturnDue, recall, returnToMain, setTask, speakToAll } from "./breakouts.ts";
import { dueAtOf, dueNow } from "./deadlines.ts";
import { admitAll, depart } from "./people.ts";
import { roomOf, tableOf } from "./table.ts";
import { viewFor } from "./view.ts";

const conflict = expect.objectContaining({ code: "conflict" }) as Error;
const stale = expect.objectContaining({ code: "stale" }) as Error;
const notFound = expect.objectContaining({ code: "not_found" }) as Error;
const four = admitAll(aGroup(["ana", "ben", "cem", "dia"]), now);
const plan = withPlan(four, ["ana", "ben"], ["cem", "dia"]);
const open = opened(plan, { minutes: 20 });

test("everybody is in the room of the plan, and whoever is not in it stays in main", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-k]{3}$/), { maxLength: 15 }),
      fc.integer({ min: 1, max: 10 }),
      fc.nat(),
      (clients, rooms, seed) => {
        const dealt = Array.from({ length: rooms }, (_, room) =>
          clients.filter((_client, index) => (index + seed) % (rooms + 1) === room),
        );
        const state = opened(withPlan(admitAll(aGroup(clients), now), ...dealt));
        const table = tableOf(state);
        expect(state.rooms).toHaveLength(rooms);
        expect(table.rooms["at-lead"]).toBe("main");
        for (const client of clients) {
          const planned = dealt.findIndex((people) => people.includes(client));
          expect(table.rooms[`at-${client}`]).toBe(state.rooms[planned]?.roomId ?? "main");
        }
      },
    ),
  );
});

test("rooms can't be opened twice, nor before the session, nor without a plan", () => {
  expect(() => opened(open)).toThrow(conflict);
  const scheduled = withPlan(aGroup(["ana"], { phase: "scheduled" }), ["ana"]);
  expect(() => opened(scheduled)).toThrow(conflict);
  expect(() => opened(four)).toThrow(conflict);
});

test("a plan that somebody else has saved since is not opened", () => {
  expect(() => opened(withPlan(plan, ["ana"]), { version: 1 })).toThrow(stale);
});

test("rooms of the next time have other ids", () => {
  const again = opened(returnToMain(open));
  const ids = new Set([...open.rooms, ...again.rooms].map(({ roomId }) => roomId));
  expect(ids.size).toBe(4);
});

test("who is aside in a private room stays there, and comes back to the room of the plan", () => {
  const aside = {
    ...plan,
    rooms: [privateRoom],
    participants: plan.participants.map((one) =>
      ["ana", "lead"].includes(one.personId) ? { ...one, room: "private-1" } : one,
    ),
  };
  const state = opened(aside);
  expect(roomOf(state, find(state, "ana"))).toBe("private-1");
  expect(find(state, "ana").marks.cameFrom).toBe(find(state, "ben").room);
  const back = carried(state, recall(state, { inSeconds: 0, now }));
  expect(back.rooms).toEqual([privateRoom]);
  expect(find(back, "ana").room).toBe("private-1");
  expect(find(back, "ben").room).toBe("main");
});
const privateRoom = {
  roomId: "private-1",
  name: "Aside",
  generation: 0,
  kind: "private" as const,
  task: { text: null, link: null },
  unstaffedSince: null,
};

test("a recall at once brings everybody back, also who is away, and closes the rooms", () => {
  const away = depart(open, { is: (one) => one.personId === "ana", as: "left", now });
  const back = recall(away, { inSeconds: 0, now });
  expect(back.rooms).toEqual([]);
  expect(back.participants.map(({ room }) => room)).toEqual(Array(5).fill("main"));
  expect(() => recall(back, { inSeconds: 0, now })).toThrow(conflict);
});

test("an announced recall comes true at its time, and a later one does not put it off", () => {
  const announced = recall(open, { inSeconds: 30, now });
  expect(recall(announced, { inSeconds: 60, now })).toBe(announced);
  expect(isReturnDue(announced, later(29))).toBe(false);
  expect(isReturnDue(announced, later(30))).toBe(true);
  const sooner = recall(announced, { inSeconds: 10, now });
  expect(isReturnDue(sooner, later(10))).toBe(true);
});

const { autoEndAt } = open.session;
const beforeTheEnd = (seconds: number) => new Date(autoEndAt.getTime() - seconds * 1_000);

test("nobody is promised more time than the rooms have", () => {
  const short = opened(plan, { minutes: 1, now: later(-40) });
  expect(recall(short, { inSeconds: 60, now }).session.recallAt).toEqual(later(20));
});

test("rooms close a minute before the session ends by itself, whatever they were opened for", () => {
  const last = beforeTheEnd(60);
  const late = opened(plan, { minutes: 20, now: beforeTheEnd(300) });
  expect(late.session.breakoutEndsAt).toEqual(last);
  expect(() => extend(late, 5)).toThrow(conflict);
  const soon = opened(plan, { minutes: 1, now: beforeTheEnd(300) });
  expect(extend(soon, 5).session.breakoutEndsAt).toEqual(last);
  const recalled = recall(opened(plan), { inSeconds: 60, now: beforeTheEnd(80) });
  expect(recalled.session.recallAt).toEqual(last);
  const forgotten = opened(plan);
  expect(dueAtOf(forgotten)).toEqual(last);
  expect(dueNow(forgotten, last)).toBe("return");
  expect(() => opened(plan, { now: last })).toThrow(conflict);
});

test("everybody is told when rooms close that are left open until a recall", () => {
  const breakout = viewFor(opened(plan), "at-ana", now)?.breakout;
  expect(breakout).toMatchObject({ endsAt: null, closesAt: beforeTheEnd(60).toISOString() });
});

test("rooms with a time of their own close when it is over", () => {
  expect(isReturnDue(open, later(20 * 60 - 1))).toBe(false);
  expect(isReturnDue(open, later(20 * 60))).toBe(true);
  expect(isReturnDue(returnToMain(open), later(20 * 60))).toBe(false);
});

test("more minutes are added to the end of the rooms, not to now", () => {
  const longer = extend(open, 5);
  expect(isReturnDue(longer, later(25 * 60 - 1))).toBe(false);
  expect(isReturnDue(longer, later(25 * 60))).toBe(true);
});

test("rooms without an end, or that are being left, get no more minutes", () => {
  expect(() => extend(opened(plan), 5)).toThrow(conflict);
  expect(() => extend(recall(open, { inSeconds: 30, now }), 5)).toThrow(conflict);
  expect(() => extend(four, 5)).toThrow(conflict);
});

test("each room has a task of its own, which may change while it is open", () => {
  const task = { text: "Name one trigger", link: null };
  const [first, second] = setTask(open, "room-1-1", task).rooms;
  expect(first?.task).toEqual(task);
  expect(second?.task).toEqual({ text: null, link: null });
  expect(() => setTask(open, "room-9-9", task)).toThrow(notFound);
});

test("a voice of staff is in all rooms until it is ended, they leave, or the rooms close", () => {
  const speaking = speakToAll(open, { participantId: "at-lead", speaking: true });
  expect(tableOf(speaking).broadcast).toEqual(["at-lead"]);
  expect(speakToAll(speaking, { participantId: "at-lead", speaking: true })).toBe(speaking);
  const quiet = [
    speakToAll(speaking, { participantId: "at-lead", speaking: false }),
    recall(speaking, { inSeconds: 0, now }),
    depart(speaking, { is: ({ staff }) => staff, as: "left", now }),
  ];
  for (const next of quiet)
    expect(carried(speaking, next).session.breakouts.speakingToAll).toEqual([]);
});

test("a client's voice is never in all rooms, nor anybody's where there is only one", () => {
  expect(() => speakToAll(open, { participantId: "at-ana", speaking: true })).toThrow(conflict);
  expect(() => speakToAll(four, { participantId: "at-lead", speaking: true })).toThrow(conflict);
});
