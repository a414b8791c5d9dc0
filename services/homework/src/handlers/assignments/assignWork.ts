import type { homework } from "@hearth/contracts/homework";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { give } from "./give.ts";

export const assignWork: Handler<typeof homework.rpc.assignWork, Deps> = async (giving, work) => ({
  assignments: await give(giving, work),
});
