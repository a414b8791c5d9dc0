import type { LiveTable, Source } from "@hearth/contracts/live";
import { standsIn } from "../../src/live/canHear.ts";
import { mayReceive, maySend } from "../../src/live/mayReceive.ts";
import { nobody } from "../../src/live/nobody.ts";

const sources: readonly Source[] = ["mic", "camera", "screen"];

/** What somebody with transports has on; of a screen, the room in which it is shown. */
type Sending = { mic: boolean; camera: boolean; screen: string | null };

/** What has to be true: control's table, one that is held, and what each owner sends. */
export type Model = {
  table: LiveTable;
  held: LiveTable | null;
  revision: number;
  readonly on: Map<string, Sending>;
};
export const newModel = (): Model => ({ table: nobody, held: null, revision: 0, on: new Map() });

/** The model after an order: locks and mutes turn off, a move ends a screen, a removal ends all. */
export function take(model: Model, next: LiveTable): void {
  for (const [id, sending] of [...model.on]) {
    model.on.set(id, whatStays(sending, { id, now: model.table, next }));
    if (!Object.hasOwn(next.rooms, id)) model.on.delete(id);
  }
  model.table = next;
  model.revision += 1;
}

type Change = { readonly id: string; readonly now: LiveTable; readonly next: LiveTable };

function whatStays({ mic, camera, screen }: Sending, { id, now, next }: Change): Sending {
  const isMuted = (next.mutes[id] ?? 0) > (now.mutes[id] ?? 0);
  const stays = standsIn(next, id) === screen && maySend(next, id, "screen");
  return {
    mic: mic && !isMuted && maySend(next, id, "mic"),
    camera: camera && maySend(next, id, "camera"),
    screen: stays ? screen : null,
  };
}

/** Somebody has come with microphone and camera on, as far as they may. */
export function comeIn({ on, table }: Model, id: string): void {
  const may = (source: Source) => maySend(table, id, source);
  on.set(id, { mic: may("mic"), camera: may("camera"), screen: null });
}

/** Every way that something has to arrive, as `listener speaker source`. */
export function due({ table, held, on }: Model): string[] {
  const tables = held ? [table, held] : [table];
  const ways = [...on.keys()].flatMap((listener) =>
    [...on].flatMap(([speaker, sending]) =>
      sources.filter((source) => sending[source]).map((source) => ({ listener, speaker, source })),
    ),
  );
  return ways
    .filter((way) => tables.every((one) => mayReceive(one, way)))
    .map(({ listener, speaker, source }) => [listener, speaker, source].join(" "))
    .sort();
}
