import type { Doc, YMapEvent } from "yjs";

/** What the board's library keeps of each thing that is drawn. */
export type Drawn = {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly index: string | null;
};

/** The library's side. */
export type Scene<E extends Drawn> = {
  /** Puts what others have drawn onto the board, beside what is there. */
  readonly show: (elements: readonly E[]) => void;
};

export type BoardBinding<E extends Drawn> = {
  /** Something on the board has changed, by whomever: what is newer here goes to the others. */
  readonly changed: (elements: readonly E[]) => void;
  readonly close: () => void;
};

/** A stroke grows with every move of the pointer: it is sent a few times a second. */
const gatherMs = 250;

/** Pictures would come with files, which a board of ours does not have. */
const isKept = ({ type }: Drawn) => type !== "image";

/**
 * Holds a board and a shared document together, each drawn thing by its id. The version that the library counts says
 * which one is newer, so that what came from others is not sent back to them.
 */
export function bindBoard<E extends Drawn>(doc: Doc, { show }: Scene<E>): BoardBinding<E> {
  const shared = doc.getMap<E>("elements");
  const known = new Map<string, number>();
  let latest: readonly E[] = [];
  let gathering: ReturnType<typeof setTimeout> | undefined;

  const send = () => {
    gathering = undefined;
    const newer = latest.filter((one) => isKept(one) && one.version > (known.get(one.id) ?? -1));
    if (newer.length === 0) return;
    doc.transact(() => {
      for (const one of newer) {
        known.set(one.id, one.version);
        shared.set(one.id, { ...one });
      }
    }, shared);
  };
  const take = () => {
    const elements = [...shared.values()].filter(isDrawn);
    for (const { id, version } of elements) known.set(id, Math.max(version, known.get(id) ?? -1));
    if (elements.length > 0) show(elements);
  };
  const heard = (_event: YMapEvent<E>, { origin }: { readonly origin: unknown }) => {
    if (origin !== shared) take();
  };

  shared.observe(heard);
  take();
  return {
    changed: (elements) => {
      latest = elements;
      gathering ??= setTimeout(send, gatherMs);
    },
    close: () => {
      clearTimeout(gathering);
      if (gathering !== undefined) send();
      shared.unobserve(heard);
    },
  };
}

/** Whoever may write may write anything: what is no drawing is left out. */
function isDrawn<E extends Drawn>(value: E | undefined): value is E {
  const { id, type, version } = (value ?? {}) as Partial<Record<keyof Drawn, unknown>>;
  return typeof id === "string" && typeof type === "string" && typeof version === "number";
}
