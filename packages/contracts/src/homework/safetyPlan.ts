import { z } from "zod";
import { leaderRoles } from "../actor.ts";
import { byRole, command, query } from "../define.ts";
import { Day } from "./common.ts";
import { overlooked, SheetSave, SheetVersion } from "./sheets.ts";

/** What a telephone can dial. */
const Phone = z
  .string()
  .trim()
  .max(30)
  .regex(/^\+?[0-9][0-9 ().-]*$/, "Write the number as you dial it");

/** One line of a step: words, and a number to call where there is one. */
export const PlanEntry = z.object({
  entryId: z.string().min(1).max(40),
  words: z.string().trim().min(1, "Write something here").max(300),
  phone: Phone.nullable(),
});
export type PlanEntry = z.infer<typeof PlanEntry>;

/** The parts of the six steps in the order in which they are gone through; people and places are one step. */
export const planParts = [
  ...["signs", "alone", "people", "places"],
  ...["helpers", "professionals", "safer"],
] as const;

const entries = z.array(PlanEntry).max(12);

/** A client's safety plan. It is theirs, and promises nothing to anybody. */
export const SafetyPlan = z.object({
  signs: entries,
  alone: entries,
  people: entries,
  places: entries,
  helpers: entries,
  professionals: entries,
  safer: entries,
  /** What could get in the way of using it. */
  obstacles: z.string().trim().max(1000),
  /** Where its client keeps it. */
  keptAt: z.string().trim().max(300),
  /** The day on which it is looked over again. */
  reviewOn: Day.nullable(),
});
export type SafetyPlan = z.infer<typeof SafetyPlan>;

const SavedPlan = SheetVersion.extend({ plan: SafetyPlan });
const client = byRole("client");

/** The safety plan: its client holds it, and who leads a group of theirs may read it. */
export const safetyPlan = {
  /** The own plan, as it is now or as it was in one version; null where there is none. */
  getOwnPlan: query("homework.safetyPlan.get", {
    input: z.object({ version: z.int().positive().nullable().default(null) }),
    output: z.object({ current: SavedPlan.nullable(), overlooked }),
    access: client,
  }),
  /** Newest first, at most 50. */
  listPlanVersions: query("homework.safetyPlan.versions", {
    input: z.object({}),
    output: z.object({ versions: z.array(SheetVersion) }),
    access: client,
  }),
  /** The last save stays, whichever version it was made on; every version is kept. */
  savePlan: command("homework.safetyPlan.save", {
    input: SheetSave.extend({ plan: SafetyPlan }),
    output: z.object({ saved: SheetVersion, overlooked }),
    access: client,
  }),
  /** A client's plan as it is now, for who leads a group of theirs. */
  getPlanOf: query("homework.safetyPlan.of", {
    input: z.object({ clientId: z.uuid() }),
    output: z.object({ current: SavedPlan.nullable() }),
    access: byRole(...leaderRoles),
  }),
};
