import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import type { z } from "zod";
import type { Output } from "@hearth/bus/types";
import type { Actor } from "@hearth/contracts/actor";
import type { Rpc } from "@hearth/contracts/define";
import { fileStorage } from "@hearth/service-kit/files/storage";
import { type Queue, startJobs } from "@hearth/service-kit/jobs";
import { testDatabase } from "@hearth/testing/database";
import { serviceHouse, wholeAnswer } from "@hearth/testing/serviceHouse";
import { PrismaClient } from "../src/generated/client.ts";
import { makeLibrary } from "../src/library/index.ts";
import { readInstruments } from "../src/readInstruments.ts";
import { startHomework } from "../src/service.ts";

export const now = () => new Date("2026-03-02T20:15:00Z");
export const today = "2026-03-02";

export const homeworkDatabase = () =>
  testDatabase({ service: "homework", client: (adapter) => new PrismaClient({ adapter }) });

/** The homework service with a group of a clinician and a client. */
export async function homeworkHouse() {
  const open = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "hearth-files-"));
  open.defer(() => rm(folder, { recursive: true }));
  const storage = await fileStorage({ kind: "folder", folder });
  const queues: Queue[] = [];
  const time = { now: now() };
  const library = makeLibrary(readInstruments());
  const database = await homeworkDatabase();
  const house = open.use(
    await serviceHouse({
      service: "homework",
      database: () => Promise.resolve(database),
      start: (parts) =>
        startHomework({
          ...{ ...parts, storage, library, scan: null, newId: randomUUID },
          now: () => time.now,
          signTicket: (ticket) => Promise.resolve(JSON.stringify(ticket)),
          work: (queue) => void queues.push(queue),
        }),
    }),
  );
  const groupId = randomUUID();
  const clinician = await house.member(groupId, "clinician");
  const { tenant } = clinician;
  const client = await house.member(groupId, "client", { tenant });

  const call = async <C extends Rpc>(
    contract: C,
    input: z.input<C["input"]>,
    actor: Actor,
  ): Promise<Output<C>> => house.bus.call(contract, input, await house.keys.as(actor));
  return {
    ...house,
    ...{ groupId, tenant, clinician, client, folder, storage, time, call },
    /** The answer whole, also where it is a refusal. */
    answer: <C extends Rpc>(contract: C, input: z.input<C["input"]>, actor: Actor) =>
      wholeAnswer(call(contract, input, actor)),
    /** The facts of this kind that were announced, in order. */
    facts: (subject: string) =>
      house.within(tenant, async (tx) => {
        const rows = await tx.$queryRaw<{ data: unknown }[]>`
          SELECT "data" FROM "Outbox" WHERE "subject" = ${subject} ORDER BY "position"`;
        return rows.map(({ data }) => data);
      }),
    /** Looks at files that were sent, as the running service does. */
    async lookingAtFiles() {
      const stopping = new AbortController();
      const checking = queues.slice(0, 1);
      const log = { error: vi.fn() };
      const jobs = await startJobs({
        pool: house.pool,
        queues: checking,
        log,
        signal: stopping.signal,
      });
      return {
        async [Symbol.asyncDispose]() {
          stopping.abort();
          await jobs.stop();
        },
      };
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}
export type House = Awaited<ReturnType<typeof homeworkHouse>>;
