import { meets } from "@hearth/contracts/homework/asked";
import type { Instrument, InstrumentRule, Scoring } from "./instrument.ts";
import { type ItemAnswers, pointsOf, type Values, valuesOf } from "./values.ts";

/** What answers come to, finished or not. Without a total there is no band, cut-off, classification or follow-up. */
export type Scored = {
  readonly total: number | null;
  readonly band: string | null;
  readonly subscales: Readonly<Record<string, number | null>>;
  readonly cutoffs: readonly string[];
  readonly classifications: readonly string[];
  readonly followUps: readonly string[];
  readonly risk: readonly InstrumentRule[];
};

/** Scores any instrument by its definition. */
export function score(instrument: Instrument, answers: ItemAnswers): Scored {
  const { scoring, followUps } = instrument;
  const values = valuesOf(instrument, answers);
  const points = pointsOf(instrument, values);
  const subscales = scoring.subscales ?? [];
  const total = sumOf(scoring.total.items, points);
  return {
    total,
    subscales: Object.fromEntries(subscales.map(({ id, items }) => [id, sumOf(items, points)])),
    risk: scoring.riskRules.filter(({ when }) => meets(values.get(when.item), when)),
    ...(total === null ? nothing : told({ scoring, followUps }, { total, values })),
  };
}

const nothing = { band: null, cutoffs: [], classifications: [], followUps: [] };

type Whole = { readonly total: number; readonly values: Values };

const told = (
  { scoring, followUps }: Pick<Instrument, "scoring" | "followUps">,
  { total, values }: Whole,
) => ({
  band: scoring.bands.find(({ min, max }) => total >= min && total <= max)?.label ?? null,
  cutoffs: scoring.cutoffs.filter((cutoff) => meets(total, cutoff)).map(({ id }) => id),
  classifications: (scoring.classifications ?? [])
    .filter(({ all }) => all.every((counted) => holds(counted, values)))
    .map(({ id }) => id),
  followUps: followUps.filter(({ when }) => meets(total, when)).map(({ give }) => give),
});

type Counted = NonNullable<Scoring["classifications"]>[number]["all"][number];

function holds({ count, atLeast, atMost = Infinity }: Counted, values: Values): boolean {
  const found = count.filter(({ item, min }) => meets(values.get(item), { op: ">=", value: min }));
  return found.length >= atLeast && found.length <= atMost;
}

/** The sum, or null while an item is missing: nothing is made up. */
function sumOf(items: readonly string[], points: Values): number | null {
  const added = items.map((id) => points.get(id));
  return added.reduce<number | null>(
    (sum, one) => (sum === null || one === undefined ? null : sum + one),
    0,
  );
}
