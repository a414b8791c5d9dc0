import { GoodMinutes } from "./sampling/GoodMinutes.ts";
import { type Sampled, Sampler } from "./sampling/Sampler.ts";
import type { Sessions } from "./Sessions.ts";
import type { SpawnedWorker } from "./SpawnedWorker.ts";

/** What becomes of how it feels: of samples, and of each minute of somebody. */
export type Quality = { readonly sampled: Sampled; readonly minute: (good: boolean) => void };

const unfelt: Quality = {
  sampled: {
    stream: () => undefined,
    available: () => undefined,
    consumerScore: () => undefined,
  },
  minute: () => undefined,
};

type Here = {
  readonly sessions: Sessions;
  readonly workers: () => readonly SpawnedWorker[];
  readonly quality?: Quality | undefined;
};

/** How the people of this node have it. `look` once a second. */
export function feltHere({ sessions, workers, quality = unfelt }: Here) {
  const minutes = new GoodMinutes(quality.minute);
  const sampler = new Sampler({ sessions, workers, sampled: quality.sampled, now: Date.now });
  return {
    minutes,
    look: () => {
      minutes.look(sessions.all, Date.now());
      void sampler.turn();
    },
  };
}
