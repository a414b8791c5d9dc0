import { expect, test } from "vitest";
import {
  aBreakout,
  aControlView,
  anOpenRoom,
  aParticipant,
  asClient,
  aSnapshot,
} from "../../../../../test/liveSnapshots.ts";
import { musicHere, musicLoudness } from "./musicHere.ts";

const music = (everywhere: boolean) => ({
  piece: "bells" as const,
  everywhere,
  startedAt: "2026-01-05T17:00:00.000Z",
});
const inRoom = (room: string, everywhere: boolean) => {
  const view = asClient({
    rooms: [anOpenRoom("r1", "Room 1"), anOpenRoom("p1", "Aside", { kind: "private" })],
    tools: {
      pin: null,
      timer: null,
      music: music(everywhere),
      picked: null,
      shown: null,
      polls: [],
    },
  });
  return { ...view, me: { ...view.me, room } };
};

test("music is for the main room, or for breakout rooms as well, and never for a private one", () => {
  expect(musicHere(inRoom("main", false))).toEqual(music(false));
  expect(musicHere(inRoom("r1", false))).toBeNull();
  expect(musicHere(inRoom("r1", true))).toEqual(music(true));
  expect(musicHere(inRoom("p1", true))).toBeNull();
  expect(musicHere(aControlView())).toBeNull();
});

test("it is lower by itself while somebody speaks: another, oneself, or a voice to all rooms", () => {
  const bee = aParticipant("Client Bee");
  const alone = aSnapshot({ participants: [bee] });
  const full = musicLoudness("full", alone);
  const speaks = { ...alone, participants: [{ ...bee, speaking: true }] };
  const breakout = aBreakout({ speakingToAll: [bee.participantId] });
  const toAll = { ...alone, view: aControlView({ breakout }) };
  for (const one of [speaks, { ...alone, speaking: true }, toAll])
    expect(musicLoudness("full", one)).toBeLessThan(full / 2);
});

test("who wants none has none, and soft is softer", () => {
  const alone = aSnapshot();
  expect(musicLoudness("silent", alone)).toBe(0);
  expect(musicLoudness("soft", alone)).toBeLessThan(musicLoudness("full", alone));
});
