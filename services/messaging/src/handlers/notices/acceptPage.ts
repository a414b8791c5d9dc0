import { notFound } from "@hearth/contracts/errors";
import type { messaging } from "@hearth/contracts/messaging";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { itemOf } from "../risk/itemOf.ts";
import { signedIn } from "../risk/seen.ts";
import { take } from "../risk/take.ts";
import { pageOf } from "./pageOf.ts";

type Rpc = typeof messaging.rpc;

export const acceptPage: Handler<Rpc["acceptPage"], Deps> = async (
  { pageId },
  { actor, about, audited, ...work },
) => {
  const who = signedIn(actor);
  const { itemId } = await pageOf(work, who, pageId);
  const risk = await work.risks.lock(itemId);
  if (!risk) throw notFound("Page");
  about(risk.clientId);
  audited({ objectType: "risk", objectId: itemId });
  const { personId: by } = who;
  if (risk.status === "open") {
    await take(work, risk, { by, what: "accepted" });
    await work.pages.noteAccepted(pageId, work.now());
  }
  const item = itemOf(await work.risks.find(itemId));
  return { accepted: item.ownerId === by && item.status === "acknowledged", item };
};
