import type { identity } from "@hearth/contracts/identity";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../ports.ts";
import { makeLink, mustInvite } from "./makeLink.ts";

export const issueLink: Handler<typeof identity.rpc.issueLink, Deps> = async (input, work) => {
  await mustInvite(input, work);
  work.about(input.personId);
  return { linkId: await makeLink(input, () => input.linkHash, work) };
};
