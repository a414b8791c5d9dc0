import type { homework } from "@hearth/contracts/homework";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { addSheet } from "./addSheet.ts";
import { ownClient } from "./reachClient.ts";

export const saveCards: Handler<typeof homework.rpc.saveCards, Deps> = async (
  { cards: content, versionId, base },
  work,
) => {
  const key = { clientId: ownClient(work), kind: "coping_cards" } as const;
  return { saved: await addSheet(key, { versionId, base, content }, work) };
};
