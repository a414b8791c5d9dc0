import { randomUUID } from "node:crypto";
import type { DataService } from "@hearth/contracts/services";
import { audit } from "../audit.ts";
import { type Database, inTenant, type Tx } from "../database.ts";
import type { Queue } from "../jobs.ts";
import { checkedFiles, checkQueue } from "./fileStore.ts";
import { type Found, look } from "./look.ts";
import type { Scan } from "./scanner.ts";
import type { FileStorage } from "./storage.ts";

/** What a service needs to keep files. */
export type FilesParts<T extends Tx> = {
  readonly service: DataService;
  readonly db: Database<T>;
  readonly storage: FileStorage;
  readonly scan: Scan | null;
};

/** Looks at each file that was sent, and only then lets anybody have it. What can't be looked at now is tried again. */
export const checking = <T extends Tx>({ service, db, storage, scan }: FilesParts<T>): Queue => ({
  name: checkQueue,
  everySeconds: 0.5,
  async handle({ tenant, fileId }) {
    const key = { service, tenant, fileId: String(fileId) };
    const announced = await inTenant(db, tenant, (tx) => checkedFiles(tx).waiting(key.fileId));
    if (!announced) return;
    const size = await storage.keep(key);
    const found = await look(() => storage.read(key), announced, { size, scan });
    if (found.fault !== null) await storage.remove(key);
    await inTenant(db, tenant, async (tx) => {
      await checkedFiles(tx).settle(key.fileId, found);
      await audit(tx, { ...entryOf(key), ...decisionOf(found) });
    });
  },
});

type Key = {
  readonly service: DataService;
  readonly tenant: string;
  readonly fileId: string;
};

const entryOf = ({ service, tenant, fileId }: Key) => ({
  action: checkQueue,
  actor: { kind: "service", tenant, service, cause: checkQueue, purpose: "operations" } as const,
  requestId: randomUUID(),
  details: { objectType: "file", objectId: fileId },
});

const decisionOf = ({ fault }: Found) =>
  fault === null ? { decision: "permit" as const } : { decision: "deny" as const, reason: fault };
