import { JetStreamApiError, jetstreamManager, type JetStreamManager } from "@nats-io/jetstream";
import { type NatsConnection, nanos } from "@nats-io/nats-core";
import { dataServices, parts as allParts, type Part } from "@hearth/contracts/services";
import type { EventContract } from "@hearth/contracts/define";

export type Parts = Readonly<Record<string, Part>>;

/** `evt.identity.membership.changed` is kept in `EVT_IDENTITY`. */
export const streamOf = (subject: string) => `EVT_${(subject.split(".")[1] ?? "").toUpperCase()}`;

/** One durable for each fact that a part follows: `homework-identity-membership-changed`. */
export const durableOf = (part: string, { subject }: Pick<EventContract, "subject">) =>
  [part, ...subject.split(".").slice(1)].join("-");

/** Where the canary of /readyz is published and read back. */
export const canaryStream = "CANARY";
export const canarySubject = (service: string) => `canary.${service}`;

export type StreamLimits = { readonly keepMs: number; readonly dedupeMs: number };
const days = 86_400_000;
const usual: StreamLimits = { keepMs: 7 * days, dedupeMs: 120_000 };

/** Every stream of the house: facts are kept for 7 days, and no double is stored within 2 minutes. */
export const streamsOf = ({ keepMs, dedupeMs }: StreamLimits = usual) => [
  ...dataServices.map((service) => ({
    name: `EVT_${service.toUpperCase()}`,
    subjects: [`evt.${service}.>`],
    max_age: nanos(keepMs),
    duplicate_window: nanos(Math.min(keepMs, dedupeMs)),
  })),
  {
    name: canaryStream,
    subjects: ["canary.*"],
    max_msgs_per_subject: 1,
    max_age: nanos(60_000),
    duplicate_window: nanos(1_000),
    allow_direct: true,
  },
];

/** Every durable of the house. One fact at a time is under way, so order holds across redelivery and replicas. */
export const durablesOf = (parts: Parts = allParts) =>
  Object.entries(parts).flatMap(([part, { reactsTo }]) =>
    reactsTo.map((contract) => ({
      stream: streamOf(contract.subject),
      config: {
        durable_name: durableOf(part, contract),
        filter_subject: contract.subject,
        ack_policy: "explicit" as const,
        deliver_policy: "all" as const,
        ack_wait: nanos(30_000),
        max_deliver: -1,
        max_ack_pending: 1,
      },
    })),
  );

type Declared = { readonly parts?: Parts; readonly limits?: StreamLimits };

/** Makes what is missing, and leaves what is there. Tells what it made. */
export async function provision(
  nats: NatsConnection,
  { parts = allParts, limits = usual }: Declared = {},
): Promise<string[]> {
  const manager = await jetstreamManager(nats, { checkAPI: false, timeout: 4_000 });
  const made: string[] = [];
  for (const stream of streamsOf(limits))
    if (await ensureStream(manager, stream)) made.push(stream.name);
  for (const durable of durablesOf(parts))
    if (await ensureDurable(manager, durable)) made.push(durable.config.durable_name);
  return made;
}

async function ensureStream(
  { streams }: JetStreamManager,
  stream: ReturnType<typeof streamsOf>[number],
) {
  if (await exists(streams.info(stream.name))) return false;
  await streams.add(stream);
  return true;
}

async function ensureDurable(
  { consumers }: JetStreamManager,
  durable: ReturnType<typeof durablesOf>[number],
) {
  if (await exists(consumers.info(durable.stream, durable.config.durable_name))) return false;
  await consumers.add(durable.stream, durable.config);
  return true;
}

const exists = (asked: Promise<unknown>): Promise<boolean> =>
  asked.then(
    () => true,
    (fault: unknown) => {
      if (fault instanceof JetStreamApiError && fault.status === 404) return false;
      throw fault;
    },
  );
