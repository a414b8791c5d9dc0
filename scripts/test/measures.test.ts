import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const services = join(import.meta.dirname, "../../services");
const instruments = join(services, "homework/instruments");
const read = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

type Meaning = { readonly points: number; readonly kind: string };
type Change = Meaning & { readonly direction: string; readonly alternatives?: readonly Meaning[] };
type Definition = {
  readonly id: string;
  readonly version: string;
  readonly shortTitle: string;
  readonly scoring: {
    readonly total: { readonly min: number; readonly max: number };
    readonly reliableChange?: Change;
  };
};

/** The reliable change where a study names one, else what is given. */
function meaningOf({ direction, alternatives = [], ...given }: Change) {
  const all = [given, ...alternatives];
  const { points, kind } = all.find((one) => one.kind === "reliable-change") ?? given;
  return { points, kind, direction };
}

test("analytics knows of each instrument what its definition says of its scale and of changes", () => {
  const files = readdirSync(instruments).filter((file) => !file.includes("schema"));
  const expected = files.toSorted().map((file) => {
    const { id, version, shortTitle, scoring } = read(join(instruments, file)) as Definition;
    const { total, reliableChange } = scoring;
    return {
      ...{ id, version, scaleId: "total", title: shortTitle, min: total.min, max: total.max },
      change: reliableChange ? meaningOf(reliableChange) : null,
    };
  });
  expect(read(join(services, "analytics/measures.json"))).toEqual(expected);
});
