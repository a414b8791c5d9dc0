import { dehydrate, hydrate, type QueryClient } from "@tanstack/react-query";
import { putKept, readKept } from "./keptShelf.ts";

/** The options of a query whose answer this device may keep. */
export const kept = { gcTime: Infinity, meta: { isKept: true } } as const;

const maxAgeMs = 30 * 24 * 3_600_000;
const pauseMs = 1000;

type Marked = {
  readonly state: { readonly status: string };
  readonly meta?: Readonly<Record<string, unknown>> | undefined;
};

const isKept = ({ state, meta }: Marked) => state.status === "success" && meta?.["isKept"] === true;

/** Brings back what this device has kept, and keeps what carries the mark from now on. */
export async function keepAnswers(queries: QueryClient): Promise<void> {
  const found = await readKept().catch(() => null);
  if (found && Date.now() - found.keptAt < maxAgeMs)
    hydrate(queries, found.state, { defaultOptions: { queries: { gcTime: kept.gcTime } } });

  let waiting: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
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
}
