import { randomBytes } from "node:crypto";
import { hash, type Options, parseOptions, verify } from "@node-rs/argon2";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { normalPassword, withoutWords } from "./domain/password.ts";

/** Argon2id, which is the library's default: 46 MiB in one pass. */
const cost = { memoryCost: 46 * 1024, timeCost: 1, parallelism: 1 } as const satisfies Options;

/** Too few guesses by the library's estimate lead there: its score is below 3 of 4. */
const enough = 3;

export type Engine = { readonly hash: typeof hash; readonly verify: typeof verify };

export type Passwords = {
  hash(password: string): Promise<string>;
  /** Whether a list of used passwords, or these words about the person, lead to it soon. */
  isEasilyGuessed(password: string, words: readonly string[]): boolean;
  /** Which of these hashes is of this password; -1 is none. A check of no hash is as much work as any. */
  indexOfMatch(hashes: readonly (string | null)[], password: string): Promise<number>;
  /** Whether a hash was made with other parameters than today's. */
  isOutdated(passwordHash: string): boolean;
};

/** Passwords hashed with Argon2id and a pepper that the database does not have. */
export async function argon2Passwords(
  pepper: Uint8Array,
  engine: Engine = { hash, verify },
): Promise<Passwords> {
  const options = { ...cost, secret: pepper };
  const nobodys = await engine.hash(randomBytes(32), options);
  const guesses = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return {
    hash: (password) => engine.hash(normalPassword(password), options),
    isEasilyGuessed(password, words) {
      const own = words.flatMap(wordsOf);
      const whole = normalPassword(password);
      return [whole, withoutWords(whole, own)].some(
        (guess) => guesses.check(guess, own).score < enough,
      );
    },
    async indexOfMatch(hashes, password) {
      const matches: boolean[] = [];
      for (const hash of hashes) {
        const isOne = await engine.verify(hash ?? nobodys, normalPassword(password), options);
        matches.push(isOne && hash !== null);
      }
      return matches.indexOf(true);
    },
    isOutdated(passwordHash) {
      const { memoryCost, timeCost } = parseOptions(passwordHash);
      return memoryCost !== cost.memoryCost || timeCost !== cost.timeCost;
    },
  };
}

/** A name or an address, whole and in its parts. */
const wordsOf = (text: string) =>
  [text, ...text.split(/[^\p{L}\p{N}]+/u)].filter((word) => word.length > 1);
