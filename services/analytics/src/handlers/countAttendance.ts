import type { sessions } from "@hearth/contracts/sessions";
import type { Reactor } from "@hearth/service-kit/react";
import type { Deps } from "../ports.ts";

export const countAttendance: Reactor<typeof sessions.events.attendanceFinalised, Deps> = (
  { data: { startsAt, endsAt, timeZone = "UTC", revision = 1, ...stay } },
  { hours },
) =>
  hours.put({
    ...{ ...stay, timeZone, revision },
    startsAt: new Date(startsAt),
    endsAt: endsAt === undefined ? null : new Date(endsAt),
  });
