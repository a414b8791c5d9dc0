import { z } from "zod";
import { byService, command } from "./define.ts";

/** How far work over all tenants has got: within one tenant after this row, or at its beginning. */
export const TenantPlace = z.object({ tenant: z.uuid(), after: z.uuid().nullable() });
export type TenantPlace = z.infer<typeof TenantPlace>;

/** Work on one page of a tenant's rows after the other, over all tenants. Null: at the beginning, and done. */
const overTenants = (name: string) =>
  command(name, {
    input: z.object({ from: TenantPlace.nullable() }),
    output: z.object({ facts: z.int().nonnegative(), next: TenantPlace.nullable() }),
    access: byService,
  });

/** Publishes what a service's own tables say once more, for a read model that begins anew. */
export const republication = (service: string) => overTenants(`${service}.facts.republish`);

/** Empties the read models of a service, one tenant after the other. */
export const forgetting = (service: string) => overTenants(`${service}.facts.forget`);
