import type { LiveTable } from "@hearth/contracts/live";
import { nobody } from "../../src/live/nobody.ts";
import { isFree, placeOf, sources, wayOf, type Ways, waysOf } from "./walkOracle.ts";

/** What somebody with transports has on; of a screen, the room in which it is shown. */
type Sending = { mic: boolean; camera: boolean; screen: string | null };

/** What has to be true: control's table, those that are held, and what each owner sends. */
export type Model = {
  table: LiveTable;
  readonly holds: Map<string, LiveTable>;
  revision: number;
  readonly on: Map<string, Sending>;
};
export const newModel = (): Model => ({
  table: nobody,
  holds: new Map(),
  revision: 0,
  on: new Map(),
});

/** The model after an order: holds end, locks and mutes turn off, a move ends a screen, a removal ends all. */
export function take(model: Model, next: LiveTable): void {
  for (const [id, sending] of [...model.on]) {
    model.on.set(id, whatStays(sending, { id, now: model.table, next }));
    if (!Object.hasOwn(next.rooms, id)) model.on.delete(id);
  }
  model.table = next;
  model.revision += 1;
  model.holds.clear();
}

type Change = { readonly id: string; readonly now: LiveTable; readonly next: LiveTable };

function whatStays({ mic, camera, screen }: Sending, { id, now, next }: Change): Sending {
  const isMuted = (next.mutes[id] ?? 0) > (now.mutes[id] ?? 0);
  const stays = placeOf(next, id) === screen && isFree(next, id, "screen");
  return {
    mic: mic && !isMuted && isFree(next, id, "mic"),
    camera: camera && isFree(next, id, "camera"),
    screen: stays ? screen : null,
  };
}

/** Somebody has come with microphone and camera on, as far as they may. */
export function comeIn({ on, table }: Model, id: string): void {
  on.set(id, { mic: isFree(table, id, "mic"), camera: isFree(table, id, "camera"), screen: null });
}

/** Every way on which something has to arrive. */
export function due({ table, holds, on }: Model): Ways {
  const tables = [table, ...holds.values()].map(waysOf);
  const ways = [...on.keys()].flatMap((listener) =>
    [...on].flatMap(([speaker, sending]) =>
      sources.filter((source) => sending[source]).map((source) => wayOf(listener, speaker, source)),
    ),
  );
  return new Set(ways.filter((way) => tables.every((one) => one.has(way))));
}
