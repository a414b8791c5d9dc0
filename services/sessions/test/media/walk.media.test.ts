import fc from "fast-check";
import { expect, test } from "vitest";
import { aWorld } from "./aWorld.ts";
import { newModel } from "./walkModel.ts";
import { firstPeople, gather, steps } from "./walkSteps.ts";

/** As many as a busy machine gets done, and never fewer than say something. */
const walks = { most: 90, least: 20, limitMs: 18_000 };

const walk = fc.commands(steps, { maxCommands: 40, size: "max" });

test("whatever happens, nobody ever receives what the table forbids, and everybody what it allows", async () => {
  let walked = 0;
  await fc.assert(
    fc.asyncProperty(firstPeople, walk, async (people, taken) => {
      await using real = await aWorld();
      const model = newModel();
      await gather(people, model, real);
      await fc.asyncModelRun(() => ({ model, real }), taken);
      walked += 1;
    }),
    {
      numRuns: walks.most,
      interruptAfterTimeLimit: walks.limitMs,
      markInterruptAsFailure: false,
    },
  );
  expect(walked).toBeGreaterThanOrEqual(walks.least);
}, 60_000);
