import { canarySubject, canaryStream, durableOf, type Parts, streamOf } from "./streams.ts";
import { type NodeRpc } from "@hearth/contracts/define";
import { heartbeatSubject } from "@hearth/contracts/heartbeat";
import { mediaNode } from "@hearth/contracts/media";
import { dataServices, parts as allParts, type Part } from "@hearth/contracts/services";
import { outboxOf } from "./outbox.ts";

/** What one nkey may say and hear. `replies`: it may answer a request once, within seconds. */
export type Grants = {
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
  readonly replies: boolean;
};

const everyLive = "live.*.*";
const everyPerson = "person.*";

/** Grants of each part by its name, made from what the contracts say of it, and those of the provisioner. */
export const grantsOf = (parts: Parts = allParts): Readonly<Record<string, Grants>> => ({
  ...Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, grantsOfPart(name, part)]),
  ),
  provisioner,
});

function grantsOfPart(name: string, part: Part): Grants {
  const { publish = [], subscribe = [] } = live[name] ?? {};
  const ownsFacts = dataServices.some((service) => service === name);
  const outbox = ownsFacts ? Object.values(outboxOf(name)).map(subjectIn) : [];
  const served = [...Object.values(part.serves).map(subjectIn), ...outbox];
  return {
    publish: sorted([
      ...part.calls.map(subjectIn),
      ...Object.values(part.publishes).map(subjectIn),
      ...part.reactsTo.flatMap((contract) => following(name, contract.subject)),
      ...canary(name),
      ...publish,
    ]),
    subscribe: sorted([...served, ...part.hears.map(subjectIn), `_INBOX.${name}.>`, ...subscribe]),
    replies: served.length > 0 || name === "media",
  };
}

const subjectIn = ({ subject }: { readonly subject: string }) => subject;

/** Its own durable of this fact, and the producer's outbox: nothing else under `$JS`. */
function following(name: string, subject: string): string[] {
  const durable = `${streamOf(subject)}.${durableOf(name, { subject })}`;
  const producer = subject.split(".")[1] ?? "";
  return [
    `$JS.API.CONSUMER.INFO.${durable}`,
    `$JS.API.CONSUMER.MSG.NEXT.${durable}`,
    `$JS.ACK.${durable}.>`,
    // The longer form carries domain and account before the stream.
    `$JS.ACK.*.*.${durable}.>`,
    ...Object.values(outboxOf(producer)).map(subjectIn),
  ];
}

const canary = (name: string) => [
  canarySubject(name),
  `$JS.API.DIRECT.GET.${canaryStream}.${canarySubject(name)}`,
];

const verbs = (asks: (contract: NodeRpc) => boolean) =>
  Object.values<NodeRpc>(mediaNode)
    .filter(asks)
    .map(({ verb }) => `media.*.${verb}`);

const byPeople = ({ access }: NodeRpc) => access.kinds.some((kind) => kind !== "service");
const byServices = ({ access }: NodeRpc) => access.kinds.includes("service");

/** What the contracts of `parts` don't name: media nodes, whose ids are made at each start, and live updates. */
const live: Readonly<Record<string, Partial<Grants>>> = {
  sessions: { publish: [...verbs(byServices), everyLive], subscribe: [heartbeatSubject] },
  messaging: { publish: [everyPerson] },
  // A gateway tells the others that it holds the newer socket of a participant.
  gateway: {
    publish: [...verbs(byPeople), everyLive],
    subscribe: [everyLive, everyPerson, heartbeatSubject],
  },
  media: { publish: [heartbeatSubject, everyLive], subscribe: verbs(() => true) },
};

/** Declares streams and durables, and reads no message. */
const provisioner: Grants = {
  publish: [
    "$JS.API.STREAM.INFO.*",
    "$JS.API.STREAM.CREATE.*",
    "$JS.API.CONSUMER.INFO.*.*",
    "$JS.API.CONSUMER.CREATE.>",
    "$JS.API.CONSUMER.DURABLE.CREATE.*.*",
    ...canary("provisioner"),
  ],
  subscribe: ["_INBOX.provisioner.>"],
  replies: false,
};

const sorted = (subjects: readonly string[]) => [...new Set(subjects)].sort();
