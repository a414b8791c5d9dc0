import { expect, test } from "vitest";
import { invitationExpiry, invitationState } from "./invitation.ts";

const askedAt = new Date("2026-03-02T18:00:00Z");
const after = (days: number) => new Date(askedAt.getTime() + days * 24 * 3600_000);
const fresh = { expiresAt: invitationExpiry(askedAt), usedAt: null, revokedAt: null };

test.each([
  ["just sent", { ...fresh, days: 0 }, "open"],
  ["nearly a week old", { ...fresh, days: 6.9 }, "open"],
  ["a week old", { ...fresh, days: 7 }, "over"],
  ["replaced by a newer one", { ...fresh, days: 0, revokedAt: askedAt }, "over"],
  ["used", { ...fresh, days: 8, usedAt: askedAt }, "used"],
] as const)("one that is %s is as it should be", (_, { days, ...invitation }, state) => {
  expect(invitationState(invitation, after(days))).toBe(state);
});
