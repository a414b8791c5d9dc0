import { GoodMinutes } from "./sampling/GoodMinutes.ts";
import { type Sampled, Sampler } from "./sampling/Sampler.ts";
import { Walls } from "./sampling/Walls.ts";
import type { Sessions } from "./Sessions.ts";
import type { SpawnedWorker } from "./SpawnedWorker.ts";

/** What becomes of how it feels: of samples, of each minute of somebody, and of what flows through a wall. */
export type Quality = {
  readonly sampled: Sampled;
  readonly minute: (good: boolean) => void;
  readonly leaked: (ears: number) => void;
};

const unfelt: Quality = {
  sampled: {
    stream: () => undefined,
    available: () => undefined,
    consumerScore: () => undefined,
  },
  minute: () => undefined,
  leaked: () => undefined,
};

type Here = {
  readonly sessions: Sessions;
  readonly workers: () => readonly SpawnedWorker[];
  readonly quality?: Quality | undefined;
};

/** How the people of this node have it. `look` once a second. */
export function feltHere({ sessions, workers, quality = unfelt }: Here) {
  const minutes = new GoodMinutes(quality.minute);
  const walls = new Walls(quality.leaked);
  const sampler = new Sampler({ sessions, workers, sampled: quality.sampled, now: Date.now });
  return {
    minutes,
    look: () => {
      minutes.look(sessions.all, Date.now());
      walls.look(sessions.all);
      void sampler.turn();
    },
  };
}
