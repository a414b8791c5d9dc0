/** Whom the speaker view shows large, and who may take their place. */
export type MainSpeaker = {
  readonly shown: string | null;
  readonly candidate: string | null;
  /** Since when the candidate speaks without a break, in milliseconds. */
  readonly since: number;
};

export const nobodyYet: MainSpeaker = { shown: null, candidate: null, since: 0 };

/**
 * So long somebody has to speak before the picture changes to them: a cough or a "yes" does not move it.
 * @internal exported for its test
 */
export const holdMs = 1_500;

export type Heard = {
  readonly speaking: string | null;
  /** Who can be shown at all. */
  readonly here: readonly string[];
  readonly now: number;
};

/** The speaker view after this was heard: it changes only to who has held the floor, and stays when all are silent. */
export function followSpeaker(before: MainSpeaker, { speaking, here, now }: Heard): MainSpeaker {
  const present = (id: string | null) => (id !== null && here.includes(id) ? id : null);
  const shown = present(before.shown);
  const heard = present(speaking);
  if (shown === null) return { shown: heard ?? here[0] ?? null, candidate: null, since: now };
  return heard === null || heard === shown
    ? { ...before, shown, candidate: null }
    : contended({ ...before, shown }, heard, now);
}

/** Somebody else speaks: they take the place when they have spoken long enough. */
function contended(before: MainSpeaker, heard: string, now: number): MainSpeaker {
  if (heard !== before.candidate) return { ...before, candidate: heard, since: now };
  if (now - before.since < holdMs) return before;
  return { shown: heard, candidate: null, since: now };
}
