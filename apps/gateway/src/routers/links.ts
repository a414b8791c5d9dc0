import { identity } from "@hearth/contracts/identity";
import { asks, router } from "../trpc.ts";
import { issueLinkView } from "./views/issueLink.ts";
import { sendLinkView } from "./views/sendLink.ts";

const { revokeLink } = identity.rpc;

export const linksRouter = router({
  issue: issueLinkView,
  send: sendLinkView,
  revoke: asks(revokeLink)
    .input(revokeLink.input)
    .output(revokeLink.output)
    .mutation(({ ctx, input }) => ctx.ask(revokeLink, input)),
});
