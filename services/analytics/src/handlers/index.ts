import type { analytics } from "@hearth/contracts/analytics";
import { homework } from "@hearth/contracts/homework";
import { messaging } from "@hearth/contracts/messaging";
import { sessions } from "@hearth/contracts/sessions";
import { keepMemberships } from "@hearth/service-kit/access";
import { on, type Reactions } from "@hearth/service-kit/react";
import type { Handlers } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../ports.ts";
import { clientProgress } from "./clientProgress.ts";
import { countAttendance } from "./countAttendance.ts";
import { forgetFacts } from "./forgetFacts.ts";
import { groupHours } from "./groupHours.ts";
import { groupProgress } from "./groupProgress.ts";
import { keepAnswered, keepGiven, keepTry } from "./keepWork.ts";
import { keepClosed, keepOpened, keepRaised, keepTaken } from "./keepRisk.ts";
import { ownProgress } from "./ownProgress.ts";

export const handlers: Handlers<typeof analytics.rpc, Deps> = {
  ...{ groupHours, clientProgress, groupProgress, ownProgress },
  forgetFacts,
};

export const reactions: Reactions<Deps> = {
  keepMemberships: keepMemberships(),
  countAttendance: on(sessions.events.attendanceFinalised, countAttendance),
  keepGiven: on(homework.events.assignmentGiven, keepGiven),
  keepTry: on(homework.events.submissionRecorded, keepTry),
  keepAnswered: on(homework.events.feedbackGiven, keepAnswered),
  keepOpened: on(messaging.events.riskOpened, keepOpened),
  keepTaken: on(messaging.events.riskAcknowledged, keepTaken),
  keepRaised: on(messaging.events.riskEscalated, keepRaised),
  keepClosed: on(messaging.events.riskClosed, keepClosed),
};
