import { z } from "zod";

/** Words by language ("en", "es"): at least one. An instrument has only those that its holder licensed. */
export const WorkWords = z.record(z.string().regex(/^[a-z]{2,3}$/), z.string());
export type WorkWords = z.infer<typeof WorkWords>;
