// @vitest-environment jsdom
import { AppError } from "@hearth/contracts/errors";
import type { ControlView } from "@hearth/contracts/live";
import type { BreakoutPlan } from "@hearth/contracts/live/rooms";
import { act as settle, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeAll, expect, test, vi } from "vitest";
import "../../../../test/dom.ts";
import {
  aBreakout,
  aControlView,
  anOpenRoom,
  aSnapshot,
  inRoster,
} from "../../../../test/liveSnapshots.ts";
import { type GroupKnowledge, GroupKnowledgeContext } from "../../../lib/planning/knowledge.ts";
import type { RoomSession } from "../roomParts.ts";
import "../index.ts";
import { RoomsPanel } from "./RoomsPanel.tsx";

beforeAll(() => {
  vi.stubGlobal("matchMedia", () => ({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});

const uuid = (last: number) => `018f0000-0000-7000-8000-0000000001${String(last).padStart(2, "0")}`;
const personOf = { Ana: uuid(1), Ben: uuid(2), Cem: uuid(3) };
type Name = keyof typeof personOf;
const client = (name: Name, room = "main") =>
  inRoster(name, { participantId: personOf[name], personId: personOf[name], room });
const everybody = [client("Ana"), client("Ben"), client("Cem")];

const roomOf = (name: string, ...names: Name[]) => ({
  name,
  task: { text: null, link: null },
  personIds: names.map((one) => personOf[one]),
});
const plan = (version: number, ...rooms: BreakoutPlan["rooms"]): BreakoutPlan => ({
  version,
  rooms,
  savedBy: "Dana",
});

const knowsNothing: GroupKnowledge = { clients: [], pairs: [], sets: [] };
type Answers = Partial<Record<string, (input: unknown) => unknown>>;

/** The panel as staff see it; a save is answered as control does, unless the test says otherwise. */
function panel(
  view: Partial<ControlView>,
  { answers = {}, knows = knowsNothing }: { answers?: Answers; knows?: GroupKnowledge } = {},
) {
  const asked: [string, unknown][] = [];
  const answer: Answers = {
    savePlan: (input) => {
      const { version, rooms } = input as BreakoutPlan;
      return { version: version + 1, rooms, savedBy: "Staff A" };
    },
    ...answers,
  };
  const act = vi.fn((verb: string, input: unknown) => {
    asked.push([verb, input]);
    return Promise.resolve().then(() => answer[verb]?.(input) ?? {});
  });
  const acting = {
    act: (verb: string, input: unknown) => act(verb, input).then(() => true),
    pending: null,
    problem: null,
  };
  const show = (change: Partial<ControlView>) => (
    <GroupKnowledgeContext value={knows}>
      <RoomsPanel
        snapshot={aSnapshot({ view: aControlView(change), notInSound: [personOf.Ben] })}
        acting={acting}
        session={{ act } as Partial<RoomSession> as RoomSession}
        openPanel={() => undefined}
        openDevices={() => undefined}
      />
    </GroupKnowledgeContext>
  );
  const { rerender } = render(show(view));
  return { asked, told: (change: Partial<ControlView>) => rerender(show(change)) };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = (name: string | RegExp) => userEvent.click(button(name));
const choose = async (label: string | RegExp, option: string | RegExp) => {
  await press(label);
  await userEvent.click(screen.getByRole("option", { name: option }));
};
const people = (list: string) =>
  within(screen.getByRole("grid", { name: list }))
    .queryAllByRole("row")
    .map((row) => /Ana|Ben|Cem|Dee/.exec(row.textContent)?.[0])
    .filter((name) => name !== undefined);

test("one press splits the group at random: a plan, saved, opened", async () => {
  const rooms = [roomOf("Room 1", "Ana", "Cem"), roomOf("Room 2", "Ben")];
  const { asked } = panel(
    { roster: everybody },
    { answers: { suggestPlan: () => ({ rooms, rounds: [], unmet: [] }) } },
  );
  expect(screen.getByText("3 people in rooms of 2 and 1")).toBeTruthy();
  await press("Open 2 rooms");
  await waitFor(() => expect(asked).toHaveLength(3));
  expect(asked).toEqual([
    ["suggestPlan", { way: { kind: "random", rooms: 2 } }],
    ["savePlan", { version: 0, rooms }],
    ["openBreakouts", { version: 1, minutes: 15, choice: false, flagAfterMinutes: 10 }],
  ]);
});

test("who is away is not counted among those who are spread", () => {
  panel({ roster: [client("Ana"), client("Ben"), { ...client("Cem"), away: true }] });
  expect(screen.getByText("2 people in rooms of 1 and 1")).toBeTruthy();
});

test("rooms that can't respect a pair are shown and not opened", async () => {
  const pairId = uuid(60);
  const pair = { pairId, a: personOf.Ana, b: personOf.Ben, kind: "apart" as const, reason: "Kin" };
  const rooms = [roomOf("Room 1", "Ana", "Ben", "Cem")];
  const { asked } = panel(
    { roster: everybody },
    {
      knows: { ...knowsNothing, pairs: [pair] },
      answers: { suggestPlan: () => ({ rooms, rounds: [], unmet: [pairId] }) },
    },
  );
  await press("Open 2 rooms");
  const alert = await screen.findByRole("alert");
  expect(within(alert).getByText("So many rooms can't respect every pair")).toBeTruthy();
  expect(screen.getByText(/Ana and Ben are to be apart/)).toBeTruthy();
  expect(asked.map(([verb]) => verb)).not.toContain("openBreakouts");
  expect(button("Open 1 room").hasAttribute("disabled")).toBe(true);
});

test("a rotation shows its rounds before anybody is moved", async () => {
  const { Ana, Ben, Cem } = personOf;
  const rounds = [
    [[Ana, Ben], [Cem]],
    [[Ana, Cem], [Ben]],
  ];
  const { asked } = panel(
    { roster: everybody },
    {
      answers: {
        suggestPlan: () => ({
          rooms: [roomOf("Room 1", "Ana", "Ben"), roomOf("Room 2", "Cem")],
          rounds,
          unmet: [],
        }),
      },
    },
  );
  await choose(/How people are spread/, /New partners/);
  await press("Look at the plan first");
  const preview = within(
    await screen.findByRole("region", { name: "2 rounds until all have met" }),
  );
  expect(preview.getByText("Ana and Ben")).toBeTruthy();
  expect(preview.getByText("Ana and Cem")).toBeTruthy();
  expect(asked.map(([verb]) => verb)).not.toContain("openBreakouts");
});

test("last time's rooms and prepared ones need no number; a prepared one is asked for by its set", async () => {
  const setId = uuid(50);
  const { asked } = panel(
    { roster: everybody },
    {
      knows: { ...knowsNothing, sets: [{ setId, name: "Tuesday" }] },
      answers: {
        suggestPlan: () => ({ rooms: [roomOf("Room 1", "Ana")], rounds: [], unmet: [] }),
      },
    },
  );
  await choose(/How people are spread/, "Same rooms as last time");
  expect(screen.queryByRole("button", { name: /Number of rooms/ })).toBeNull();
  await choose(/How people are spread/, "Prepared: Tuesday");
  await press("Open these rooms");
  await waitFor(() => expect(asked[0]).toEqual(["suggestPlan", { way: { kind: "set", setId } }]));
});

test("where clients choose, the rooms open empty", async () => {
  const { asked } = panel({ roster: everybody });
  await choose(/How people are spread/, "Clients choose");
  await press("Open 2 rooms");
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked).toEqual([
    ["savePlan", { version: 0, rooms: [roomOf("Room 1"), roomOf("Room 2")] }],
    ["openBreakouts", expect.objectContaining({ choice: true })],
  ]);
});

const twoRooms = plan(4, roomOf("Room 1", "Ana"), roomOf("Room 2", "Ben"));

test("somebody is moved by menu, and the plan saves itself", async () => {
  const { asked } = panel({ roster: everybody, plan: twoRooms });
  expect(people("In no room")).toEqual(["Cem"]);
  await press("Move Cem");
  await userEvent.click(screen.getByRole("menuitem", { name: "To Room 2" }));
  expect(people("People in Room 2")).toEqual(["Ben", "Cem"]);
  expect(people("In no room")).toEqual([]);
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]).toEqual([
    "savePlan",
    { version: 4, rooms: [roomOf("Room 1", "Ana"), roomOf("Room 2", "Ben", "Cem")] },
  ]);
  expect(await screen.findByText("The plan is saved.")).toBeTruthy();
});

test("somebody is dragged by keyboard alone: Enter takes, Tab finds the room, Enter puts down", async () => {
  const { asked } = panel({ roster: everybody, plan: twoRooms });
  const handle = within(screen.getByRole("grid", { name: "In no room" })).getByRole("button", {
    name: /^Drag/,
  });
  await settle(async () => {
    handle.focus();
    await userEvent.keyboard("{Enter}");
  });
  const target = await screen.findByRole("button", { name: /^Drop on .*Room 2$/ });
  for (let presses = 0; presses < 5 && document.activeElement !== target; presses += 1)
    await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(people("People in Room 2")).toEqual(["Ben", "Cem"]));
  await waitFor(() => expect(asked.map(([verb]) => verb)).toEqual(["savePlan"]));
});

