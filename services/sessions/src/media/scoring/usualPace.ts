/** Paces this close are the same. */
const step = 5;
const kept = 60;

/** How many packets a second a stream mostly has: the mode of what was seen, the faster of two that came as often. */
export class UsualPace {
  readonly #seen: number[] = [];

  note(packetsPerSecond: number): void {
    this.#seen.push(Math.round(packetsPerSecond / step) * step);
    if (this.#seen.length > kept) this.#seen.shift();
  }

  get usual(): number {
    const often = new Map<number, number>();
    for (const pace of this.#seen) often.set(pace, (often.get(pace) ?? 0) + 1);
    const [most] = [...often].sort(([a, timesA], [b, timesB]) => timesB - timesA || b - a);
    return most?.[0] ?? 0;
  }
}
