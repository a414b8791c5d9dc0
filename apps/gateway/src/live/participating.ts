import type { z } from "zod";
import { atNode, type NodeRpc } from "@hearth/contracts/define";
import { notFound, unavailable } from "@hearth/contracts/errors";
import type { ControlView } from "@hearth/contracts/live";
import { mediaNode } from "@hearth/contracts/media";
import type { Output } from "@hearth/bus/types";
import type { Context } from "../context.ts";
import { type About, asking, deadline, doorEnvelope } from "../envelope.ts";
import { forLiveCommands } from "../who.ts";
import type { LiveSocket } from "./LiveSocket.ts";
import { testing } from "./testing.ts";

type OfOneself<N extends NodeRpc> = Omit<z.input<N["input"]>, "participantId">;
type AtNode<N extends NodeRpc> = ReturnType<typeof atNode<N["input"], N["output"]>>;
type Came = Context & { readonly socket: LiveSocket };

/** What a live command may do: ask control, and ask the node that carries who is behind the socket. */
export async function participating(ctx: Came, sessionId: string, about: About) {
  const { door, presented, socket } = ctx;
  const clock = deadline();
  const { requestId, traceparent } = about;
  const { actor } = await door.who.inSession(presented, sessionId, {
    patience: forLiveCommands,
    envelope: doorEnvelope({ requestId, traceparent }, clock),
  });
  socket.actor = actor;
  const reading = asking(door, { actor, about: { requestId, traceparent }, clock });
  const ask = asking(door, { actor, about, clock });
  const relay = () => door.hub.relayIn(socket, sessionId, reading);

  /** The gateway says whose the command is: a browser never does. Nobody reaches a node before they are admitted. */
  const askNode = async <N extends NodeRpc>(
    contract: N,
    input: OfOneself<N>,
  ): Promise<Output<AtNode<N>>> => {
    const participant = await relay();
    const nodeId = await participant.node();
    if (nodeId === null) throw participant.isAdmitted ? unavailable() : notFound("Session");
    const { participantId } = participant;
    const whole = { ...input, participantId } as z.input<N["input"]>;
    const answer = await ask(atNode<N["input"], N["output"]>(contract, nodeId), whole);
    if (contract.verb === mediaNode.join.verb) participant.mediaBeginsAgain();
    return answer;
  };

  return {
    actor,
    ask,
    askNode,
    relay,
    testing: testing(socket, ask),
    /** From now on this socket stands for the participant of this view. */
    entered(view: ControlView): ControlView {
      door.hub.bind(socket, view);
      return view;
    },
    /** Control decides that somebody has left; that the node closes their transports at once is a favour. */
    async leaving<T>(input: OfOneself<typeof mediaNode.leave>, left: Promise<T>): Promise<T> {
      const closed = askNode(mediaNode.leave, input).catch(() => undefined);
      const [answer] = await Promise.all([left, closed]);
      return answer;
    },
  };
}
