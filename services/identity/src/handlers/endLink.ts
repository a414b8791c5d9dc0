import { identity } from "@hearth/contracts/identity";
import type { Work } from "@hearth/service-kit/unitOfWork";
import type { Deps, Link } from "../ports.ts";

const { linkRevoked, seatRevoked } = identity.events;

type Ending = Pick<Work, "emit"> & Pick<Deps, "links" | "seats" | "now">;

/** Takes a link back, and the seat that came of it. */
export async function endLink(link: Link, { emit, links, seats, now }: Ending): Promise<void> {
  const { id: linkId, sessionId, personId } = link;
  await links.revoke(linkId, now());
  await emit(linkRevoked, linkId, { linkId, sessionId, personId });
  const seat = await seats.heldOn(linkId);
  if (!seat) return;
  await seats.revoke(seat.id, now());
  await emit(seatRevoked, seat.id, { seat: seat.id, sessionId });
}
