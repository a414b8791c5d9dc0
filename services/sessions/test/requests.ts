import { randomUUID } from "node:crypto";
import type { Actor } from "@hearth/contracts/actor";
import type { Rpc } from "@hearth/contracts/define";
import { firstLocks } from "@hearth/contracts/live/floor";
import { sessions } from "@hearth/contracts/sessions";
import { encodeStateAsUpdate, Doc } from "yjs";
import type { House } from "./house.ts";

const { rpc } = sessions;

/** What somebody would have to know of a session to ask about everything in it. */
export type Known = {
  readonly sessionId: string;
  readonly participantId: string;
  readonly pollId: string;
  readonly messageId: string;
};

/** Ids of a session that does not exist. */
export const nowhere = (): Known => ({
  sessionId: randomUUID(),
  participantId: randomUUID(),
  pollId: randomUUID(),
  messageId: randomUUID(),
});

type Group = Pick<Known, "sessionId" | "participantId"> & { readonly seats: readonly Actor[] };

/** The ids of a live group in which there is a poll to vote in and a message to read. */
export async function everythingIn(house: House, group: Group): Promise<Known> {
  const { sessionId, participantId, seats } = group;
  const { pollId } = await house.call(rpc.preparePoll, { sessionId, pollId: null, poll });
  await house.call(rpc.openPoll, { sessionId, pollId });
  const saying = { sessionId, to: { kind: "room" as const }, text: "Good morning" };
  const { messageId } = await house.call(rpc.say, saying, seats[0]);
  return { sessionId, participantId, pollId, messageId };
}

const poll = {
  question: "How was the week?",
  kind: "single" as const,
  anonymous: false,
  options: ["Hard", "Good"],
};
const aRoom = { name: "Garden", task: { text: null, link: null }, personIds: [] };
const theRules = {
  locks: { ...firstLocks, microphone: true },
  cameraRule: "off",
  waitingRoom: false,
  passcode: "1234",
  expectedAt: null,
} as const;
const notes = { room: "main", kind: "notes" } as const;
const update = Buffer.from(encodeStateAsUpdate(new Doc())).toString("base64");

type Requests = Record<string, readonly [Rpc, object]>;

const door = ({ sessionId, participantId }: Known) =>
  ({
    getSession: [rpc.getSession, { sessionId }],
    openSession: [rpc.openSession, { sessionId }],
    endSession: [rpc.endSession, { sessionId }],
    enterLobby: [rpc.enterLobby, { sessionId, displayName: "Mallory" }],
    view: [rpc.view, { sessionId, known: null }],
    admit: [rpc.admit, { sessionId, participantIds: [participantId] }],
    admitAll: [rpc.admitAll, { sessionId }],
    refuse: [rpc.refuse, { sessionId, participantId }],
    leave: [rpc.leave, { sessionId }],
    givePasscode: [rpc.givePasscode, { sessionId, passcode: "1234" }],
    setDoor: [rpc.setDoor, { sessionId, waitingRoom: false, passcode: "1234" }],
    tellWaiting: [rpc.tellWaiting, { sessionId, participantIds: null, text: "Hello" }],
    sendBack: [rpc.sendBack, { sessionId, participantId }],
    removeParticipant: [rpc.removeParticipant, { sessionId, participantId, reason: "None" }],
    unblock: [rpc.unblock, { sessionId, participantId }],
    setWhereabouts: [rpc.setWhereabouts, { sessionId, address: "Here", callBack: "" }],
    whereabouts: [rpc.whereabouts, { sessionId, participantId }],
    testNode: [rpc.testNode, { sessionId }],
  }) as const satisfies Requests;

const floor = ({ sessionId, participantId }: Known) =>
  ({
    setLocks: [rpc.setLocks, { sessionId, locks: { groupChat: !firstLocks.groupChat } }],
    setCameraRule: [rpc.setCameraRule, { sessionId, rule: "off", exceptions: [participantId] }],
    mute: [rpc.mute, { sessionId, participantIds: [participantId] }],
    askToSpeak: [rpc.askToSpeak, { sessionId, participantId }],
    answerAsk: [rpc.answerAsk, { sessionId }],
    raiseHand: [rpc.raiseHand, { sessionId, raised: true }],
    lowerHands: [rpc.lowerHands, { sessionId, participantId }],
    react: [rpc.react, { sessionId, kind: "heart" }],
    clearReactions: [rpc.clearReactions, { sessionId }],
    askDone: [rpc.askDone, { sessionId, question: "Ready?" }],
    answerDone: [rpc.answerDone, { sessionId }],
    pauseAll: [rpc.pauseAll, { sessionId, paused: true }],
    openPrivateRoom: [rpc.openPrivateRoom, { sessionId, participantId }],
    closePrivateRoom: [rpc.closePrivateRoom, { sessionId, roomId: "private-1" }],
  }) as const satisfies Requests;

