import type { PlanEntry, planParts } from "@hearth/contracts/homework/safetyPlan";

export type PlanPart = (typeof planParts)[number];

/** The six steps, in the order in which they are gone through, each with its parts. */
export const steps = [
  { step: "signs", parts: ["signs"] },
  { step: "alone", parts: ["alone"] },
  { step: "company", parts: ["people", "places"] },
  { step: "helpers", parts: ["helpers"] },
  { step: "professionals", parts: ["professionals"] },
  { step: "safer", parts: ["safer"] },
] as const satisfies readonly { readonly step: string; readonly parts: readonly PlanPart[] }[];

const withPhone: readonly PlanPart[] = ["people", "helpers", "professionals"];

/** Whether the lines of this part are people or places that one calls. */
export const hasPhone = (part: PlanPart): boolean => withPhone.includes(part);

/** What a telephone is told to dial. */
export const dialled = (phone: string): string => `tel:${phone.replace(/[^0-9+]/g, "")}`;

export type Entries = readonly PlanEntry[];
