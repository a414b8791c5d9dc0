import { AppError, conflict, invalidInput } from "@hearth/contracts/errors";
import { closedBecause, type JoinWindow, joinState } from "./joinLink.ts";

const minutes = 60_000;
/** So many wrong tries end a code. */
export const maxWrongTries = 5;
const maxCodesAnHour = 5;

/** A code works this long. */
export const codeLifeMs = 10 * minutes;
/** Codes are counted over this long. */
export const codeCountMs = 60 * minutes;
/** Who presses again within this long gets the code that is already on its way. */
const resendAfterMs = minutes / 2;

export type HeldSeat = { readonly seatHash: string; readonly formerHash: string | null };

export type AskedCode = {
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly wrongTries: number;
};

/** A press of the button on the join page, and all that decides what comes of it. */
export type Press<Held extends HeldSeat = HeldSeat, Asked extends AskedCode = AskedCode> = {
  readonly link: JoinWindow;
  /** The seat that some browser holds on this link now. */
  readonly held: Held | null;
  readonly seatHash: string;
  readonly formerSeatHash: string | undefined;
  /** The last code that this browser asked for and has not used. */
  readonly asked: Asked | null;
  readonly codesLately: number;
  readonly code: "none" | "right" | "wrong";
  readonly now: Date;
};

export type Outcome<Held extends HeldSeat = HeldSeat, Asked extends AskedCode = AskedCode> =
  | { readonly do: "takeSeat" | "sendCode" | "awaitCode" }
  | { readonly do: "keepSeat"; readonly held: Held }
  | { readonly do: "takeOver"; readonly held: Held; readonly asked: Asked }
  | { readonly do: "countWrongTry"; readonly asked: Asked; readonly because: AppError }
  | { readonly do: "refuse"; readonly because: AppError };

/** What a press does: the first browser sits, the same one stays, another shows that it is the same person. */
export function outcomeOf<Held extends HeldSeat, Asked extends AskedCode>(
  press: Press<Held, Asked>,
): Outcome<Held, Asked> {
  const { held } = press;
  const state = joinState(press.link, press.now);
  if (state !== "open") return { do: "refuse", because: closedBecause(state) };
  if (!held) return { do: "takeSeat" };
  if (isSameBrowser(press, held)) return { do: "keepSeat", held };
  return press.code === "none" ? codeWanted(press) : codeGiven(press, held);
}

function isSameBrowser({ seatHash, formerSeatHash }: Press, held: HeldSeat): boolean {
  if (seatHash === held.seatHash) return true;
  return formerSeatHash !== undefined && [held.seatHash, held.formerHash].includes(formerSeatHash);
}

function codeWanted({ asked, codesLately, now }: Press): Outcome<never, never> {
  const age = asked ? now.getTime() - asked.askedAt.getTime() : Infinity;
  if (asked && age < resendAfterMs && asked.wrongTries < maxWrongTries) return { do: "awaitCode" };
  if (codesLately < maxCodesAnHour) return { do: "sendCode" };
  const why = "Too many codes: wait an hour, or call your care team";
  return { do: "refuse", because: new AppError("rate_limited", why) };
}

function codeGiven<Held extends HeldSeat, Asked extends AskedCode>(
  { asked, code, now }: Press<Held, Asked>,
  held: Held,
): Outcome<Held, Asked> {
  if (!asked || asked.expiresAt <= now || asked.wrongTries >= maxWrongTries)
    return { do: "refuse", because: conflict("This code no longer works: ask for a new one") };
  if (code === "right") return { do: "takeOver", held, asked };
  const because = invalidInput("This is not the code: look at the message again");
  return { do: "countWrongTry", asked, because };
}
