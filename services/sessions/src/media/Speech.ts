/** So much longer than the last time somebody spoke in a room. */
export type Spoken = {
  readonly participantId: string;
  readonly room: string;
  readonly spokenMs: number;
};
export type Speaking = Pick<Spoken, "participantId" | "room">;

const toldEveryMs = 30_000;
/** Who is looked at more rarely than this is not known to have spoken all the while. */
const longestLookMs = 5_000;

/** Adds up how long each person speaks in each room: whoever speaks at a look is taken to have spoken since the last one. */
export class Speech {
  readonly #told: (spoken: Spoken) => void;
  readonly #spoken = new Map<string, Spoken>();
  #lookedAt: number;
  #toldAt: number;

  constructor(told: (spoken: Spoken) => void, now: number) {
    this.#told = told;
    this.#lookedAt = now;
    this.#toldAt = now;
  }

  look(speaking: readonly Speaking[], now: number): void {
    const passedMs = Math.min(now - this.#lookedAt, longestLookMs);
    this.#lookedAt = now;
    for (const { participantId, room } of speaking) {
      const key = `${room} ${participantId}`;
      const spokenMs = (this.#spoken.get(key)?.spokenMs ?? 0) + passedMs;
      if (spokenMs > 0) this.#spoken.set(key, { participantId, room, spokenMs });
    }
    if (now - this.#toldAt >= toldEveryMs) this.tell(now);
  }

  /** What was added up since the last time. */
  tell(now: number): void {
    this.#toldAt = now;
    const spoken = [...this.#spoken.values()];
    this.#spoken.clear();
    for (const one of spoken) this.#told(one);
  }
}
