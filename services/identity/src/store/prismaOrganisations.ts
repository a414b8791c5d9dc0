import { conflict, notFound } from "@hearth/contracts/errors";
import type { OrganisationStore } from "../ports.ts";
import type { IdentityTx } from "./identityTx.ts";

/** A tenant has one organisation, so its only row needs no condition. */
export const prismaOrganisations = (tx: IdentityTx): OrganisationStore => ({
  async name() {
    const row = await tx.organisation.findFirst({ select: { name: true } });
    if (!row) throw notFound("Organisation");
    return row.name;
  },

  async found(organisation, foundedAt) {
    const { count } = await tx.organisation.createMany({
      data: { ...organisation, foundedAt },
      skipDuplicates: true,
    });
    if (count === 0) throw conflict("This organisation has been founded already");
  },
});