const wordsAndTools = ({ sessionId, participantId, pollId, messageId }: Known) =>
  ({
    say: [rpc.say, { sessionId, to: { kind: "room" }, text: "Hello" }],
    olderMessages: [rpc.olderMessages, { sessionId, before: 100 }],
    removeMessage: [rpc.removeMessage, { sessionId, messageId }],
    pin: [rpc.pin, { sessionId, pin: { text: "Breathe", link: null } }],
    setTimer: [rpc.setTimer, { sessionId, timer: { seconds: 60 } }],
    pauseTimer: [rpc.pauseTimer, { sessionId, paused: true }],
    setMusic: [rpc.setMusic, { sessionId, music: { piece: "bells", everywhere: false } }],
    showWork: [rpc.showWork, { sessionId, showingId: pollId, participantId }],
    hideWork: [rpc.hideWork, { sessionId }],
    pick: [rpc.pick, { sessionId }],
    preparePoll: [rpc.preparePoll, { sessionId, pollId: null, poll }],
    discardPoll: [rpc.discardPoll, { sessionId, pollId }],
    openPoll: [rpc.openPoll, { sessionId, pollId }],
    closePoll: [rpc.closePoll, { sessionId, pollId }],
    showPoll: [rpc.showPoll, { sessionId, pollId, shown: true }],
    vote: [rpc.vote, { sessionId, pollId, options: [0], nonce: randomUUID() }],
    openDocument: [rpc.openDocument, { sessionId, ...notes, vector: null }],
    changeDocument: [rpc.changeDocument, { sessionId, ...notes, update }],
  }) as const satisfies Requests;

const rooms = ({ sessionId, participantId }: Known) =>
  ({
    suggestPlan: [rpc.suggestPlan, { sessionId, way: { kind: "random", rooms: 2 } }],
    savePlan: [rpc.savePlan, { sessionId, version: 0, rooms: [aRoom] }],
    openBreakouts: [rpc.openBreakouts, { sessionId, version: 0, minutes: null }],
    moveParticipant: [rpc.moveParticipant, { sessionId, participantId, room: "main" }],
    swapParticipants: [rpc.swapParticipants, { sessionId, a: participantId, b: participantId }],
    goToRoom: [rpc.goToRoom, { sessionId, room: "main" }],
    setTask: [rpc.setTask, { sessionId, roomId: "room-1-1", task: aRoom.task }],
    openTaskFile: [rpc.openTaskFile, { sessionId, roomId: "room-1-1" }],
    extendBreakouts: [rpc.extendBreakouts, { sessionId, minutes: 5 }],
    recall: [rpc.recall, { sessionId, inSeconds: 0 }],
    speakToAll: [rpc.speakToAll, { sessionId, speaking: true }],
    callForHelp: [rpc.callForHelp, { sessionId, calling: true }],
    answerHelp: [rpc.answerHelp, { sessionId, participantId }],
    visitRoom: [rpc.visitRoom, { sessionId, visit: null }],
    getRecord: [rpc.getRecord, { sessionId }],
    getNote: [rpc.getNote, { sessionId }],
    saveNote: [rpc.saveNote, { sessionId, formId: "group.1", version: 0, answers: {} }],
    getRules: [rpc.getRules, { sessionId }],
    saveRules: [rpc.saveRules, { sessionId, version: 0, ...theRules }],
    listAttendance: [rpc.listAttendance, { sessionId }],
  }) as const satisfies Requests;

/** Each request about one session, as one would ask it of any session. */
export const requestsAbout = (of: Known) => ({
  ...door(of),
  ...floor(of),
  ...wordsAndTools(of),
  ...rooms(of),
});
