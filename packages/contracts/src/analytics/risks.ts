import { z } from "zod";
import { RiskLevel } from "../homework/risk.ts";

/** Somebody who may be in danger, as the queue of risk items has it: its level and its clock, no words. */
export const OpenRisk = z.object({
  level: RiskLevel,
  /** Somebody has taken it. */
  taken: z.boolean(),
  openedAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
});
export type OpenRisk = z.infer<typeof OpenRisk>;
