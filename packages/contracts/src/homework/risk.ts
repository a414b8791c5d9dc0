import { z } from "zod";

/** How soon somebody has to look: some time, today, now. */
export const RiskLevel = z.enum(["info", "same_day", "now"]);
export type RiskLevel = z.infer<typeof RiskLevel>;

/** A definition in exactly this version: what was answered keeps the one it was answered with. */
export const WorkVersion = z.object({
  id: z.string(),
  version: z.string(),
});
export type WorkVersion = z.infer<typeof WorkVersion>;

/**
 * An answer that somebody has to look at. It is said when the answer is saved, also on work that is never
 * finished, and once for each level that an answer reaches.
 */
export const RiskFlag = z.object({
  flagId: z.uuid(),
  clientId: z.uuid(),
  groupId: z.uuid().optional(),
  source: z.literal("item_flag"),
  work: WorkVersion,
  /** The question that was answered so. */
  itemId: z.string(),
  level: RiskLevel,
  assignmentId: z.uuid().optional(),
  submissionId: z.uuid().optional(),
});
export type RiskFlag = z.infer<typeof RiskFlag>;
