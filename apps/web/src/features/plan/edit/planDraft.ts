import {
  PlanEntry,
  planParts,
  SafetyPlan as SafetyPlanShape,
  type SafetyPlan,
} from "@hearth/contracts/homework/safetyPlan";
import { z } from "zod";
import type { PlanPart } from "../steps.ts";

/** A line as it is typed: what is not written yet is empty. */
const DraftEntry = z.object({ entryId: z.string(), words: z.string(), phone: z.string() });
export type DraftEntry = z.infer<typeof DraftEntry>;

const entries = z.array(DraftEntry);

/** A plan as it is typed. */
export const PlanDraft = z.object({
  ...{ signs: entries, alone: entries, people: entries, places: entries },
  ...{ helpers: entries, professionals: entries, safer: entries },
  ...{ obstacles: z.string(), keptAt: z.string(), reviewOn: z.string() },
});
export type PlanDraft = z.infer<typeof PlanDraft>;

const nothing: SafetyPlan = {
  ...{ signs: [], alone: [], people: [], places: [], helpers: [], professionals: [], safer: [] },
  ...{ obstacles: "", keptAt: "", reviewOn: null },
};

const eachPart = <To>(make: (part: PlanPart) => To) =>
  Object.fromEntries(planParts.map((part) => [part, make(part)])) as Record<PlanPart, To>;

/** What is changed: the plan as it is, or an empty one. */
export const draftOf = (plan: SafetyPlan | null): PlanDraft => {
  const { obstacles, keptAt, reviewOn, ...parts } = plan ?? nothing;
  return {
    ...eachPart((part) =>
      parts[part].map(({ phone, ...entry }) => ({ ...entry, phone: phone ?? "" })),
    ),
    ...{ obstacles, keptAt, reviewOn: reviewOn ?? "" },
  };
};

const isEmpty = ({ words, phone }: DraftEntry) => words.trim() === "" && phone.trim() === "";
const entryOf = ({ phone, ...entry }: DraftEntry) => ({
  ...entry,
  phone: phone.trim() === "" ? null : phone,
});

/** What is saved of it. Lines with nothing in them are left out. Null where something does not fit yet. */
export function planOf(draft: PlanDraft): SafetyPlan | null {
  const { obstacles, keptAt, reviewOn } = draft;
  const plan = {
    ...eachPart((part) => draft[part].filter((entry) => !isEmpty(entry)).map(entryOf)),
    ...{ obstacles, keptAt, reviewOn: reviewOn === "" ? null : reviewOn },
  };
  return SafetyPlanShape.safeParse(plan).data ?? null;
}

export type EntryFault = "words" | "phone";

/** By line, what has to be put right. */
export function faultsOf(draft: PlanDraft): ReadonlyMap<string, EntryFault> {
  const faults = new Map<string, EntryFault>();
  for (const entry of planParts.flatMap((part) => draft[part])) {
    if (isEmpty(entry)) continue;
    const issue = PlanEntry.safeParse(entryOf(entry)).error?.issues[0];
    if (issue) faults.set(entry.entryId, issue.path[0] === "phone" ? "phone" : "words");
  }
  return faults;
}
