// @vitest-environment jsdom
import type { ControlView } from "@hearth/contracts/live";
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import "../../../../test/dom.ts";
import {
  aBreakout,
  anOpenRoom,
  anOwn,
  asClient,
  aSnapshot,
  inRoster,
} from "../../../../test/liveSnapshots.ts";
import { cards, notices } from "../overlays.tsx";
import type { RoomPartProps, RoomSession } from "../roomParts.ts";
import "../index.ts";

const dana = "018f0000-0000-7000-8000-000000000044";
const task = { text: "Name three things", link: "https://example.org/sheet" };
const rooms = [anOpenRoom("r1", "Room 1", { task }), anOpenRoom("r2", "Room 2")];
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

/** What is asked of the session beside what changes it. */
const asked = vi.fn<RoomSession["act"]>();
type Me = Partial<ControlView["me"]>;
/** What stands above the grid of a client. */
function above(me: Me, change: Partial<ControlView> = {}) {
  const act = vi.fn<RoomPartProps["acting"]["act"]>().mockResolvedValue(true);
  const view = asClient({
    rooms,
    breakout: aBreakout(),
    ...change,
    me: { ...asClient().me, ...me },
  });
  const session: Partial<RoomSession> = { act: asked };
  const part: RoomPartProps = {
    snapshot: aSnapshot({
      view,
      own: { mic: anOwn("on"), camera: anOwn("off"), screen: anOwn("off") },
    }),
    acting: { act, pending: null, problem: null },
    session: session as RoomSession,
    openPanel: () => undefined,
    openDevices: () => undefined,
  };
  render([...notices, ...cards].map((Part, index) => <Part key={index} {...part} />));
  return act;
}
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

test("in a room the task and its link are in sight; help is called, and the way to main is open", async () => {
  const act = above({ room: "r1", assignedRoom: "r1" });
  expect(screen.getByText("You are in Room 1")).toBeTruthy();
  expect(screen.getByText("Name three things")).toBeTruthy();
  expect(screen.getByRole("link", { name: "https://example.org/sheet" })).toBeTruthy();
  await press("Call for help");
  await press("Back to the main room");
  expect(act.mock.calls).toEqual([
    ["callForHelp", { calling: true }],
    ["goToRoom", { room: "main" }],
  ]);
});

test("the file of the room's task is in sight for as long as the room is, and asked for in its name", async () => {
  asked.mockRejectedValue(new Error("no line"));
  const file = {
    fileId: "018f0000-0000-7000-8000-000000000045",
    name: "diary.pdf",
    type: "application/pdf",
    size: 4_000,
  } as const;
  const withFile = anOpenRoom("r1", "Room 1", { task: { text: null, link: null, file } });
  above({ room: "r1" }, { rooms: [withFile] });
  await press("Download diary.pdf");
  expect(asked.mock.calls).toEqual([["openTaskFile", { roomId: "r1" }]]);
  expect(await screen.findByRole("alert")).toBeTruthy();
});

test("who called for help reads it, and takes it back", async () => {
  const act = above({ room: "r1", help: inSeconds(-30) });
  expect(screen.getByText("You called for help. Somebody comes to your room.")).toBeTruthy();
  await press("Take the call back");
  expect(act.mock.calls).toEqual([["callForHelp", { calling: false }]]);
});

test("the end of the session is told from five minutes before, and not for hours", () => {
  const open = { endsAt: null, recallAt: null };
  above({ room: "r1" }, { breakout: aBreakout({ ...open, closesAt: inSeconds(3_000) }) });
  expect(screen.queryByText(/left/)).toBeNull();
  cleanup();
  above({ room: "r1" }, { breakout: aBreakout({ ...open, closesAt: inSeconds(9) }) });
  expect(screen.getByText(/0:0\d left/)).toBeTruthy();
});

test("from main the way back to one's own room is one press", async () => {
  const act = above({ room: "main", assignedRoom: "r2" });
  expect(screen.getByText("Breakout rooms are open")).toBeTruthy();
  await press("Back to Room 2");
  expect(act.mock.calls).toEqual([["goToRoom", { room: "r2" }]]);
});

test("where clients choose, every room is offered; where staff place people, none is", async () => {
  const act = above({ room: "main" }, { breakout: aBreakout({ choice: true }) });
  await press("Go to Room 1");
  expect(act.mock.calls).toEqual([["goToRoom", { room: "r1" }]]);
});

test("where staff place people, no room is offered", () => {
  above({ room: "main" });
  expect(screen.queryByRole("button", { name: /^Go to/ })).toBeNull();
});

test.each([
  [{ mode: "listen", isOpen: false }, "Dana is at the door"],
  [{ mode: "listen", isOpen: true }, "Dana is listening in this room"],
  [{ mode: "join", isOpen: true }, "Dana has joined this room"],
] as const)("a visit %o is said by name", (visit, words) => {
  const opensAt = inSeconds(2);
  above(
    { room: "r1" },
    {
      roster: [
        inRoster("Dana", {
          participantId: dana,
          staff: true,
          visit: { ...visit, room: "r1", opensAt },
        }),
      ],
    },
  );
  expect(screen.getByText(words)).toBeTruthy();
});

test("a voice to all rooms is said by name", () => {
  above(
    { room: "r1" },
    {
      roster: [inRoster("Dana", { participantId: dana, staff: true })],
      breakout: aBreakout({ speakingToAll: [dana] }),
    },
  );
  expect(screen.getByText("Dana speaks to all rooms")).toBeTruthy();
});

test.each([
  [300, "The rooms close in 5 minutes"],
  [60, "The rooms close in 1 minute"],
  [10, "You are back in the main room in 10 seconds"],
])("%i seconds before the end it is written large enough to be read", (seconds, words) => {
  above({ room: "r1" }, { breakout: aBreakout({ endsAt: inSeconds(seconds - 1) }) });
  expect(screen.getByText(words)).toBeTruthy();
});
