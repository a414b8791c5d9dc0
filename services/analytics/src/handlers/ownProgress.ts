import type { analytics } from "@hearth/contracts/analytics";
import { notFound } from "@hearth/contracts/errors";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { ownAnswers } from "../domain/ownAnswers.ts";
import type { Deps } from "../ports.ts";
import { progressOf } from "./progressOf.ts";

export const ownProgress: Handler<typeof analytics.rpc.ownProgress, Deps> = async (
  _input,
  work,
) => {
  const { actor, about } = work;
  if (actor.kind === "service") throw notFound("Progress");
  about(actor.personId);
  const { trends, ...own } = await progressOf(actor.personId, null, work);
  return { ...own, answers: ownAnswers(trends) };
};
