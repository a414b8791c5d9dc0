import { expect, test } from "@playwright/test";
import { aGroup, onlyOne, type Room, tile } from "../e2e/meeting.ts";
import { bench } from "./config.ts";
import { faults, nodeInUse } from "./faultsOf.ts";
import { quantile } from "./figures.ts";
import { longestPause, watchFramesOf } from "./gaps.ts";

let group: Room;
test.beforeAll(async ({ browser }) => {
  group = await aGroup(browser, 1);
  const { page, name } = onlyOne(group.clients);
  await watchFramesOf(group.clinician, name);
  await watchFramesOf(page, group.clinicianName);
});
test.afterAll(() => group.close());

const row = (ms: readonly number[], goal: number | undefined) => {
  const p95 = quantile(ms, 0.95);
  const word = goal === undefined ? "" : `  goal ${goal} ms, ${p95 <= goal ? "reached" : "missed"}`;
  return `median ${quantile(ms, 0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms${word}`;
};

for (const [what, { happen, watchMs, gap, state, after }] of Object.entries(faults))
  test(`${what}: how long nobody is seen, and until what people do is right again`, async () => {
    test.setTimeout(bench.rounds * 120_000);
    const { clinician, clinicianName, clients } = group;
    const { page: client, name } = onlyOne(clients);
    await expect(tile(client, clinicianName)).toBeVisible();
    const gaps: number[] = [];
    const states: number[] = [];
    for (let n = 0; n < bench.rounds; n += 1) {
      const node = await nodeInUse();
      const since = Date.now();
      const happened = Promise.resolve(happen({ node, pages: [clinician, client] }));
      // What the client does in the midst of it reaches the clinician's screen.
      const isMuted = n % 2 === 0;
      const button = isMuted ? "Mute" : "Unmute";
      await client.getByRole("button", { name: button, exact: true }).click();
      const sign = tile(clinician, name).getByRole("img", { name: "Microphone off" });
      await sign.waitFor({ state: isMuted ? "visible" : "hidden" });
      states.push(Date.now() - since);
      const pauses = [clinician, client].map((page) => longestPause(page, { since, watchMs }));
      gaps.push(Math.max(...(await Promise.all(pauses))));
      await happened;
      await after?.(node);
    }
    process.stdout.write(
      `\n${what}, ${bench.rounds} rounds\n  without a picture: ${row(gaps, gap)}\n  state right:       ${row(states, state)}\n`,
    );
  });
