import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { runDir } from "../e2e/system.ts";
import { bench } from "./config.ts";
import { aCrowd, seedCrowd } from "./crowd.ts";
import { quantile, report } from "./figures.ts";
import { again, type Measured, round } from "./rounds.ts";

/** What control works on for each figure, by the name of its span. */
const subjects: Readonly<Record<string, string>> = {
  "admit to first frame": "rpc.sessions.participant.admit",
  "breakouts open to last person moved": "rpc.sessions.breakout.open",
  "one person moved": "rpc.sessions.participant.move",
  "recall to first frame": "rpc.sessions.breakout.recall",
  "mute to shown": "rpc.sessions.participant.mute",
  "chat to last browser": "rpc.sessions.message.say",
};

type Span = { readonly name: string; readonly ms?: number };

/** How long control worked on each, by its own spans since this line of its file. */
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

const traces = () =>
  readFileSync(join(runDir, "logs", "sessions.traces.jsonl"), "utf8").split("\n");

test.beforeAll(seedCrowd);

for (const size of bench.sizes) {
  test(`how fast a group of ${size} is`, async ({ browser }) => {
    test.setTimeout(900_000);
    const crowd = await aCrowd(browser, size);
    const since = traces().length - 1;
    const measured: Measured = {};
    for (let n = 0; n < bench.rounds; n += 1) await round(crowd, measured);
    const leaked = crowd.peers.leaked();
    await crowd.close();

    const share = [...serverTimes(since)].map(([figure, ms]) => {
      const [own, whole] = [quantile(ms, 0.5), quantile(measured[figure] ?? [], 0.5)];
      return `${figure.padEnd(44)}${own.toFixed(0).padStart(6)} ms ${((100 * own) / whole).toFixed(0).padStart(4)} %`;
    });
    process.stdout.write(
      [
        `\n${size} people: 2 browsers, ${size - 2} in Go`,
        report(measured, again),
        "of these the server takes, in the median:",
        ...share,
        `packets that came through a wall: ${leaked}\n`,
      ].join("\n"),
    );
    expect(leaked).toBe(0);
  });
}
