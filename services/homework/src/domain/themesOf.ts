import type { Answers, AnswerRow } from "@hearth/contracts/homework/answers";
import type { Field, Option } from "@hearth/contracts/homework/form";
import type { Theme } from "@hearth/contracts/homework/themes";
import type { ThemeRule, Work } from "./work/work.ts";

/** What one client handed in. */
export type HandedIn = {
  readonly clientId: string;
  readonly work: Work;
  readonly answers: Answers;
};

type Seen = Pick<Theme, "kind" | "themeId" | "label"> & {
  readonly clientId: string;
  readonly rated: number | null;
};

const most = 20;

/** What came up, the most frequent first. What a client keeps private is not counted. */
export function themesOf(handedIn: readonly HandedIn[]): Theme[] {
  const seen = handedIn.flatMap((one) => one.work.themes.flatMap((rule) => seenIn(one, rule)));
  const themeIds = [...new Set(seen.map(({ themeId }) => themeId))];
  const themes = themeIds.flatMap((themeId) =>
    themeOf(seen.filter((one) => one.themeId === themeId)),
  );
  return themes
    .sort((one, other) => other.clients - one.clients || other.times - one.times)
    .slice(0, most);
}

function themeOf(all: readonly Seen[]): Theme[] {
  return all.slice(0, 1).map(({ kind, themeId, label }) => ({
    ...{ kind, themeId, label },
    clients: new Set(all.map(({ clientId }) => clientId)).size,
    times: all.length,
    mean: meanOf(all.flatMap(({ rated }) => rated ?? [])),
  }));
}

const meanOf = (rated: readonly number[]): number | null =>
  rated.length === 0
    ? null
    : Math.round((rated.reduce((sum, one) => sum + one, 0) / rated.length) * 10) / 10;

function seenIn({ clientId, work, answers }: HandedIn, rule: ThemeRule): Seen[] {
  const field = work.form.fields.find(({ fieldId }) => fieldId === rule.fieldId);
  const value = answers[rule.fieldId];
  if (!field || field.visibility === "private" || value === undefined) return [];
  const { kind } = rule;
  const chosen = ({ optionId, label }: Option, rated: number | null): Seen => ({
    ...{ kind, clientId, label, rated },
    themeId: `${kind}.${optionId}`,
  });
  if (typeof value === "number")
    return value > 0
      ? [{ kind, clientId, label: field.label, rated: value, themeId: `${kind}.${field.fieldId}` }]
      : [];
  if (!Array.isArray(value)) return [];
  return value.flatMap((one) =>
    typeof one === "string"
      ? optionsIn(field)
          .filter(({ optionId }) => optionId === one)
          .map((option) => chosen(option, null))
      : namedIn(field, one, rule).map((option) => chosen(option, ratedIn(one, rule))),
  );
}

const optionsIn = (field: Field) => (field.kind === "several" ? field.options : []);

function namedIn(field: Field, row: AnswerRow, rule: ThemeRule): readonly Option[] {
  if (field.kind !== "rows" || rule.part === undefined) return [];
  const named = row.parts[rule.part];
  return field.parts
    .filter(({ partId }) => partId === rule.part)
    .flatMap((part) => (part.kind === "one" ? part.options : []))
    .filter(({ optionId }) => optionId === named);
}

function ratedIn({ parts }: AnswerRow, { rating = "" }: ThemeRule): number | null {
  const rated = parts[rating];
  return typeof rated === "number" ? rated : null;
}
