import { dehydrate, hydrate, type QueryClient } from "@tanstack/react-query";
import { putKept, readKept } from "./keptShelf.ts";

/** The options of a query whose answer this device may keep. */
export const kept = { gcTime: Infinity, meta: { isKept: true } } as const;

const maxAgeMs = 30 * 24 * 3_600_000;
/** What changes together is put down together. */
const pauseMs = 100;

type Marked = {
  readonly state: { readonly status: string };
  readonly meta?: Readonly<Record<string, unknown>> | undefined;
};

const isKept = ({ state, meta }: Marked) => state.status === "success" && meta?.["isKept"] === true;

/** Brings back what this device has kept, and keeps what carries the mark from now on, also when the page is left at once. */
export async function keepAnswers(queries: QueryClient): Promise<void> {
  const found = await readKept().catch(() => null);
  if (found && Date.now() - found.keptAt < maxAgeMs)
    hydrate(queries, found.state, { defaultOptions: { queries: { gcTime: kept.gcTime } } });

  let waiting: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(waiting);
    waiting = undefined;
    const state = dehydrate(queries, {
      shouldDehydrateQuery: isKept,
      shouldDehydrateMutation: () => false,
    });
    // A private window may have no storage: then nothing is kept.
    putKept({ state, keptAt: Date.now() }).catch(() => undefined);
  };
  queries.getQueryCache().subscribe((event: { readonly query: Marked }) => {
    if (isKept(event.query)) waiting ??= setTimeout(keep, pauseMs);
  });
  window.addEventListener("pagehide", () => {
    if (waiting !== undefined) keep();
  });
}
