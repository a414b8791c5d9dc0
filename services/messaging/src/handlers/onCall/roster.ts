import { invalidInput } from "@hearth/contracts/errors";
import type { messaging } from "@hearth/contracts/messaging";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { whoIsMissing } from "../../domain/onCall.ts";
import type { Deps } from "../../ports.ts";
import { personOf } from "../person.ts";
import { rosterOf, saveSetting } from "./settings.ts";

type Rpc = typeof messaging.rpc;

export const getRoster: Handler<Rpc["getRoster"], Deps> = (_, work) => {
  work.audited({ objectType: "roster" });
  return rosterOf(work);
};

export const saveRoster: Handler<Rpc["saveRoster"], Deps> = async ({ version, roster }, work) => {
  if (whoIsMissing(roster).length > 0)
    throw invalidInput("Write down how to reach everybody who is on call");
  work.audited({ objectType: "roster" });
  const savedById = personOf(work.actor)?.personId ?? null;
  return saveSetting(work, { kind: "roster", version, data: roster, savedById });
};
