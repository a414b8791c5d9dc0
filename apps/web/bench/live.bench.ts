import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { runDir } from "../e2e/system.ts";
import { bench } from "./config.ts";
import { aCrowd, peersOf, seedCrowd } from "./crowd.ts";
import { quantile, report } from "./figures.ts";
import { again, measure, type Measured } from "./rounds.ts";

/** What the server works on for each figure, by the name of the gateway's span: all that follows behind the door is in it. */
const subjects: Readonly<Record<string, string>> = {
  "admit to first frame": "live.admit",
  "breakouts open to last person moved": "live.openBreakouts",
  "one person moved": "live.move",
  "recall to first frame": "live.recall",
  "mute to shown": "live.mute",
  "chat to last screen": "live.say",
};

/** What we mean to reach on the loopback of a machine with two cores: the 95th percentile, in milliseconds. */
const goals: Readonly<Record<string, number>> = {
  "admit to first frame": 500,
  "breakouts open to last person moved": 150,
};

type Span = { readonly name: string; readonly ms?: number };

/** How long the server worked on each, by the gateway's spans since this line of its file. */
function serverTimes(since: number): Map<string, number[]> {
  const spans = traces()
    .slice(since)
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Span);
  return new Map(
    Object.entries(subjects).map(([figure, subject]) => [
      figure,
      spans.flatMap(({ name, ms }) => (name === subject && ms !== undefined ? [ms] : [])),
    ]),
  );
}

const traces = () => readFileSync(join(runDir, "logs", "gateway.traces.jsonl"), "utf8").split("\n");

const word = (isMet: boolean) => (isMet ? "reached" : "missed");

test.beforeAll(() => seedCrowd(bench.rounds));

for (const size of bench.sizes) {
  test(`how fast a group of ${size} is`, async ({ browser }) => {
    test.setTimeout(1_800_000);
    const crowd = await aCrowd(browser, size, bench.rounds);
    const since = traces().length - 1;
    const measured: Measured = {};
    for (let n = 0; n < bench.rounds; n += 1) await measure(crowd, measured);
    const leaked = crowd.peers.leaked();
    const breaches = crowd.peers.of("leak").map((line) => JSON.stringify(line));
    const unseen = crowd.peers.unseen();
    await crowd.close();

    const share = [...serverTimes(since)].map(([figure, ms]) => {
      const [own, whole] = [quantile(ms, 0.5), quantile(measured[figure] ?? [], 0.5)];
      return `${figure.padEnd(44)}${own.toFixed(0).padStart(6)} ms ${((100 * own) / whole).toFixed(0).padStart(4)} %`;
    });
    const reached = Object.entries(goals).map(([figure, ms]) => {
      const p95 = quantile(measured[figure] ?? [], 0.95);
      return `${figure}: p95 ${p95.toFixed(0)} ms of ${ms} ms, ${word(p95 <= ms)}`;
    });
    process.stdout.write(
      [
        `\n${size} people: 2 browsers, ${peersOf(size)} in Go, ${size - 2 - peersOf(size)} of staff without a picture`,
        report(measured, again),
        "of these the server takes, from the door to the last row and order, in the median:",
        ...share,
        ...reached,
        `packets that came through a wall: ${leaked}`,
        ...breaches,
        "",
      ].join("\n"),
    );
    expect(leaked).toBe(0);
    // Nothing comes through a wall where nothing comes at all.
    expect(unseen).toEqual([]);
  });
}
