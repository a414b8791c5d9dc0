import { limitersOn, type QueryClient, take } from "./limiter.ts";

/** Somebody asks for a code: for which contact, from where, and from which browser that its owner signed in with before. */
type Asking = {
  readonly contactHash: string;
  readonly network: string;
  readonly knownDevice: string | null;
};

/** Counts codes that are asked for, whether anybody has the contact or not. */
export type CodeThrottle = {
  /** `rate_limited` when there were too many. */
  admitAsk(asking: Asking): Promise<void>;
  /** A code is tried from this network. */
  admitTry(network: string): Promise<void>;
};

const minutes = 60;
const hours = 60 * minutes;

/** How many points in how many seconds. @internal exported for its test */
export const codeLimits = {
  network: { points: 60, duration: 15 * minutes },
  tries: { points: 100, duration: 15 * minutes },
  place: { points: 5, duration: 30 * minutes },
  elsewhere: { points: 20, duration: 24 * hours },
  hourly: { points: 1, duration: hours },
};

/**
 * Nobody locks a victim out: each network and each known browser has a count of its own, all that is unknown has one
 * together, and when that is used up there still is one code an hour. A browser that was signed in before is not among
 * what is unknown.
 */
export function databaseCodeThrottle(client: QueryClient): CodeThrottle {
  const limiter = limitersOn(client);
  const networks = limiter("codeNetwork", codeLimits.network);
  const tries = limiter("codeTries", codeLimits.tries);
  const places = limiter("codePlace", codeLimits.place);
  const elsewhere = limiter("codeElsewhere", codeLimits.elsewhere);
  const hourly = limiter("codeHourly", codeLimits.hourly);
  return {
    async admitAsk({ contactHash, network, knownDevice }) {
      await take(networks, network);
      await take(places, `${contactHash}@${knownDevice ?? network}`);
      if (knownDevice) return;
      const { remainingPoints } = (await elsewhere.get(contactHash)) ?? { remainingPoints: 1 };
      await take(remainingPoints > 0 ? elsewhere : hourly, contactHash);
    },
    admitTry: (network) => take(tries, network),
  };
}
