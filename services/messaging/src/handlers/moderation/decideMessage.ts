import { conflict } from "@hearth/contracts/errors";
import type { messaging } from "@hearth/contracts/messaging";
import type { ThreadRef } from "@hearth/contracts/messaging/threads";
import type { Handler, Work } from "@hearth/service-kit/unitOfWork";
import type { StoredMessage } from "../../domain/message.ts";
import type { Deps, ModerationAct } from "../../ports.ts";
import { tellThread } from "../threads/tellThread.ts";
import { mustModerate } from "./mustModerate.ts";

type Rpc = typeof messaging.rpc;

export const hideMessage: Handler<Rpc["hideMessage"], Deps> = (input, work) =>
  decide(input, { act: "hidden", work, hidden: { reason: input.concern, at: at(work) } });

export const restoreMessage: Handler<Rpc["restoreMessage"], Deps> = (input, work) =>
  decide(input, { act: "restored", work, hidden: null });

export const keepMessage: Handler<Rpc["keepMessage"], Deps> = (input, work) =>
  decide(input, { act: "kept", work });

const at = ({ now }: Pick<Deps, "now">) => now().toISOString();

type Decided = ThreadRef & { readonly messageId: string; readonly why: string };
type Decision = {
  readonly act: ModerationAct["act"];
  readonly work: Work & Deps;
  /** What the message is afterwards; left out where that does not change. */
  readonly hidden?: StoredMessage["hidden"];
};

/** One decision: the message changes, its reports are closed, and who decided and why is kept. */
async function decide({ kind, of, messageId, why }: Decided, { act, work, hidden }: Decision) {
  const { part } = await mustModerate({ kind, of, messageId }, work);
  if (hidden !== undefined && !(await work.messages.setHidden(messageId, hidden)))
    throw conflict("Somebody has decided about this message meanwhile: look again");
  await work.reports.close(messageId, work.now());
  await work.reports.note({ messageId, act, by: part.personId, at: at(work), why });
  await tellThread({ kind, of }, work);
  return {};
}
