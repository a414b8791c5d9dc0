import type { Note } from "./pieces.ts";

/** So loud at so many seconds after its beginning. */
export type Point = { readonly after: number; readonly level: number };

/** How each voice comes and goes, by shares of the time that it lasts. */
const shapes: Readonly<
  Record<Note["voice"], readonly (readonly [share: number, level: number])[]>
> = {
  pad: [
    [0, 0],
    [0.3, 1],
    [0.6, 1],
    [1, 0],
  ],
  bell: [
    [0, 0],
    [0.005, 1],
    [0.25, 0.25],
    [1, 0],
  ],
  wave: [
    [0, 0],
    [0.45, 1],
    [1, 0],
  ],
};

/** How loud a note is from a moment of it on: who comes into the middle of it hears it as loud as everybody else does. */
export function envelopeFrom({ voice, strength, lastsSeconds }: Note, from: number): Point[] {
  const points = shapes[voice].map(([share, level]) => ({
    after: share * lastsSeconds,
    level: level * strength,
  }));
  if (from <= 0) return points;
  return [
    { after: from, level: levelAt(points, from) },
    ...points.filter((one) => one.after > from),
  ];
}

function levelAt(points: readonly Point[], moment: number): number {
  const next = points.findIndex(({ after }) => after >= moment);
  const [before, behind] = [points[next - 1], points[next]];
  if (!behind) return 0;
  if (!before) return behind.level;
  const share = (moment - before.after) / (behind.after - before.after);
  return before.level + share * (behind.level - before.level);
}
