import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { z } from "zod";
import { memoryBus } from "@hearth/bus/memory";
import { Actor } from "@hearth/contracts/actor";
import { atNode, type NodeRpc } from "@hearth/contracts/define";
import { SignedActor } from "@hearth/contracts/envelope";
import { toAppError } from "@hearth/contracts/errors";
import { type Heartbeat, heartbeatSubject } from "@hearth/contracts/heartbeat";
import { mediaNode, type Order } from "@hearth/contracts/media";
import { nobody } from "../../src/live/nobody.ts";
import { type MediaNodeOptions, startMediaNode } from "../../src/media/startMediaNode.ts";

type Sent = z.input<typeof Order>;
export const tenant: string = randomUUID();

/** Control, speaking for a tenant. */
export const control = (of = tenant): Actor => ({
  kind: "service",
  tenant: of,
  service: "sessions",
  cause: "test",
  purpose: "treatment",
});

/** Somebody in a session, by the link or by sign-in. */
export const somebody = (changes: Partial<{ tenant: string; sessionId: string }> = {}) => ({
  participantId: randomUUID(),
  actor: {
    kind: "seat",
    tenant,
    personId: randomUUID(),
    role: "client",
    purpose: "treatment",
    seat: randomUUID(),
    secondDevice: false,
    sessionId: randomUUID(),
    ...changes,
  } satisfies Actor,
});
export type Somebody = ReturnType<typeof somebody>;

/** An order that has these people in the main room. */
export const orderFor = (sessionId: string, people: readonly Somebody[], changes = {}): Sent => ({
  sessionId,
  tenant,
  epoch: 1,
  revision: 1,
  table: {
    ...nobody,
    rooms: Object.fromEntries(people.map(({ participantId }) => [participantId, "main"])),
  },
  members: Object.fromEntries(
    people.map(({ participantId, actor }) => [
      participantId,
      { personId: actor.personId, staff: false },
    ]),
  ),
  ...changes,
});

type By = {
  readonly actor: Actor;
  readonly epoch?: number;
  readonly nodeId?: string;
  readonly idempotencyKey?: string;
};

/** A media node on a bus of its own; its log is kept for whoever looks. */
export async function aMediaNode(options: Partial<MediaNodeOptions> = {}) {
  const bus = memoryBus({
    service: "media",
    verify: (token) => Promise.resolve(Actor.parse(JSON.parse(token))),
  });
  const journalDir = options.journalDir ?? (await mkdtemp(join(tmpdir(), "hearth-media-")));
  const heartbeats: Heartbeat[] = [];
  bus.hear(heartbeatSubject, (data) => heartbeats.push(data as Heartbeat));
  const start = () =>
    startMediaNode({
      name: "media-1",
      bus,
      journalDir,
      log: { error: () => undefined },
      workers: { count: 1, ip: "127.0.0.1", port: 0 },
      ...options,
    });
  const node = await start();

  /** Asks as the bus would be asked. */
  const ask = <I extends z.ZodType, O extends z.ZodType>(
    contract: NodeRpc<I, O>,
    input: z.input<I>,
    by: By,
  ) =>
    bus.call(atNode(contract, by.nodeId ?? node.nodeId), input, {
      tenant: by.actor.tenant,
      actor: SignedActor.parse(JSON.stringify(by.actor)),
      requestId: randomUUID(),
      ...(by.epoch === undefined ? {} : { epoch: by.epoch }),
      ...(by.idempotencyKey === undefined ? {} : { idempotencyKey: by.idempotencyKey }),
    });
  return {
    node,
    bus,
    ask,
    start,
    journalDir,
    heartbeats,
    apply: (order: Sent) => ask(mediaNode.apply, order, { actor: control(order.tenant) }),
    join: (sessionId: string, { participantId, actor }: Somebody, epoch = 1) =>
      ask(mediaNode.join, { sessionId, participantId }, { actor, epoch }),
    presence: async (after: number, nodeId: string = node.nodeId) =>
      (await ask(mediaNode.presence, { after }, { actor: control(), nodeId })).entries,
    async [Symbol.asyncDispose]() {
      await node[Symbol.asyncDispose]();
      if (!options.journalDir) await rm(journalDir, { recursive: true });
    },
  };
}

/** The whole of a refusal, as the asker gets it. */
export async function refusal(asked: Promise<unknown>) {
  try {
    await asked;
  } catch (fault) {
    const { code, message } = toAppError(fault);
    return { code, message };
  }
  throw new Error("was not refused");
}
