const days = 24 * 3600_000;

/** An invitation works this long. */
const lifeMs = 7 * days;

export const invitationExpiry = (askedAt: Date): Date => new Date(askedAt.getTime() + lifeMs);

export type InvitationTimes = {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
};

/** What an invitation is good for now. One that a newer one replaced is over. */
export function invitationState(
  { expiresAt, usedAt, revokedAt }: InvitationTimes,
  now: Date,
): "open" | "used" | "over" {
  if (usedAt) return "used";
  return revokedAt || expiresAt <= now ? "over" : "open";
}
