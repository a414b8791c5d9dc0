import type { ControlView } from "@hearth/contracts/live";
import { expect, test } from "vitest";
import { aConsumer, aMedia, aView, clientA, clientB, someone } from "../test/scriptedServer.ts";
import { afterChange, noMedia } from "./mediaState.ts";
import { participantsOf } from "./participants.ts";

const staff = "018f0000-0000-7000-8000-00000000000c";
const room = "room-1";

const visiting = (mode: "listen" | "join", isOpen: boolean) => ({
  room,
  mode,
  opensAt: "2026-01-05T17:00:01.500Z",
  isOpen,
});

const shown = (view: ControlView, media = aMedia()): readonly string[] =>
  participantsOf({ view, media: afterChange(noMedia(1), media), track: () => null }, []).map(
    ({ participantId }) => participantId,
  );

/** A client in a breakout room, and staff who belong in main. */
const inRoom = (visit: ControlView["me"]["visit"]) =>
  aView({
    me: { ...aView().me, room },
    roster: [
      someone(clientA, "Client A", room),
      { ...someone(staff, "Clinician"), staff: true, visit },
    ],
  });

test("staff at the door of a room have no tile in it before their sound is open", () => {
  expect(shown(inRoom(visiting("join", false)))).toEqual([]);
  expect(shown(inRoom(visiting("join", true)))).toEqual([staff]);
});

test("who stands at a door is still seen in the room that they have not left", () => {
  const inMain = (isOpen: boolean) =>
    aView({
      roster: [
        someone(clientA, "Client A"),
        { ...someone(staff, "Clinician"), staff: true, visit: visiting("join", isOpen) },
      ],
    });
  expect(shown(inMain(false))).toEqual([staff]);
  expect(shown(inMain(true))).toEqual([]);
});

test.each(["listen", "join"] as const)(
  "staff see the people of a room that they go to (%s) once its sound is open, and not from its door",
  (mode) => {
    const going = (isOpen: boolean) =>
      aView({
        me: { ...aView().me, participantId: staff, staff: true, visit: visiting(mode, isOpen) },
        roster: [someone(clientA, "Client A"), someone(clientB, "Client B", room)],
      });
    expect(shown(going(false))).toEqual([clientA]);
    expect(shown(going(true))).toEqual(mode === "listen" ? [clientA, clientB] : [clientB]);
  },
);

test("whom the node lets through already is shown, whatever the view says yet", () => {
  const media = aMedia({
    consumers: [aConsumer(staff, "mic")],
    sources: { [staff]: { mic: true, camera: false, screen: false } },
  });
  expect(shown(inRoom(visiting("join", false)), media)).toEqual([staff]);
});
