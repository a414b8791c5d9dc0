import type { Field } from "@hearth/contracts/homework/form";
import type { Instrument, InstrumentItem } from "../scoring/instrument.ts";
import { codeOf } from "../scoring/values.ts";
import { type RiskRule, watchedBy, type Work } from "./work.ts";

/** An instrument as a work: in its own words and its own language, nothing added and nothing left out. */
export function instrumentWork(instrument: Instrument): Work {
  const language =
    instrument.language.slice(0, instrument.language.indexOf("-")) || instrument.language;
  const said = (text: string) => ({ [language]: text });
  const { id, version, title, shortTitle, measures, items, instructions, rights, scoring } =
    instrument;
  const fieldOf = (item: InstrumentItem): Field => ({
    kind: "one",
    fieldId: item.id,
    section: null,
    stem: item.ownStem === true || instrument.stem === null ? null : said(instrument.stem),
    label: said(item.text),
    help: null,
    required: item.required ?? true,
    visibility: "clinician",
    showIf: item.showIf ? { ...item.showIf, anyOf: [...item.showIf.anyOf] } : null,
    options: item.options.map((option) => ({
      optionId: codeOf(option),
      label: said(option.label),
      value: option.value,
    })),
  });
  const rules = scoring.riskRules.map(({ when, level }): RiskRule => ({
    when,
    level: level === "same-day" ? "same_day" : level,
  }));
  return {
    form: {
      ...{ workId: id, version, kind: "instrument", languages: [language] },
      title: said(`${shortTitle}: ${title}`),
      about: said(measures),
      questions: items.length,
      instructions: instructions === null ? null : said(instructions),
      attribution: rights.attribution,
      fields: items.map(fieldOf),
      watched: watchedBy(rules),
    },
    rules,
    themes: [],
    instrument,
  };
}
