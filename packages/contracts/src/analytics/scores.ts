import { z } from "zod";
import { WorkVersion } from "../homework/risk.ts";

/** How large a change has to be to mean something, by the studies of an instrument. */
export const ScoreChange = z.object({
  points: z.number().positive(),
  kind: z.enum(["reliable-change", "minimal-important-difference"]),
  direction: z.enum(["lower-is-better", "higher-is-better"]),
});
export type ScoreChange = z.infer<typeof ScoreChange>;

/** Since the first time: no change that means anything, or one for the better or the worse. */
export const ChangeMark = z.enum(["same", "better", "worse"]);
export type ChangeMark = z.infer<typeof ChangeMark>;

const ScorePoint = z.object({
  at: z.iso.datetime(),
  total: z.number(),
  band: z.string().nullable(),
  /** Null for the first point, and where no study says what a change means. */
  mark: ChangeMark.nullable(),
});

/** One scale of one instrument in one version: versions are never mixed. The earliest point first. */
export const ScoreTrend = z.object({
  instrument: WorkVersion,
  scaleId: z.string(),
  /** As staff call it; null of an instrument that is not known here. */
  title: z.string().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  change: ScoreChange.nullable(),
  points: z.array(ScorePoint),
});
export type ScoreTrend = z.infer<typeof ScoreTrend>;
