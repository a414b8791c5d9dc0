import type { z } from "zod";
import { AppError } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import type { Glancing } from "./glance.ts";
import { seated } from "./seated.ts";

type Contract = typeof identity.rpc.resolveSeat;

const ended = () => new AppError("unauthenticated", "Open your link again");

/** Who sits under this cookie. Absent, revoked and over are one answer; over is later than the session can last. */
export async function resolveSeat(
  { seatHash }: z.output<Contract["input"]>,
  work: Glancing,
): Promise<z.input<Contract["output"]>> {
  const { lookups, enter, seats, people, now } = work;
  const found = await lookups.seat(seatHash);
  if (!found) throw ended();
  await enter(found.tenant);
  const seat = await seats.find(found.id);
  const person = seat && (await people.find(seat.personId));
  if (!person || person.disabled || seat.revokedAt || seat.endsAt <= now()) throw ended();
  return seated(found.tenant, { seat, person }, work);
}
