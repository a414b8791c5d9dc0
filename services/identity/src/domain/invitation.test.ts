import { expect, test } from "vitest";
import { invitationExpiry, invitationState } from "./invitation.ts";

const askedAt = new Date("2026-03-02T18:00:00Z");
const after = (days: number) => new Date(askedAt.getTime() + days * 24 * 3600_000);
const fresh = { expiresAt: invitationExpiry(askedAt), usedAt: null, revokedAt: null };

test.each([
  ["just sent", fresh, 0, "open"],
  ["nearly a week old", fresh, 6.9, "open"],
  ["a week old", fresh, 7, "over"],
  ["replaced by a newer one", { ...fresh, revokedAt: askedAt }, 0, "over"],
  ["used", { ...fresh, usedAt: askedAt }, 8, "used"],
] as const)("one that is %s is as it should be", (_, invitation, days, state) => {
  expect(invitationState(invitation, after(days))).toBe(state);
});
