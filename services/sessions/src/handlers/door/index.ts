import { admit } from "./admit.ts";
import { admitAll } from "./admitAll.ts";
import { enterLobby } from "./enterLobby.ts";
import { givePasscode } from "./givePasscode.ts";
import { leave } from "./leave.ts";
import { refuse } from "./refuse.ts";
import { removeParticipant } from "./removeParticipant.ts";
import { sendBack } from "./sendBack.ts";
import { setDoor } from "./setDoor.ts";
import { setWhereabouts } from "./setWhereabouts.ts";
import { tellWaiting } from "./tellWaiting.ts";
import { unblock } from "./unblock.ts";
import { whereabouts } from "./whereabouts.ts";

/** The way in, and out again. */
export const doorCommands = {
  admit,
  admitAll,
  enterLobby,
  givePasscode,
  leave,
  refuse,
  removeParticipant,
  sendBack,
  setDoor,
  setWhereabouts,
  tellWaiting,
  unblock,
};
export const doorHandlers = { whereabouts };
