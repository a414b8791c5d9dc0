import type { messaging } from "@hearth/contracts/messaging";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { personOf } from "../person.ts";
import { saveSetting, watchedWordsOf } from "./settings.ts";

type Rpc = typeof messaging.rpc;

export const getWatchedWords: Handler<Rpc["getWatchedWords"], Deps> = (_, work) => {
  work.audited({ objectType: "watchedWords" });
  return watchedWordsOf(work);
};

export const saveWatchedWords: Handler<Rpc["saveWatchedWords"], Deps> = (
  { version, words },
  work,
) => {
  work.audited({ objectType: "watchedWords" });
  const savedById = personOf(work.actor)?.personId ?? null;
  return saveSetting(work, { kind: "watchedWords", version, data: { words }, savedById });
};
