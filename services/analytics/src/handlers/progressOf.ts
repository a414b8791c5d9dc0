import { dayOf } from "../domain/calendar.ts";
import { homeworkProgress } from "../domain/homeworkProgress.ts";
import { defaultProfile } from "../domain/profile.ts";
import { programHours } from "../domain/programHours.ts";
import { zoneOf } from "../domain/stay.ts";
import { mainTrends, trends } from "../domain/trends.ts";
import type { Deps } from "../ports.ts";

type Loading = Pick<Deps, "hours" | "work" | "measures" | "now">;

/** All that is told of one person: the hours of the whole program, the work of these groups (null: of all). */
export async function progressOf(
  personId: string,
  groupIds: readonly string[] | null,
  { hours, work, measures, now }: Loading,
) {
  const whose = { clientIds: [personId], groupIds };
  const stays = await hours.ofPeople([personId]);
  const timeZone = zoneOf(stays);
  const today = dayOf(now(), timeZone);
  return {
    timeZone,
    hours: programHours(stays, today, defaultProfile),
    homework: homeworkProgress(await work.of(whose), { today, timeZone }),
    trends: mainTrends(trends(await work.scoresOf(whose), measures)),
  };
}
