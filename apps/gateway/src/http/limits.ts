import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "@hearth/contracts/errors";

/** Per network and minute. A clinic of fifty people behind one address opens a group without meeting any of these. */
const perMinute = {
  signIn: 60,
  /** Presses on "Get a code". */
  signInCode: 60,
  /** Links looked at and pressed; a reload is one more. */
  link: 300,
  /** Presses on "send me a new link". */
  newLink: 60,
  /** Links that do not exist: nobody mistypes 43 characters so often. */
  missedLink: 30,
  socket: 300,
  call: 6_000,
} as const;
export type Limited = keyof typeof perMinute;
export type Limits = Readonly<Partial<Record<Limited, number>>>;

/** How often one network may do something. */
export class RateLimits {
  readonly #limiters: ReadonlyMap<Limited, RateLimiterMemory>;

  constructor(changes: Limits = {}) {
    const all = Object.entries({ ...perMinute, ...changes }) as [Limited, number][];
    this.#limiters = new Map(
      all.map(([what, points]) => [what, new RateLimiterMemory({ points, duration: 60 })]),
    );
  }

  async spend(what: Limited, network: string): Promise<void> {
    await this.#limiters.get(what)?.consume(network).catch(refuse);
  }

  /** Refuses who has used it all up already, and counts nothing. */
  async check(what: Limited, network: string): Promise<void> {
    const limiter = this.#limiters.get(what);
    const spent = await limiter?.get(network);
    if (limiter && spent && spent.consumedPoints >= limiter.points) refuse(spent);
  }
}

function refuse(spent: unknown): never {
  if (!(spent instanceof RateLimiterRes)) throw spent;
  throw new AppError("rate_limited", "Too many tries from this network: wait a minute");
}
