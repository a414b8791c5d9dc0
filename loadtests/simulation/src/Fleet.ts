import type { Wanted } from "@hearth/sessions/placement";
import type { Booked, Promised } from "@hearth/sessions/promised";
import type { Agenda } from "./Agenda.ts";
import type { Decision } from "./decision.ts";
import type { Meter } from "./Meter.ts";
import type { Known, Policy } from "./policies.ts";
import { SimNode } from "./SimNode.ts";
import type { SimWorker } from "./SimWorker.ts";
import type { Trouble } from "./troubles.ts";
import { type Group, minute, second } from "./week.ts";

/** So long a dead node is not known to be dead, so long control waits until it looks, and so long a new process takes. */
const silenceMs = 1_200;
const lookMs = 250;
const startMs = 20 * second;

type Home = { readonly node: SimNode; readonly worker: SimWorker };
type Options = {
  readonly agenda: Agenda;
  readonly meter: Meter;
  readonly policy: Policy;
  readonly booked: (at: number) => readonly Booked[];
  readonly nodes: number;
  readonly workers: number;
  readonly decided?: (decision: Decision) => void;
};

/** All media nodes, and which group is where. */
export class Fleet {
  readonly #options: Options;
  readonly #nodes: SimNode[];
  readonly #homes = new Map<string, Home>();
  readonly #placedAt = new Map<SimWorker, number>();
  #promised: readonly (Promised & { readonly at: number })[] = [];
  #made = 0;

  constructor(options: Options) {
    this.#options = options;
    this.#nodes = Array.from({ length: options.nodes }, () => this.#start());
  }

  get nodes(): readonly SimNode[] {
    return this.#nodes;
  }

  homeOf(id: string): Home | undefined {
    return this.#homes.get(id);
  }

  /** Who is refused tries again a minute later, as long as the group would last. */
  open(group: Group, at: number): void {
    if (at >= group.endsAt) return;
    const { agenda, meter } = this.#options;
    const { id, members } = group;
    if (!this.#place({ id, here: 0, expected: members }, { at, isLive: false })) {
      meter.refusals += 1;
      agenda.note(at + minute, () => this.open(group, at + minute));
      return;
    }
    for (const comes of group.arrivals)
      if (comes < group.endsAt) {
        const then = Math.max(comes, at + second);
        agenda.note(then, () => this.#arrives(id, then));
      }
    agenda.note(group.endsAt, () => this.#ends(id, group.endsAt));
  }

  suffer({ at, what, node: n, worker: w }: Trouble): void {
    const { agenda } = this.#options;
    const node = this.#nodes[n];
    if (node?.state !== "up") return;
    if (what === "worker dies") return this.#moveFrom(node.workers.slice(w, w + 1), at, "failure");
    if (what === "node dies") {
      node.become("dead", at);
      const known = at + silenceMs;
      agenda.note(known, () => this.#moveFrom(node.workers, known, "failure"));
      agenda.note(known + startMs, () => this.#replace(n));
      return;
    }
    node.become("draining", at);
    agenda.note(at + lookMs, () => this.#moveFrom(node.workers, at + lookMs, "drain"));
    agenda.note(at + lookMs + startMs, () => this.#replace(n));
  }

  #start(): SimNode {
    this.#made += 1;
    // Nodes do not beat at the same moment.
    const phaseMs = (this.#made * 37) % 300;
    return new SimNode({ nodeId: `node-${this.#made}`, workers: this.#options.workers, phaseMs });
  }

  /** A process that left takes with it what found no other place. */
  #replace(n: number): void {
    const former = this.#nodes[n];
    const left = former?.workers.flatMap(({ groups }) => groups) ?? [];
    for (const { id } of left) this.#homes.delete(id);
    this.#options.meter.lost += left.length;
    this.#nodes[n] = this.#start();
  }

  #moveFrom(workers: readonly SimWorker[], at: number, why: "failure" | "drain"): void {
    for (const worker of workers)
      for (const one of worker.groups) {
        const home = this.#homes.get(one.id);
        home?.node.change(at, () => worker.remove(one.id));
        if (this.#place(one, { at, isLive: true })) this.#options.meter.moved[why] += 1;
        else home?.node.change(at, () => worker.put(one));
      }
  }

  #place(
    one: { readonly id: string; readonly here: number; readonly expected: number },
    { at, isLive }: { readonly at: number; readonly isLive: boolean },
  ): boolean {
    const { policy, meter, decided } = this.#options;
    const known = this.#known(at);
    const wanted: Wanted = { sessionId: one.id, isLive, people: one.expected };
    const began = performance.now();
    const choice = policy(known, wanted);
    meter.decisionsUs.push((performance.now() - began) * 1_000);
    decided?.({ at, known, wanted, choice });
    const node = this.#nodes.find(({ nodeId }) => nodeId === choice.nodeId);
    if (!node) return false;
    const worker =
      (choice.worker === undefined ? undefined : node.workers[choice.worker]) ?? node.freest();
    if ((this.#placedAt.get(worker) ?? -Infinity) > node.lastBeat(at)) meter.unheard += 1;
    this.#placedAt.set(worker, at);
    node.change(at, () => worker.put(one));
    this.#homes.set(one.id, { node, worker });
    const { nodeId } = node;
    this.#promised = [...this.#promised, { sessionId: one.id, nodeId, people: one.expected, at }];
    return true;
  }

  /** A placement is heard with the next heartbeat of its node. */
  #known(at: number): Known {
    const heard = this.#nodes.filter((node) => node.isHeard(at, silenceMs));
    const lastBeats = new Map(heard.map((node) => [node.nodeId, node.lastBeat(at)]));
    this.#promised = this.#promised.filter((one) => one.at > (lastBeats.get(one.nodeId) ?? at));
    return {
      nodes: heard.map((node) => node.told(at)),
      promised: this.#promised,
      booked: this.#options.booked(at),
    };
  }

  #arrives(id: string, at: number): void {
    const home = this.#homes.get(id);
    const one = home?.worker.groups.find((group) => group.id === id);
    if (!home || !one) return;
    home.node.change(at, () => home.worker.put({ ...one, here: one.here + 1 }));
  }

  #ends(id: string, at: number): void {
    const home = this.#homes.get(id);
    home?.node.change(at, () => home.worker.remove(id));
    this.#homes.delete(id);
  }
}
