import { type AppError, conflict } from "@hearth/contracts/errors";
import { latestEndOf } from "@hearth/contracts/sessions/ending";

const minutes = 60_000;

/** A link opens its session this long before the start. */
const early = 30 * minutes;

export type JoinWindow = {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly revokedAt: Date | null;
};

export type JoinState = "open" | "early" | "over" | "revoked";

export const opensAt = ({ startsAt }: JoinWindow): Date => new Date(startsAt.getTime() - early);

/** A link admits until its session is over at the latest; whether it is over before is control's to say. */
export const admitsUntil = ({ endsAt }: Pick<JoinWindow, "endsAt">): Date => latestEndOf(endsAt);

/** A seat outlasts its session: the last word is control's "it is over", and not "open your link again". */
export const seatEndOf = (link: Pick<JoinWindow, "endsAt">): Date =>
  new Date(admitsUntil(link).getTime() + minutes);

/** What a link is good for at this moment. */
export function joinState(link: JoinWindow, now: Date): JoinState {
  if (link.revokedAt) return "revoked";
  if (now < opensAt(link)) return "early";
  return now < admitsUntil(link) ? "open" : "over";
}

/** Why a link that is not open admits nobody. */
export function closedBecause(state: Exclude<JoinState, "open">): AppError {
  const why = {
    early: "This link opens 30 minutes before the session starts: come back then",
    over: "This session is over",
    revoked: "This link no longer works: ask your care team for a new one",
  };
  return conflict(why[state]);
}

export type LinkUse = "none" | "unused" | "used" | "revoked";
export type IssuedLink = JoinWindow & { readonly used: boolean };

/** What to tell of somebody's links to a group: of the one that is on or comes next, else of the last. */
export function linkUse(links: readonly IssuedLink[], now: Date): LinkUse {
  const byStart = [...links].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const ahead = byStart.filter((link) => admitsUntil(link) > now);
  const link = ahead.find(({ revokedAt }) => !revokedAt) ?? ahead[0] ?? byStart.at(-1);
  if (!link) return "none";
  if (link.revokedAt) return "revoked";
  return link.used ? "used" : "unused";
}
