import type { LiveTable } from "@hearth/contracts/live";
import { canHear } from "./canHear.ts";

/** One participant's ear for another: mediasoup's consumer is one. */
export type Link = {
  readonly listener: string;
  readonly speaker: string;
  readonly paused: boolean;
};

/** What must stop and what may start, so that each link does what the table says. */
export function diff<L extends Link>(table: LiveTable, links: Iterable<L>) {
  const wrong = [...links].filter(
    ({ listener, speaker, paused }) => paused === canHear(table, listener, speaker),
  );
  return {
    pause: wrong.filter(({ paused }) => !paused),
    resume: wrong.filter(({ paused }) => paused),
  };
}
