import type { Bus, Stop } from "@hearth/bus/types";
import { mustBeControl } from "./admit.ts";
import { journalOf } from "./nodeContracts.ts";
import { isOfPlace } from "./nodeIdOf.ts";
import { type Entry, journalsIn, PresenceJournal } from "./PresenceJournal.ts";

type Options = {
  readonly bus: Bus;
  readonly folder: string;
  readonly name: string;
  readonly nodeId: string;
  readonly log: { readonly error: (about: object, message: string) => void };
};

/** This node's journal, and those that former processes of this place left behind: each is served until it is fetched. */
export class Journals {
  readonly #own: PresenceJournal;
  readonly #former: PresenceJournal[];
  readonly #stops: Stop[];

  static async open(options: Options): Promise<Journals> {
    const { folder, log, name, nodeId } = options;
    const left = (await journalsIn(folder)).filter((id) => isOfPlace(name, id));
    const former = new Map<string, PresenceJournal>();
    for (const id of left) {
      const journal = await PresenceJournal.open(folder, id, log);
      if (journal.isEmpty) await journal.remove();
      else former.set(id, journal);
    }
    const own = await PresenceJournal.open(folder, nodeId, log);
    return new Journals(options, own, former);
  }

  private constructor(
    { bus, nodeId }: Options,
    own: PresenceJournal,
    former: ReadonlyMap<string, PresenceJournal>,
  ) {
    this.#own = own;
    this.#former = [...former.values()];
    this.#stops = [...former].map(([id, journal]) => serveFormer(bus, id, journal));
    this.#stops.push(serve(bus, nodeId, (after) => own.after(after)));
  }

  append(entry: Omit<Entry, "seq">): void {
    this.#own.append(entry);
  }

  async close(): Promise<void> {
    for (const stop of this.#stops) stop();
    await Promise.all([this.#own, ...this.#former].map((journal) => journal.close()));
  }
}

/** A journal that grows no more ends when control has all of it. */
function serveFormer(bus: Bus, nodeId: string, journal: PresenceJournal): Stop {
  const stop = serve(bus, nodeId, async (after) => {
    const entries = await journal.after(after);
    if (journal.isEmpty) await journal.remove();
    return entries;
  });
  return stop;
}

const serve = (bus: Bus, nodeId: string, read: (after: number) => Promise<Entry[]>): Stop =>
  bus.serve(journalOf(nodeId), {
    presence: async ({ after }, call) => {
      mustBeControl(call);
      return { entries: await read(after) };
    },
  });
