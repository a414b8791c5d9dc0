import type { ProgramWeek } from "@hearth/contracts/analytics/hours";
import type { ScoreTrend } from "@hearth/contracts/analytics/scores";
import { homeworkProgress, type Work } from "./homeworkProgress.ts";
import { openRisks, type RiskItem } from "./openRisks.ts";
import { defaultProfile } from "./profile.ts";
import { programHours } from "./programHours.ts";
import type { Stay } from "./stay.ts";
import { mainTrends, type Measure, type ScoredTry, trends } from "./trends.ts";

type Known = {
  readonly stays: readonly Stay[];
  readonly work: Work;
  readonly scored: readonly ScoredTry[];
  readonly risks: readonly RiskItem[];
};
type With = {
  readonly today: string;
  readonly timeZone: string;
  readonly measures: readonly Measure[];
};

/** The clients of a group side by side, and the homework of all of them together. */
export function overviewOf(clientIds: readonly string[], known: Known, given: With) {
  return {
    homework: homeworkProgress(known.work, given),
    people: clientIds.map((personId) => ({
      personId,
      week: thisWeek(
        known.stays.filter((stay) => stay.personId === personId),
        given.today,
      ),
      homework: homeworkProgress(workOf(personId, known.work), given),
      scores: lastScores(
        trends(
          known.scored.filter(({ clientId }) => clientId === personId),
          given.measures,
        ),
      ),
      risks: openRisks(known.risks.filter(({ clientId }) => clientId === personId)),
    })),
  };
}

function thisWeek(stays: readonly Stay[], today: string): ProgramWeek {
  const week = programHours(stays, today, defaultProfile).weeks.at(-1);
  if (!week) throw new Error("There is always a week of today");
  return week;
}

function workOf(personId: string, { given, tries, answered }: Work): Work {
  const theirs = given.filter(({ clientId }) => clientId === personId);
  const ids = new Set(theirs.map(({ assignmentId }) => assignmentId));
  return {
    given: theirs,
    tries: tries.filter(({ clientId }) => clientId === personId),
    answered: answered.filter((id) => ids.has(id)),
  };
}

const lastScores = (all: readonly ScoreTrend[]) =>
  mainTrends(all).flatMap(({ instrument, title, points }) => {
    const last = points.at(-1);
    return last ? [{ instrument, title, total: last.total, band: last.band, mark: last.mark }] : [];
  });
