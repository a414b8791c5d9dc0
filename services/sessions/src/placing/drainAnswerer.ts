import type { Answerer } from "@hearth/bus/types";
import type { sessions } from "@hearth/contracts/sessions";
import type { Orders } from "./orders.ts";

type Drain = typeof sessions.rpc.drainNode;

/** Tells the node once it is written down who asked. Whoever repeats the request tells it again. */
export const drainAnswerer =
  (unit: Answerer<Drain>, drain: Orders["drain"]): Answerer<Drain> =>
  async (input, call) => {
    const node = await unit(input, call);
    await drain(node.nodeId, input.draining);
    return node;
  };
