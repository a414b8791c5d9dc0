import type { messaging } from "@hearth/contracts/messaging";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { itemOf } from "../risk/itemOf.ts";
import { signedIn } from "../risk/seen.ts";
import { pageOf } from "./pageOf.ts";

type Rpc = typeof messaging.rpc;

export const getPage: Handler<Rpc["getPage"], Deps> = async (
  { pageId },
  { actor, about, audited, ...work },
) => {
  const { itemId } = await pageOf(work, signedIn(actor), pageId);
  const item = itemOf(await work.risks.find(itemId));
  about(item.clientId);
  audited({ objectType: "risk", objectId: itemId });
  return { mayAccept: item.status === "open", item };
};
