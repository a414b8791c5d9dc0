import { type NatsBusOptions } from "@hearth/bus/nats";
import { testKeys } from "./keys.ts";
import { testNats } from "./nats.ts";
import { type SampleDatabase, sampleFollower, sampleParts, sampleProducer } from "./sample.ts";

type Options = {
  readonly dedupeMs?: number;
  readonly server?: string;
  readonly options?: Partial<NatsBusOptions>;
};

/** A broker, the sample service on it and, if asked for, one that follows its facts in a database of its own. */
export async function sampleHouse({ dedupeMs, ...rest }: Options = {}) {
  const open = new AsyncDisposableStack();
  const keys = await testKeys();
  const nats = open.use(
    await testNats({ parts: sampleParts, ...(dedupeMs === undefined ? {} : { dedupeMs }) }),
  );
  const on = { ...rest, url: nats.url, keys };
  const producer = open.use(await sampleProducer(on));
  return {
    keys,
    nats,
    on,
    producer: { ...producer, keys },
    follower: async () => open.use(await sampleFollower(on)),
    /** The follower's next process, on the database of the former one. */
    followerOn: async ({ database }: { readonly database: SampleDatabase }) =>
      open.use(await sampleFollower({ ...on, database })),
    /** What else has to end with the house. */
    open,
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}
