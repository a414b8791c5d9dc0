// @vitest-environment jsdom
import { AppError } from "@hearth/contracts/errors";
import { act, cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import {
  aBreakout,
  aControlView,
  anOpenRoom,
  anOwn,
  aParticipant,
  aSnapshot,
  asClient,
  inRoster,
  waitingPerson,
} from "../../../test/liveSnapshots.ts";
import type { OverStatus } from "@hearth/media-client/snapshot";
import type { SeatStay } from "../../lib/seatStay.ts";
import { WaitingPage } from "./arriving/index.ts";
import { OverPage } from "./OverPage.tsx";
import { Room, type RoomProps } from "./Room.tsx";
import "./index.ts";

class NoObserver {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
}

/** A window that is as wide as anything asks for, or as narrow. */
const aWindow = { isWide: true, turned: new EventTarget() };
const turnTablet = (isWide: boolean) =>
  act(() => {
    aWindow.isWide = isWide;
    aWindow.turned.dispatchEvent(new Event("change"));
  });

beforeAll(() => {
  vi.stubGlobal("ResizeObserver", NoObserver);
  vi.stubGlobal("IntersectionObserver", NoObserver);
  vi.stubGlobal("matchMedia", () => Object.assign(aWindow.turned, { matches: aWindow.isWide }));
});
afterEach(cleanup);

const aSession = () => ({
  act: vi.fn<RoomProps["session"]["act"]>().mockResolvedValue({}),
  leave: vi.fn<() => Promise<void>>().mockResolvedValue(undefined),
  setTileHeights: vi.fn(),
  turn: vi.fn(),
  onDocument: () => () => undefined,
  choose: vi.fn(),
  setMode: vi.fn(),
  takeNoise: vi.fn(),
  putBehind: vi.fn(),
  restore: vi.fn(),
});

function inRoom(change: Parameters<typeof aSnapshot>[0] = {}) {
  const session = aSession();
  render(<Room snapshot={aSnapshot(change)} session={session} />);
  return session;
}

test("everybody has a tile with their name; who is muted, staff or away is said in words", () => {
  inRoom({
    participants: [
      aParticipant("Client B", { mic: true, speaking: true }),
      aParticipant("Clinician C", { staff: true, away: true }),
    ],
  });
  const speaking = screen.getByRole("article", { name: "Client B" });
  expect(within(speaking).getByText("is speaking")).toBeTruthy();
  expect(within(speaking).queryByRole("img", { name: "Microphone off" })).toBeNull();
  const away = screen.getByRole("article", { name: "Clinician C" });
  expect(within(away).getByRole("img", { name: "Microphone off" })).toBeTruthy();
  expect(within(away).getByText("Connection lost")).toBeTruthy();
  expect(within(away).getByText("Staff")).toBeTruthy();
  expect(screen.getByRole("article", { name: "Staff A (you)" })).toBeTruthy();
});

test("who is alone is told that the others will come", () => {
  inRoom();
  expect(screen.getByText("Nobody else is here yet")).toBeTruthy();
});

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
const ends = /ends for everybody/;

test.each([
  ["staff", aControlView],
  ["clients", asClient],
])("%s read and hear when the session is about to end by itself, and not before", (_who, view) => {
  inRoom({ view: view({ closesAt: inSeconds(900) }) });
  expect(screen.queryAllByText(ends)).toEqual([]);
  cleanup();
  inRoom({ view: view({ closesAt: inSeconds(299) }) });
  expect(screen.getByText(/in 4:5\d/)).toBeTruthy();
  expect(screen.getByText("The session ends for everybody in 5 minutes.")).toBeTruthy();
  cleanup();
  inRoom({ view: view({ closesAt: inSeconds(59) }) });
  expect(screen.getByText(/in 0:5\d/)).toBeTruthy();
  expect(screen.getByText("The session ends for everybody in 1 minute.")).toBeTruthy();
});

test("microphone and camera say what a press does, by button and by key", async () => {
  const { turn } = inRoom({
    own: { mic: anOwn("on"), camera: anOwn("off"), screen: anOwn("off") },
  });
  await userEvent.click(screen.getByRole("button", { name: "Mute" }));
  await userEvent.click(screen.getByRole("button", { name: "Start video" }));
  await userEvent.keyboard("m");
  expect(turn.mock.calls).toEqual([
    ["mic", false],
    ["camera", true],
    ["mic", false],
  ]);
});

test("a key does nothing while something is typed or asked, whatever opened the question", async () => {
  const me = { ...asClient().me, askedToSpeak: "2026-01-05T17:02:00.000Z" };
  const { turn } = inRoom({ view: asClient({ me }) });
  expect(screen.getByRole("alertdialog")).toBeTruthy();
  await userEvent.keyboard("mv");
  cleanup();
  const typed = inRoom({ view: asClient() });
  const field = document.createElement("div");
  field.setAttribute("contenteditable", "plaintext-only");
  field.tabIndex = 0;
  document.body.append(field);
  field.focus();
  await userEvent.keyboard("mv");
  field.remove();
  expect([turn.mock.calls, typed.turn.mock.calls]).toEqual([[], []]);
});

test("single keys are switched off in their own dialog, and stay off on this device", async () => {
  const before = inRoom();
  await userEvent.keyboard("?");
  const choice = () => screen.getByRole<HTMLInputElement>("switch", { name: "Use single keys" });
  expect(choice().checked).toBe(true);
  await userEvent.click(choice());
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  await userEvent.keyboard("mvp?");
  expect(screen.queryByRole("dialog")).toBeNull();
  cleanup();
  const after = inRoom();
  await userEvent.keyboard("m");
  expect([before.turn.mock.calls, after.turn.mock.calls]).toEqual([[], []]);
  localStorage.clear();
});

test("under the calm screen of a pause nothing is reached by keyboard, for clients alone", () => {
  const { floor } = aControlView();
  if (!floor) throw new Error("There is no floor");
  const paused = { floor: { ...floor, pausedAt: "2026-01-05T17:02:00.000Z" } };
  const participants = [aParticipant("Client B")];
  const isReached = () =>
    screen.getByRole("article", { name: "Client B" }).closest("[inert]") === null;
  inRoom({ view: asClient(paused), participants });
  expect(isReached()).toBe(false);
  expect(screen.getByText("The group is paused").closest("[inert]")).toBeNull();
  expect(screen.getByRole("button", { name: "Leave" }).closest("[inert]")).toBeNull();
  cleanup();
  inRoom({ view: aControlView(paused), participants });
  expect(isReached()).toBe(true);
});

test("a blur that failed is told in the room and at the door", () => {
  const camera = { ...anOwn("off"), effect: "failed" as const };
  const own = { mic: anOwn("off"), camera, screen: anOwn("off") };
  inRoom({ own });
  expect(screen.getByRole("button", { name: "Show without blur" })).toBeTruthy();
  cleanup();
  render(<WaitingPage snapshot={aSnapshot({ own, status: "waiting" })} session={aSession()} />);
  expect(screen.getByRole("button", { name: "Show without blur" })).toBeTruthy();
});

test("who has lost the way to the others sees it on the own tile and above the group", () => {
  inRoom({ status: "restoring" });
  const mine = screen.getByRole("article", { name: "Staff A (you)" });
  expect(within(mine).getByText("Connection lost")).toBeTruthy();
  expect(screen.getByText(/^Bringing sound and picture back/)).toBeTruthy();
  cleanup();
  inRoom();
  expect(screen.queryByText("Connection lost")).toBeNull();
});

test("the screen stays awake exactly while its person is in the room", async () => {
  const release = vi.fn().mockResolvedValue(undefined);
  const request = vi.fn().mockResolvedValue({ release });
  Object.defineProperty(navigator, "wakeLock", { value: { request }, configurable: true });
  inRoom();
  expect(request.mock.calls).toEqual([["screen"]]);
  await Promise.resolve();
  expect(release).not.toHaveBeenCalled();
  cleanup();
  expect(release).toHaveBeenCalledOnce();
  Reflect.deleteProperty(navigator, "wakeLock");
});

test("a camera that may not be used says what to do, step by step for this browser", async () => {
  const { turn } = inRoom({
    own: { mic: anOwn("off"), camera: anOwn("denied"), screen: anOwn("off") },
  });
  expect(screen.getByText(/Allow it in the address bar/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Show the steps" }));
  const steps = within(screen.getByRole("dialog", { name: "How to turn it on" }));
  expect(steps.getByText("The camera is blocked in this browser")).toBeTruthy();
  expect(steps.getByText("If it stays blocked:")).toBeTruthy();
  await userEvent.click(steps.getByRole("button", { name: "Try again" }));
  expect(turn).toHaveBeenCalledWith("camera", true);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("who leads lets one in, all in, or turns somebody away after a question", async () => {
  const lobby = [waitingPerson("Client A"), waitingPerson("Client Bb")];
  const { act } = inRoom({ view: aControlView({ lobby }) });
  await userEvent.click(screen.getByRole("button", { name: /^People/ }));
  const panel = within(screen.getByRole("complementary", { name: "People" }));
  await userEvent.click(panel.getByRole("button", { name: "Admit Client A" }));
  await userEvent.click(panel.getByRole("button", { name: "Admit all" }));
  await userEvent.click(panel.getByRole("button", { name: "Refuse Client Bb" }));
  await userEvent.click(screen.getByRole("button", { name: "Refuse" }));
  expect(act.mock.calls).toEqual([
    ["admit", { participantIds: [lobby[0]?.participantId] }],
    ["admitAll", {}],
    ["refuse", { participantId: lobby[1]?.participantId }],
  ]);
});

test("a client sees neither the lobby nor the rooms, and leaves with one press", async () => {
  const { leave } = inRoom({ view: asClient() });
  expect(screen.queryByRole("button", { name: "Rooms" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "People" }));
  expect(screen.queryByText("Nobody is waiting.")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Leave" }));
  expect(leave).toHaveBeenCalledOnce();
});

const rooms = [anOpenRoom("r1", "Room 1"), anOpenRoom("r2", "Room 2")];
const clientIn = (room: string) =>
  inRoster("Client A", {
    participantId: "018f0000-0000-7000-8000-000000000077",
    personId: "018f0000-0000-7000-8000-000000000078",
    room,
  });

test("while rooms are open somebody is moved by menu, a room is visited, and all are brought back", async () => {
  const view = aControlView({
    rooms,
    roster: [clientIn("r1")],
    breakout: aBreakout(),
  });
  const { act } = inRoom({ view });
  await userEvent.click(screen.getByRole("button", { name: "Rooms" }));
  await userEvent.click(screen.getByRole("button", { name: "Move Client A" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "To Room 2" }));
  await userEvent.click(screen.getByRole("button", { name: "Listen to Room 1" }));
  await userEvent.click(screen.getByRole("button", { name: "Join Room 2" }));
  await userEvent.click(screen.getByRole("button", { name: "Bring everyone back in 60 seconds" }));
  expect(act.mock.calls).toEqual([
    ["move", { participantId: clientIn("r1").participantId, room: "r2" }],
    ["visit", { visit: { room: "r1", mode: "listen" } }],
    ["visit", { visit: { room: "r2", mode: "join" } }],
    ["recall", { inSeconds: 60 }],
  ]);
});

test("in a room one reads where one is and how long, and the last minute stands out by words", () => {
  const endsAt = new Date(Date.now() + 272_000).toISOString();
  const me = { ...asClient().me, room: "r2" };
  inRoom({ view: asClient({ me, rooms, breakout: aBreakout({ endsAt }) }) });
  expect(screen.getByText(/^You are in Room 2 · 4:3\d left$/)).toBeTruthy();
});

test("what could not be done is said where it was tried", async () => {
  const session = aSession();
  session.act.mockRejectedValue(new AppError("conflict", "Rooms are open already"));
  render(
    <Room
      snapshot={aSnapshot({ view: aControlView({ roster: [clientIn("main")] }) })}
      session={session}
    />,
  );
  await userEvent.click(screen.getByRole("button", { name: "Rooms" }));
  await userEvent.click(screen.getByRole("button", { name: "Open 2 rooms" }));
  expect(await screen.findByRole("alert")).toBeTruthy();
});

test("who leads chooses between leaving and ending it for everybody", async () => {
  const { act, leave } = inRoom();
  await userEvent.click(screen.getByRole("button", { name: "Leave" }));
  await userEvent.click(screen.getByRole("button", { name: "End for everybody" }));
  expect(act.mock.calls).toEqual([["end", {}]]);
  expect(leave).not.toHaveBeenCalled();
});

test("the waiting room shows the own picture and tools, and nobody else", () => {
  render(
    <WaitingPage
      snapshot={aSnapshot({ view: asClient(), status: "waiting" })}
      session={aSession()}
    />,
  );
  expect(screen.getByRole("heading", { name: "You are in the waiting room" })).toBeTruthy();
  expect(screen.getAllByRole("article").map((tile) => tile.getAttribute("aria-label"))).toEqual([
    "Client A (you)",
  ]);
  expect(screen.getByRole("button", { name: "Unmute" })).toBeTruthy();
});

const done = () => Promise.resolve();
const aSeat = (askNewLink = done): SeatStay => ({ askNewLink, leave: done, comeBack: done });
const noSeat = new AppError("unauthenticated", "Open your link again");

test.each([
  ["was told so", aSnapshot({ status: "revoked" })],
  ["found it out", aSnapshot({ status: "failed", fault: noSeat })],
  [
    "had been taken out of the room before",
    aSnapshot({
      status: "revoked",
      view: asClient({ me: { ...asClient().me, state: "removed" } }),
    }),
  ],
])(
  "whose link was taken back and who %s asks for a new one with one press",
  async (_how, snapshot) => {
    const ask = vi
      .fn<() => Promise<void>>()
      .mockRejectedValueOnce(new Error("no way"))
      .mockResolvedValue(undefined);
    const { status } = snapshot as { status: OverStatus };
    render(<OverPage status={status} snapshot={snapshot} seat={aSeat(ask)} again={vi.fn()} />);
    expect(screen.getByRole("heading", { name: /^Your link no longer opens/ })).toBeTruthy();
    const press = () => userEvent.click(screen.getByRole("button", { name: "Send me a new link" }));
    await press();
    expect((await screen.findByRole("alert")).textContent).toContain("can't be reached");
    await press();
    expect(await screen.findByText(/If you can still join, a new link is on its way/)).toBeTruthy();
    expect(ask).toHaveBeenCalledTimes(2);
    expect(screen.queryByRole("button", { name: "Send me a new link" })).toBeNull();
  },
);

test("who signed in and is signed out is asked to sign in, and offered no link", () => {
  const snapshot = aSnapshot({ status: "failed", fault: noSeat });
  render(<OverPage status="failed" snapshot={snapshot} seat={null} again={vi.fn()} />);
  expect(screen.queryByRole("button", { name: "Send me a new link" })).toBeNull();
});

test("who left by mistake is back with one press, for two minutes", async () => {
  const again = vi.fn();
  const comeBack = vi
    .fn<() => Promise<void>>()
    .mockRejectedValueOnce(new Error("no way"))
    .mockResolvedValue(undefined);
  const left = { status: "left", snapshot: aSnapshot({ status: "left" }), again } as const;
  const seat = { ...aSeat(), comeBack };
  const back = () => screen.queryByRole("button", { name: "Come back" });
  render(<OverPage {...left} seat={seat} leftAt={Date.now() - 125_000} />);
  expect(screen.getByText(/open your link again/)).toBeTruthy();
  expect(back()).toBeNull();
  cleanup();
  render(<OverPage {...left} seat={seat} leftAt={Date.now()} />);
  const press = () => userEvent.click(screen.getByRole("button", { name: "Come back" }));
  await press();
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(again).not.toHaveBeenCalled();
  await press();
  expect(again).toHaveBeenCalledOnce();
});

test.each([
  ["refused", "You can't join this session", false],
  ["ended", "The session has ended", false],
  ["left", "You have left the session", true],
  ["superseded", "You are here in another window", true],
] as const)("after %s the page says what happened and what to do", (status, title, canReturn) => {
  render(
    <OverPage status={status} snapshot={aSnapshot({ status })} seat={aSeat()} again={vi.fn()} />,
  );
  expect(screen.getByRole("heading", { name: title })).toBeTruthy();
  const again = screen.queryByRole("button", { name: /^(Come back|Use this window)$/ });
  expect(again !== null).toBe(canReturn);
});

test("what was opened from a tool stays open when a tablet is turned and the tool goes to another edge", async () => {
  inRoom();
  const devices = { name: "Devices" };
  await userEvent.click(within(screen.getByRole("toolbar")).getByRole("button", devices));
  turnTablet(false);
  expect(screen.getByRole("dialog", { name: "Sound, picture and data" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Done" }));
  expect(within(screen.getByRole("toolbar")).queryByRole("button", devices)).toBeNull();
  expect(screen.getByRole("button", devices)).toBeTruthy();
  turnTablet(true);
});
