import type { homework } from "@hearth/contracts/homework";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";

export const listLibrary: Handler<typeof homework.rpc.listLibrary, Deps> = (
  _,
  { library, nothingTold },
) => {
  nothingTold();
  return Promise.resolve({ works: library.current.map(({ form }) => form) });
};
