import { notFound } from "@hearth/contracts/errors";
import type { homework } from "@hearth/contracts/homework";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";

export const getWork: Handler<typeof homework.rpc.getWork, Deps> = (
  { workId },
  { library, nothingTold },
) => {
  const work = library.find(workId);
  if (!work) return Promise.reject(notFound("Work"));
  nothingTold();
  return Promise.resolve({ form: work.form });
};
