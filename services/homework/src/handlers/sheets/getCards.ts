import type { homework } from "@hearth/contracts/homework";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { overlookedIn } from "../../domain/overlooked.ts";
import type { Deps } from "../../ports.ts";
import { ownClient } from "./reachClient.ts";
import { cardsIn } from "./sheetsIn.ts";

export const getCards: Handler<typeof homework.rpc.getCards, Deps> = async (_, work) => {
  const key = { clientId: ownClient(work), kind: "coping_cards" } as const;
  const { audited, sheets } = work;
  const current = cardsIn(await sheets.find(key, null));
  const other = overlookedIn(await sheets.heads(key));
  audited({ objectType: key.kind, resultCount: current?.cards.length ?? 0 });
  return { current, overlooked: other && cardsIn(await sheets.find(key, other.version)) };
};
