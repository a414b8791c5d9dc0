/** `low`: small pictures. `audio`: voices alone. */
export type Mode = "full" | "low" | "audio";
const modes: readonly Mode[] = ["full", "low", "audio"];

/** What the line did since the last look; null where it can't be said. */
export type Line = {
  readonly outgoingBps: number | null;
  /** Shares of packets that were lost, and of the time that pictures stood still. */
  readonly lostOut: number | null;
  readonly lostIn: number | null;
  readonly frozen: number | null;
};
export type Judged = "good" | "weak" | "poor";

const isBelow = (value: number | null, limit: number) => value !== null && value < limit;
const isAbove = (value: number | null, limit: number) => value !== null && value > limit;

/** Below this a camera in its middle size and a voice have too little room, in bits a second. */
export const narrowBps = 250_000;
/** Above this share of the time pictures stand still so much that people see it. */
export const frozenShare = 0.3;

/** How well the line carries. Frozen pictures alone may be a slow device: they ask for smaller ones, no more. */
export function judge({ outgoingBps, lostOut, lostIn, frozen }: Line): Judged {
  const isPoor = [isBelow(outgoingBps, 90_000), isAbove(lostOut, 0.15), isAbove(lostIn, 0.15)];
  if (isPoor.some(Boolean)) return "poor";
  const isWeak = [isBelow(outgoingBps, narrowBps), isAbove(lostOut, 0.05), isAbove(lostIn, 0.05)];
  return [...isWeak, isAbove(frozen, frozenShare)].some(Boolean) ? "weak" : "good";
}

export type ModeState = {
  /** The most that the person wants. */
  readonly chosen: Mode;
  readonly now: Mode;
  /** Looks in a row at which the line was too bad for the mode, and at which it was good. */
  readonly badLooks: number;
  readonly goodLooks: number;
  /** So many bad ones go down, so many good ones go up: more each time that it went up in vain. */
  readonly patienceDown: number;
  readonly patienceUp: number;
};

const down = 5;
const up = 14;
const longestUp = 120;
/** Who asks for everything on a weak line gets it for a while. */
const downAfterPress = 40;

export const firstMode: ModeState = {
  chosen: "full",
  now: "full",
  badLooks: 0,
  goodLooks: 0,
  patienceDown: down,
  patienceUp: up,
};

/** The person's own press. */
export const chose = (state: ModeState, mode: Mode): ModeState => ({
  ...firstMode,
  chosen: mode,
  now: mode,
  patienceDown: modes.indexOf(mode) < modes.indexOf(state.now) ? downAfterPress : down,
});

/** The next look at the line: down by one after some bad ones, up by one after many good ones, never above the choice. */
export function afterLook(state: ModeState, judged: Judged): ModeState {
  const next = counted(state, judged);
  const lower = lowerThan(state.now);
  if (lower && next.badLooks >= state.patienceDown) return { ...next, ...calm, now: lower };
  const higher = higherFor(state);
  return higher && next.goodLooks >= state.patienceUp ? wentUp(next, higher) : next;
}

function counted(state: ModeState, judged: Judged): ModeState {
  const isTooBad = judged === "poor" || (judged === "weak" && state.now === "full");
  return {
    ...state,
    badLooks: isTooBad ? state.badLooks + 1 : 0,
    goodLooks: judged === "good" ? state.goodLooks + 1 : 0,
  };
}

const lowerThan = (mode: Mode) => modes[modes.indexOf(mode) + 1];
const higherFor = ({ now, chosen }: ModeState) =>
  now === chosen ? undefined : modes[modes.indexOf(now) - 1];

const calm = { badLooks: 0, goodLooks: 0, patienceDown: down };

const wentUp = (state: ModeState, now: Mode): ModeState => ({
  ...state,
  ...calm,
  now,
  patienceUp: Math.min(state.patienceUp * 2, longestUp),
});
