import { type AppError, conflict } from "@hearth/contracts/errors";

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

/** What a link is good for at this moment. */
export function joinState(link: JoinWindow, now: Date): JoinState {
  if (link.revokedAt) return "revoked";
  if (now < opensAt(link)) return "early";
  return now < link.endsAt ? "open" : "over";
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
  const ahead = byStart.filter(({ endsAt }) => endsAt > now);
  const link = ahead.find(({ revokedAt }) => !revokedAt) ?? ahead[0] ?? byStart.at(-1);
  if (!link) return "none";
  if (link.revokedAt) return "revoked";
  return link.used ? "used" : "unused";
}
