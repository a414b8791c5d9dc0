import { expect, test } from "vitest";
import { loudnessOf } from "./loudness.ts";

const participants = [{ participantId: "ana" }, { participantId: "dana" }];

test("while staff speak to all rooms the room's own talk is lowered, and comes back afterwards", () => {
  const during = { participants, breakout: { speakingToAll: ["dana"] } };
  expect(loudnessOf("ana", during)).toBeLessThan(0.5);
  expect(loudnessOf("dana", during)).toBe(1);
  const after = { participants, breakout: { speakingToAll: [] } };
  expect(loudnessOf("ana", after)).toBe(1);
});

test("who speaks to all rooms hears the others as before", () => {
  const others = [{ participantId: "ana" }];
  expect(loudnessOf("ana", { participants: others, breakout: { speakingToAll: ["me"] } })).toBe(1);
  expect(loudnessOf("ana", { participants: others, breakout: null })).toBe(1);
});
