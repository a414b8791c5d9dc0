import { shareOf } from "@hearth/sessions/share";

/** Packets a second that each sends: sound and one layer of a picture. */
const sentEach = 90;

/** A group as a worker has it: who is there, and for how many room is kept. */
export type Load = { readonly here: number; readonly expected: number };

/** What a worker with these groups says of itself in a heartbeat, by the figures for planning of a bare worker. */
export function saidOf(groups: readonly Load[]) {
  const of = (value: (one: Load) => number) => groups.reduce((total, one) => total + value(one), 0);
  return {
    cpu: of(({ here }) => shareOf(here)),
    packets: of(({ here }) => here * Math.max(0, here - 1) * sentEach),
    reserved: of(({ here, expected }) => Math.max(0, shareOf(expected) - shareOf(here))),
    sessions: groups.length,
  };
}
