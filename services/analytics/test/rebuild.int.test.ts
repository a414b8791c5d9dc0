import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { analytics } from "@hearth/contracts/analytics";
import { type ProgressHouse, progressHouse } from "./progressHouse.ts";

const { rpc } = analytics;

/** One thing that happened: which kind of fact, about the how manieth thing, in which revision. */
const Happening = fc.record({
  kind: fc.constantFrom(
    ...["present", "given", "handedIn", "answered", "opened", "taken", "raised", "closed"],
  ),
  about: fc.nat(3),
  revision: fc.integer({ min: 1, max: 3 }),
});
type Happening = typeof Happening extends fc.Arbitrary<infer T> ? T : never;

/** What a page shows by itself; of an item of the queue nothing is shown once it is closed. */
const shows = ({ kind }: Happening) => ["present", "given", "handedIn"].includes(kind);

/** Of a correction only the last state is in a service's own tables; all else is there once. */
function inTables(history: readonly Happening[]): Happening[] {
  const last = new Map<string, Happening>();
  for (const one of history) {
    const key = `${one.kind} ${one.about}`;
    const known = last.get(key);
    if (!known || (one.kind === "present" && one.revision > known.revision)) last.set(key, one);
  }
  return [...last.values()];
}

const idOf = (label: string) => {
  const hex = createHash("sha256").update(label).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

type RiskFact = ReturnType<ProgressHouse["facts"][keyof ProgressHouse["facts"] & `risk${string}`]>;

/** What can happen to an item of the queue, by its name. */
const inQueue = (
  { riskOpened, riskTaken, riskRaised, riskClosed }: ProgressHouse["facts"],
  itemId: string,
  openedAt: string,
): Readonly<Record<string, RiskFact>> => ({
  opened: riskOpened(itemId, openedAt),
  taken: riskTaken(itemId),
  raised: riskRaised(itemId),
  closed: riskClosed(itemId),
});

function factOf({ facts }: ProgressHouse, run: number, { kind, about, revision }: Happening) {
  const label = `${run} ${about}`;
  const day = `2026-03-0${1 + about}`;
  const seconds = 1_000 * (about + 1) + 60 * revision;
  const risk = inQueue(facts, idOf(`risk ${label}`), `${day}T14:00:00.000Z`)[kind];
  if (risk) return risk;
  if (kind === "present")
    return facts.present(`${day}T15:00:00Z`, 0, {
      ...{ sessionId: idOf(`session ${label}`), seconds, revision },
    });
  if (kind === "given") return facts.given(idOf(`work ${label}`), day);
  if (kind === "answered") return facts.answered(idOf(`work ${label}`));
  return facts.handedIn(idOf(`work ${label}`), `${day}T20:00:00Z`, {
    submissionId: idOf(`try ${label}`),
    instrument: { id: "gad-7", version: "1.0.0" },
    scores: [{ scaleId: "total", total: 20 - 4 * about, band: "Moderate" }],
  });
}

test("after any history the read models are built anew the same, whatever came twice or out of order", async () => {
  await using house = await progressHouse();
  const { answer, client, clinician, groupId, forget, tell } = house;
  const read = async () => [
    await answer(rpc.clientProgress, { clientId: client.personId }, clinician),
    await answer(rpc.groupProgress, { groupId }, clinician),
    await answer(rpc.groupHours, { groupId }, clinician),
    await answer(rpc.ownProgress, {}, client),
  ];
  const empty = await read();
  let run = 0;

  await fc.assert(
    fc.asyncProperty(
      fc.array(Happening, { minLength: 1, maxLength: 25 }).filter((all) => all.some(shows)),
      fc.array(fc.nat(24), { maxLength: 8 }),
      async (history, again) => {
        run += 1;
        const repeated = again.map((place) => history[place % history.length]);
        const all = [...history, ...repeated.filter((one) => one !== undefined)];
        await tell(...all.map((one) => factOf(house, run, one)));
        const before = await read();
        expect(before).not.toEqual(empty);

        await forget();
        expect(await read()).toEqual(empty);
        await tell(
          ...inTables(history)
            .map((one) => factOf(house, run, one))
            .reverse(),
        );

        expect(await read()).toEqual(before);
        await forget();
      },
    ),
    { numRuns: 8 },
  );
});
