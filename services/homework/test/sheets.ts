import type { SafetyPlan } from "@hearth/contracts/homework/safetyPlan";

/** A short safety plan. */
export const aPlan = (changes: Partial<SafetyPlan> = {}): SafetyPlan => ({
  signs: [{ entryId: "1", words: "I stop answering", phone: null }],
  alone: [{ entryId: "2", words: "A walk", phone: null }],
  people: [{ entryId: "3", words: "Mo", phone: "555 0100" }],
  places: [{ entryId: "4", words: "The library", phone: null }],
  helpers: [{ entryId: "5", words: "Ada", phone: "+1 (555) 010-0102" }],
  professionals: [{ entryId: "6", words: "The crisis line", phone: "988" }],
  safer: [{ entryId: "7", words: "My brother keeps the key", phone: null }],
  ...{ obstacles: "", keptAt: "In my wallet", reviewOn: "2026-04-01" },
  ...changes,
});
