const minute = 60_000;

/** How long after its scheduled end a session that nobody ended goes on. */
const overrun = 15 * minute;

/** When a session that nobody ends is over: links and seats admit so long, and control ends it then. */
export const latestEndOf = (endsAt: Date): Date => new Date(endsAt.getTime() + overrun);
