import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { vi } from "vitest";
import { z } from "zod";
import { natsBus, type NatsBusOptions } from "@hearth/bus/nats";
import type { Parts } from "@hearth/bus/streams";
import { byRole, command, door, event, query } from "@hearth/contracts/define";
import { notFound } from "@hearth/contracts/errors";
import { parts } from "@hearth/contracts/services";
import type { Tx } from "@hearth/service-kit/database";
import { type DoorHandlers, doorsOf } from "@hearth/service-kit/doors";
import { on, react } from "@hearth/service-kit/react";
import { answerForOutbox } from "@hearth/service-kit/outboxAnswers";
import type { Service } from "@hearth/service-kit/service";
import { type Handlers, refusalsOf, unitsOfWork } from "@hearth/service-kit/unitOfWork";
import { testDatabase } from "./database.ts";
import { type Prisma, PrismaClient } from "./generated/client.ts";
import type { TestKeys } from "./keys.ts";

const Note = z.object({ noteId: z.uuid(), text: z.string() });

/** A small service under the name of homework: the kit is tested on it. */
export const sample = {
  rpc: {
    writeNote: command("homework.note.write", {
      input: z.object({ text: z.string().min(1).max(40), number: z.int().default(0) }),
      output: Note,
    }),
    readNote: query("homework.note.read", {
      input: z.object({ noteId: z.uuid(), known: z.string().optional() }),
      output: Note,
    }),
    sealNotes: command("homework.note.seal", {
      input: z.object({}),
      output: z.object({}),
      access: byRole("clinician"),
    }),
    findNote: door("homework.note.find", {
      input: z.object({ noteId: z.uuid(), keep: z.boolean().default(false) }),
      output: Note,
    }),
  },
  events: {
    noteWritten: event("homework.note.written", z.object({ noteId: z.uuid(), number: z.int() })),
  },
} as const;

/** The house, in which messaging follows the sample. */
export const sampleParts: Parts = {
  ...parts,
  homework: { ...parts.homework, serves: sample.rpc, publishes: sample.events },
  messaging: { ...parts.messaging, reactsTo: [sample.events.noteWritten] },
};

type SampleTx = Tx & Prisma.TransactionClient;
type Deps = { readonly tx: SampleTx };
const deps = (tx: SampleTx): Deps => ({ tx });

const handlers: Handlers<typeof sample.rpc, Deps> = {
  async writeNote({ text, number }, { tx, actor, emit, about, tell }) {
    const noteId = randomUUID();
    const authorId = actor.kind === "service" ? noteId : actor.personId;
    about(authorId);
    tell(`person.${authorId}`, { noteId });
    await tx.note.create({ data: { id: noteId, authorId, text } });
    await emit(sample.events.noteWritten, authorId, { noteId, number });
    return { noteId, text };
  },
  async readNote({ noteId, known }, { tx, actor, about, nothingTold }) {
    const note = await tx.note.findFirst({ where: { id: noteId } });
    if (!note || actor.kind === "service" || note.authorId !== actor.personId)
      throw notFound("Note");
    about(note.authorId);
    if (note.text === known) nothingTold();
    return { noteId, text: note.text };
  },
  sealNotes: () => Promise.resolve({}),
};

const doors: DoorHandlers<typeof sample.rpc, Deps> = {
  async findNote({ noteId, keep }, { tx, enter, refuse }) {
    const [found] = await tx.$queryRaw<{ tenant: string | null }[]>`
      SELECT tenant_of_note(${noteId}::uuid) AS tenant`;
    if (!found?.tenant) throw notFound("Note");
    await enter(found.tenant);
    const note = await tx.note.update({
      where: { tenant_id: { tenant: found.tenant, id: noteId } },
      data: { text: "found" },
    });
    if (keep) refuse(notFound("Note"));
    return { noteId, text: note.text };
  },
};

const hear = on<typeof sample.events.noteWritten, Deps>(
  sample.events.noteWritten,
  async ({ data: { noteId, number } }, { tx }) => {
    await tx.$executeRaw`INSERT INTO "Heard" ("id", "number") VALUES (${noteId}::uuid, ${number})
      ON CONFLICT ("tenant", "id") DO UPDATE SET "times" = "Heard"."times" + 1`;
  },
);

const prismaDir = join(import.meta.dirname, "../prisma");
export const sampleDatabase = (server?: string) =>
  testDatabase({
    service: "sample",
    prismaDir,
    client: (adapter) => new PrismaClient({ adapter }),
    ...(server === undefined ? {} : { server }),
  });

type On = {
  readonly url: string;
  readonly keys: TestKeys;
  readonly server?: string;
  readonly options?: Partial<NatsBusOptions>;
  /** The database that a former process of this service left. */
  readonly database?: SampleDatabase;
};
export type SampleDatabase = Awaited<ReturnType<typeof sampleDatabase>>;

async function sampleService(
  service: "homework" | "messaging",
  { url, keys, server, options, database: former }: On,
) {
  const open = new AsyncDisposableStack();
  const database = former ?? open.use(await sampleDatabase(server));
  const log = { error: vi.fn(), warn: vi.fn() };
  const { verify } = keys;
  const bus = open.use(await natsBus({ url, service, verify, log, backoffMs: 20, ...options }));
  const parts: Service<SampleTx, Deps> = { name: service, bus, db: database.db, log, deps };
  return {
    ...database,
    ...parts,
    connection: bus.connection,
    database,
    parts,
    open,
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

/** Serves the sample's requests and publishes its facts. */
export async function sampleProducer(on: On) {
  const service = await sampleService("homework", on);
  const { bus, db, parts } = service;
  const answerers = {
    ...unitsOfWork(parts, sample.rpc, handlers),
    ...doorsOf(parts, sample.rpc, doors),
  };
  bus.serve(sample.rpc, answerers, refusalsOf(parts));
  answerForOutbox({ name: "homework", bus, db });
  return service;
}

/** Follows the sample's facts, in another database. */
export async function sampleFollower(on: On) {
  const service = await sampleService("messaging", on);
  let back = 0;
  const [followed] = react(service.parts, { hear }, () => (back += 1));
  if (!followed) throw new Error("Nothing is followed");
  return {
    ...service,
    followed,
    attached: () => back,
    heard: (tenant: string) =>
      service.within(tenant, (tx) => tx.heard.findMany({ orderBy: { number: "asc" } })),
  };
}
