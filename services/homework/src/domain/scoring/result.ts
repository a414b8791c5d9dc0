import type { Answers } from "@hearth/contracts/homework/answers";
import type { Score } from "@hearth/contracts/homework/common";
import type { Result } from "@hearth/contracts/homework/submissions";
import type { Instrument } from "./instrument.ts";
import { score } from "./score.ts";
import type { ItemAnswers } from "./values.ts";

/** Of all answers those that are options: an instrument has no others. */
const itemAnswers = (answers: Answers): ItemAnswers =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([id, value]) =>
      typeof value === "string" ? [[id, value]] : [],
    ),
  );

/** What answers say by the definition, in its own words, for staff. */
export function resultOf(instrument: Instrument, answers: Answers): Result {
  const { scoring } = instrument;
  const scored = score(instrument, itemAnswers(answers));
  const { total, band, followUps } = scored;
  const whole = { scaleId: "total", label: instrument.shortTitle, ...endsOf(scoring.total) };
  const parts = (scoring.subscales ?? []).flatMap((part) => {
    const sum = scored.subscales[part.id] ?? null;
    return sum === null
      ? []
      : [{ scaleId: part.id, label: part.label, ...endsOf(part), total: sum }];
  });
  return {
    scores:
      total === null ? parts : [{ ...whole, total, ...(band !== null && { band }) }, ...parts],
    remarks: [
      ...scoring.cutoffs.filter(({ id }) => scored.cutoffs.includes(id)).map(({ means }) => means),
      ...(scoring.classifications ?? [])
        .filter(({ id }) => scored.classifications.includes(id))
        .map(({ label, note }) => `${label}. ${note}`),
    ],
    followUps: [...followUps],
  };
}

const endsOf = ({ min, max }: { readonly min: number; readonly max: number }) => ({ min, max });

/** The scores as a fact carries them: numbers and bands. */
export const scoresOf = (instrument: Instrument, answers: Answers): Score[] =>
  resultOf(instrument, answers).scores.map(({ scaleId, total, band }) => ({
    ...{ scaleId, total },
    ...(band !== undefined && { band }),
  }));
