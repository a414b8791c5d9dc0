import { answerHelp } from "./answerHelp.ts";
import { callForHelp } from "./callForHelp.ts";
import { extendBreakouts } from "./extendBreakouts.ts";
import { goToRoom } from "./goToRoom.ts";
import { moveParticipant } from "./moveParticipant.ts";
import { openBreakouts } from "./openBreakouts.ts";
import { recall } from "./recall.ts";
import { savePlan } from "./savePlan.ts";
import { setTask } from "./setTask.ts";
import { speakToAll } from "./speakToAll.ts";
import { swapParticipants } from "./swapParticipants.ts";
import { visitRoom } from "./visitRoom.ts";

/** Rooms beside the main one. */
export const breakoutCommands = {
  ...{ savePlan, openBreakouts, extendBreakouts, recall, setTask, speakToAll },
  ...{ moveParticipant, swapParticipants, goToRoom, visitRoom, callForHelp, answerHelp },
};