test("rooms get names and tasks; two of one name are not saved, and it is said why", async () => {
  const { asked } = panel({ roster: everybody, plan: twoRooms });
  const name = screen.getByRole("textbox", { name: "Name of room 2" });
  await userEvent.clear(name);
  await userEvent.type(name, "Room 1");
  expect(screen.getAllByText("Another room has this name.")).toHaveLength(2);
  expect(button("Open 2 rooms").hasAttribute("disabled")).toBe(true);
  await userEvent.type(name, "b");
  await press("Task for Room 1b");
  await userEvent.type(screen.getByRole("textbox", { name: "What to do in this room" }), "Breathe");
  await press("Save the task");
  const rooms = [{ name: "Room 1" }, { name: "Room 1b", task: { text: "Breathe", link: null } }];
  await waitFor(() => expect(asked.at(-1)?.[1]).toMatchObject({ rooms }));
});

test("a pair that is not respected is said in words with its reason, and keeps the rooms shut", async () => {
  const pair = { pairId: uuid(60), a: personOf.Ana, b: personOf.Ben };
  const knows: GroupKnowledge = {
    ...knowsNothing,
    pairs: [{ ...pair, kind: "apart", reason: "They are brothers" }],
  };
  panel({ roster: everybody, plan: plan(1, roomOf("Room 1", "Ana", "Ben", "Cem")) }, { knows });
  expect(screen.getByText(/Ana and Ben are to be apart.*Reason: They are brothers/)).toBeTruthy();
  expect(screen.getAllByRole("img", { name: "See the pair above" })).toHaveLength(2);
  expect(button("Open 1 room").hasAttribute("disabled")).toBe(true);
  await press("Move Ben");
  await userEvent.click(screen.getByRole("menuitem", { name: "To no room" }));
  expect(screen.queryByText(/are to be apart/)).toBeNull();
  expect(button("Open 1 room").hasAttribute("disabled")).toBe(false);
});

