import { z } from "zod";
import { leaderRoles } from "../actor.ts";
import { byRole, query } from "../define.ts";
import { ProgramHours, ProgramWeek } from "./hours.ts";
import { OpenRisk } from "./risks.ts";
import { ChangeMark, ScoreTrend } from "./scores.ts";
import { HomeworkProgress } from "./work.ts";

/** Who leads a group or answers for it. */
const readers = byRole(...leaderRoles, "program_manager", "supervisor");

/** The zone in which today and the weeks are meant: that of the last session. */
const timeZone = z.string();

/** The last point of a trend, for a line in an overview. */
const LastScore = ScoreTrend.pick({ instrument: true, title: true }).extend({
  total: z.number(),
  band: z.string().nullable(),
  mark: ChangeMark.nullable(),
});

export const progress = {
  /**
   * How a client of the asker's groups gets on: hours of the whole program, homework and scores of the groups
   * that the asker leads or answers for.
   */
  clientProgress: query("analytics.progress.client", {
    input: z.object({ clientId: z.uuid() }),
    output: z.object({
      timeZone,
      hours: ProgramHours,
      homework: HomeworkProgress,
      trends: z.array(ScoreTrend),
      /** The most urgent first, then the oldest. */
      risks: z.array(OpenRisk),
    }),
    access: readers,
  }),
  /** How the clients of a group get on, and the homework of all of them together. */
  groupProgress: query("analytics.progress.group", {
    input: z.object({ groupId: z.uuid() }),
    output: z.object({
      timeZone,
      homework: HomeworkProgress,
      people: z.array(
        z.object({
          personId: z.uuid(),
          /** The present week of the whole program. */
          week: ProgramWeek,
          homework: HomeworkProgress,
          scores: z.array(LastScore),
          risks: z.array(OpenRisk),
        }),
      ),
    }),
    access: readers,
  }),
  /** A client's own: without names of instruments, bands and numbers. */
  ownProgress: query("analytics.progress.own", {
    input: z.object({}),
    output: z.object({
      timeZone,
      hours: ProgramHours,
      homework: HomeworkProgress,
      answers: z.array(
        z.object({
          times: z.int().positive(),
          lastAt: z.iso.datetime(),
          mark: ChangeMark.nullable(),
        }),
      ),
    }),
    access: byRole("client"),
  }),
};
