import { AppError } from "@hearth/contracts/errors";
import { limitersOn, type QueryClient, take } from "./limiter.ts";

/** Challenges that passkeys have answered: each is good for one sign-in. */
export type Challenges = {
  /** `unauthenticated` when it has been answered before. */
  spend(challenge: string): Promise<void>;
};

/** Longer than the door lets a challenge live. */
const rememberedSeconds = 15 * 60;

const answered = () => new AppError("unauthenticated", "Try once more with the passkey");

export function databaseChallenges(client: QueryClient): Challenges {
  const limit = { points: 1, duration: rememberedSeconds };
  const spent = limitersOn(client)("challenge", limit);
  return {
    spend: (challenge) =>
      take(spent, challenge).catch((fault: unknown) => {
        throw fault instanceof AppError ? answered() : fault;
      }),
  };
}
