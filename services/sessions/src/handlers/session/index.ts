import { drainNode } from "./drainNode.ts";
import { endSession } from "./endSession.ts";
import { getSession } from "./getSession.ts";
import { listAttendance } from "./listAttendance.ts";
import { listNodes } from "./listNodes.ts";
import { listSessions } from "./listSessions.ts";
import { openSession } from "./openSession.ts";
import { republishFacts } from "./republishFacts.ts";
import { scheduleSession } from "./scheduleSession.ts";
import { testNode } from "./testNode.ts";
import { view } from "./view.ts";

/** A session as a whole: its place in the calendar, its opening and its end. */
export const sessionCommands = { endSession, openSession };
export const sessionHandlers = {
  drainNode,
  getSession,
  listAttendance,
  listNodes,
  listSessions,
  republishFacts,
  scheduleSession,
  testNode,
  view,
};
