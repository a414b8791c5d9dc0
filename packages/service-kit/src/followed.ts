import type { EventContract } from "@hearth/contracts/define";
import type { Fact } from "@hearth/contracts/envelope";
import type { Tx } from "./database.ts";

type ParkedFact = Fact<unknown> & {
  /** Takes the parked row away, in the transaction that applies it. */
  readonly take: (tx: Tx) => Promise<void>;
};
/** Applies one parked fact. */
export type Reapply = (fact: ParkedFact) => Promise<void>;

/** What `react` has begun: a look after parked facts and missing ones goes through these. */
export type Followed = {
  readonly contract: EventContract;
  readonly durable: string;
  readonly reapply: Reapply;
};
