import type { Listening, SpawnedWorker } from "./SpawnedWorker.ts";
import { type Watch, type WorkerLog, WorkerPlace } from "./WorkerPlace.ts";

type Options = Listening & {
  readonly count: number;
  readonly watch: Watch;
  readonly log: WorkerLog;
  readonly pinged: (ms: number) => void;
  readonly died: () => void;
};

/** So many places with a worker each, on ports that follow one another. */
export async function openWorkers({ count, watch, log, pinged, died, ...listening }: Options) {
  const open = (n: number) => {
    const port = listening.port === 0 ? 0 : listening.port + n;
    return WorkerPlace.open({ listening: { ...listening, port }, watch, log, pinged, died });
  };
  const places = await Promise.all(Array.from({ length: count }, (_, n) => open(n)));
  return {
    /** Those that live at the moment. */
    alive: (): SpawnedWorker[] => places.flatMap(({ current }) => current ?? []),
    close: (): void => {
      for (const place of places) place.close();
    },
  };
}
