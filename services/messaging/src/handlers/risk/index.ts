import { acknowledgeRisk } from "./acknowledgeRisk.ts";
import { callForHelpNow } from "./callForHelpNow.ts";
import { closeRisk } from "./closeRisk.ts";
import { getRisk } from "./getRisk.ts";
import { handOverRisk } from "./handOverRisk.ts";
import { helpState } from "./helpState.ts";
import { listRisk } from "./listRisk.ts";
import { raiseWorry } from "./raiseWorry.ts";
import { whoMayTake } from "./whoMayTake.ts";

export const riskHandlers = {
  ...{ callForHelpNow, helpState, raiseWorry },
  ...{ listRisk, getRisk, whoMayTake, acknowledgeRisk, handOverRisk, closeRisk },
};
