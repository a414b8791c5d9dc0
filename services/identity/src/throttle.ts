import { toAppError } from "@hearth/contracts/errors";
import { failuresInARow, stepSeconds } from "./domain/password.ts";
import { limitersOn, type QueryClient, take, tooMany } from "./limiter.ts";

/** A try to sign in: at which account, from where, and whether the person signed in from there before. */
type SignInTry = {
  readonly account: string;
  readonly network: string;
  readonly isKnown: boolean;
};

/** Counts what fails, in the database, so that all replicas count together. */
export type Throttle = {
  /** Counts a try before it is looked at; `rate_limited` when there were too many. */
  admitSignIn(attempt: SignInTry): Promise<void>;
  /** The try was right after all, and so were those before it. */
  forgetFailures(attempt: SignInTry): Promise<void>;
  /** `rate_limited` for a network that guesses links. */
  admitPress(network: string): Promise<void>;
  /** A press on a link that is not there. */
  countIfMiss(network: string, fault: unknown): Promise<void>;
};

const minutes = 60;

/** How many points in how many seconds. @internal exported for its test */
export const limits = {
  network: { points: 100, duration: 15 * minutes },
  pair: { points: 10, duration: 15 * minutes },
  linkMisses: { points: 50, duration: 10 * minutes },
};

/**
 * Nobody locks a victim out for good: a network is stopped at ten tries, an account after a hundred failures in a row
 * only slows down, and where its owner signed in before the tries of others do not count.
 */
export function databaseThrottle(client: QueryClient): Throttle {
  const limiter = limitersOn(client);
  const networks = limiter("network", limits.network);
  const pairs = limiter("pair", limits.pair);
  const misses = limiter("misses", limits.linkMisses);
  const inARow = limiter("row", { points: failuresInARow, duration: 0 });
  const steps = limiter("step", { points: 1, duration: minutes });

  return {
    async admitSignIn(attempt) {
      const { account, network, isKnown } = attempt;
      await take(networks, network);
      await take(pairs, pairOf(attempt));
      const key = isKnown ? pairOf(attempt) : account;
      const { consumedPoints } = await inARow.penalty(key);
      if (consumedPoints <= failuresInARow) return;
      await take(steps, key, stepSeconds(consumedPoints)).catch(async (fault: unknown) => {
        await inARow.reward(key);
        throw fault;
      });
    },

    async forgetFailures(attempt) {
      await networks.reward(attempt.network);
      await pairs.delete(pairOf(attempt));
      for (const key of [attempt.account, pairOf(attempt)]) {
        await inARow.delete(key);
        await steps.delete(key);
      }
    },

    async admitPress(network) {
      const counted = await misses.get(network);
      if (counted?.remainingPoints === 0) throw tooMany();
    },

    async countIfMiss(network, fault) {
      if (toAppError(fault).code === "not_found") await misses.penalty(network);
    },
  };
}

const pairOf = ({ account, network }: SignInTry) => `${account}@${network}`;
