import { expect, test } from "vitest";
import { overlookedIn } from "./overlooked.ts";

/** Versions as they were saved, each with the one that it was made on; newest first. */
const saved = (...pairs: readonly (readonly [string, string | null])[]) =>
  pairs
    .map(([versionId, base], at) => ({ versionId, base, version: at + 1, savedAt: `day ${at}` }))
    .toReversed();

test.each([
  ["nothing", saved(), undefined],
  ["a first version", saved(["a", null]), undefined],
  ["versions that stand on each other", saved(["a", null], ["b", "a"], ["c", "b"]), undefined],
  ["one made beside another", saved(["a", null], ["tablet", "a"], ["phone", "a"]), "tablet"],
  [
    "two in a row made without network, while another device saved",
    saved(["a", null], ["tablet", "a"], ["phone", "a"], ["again", "phone"]),
    "tablet",
  ],
  ["a first version on each of two devices", saved(["tablet", null], ["phone", null]), "tablet"],
])("of %s, what the last one did not know of is found", (_, versions, found) => {
  expect(overlookedIn(versions)?.versionId).toBe(found);
});
