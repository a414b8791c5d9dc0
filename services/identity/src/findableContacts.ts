import { memberRoles } from "@hearth/contracts/actor";
import { type Database, enterTenant, transaction } from "@hearth/service-kit/database";
import { normalContact } from "./domain/contact.ts";
import type { Secrets } from "./ports.ts";
import type { IdentityTx } from "./store/identityTx.ts";
import { prismaPeople } from "./store/prismaPeople.ts";
import { allTenants } from "./store/sqlLookups.ts";

/** Has those found by their contact who were enrolled before clients could sign in: only this process has the key. */
export async function makeContactsFindable(
  db: Database<IdentityTx>,
  { contactHash }: Pick<Secrets, "contactHash">,
): Promise<void> {
  for (const tenant of await transaction(db, allTenants))
    await transaction(db, async (tx) => {
      await enterTenant(tx, tenant);
      const people = prismaPeople(tx);
      for (const { id, contact } of await people.withoutContactHash(memberRoles))
        await people.setContactHash(id, contactHash(normalContact(contact.address)));
    });
}
