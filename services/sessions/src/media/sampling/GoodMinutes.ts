import type { LiveSession } from "../LiveSession.ts";
import type { Participant } from "../Participant.ts";

type Minute = { readonly from: number; looks: number; bad: number };
type Done = { readonly at: number; readonly good: boolean };
type OfSession = { readonly running: Map<string, Minute>; done: readonly Done[] };

const minuteMs = 60_000;
/** A minute is good when no more than a tenth of it was not. */
const badAtMost = 0.1;
/** What happened in the last ten minutes says how a group is now. */
const keptMs = 10 * minuteMs;
const enough = 3;

/** Minutes of people in live sessions, good ones and others: the measure of what a group feels. */
export class GoodMinutes {
  readonly #of = new WeakMap<LiveSession, OfSession>();
  readonly #tell: (good: boolean) => void;

  constructor(tell: (good: boolean) => void) {
    this.#tell = tell;
  }

  /** Call it about once a second. Who is away counts as having a bad time; who left is not counted. */
  look(sessions: readonly LiveSession[], now: number): void {
    for (const session of sessions) {
      const known = this.#of.get(session) ?? { running: new Map<string, Minute>(), done: [] };
      this.#of.set(session, known);
      known.done = known.done.filter(({ at }) => now - at <= keptMs);
      for (const one of session.people) if (one.transports || one.away) this.#note(known, one, now);
    }
  }

  /** The share of good ones in the last ten minutes; undefined while there are too few to say. */
  shareOf(session: LiveSession): number | undefined {
    const done = this.#of.get(session)?.done ?? [];
    return done.length < enough ? undefined : done.filter(({ good }) => good).length / done.length;
  }

  #note(known: OfSession, one: Participant, now: number): void {
    const minute = known.running.get(one.id) ?? { from: now, looks: 0, bad: 0 };
    known.running.set(one.id, minute);
    minute.looks += 1;
    if (!one.isPresent || one.quality.level !== "good") minute.bad += 1;
    if (now - minute.from < minuteMs) return;
    known.running.delete(one.id);
    const good = minute.bad <= minute.looks * badAtMost;
    known.done = [...known.done, { at: now, good }];
    this.#tell(good);
  }
}
