import { z } from "zod";
import { leaderRoles } from "../actor.ts";
import { byRole, query } from "../define.ts";
import { WorkWords } from "./words.ts";

/** Something that came up in the work of a group: how many clients, how often, and how strong. */
export const Theme = z.object({
  kind: z.enum(["feeling", "skill", "urge", "rating"]),
  /** Which question and, where there is one, which of its options. */
  themeId: z.string(),
  label: WorkWords,
  clients: z.int().positive(),
  times: z.int().positive(),
  /** The mean of its ratings, to one decimal; null where nothing was rated. */
  mean: z.number().nullable(),
});
export type Theme = z.infer<typeof Theme>;

/** What came up in the last days, from what clients share with who leads the group. */
export const themes = {
  listThemes: query("homework.theme.list", {
    input: z.object({ groupId: z.uuid(), days: z.int().min(1).max(31).default(7) }),
    output: z.object({ clients: z.int().nonnegative(), themes: z.array(Theme) }),
    access: byRole(...leaderRoles),
  }),
};
