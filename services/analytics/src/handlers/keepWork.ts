import type { homework } from "@hearth/contracts/homework";
import type { Reactor } from "@hearth/service-kit/react";
import type { Deps } from "../ports.ts";

type Events = typeof homework.events;

export const keepGiven: Reactor<Events["assignmentGiven"], Deps> = (
  { data: { assignmentId, clientId, groupId = null, dueOn = null } },
  { work },
) => work.putGiven({ assignmentId, clientId, groupId, dueOn });

export const keepTry: Reactor<Events["submissionRecorded"], Deps> = (
  { data, occurredAt },
  { work },
) => {
  const { assignmentId, submissionId, clientId, groupId = null, turn = 1, attempt } = data;
  const submittedAt = new Date(data.submittedAt ?? occurredAt);
  const one = { assignmentId, submissionId, clientId, groupId, turn, attempt, submittedAt };
  return work.putTry(one, scoresIn(data));
};

export const keepAnswered: Reactor<Events["feedbackGiven"], Deps> = ({ data }, { work }) =>
  work.putAnswered(data.assignmentId);

type Recorded = Parameters<Reactor<Events["submissionRecorded"], Deps>>[0]["data"];

function scoresIn({ instrument, scores = [] }: Recorded) {
  if (!instrument) return [];
  return scores.map(({ scaleId, total, band = null }) => ({
    ...{ instrumentId: instrument.id, version: instrument.version },
    ...{ scaleId, total, band },
  }));
}
