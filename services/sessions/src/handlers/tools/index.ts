import { changeDocument } from "./changeDocument.ts";
import { closePoll } from "./closePoll.ts";
import { discardPoll } from "./discardPoll.ts";
import { hideWork } from "./hideWork.ts";
import { openDocument } from "./openDocument.ts";
import { openPoll } from "./openPoll.ts";
import { pauseTimer } from "./pauseTimer.ts";
import { pick } from "./pick.ts";
import { pin } from "./pin.ts";
import { preparePoll } from "./preparePoll.ts";
import { setMusic } from "./setMusic.ts";
import { setTimer } from "./setTimer.ts";
import { showPoll } from "./showPoll.ts";
import { showWork } from "./showWork.ts";
import { vote } from "./vote.ts";

/** What a group works with. */
export const toolsCommands = {
  closePoll,
  discardPoll,
  hideWork,
  openPoll,
  pauseTimer,
  pick,
  pin,
  preparePoll,
  setMusic,
  setTimer,
  showPoll,
  showWork,
  vote,
};
export const toolsHandlers = { openDocument };

/** What changes a document: others are told after the commit, without a new revision of the session. */
export const documentHandlers = { changeDocument };
