import { mediaNode } from "@hearth/contracts/media";
import { sessions } from "@hearth/contracts/sessions";
import { framed } from "../live/frame.ts";
import { to } from "../live/toControl.ts";
import { allowedName } from "../live/shownName.ts";
import { commands, commandsNode, follows, router } from "../trpc.ts";

const { rpc } = sessions;
const { enterLobby, leave, view } = rpc;
const { join, ready, connectTransport, restartIce, produce } = mediaNode;
const { setPaused, closeProducer, resumeConsumers, setTiles } = mediaNode;
const { testOpen, testConnect, testEcho, testClose } = mediaNode;
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
    .mutation(async ({ ctx, input }) =>
      ctx.entered(await ctx.ask(enterLobby, await allowedName(input, ctx))),
    ),
  admit: to(rpc.admit),
  admitAll: to(rpc.admitAll),
  refuse: to(rpc.refuse),
  openBreakouts: to(rpc.openBreakouts),
  move: to(rpc.moveParticipant),
  recall: to(rpc.recall),
  visit: to(rpc.visitRoom),
  leave: commands(leave)
    .input(framed(leave.input))
    .output(leave.output)
    .mutation(({ ctx, input }) => ctx.leaving(input, ctx.ask(leave, input))),
  end: to(rpc.endSession),

  givePasscode: to(rpc.givePasscode),
  setDoor: to(rpc.setDoor),
  tellWaiting: to(rpc.tellWaiting),
  sendBack: to(rpc.sendBack),
  remove: to(rpc.removeParticipant),
  unblock: to(rpc.unblock),
  setWhereabouts: to(rpc.setWhereabouts),

  setLocks: to(rpc.setLocks),
  setCameraRule: to(rpc.setCameraRule),
  mute: to(rpc.mute),
  askToSpeak: to(rpc.askToSpeak),
  answerAsk: to(rpc.answerAsk),
  raiseHand: to(rpc.raiseHand),
  lowerHands: to(rpc.lowerHands),
  react: to(rpc.react),
  clearReactions: to(rpc.clearReactions),
  askDone: to(rpc.askDone),
  answerDone: to(rpc.answerDone),
  pauseAll: to(rpc.pauseAll),
  openPrivateRoom: to(rpc.openPrivateRoom),
  closePrivateRoom: to(rpc.closePrivateRoom),

  say: to(rpc.say),
  removeMessage: to(rpc.removeMessage),
  olderMessages: to(rpc.olderMessages),

  pin: to(rpc.pin),
  setTimer: to(rpc.setTimer),
  pauseTimer: to(rpc.pauseTimer),
  setMusic: to(rpc.setMusic),
  showWork: to(rpc.showWork),
  hideWork: to(rpc.hideWork),
  pick: to(rpc.pick),
  preparePoll: to(rpc.preparePoll),
  discardPoll: to(rpc.discardPoll),
  openPoll: to(rpc.openPoll),
  closePoll: to(rpc.closePoll),
  showPoll: to(rpc.showPoll),
  vote: to(rpc.vote),
  openDocument: to(rpc.openDocument),
  changeDocument: to(rpc.changeDocument),

  suggestPlan: to(rpc.suggestPlan),
  savePlan: to(rpc.savePlan),
  swap: to(rpc.swapParticipants),
  goToRoom: to(rpc.goToRoom),
  setTask: to(rpc.setTask),
  openTaskFile: to(rpc.openTaskFile),
  extendBreakouts: to(rpc.extendBreakouts),
  speakToAll: to(rpc.speakToAll),
  callForHelp: to(rpc.callForHelp),
  answerHelp: to(rpc.answerHelp),

  whereabouts: to(rpc.whereabouts),

  testOpen: commandsNode(testOpen)
    .input(framed(testOpen.input))
    .output(testOpen.output)
    .mutation(({ ctx, input }) => ctx.testing.open(input)),
  testConnect: commandsNode(testConnect)
    .input(framed(testConnect.input))
    .output(testConnect.output)
    .mutation(({ ctx, input }) => ctx.testing.forward(testConnect, input)),
  testEcho: commandsNode(testEcho)
    .input(framed(testEcho.input))
    .output(testEcho.output)
    .mutation(({ ctx, input }) => ctx.testing.forward(testEcho, input)),
  testClose: commandsNode(testClose)
    .input(framed(testClose.input))
    .output(testClose.output)
    .mutation(({ ctx, input }) => ctx.testing.forward(testClose, input)),

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
