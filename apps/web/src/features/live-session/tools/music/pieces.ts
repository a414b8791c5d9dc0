import type { MusicPiece } from "@hearth/contracts/live/tools";

/** One sound of a piece, in seconds since the music began. */
export type Note = {
  readonly at: number;
  readonly lastsSeconds: number;
  /** A soft chord, a small bell, or a wave that comes and goes. */
  readonly voice: "pad" | "bell" | "wave";
  readonly hertz: number;
  /** 0 to 1. */
  readonly strength: number;
};
type Beat = readonly Omit<Note, "at">[];
type Piece = { readonly everySeconds: number; readonly beat: (index: number) => Beat };

/** No note lasts longer: who comes late looks back so far. */
export const longestSeconds = 20;

const middleC = 261.63;
const hertz = (semitones: number): number => middleC * 2 ** (semitones / 12);

/** The same chance on every device: 0 to 1 for each number. */
function chance(index: number): number {
  let mixed = Math.imul(index + 0x6d2b79f5, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

const oneOf = (all: readonly number[], index: number): number =>
  all[Math.floor(chance(index) * all.length)] ?? 0;

const pad = (semitones: number, strength: number, lastsSeconds = 16) =>
  ({ voice: "pad", hertz: hertz(semitones), strength, lastsSeconds }) as const;

const chords = [
  [-24, -12, -5, 4],
  [-27, -15, -8, 0],
  [-19, -7, 0, 5],
  [-17, -5, 2, 7],
] as const;
const bellTones = [0, 2, 4, 7, 9, 12, 14, 16] as const;

const pieces: Readonly<Record<MusicPiece, Piece>> = {
  /** Four chords that go into each other, and now and then a tone above them. */
  chords: {
    everySeconds: 10,
    beat: (index) => [
      ...(chords[index % chords.length] ?? []).map((tone) => pad(tone, 0.5)),
      ...(chance(index) < 0.4 ? [pad(oneOf(bellTones, index + 7), 0.25, 9)] : []),
    ],
  },
  /** Single tones that never clash, over one that stays. */
  bells: {
    everySeconds: 2,
    beat: (index) => [
      ...(index % 8 === 0 ? [pad(-24, 0.35, 20), pad(-17, 0.25, 20)] : []),
      ...(chance(index) < 0.5 ? [bell(index)] : []),
    ],
  },
  /** The sea at a distance. */
  waves: {
    everySeconds: 7,
    beat: (index) => [
      {
        voice: "wave",
        hertz: 350 + 300 * chance(index),
        strength: 0.5 + 0.5 * chance(index + 1_000),
        lastsSeconds: 10 + 4 * chance(index + 2_000),
      },
    ],
  },
};

const bell = (index: number) =>
  ({
    voice: "bell",
    hertz: hertz(12 + oneOf(bellTones, index + 13)),
    strength: 0.25 + 0.25 * chance(index + 29),
    lastsSeconds: 6,
  }) as const;

/** What begins from one second of a piece to before another: by these alone, so that every device plays the same. */
export function notesBetween(piece: MusicPiece, from: number, to: number): readonly Note[] {
  const { everySeconds, beat } = pieces[piece];
  const first = Math.max(0, Math.ceil(from / everySeconds));
  const beats = Math.max(0, Math.ceil(to / everySeconds) - first);
  return Array.from({ length: beats }, (_, place) => first + place).flatMap((index) =>
    beat(index).map((note) => ({ ...note, at: index * everySeconds })),
  );
}
