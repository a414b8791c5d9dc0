import { AppError } from "@hearth/contracts/errors";
import type { messaging } from "@hearth/contracts/messaging";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { isCarer } from "../../domain/thread.ts";
import type { Deps } from "../../ports.ts";
import { tellThread } from "../threads/tellThread.ts";
import { messageIn } from "./mustModerate.ts";

export const reportMessage: Handler<typeof messaging.rpc.reportMessage, Deps> = async (
  { kind, of, messageId, concern, words },
  work,
) => {
  const { part, message } = await messageIn({ kind, of, messageId }, work);
  const { personId: by } = part;
  if (message.authorId === by) throw new AppError("forbidden", "This message is your own");
  const at = work.now().toISOString();
  await work.reports.add({ messageId, by, concern, words, at });
  await tellThread({ kind, of }, work, ({ personId, role }) => personId === by || isCarer(role));
  return {};
};
