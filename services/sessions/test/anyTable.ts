import type { LiveTable, Source } from "@hearth/contracts/live";
import fc from "fast-check";

const people = ["p1", "p2", "p3", "p4", "p5", "p6"];
const sources: readonly Source[] = ["mic", "camera", "screen"];
const room = fc.constantFrom("main", "r1", "r2");
const visit = fc.record({ room, mode: fc.constantFrom("listen", "join") });

export const person = fc.constantFrom(...people);
const some = fc.uniqueArray(person);

/** Any table of up to six people in up to three rooms. */
export const anyTable: fc.Arbitrary<LiveTable> = fc.record({
  rooms: fc.dictionary(person, room),
  visits: fc.dictionary(person, visit),
  broadcast: some,
  staff: some,
  helpers: some,
  mutes: fc.dictionary(person, fc.nat(3)),
  noMicrophone: some,
  noCamera: some,
  noScreen: some,
  camerasForStaffOnly: fc.boolean(),
});

/** Each source of each, to each. */
export const everyWay = people.flatMap((listener) =>
  people.flatMap((speaker) => sources.map((source) => ({ listener, speaker, source }))),
);
