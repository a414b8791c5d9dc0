import { MusicPiece } from "@hearth/contracts/live/tools";
import fc from "fast-check";
import { expect, test } from "vitest";
import { envelopeFrom } from "./envelope.ts";
import { longestSeconds, type Note, notesBetween } from "./pieces.ts";

const piece = fc.constantFrom(...MusicPiece.options);
const second = fc.double({ min: 0, max: 7_200, noNaN: true });

/** What can be heard at a second of a piece by a device that has followed it since `since`. */
const heardAt = (of: MusicPiece, moment: number, since: number): readonly Note[] =>
  notesBetween(of, since - longestSeconds, moment).filter(
    ({ at, lastsSeconds }) => at + lastsSeconds > moment,
  );

test("who comes late hears what everybody hears, whenever they came", () => {
  fc.assert(
    fc.property(piece, fc.tuple(second, second, second), (of, seconds) => {
      const [first = 0, other = 0, moment = 0] = seconds.toSorted((one, two) => one - two);
      expect(heardAt(of, moment, other)).toEqual(heardAt(of, moment, first));
    }),
  );
});

test("however often a device looks ahead, it plays each note once", () => {
  fc.assert(
    fc.property(
      piece,
      second,
      fc.array(fc.double({ min: 0, max: 30, noNaN: true })),
      (of, from, steps) => {
        let at = from;
        const inParts = steps.flatMap((step) => {
          const notes = notesBetween(of, at, at + step);
          at += step;
          return notes;
        });
        expect(inParts).toEqual(notesBetween(of, from, at));
      },
    ),
  );
});

test.each(MusicPiece.options)(
  "%s goes on for hours, never silent for long and never sharp",
  (of) => {
    const notes = notesBetween(of, 0, 3 * 3_600);
    const starts = notes.map(({ at }) => at);
    const gaps = starts.map((at, index) => at - (starts[index - 1] ?? 0));
    expect(Math.max(...gaps)).toBeLessThan(20);
    expect(3 * 3_600 - (starts.at(-1) ?? 0)).toBeLessThan(20);
    for (const { hertz, strength, lastsSeconds } of notes) {
      expect(hertz).toBeGreaterThan(40);
      expect(hertz).toBeLessThan(1_500);
      expect(strength).toBeLessThanOrEqual(1);
      expect(lastsSeconds).toBeLessThanOrEqual(longestSeconds);
    }
  },
);

test("pieces are not one another, and nothing sounds before the beginning", () => {
  const [chords, bells, waves] = MusicPiece.options.map((of) => notesBetween(of, 0, 60));
  expect(chords).not.toEqual(bells);
  expect(bells).not.toEqual(waves);
  for (const of of MusicPiece.options) expect(notesBetween(of, -100, 0)).toEqual([]);
});

test("a note begins and ends in silence; who comes into its middle hears it as loud as the others do", () => {
  const note: Note = { at: 0, lastsSeconds: 10, voice: "pad", hertz: 200, strength: 0.5 };
  const whole = envelopeFrom(note, 0);
  expect([whole[0], whole.at(-1)]).toEqual([
    { after: 0, level: 0 },
    { after: 10, level: 0 },
  ]);
  expect(envelopeFrom(note, 1.5)[0]).toEqual({ after: 1.5, level: 0.25 });
  expect(envelopeFrom(note, 8)).toEqual([
    { after: 8, level: 0.25 },
    { after: 10, level: 0 },
  ]);
  expect(envelopeFrom(note, 12)).toEqual([{ after: 12, level: 0 }]);
});
