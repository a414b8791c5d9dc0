import { admit } from "./admit.ts";
import { admitAll } from "./admitAll.ts";
import { endSession } from "./endSession.ts";
import { enterLobby } from "./enterLobby.ts";
import { getSession } from "./getSession.ts";
import { leave } from "./leave.ts";
import { listAttendance } from "./listAttendance.ts";
import { listSessions } from "./listSessions.ts";
import { moveParticipant } from "./moveParticipant.ts";
import { openBreakouts } from "./openBreakouts.ts";
import { openSession } from "./openSession.ts";
import { recall } from "./recall.ts";
import { refuse } from "./refuse.ts";
import { scheduleSession } from "./scheduleSession.ts";
import { view } from "./view.ts";
import { visitRoom } from "./visitRoom.ts";

/** What is one transaction and nothing more. */
export const handlers = { getSession, listAttendance, listSessions, scheduleSession, view };

/** What changes a live session: rehearsed, held at the node, committed, applied, told. */
export const liveCommands = {
  admit,
  admitAll,
  endSession,
  enterLobby,
  leave,
  moveParticipant,
  openBreakouts,
  openSession,
  recall,
  refuse,
  visitRoom,
};
