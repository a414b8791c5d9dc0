import { answerHelp } from "./answerHelp.ts";
import { callForHelp } from "./callForHelp.ts";
import { deleteSet } from "./deleteSet.ts";
import { extendBreakouts } from "./extendBreakouts.ts";
import { groupFiles } from "./groupFiles.ts";
import { goToRoom } from "./goToRoom.ts";
import { listPairs } from "./listPairs.ts";
import { listSets } from "./listSets.ts";
import { moveParticipant } from "./moveParticipant.ts";
import { openBreakouts } from "./openBreakouts.ts";
import { openTaskFile } from "./openTaskFile.ts";
import { recall } from "./recall.ts";
import { removePair } from "./removePair.ts";
import { savePlan } from "./savePlan.ts";
import { saveSet } from "./saveSet.ts";
import { setPair } from "./setPair.ts";
import { setTask } from "./setTask.ts";
import { speakToAll } from "./speakToAll.ts";
import { suggestPlan } from "./suggestPlan.ts";
import { swapParticipants } from "./swapParticipants.ts";
import { visitRoom } from "./visitRoom.ts";

/** Rooms beside the main one. */
export const breakoutCommands = {
  ...{ savePlan, openBreakouts, extendBreakouts, recall, setTask, speakToAll },
  ...{ moveParticipant, swapParticipants, goToRoom, visitRoom, callForHelp, answerHelp },
};

/** What a plan is made of: suggestions, rooms prepared before, who is kept apart or together. */
export const breakoutHandlers = {
  ...{ suggestPlan, listSets, saveSet, deleteSet },
  ...{ listPairs, setPair, removePair, openTaskFile },
  ...groupFiles,
};
