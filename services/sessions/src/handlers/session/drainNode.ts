import { notFound } from "@hearth/contracts/errors";
import type { sessions } from "@hearth/contracts/sessions";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { PlainDeps } from "../../ports.ts";

/** Writes down that a node is emptied, or filled again. service.ts tells the node once that is committed. */
export const drainNode: Handler<typeof sessions.rpc.drainNode, PlainDeps> = (
  { name, draining },
  { heardNodes, audited },
) => {
  const node = heardNodes().find((one) => one.name === name);
  if (!node) throw notFound("Node");
  const category = draining ? "drain" : "undrain";
  audited({ objectType: `mediaNode:${name}`, category, resultCount: node.sessions });
  return Promise.resolve({ ...node, draining, accepting: node.accepting && !draining });
};
