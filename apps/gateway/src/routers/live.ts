import { mediaNode } from "@hearth/contracts/media";
import { sessions } from "@hearth/contracts/sessions";
import { framed } from "../live/frame.ts";
import { commands, commandsNode, follows, router } from "../trpc.ts";

const { enterLobby, admit, admitAll, refuse, leave, endSession } = sessions.rpc;
const { openBreakouts, moveParticipant, recall, visitRoom, view } = sessions.rpc;
const { join, ready, connectTransport, restartIce, produce } = mediaNode;
const { setPaused, closeProducer, resumeConsumers, setTiles } = mediaNode;
const mine = { participantId: true } as const;

/**
 * Everything of a live session, on one WebSocket. Commands come as `{ cmdId, epoch, input }` and run in their order;
 * `events` tells one participant the state of the session. Enter first: `events` is for who has come to the door.
 */
export const liveRouter = router({
  events: follows(view).subscription(({ ctx, signal }) =>
    ctx.events(signal ?? new AbortController().signal),
  ),

  enter: commands(enterLobby)
    .input(framed(enterLobby.input))
    .output(enterLobby.output)
    .mutation(async ({ ctx, input }) => ctx.entered(await ctx.ask(enterLobby, input))),
  admit: commands(admit)
    .input(framed(admit.input))
    .output(admit.output)
    .mutation(({ ctx, input }) => ctx.ask(admit, input)),
  admitAll: commands(admitAll)
    .input(framed(admitAll.input))
    .output(admitAll.output)
    .mutation(({ ctx, input }) => ctx.ask(admitAll, input)),
  refuse: commands(refuse)
    .input(framed(refuse.input))
    .output(refuse.output)
    .mutation(({ ctx, input }) => ctx.ask(refuse, input)),
  openBreakouts: commands(openBreakouts)
    .input(framed(openBreakouts.input))
    .output(openBreakouts.output)
    .mutation(({ ctx, input }) => ctx.ask(openBreakouts, input)),
  move: commands(moveParticipant)
    .input(framed(moveParticipant.input))
    .output(moveParticipant.output)
    .mutation(({ ctx, input }) => ctx.ask(moveParticipant, input)),
  recall: commands(recall)
    .input(framed(recall.input))
    .output(recall.output)
    .mutation(({ ctx, input }) => ctx.ask(recall, input)),
  visit: commands(visitRoom)
    .input(framed(visitRoom.input))
    .output(visitRoom.output)
    .mutation(({ ctx, input }) => ctx.ask(visitRoom, input)),
  leave: commands(leave)
    .input(framed(leave.input))
    .output(leave.output)
    .mutation(({ ctx, input }) => ctx.leaving(input, ctx.ask(leave, input))),
  end: commands(endSession)
    .input(framed(endSession.input))
    .output(endSession.output)
    .mutation(({ ctx, input }) => ctx.ask(endSession, input)),

  join: commandsNode(join)
    .input(framed(join.input.omit(mine)))
    .output(join.output)
    .mutation(({ ctx, input }) => ctx.askNode(join, input)),
  ready: commandsNode(ready)
    .input(framed(ready.input.omit(mine)))
    .output(ready.output)
    .mutation(({ ctx, input }) => ctx.askNode(ready, input)),
  connectTransport: commandsNode(connectTransport)
    .input(framed(connectTransport.input.omit(mine)))
    .output(connectTransport.output)
    .mutation(({ ctx, input }) => ctx.askNode(connectTransport, input)),
  restartIce: commandsNode(restartIce)
    .input(framed(restartIce.input.omit(mine)))
    .output(restartIce.output)
    .mutation(({ ctx, input }) => ctx.askNode(restartIce, input)),
  produce: commandsNode(produce)
    .input(framed(produce.input.omit(mine)))
    .output(produce.output)
    .mutation(({ ctx, input }) => ctx.askNode(produce, input)),
  setPaused: commandsNode(setPaused)
    .input(framed(setPaused.input.omit(mine)))
    .output(setPaused.output)
    .mutation(({ ctx, input }) => ctx.askNode(setPaused, input)),
  closeProducer: commandsNode(closeProducer)
    .input(framed(closeProducer.input.omit(mine)))
    .output(closeProducer.output)
    .mutation(({ ctx, input }) => ctx.askNode(closeProducer, input)),
  resumeConsumers: commandsNode(resumeConsumers)
    .input(framed(resumeConsumers.input.omit(mine)))
    .output(resumeConsumers.output)
    .mutation(({ ctx, input }) => ctx.askNode(resumeConsumers, input)),
  setTiles: commandsNode(setTiles)
    .input(framed(setTiles.input.omit(mine)))
    .output(setTiles.output)
    .mutation(({ ctx, input }) => ctx.askNode(setTiles, input)),
});
