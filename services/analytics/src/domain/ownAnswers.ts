import type { ChangeMark, ScoreTrend } from "@hearth/contracts/analytics/scores";

type OwnAnswers = {
  readonly times: number;
  readonly lastAt: string;
  readonly mark: ChangeMark | null;
};

/** A trend as its own client is told of it: no name, no number, no band. */
export const ownAnswers = (trends: readonly ScoreTrend[]): OwnAnswers[] =>
  trends.flatMap(({ points }) => {
    const last = points.at(-1);
    return last ? [{ times: points.length, lastAt: last.at, mark: last.mark }] : [];
  });
