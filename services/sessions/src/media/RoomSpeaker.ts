import type { types } from "mediasoup";
import { asked, made } from "./asked.ts";
import type { Sent } from "./Ear.ts";

/** A pause between two words is no silence: without this the mark on a tile flickers. */
const breathMs = 1_500;

/** Who speaks in one room. It hears only the microphones of that room, so that no other room shows through. */
export class RoomSpeaker {
  readonly #levels: types.AudioLevelObserver;
  readonly #active: types.ActiveSpeakerObserver;
  readonly #mics = new Map<string, string>();
  #silent = true;
  #falling: NodeJS.Timeout | undefined;
  #dominant: string | undefined;
  #loudest: string | undefined;

  static async open(router: types.Router, changed: () => void): Promise<RoomSpeaker> {
    const [levels, active] = await Promise.all([
      made(router.createAudioLevelObserver({ maxEntries: 3, interval: 250, threshold: -60 })),
      made(router.createActiveSpeakerObserver({ interval: 300 })),
    ]);
    return new RoomSpeaker({ levels, active, changed });
  }

  private constructor(parts: {
    levels: types.AudioLevelObserver;
    active: types.ActiveSpeakerObserver;
    changed: () => void;
  }) {
    this.#levels = parts.levels;
    this.#active = parts.active;
    this.#levels.on("volumes", ([loudest]) => {
      clearTimeout(this.#falling);
      this.#falling = undefined;
      this.#silent = false;
      this.#loudest = loudest?.producer.id;
      parts.changed();
    });
    this.#levels.on("silence", () => {
      this.#falling ??= setTimeout(() => {
        this.#silent = true;
        parts.changed();
      }, breathMs).unref();
    });
    this.#active.on("dominantspeaker", ({ producer }) => {
      this.#dominant = producer.id;
      parts.changed();
    });
  }

  /** Null when nobody speaks. */
  get speaker(): string | null {
    if (this.#silent) return null;
    return this.#mic(this.#dominant) ?? this.#mic(this.#loudest) ?? null;
  }

  /** Hears these microphones from now on, and no others. */
  async hear(mics: readonly Sent[]): Promise<void> {
    const next = new Map(mics.map((mic) => [mic.id, mic]));
    const gone = [...this.#mics.keys()].filter((id) => !next.has(id));
    const come = [...next.values()].filter(({ id }) => !this.#mics.has(id));
    for (const id of gone) this.#mics.delete(id);
    for (const { id, appData } of come) this.#mics.set(id, appData.participantId);
    const both = [this.#levels, this.#active];
    await Promise.all([
      ...both.flatMap((observer) => gone.map((id) => drop(observer, id))),
      ...both.flatMap((observer) => come.map((mic) => add(observer, mic))),
    ]);
  }

  close(): void {
    clearTimeout(this.#falling);
    this.#levels.close();
    this.#active.close();
  }

  #mic(producerId: string | undefined): string | undefined {
    return producerId === undefined ? undefined : this.#mics.get(producerId);
  }
}

type Observer = types.AudioLevelObserver | types.ActiveSpeakerObserver;

/** A microphone that was closed meanwhile has left the observer by itself. */
const drop = (observer: Observer, producerId: string) =>
  asked(observer.removeProducer({ producerId })).catch(() => undefined);

async function add(observer: Observer, mic: Sent): Promise<void> {
  try {
    await asked(observer.addProducer({ producerId: mic.id }));
  } catch (fault) {
    if (!mic.closed) throw fault;
  }
}
