import { z } from "zod";
import { byService, Done, inPerson, toNode } from "./define.ts";
import { LiveTable, MediaView, Source, TransportOptions } from "./live.ts";
import { RoomId } from "./live/rooms.ts";

const Opaque = z.looseObject({});
const session = { sessionId: z.uuid() };

/** What the node has to know of a participant to admit their commands: nothing that names a person to others. */
const Member = z.object({ personId: z.uuid(), staff: z.boolean() });

/** A session as it has to be. Idempotent: the same again changes nothing, an older revision is passed over. */
export const Order = z.object({
  ...session,
  tenant: z.uuid(),
  epoch: z.int().positive(),
  revision: z.int().nonnegative(),
  table: LiveTable,
  members: z.record(z.string(), Member),
  /** A hold of this age is nobody's any more: no request lives so long. */
  holdsEndAfterMs: z.int().nonnegative().optional(),
  /** So many people room is kept for, until they come. */
  expected: z.int().nonnegative().optional(),
});
export type Order = z.infer<typeof Order>;

/** A line of the node's journal. `seq` has no gaps within one nodeId. */
export const PresenceEntry = z.object({
  seq: z.int().positive(),
  at: z.iso.datetime(),
  ...session,
  tenant: z.uuid(),
  epoch: z.int().positive(),
  participantId: z.uuid(),
  /** In a room from now on; or gone. */
  room: RoomId.nullable(),
  /** No change: so much they spoke in this room since the last such line. */
  spokenMs: z.int().positive().optional(),
});
export type PresenceEntry = z.infer<typeof PresenceEntry>;

