import type { Answerer } from "@hearth/bus/types";
import type { TenantPlace, republication } from "@hearth/contracts/facts";
import type { Sql } from "./database.ts";

type Paged = ReturnType<typeof republication>;

/**
 * Lets a service ask for one page of one tenant after the other: each is a unit of work of its own, and its answer
 * says where the next one begins.
 */
export const overTenants =
  (db: Sql, unit: Answerer<Paged>): Answerer<Paged> =>
  async ({ from }, call) => {
    const tenants = await knownTenants(db);
    const place = from ?? atBeginningOf(tenants[0]);
    if (place === null) return { facts: 0, next: null };
    const { tenant } = place;
    const page = await unit({ from: place }, { ...call, actor: { ...call.actor, tenant } });
    return page.next === null
      ? { ...page, next: atBeginningOf(tenants.find((one) => one > tenant)) }
      : page;
  };

const atBeginningOf = (tenant: string | undefined): TenantPlace | null =>
  tenant === undefined ? null : { tenant, after: null };

async function knownTenants(db: Sql): Promise<string[]> {
  const rows = await db.$queryRaw<{ tenant: string }[]>`
    SELECT tenant::text FROM known_tenants() AS tenant ORDER BY tenant::text`;
  return rows.map(({ tenant }) => tenant);
}
