import { answerAsk } from "./answerAsk.ts";
import { answerDone } from "./answerDone.ts";
import { askDone } from "./askDone.ts";
import { askToSpeak } from "./askToSpeak.ts";
import { clearReactions } from "./clearReactions.ts";
import { closePrivateRoom } from "./closePrivateRoom.ts";
import { lowerHands } from "./lowerHands.ts";
import { mute } from "./mute.ts";
import { openPrivateRoom } from "./openPrivateRoom.ts";
import { pauseAll } from "./pauseAll.ts";
import { raiseHand } from "./raiseHand.ts";
import { react } from "./react.ts";
import { setCameraRule } from "./setCameraRule.ts";
import { setLocks } from "./setLocks.ts";

/** Who may do what in the room, and how a person is noticed without speaking. */
export const floorCommands = {
  ...{ setLocks, setCameraRule, mute, askToSpeak, answerAsk, raiseHand, lowerHands },
  ...{ react, clearReactions, askDone, answerDone, pauseAll, openPrivateRoom, closePrivateRoom },
};
