import type { Located, Lookups } from "../ports.ts";
import type { IdentityTx } from "./identityTx.ts";

/** The definer functions of the migration. */
export const sqlLookups = (tx: IdentityTx): Lookups => ({
  credentials: (hash) => tx.$queryRaw<Located[]>`SELECT * FROM find_credentials(${hash})`,
  contacts: (hash) => tx.$queryRaw<Located[]>`SELECT * FROM find_contacts(${hash})`,
  signIn: async (hash) => first(await tx.$queryRaw<Located[]>`SELECT * FROM find_sign_in(${hash})`),
  invitation: async (hash) =>
    first(await tx.$queryRaw<Located[]>`SELECT * FROM find_invitation(${hash})`),
  passkey: async (id) => first(await tx.$queryRaw<Located[]>`SELECT * FROM find_passkey(${id})`),
  link: async (hash) => first(await tx.$queryRaw<Located[]>`SELECT * FROM find_link(${hash})`),
  seat: async (hash) => first(await tx.$queryRaw<Located[]>`SELECT * FROM find_seat(${hash})`),
});

const first = (rows: readonly Located[]) => rows[0] ?? null;

/** Every organisation there is. */
export async function allTenants(tx: IdentityTx): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ tenant: string }[]>`SELECT * FROM all_tenants()`;
  return rows.map(({ tenant }) => tenant);
}
