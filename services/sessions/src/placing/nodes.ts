import { Heartbeat, heartbeatSubject } from "@hearth/contracts/heartbeat";
import {
  answered,
  busIsBack,
  forgetting,
  freest,
  heard,
  isDead,
  isSilent,
  newWatch,
  present,
  type NodeWatch,
  type Now,
  type Seen,
} from "../domain/nodeWatch.ts";
import { place, type Placement, type Wanted } from "../domain/placement.ts";
import { type Booked, counting, largestOf } from "../domain/promised.ts";
import type { Parts } from "./parts.ts";
import { promises } from "./promises.ts";

/** The media nodes as this process hears them. */
export type Nodes = {
  readonly watch: () => NodeWatch;
  readonly now: () => Now;
  readonly find: (nodeId: string) => Seen | undefined;
  readonly isDead: (nodeId: string) => boolean;
  /** Is it worth asking this node anything now? */
  readonly isHeard: (nodeId: string) => boolean;
  readonly freest: () => string | null;
  /** Where a session goes by what is known when it is first asked: the same question has the same answer later. */
  readonly place: () => (wanted: Wanted) => Placement;
  /** Notes which sessions begin within the next hour. */
  readonly expect: (booked: readonly Booked[]) => void;
  readonly heard: () => readonly Seen[];
  /** Lets go of nodes that are long gone and in whose name nobody is present. */
  readonly forget: (present: ReadonlySet<string>) => void;
  readonly stop: () => void;
};

type Ears = Pick<Parts, "bus" | "log" | "ping" | "clock" | "now" | "pace">;

export function listenToNodes({ bus, log, ping, clock, pace, ...wall }: Ears): Nodes {
  let watch = newWatch(clock());
  let booked: readonly Booked[] = [];
  const promised = promises({ clock, pace });
  const now = (): Now => ({ at: clock(), busIsUp: bus.isUp(), limits: pace });

  const stopHearing = bus.hear(heartbeatSubject, (data) => {
    const { data: beat, error } = Heartbeat.safeParse(data);
    if (beat) watch = heard(watch, beat, { at: clock(), on: wall.now() });
    else log.error({ err: error }, "a heartbeat could not be read");
  });
  const stopWaiting = bus.onReconnect(() => {
    watch = busIsBack(watch, clock());
  });
  const asking = setInterval(() => {
    const sentAt = clock();
    ping().then(
      () => {
        watch = answered(watch, sentAt);
      },
      () => undefined,
    );
  }, pace.pingMs);

  const dead = (nodeId: string) => isDead(watch, nodeId, now());
  const isHeard = (nodeId: string) =>
    watch.nodes.has(nodeId) && !dead(nodeId) && !isSilent(watch, nodeId, now());
  const choose = (wanted: Wanted): Placement => {
    const known = counting(present(watch, now()), promised.unheard(watch, wanted));
    const placed = place(known, wanted, largestOf(booked, wanted));
    if (placed.nodeId !== null) promised.note(wanted, placed.nodeId);
    return placed;
  };
  return {
    watch: () => watch,
    now,
    find: (nodeId) => watch.nodes.get(nodeId),
    isDead: dead,
    isHeard,
    freest: () => freest(watch, now()),
    place: () => {
      let placed: Placement | undefined;
      return (wanted) => (placed ??= choose(wanted));
    },
    expect: (sessions) => {
      booked = sessions;
    },
    heard: () => [...watch.nodes.values()].filter(({ nodeId }) => isHeard(nodeId)),
    forget: (present) => {
      watch = forgetting(watch, present, now());
    },
    stop: () => {
      stopHearing();
      stopWaiting();
      clearInterval(asking);
    },
  };
}
