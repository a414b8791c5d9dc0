import { AppError, type ErrorCode } from "@hearth/contracts/errors";
import type { Consumer, ControlView, LiveEvent, MediaView } from "@hearth/contracts/live";
import { Device } from "mediasoup-client";
import * as fakeParameters from "mediasoup-client/fakeParameters";
import { FakeHandler } from "mediasoup-client/handlers/FakeHandler";
import type { types } from "mediasoup-client";
import { FakeMediaStreamTrack } from "fake-mediastreamtrack";
import { loaded } from "../src/preparedDevice.ts";
import {
  type Answer,
  type Command,
  ConnectionLost,
  type Ears,
  type Signalling,
  type Verb,
} from "../src/signalling.ts";

export const sessionId = "018f0000-0000-7000-8000-000000000001";
export const clientA = "018f0000-0000-7000-8000-00000000000a";
export const clientB = "018f0000-0000-7000-8000-00000000000b";

type Asked = { readonly verb: Verb; readonly command: Command<Verb> };

/** What a client sees of the session, all together unless it is said otherwise. */
export const aView = (change: Partial<ControlView> = {}): ControlView => ({
  sessionId,
  epoch: 1,
  revision: 1,
  phase: "live",
  kind: "group",
  startsAt: "2026-01-05T17:00:00.000Z",
  endsAt: "2026-01-05T20:00:00.000Z",
  expectedAt: null,
  serverNow: new Date().toISOString(),
  me: {
    participantId: clientA,
    displayName: "Client A",
    role: "client",
    staff: false,
    state: "admitted",
    room: "main",
    visit: null,
    assignedRoom: null,
    may: {
      groupChat: true,
      privateChat: false,
      microphone: true,
      camera: true,
      memberList: true,
      notes: true,
      sharing: true,
    },
    mutes: 0,
    askedToSpeak: null,
    hand: null,
    help: null,
    lacksPasscode: false,
    doorMessages: [],
  },
  door: null,
  lobby: [],
  roster: [someone(clientA, "Client A"), someone(clientB, "Client B")],
  floor: null,
  chat: null,
  tools: null,
  rooms: [],
  breakout: null,
  plan: null,
  ...change,
});

export const aRoom = (roomId: string, name: string): ControlView["rooms"][number] => ({
  roomId,
  name,
  kind: "breakout",
  task: { text: null, link: null },
  unstaffedSince: null,
});

export const someone = (participantId: string, displayName: string, room = "main") => ({
  participantId,
  personId: null,
  displayName,
  role: "client" as const,
  staff: false,
  room,
  visit: null,
  hand: null,
  reaction: null,
});

export const inLobby = (): ControlView =>
  aView({ me: { ...aView().me, state: "lobby", room: null }, roster: [] });

/** A consumer of somebody else's source, as a node describes it. */
export function aConsumer(
  participantId: string,
  source: "mic" | "camera",
  id = `${source}-1`,
): Consumer {
  const kind = source === "mic" ? "audio" : "video";
  const options = fakeParameters.generateConsumerRemoteParameters({
    id,
    codecMimeType: source === "mic" ? "audio/opus" : "video/VP8",
  });
  return {
    consumerId: id,
    producerId: options.producerId,
    participantId,
    source,
    kind,
    rtpParameters: { ...options.rtpParameters },
  };
}

export const aMedia = (change: Partial<MediaView> = {}): MediaView => ({
  sessionId,
  epoch: 1,
  seq: 1,
  consumers: [],
  sources: {},
  speaker: null,
  away: [],
  quality: {},
  notInSound: [],
  ...change,
});

const transport = (): Answer<"join">["send"] => ({
  ...fakeParameters.generateTransportRemoteParameters(),
});

/**
 * The server's side of the signalling, in memory: it keeps what was asked, answers like a server where all is well, and
 * breaks where a test says so.
 */
