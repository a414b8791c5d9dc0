import type { z } from "zod";
import { atNode, type NodeRpc } from "@hearth/contracts/define";
import { notFound, unavailable } from "@hearth/contracts/errors";
import { mediaNode } from "@hearth/contracts/media";
import { sessions } from "@hearth/contracts/sessions";
import type { Output } from "@hearth/bus/types";
import type { Ask } from "../envelope.ts";
import type { LiveSocket } from "./LiveSocket.ts";

type OnSession = NodeRpc<z.ZodType<{ readonly sessionId: string }>>;
type AtNode<N extends NodeRpc> = ReturnType<typeof atNode<N["input"], N["output"]>>;
type Opening = z.input<typeof mediaNode.testOpen.input>;

/** The test of the network, for who has not come in yet: control names a free node for each, the socket keeps it. */
export function testing(socket: LiveSocket, ask: Ask) {
  const forward = async <N extends OnSession>(
    contract: N,
    input: z.output<N["input"]>,
  ): Promise<Output<AtNode<N>>> => {
    if (socket.test?.sessionId !== input.sessionId) throw notFound("Test");
    return ask(atNode<N["input"], N["output"]>(contract, socket.test.nodeId), input as never);
  };
  return {
    async open(input: Opening): Promise<Output<AtNode<typeof mediaNode.testOpen>>> {
      const { nodeId } = await ask(sessions.rpc.testNode, input);
      if (nodeId === null) throw unavailable();
      socket.test = { sessionId: input.sessionId, nodeId };
      return forward(mediaNode.testOpen, input);
    },
    forward,
  };
}
