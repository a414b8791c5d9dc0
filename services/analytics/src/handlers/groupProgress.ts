import type { analytics } from "@hearth/contracts/analytics";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { dayOf } from "../domain/calendar.ts";
import { overviewOf } from "../domain/overview.ts";
import { zoneOf } from "../domain/stay.ts";
import type { Deps } from "../ports.ts";
import { clientsOf } from "./readable.ts";

export const groupProgress: Handler<typeof analytics.rpc.groupProgress, Deps> = async (
  { groupId },
  asked,
) => {
  const { about, audited, hours, work, risks, measures, now } = asked;
  const clientIds = await clientsOf(groupId, asked);
  const whose = { clientIds, groupIds: [groupId] };
  const stays = await hours.ofPeople(clientIds);
  const timeZone = zoneOf(stays.filter((stay) => stay.groupId === groupId));
  const known = {
    ...{ stays, work: await work.of(whose), scored: await work.scoresOf(whose) },
    risks: await risks.openOf(clientIds),
  };
  for (const clientId of clientIds) about(clientId);
  audited({ objectType: "group", objectId: groupId, resultCount: clientIds.length });
  const calendar = { timeZone, today: dayOf(now(), timeZone) };
  return { timeZone, ...overviewOf(clientIds, known, { ...calendar, measures }) };
};
