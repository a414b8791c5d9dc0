import type { sessions } from "@hearth/contracts/sessions";
import type { Reactor } from "@hearth/service-kit/react";
import type { Deps } from "../ports.ts";

export const countAttendance: Reactor<typeof sessions.events.attendanceFinalised, Deps> = (
  { data },
  { hours },
) => hours.put(data);
