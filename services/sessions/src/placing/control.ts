import type { HeardNode } from "@hearth/contracts/sessions/nodes";
import { repeat } from "@hearth/service-kit/loops";
import type { Seen } from "../domain/nodeWatch.ts";
import { inBackground } from "./background.ts";
import { endedBehind } from "./credentials.ts";
import { deadlines } from "./deadlines.ts";
import { finishing } from "./finishing.ts";
import { journal } from "./journal.ts";
import { type LiveAnswerer, liveAnswerer } from "./liveAnswerer.ts";
import { listenToNodes } from "./nodes.ts";
import { nodeStates } from "./nodeStates.ts";
import { noticing } from "./noticing.ts";
import { type Orders, ordersTo } from "./orders.ts";
import type { Parts } from "./parts.ts";
import { removals } from "./removals.ts";
import { memory, repairs } from "./repairs.ts";
import { settling } from "./settle.ts";
import { sideBySide } from "./sideBySide.ts";

export type Controlling = {
  readonly live: LiveAnswerer;
  /** The media node with the most room; null when none takes anybody. */
  readonly freestNode: () => string | null;
  readonly heardNodes: () => readonly HeardNode[];
  /** Tells a node to take nobody new, or to take people again. */
  readonly drain: Orders["drain"];
  readonly ended: Promise<unknown>;
};

/** Who is gone for longer than it takes to come back, and not for good. */
const missing = { afterMs: 60_000, beforeMs: 600_000 };
/** Who is booked changes slowly: it is read as often as a journal that many times. */
const bookedEvery = 5;

/** Everything that control does with media nodes: on command, by the clock, and when something breaks. */
export function startControl(parts: Parts, signal: AbortSignal): Controlling {
  const { pace, log } = parts;
  const nodes = listenToNodes(parts);
  parts.figures.show({
    nodes: () => nodeStates(nodes),
    notBack: () => parts.lookups.notBack(missing),
  });
  const orders = ordersTo(parts);
  const remembered = memory(parts, nodes);
  const settle = settling({ parts, orders, ...remembered });
  const live = liveAnswerer({ parts, nodes, orders, settle });
  const background = inBackground(parts, nodes, live);
  const repairing = sideBySide("repairs", parts.failed);
  const meeting = sideBySide("deadlines", parts.failed);
  const reading = sideBySide("presence", parts.failed);
  const noting = sideBySide("connections", parts.failed);
  const presence = journal({ parts, nodes, orders, work: reading });
  const removing = removals(parts, background);
  const finish = finishing({ parts, nodes, orders, journal: presence, background });

  const every = (name: string, everyMs: number, run: () => Promise<unknown>) =>
    repeat({ name, everyMs, signal, log }, run).ended;
  const loops = [
    every(
      "repairs",
      pace.lookMs,
      repairs({ parts, nodes, orders, settle, background, remembered, work: repairing }),
    ),
    every("deadlines", pace.lookMs, deadlines({ parts, background, finish, work: meeting })),
    every("presence", pace.pullMs, presence.pullAll),
    every("dead nodes", pace.pullMs, presence.endOfDeadNodes),
    every("connections", pace.pullMs, noticing({ parts, background, work: noting })),
    every("booked", bookedEvery * pace.pullMs, async () =>
      nodes.expect(await parts.lookups.bookedSessions(parts.now())),
    ),
    every("strays", pace.pullMs, removing.ofStrays),
    every("credentials", pace.credentialsMs, endedBehind(parts, background)),
  ];
  const stop = () => {
    nodes.stop();
    removing.stop();
  };
  signal.addEventListener("abort", stop, { once: true });
  const ended = Promise.allSettled(loops).then(() =>
    Promise.all([repairing, meeting, reading, noting].map((work) => work.settled())),
  );
  const heardNodes = () => nodes.heard().map(stateOf);
  return { live, freestNode: nodes.freest, heardNodes, drain: orders.drain, ended };
}

const stateOf = ({ nodeId, name, accepting, draining, sessions }: Seen): HeardNode => ({
  ...{ nodeId, name, accepting },
  draining: draining === true,
  sessions: sessions.size,
});
