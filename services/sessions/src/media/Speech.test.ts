import { expect, test } from "vitest";
import { Speech, type Spoken } from "./Speech.ts";

const ana = { participantId: "ana", room: "main" };
const ben = { participantId: "ben", room: "oak" };

function aSpeech() {
  const told: Spoken[] = [];
  const speech = new Speech((one) => told.push(one), 0);
  return { told, speech };
}

test("who speaks at a look has spoken since the last one, in the room of that moment", () => {
  const { told, speech } = aSpeech();
  speech.look([ana, ben], 1_000);
  speech.look([ana], 2_500);
  speech.look([], 4_000);
  speech.look([{ ...ana, room: "oak" }], 5_000);
  speech.tell(5_000);
  expect(told).toEqual([
    { ...ana, spokenMs: 2_500 },
    { ...ben, spokenMs: 1_000 },
    { ...ana, room: "oak", spokenMs: 1_000 },
  ]);
  speech.tell(6_000);
  expect(told).toHaveLength(3);
});

test("it is told every half minute, and a look that came late counts for little", () => {
  const { told, speech } = aSpeech();
  speech.look([ana], 20_000);
  speech.look([ana], 29_000);
  expect(told).toEqual([]);
  speech.look([], 30_000);
  expect(told).toEqual([{ ...ana, spokenMs: 10_000 }]);
});
