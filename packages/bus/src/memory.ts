import type { EventContract, Rpc } from "@hearth/contracts/define";
import { DoorEnvelope, Envelope, type Fact } from "@hearth/contracts/envelope";
import { unavailable } from "@hearth/contracts/errors";
import type { VerifyActor } from "./actor.ts";
import { answerOne, type Serve } from "./answer.ts";
import { dataOf } from "./reply.ts";
import type { Answerer, Bus, DeadLetter, Log, Output, Reaction, Stop } from "./types.ts";

type Options = {
  readonly service?: string;
  readonly verify: VerifyActor;
  readonly log?: Log;
};

type Follower = (subject: string, fact: Fact<unknown>) => Promise<void>;
type Hearer = (data: unknown, subject: string, fact?: Fact<unknown>) => void;

/** The bus without a broker, for unit tests: the same admission, parsing and codes, in one process. */
export type MemoryBus = Bus & {
  /** Takes it down, or brings it back. */
  readonly setUp: (up: boolean) => void;
};

export function memoryBus({ service = "test", verify, log = silent }: Options): MemoryBus {
  const served = new Map<string, Serve & { readonly contract: Rpc }>();
  const followers = new Set<Follower>();
  const hearers = new Map<Hearer, string>();
  const listeners = new Set<() => void>();
  let up = true;

  const call = async <C extends Rpc>(contract: C, input: unknown, envelope: DoorEnvelope) => {
    const there = served.get(contract.subject);
    if (!up || !there) throw unavailable();
    const reply = await answerOne(
      { service, verify, log },
      {
        contract: there.contract,
        body: () => overTheWire(input),
        envelope: () => Envelope.safeParse(overTheWire(envelope)),
        doorEnvelope: () => DoorEnvelope.safeParse(overTheWire(envelope)),
      },
      there,
    );
    return contract.output.parse(dataOf(overTheWire(reply) as typeof reply)) as Output<C>;
  };

  function hear(what: string | EventContract, heard: (what: never, subject: string) => void): Stop {
    const take = heard as (what: unknown, subject: string) => void;
    const hearer: Hearer =
      typeof what === "string"
        ? (data, subject) => take(data, subject)
        : (data, subject, fact) => fact && take({ ...fact, data: what.data.parse(data) }, subject);
    hearers.set(hearer, typeof what === "string" ? what : what.subject);
    return () => void hearers.delete(hearer);
  }

  const tell = (subject: string, data: unknown, fact?: Fact<unknown>) => {
    if (!up) return;
    for (const [hearer, pattern] of hearers)
      if (matches(pattern, subject)) hearer(overTheWire(data), subject, fact);
  };

  return {
    service,
    call,
    callDoor: call,
    serve(contracts, answerers, refused) {
      const subjects = Object.entries(contracts).map(([name, contract]) => {
        served.set(contract.subject, {
          contract,
          answerer: answerers[name] as Answerer<Rpc>,
          refused,
        });
        return contract.subject;
      });
      return () => {
        for (const subject of subjects) served.delete(subject);
      };
    },
    async publish(subject, fact) {
      if (!up) throw unavailable();
      tell(subject, fact.data, fact);
      for (const follower of followers) await follower(subject, fact);
    },
    subscribe: (contract, reaction) => void followers.add(followerOf(contract, reaction)),
    waiting: () => Promise.resolve(0),
    hear,
    tell: (subject, data) => tell(subject, data),
    isUp: () => up,
    onReconnect(back) {
      listeners.add(back);
      return () => void listeners.delete(back);
    },
    setUp(now) {
      const back = now && !up;
      up = now;
      if (back) for (const listener of listeners) listener();
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

const followerOf =
  <E extends EventContract>(contract: E, reaction: Reaction<E>): Follower =>
  async (subject, fact) => {
    if (subject !== contract.subject) return;
    const { data, error } = contract.data.safeParse(overTheWire(fact.data));
    if (error) return reaction.bury(letterOf(subject, fact));
    await reaction.apply({ ...fact, data } as Parameters<typeof reaction.apply>[0]);
  };

const letterOf = (subject: string, { data, ...about }: Fact<unknown>): DeadLetter => ({
  subject,
  streamSeq: about.producerSeq,
  headers: Object.fromEntries(Object.entries(about).map(([key, value]) => [key, [String(value)]])),
  body: new Uint8Array(new TextEncoder().encode(JSON.stringify(data))),
});

/** What is not JSON does not arrive. */
const overTheWire = (value: unknown): unknown => {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? undefined : JSON.parse(text);
};

function matches(pattern: string, subject: string): boolean {
  const [wanted, tokens] = [pattern.split("."), subject.split(".")];
  const open = wanted.at(-1) === ">";
  if (open ? tokens.length < wanted.length : tokens.length !== wanted.length) return false;
  return wanted.every((token, n) => token === ">" || token === "*" || token === tokens[n]);
}

const silent: Log = { error: () => undefined };
