import type { z } from "zod";
import { identity } from "@hearth/contracts/identity";
import type { DoorWork } from "@hearth/service-kit/doors";
import { masked } from "../domain/contact.ts";
import { seatEndOf } from "../domain/joinLink.ts";
import { codeLifeMs, type Outcome } from "../domain/redemption.ts";
import type { DoorDeps, LinkCode, Seat } from "../ports.ts";
import type { Asked, KnownPress } from "./press.ts";
import { seated, type Sitting } from "./seated.ts";

type Known = KnownPress & { readonly tenant: string; readonly input: Asked };
type Answer = z.input<(typeof identity.rpc.redeemLink)["output"]>;

type Work = DoorWork & DoorDeps;

/** Does what was decided. `refuse` keeps what was written: the try that was counted stays counted. */
export async function carryOut(
  outcome: Outcome<Seat, LinkCode>,
  known: Known,
  work: Work,
): Promise<Answer> {
  switch (outcome.do) {
    case "refuse":
      return work.refuse(outcome.because);
    case "countWrongTry":
      await work.codes.countWrongTry(outcome.asked.id);
      return work.refuse(outcome.because);
    case "sendCode":
      await askForCode(known, work);
      return codeSent(known);
    case "awaitCode":
      return codeSent(known);
    case "keepSeat":
      await work.seats.keep(outcome.held, known.input.seatHash);
      return sit(known, outcome.held, work);
    case "takeOver":
      await work.codes.use(outcome.asked.id, work.now());
      await endFormer(outcome.held, work);
      return takeSeat(known, { secondDevice: true }, work);
    case "takeSeat":
      return takeSeat(known, { secondDevice: false }, work);
  }
}

const codeSent = ({ person }: Known): Answer => ({
  result: "code_sent",
  sentTo: masked(person.contact),
});

async function askForCode({ tenant, link, input }: Known, { codes, newId, now, sendSoon }: Work) {
  const id = newId();
  const askedAt = now();
  const expiresAt = new Date(askedAt.getTime() + codeLifeMs);
  await codes.ask({ id, linkId: link.id, browserHash: input.seatHash, askedAt, expiresAt });
  await sendSoon({ tenant, codeId: id });
}

async function endFormer({ id: seat, sessionId }: Seat, { seats, emit, now }: Work) {
  await seats.revoke(seat, now());
  await emit(identity.events.seatRevoked, seat, { seat, sessionId });
}

type Taking = { readonly secondDevice: boolean };

/** The first browser sits down; another one that takes over is known as such. */
async function takeSeat(known: Known, taking: Taking, work: Work): Promise<Answer> {
  const { link, person, input } = known;
  const { seats, newId, now } = work;
  const { sessionId } = link;
  const endsAt = seatEndOf(link);
  const { seatHash, network, userAgent } = input;
  const of = { linkId: link.id, personId: person.id, sessionId, endsAt };
  const seat = { id: newId(), seatHash, ...of, ...taking };
  await seats.take({ ...seat, network, userAgent }, now());
  return sit(known, seat, work);
}

/** From here on it is known who pressed: the record names the seat and its role. */
async function sit({ tenant, person }: Known, seat: Sitting, work: Work): Promise<Answer> {
  const found = await seated(tenant, { seat, person }, work);
  work.known(found.actor);
  return { result: "seated", ...found };
}
