import type { homework } from "@hearth/contracts/homework";
import { keepMemberships } from "@hearth/service-kit/access";
import type { Reactions } from "@hearth/service-kit/react";
import type { Handlers } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../ports.ts";
import { askQuestion } from "./assignments/askQuestion.ts";
import { assignWork } from "./assignments/assignWork.ts";
import { getAssignment } from "./assignments/getAssignment.ts";
import { giveAssignment } from "./assignments/giveAssignment.ts";
import { listAssignments } from "./assignments/listAssignments.ts";
import { seeFeedback } from "./assignments/seeFeedback.ts";
import { getWork } from "./library/getWork.ts";
import { listLibrary } from "./library/listLibrary.ts";
import { republishFacts } from "./republishFacts.ts";
import { giveFeedback } from "./reviews/giveFeedback.ts";
import { listReviews } from "./reviews/listReviews.ts";
import { listThemes } from "./reviews/listThemes.ts";
import { getCards } from "./sheets/getCards.ts";
import { getOwnPlan } from "./sheets/getOwnPlan.ts";
import { getPlanOf } from "./sheets/getPlanOf.ts";
import { listPlanVersions } from "./sheets/listPlanVersions.ts";
import { saveCards } from "./sheets/saveCards.ts";
import { savePlan } from "./sheets/savePlan.ts";
import { agreeToShow } from "./showing/agreeToShow.ts";
import { beginShowing } from "./showing/beginShowing.ts";
import { endShowing } from "./showing/endShowing.ts";
import { getAgreed } from "./showing/getAgreed.ts";
import { getShowing } from "./showing/getShowing.ts";
import { listToShow } from "./showing/listToShow.ts";
import { beginWork } from "./submissions/beginWork.ts";
import { getSubmission } from "./submissions/getSubmission.ts";
import { openWorkFile } from "./submissions/openWorkFile.ts";
import { saveAnswers } from "./submissions/saveAnswers.ts";
import { submitWork } from "./submissions/submitWork.ts";
import { workFiles } from "./submissions/workFiles.ts";

export const handlers: Handlers<typeof homework.rpc, Deps> = {
  ...{ listLibrary, getWork },
  ...{ giveAssignment, assignWork, listAssignments, getAssignment, askQuestion, seeFeedback },
  ...{ beginWork, saveAnswers, submitWork, getSubmission, openWorkFile },
  ...workFiles,
  ...{ listReviews, giveFeedback, listThemes },
  ...{ getOwnPlan, listPlanVersions, savePlan, getPlanOf },
  ...{ getCards, saveCards },
  ...{ getAgreed, agreeToShow, listToShow, beginShowing, endShowing, getShowing },
  republishFacts,
};

export const reactions: Reactions<Deps> = { keepMemberships: keepMemberships() };
