import type { messaging } from "@hearth/contracts/messaging";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { personOf } from "../person.ts";
import { crisisLinesOf, saveSetting } from "./settings.ts";

type Rpc = typeof messaging.rpc;

/** They are nobody's record: who looks leaves no line in the audit. */
export const getCrisisLines: Handler<Rpc["getCrisisLines"], Deps> = (_, work) => {
  work.nothingTold();
  return crisisLinesOf(work);
};

export const saveCrisisLines: Handler<Rpc["saveCrisisLines"], Deps> = (
  { version, lines },
  work,
) => {
  work.audited({ objectType: "crisisLines" });
  const savedById = personOf(work.actor)?.personId ?? null;
  return saveSetting(work, { kind: "crisisLines", version, data: lines, savedById });
};
