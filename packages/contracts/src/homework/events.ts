import { z } from "zod";
import { event } from "../define.ts";
import { Day, Score } from "./common.ts";
import { RiskFlag, WorkVersion } from "./risk.ts";

const given = { assignmentId: z.uuid(), clientId: z.uuid() };

/** What has happened to homework: ids, codes and scores, never words. */
export const events = {
  assignmentGiven: event(
    "homework.assignment.given",
    z.object({
      ...given,
      groupId: z.uuid().optional(),
      work: WorkVersion.optional(),
      dueOn: Day.optional(),
    }),
  ),
  /** The client handed in a try. Each try is one fact; scores are those of an instrument that is complete. */
  submissionRecorded: event(
    "homework.submission.recorded",
    z.object({
      ...given,
      submissionId: z.uuid(),
      groupId: z.uuid().optional(),
      /** Which of the times of its dose, and which try of it. */
      turn: z.int().positive().optional(),
      attempt: z.int().positive(),
      submittedAt: z.iso.datetime().optional(),
      instrument: WorkVersion.optional(),
      scores: z.array(Score).optional(),
    }),
  ),
  feedbackGiven: event(
    "homework.feedback.given",
    z.object({ ...given, submissionId: z.uuid().optional(), groupId: z.uuid().optional() }),
  ),
  /** The client is asked for another try. */
  assignmentReturned: event(
    "homework.assignment.returned",
    z.object({ ...given, submissionId: z.uuid().optional(), groupId: z.uuid().optional() }),
  ),
  /** A question about an assignment, by its client or by staff. */
  questionAsked: event(
    "homework.question.asked",
    z.object({
      ...given,
      questionId: z.uuid(),
      groupId: z.uuid().optional(),
      byClient: z.boolean(),
    }),
  ),
  riskFlagged: event("homework.risk.flagged", RiskFlag),
} as const;
