import { addJob } from "@hearth/service-kit/jobs";
import type { Deps } from "./ports.ts";
import { codeQueue } from "./sendCode.ts";
import { invitationQueue } from "./sendInvitation.ts";
import { linkQueue } from "./sendLink.ts";
import { signInCodeQueue } from "./sendSignInCode.ts";
import type { IdentityTx } from "./store/identityTx.ts";

/** What is to be sent once this transaction is committed, as jobs of it. */
export const sendingOn = (tx: IdentityTx): Pick<Deps, `send${string}Soon` & keyof Deps> => ({
  sendSoon: (data) => addJob(tx, { queue: codeQueue, data }),
  sendLinkSoon: (data) => addJob(tx, { queue: linkQueue, data }),
  sendInvitationSoon: (data) => addJob(tx, { queue: invitationQueue, data }),
  sendSignInCodeSoon: (data) => addJob(tx, { queue: signInCodeQueue, data }),
});
