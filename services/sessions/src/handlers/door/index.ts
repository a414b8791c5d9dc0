import { admit } from "./admit.ts";
import { admitAll } from "./admitAll.ts";
import { enterLobby } from "./enterLobby.ts";
import { leave } from "./leave.ts";
import { refuse } from "./refuse.ts";

/** The way in, and out again. */
export const doorCommands = { admit, admitAll, enterLobby, leave, refuse };
