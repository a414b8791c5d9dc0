import { randomUUID } from "node:crypto";
import { createTRPCClient, createWSClient, wsLink } from "@trpc/client";
import { WebSocket } from "ws";
import type { PersonActor } from "@hearth/contracts/actor";
import { atNode } from "@hearth/contracts/define";
import { AppError, notFound } from "@hearth/contracts/errors";
import { identity } from "@hearth/contracts/identity";
import type { ControlView, LiveEvent, MediaChange, MediaView } from "@hearth/contracts/live";
import { mediaNode } from "@hearth/contracts/media";
import { sessions } from "@hearth/contracts/sessions";
import type { AppRouter } from "../src/routers/index.ts";
import { aHouse, answer, type Changes, type House } from "./house.ts";

const at = "2030-01-01T00:00:00.000Z";

const everything: ControlView["me"]["may"] = {
  groupChat: true,
  privateChat: true,
  microphone: true,
  camera: true,
  memberList: true,
  notes: true,
  sharing: true,
};

/** A breakout room that is open. */
export const anOpenRoom = (roomId: string, name: string): ControlView["rooms"][number] => ({
  roomId,
  name,
  kind: "breakout",
  task: { text: null, link: null },
  unstaffedSince: null,
});

/** Control's view of one participant; what the test does not say is a client in the main room. */
export function aView(
  changes: Partial<ControlView> = {},
  me: Partial<ControlView["me"]> = {},
): ControlView {
  return {
    sessionId: randomUUID(),
    epoch: 1,
    revision: 1,
    phase: "live",
    kind: "group",
    startsAt: at,
    endsAt: at,
    serverNow: at,
    expectedAt: null,
    door: null,
    lobby: [],
    roster: [],
    floor: null,
    chat: null,
    tools: null,
    rooms: [],
    breakout: null,
    plan: null,
    ...changes,
    me: {
      participantId: randomUUID(),
      displayName: "Sam",
      role: "client",
      staff: false,
      state: "admitted",
      room: "main",
      visit: null,
      assignedRoom: null,
      may: everything,
      mutes: 0,
      askedToSpeak: null,
      hand: null,
      help: null,
      lacksPasscode: false,
      doorMessages: [],
      ...me,
    },
  };
}

/** A house with control and one media node, as scripted as the gateway can tell. */
export async function aLiveHouse(view: ControlView, changes: Changes = {}) {
  const house = await aHouse(changes);
  const { sessionId, me } = view;
  const control = { view, nodeId: "node-1" as string | null, asked: [] as object[] };
  const node = {
    seq: 1,
    epoch: view.epoch,
    snapshots: [] as (number | null)[],
    asked: [] as object[],
    refuses: false,
  };
  const whole = (): MediaView => ({
    sessionId,
    epoch: node.epoch,
    seq: node.seq,
    consumers: [],
    sources: {},
    speaker: null,
    away: [],
    quality: {},
    notInSound: [],
  });
  answer(house.bus, sessions.rpc.enterLobby, (input) => {
    control.asked.push({ verb: "enter", ...input });
    return Promise.resolve(control.view);
  });
  answer(house.bus, identity.rpc.shownName, ({ displayName }) =>
    /stone/i.test(displayName)
      ? Promise.reject(new AppError("invalid_input", "Leave your family name out"))
      : Promise.resolve({ displayName }),
  );
  answer(house.bus, sessions.rpc.view, ({ known }) => {
    const isKnown = known?.epoch === control.view.epoch && known.revision === control.view.revision;
    return Promise.resolve({ view: isKnown ? null : control.view, nodeId: control.nodeId });
  });
  for (const nodeId of ["node-1", "node-2"]) {
    answer(house.bus, atNode(mediaNode.snapshot, nodeId), ({ knownSeq }) => {
      node.snapshots.push(knownSeq);
      if (node.refuses) return Promise.reject(notFound("Session"));
      return Promise.resolve({ view: knownSeq === node.seq ? null : whole() });
    });
    answer(house.bus, atNode(mediaNode.setPaused, nodeId), (input, { actor, envelope }) => {
      const { epoch, idempotencyKey } = envelope;
      node.asked.push({ nodeId, ...input, actor, epoch, idempotencyKey });
      return Promise.resolve({});
    });
  }
  const subject = `live.${sessionId}.${me.participantId}`;
  return {
    ...house,
    control,
    node,
    /** Control commits a change, and tells it unless the message gets lost. */
    commit(changes: Partial<ControlView>, { lost = false, nodeId = control.nodeId } = {}) {
      const revision = control.view.revision + 1;
      control.view = { ...control.view, revision, ...changes };
      control.nodeId = nodeId;
      if (!lost) house.bus.tell(subject, { from: "control", nodeId, view: control.view });
    },
    /** The node's next fact of this participant, told unless the message gets lost. */
    happen(change: Partial<MediaChange>, { lost = false } = {}) {
      node.seq += 1;
      const told = { sessionId, epoch: node.epoch, seq: node.seq, ...change };
      if (!lost) house.bus.tell(subject, { from: "node", change: told });
    },
    [Symbol.asyncDispose]: () => house[Symbol.asyncDispose](),
  };
}

type Heard = { id: string; data: LiveEvent };

/** One browser tab: its socket, and what it has heard. It does not come back by itself. */
export function aBrowser(
  { url, cookieOf }: Pick<House, "url" | "cookieOf">,
  actor: PersonActor | null,
) {
  const headers = { origin: url, ...(actor ? { cookie: cookieOf(actor) } : {}) };
  const closed: number[] = [];
  const sockets: WebSocket[] = [];
  const [said, answered]: [string[], string[]] = [[], []];
  class Socket extends WebSocket {
    constructor(address: string) {
      super(address, { headers });
      sockets.push(this);
      this.on("message", (text: Buffer) => void answered.push(text.toString()));
      this.on("close", (code) => void closed.push(code));
    }
    override send(text: string) {
      said.push(text);
      super.send(text);
    }
  }
  const ws = createWSClient({
    url: `${url.replace("http", "ws")}/live`,
    WebSocket: Socket as never,
    retryDelayMs: () => 3_600_000,
  });
  const { live } = createTRPCClient<AppRouter>({ links: [wsLink({ client: ws })] });
  const heard: Heard[] = [];
  const faults: string[] = [];
  const framed = <T>(input: T, epoch = 1) => ({ cmdId: randomUUID(), epoch, input });
  return {
    live,
    heard,
    faults,
    closed,
    /** What went over the socket, as it is. */
    said,
    answered,
    framed,
    socket: () => sockets[0],
    views: () => heard.flatMap(({ data }) => (data.type === "control" ? [data.view] : [])),
    media: () => heard.flatMap(({ data }) => (data.type === "media" ? [data.change] : [])),
    follow: (sessionId: string, lastEventId?: string) =>
      live.events.subscribe(
        { sessionId, lastEventId },
        {
          onData: (event) => void heard.push(event),
          onError: (error) => void faults.push(error.data?.code ?? "lost"),
        },
      ),
    async [Symbol.asyncDispose]() {
      await ws.close();
    },
  };
}
