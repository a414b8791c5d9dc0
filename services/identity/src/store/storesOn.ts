import type { Deps, Fixed } from "../ports.ts";
import type { IdentityTx } from "./identityTx.ts";
import { prismaCodes } from "./prismaCodes.ts";
import { prismaCredentials } from "./prismaCredentials.ts";
import { prismaDevices } from "./prismaDevices.ts";
import { prismaGroups } from "./prismaGroups.ts";
import { prismaInvitations } from "./prismaInvitations.ts";
import { prismaLinks } from "./prismaLinks.ts";
import { prismaMails } from "./prismaMails.ts";
import { prismaMemberships } from "./prismaMemberships.ts";
import { prismaOrganisations } from "./prismaOrganisations.ts";
import { prismaPasskeys } from "./prismaPasskeys.ts";
import { prismaPeople } from "./prismaPeople.ts";
import { prismaSeats } from "./prismaSeats.ts";
import { prismaSignInCodes } from "./prismaSignInCodes.ts";
import { prismaSignIns } from "./prismaSignIns.ts";

type Stores = Omit<Deps, keyof Fixed | `send${string}Soon`>;

/** Every store, on one transaction. */
export const storesOn = (tx: IdentityTx): Stores => ({
  people: prismaPeople(tx),
  credentials: prismaCredentials(tx),
  signIns: prismaSignIns(tx),
  organisations: prismaOrganisations(tx),
  groups: prismaGroups(tx),
  memberships: prismaMemberships(tx),
  links: prismaLinks(tx),
  seats: prismaSeats(tx),
  codes: prismaCodes(tx),
  mails: prismaMails(tx),
  signInCodes: prismaSignInCodes(tx),
  devices: prismaDevices(tx),
  invitations: prismaInvitations(tx),
  passkeys: prismaPasskeys(tx),
});
