import type { analytics } from "@hearth/contracts/analytics";
import { sessions } from "@hearth/contracts/sessions";
import { keepMemberships } from "@hearth/service-kit/access";
import { on, type Reactions } from "@hearth/service-kit/react";
import type { Handlers } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../ports.ts";
import { countAttendance } from "./countAttendance.ts";
import { groupHours } from "./groupHours.ts";

export const handlers: Handlers<typeof analytics.rpc, Deps> = { groupHours };

export const reactions: Reactions<Deps> = {
  keepMemberships: keepMemberships(),
  countAttendance: on(sessions.events.attendanceFinalised, countAttendance),
};
