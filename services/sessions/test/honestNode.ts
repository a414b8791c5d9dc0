import { randomUUID } from "node:crypto";
import { natsBus } from "@hearth/bus/nats";
import { atNode } from "@hearth/contracts/define";
import { unavailable } from "@hearth/contracts/errors";
import type { LiveTable } from "@hearth/contracts/live";
import { type Heartbeat, heartbeatSubject } from "@hearth/contracts/heartbeat";
import { mediaNode, type Order, type PresenceEntry } from "@hearth/contracts/media";
import type { TestKeys } from "@hearth/testing/keys";

type Said =
  | { verb: "apply"; sessionId: string; epoch: number; revision: number; table: LiveTable }
  | ({ verb: "hold"; sessionId: string; epoch: number } & Held)
  | { verb: "release"; sessionId: string; epoch: number; changeId: string }
  | { verb: "close"; sessionId: string; epoch: number };

type Held = { changeId: string; table: LiveTable; basedOn?: number | undefined };
type Hold = { changeId: string; basedOn: number; since: number };
type Options = {
  readonly url: string;
  readonly keys: TestKeys;
  readonly name?: string;
  readonly load?: number;
  /** What a former process of this place wrote down and nobody fetched. */
  readonly formerly?: { readonly nodeId: string; readonly left: readonly PresenceEntry[] };
};
export type Place = Omit<Options, "url" | "keys">;

/**
 * A media node without media: it obeys orders as a real one does, keeps its journal, tells of itself, and writes down
 * what it was asked, in order. `before` runs while an order waits for its answer.
 */
export async function honestNode({ url, keys, name = "media-1", load = 0.1, formerly }: Options) {
  const nodeId = `node-${randomUUID()}`;
  const bus = await natsBus({ url, service: "media", verify: keys.verify, log: quiet });
  const orders = new Map<string, Order>();
  const held = new Map<string, Hold>();
  const said: Said[] = [];
  const lines: PresenceEntry[] = [];
  const pulls: number[] = [];
  const pullsOfFormer: number[] = [];
  const behaviour = {
    accepting: true,
    beating: true,
    /** Said in its heartbeats in place of what would be said. */
    says: {} as Partial<Heartbeat>,
    /** Its journal can be read. */
    readable: true,
    /** Called with each order before it is done: a throw refuses it. */
    before: (_one: Said): Promise<void> | void => undefined,
  };

  const take = async (one: Said) => {
    said.push(one);
    await behaviour.before(one);
  };
  bus.serve(
    {
      apply: atNode(mediaNode.apply, nodeId),
      hold: atNode(mediaNode.hold, nodeId),
      release: atNode(mediaNode.release, nodeId),
      close: atNode(mediaNode.close, nodeId),
      drain: atNode(mediaNode.drain, nodeId),
      presence: atNode(mediaNode.presence, nodeId),
    },
    {
      async apply(order) {
        const { sessionId, epoch, revision, table } = order;
        await take({ verb: "apply", sessionId, epoch, revision, table });
        const known = orders.get(sessionId);
        if (known && (known.epoch > epoch || (known.epoch === epoch && known.revision > revision)))
          return {};
        orders.set(sessionId, order);
        const hold = held.get(sessionId);
        if (hold && isAnswered(hold, order)) held.delete(sessionId);
        return {};
      },
      async hold({ basedOn = -1, ...one }) {
        await take({ verb: "hold", basedOn, ...one });
        held.set(one.sessionId, { changeId: one.changeId, basedOn, since: Date.now() });
        return {};
      },
      async release({ sessionId, epoch, changeId }) {
        await take({ verb: "release", sessionId, epoch, changeId });
        if (held.get(sessionId)?.changeId === changeId) held.delete(sessionId);
        return {};
      },
      async close({ sessionId, epoch }) {
        await take({ verb: "close", sessionId, epoch });
        orders.delete(sessionId);
        return {};
      },
      drain({ draining }) {
        behaviour.says = draining ? { accepting: false, draining } : {};
        return Promise.resolve({});
      },
      presence({ after }) {
        if (!behaviour.readable) throw unavailable();
        pulls.push(after);
        return Promise.resolve({ entries: lines.filter(({ seq }) => seq > after).slice(0, 500) });
      },
    },
  );

  if (formerly)
    bus.serve(
      { presence: atNode(mediaNode.presence, formerly.nodeId) },
      {
        presence: ({ after }) => {
          pullsOfFormer.push(after);
          return Promise.resolve({ entries: formerly.left.filter(({ seq }) => seq > after) });
        },
      },
    );

  const beat = () => {
    if (!behaviour.beating) return;
    const sessions = [...orders.values()].map(({ sessionId, tenant, epoch, revision }) => ({
      ...{ sessionId, tenant, epoch, revision },
      held: held.has(sessionId),
    }));
    const { accepting } = behaviour;
    const { says } = behaviour;
    const heartbeat: Heartbeat = { nodeId, name, load, accepting, sessions, ...says };
    bus.tell(heartbeatSubject, heartbeat);
  };
  const beating = setInterval(beat, 60);
  beat();

  return {
    nodeId,
    name,
    said,
    pulls,
    pullsOfFormer,
    behaviour,
    orders,
    held,
    saidOf: (verb: Said["verb"]) => said.filter((one) => one.verb === verb),
    /** The media of this session is gone, as when its worker died. */
    lose: (sessionId: string) => void orders.delete(sessionId),
    /** Somebody is seen in a room (or gone, with null): a line of the journal. */
    sees(
      of: { sessionId: string; participantId: string; spokenMs?: number },
      room: string | null,
      at: Date,
    ) {
      const order = orders.get(of.sessionId);
      lines.push({
        ...of,
        seq: lines.length + 1,
        at: at.toISOString(),
        tenant: order?.tenant ?? randomUUID(),
        epoch: order?.epoch ?? 1,
        room,
      });
    },
    /** Dies without a word. */
    async die() {
      clearInterval(beating);
      await bus[Symbol.asyncDispose]();
    },
    async [Symbol.asyncDispose]() {
      clearInterval(beating);
      await bus[Symbol.asyncDispose]();
    },
  };
}

const isAnswered = ({ basedOn, since }: Hold, { revision, holdsEndAfterMs = Infinity }: Order) =>
  basedOn < revision || Date.now() - since >= holdsEndAfterMs;
const quiet = { error: () => undefined };
