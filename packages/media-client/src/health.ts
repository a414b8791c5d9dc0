/** Whether one stream flows: what it is, how much has flowed, and whether its device still works. */
export type Flow = { readonly key: string; readonly count: number; readonly isAlive: boolean };
export type FlowName = "mic" | "camera" | "sound";
/** Null for what nobody expects to flow now. */
export type Signs = { readonly atMs: number } & Readonly<Record<FlowName, Flow | null>>;
export type Health = "good" | "dead-mic" | "dead-camera" | "dead-sound";

type Watched = {
  readonly key: string;
  readonly count: number;
  /** Since when it has not moved, and since when its device does not work. */
  readonly stillSinceMs: number;
  readonly deadSinceMs: number | null;
};
export type Watch = {
  readonly atMs: number;
  readonly flows: Readonly<Partial<Record<FlowName, Watched>>>;
  readonly health: Health;
};

export const nothingWatched: Watch = { atMs: 0, flows: {}, health: "good" };
/** With a look every 1.5 s, both are found within 5 s. */
const stillMs = 2_500;
const deadMs = 1_000;
/** After a longer gap the page itself stood still: what flowed meanwhile says nothing. */
const gapMs = 4_000;
/** What hurts most comes first. */
const order: readonly FlowName[] = ["mic", "sound", "camera"];

/** What is known after one more look; health is good as long as nothing that should flow has stopped. */
export function afterLook(watch: Watch, signs: Signs): Watch {
  const { atMs } = signs;
  const isGap = atMs - watch.atMs > gapMs;
  const flows: Partial<Record<FlowName, Watched>> = {};
  for (const name of order) {
    const flow = signs[name];
    if (flow) flows[name] = watched(watch.flows[name], flow, { atMs, isGap });
  }
  const dead = order.find((name) => isDead(flows[name], atMs));
  return { atMs, flows, health: dead ? `dead-${dead}` : "good" };
}

type Look = { readonly atMs: number; readonly isGap: boolean };

function watched(before: Watched | undefined, flow: Flow, { atMs, isGap }: Look): Watched {
  const { key, count, isAlive } = flow;
  const isSame = before?.key === key && !isGap;
  const isStill = isSame && count <= before.count;
  return {
    key,
    count,
    stillSinceMs: isStill ? before.stillSinceMs : atMs,
    deadSinceMs: isAlive ? null : ((isSame ? before.deadSinceMs : null) ?? atMs),
  };
}

const isDead = (flow: Watched | undefined, atMs: number): boolean =>
  flow !== undefined &&
  (atMs - flow.stillSinceMs >= stillMs ||
    (flow.deadSinceMs !== null && atMs - flow.deadSinceMs >= deadMs));