test("who of the group is not here yet is planned for by name", () => {
  const Dee = uuid(4);
  panel(
    {
      roster: everybody,
      plan: plan(1, { ...roomOf("Room 1", "Ana"), personIds: [personOf.Ana, Dee, uuid(5)] }),
    },
    { knows: { ...knowsNothing, clients: [{ personId: Dee, name: "Dee" }] } },
  );
  expect(people("People in Room 1")).toEqual(["Ana", "Dee"]);
  expect(screen.getByText("not here yet")).toBeTruthy();
  expect(screen.getByText("and 1 person who is not here yet")).toBeTruthy();
});

test("the second of two who save sees the newer plan, and is offered their own again", async () => {
  const refused = new AppError("stale", "The plan of the rooms");
  let isFirst = true;
  const { asked, told } = panel(
    { roster: everybody, plan: twoRooms },
    {
      answers: {
        savePlan: (input) => {
          if (isFirst) {
            isFirst = false;
            throw refused;
          }
          const { version, rooms } = input as BreakoutPlan;
          return { version: version + 1, rooms, savedBy: "Staff A" };
        },
      },
    },
  );
  await press("Move Cem");
  await userEvent.click(screen.getByRole("menuitem", { name: "To Room 2" }));
  const theirs = plan(5, roomOf("Garden", "Ana", "Ben"), roomOf("Room 2", "Cem"));
  told({ roster: everybody, plan: theirs });
  const notice = await screen.findByText("Somebody else changed the plan: here is theirs");
  expect(notice).toBeTruthy();
  expect(people("People in Garden")).toEqual(["Ana", "Ben"]);
  await press("Use my rooms instead");
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]).toEqual([
    "savePlan",
    { version: 5, rooms: [roomOf("Room 1", "Ana"), roomOf("Room 2", "Ben", "Cem")] },
  ]);
});

