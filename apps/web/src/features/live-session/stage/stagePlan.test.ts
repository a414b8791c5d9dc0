import { expect, test } from "vitest";
import { aParticipant } from "../../../../test/liveSnapshots.ts";
import { perPage, stagePlan, type Wanted } from "./stagePlan.ts";

const people = (count: number) =>
  Array.from({ length: count }, (_, n) => aParticipant(`Client ${n}`, { participantId: `p${n}` }));
const wanted = (change: Partial<Wanted> = {}): Wanted => ({
  participants: people(3),
  choice: { layout: "gallery", hidesSelf: false },
  pinned: null,
  speaker: "p1",
  page: 0,
  ...change,
});
const ids = (change: Partial<Wanted>) =>
  stagePlan(wanted(change)).tiles.map(({ participantId }) => participantId);

test("in the gallery eighteen people fit on one page, oneself among them", () => {
  const plan = stagePlan(wanted({ participants: people(perPage - 1) }));
  expect(plan).toMatchObject({ pages: 1, showsSelf: true, main: null });
  expect(plan.tiles).toHaveLength(17);
});

test("more people come on further pages, each of them once, in the order of the roster", () => {
  const participants = people(40);
  const seen = [0, 1, 2].flatMap((page) => ids({ participants, page }));
  expect(seen).toEqual(participants.map(({ participantId }) => participantId));
  expect(stagePlan(wanted({ participants, page: 9 })).page).toBe(2);
});

test("the speaker view shows who speaks large, and nobody else moves", () => {
  const choice = { layout: "speaker", hidesSelf: false } as const;
  expect(stagePlan(wanted({ choice })).main).toEqual({ kind: "person", participantId: "p1" });
  expect(ids({ choice })).toEqual(["p0", "p2"]);
});

test("whom one has pinned stays large, whoever speaks, until they leave", () => {
  expect(stagePlan(wanted({ pinned: "p2" })).main?.participantId).toBe("p2");
  expect(stagePlan(wanted({ pinned: "gone" })).main).toBeNull();
});

test("a shared screen is larger than anybody, and who shares it is still seen", () => {
  const screen = {} as MediaStreamTrack;
  const [first, ...rest] = people(3);
  const participants = [{ ...first, screen } as (typeof rest)[number], ...rest];
  const plan = stagePlan(wanted({ participants, pinned: "p2" }));
  expect(plan.main).toEqual({ kind: "screen", participantId: "p0" });
  expect(plan.tiles).toHaveLength(3);
});

test("the own picture can be hidden, but not while one is alone", () => {
  const choice = { layout: "gallery", hidesSelf: true } as const;
  expect(stagePlan(wanted({ choice })).showsSelf).toBe(false);
  expect(stagePlan(wanted({ choice, participants: [] })).showsSelf).toBe(true);
});
