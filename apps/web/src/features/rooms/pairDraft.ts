import type { Pair } from "@hearth/contracts/sessions/breakouts";

/** A pair as it is written. */
export type PairDraft = {
  readonly a: string | null;
  readonly b: string | null;
  readonly kind: Pair["kind"];
  readonly reason: string;
};

export const noPair: PairDraft = { a: null, b: null, kind: "apart", reason: "" };

type Missing = "personMissing" | "same" | "whyMissing";

/** What has yet to be put right, by field. */
export function missingIn({ a, b, reason }: PairDraft): Partial<Record<keyof PairDraft, Missing>> {
  return {
    ...(a === null && { a: "personMissing" }),
    ...(b === null && { b: "personMissing" }),
    ...(a !== null && a === b && { b: "same" }),
    ...(reason.trim() === "" && { reason: "whyMissing" }),
  };
}
