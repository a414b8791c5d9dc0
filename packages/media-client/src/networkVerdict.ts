import type { NetworkVerdict } from "@hearth/contracts/live/door";

/** What a short real send and receive came to. */
export type Measured = {
  readonly rttMs: number | null;
  /** The greater share of packets that were lost, of both ways. */
  readonly lost: number;
  readonly upBps: number;
  readonly downBps: number;
};
export type NetworkReason = "far" | "lossy" | "narrow" | "blocked";
export type NetworkAnswer = {
  readonly verdict: NetworkVerdict;
  readonly reasons: readonly NetworkReason[];
};

const poor = { rttMs: 600, lost: 0.08, bps: 80_000 };
const fair = { rttMs: 300, lost: 0.03, bps: 250_000 };

const reasonsAt = ({ rttMs, lost, upBps, downBps }: Measured, limit: typeof poor) => {
  const reasons: NetworkReason[] = [];
  if (Math.min(upBps, downBps) < limit.bps) reasons.push("narrow");
  if (lost > limit.lost) reasons.push("lossy");
  if (rttMs !== null && rttMs > limit.rttMs) reasons.push("far");
  return reasons;
};

/** One word for the network, and why it is no better one. Nothing that came back means that it is blocked. */
export function verdictOf(measured: Measured | null): NetworkAnswer {
  if (!measured || measured.downBps === 0) return { verdict: "blocked", reasons: ["blocked"] };
  const atPoor = reasonsAt(measured, poor);
  if (atPoor.length > 0) return { verdict: "poor", reasons: atPoor };
  const atFair = reasonsAt(measured, fair);
  return { verdict: atFair.length > 0 ? "fair" : "good", reasons: atFair };
}
