import { groupBy } from "es-toolkit/array";
import type { ChangeMark, ScoreChange, ScoreTrend } from "@hearth/contracts/analytics/scores";

/** What is known of one scale of an instrument's version besides its scores. */
export type Measure = {
  readonly id: string;
  readonly version: string;
  readonly scaleId: string;
  readonly title: string;
  readonly min: number;
  readonly max: number;
  readonly change: ScoreChange | null;
};

/** One score of one try. */
export type ScoredTry = {
  readonly assignmentId: string;
  readonly clientId: string;
  readonly turn: number;
  readonly attempt: number;
  readonly submittedAt: Date;
  readonly instrumentId: string;
  readonly version: string;
  readonly scaleId: string;
  readonly total: number;
  readonly band: string | null;
};

/**
 * Scores of one person over time, each scale of each version of an instrument by itself. Of several tries at the same
 * turn the last one counts. Marks are against the first point.
 */
export function trends(scored: readonly ScoredTry[], measures: readonly Measure[]): ScoreTrend[] {
  const scales = groupBy(lastTries(scored), ({ instrumentId, version, scaleId }) =>
    JSON.stringify([instrumentId, version, scaleId]),
  );
  return Object.entries(scales)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...rest]]) => (first ? [trendOf([first, ...rest], measures)] : []));
}

const lastTries = (scored: readonly ScoredTry[]): ScoredTry[] => {
  const turns = groupBy(scored, ({ assignmentId, turn, scaleId }) =>
    JSON.stringify([assignmentId, turn, scaleId]),
  );
  return Object.values(turns)
    .flatMap((tries) => tries.toSorted((a, b) => b.attempt - a.attempt).slice(0, 1))
    .toSorted((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime());
};

function trendOf(
  points: readonly [ScoredTry, ...ScoredTry[]],
  measures: readonly Measure[],
): ScoreTrend {
  const [first] = points;
  const { instrumentId, version, scaleId } = first;
  const known = measures.find(
    (one) => one.id === instrumentId && one.version === version && one.scaleId === scaleId,
  );
  const { title, min, max, change } = known ?? unknown;
  return {
    instrument: { id: instrumentId, version },
    ...{ scaleId, title, min, max, change },
    points: points.map(({ submittedAt, total, band }, place) => ({
      at: submittedAt.toISOString(),
      ...{ total, band },
      mark: place === 0 || !change ? null : markOf(total - first.total, change),
    })),
  };
}

const unknown = { title: null, min: null, max: null, change: null };

/** What a difference means, by the studies of its instrument. @internal exported for its test */
export function markOf(difference: number, { points, direction }: ScoreChange): ChangeMark {
  if (Math.abs(difference) < points) return "same";
  return difference < 0 === (direction === "lower-is-better") ? "better" : "worse";
}

/** The trends that stand for a whole instrument: of one with a total, that alone. */
export const mainTrends = (all: readonly ScoreTrend[]): ScoreTrend[] =>
  all.filter(
    ({ instrument, scaleId }) =>
      scaleId === whole ||
      !all.some((one) => one.scaleId === whole && isSame(one.instrument, instrument)),
  );

const whole = "total";
type Instrument = ScoreTrend["instrument"];
const isSame = (a: Instrument, b: Instrument) => a.id === b.id && a.version === b.version;
