import type { identity } from "@hearth/contracts/identity";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../ports.ts";
import { mailLink } from "./mailLink.ts";
import { mustInvite } from "./makeLink.ts";

export const sendLink: Handler<typeof identity.rpc.sendLink, Deps> = async (input, work) => {
  await mustInvite(input, work);
  work.about(input.personId);
  await mailLink(work.actor.tenant, input, work);
  return {};
};
