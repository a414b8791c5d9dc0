import { hideMessage, keepMessage, restoreMessage } from "./decideMessage.ts";
import { listReports } from "./listReports.ts";
import { reportMessage } from "./reportMessage.ts";

export const moderationHandlers = {
  reportMessage,
  hideMessage,
  restoreMessage,
  keepMessage,
  listReports,
};