/** What control and gateway ask of one node, on `media.{nodeId}.<verb>`. */
export const mediaNode = {
  /** Makes the table true, and the session if it is not here. Resolves when nothing leaks and all may hear. */
  apply: toNode("apply", { input: Order, output: Done, access: byService }),
  /** Only pauses what the table forbids, until the release of this change or the apply of a revision newer than its base. */
  hold: toNode("hold", {
    input: z.object({
      ...session,
      epoch: z.int().positive(),
      changeId: z.uuid(),
      table: LiveTable,
      /** The revision that the change starts from. */
      basedOn: z.int().nonnegative().optional(),
    }),
    output: Done,
    access: byService,
  }),
  release: toNode("release", {
    input: z.object({ ...session, epoch: z.int().positive(), changeId: z.uuid() }),
    output: Done,
    access: byService,
  }),
  close: toNode("close", {
    input: z.object({ ...session, epoch: z.int().positive() }),
    output: Done,
    access: byService,
  }),
  /** It takes nobody new and says so, until it is told otherwise or exits; what it carries stays until control takes it away. */
  drain: toNode("drain", {
    input: z.object({ draining: z.boolean() }),
    output: Done,
    access: byService,
  }),
  /** The journal after this number, at most 500 lines. Asking acknowledges everything up to `after`. */
  presence: toNode("presence", {
    input: z.object({ after: z.int().nonnegative() }),
    output: z.object({ entries: z.array(PresenceEntry) }),
    access: byService,
  }),

  /**
   * A participant's two transports and the router's capabilities, in one answer. The same participant again: the former
   * transports are closed first. Only who is in a room of the table. Who says at once what they can decode needs no `ready`,
   * and no `resumeConsumers` for the consumers of this answer: a browser connects only when it has described all of them.
   */
  join: toNode("join", {
    input: z.object({
      ...session,
      participantId: z.uuid(),
      rtpCapabilities: Opaque.optional(),
    }),
    output: z.object({
      routerRtpCapabilities: Opaque,
      send: TransportOptions,
      receive: TransportOptions,
      view: MediaView,
    }),
  }),
  /** What this browser can decode: from now on it gets consumers, each paused until `resumeConsumers`. */
  ready: toNode("ready", {
    input: z.object({ ...session, participantId: z.uuid(), rtpCapabilities: Opaque }),
    output: z.object({ view: MediaView }),
  }),
  connectTransport: toNode("connectTransport", {
    input: z.object({
      ...session,
      participantId: z.uuid(),
      transportId: z.string(),
      dtlsParameters: Opaque,
    }),
    output: Done,
  }),
  restartIce: toNode("restartIce", {
    input: z.object({ ...session, participantId: z.uuid(), transportId: z.string() }),
    output: z.object({ iceParameters: Opaque }),
  }),
  /** What is locked is there, paused, whatever was wanted; a screen is refused then, and while somebody else's is shown. */
  produce: toNode("produce", {
    input: z.object({
      ...session,
      participantId: z.uuid(),
      source: Source,
      rtpParameters: Opaque,
      paused: z.boolean(),
    }),
    output: z.object({ producerId: z.string() }),
  }),
  /** Mute and camera of oneself. Nothing else ever turns them on; what is locked stays off (`locked`). */
  setPaused: toNode("setPaused", {
    input: z.object({ ...session, participantId: z.uuid(), source: Source, paused: z.boolean() }),
    output: Done,
  }),
  closeProducer: toNode("closeProducer", {
    input: z.object({ ...session, participantId: z.uuid(), source: Source }),
    output: Done,
  }),
  /** The browser has these consumers: they may flow, as far as the table allows. */
  resumeConsumers: toNode("resumeConsumers", {
    input: z.object({
      ...session,
      participantId: z.uuid(),
      consumerIds: z.array(z.string()).max(200),
    }),
    output: Done,
  }),
  /** Height in device pixels of each visible tile; 0 means not visible. Chooses layers and pauses what nobody sees. */
  setTiles: toNode("setTiles", {
    input: z.object({
      ...session,
      participantId: z.uuid(),
      tiles: z
        .array(z.object({ consumerId: z.string(), height: z.int().min(0).max(4320) }))
        .max(100),
    }),
    output: Done,
  }),
  /**
   * The whole view again, and a sign of life of the participant's socket. With `knownSeq` equal to the node's own count
   * the view is null: nothing was missed.
   */
  snapshot: toNode("snapshot", {
    input: z.object({
      ...session,
      participantId: z.uuid(),
      knownSeq: z.int().nonnegative().nullable(),
    }),
    output: z.object({ view: MediaView.nullable() }),
  }),
  /** The participant left by themselves: closes transports at once. */
  leave: toNode("leave", {
    input: z.object({ ...session, participantId: z.uuid() }),
    output: Done,
  }),
  /**
   * The test of the network before entry: transports on a router that holds nobody else, which sends back what it gets.
   * One test per person, closed by itself after 30 s. It needs no place in the session.
   */
  testOpen: toNode("testOpen", {
    input: z.object(session),
    output: z.object({
      routerRtpCapabilities: Opaque,
      send: TransportOptions,
      receive: TransportOptions,
    }),
  }),
  testConnect: toNode("testConnect", {
    input: z.object({ ...session, transportId: z.string(), dtlsParameters: Opaque }),
    output: Done,
  }),
  /** Sends this, and gets it back by the consumer of the answer. */
  testEcho: toNode("testEcho", {
    input: z.object({
      ...session,
      kind: z.enum(["audio", "video"]),
      rtpParameters: Opaque,
      rtpCapabilities: Opaque,
    }),
    output: z.object({
      producerId: z.string(),
      consumer: z.object({ consumerId: z.string(), rtpParameters: Opaque }),
    }),
  }),
  testClose: toNode("testClose", { input: z.object(session), output: Done }),
  /** Per-peer figures of one session for tests and operators: no names. */
  statistics: toNode("statistics", {
    input: z.object(session),
    output: z.object({
      peers: z.array(
        z.object({
          participantId: z.uuid(),
          transports: z.int(),
          producers: z.int(),
          consumers: z.int(),
          consumersPaused: z.int(),
          bytesReceived: z.number(),
          bytesSent: z.number(),
        }),
      ),
    }),
    access: { ...inPerson, kinds: ["signIn", "service"] },
  }),
} as const;
