import { frozenShare, type Line, narrowBps } from "./mode.ts";

/**
 * What is wrong with the person's own connection, the one thing that weighs most: what they send or receive gets lost, the
 * line is narrow, or their device is too slow for the pictures. `unknown` before two looks agree on anything.
 */
export type Connection = "unknown" | "good" | "lossOut" | "lossIn" | "narrow" | "slow";

export type ConnectionState = { readonly now: Connection; readonly seen: Connection };

export const firstConnection: ConnectionState = { now: "unknown", seen: "unknown" };

/** From here on it is heard: about one packet in thirty. */
const lossy = 0.03;

/** The next look at the line: what two in a row agree on holds. */
export function afterSeeing({ now, seen }: ConnectionState, line: Line): ConnectionState {
  const next = connectionOf(line);
  return { now: next === seen ? next : now, seen: next };
}

function connectionOf({ lostOut, lostIn, outgoingBps, frozen }: Line): Connection {
  const found: readonly (readonly [Connection, boolean])[] = [
    ["lossOut", isOver(lostOut, lossy)],
    ["lossIn", isOver(lostIn, lossy)],
    ["narrow", outgoingBps !== null && outgoingBps < narrowBps],
    ["slow", isOver(frozen, frozenShare)],
  ];
  const [trouble] = found.find(([, isSo]) => isSo) ?? [];
  if (trouble) return trouble;
  return lostOut === null && lostIn === null ? "unknown" : "good";
}

const isOver = (share: number | null, limit: number) => share !== null && share > limit;