export class ScriptedServer implements Signalling {
  readonly asked: Asked[] = [];
  view = aView();
  media = aMedia();
  router = fakeParameters.generateRouterRtpCapabilities();
  /** Answers instead of the usual, once for each verb. */
  readonly next = new Map<Verb, () => Promise<unknown>>();
  #ears: Ears | null = null;
  #isUp: (up: boolean) => void = () => undefined;
  isClosed = false;

  readonly send = async <V extends Verb>(verb: V, command: Command<V>): Promise<Answer<V>> => {
    this.asked.push({ verb, command: command });
    const once = this.next.get(verb);
    this.next.delete(verb);
    return (await (once ? once() : this.#usual(verb))) as Answer<V>;
  };

  readonly listen = (_: string, ears: Ears): (() => void) => {
    this.#ears = ears;
    return () => (this.#ears = null);
  };

  readonly watch = (isUp: (up: boolean) => void): (() => void) => {
    this.#isUp = isUp;
    return () => (this.#isUp = () => undefined);
  };

  readonly close = (): void => {
    this.isClosed = true;
  };

  tell(event: LiveEvent): void {
    this.#ears?.told(event);
  }

  tellView(view: ControlView): void {
    this.view = view;
    this.tell({ type: "control", view });
  }

  drop(): void {
    this.#isUp(false);
  }

  comeBack(): void {
    this.#isUp(true);
  }

  get isHeard(): boolean {
    return this.#ears !== null;
  }

  refuseNext(verb: Verb, code: ErrorCode): void {
    this.next.set(verb, () => Promise.reject(new AppError(code, "Not now")));
  }

  loseNext(verb: Verb): void {
    this.next.set(verb, () => Promise.reject(new ConnectionLost("socket closed")));
  }

  verbs(): Verb[] {
    return this.asked.map(({ verb }) => verb);
  }

  of(verb: Verb): Command<Verb>[] {
    return this.asked.filter((one) => one.verb === verb).map(({ command }) => command);
  }

  #usual(verb: Verb): unknown {
    if (verb === "enter") return this.view;
    if (verb === "join") return this.#join();
    if (verb === "produce")
      return { producerId: fakeParameters.generateProducerRemoteParameters().id };
    if (verb === "restartIce") return { iceParameters: transport().iceParameters };
    return {};
  }

  #join(): unknown {
    return {
      routerRtpCapabilities: this.router,
      send: transport(),
      receive: transport(),
      view: this.media,
    };
  }
}

/** Whether transports that try to connect get through. */
export type FakeNetwork = { isOpen: boolean };

type Reporting = {
  readonly _handler: { setConnectionState: (state: types.ConnectionState) => void };
};
/** The browser finds out how this transport is connected. */
export const report = (transport: types.Transport | undefined, state: types.ConnectionState) =>
  (transport as unknown as Reporting)._handler.setConnectionState(state);

/** A device without WebRTC, and every transport that it made: connected as soon as it tries, while the network is open. */
export function fakeDevices(network: FakeNetwork = { isOpen: true }) {
  const transports: types.Transport[] = [];
  const handlerFactory = FakeHandler.createFactory(fakeParameters);
  const factory = async () => {
    const device = await Device.factory({ handlerFactory });
    device.observer.on("newtransport", (made) => {
      transports.push(made);
      const state = network.isOpen ? "connected" : "connecting";
      made.once("connect", () => queueMicrotask(() => report(made, state)));
    });
    return device;
  };
  const devices = loaded(factory, fakeParameters.generateRouterRtpCapabilities());
  return { transports, devices };
}

/** Devices of the person: counts how often each was opened. */
export function fakeMediaDevices() {
  const opened: ("audio" | "video")[] = [];
  const tracks: FakeMediaStreamTrack[] = [];
  const getUserMedia = (constraints: MediaStreamConstraints = {}) => {
    const kind = constraints.audio ? "audio" : "video";
    opened.push(kind);
    const track = new FakeMediaStreamTrack({ kind });
    tracks.push(track);
    return Promise.resolve({ getTracks: () => [track] } as unknown as MediaStream);
  };
  const getDisplayMedia = () => getUserMedia({ video: true });
  return { opened, tracks, getUserMedia, getDisplayMedia };
}
