import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { isUnderway } from "../../lib/api/outbox.ts";
import { useTRPC } from "../../lib/api/trpc.ts";
import { useSavedMutation } from "../../lib/api/useSavedMutation.ts";

type About = { readonly sessionId: string; readonly personId: string };

/** Makes and takes back one person's link. `url` is shown once, and kept nowhere. */
export function useLinks(about: About) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [url, setUrl] = useState<string | null>(null);
  const issuing = useSavedMutation(trpc.links.issue);
  const revoking = useSavedMutation(trpc.links.revoke);
  const sending = useSavedMutation(trpc.links.send);
  const inviting = useSavedMutation(trpc.people.invite);
  const renew = () => void queries.invalidateQueries(trpc.groups.members.pathFilter());
  const isOfThis = ({ input }: { readonly input: About }) =>
    input.personId === about.personId && input.sessionId === about.sessionId;
  const invitations = inviting.changes.filter(({ input }) => input.personId === about.personId);
  const ofThis = [...issuing.changes, ...revoking.changes, ...sending.changes].filter(isOfThis);
  const last = [...ofThis, ...invitations]
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .at(-1);

  return {
    url,
    last,
    isPending: isUnderway(last),
    /** The last thing that was done was to send it, and it is on its way. */
    isSent: last?.state === "saved" && sending.changes.some(({ key }) => key === last.key),
    isInvited: last?.state === "saved" && invitations.some(({ key }) => key === last.key),
    invite: () => {
      inviting.save({ personId: about.personId });
    },
    send: () => {
      sending.save(about, renew);
    },
    issue: () => {
      issuing.save(about, (link) => {
        setUrl(new URL(link.url, location.origin).href);
        renew();
      });
    },
    revoke: () => {
      revoking.save(about, () => {
        setUrl(null);
        renew();
      });
    },
  };
}
