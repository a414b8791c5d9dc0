import { expect, test } from "vitest";
import {
  aControlView,
  aParticipant,
  aSnapshot,
  asClient,
  inRoster,
  waitingPerson,
} from "../../../test/liveSnapshots.ts";
import { gathered, newsBetween } from "./news.ts";

const alone = aSnapshot();

test("who comes and who goes is said by name", () => {
  const together = aSnapshot({
    participants: [aParticipant("Client B"), aParticipant("Client Cc")],
  });
  expect(newsBetween(alone, together)).toEqual([
    { kind: "came", names: ["Client B", "Client Cc"] },
  ]);
  expect(newsBetween(together, alone)).toEqual([
    { kind: "went", names: ["Client B", "Client Cc"] },
  ]);
});

test("a move to another room is one piece of news, not many who went", () => {
  const before = aSnapshot({ view: asClient(), participants: [aParticipant("Client B")] });
  const after = aSnapshot({ view: asClient({ me: { ...asClient().me, room: "room-2" } }) });
  expect(newsBetween(before, after)).toEqual([{ kind: "moved", room: "room-2" }]);
});

test("who waits at the door is said once", () => {
  const one = aSnapshot({ view: aControlView({ lobby: [waitingPerson("Client A")] }) });
  expect(newsBetween(alone, one)).toEqual([{ kind: "waiting", names: ["Client A"] }]);
  expect(newsBetween(one, one)).toEqual([]);
});

test("a lost connection is said, and that it is back", () => {
  const away = aSnapshot({ status: "reconnecting" });
  expect(newsBetween(alone, away)).toEqual([{ kind: "reconnecting" }]);
  expect(newsBetween(away, alone)).toEqual([{ kind: "connected" }]);
});

test("many who come in a moment are one sentence", () => {
  expect(
    gathered([
      { kind: "came", names: ["A"] },
      { kind: "reconnecting" },
      { kind: "came", names: ["B"] },
    ]),
  ).toEqual([{ kind: "came", names: ["A", "B"] }, { kind: "reconnecting" }]);
});

test("who visits a room is said at the door, then as listening; a voice to all rooms is nobody who came", () => {
  const Dana = "018f0000-0000-7000-8000-000000000044";
  const visiting = (isOpen: boolean) =>
    aSnapshot({
      view: asClient({
        roster: [
          inRoster("Dana", {
            participantId: Dana,
            staff: true,
            room: "r9",
            visit: { room: "main", mode: "listen", opensAt: "2026-01-05T17:00:00.000Z", isOpen },
          }),
        ],
      }),
      participants: isOpen ? [aParticipant("Dana", { participantId: Dana })] : [],
    });
  const before = aSnapshot({ view: asClient() });
  expect(newsBetween(before, visiting(false))).toEqual([{ kind: "atDoor", names: ["Dana"] }]);
  expect(newsBetween(visiting(false), visiting(true))).toEqual([
    { kind: "listen", names: ["Dana"] },
  ]);
});
