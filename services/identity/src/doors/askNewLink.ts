import type { identity } from "@hearth/contracts/identity";
import type { DoorHandler, DoorWork } from "@hearth/service-kit/doors";
import { notFound } from "@hearth/contracts/errors";
import { mailCountMs, maySendAnew } from "../domain/newLink.ts";
import { mailLink } from "../handlers/mailLink.ts";
import type { DoorDeps, Link } from "../ports.ts";

/** A press of who holds a link that was taken back: a new one goes to the registered contact, or nothing does. */
export const askNewLink: DoorHandler<typeof identity.rpc.askNewLink, DoorDeps> = async (
  { linkHash, network },
  work,
) => {
  work.audited({ authMethod: "link", network });
  const found = await work.lookups.link(linkHash);
  if (!found) throw notFound("Link");
  await work.enter(found.tenant);
  return sendAnew(found.tenant, found.id, work);
};

/** The same from the place that ended with the link. */
export const askNewLinkFromSeat: DoorHandler<
  typeof identity.rpc.askNewLinkFromSeat,
  DoorDeps
> = async ({ seatHash, network }, work) => {
  work.audited({ authMethod: "seat", network });
  const found = await work.lookups.seat(seatHash);
  if (!found) throw notFound("Link");
  await work.enter(found.tenant);
  const seat = await work.seats.find(found.id);
  if (!seat) throw notFound("Link");
  return sendAnew(found.tenant, seat.linkId, work);
};

async function sendAnew(tenant: string, linkId: string, work: DoorWork & DoorDeps) {
  const { about, audited, links } = work;
  const link = await links.lock(linkId);
  if (!link) throw notFound("Link");
  about(link.personId);
  audited({ objectType: "Link", objectId: link.id });
  if (!maySendAnew(await wishOf(link, work))) return {};
  const { startsAt, endsAt } = link;
  const window = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  await mailLink(tenant, { ...link, ...window }, work);
  return {};
}

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
