import { dehydrate, type DehydratedState, hydrate, type QueryClient } from "@tanstack/react-query";
import { putKept, readKept } from "./keptShelf.ts";

/** The options of a query whose answer this device may keep. */
export const kept = { gcTime: Infinity, meta: { isKept: true } } as const;

const maxAgeMs = 30 * 24 * 3_600_000;
/** What changes together is put down together. */
const pauseMs = 100;

type Marked = {
  readonly state: { readonly data: unknown };
  readonly meta?: Readonly<Record<string, unknown>> | undefined;
};

/** Answered once: that it can't be asked again, as without network, takes nothing from the device. */
const isKept = ({ state, meta }: Marked) => state.data !== undefined && meta?.["isKept"] === true;

/** Brings back what this device has kept, and keeps what carries the mark from now on, also when the page is left at once. */
export async function keepAnswers(queries: QueryClient): Promise<void> {
  const found = await readKept().catch(() => null);
  if (found && Date.now() - found.keptAt < maxAgeMs)
    hydrate(queries, found.state, { defaultOptions: { queries: { gcTime: kept.gcTime } } });

  let waiting: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(waiting);
    waiting = undefined;
    // A private window may have no storage: then nothing is kept.
    putKept({ state: answersIn(queries), keptAt: Date.now() }).catch(() => undefined);
  };
  queries.getQueryCache().subscribe((event: { readonly query: Marked }) => {
    if (isKept(event.query)) waiting ??= setTimeout(keep, pauseMs);
  });
  window.addEventListener("pagehide", () => {
    if (waiting !== undefined) keep();
  });
}

/**
 * What is to be kept, as it was last answered: faults of asking again stay behind, which no store can take. It may have
 * changed when it is found again, so it is asked for as soon as somebody looks.
 */
function answersIn(queries: QueryClient): DehydratedState {
  const answered = dehydrate(queries, {
    shouldDehydrateQuery: isKept,
    shouldDehydrateMutation: () => false,
  });
  const found = {
    status: "success",
    error: null,
    fetchFailureReason: null,
    isInvalidated: true,
  } as const;
  return {
    mutations: [],
    queries: answered.queries.map((one) => ({ ...one, state: { ...one.state, ...found } })),
  };
}
