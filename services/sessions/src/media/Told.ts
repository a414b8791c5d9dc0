import type { Consumer, MediaView } from "@hearth/contracts/live";

/** The parts of a view that are told each for itself. */
export type Sections = Omit<MediaView, "sessionId" | "epoch" | "seq">;

const nothing: Sections = {
  consumers: [],
  sources: {},
  speaker: null,
  away: [],
  quality: {},
  notInSound: [],
};
const others = ["sources", "speaker", "away", "quality", "notInSound"] as const;

/** What one participant was told last, and under which number. */
export class Told {
  /** The rooms that reached them then. */
  rooms = "";
  #seq = 0;
  #sections = nothing;

  get seq(): number {
    return this.#seq;
  }

  get consumers(): readonly Consumer[] {
    return this.#sections.consumers;
  }

  get sections(): Sections {
    return this.#sections;
  }

  /** The consumers went with their transport: none of them is there to come back to. */
  forgetConsumers(): void {
    this.#sections = { ...this.#sections, consumers: [] };
  }

  /** Takes note, and returns what differs from before; undefined when nothing does. */
  note(next: Sections): Partial<Sections> | undefined {
    const before = this.#sections;
    this.#sections = next;
    const changed: Partial<Sections> = {
      ...(same(ids(before.consumers), ids(next.consumers)) ? {} : { consumers: next.consumers }),
      ...Object.fromEntries(
        others.filter((one) => !same(before[one], next[one])).map((one) => [one, next[one]]),
      ),
    };
    if (Object.keys(changed).length === 0) return undefined;
    this.#seq += 1;
    return changed;
  }
}

const ids = (consumers: readonly Consumer[]) => consumers.map(({ consumerId }) => consumerId);
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
