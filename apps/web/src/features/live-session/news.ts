import { standsIn } from "@hearth/media-client/participants";
import { type FloorNews, newsOfFloor } from "./newsOfFloor.ts";
import { type Visitor, visitorsOf } from "./places.ts";
import type { ControlView } from "@hearth/contracts/live";
import type { LiveSnapshot } from "@hearth/media-client/snapshot";

/** Something that changed and is said to who can't see it. */
export type News =
  | { readonly kind: "came" | "went" | "waiting"; readonly names: readonly string[] }
  /** Staff at the door of the room, and then in it. */
  | { readonly kind: Visitor["now"]; readonly names: readonly string[] }
  | { readonly kind: "moved"; readonly room: string | null }
  | { readonly kind: "reconnecting" | "restoring" | "connected" }
  | FloorNews;

const namesAdded = <P>(
  before: readonly P[],
  after: readonly P[],
  { id, name }: { readonly id: (one: P) => string; readonly name: (one: P) => string },
) => {
  const known = new Set(before.map(id));
  return after.filter((one) => !known.has(id(one))).map(name);
};

const person = {
  id: (one: LiveSnapshot["participants"][number]) => one.participantId,
  name: (one: LiveSnapshot["participants"][number]) => one.name,
};

/** What is worth saying of the difference between two snapshots. A move is said as one thing, not as many. */
export function newsBetween(before: LiveSnapshot, after: LiveSnapshot): readonly News[] {
  if (!before.view || !after.view) return [];
  const rooms = [standsIn(before.view.me), standsIn(after.view.me)] as const;
  const moved = rooms[0] !== rooms[1] && rooms[0] !== null;
  return [
    ...(moved ? [{ kind: "moved", room: rooms[1] } as const] : comings(before, after)),
    ...(moved ? [] : visits(before.view, after.view)),
    ...waiting(before, after),
    ...newsOfFloor(before, after),
    ...connection(before, after),
  ];
}

/** Who stands in the own room: not a voice that speaks to all rooms, nor a visitor, whose coming is told in its own way. */
function neighbours({ view, participants }: LiveSnapshot): LiveSnapshot["participants"] {
  if (!view) return [];
  const elsewhere = new Set(
    view.roster
      .filter((one) => one.visit !== null || one.room !== standsIn(view.me))
      .map(({ participantId }) => participantId),
  );
  return participants.filter(({ participantId }) => !elsewhere.has(participantId));
}

/** What is new about the visits to the own room. */
function visits(before: ControlView, after: ControlView): readonly News[] {
  const known = new Map(visitorsOf(before).map(({ participantId, now }) => [participantId, now]));
  return visitorsOf(after)
    .filter(({ participantId, now }) => known.get(participantId) !== now)
    .map(({ now, name }) => ({ kind: now, names: [name] }));
}

function comings(before: LiveSnapshot, after: LiveSnapshot): readonly News[] {
  const [were, are] = [neighbours(before), neighbours(after)];
  const came = namesAdded(were, are, person);
  const went = namesAdded(are, were, person);
  return [{ kind: "came", names: came } as const, { kind: "went", names: went } as const].filter(
    ({ names }) => names.length > 0,
  );
}

function waiting(before: LiveSnapshot, after: LiveSnapshot): readonly News[] {
  const names = namesAdded(before.view?.lobby ?? [], after.view?.lobby ?? [], {
    id: ({ participantId }) => participantId,
    name: ({ displayName }) => displayName,
  });
  return names.length > 0 ? [{ kind: "waiting", names }] : [];
}

const broken = ["reconnecting", "restoring"];

function connection({ status: was }: LiveSnapshot, { status: is }: LiveSnapshot): readonly News[] {
  if (was === is) return [];
  if (is === "reconnecting" || is === "restoring") return [{ kind: is }];
  return is === "live" && broken.includes(was) ? [{ kind: "connected" }] : [];
}

/** Several pieces of one kind as one, so that ten who come are one sentence. */
export function gathered(news: readonly News[]): readonly News[] {
  const kinds = new Map<News["kind"], News>();
  for (const one of news) {
    const former = kinds.get(one.kind);
    const both =
      former && "names" in former && "names" in one
        ? { ...one, names: [...former.names, ...one.names] }
        : one;
    kinds.set(one.kind, both);
  }
  return [...kinds.values()];
}
