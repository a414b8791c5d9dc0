import { meets } from "@hearth/contracts/homework/asked";
import type { Instrument, InstrumentItem, InstrumentOption } from "./instrument.ts";

/** Answers by item, as they are stored: the code of an option. */
export type ItemAnswers = Readonly<Record<string, string | undefined>>;
export type Values = ReadonlyMap<string, number>;

/** As an option is stored: its code, or its value as text. */
export const codeOf = ({ code, value }: InstrumentOption): string => code ?? String(value);

/** Each answer as its number, and 0 for an item that is hidden once what it depends on is answered. */
export function valuesOf({ items }: Instrument, answers: ItemAnswers): Values {
  const values = new Map<string, number>();
  for (const item of items) {
    const value = isHidden(item, values) ? 0 : chosenIn(item, answers[item.id]);
    if (value !== undefined) values.set(item.id, value);
  }
  return values;
}

function isHidden({ showIf }: InstrumentItem, values: Values): boolean {
  if (!showIf) return false;
  const isKnown = showIf.anyOf.every((id) => values.has(id));
  return isKnown && !showIf.anyOf.some((id) => meets(values.get(id), showIf));
}

const chosenIn = ({ options }: InstrumentItem, answer: string | undefined) =>
  options.find((option) => codeOf(option) === answer)?.value;

/** What each answer adds to a sum: a reversed item counts from the other end. */
export function pointsOf({ items, scoring }: Instrument, values: Values): Values {
  const points = new Map(values);
  for (const { id, options } of items) {
    const value = values.get(id);
    if (value === undefined || !scoring.total.reversed.includes(id)) continue;
    const ends = options.map((option) => option.value);
    points.set(id, Math.max(...ends) + Math.min(...ends) - value);
  }
  return points;
}
