import { inTenant, type Tx } from "../database.ts";
import type { Queue } from "../jobs.ts";
import type { FilesParts } from "./checking.ts";

const keptMs = 86_400_000;

type Parts<T extends Tx> = Omit<FilesParts<T>, "scan"> & {
  /** The files that something of this thing still points to. */
  readonly used: (tx: T, of: string) => Promise<readonly string[]>;
};

/** Once a night: removes what was never ready, or is of no use any more, from a day after it was begun. */
export const tidying = <T extends Tx>(parts: Parts<T>): Queue => ({
  name: "files.tidy",
  cron: "37 3 * * *",
  handle: () => tidyFiles(parts),
});

/** @internal exported for its test */
export async function tidyFiles<T extends Tx>(parts: Parts<T>): Promise<void> {
  const before = new Date(Date.now() - keptMs);
  const tenants = await parts.db.$queryRaw<{ tenant: string }[]>`
    SELECT tenants_with_old_files(${before}) AS tenant`;
  for (const { tenant } of tenants) await tidyTenant(parts, tenant, before);
}

async function tidyTenant<T extends Tx>(parts: Parts<T>, tenant: string, before: Date) {
  const { db, service, storage, used } = parts;
  const owners = await inTenant(
    db,
    tenant,
    (tx) => tx.$queryRaw<{ of: string }[]>`
      SELECT DISTINCT "of" FROM "StoredFile" WHERE "createdAt" < ${before}`,
  );
  for (const { of } of owners) {
    const ids = await inTenant(db, tenant, async (tx) => {
      const needed = await used(tx, of);
      return takeOut(tx, { of, before, needed });
    });
    for (const fileId of ids) await storage.remove({ service, tenant, fileId });
    await inTenant(
      db,
      tenant,
      (tx) => tx.$executeRaw`
        DELETE FROM "StoredFile" WHERE "state" = 'removed' AND "id" = ANY(${ids}::uuid[])`,
    );
  }
}

type Old = { readonly of: string; readonly before: Date; readonly needed: readonly string[] };

/** From here on nobody is told of them: only then their bytes go. What a former run left half done is among them. */
async function takeOut(tx: Tx, { of, before, needed }: Old): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "StoredFile" SET "state" = 'removed'
    WHERE "of" = ${of}::uuid AND "createdAt" < ${before}
      AND ("state" <> 'ready' OR NOT "id" = ANY(${[...needed]}::uuid[]))
    RETURNING "id"`;
  return rows.map(({ id }) => id);
}
