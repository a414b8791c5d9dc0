import { notFound } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import type { DoorHandler, DoorWork } from "@hearth/service-kit/doors";
import { mailCountMs, maySendAnew } from "../domain/newLink.ts";
import { mailLink } from "../handlers/mailLink.ts";
import type { DoorDeps, Link } from "../ports.ts";

/** A press of who holds a link that was taken back: a new one goes to the registered contact, or nothing does. */
export const askNewLink: DoorHandler<typeof identity.rpc.askNewLink, DoorDeps> = async (
  { linkHash, network },
  work,
) => {
  const { lookups, enter, about, audited, links } = work;
  audited({ authMethod: "link", network });
  const found = await lookups.link(linkHash);
  if (!found) throw notFound("Link");
  await enter(found.tenant);
  const link = await links.lock(found.id);
  if (!link) throw notFound("Link");
  about(link.personId);
  audited({ objectType: "Link", objectId: link.id });
  if (!maySendAnew(await wishOf(link, work))) return {};
  const { startsAt, endsAt } = link;
  const window = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  await mailLink(found.tenant, { ...link, ...window }, work);
  return {};
};

async function wishOf(link: Link, { people, memberships, mails, now }: DoorWork & DoorDeps) {
  const person = await people.find(link.personId);
  const since = new Date(now().getTime() - mailCountMs);
  return {
    link,
    isMember: await memberships.lock(link.groupId, link.personId),
    isDisabled: person?.disabled !== false,
    mailsLately: await mails.countSince(link, since),
    now: now(),
  };
}
