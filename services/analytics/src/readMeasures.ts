import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ScoreChange } from "@hearth/contracts/analytics/scores";
import type { Measure } from "./domain/trends.ts";

const file = join(import.meta.dirname, "../measures.json");
const Measures = z.array(
  z.object({
    id: z.string(),
    version: z.string(),
    scaleId: z.string(),
    title: z.string(),
    min: z.number(),
    max: z.number(),
    change: ScoreChange.nullable(),
  }),
);

/** What is known of instruments besides their scores: a file that does not fit stops the start. */
export const readMeasures = (): readonly Measure[] =>
  Measures.parse(JSON.parse(readFileSync(file, "utf8")));
