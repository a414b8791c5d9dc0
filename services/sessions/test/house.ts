import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as inFolder } from "node:path";
import { vi } from "vitest";
import { natsBus } from "@hearth/bus/nats";
import type { Actor, Role } from "@hearth/contracts/actor";
import type { Rpc } from "@hearth/contracts/define";
import { toAppError } from "@hearth/contracts/errors";
import { type ControlView, LiveTold, liveSubject } from "@hearth/contracts/live";
import { noTask } from "@hearth/contracts/live/rooms";
import { sessions } from "@hearth/contracts/sessions";
import { subjectOf } from "@hearth/contracts/subject";
import type { Scan } from "@hearth/service-kit/files/scanner";
import { fileStorage } from "@hearth/service-kit/files/storage";
import { serviceMetrics } from "@hearth/service-kit/metrics";
import { type Queue, startJobs } from "@hearth/service-kit/jobs";
import type { Pool } from "@hearth/service-kit/prisma";
import { serviceEnvelope } from "@hearth/service-kit/serviceActor";
import { testDatabase } from "@hearth/testing/database";
import { testKeys } from "@hearth/testing/keys";
import { testNats } from "@hearth/testing/nats";
import { aSeat, aServiceActor, anActor } from "@hearth/testing/people";
import { until } from "@hearth/testing/until";
import type { z } from "zod";
import { PrismaClient } from "../src/generated/client.ts";
import type { Pace } from "../src/placing/parts.ts";
import { startSessions } from "../src/service.ts";
import { honestNode, type Place } from "./honestNode.ts";

/** The waiting of a day in a second. */
export const pace: Pace = {
  silenceMs: 400,
  graceMs: 700,
  behindMs: 200,
  unseenMs: 800,
  heldMs: 1_500,
  pingMs: 50,
  lookMs: 50,
  pullMs: 100,
  // The nodes of most tests see nobody: that is not what they are about.
  absentMs: 600_000,
  leaseMs: 1_000,
  finaliseMs: 5_000,
  orderMs: 1_000,
  credentialsMs: 600_000,
};

type Seated = {
  readonly sessionId: string;
  readonly seats: readonly { readonly personId: string }[];
};
type Options = {
  readonly nodes?: number;
  readonly replicas?: number;
  /** Files are looked at, by this scanner. */
  readonly scan?: Scan | null;
  /** What control waits for longer, or not as long. */
  readonly changes?: Partial<Pace>;
};

const aSmallOne = { nodes: 1, replicas: 1, changes: {}, scan: undefined };

