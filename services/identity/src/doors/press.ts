import type { z } from "zod";
import type { identity } from "@hearth/contracts/identity";
import { codeCountMs, type Press } from "../domain/redemption.ts";
import type { Deps, Link, LinkCode, Person, Seat } from "../ports.ts";

export type Asked = z.output<(typeof identity.rpc.redeemLink)["input"]>;

/** A press with the rows behind it. */
export type KnownPress = Press<Seat, LinkCode> & {
  readonly link: Link;
  readonly person: Person;
};

/** Locks the link, so that one press at a time is decided, and reads all that decides it. */
export async function readPress(
  linkId: string,
  { seatHash, formerSeatHash, code }: Asked,
  { links, people, seats, codes, secrets, now }: Deps,
): Promise<KnownPress | null> {
  const link = await links.lock(linkId);
  const person = link && (await people.find(link.personId));
  if (!person) return null;

  const browsers = formerSeatHash === undefined ? [seatHash] : [seatHash, formerSeatHash];
  const asked = await codes.askedBy(linkId, browsers);
  const isRight = asked !== null && code === secrets.codeFor(asked.id);
  return {
    link,
    person,
    held: await seats.heldOn(linkId),
    seatHash,
    formerSeatHash,
    asked,
    codesLately: await codes.countSince(linkId, new Date(now().getTime() - codeCountMs)),
    code: code === undefined ? "none" : isRight ? "right" : "wrong",
    now: now(),
  };
}
