import type { AppError } from "@hearth/contracts/errors";
import type { LiveEvent } from "@hearth/contracts/live";
import type { mediaNode } from "@hearth/contracts/media";
import type { sessions } from "@hearth/contracts/sessions";
import type { z } from "zod";

type Contract = { readonly input: z.ZodType; readonly output: z.ZodType };
type Asked<C extends Contract> = {
  readonly input: z.input<C["input"]>;
  readonly answer: z.output<C["output"]>;
};
/** Of oneself: the gateway knows who holds the socket, and fills it in. */
type AskedOfOneself<C extends Contract> = {
  readonly input: Omit<z.input<C["input"]>, "participantId">;
  readonly answer: z.output<C["output"]>;
};

type Control = typeof sessions.rpc;
type Node = typeof mediaNode;

/** The gateway's short names of what control answers; every other name is the contract's own. */
type Renamed = {
  readonly enter: "enterLobby";
  readonly move: "moveParticipant";
  readonly visit: "visitRoom";
  readonly end: "endSession";
  readonly remove: "removeParticipant";
  readonly swap: "swapParticipants";
};
type OwnNames =
  | "admit"
  | "admitAll"
  | "refuse"
  | "leave"
  | "givePasscode"
  | "setDoor"
  | "tellWaiting"
  | "sendBack"
  | "unblock"
  | "setWhereabouts"
  | "whereabouts"
  | "setLocks"
  | "setCameraRule"
  | "mute"
  | "askToSpeak"
  | "answerAsk"
  | "raiseHand"
  | "lowerHands"
  | "react"
  | "clearReactions"
  | "askDone"
  | "answerDone"
  | "pauseAll"
  | "openPrivateRoom"
  | "closePrivateRoom"
  | "say"
  | "removeMessage"
  | "olderMessages"
  | "pin"
  | "setTimer"
  | "pauseTimer"
  | "setMusic"
  | "showWork"
  | "hideWork"
  | "pick"
  | "preparePoll"
  | "discardPoll"
  | "openPoll"
  | "closePoll"
  | "showPoll"
  | "vote"
  | "openDocument"
  | "changeDocument"
  | "suggestPlan"
  | "savePlan"
  | "openBreakouts"
  | "recall"
  | "goToRoom"
  | "setTask"
  | "openTaskFile"
  | "extendBreakouts"
  | "speakToAll"
  | "callForHelp"
  | "answerHelp";
type NodeNames =
  | "testOpen"
  | "testConnect"
  | "testEcho"
  | "testClose"
  | "join"
  | "connectTransport"
  | "restartIce"
  | "produce"
  | "setPaused"
  | "closeProducer"
  | "resumeConsumers"
  | "setTiles";

/** Everything that a browser may ask of a live session, by the gateway's names. */
export type LiveCommands = {
  readonly [V in keyof Renamed]: Asked<Control[Renamed[V]]>;
} & { readonly [V in OwnNames]: Asked<Control[V]> } & {
  readonly [V in NodeNames]: AskedOfOneself<Node[V]>;
};
/** What somebody in the session asks of control. */
export type ControlVerb = keyof Renamed | OwnNames;
export type Verb = keyof LiveCommands;
export type Input<V extends Verb> = Omit<LiveCommands[V]["input"], "sessionId">;
export type Answer<V extends Verb> = LiveCommands[V]["answer"];

/** A command as it travels: the same `cmdId` again is answered from what was stored. */
export type Command<V extends Verb> = {
  readonly cmdId: string;
  readonly epoch: number;
  readonly input: LiveCommands[V]["input"];
};

/** What a connection listens with. */
export type Ears = {
  readonly told: (event: LiveEvent) => void;
  /** The server will not tell anything more, and says why. */
  readonly refused: (fault: AppError) => void;
};

/**
 * The way to the gateway, which comes back by itself. `send` rejects with an AppError when the server said no, and with
 * ConnectionLost when nobody knows whether it was done; `listen` goes on after each interruption until it is stopped.
 */
export type Signalling = {
  readonly send: <V extends Verb>(verb: V, command: Command<V>) => Promise<Answer<V>>;
  readonly listen: (sessionId: string, ears: Ears) => () => void;
  /** Tells each time that the way is open, or is not any more. */
  readonly watch: (isUp: (up: boolean) => void) => () => void;
  readonly close: () => void;
};

/** The socket broke before the answer came. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";
}
