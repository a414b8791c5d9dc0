import type { identity } from "@hearth/contracts/identity";
import type { Handlers } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../ports.ts";
import { createGroup } from "./createGroup.ts";
import { emergencyContact } from "./emergencyContact.ts";
import { endedCredentials } from "./endedCredentials.ts";
import { enrolPerson } from "./enrolPerson.ts";
import { foundOrganisation } from "./foundOrganisation.ts";
import { invitePerson } from "./invitePerson.ts";
import { issueLink } from "./issueLink.ts";
import { listMembers } from "./listMembers.ts";
import { me } from "./me.ts";
import { namesOf } from "./namesOf.ts";
import { addPasskey, newPasskey } from "./passkeys.ts";
import { republishAccess } from "./republishAccess.ts";
import { revokeLink } from "./revokeLink.ts";
import { sendLink } from "./sendLink.ts";
import { setMembership } from "./setMembership.ts";
import { setNameRule } from "./setNameRule.ts";
import { shownName } from "./shownName.ts";

export const handlers: Handlers<typeof identity.rpc, Deps> = {
  me,
  namesOf,
  listMembers,
  foundOrganisation,
  /** Without a password; one is hashed before the transaction begins (service.ts). */
  enrolPerson: enrolPerson(null),
  invitePerson,
  newPasskey,
  addPasskey,
  createGroup,
  setMembership,
  issueLink,
  sendLink,
  revokeLink,
  shownName,
  emergencyContact,
  setNameRule,
  endedCredentials,
  republishAccess,
};
