import { expect, test } from "vitest";
import {
  aControlView,
  anOwn,
  aParticipant,
  aSnapshot,
  asClient,
  inRoster,
} from "../../../test/liveSnapshots.ts";
import { newsBetween } from "./news.ts";

type View = ReturnType<typeof aControlView>;
const staff = (change: Partial<View> = {}) => aSnapshot({ view: aControlView(change) });
const client = (change: Partial<View> = {}) => aSnapshot({ view: asClient(change) });
const present = <T>(value: T | null): T => {
  if (value === null) throw new Error("It is not there");
  return value;
};
const floorWith = (change: Partial<NonNullable<View["floor"]>>) => ({
  floor: { ...present(aControlView().floor), ...change },
});
const toolsWith = (change: Partial<NonNullable<View["tools"]>>) => ({
  tools: { ...present(aControlView().tools), ...change },
});
const at = "2026-01-05T17:01:00.000Z";

test("who leads hears of a hand when it goes up, and not of one that is up already", () => {
  const [down, up] = [null, at].map((hand) => ({ roster: [inRoster("Client Bee", { hand })] }));
  expect(newsBetween(staff(down), staff(up))).toEqual([{ kind: "hand", names: ["Client Bee"] }]);
  expect(newsBetween(staff(up), staff(up))).toEqual([]);
  expect(newsBetween(client(down), client(up))).toEqual([]);
});

test("a client hears what staff ask: whether all are done, a poll, a camera", () => {
  const doneCheck = {
    ...{ askedAt: at, question: "Everyone done?", answered: 0, asked: 2 },
    ...{ mine: false, missing: [] },
  };
  const asked = floorWith({ doneCheck });
  expect(newsBetween(client(), client(asked))).toEqual([{ kind: "done", words: "Everyone done?" }]);
  expect(newsBetween(staff(), staff(asked))).toEqual([]);
  const answered = floorWith({ doneCheck: { ...doneCheck, answered: 1, mine: true } });
  expect(newsBetween(client(asked), client(answered))).toEqual([]);

  const poll = {
    ...{
      pollId: inRoster("Poll").participantId,
      kind: "single" as const,
      question: "How are you?",
    },
    ...{ options: ["Well", "So-so"], anonymous: false, shown: false, counts: null, votes: null },
    ...{ voted: 0, mine: null, haveVoted: false },
  };
  const polls = (state: "open" | "closed") =>
    toolsWith({ polls: [{ ...poll, options: [...poll.options], state }] });
  expect(newsBetween(client(), client(polls("open")))).toEqual([
    { kind: "poll", words: "How are you?" },
  ]);
  expect(newsBetween(client(polls("open")), client(polls("closed")))).toEqual([]);

  const rule = floorWith({ cameraRule: "on" });
  expect(newsBetween(client(), client(rule))).toEqual([{ kind: "cameraAsked" }]);
  const own = { mic: anOwn("off"), camera: anOwn("on"), screen: anOwn("off") };
  expect(newsBetween(client(), aSnapshot({ view: asClient(rule), own }))).toEqual([]);
});

test("a task, a screen and a pause are said to everybody", () => {
  const pin = toolsWith({ pin: { text: "Write three lines", link: null } });
  const paused = floorWith({ pausedAt: at });
  for (const of of [staff, client]) {
    expect(newsBetween(of(), of(pin))).toEqual([{ kind: "pinned", words: "Write three lines" }]);
    expect(newsBetween(of(pin), of())).toEqual([]);
    expect(newsBetween(of(), of(paused))).toEqual([{ kind: "paused" }]);
    expect(newsBetween(of(paused), of())).toEqual([{ kind: "resumed" }]);
  }
  const shows = (screen: MediaStreamTrack | null) =>
    aSnapshot({ view: asClient(), participants: [aParticipant("Client Bee", { screen })] });
  const track = {} as MediaStreamTrack;
  expect(newsBetween(shows(null), shows(track))).toEqual([
    { kind: "screen", names: ["Client Bee"] },
  ]);
});