/** The sessions service on a database and a broker of its own, with a media node and people who ask. */
export async function sessionsHouse(options: Options = {}) {
  const { nodes, replicas, scan, changes: usual } = { ...aSmallOne, ...options };
  const open = new AsyncDisposableStack();
  const database = open.use(
    await testDatabase({ service: "sessions", client: (adapter) => new PrismaClient({ adapter }) }),
  );
  const nats = open.use(await testNats());
  const keys = await testKeys();
  const { url } = nats;
  const log = { error: vi.fn(), warn: vi.fn() };
  const gateway = open.use(await natsBus({ url, service: "gateway", verify: keys.verify, log }));

  const folder = await mkdtemp(inFolder(tmpdir(), "hearth-files-"));
  open.defer(() => rm(folder, { recursive: true }));
  const storage = await fileStorage({ kind: "folder", folder });
  const queues: Queue[] = [];

  /** One control process; `stop` ends it as abruptly as a test can. */
  const control = async (changes: Partial<Pace> = {}) => {
    const own = new AsyncDisposableStack();
    const stopping = new AbortController();
    const bus = own.use(await natsBus({ url, service: "sessions", verify: keys.verify, log }));
    const { db } = database;
    const metrics = serviceMetrics("sessions");
    const { ended } = startSessions({
      metrics,
      ...{ bus, db, log, signal: stopping.signal, newId: randomUUID },
      envelope: serviceEnvelope("sessions", keys.sign),
      signTicket: keys.ticketsOf("sessions"),
      ...{ storage, scan: scan ?? null, work: (queue) => void queues.push(queue) },
      ping: () => bus.connection.rtt(),
      now: () => new Date(),
      clock: () => performance.now(),
      pace: { ...pace, ...usual, ...changes },
    });
    const stop = async () => {
      stopping.abort();
      await ended;
      await own.disposeAsync();
    };
    open.defer(() => (stopping.signal.aborted ? undefined : stop()));
    return { bus, stop, figures: () => metrics.registry.metrics() };
  };
  const addNode = async (more: Place = {}) => open.use(await honestNode({ url, keys, ...more }));

  const tenant = randomUUID();
  const groupId = randomUUID();
  const join = (personId: string, role: Role, of: { groupId?: string; tenant?: string } = {}) =>
    database.within(
      of.tenant ?? tenant,
      (tx) =>
        tx.$executeRaw`INSERT INTO "Membership" ("groupId", "personId", "role", "active", "version")
        VALUES (${of.groupId ?? groupId}::uuid, ${personId}::uuid, ${role}, true, 1)`,
    );
  const clinician = anActor({ tenant, role: "clinician" });
  await join(clinician.personId, "clinician");

  type More = { readonly key?: string; readonly epoch?: number };
  const callAs = async <C extends Rpc>(
    contract: C,
    input: z.input<C["input"]>,
    { actor, key, epoch }: More & { readonly actor: Actor },
  ): Promise<z.output<C["output"]>> => {
    const envelope = await keys.as(actor, key);
    const packed = epoch === undefined ? envelope : { ...envelope, epoch };
    return gateway.call(contract, input, packed);
  };
  const call = <C extends Rpc>(
    contract: C,
    input: z.input<C["input"]>,
    actor: Actor = clinician,
  ): Promise<z.output<C["output"]>> => callAs(contract, input, { actor });
  /** The whole answer: data, or code and words. */
  const answer = async <C extends Rpc>(contract: C, input: z.input<C["input"]>, actor: Actor) => {
    try {
      return { data: await call(contract, input, actor) };
    } catch (fault) {
      const { code, message } = toAppError(fault);
      return { code, message };
    }
  };

  const schedule = async (minutesFromNow = 0, of: Actor = clinician) => {
    const start = Date.now() + minutesFromNow * 60_000;
    const { sessionId } = await call(
      sessions.rpc.scheduleSession,
      {
        groupId,
        startsAt: new Date(start).toISOString(),
        endsAt: new Date(start + 3 * 3_600_000).toISOString(),
        timeZone: "America/New_York",
      },
      of,
    );
    return sessionId;
  };
  const clientOf = (sessionId: string) => aSeat({ tenant, sessionId });
  const enter = (sessionId: string, actor: Actor, displayName = "Somebody") =>
    call(sessions.rpc.enterLobby, { sessionId, displayName }, actor);
  const viewOf = async (sessionId: string, actor: Actor): Promise<ControlView> => {
    const { view } = await call(sessions.rpc.view, { sessionId, known: null }, actor);
    if (!view) throw new Error("There is no view");
    return view;
  };
  /** A live session with the clinician and so many clients in main. */
  const liveGroup = async (clients: number) => {
    const sessionId = await until(() => schedule());
    await until(() => enter(sessionId, clinician, "Lead"));
    await until(() => call(sessions.rpc.openSession, { sessionId }));
    const seats = Array.from({ length: clients }, () => clientOf(sessionId));
    for (const [n, seat] of seats.entries())
      await until(() => enter(sessionId, seat, `Client ${n + 1}`));
    await until(() => call(sessions.rpc.admitAll, { sessionId }));
    const ids = await Promise.all(
      seats.map(async (seat) => (await until(() => viewOf(sessionId, seat))).me.participantId),
    );
    return { sessionId, seats, ids };
  };
  /** The version of a plan that deals the clients of a group into so many rooms. */
  const plan = async ({ sessionId, seats }: Seated, rooms = 2) => {
    const dealt = Array.from({ length: rooms }, (_, room) => ({
      name: `Room ${room + 1}`,
      task: noTask,
      personIds: seats.filter((_seat, n) => n % rooms === room).map(({ personId }) => personId),
    }));
    const { plan: former } = await viewOf(sessionId, clinician);
    const saving = { sessionId, version: former?.version ?? 0, rooms: dealt };
    const { version } = await call(sessions.rpc.savePlan, saving);
    return version;
  };
  const stored = async (sessionId: string) => {
    // A busy machine may be slow to give a connection.
    const row = await until(() =>
      database.within(tenant, (tx) => tx.session.findFirst({ where: { id: sessionId } })),
    );
    if (!row) throw new Error("There is no such session");
    return row;
  };
  /** What one participant is told, in order. */
  const hear = (sessionId: string, participantId: string) => {
    const told: LiveTold[] = [];
    gateway.hear(subjectOf(liveSubject, { sessionId, participantId }), (data) => {
      told.push(LiveTold.parse(data));
    });
    return told;
  };

  const media = [];
  for (let n = 1; n <= nodes; n += 1)
    media.push(await addNode({ name: `media-${n}`, load: n / 10 }));
  const controls = [];
  for (let n = 1; n <= replicas; n += 1) controls.push(await control());
  if (scan !== undefined) open.use(await workOn(queues.slice(0, 2), database.pool));
  // Whoever asks before control answers or a node has been heard is told to try again.
  const probe = await until(() => schedule());
  await until(() => call(sessions.rpc.openSession, { sessionId: probe }));
  await call(sessions.rpc.endSession, { sessionId: probe });
  const [node] = media;
  if (!node) throw new Error("There is no node");
  node.said.length = 0;

  return {
    ...{ database, nats, keys, log, gateway, control, controls, addNode, media, node },
    ...{
      tenant,
      groupId,
      clinician,
      join,
      call,
      callAs,
      answer,
      schedule,
      clientOf,
      enter,
      viewOf,
    },
    ...{ liveGroup, plan, stored, hear, storage, folder },
    seed: aServiceActor({ tenant }),
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}
/** The jobs of one replica, until it is let go. */
async function workOn(queues: readonly Queue[], pool: Pool) {
  const stopping = new AbortController();
  const jobs = await startJobs({ pool, queues, log: { error: vi.fn() }, signal: stopping.signal });
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await jobs.stop();
    },
  };
}
export type House = Awaited<ReturnType<typeof sessionsHouse>>;
