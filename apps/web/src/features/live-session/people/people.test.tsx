// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import {
  aBreakout,
  aControlView,
  anOpenRoom,
  aParticipant,
  asClient,
  aSnapshot,
  inRoster,
  waitingPerson,
} from "../../../../test/liveSnapshots.ts";
import { AskedToSpeakDialog, DoneCheckCard, PauseVeil } from "../floor/index.ts";
import type { RoomPartProps } from "../roomParts.ts";
import "../index.ts";
import { PeoplePanel } from "./PeoplePanel.tsx";

beforeAll(() => {
  vi.stubGlobal("matchMedia", () => ({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});
afterEach(cleanup);

type Change = Parameters<typeof aSnapshot>[0];
function partOf(change: Change) {
  const act = vi.fn<RoomPartProps["acting"]["act"]>().mockResolvedValue(true);
  const turn = vi.fn();
  const part = {
    snapshot: aSnapshot(change),
    acting: { act, pending: null, problem: null },
    session: { turn },
    openPanel: vi.fn(),
  } as unknown as RoomPartProps;
  return { part, act, turn };
}
function lineOf(name: string): HTMLElement {
  const line = screen.getByText(name).closest("li");
  if (!line) throw new Error(`${name} is not in the list`);
  return line;
}
function inPanel(change: Change) {
  const all = partOf(change);
  render(<PeoplePanel {...all.part} />);
  return all;
}

const bee = inRoster("Client Bee");
const dora = inRoster("Client Dora", { hand: "2026-01-05T17:01:00.000Z" });
const lower = { ...bee, hand: "2026-01-05T17:02:00.000Z" };

test("people stand below who waits and above the rules of the door", () => {
  inPanel({ view: aControlView({ roster: [bee] }) });
  const titles = screen.getAllByRole("heading", { level: 3 }).map((one) => one.textContent);
  const places = ["Waiting", "In this room", "The door"].map((title) =>
    titles.findIndex((one) => one.startsWith(title)),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test("staff mute one, ask, go aside and write privately from the person's menu", async () => {
  const { act, part } = inPanel({ view: aControlView({ roster: [bee] }) });
  const choose = async (item: string) => {
    await userEvent.click(screen.getByRole("button", { name: "Actions for Client Bee" }));
    await userEvent.click(screen.getByRole("menuitem", { name: item }));
  };
  for (const item of ["Mute", "Ask to unmute", "Go to a private room", "Private word"])
    await choose(item);
  const { participantId } = bee;
  expect(act.mock.calls).toEqual([
    ["mute", { participantIds: [participantId] }],
    ["askToSpeak", { participantId }],
    ["openPrivateRoom", { participantId }],
  ]);
  expect(part.openPanel).toHaveBeenCalledWith("chat");
});

test("staff mute all, or all but the one who speaks", async () => {
  const speaker = aParticipant("Client Bee", { mic: true, speaking: true });
  const { act } = inPanel({ view: aControlView({ roster: [bee] }), participants: [speaker] });
  await userEvent.click(screen.getByRole("button", { name: "Mute all" }));
  await userEvent.click(screen.getByRole("button", { name: "Mute all but Client Bee" }));
  expect(act.mock.calls).toEqual([
    ["mute", { participantIds: null }],
    ["mute", { participantIds: null, except: speaker.participantId }],
  ]);
});

test("while the group is apart staff mute this room, or say that every room is meant", async () => {
  const { act } = inPanel({ view: aControlView({ breakout: aBreakout() }) });
  await userEvent.click(screen.getByRole("button", { name: "Mute all in this room" }));
  await userEvent.click(screen.getByRole("button", { name: "Mute all rooms" }));
  expect(act.mock.calls).toEqual([
    ["mute", { participantIds: null }],
    ["mute", { participantIds: null, everyRoom: true }],
  ]);
});

test("of who is out of hearing it is not said whether their microphone is on", () => {
  const away = inRoster("Client Dora", { room: "r2" });
  const here = aParticipant("Client Bee", { mic: false });
  const rooms = [anOpenRoom("r2", "Room 2")];
  inPanel({ view: aControlView({ roster: [bee, away], rooms }), participants: [here] });
  const line = (name: string) => within(lineOf(name)).queryByRole("img")?.ariaLabel ?? null;
  expect([line("Client Bee"), line("Client Dora")]).toEqual(["Microphone off", null]);
});

test("hands stand on top in the order in which they went up", async () => {
  const { act } = inPanel({ view: aControlView({ roster: [lower, dora] }) });
  const hands = screen.getByRole("region", { name: "Hands raised (2)" });
  expect(
    within(hands)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual(["1.Client Dora", "2.Client Bee"]);
  await userEvent.click(within(hands).getByRole("button", { name: "Lower hand of Client Dora" }));
  expect(act.mock.calls).toEqual([["lowerHands", { participantId: dora.participantId }]]);
});

test("a rule is a switch that is on while clients may", async () => {
  const { act } = inPanel({ view: aControlView() });
  const isOn = (name: string) => screen.getByRole<HTMLInputElement>("switch", { name }).checked;
  expect([isOn("Write to the group"), isOn("Share the screen")]).toEqual([true, false]);
  await userEvent.click(screen.getByRole("switch", { name: "Write to the group" }));
  await userEvent.click(screen.getByRole("switch", { name: "See each other's cameras" }));
  expect(act.mock.calls).toEqual([
    ["setLocks", { locks: { groupChat: true } }],
    ["setLocks", { locks: { camerasForStaffOnly: true } }],
  ]);
});

test("a locked list hides clients from clients, and never staff, observers or where they listen", () => {
  const view = asClient();
  const visit = { room: "r2", mode: "listen" as const, opensAt: "", isOpen: true };
  const roster = [
    bee,
    inRoster("Staff Cleo", { staff: true, role: "clinician", visit }),
    inRoster("Observer Ida", { role: "observer" }),
  ];
  const rooms = [anOpenRoom("r2", "Room 2")];
  const me = { ...view.me, may: { ...view.me.may, memberList: false } };
  inPanel({ view: { ...view, me, roster, rooms } });
  expect(screen.queryByText("Client Bee")).toBeNull();
  expect(screen.getByText("Staff Cleo")).toBeTruthy();
  expect(screen.getByText("is listening in Room 2")).toBeTruthy();
  expect(screen.getByText("Observer Ida")).toBeTruthy();
});

test("a client has none of the tools of staff", () => {
  inPanel({ view: asClient({ roster: [bee] }) });
  expect(screen.queryAllByRole("switch")).toEqual([]);
  expect(screen.queryAllByRole("button")).toEqual([]);
});

test("who is asked to speak is unmuted by their own press alone", async () => {
  const me = { ...asClient().me, askedToSpeak: "2026-01-05T17:02:00.000Z" };
  const { part, act, turn } = partOf({ view: asClient({ me }) });
  render(<AskedToSpeakDialog {...part} />);
  await userEvent.click(screen.getByRole("button", { name: "Not now" }));
  expect(turn).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "Unmute now" }));
  expect(turn.mock.calls).toEqual([["mic", true]]);
  expect(act.mock.calls).toEqual([
    ["answerAsk", {}],
    ["answerAsk", {}],
  ]);
});

test("clients answer with one tap; staff read who has not", async () => {
  const doneCheck = { askedAt: "", question: "Everyone done?", answered: 1, asked: 2, mine: false };
  const floor = (missing: string[]) => ({
    ...(aControlView().floor ?? neverNull()),
    doneCheck: { ...doneCheck, missing },
  });
  const client = partOf({ view: asClient({ floor: floor([]) }) });
  const shown = render(<DoneCheckCard {...client.part} />);
  await userEvent.click(screen.getByRole("button", { name: "I am done" }));
  expect(client.act.mock.calls).toEqual([["answerDone", {}]]);
  shown.unmount();
  const view = aControlView({ roster: [bee], floor: floor([bee.participantId]) });
  render(<DoneCheckCard {...partOf({ view }).part} />);
  expect(screen.getByText("Not yet: Client Bee")).toBeTruthy();
});

test("a pause is a calm screen for clients and none for staff", () => {
  const floor = { ...(aControlView().floor ?? neverNull()), pausedAt: "2026-01-05T17:02:00.000Z" };
  render(<PauseVeil {...partOf({ view: aControlView({ floor }) }).part} />);
  expect(screen.queryByText("The group is paused")).toBeNull();
  render(<PauseVeil {...partOf({ view: asClient({ floor }) }).part} />);
  expect(screen.getByText("The group is paused")).toBeTruthy();
});

const neverNull = (): never => {
  throw new Error("There is no floor");
};

test("a menu, and what was begun in it, stay when its person is let in meanwhile; gone and back, they come without it", async () => {
  const waits = waitingPerson("Client Eve");
  const { participantId, personId, displayName } = waits;
  const inside = inRoster(displayName, { participantId, personId });
  const { part } = partOf({ view: aControlView({ lobby: [waits], roster: [] }) });
  const { rerender } = render(<PeoplePanel {...part} />);
  const show = (change: Parameters<typeof aControlView>[0]) =>
    rerender(<PeoplePanel {...part} snapshot={aSnapshot({ view: aControlView(change) })} />);
  const openMenu = () =>
    userEvent.click(screen.getByRole("button", { name: "Door and help for Client Eve" }));
  await openMenu();
  expect(screen.getByRole("menuitem", { name: "Write to Client Eve" })).toBeTruthy();

  show({ lobby: [], roster: [inside] });
  expect(
    await screen.findByRole("menuitem", { name: "Send back to the waiting room" }),
  ).toBeTruthy();
  show({ lobby: [], roster: [] });
  show({ lobby: [waits], roster: [] });
  expect(screen.queryByRole("menu")).toBeNull();

  await openMenu();
  await userEvent.click(screen.getByRole("menuitem", { name: "Write to Client Eve" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Message" }), "One mom");
  show({ lobby: [], roster: [inside] });
  expect(screen.getByDisplayValue("One mom")).toBeTruthy();
});
