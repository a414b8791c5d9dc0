import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Role, SignInActor } from "@hearth/contracts/actor";
import type { ThreadRef } from "@hearth/contracts/messaging/threads";
import { messaging } from "@hearth/contracts/messaging";
import { PersonTold, personSubject } from "@hearth/contracts/personal";
import { subjectOf } from "@hearth/contracts/subject";
import { fileStorage } from "@hearth/service-kit/files/storage";
import { type Queue, startJobs } from "@hearth/service-kit/jobs";
import { testDatabase } from "@hearth/testing/database";
import { testKeys } from "@hearth/testing/keys";
import { serviceHouse } from "@hearth/testing/serviceHouse";
import { PrismaClient } from "../src/generated/client.ts";
import { startMessaging } from "../src/service.ts";

export const messagingDatabase = () =>
  testDatabase({ service: "messaging", client: (adapter) => new PrismaClient({ adapter }) });

type Options = {
  /** Files that were sent are looked at, as a running service does. */
  readonly looksAtFiles?: boolean;
};

/** The messaging service with a group of a clinician and a client, whose messages are a minute apart. */
export async function messagingHouse({ looksAtFiles = false }: Options = {}) {
  let minutes = 0;
  const now = () => new Date(Date.UTC(2026, 2, 2, 20, (minutes += 1)));
  const folder = await mkdtemp(join(tmpdir(), "hearth-files-"));
  const storage = await fileStorage({ kind: "folder", folder });
  const signTicket = (await testKeys()).ticketsOf("messaging");
  const queues: Queue[] = [];
  const work = (queue: Queue) => void queues.push(queue);
  const house = await serviceHouse({
    service: "messaging",
    database: messagingDatabase,
    start: (parts) =>
      startMessaging({
        ...parts,
        ...{ now, newId: randomUUID, storage, scan: null, signTicket, work },
      }),
  });
  const stopping = new AbortController();
  const { pool } = house;
  const jobs = looksAtFiles
    ? await startJobs({ pool, queues: queues.slice(0, 1), log: house.log, signal: stopping.signal })
    : null;
  const groupId = randomUUID();
  const clinician = await house.member(groupId, "clinician");
  const { tenant } = clinician;
  const client = await house.member(groupId, "client", { tenant });
  const group: ThreadRef = { kind: "group", of: groupId };
  const { bus, keys } = house;

  const post = async (author: SignInActor, thread: ThreadRef, text: string) => {
    const messageId = randomUUID();
    const asked = { ...thread, messageId, text };
    return bus.call(messaging.rpc.postMessage, asked, await keys.as(author, messageId));
  };
  const read = async (reader: SignInActor, thread: ThreadRef) =>
    bus.call(messaging.rpc.listMessages, thread, await keys.as(reader));
  const threadsOf = async (reader: SignInActor) => {
    const { threads } = await bus.call(messaging.rpc.listThreads, {}, await keys.as(reader));
    return threads;
  };

  return {
    ...house,
    ...{ groupId, tenant, clinician, client, group, storage, folder },
    ...{ post, read, threadsOf },
    join: (role: Role, of: string = groupId) => house.member(of, role, { tenant }),
    /** What the open pages of one person are told. */
    hear({ personId }: SignInActor) {
      const told: PersonTold[] = [];
      bus.hear(subjectOf(personSubject, { personId }), (data) => {
        told.push(PersonTold.parse(data));
      });
      return told;
    },
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await jobs?.stop();
      await house[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

export type House = Awaited<ReturnType<typeof messagingHouse>>;
