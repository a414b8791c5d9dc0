import type { Op, WorkForm } from "@hearth/contracts/homework/form";
import type { RiskLevel } from "@hearth/contracts/homework/risk";
import type { Theme } from "@hearth/contracts/homework/themes";
import type { Instrument } from "../scoring/instrument.ts";

/** An answer that somebody has to look at. */
export type RiskRule = {
  readonly when: { readonly item: string; readonly op: Op; readonly value: number };
  readonly level: RiskLevel;
};

/** What a form says of the rules: which answers are told. */
export const watchedBy = (rules: readonly RiskRule[]): WorkForm["watched"] =>
  rules.map(({ when: { item, op, value } }) => ({ fieldId: item, op, value }));

/** What of a work is counted for the themes of a group. */
export type ThemeRule = {
  readonly kind: Theme["kind"];
  readonly fieldId: string;
  /** Of lines: the part that names, and the one that rates. */
  readonly part?: string;
  readonly rating?: string;
};

/** A work of the library in one version: what is asked, what is watched, what is counted. */
export type Work = {
  readonly form: WorkForm;
  readonly rules: readonly RiskRule[];
  readonly themes: readonly ThemeRule[];
  /** How it is scored; null where nothing is. */
  readonly instrument: Instrument | null;
};

export type Library = {
  /** The newest version of each, in the order in which they are shown. */
  readonly current: readonly Work[];
  find(workId: string): Work | null;
  /** The version that something was given or answered with. */
  at(workId: string, version: string): Work | null;
};

/** The library of these works; of two versions of one the later in the list is the newer. */
export function libraryOf(works: readonly Work[]): Library {
  const newest = new Map(works.map((work) => [work.form.workId, work]));
  return {
    current: [...newest.values()],
    find: (workId) => newest.get(workId) ?? null,
    at: (workId, version) =>
      works.find(({ form }) => form.workId === workId && form.version === version) ?? null,
  };
}
