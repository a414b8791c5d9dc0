import type { sessions } from "@hearth/contracts/sessions";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { PlainDeps } from "../../ports.ts";

/** The media nodes that this control hears. */
export const listNodes: Handler<typeof sessions.rpc.listNodes, PlainDeps> = (
  _input,
  { heardNodes, nothingTold },
) => {
  nothingTold();
  return Promise.resolve({ nodes: [...heardNodes()] });
};
