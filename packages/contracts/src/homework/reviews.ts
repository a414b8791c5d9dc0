import { z } from "zod";
import { leaderRoles } from "../actor.ts";
import { byRole, command, query } from "../define.ts";
import { Words, Feedback } from "./assignments.ts";
import { Assignment, submission } from "./common.ts";
import { RiskLevel } from "./risk.ts";
import { Submission } from "./submissions.ts";

/** A try that waits for somebody to look at it. */
export const ReviewItem = z.object({
  submission: Submission,
  assignment: Assignment,
  /** The highest level of its flags. A draft is here for its flag alone. */
  risk: RiskLevel.nullable(),
  flaggedAt: z.iso.datetime().nullable(),
});
export type ReviewItem = z.infer<typeof ReviewItem>;

const leading = byRole(...leaderRoles);

/** What clients handed in to the groups that the asker leads, and what staff say about it. */
export const reviews = {
  listReviews: query("homework.review.list", {
    input: z.object({ by: z.enum(["due", "risk", "age"]).default("risk") }),
    output: z.object({ items: z.array(ReviewItem) }),
    access: leading,
  }),
  /** Says something about a try, and asks for one more or not. */
  giveFeedback: command("homework.feedback.give", {
    input: submission.extend({ words: Words, return: z.boolean() }),
    output: Feedback,
    access: leading,
  }),
};
