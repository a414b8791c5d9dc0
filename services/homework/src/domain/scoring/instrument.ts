import type { Op } from "@hearth/contracts/homework/form";

type Bound = { readonly op: Op; readonly value: number };

export type InstrumentOption = {
  readonly value: number;
  readonly label: string;
  readonly code?: string;
};

export type InstrumentItem = {
  readonly id: string;
  readonly text: string;
  readonly ownStem?: boolean;
  readonly options: readonly InstrumentOption[];
  readonly required?: boolean;
  readonly showIf?: Bound & { readonly anyOf: readonly string[] };
};

/** How many of these answers are at least so high, and how many that have to be. */
type Counted = {
  readonly count: readonly { readonly item: string; readonly min: number }[];
  readonly atLeast: number;
  readonly atMost?: number;
};

type Sum = { readonly items: readonly string[]; readonly min: number; readonly max: number };

export type InstrumentRule = {
  readonly id: string;
  readonly when: Bound & { readonly item: string };
  readonly level: "info" | "same-day" | "now";
};

export type Scoring = {
  readonly total: Sum & { readonly reversed: readonly string[] };
  readonly bands: readonly { readonly min: number; readonly max: number; readonly label: string }[];
  readonly cutoffs: readonly (Bound & {
    readonly id: string;
    readonly means: string;
    readonly appliesTo: "all" | "men" | "women";
  })[];
  readonly subscales?: readonly (Sum & { readonly id: string; readonly label: string })[];
  readonly classifications?: readonly {
    readonly id: string;
    readonly label: string;
    readonly note: string;
    readonly all: readonly Counted[];
  }[];
  readonly riskRules: readonly InstrumentRule[];
};

/** What is read of an instrument's definition. The file has more, for people; the schema checks all of it. */
export type Instrument = {
  readonly id: string;
  readonly version: string;
  readonly language: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly measures: string;
  readonly rights: { readonly enabledByDefault: boolean; readonly attribution: string };
  readonly stem: string | null;
  readonly instructions: string | null;
  readonly items: readonly InstrumentItem[];
  readonly scoring: Scoring;
  readonly followUps: readonly { readonly when: Bound; readonly give: string }[];
};
