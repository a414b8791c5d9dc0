import type { Seen } from "../domain/nodeWatch.ts";
import type { NodeState } from "./figures.ts";
import type { Nodes } from "./nodes.ts";

/** How each node is that this process has heard. */
export const nodeStates = (nodes: Pick<Nodes, "watch" | "isDead" | "isHeard">): NodeState[] =>
  [...nodes.watch().nodes.values()].map((seen) => {
    if (nodes.isDead(seen.nodeId)) return "dead";
    return nodes.isHeard(seen.nodeId) ? saidOf(seen) : "silent";
  });

function saidOf({ draining, accepting }: Seen): NodeState {
  if (draining === true) return "draining";
  return accepting ? "accepting" : "full";
}