const since = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const open: Partial<ControlView> = {
  roster: [client("Ana", "r1"), client("Ben", "r2"), client("Cem")],
  rooms: [
    anOpenRoom("r1", "Room 1", { unstaffedSince: since(12) }),
    anOpenRoom("r2", "Room 2", { unstaffedSince: since(2) }),
  ],
  breakout: aBreakout({ endsAt: new Date(Date.now() + 600_000).toISOString() }),
};
const inRegion = (name: string) => within(screen.getByRole("region", { name }));

test("a room that staff have not been to for long is pointed out in words", () => {
  panel(open);
  expect(inRegion("Room 1").getByText("Look in: no staff for 12 minutes")).toBeTruthy();
  expect(inRegion("Room 2").getByText("No staff for 2 minutes")).toBeTruthy();
});

test("who calls for help stands on top with room and wait, and is gone to or done", async () => {
  const call = { participantId: personOf.Ana, displayName: "Ana", room: "r1", since: since(3) };
  const { asked } = panel({ ...open, breakout: aBreakout({ help: [call] }) });
  expect(inRegion("1 call for help").getByText(/Room 1 · waits 3 minutes/)).toBeTruthy();
  await press("Go to Ana");
  await press("Done: Ana");
  expect(asked).toEqual([
    ["visit", { visit: { room: "r1", mode: "join" } }],
    ["answerHelp", { participantId: personOf.Ana }],
  ]);
});

test("somebody is moved or swapped with one press in a menu", async () => {
  const { asked } = panel(open);
  await press("Move Ana");
  await userEvent.click(screen.getByRole("menuitem", { name: "To Room 2" }));
  await press("Move Ana");
  await userEvent.click(screen.getByRole("menuitem", { name: "Swap with Ben (Room 2)" }));
  expect(asked).toEqual([
    ["move", { participantId: personOf.Ana, room: "r2" }],
    ["swap", { a: personOf.Ana, b: personOf.Ben }],
  ]);
});

test("all rooms are given more time, written to, spoken to, and called back", async () => {
  const { asked } = panel(open);
  await press("5 minutes more");
  await userEvent.type(screen.getByRole("textbox", { name: "Message" }), "Two minutes left");
  await press("Send to rooms");
  await choose(/^Write to|All rooms Write to/, "Room 2");
  await userEvent.type(screen.getByRole("textbox", { name: "Message" }), "And you?");
  await press("Send to rooms");
  await press("Speak to all rooms");
  await press("Bring everyone back in 60 seconds");
  expect(asked).toEqual([
    ["extendBreakouts", { minutes: 5 }],
    ["say", { to: { kind: "rooms", rooms: null }, text: "Two minutes left" }],
    ["say", { to: { kind: "rooms", rooms: ["r2"] }, text: "And you?" }],
    ["speakToAll", { speaking: true }],
    ["recall", { inSeconds: 60 }],
  ]);
});

test("who is not back in sound is said in words", () => {
  panel(open);
  expect(inRegion("Room 2").getByText("not back in sound yet")).toBeTruthy();
  expect(inRegion("Room 1").queryByText("not back in sound yet")).toBeNull();
});

test("a visit knocks until its sound is open", () => {
  const { me } = aControlView();
  const visit = { room: "r1", mode: "listen", opensAt: since(0), isOpen: false } as const;
  const { told } = panel({ ...open, me: { ...me, visit } });
  expect(inRegion("Room 1").getByText("Knocking at Room 1 …")).toBeTruthy();
  told({ ...open, me: { ...me, visit: { ...visit, isOpen: true } } });
  expect(screen.queryByText("Knocking at Room 1 …")).toBeNull();
  expect(button("Stop listening to Room 1")).toBeTruthy();
});

test("a menu stays with its person whom somebody else moves meanwhile, and offers the room that they left", async () => {
  const rooms = [anOpenRoom("r1", "Room 1"), anOpenRoom("r2", "Room 2")];
  const breakout = aBreakout();
  const { told } = panel({ roster: [client("Ana", "r1")], rooms, breakout });
  await press("Move Ana");
  expect(screen.getByRole("menuitem", { name: "To Room 2" })).toBeTruthy();

  told({ roster: [client("Ana", "r2")], rooms, breakout });
  expect(await screen.findByRole("menuitem", { name: "To Room 1" })).toBeTruthy();
  expect(screen.queryByRole("menuitem", { name: "To Room 2" })).toBeNull();

  told({ roster: [], rooms, breakout });
  told({ roster: [client("Ana", "r2")], rooms, breakout });
  expect(screen.queryByRole("menu")).toBeNull();
});
