import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "@playwright/test";
import { aBrowser, aMeeting, knock, openGroup, signIn, staffOf } from "../e2e/meeting.ts";
import { runDir } from "../e2e/system.ts";
import { quantile, report } from "./figures.ts";
import { firstFrameAfter, pressed, textAfter, watchFirstFrames } from "./marks.ts";

const joins = 8;
const switches = 20;
const people = 3;

type Span = { readonly name: string; readonly kind: number; readonly ms?: number };

/** How long control worked on each opening of rooms, by its own spans. */
function serverTimes(subject: string): number[] {
  return readFileSync(join(runDir, "logs", "sessions.traces.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line.includes(subject))
    .map((line) => JSON.parse(line) as Span)
    .flatMap(({ ms }) => (ms === undefined ? [] : [ms]));
}

test("how fast a group is", async ({ browser }) => {
  test.setTimeout(600_000);
  const clinician = await aBrowser(browser);
  await signIn(clinician, staffOf("clinician"));
  const meeting = await aMeeting(clinician, people);
  await openGroup(clinician, meeting);
  await clinician.getByRole("button", { name: /^People/ }).click();

  const tap: number[] = [];
  const admit: number[] = [];
  const clients = [];
  for (const invited of meeting.invited) {
    const page = await aBrowser(browser);
    await watchFirstFrames(page);
    await knock(page, invited);
    const admitted = await pressed(clinician, /^Admit/);
    admit.push(await firstFrameAfter(page, admitted));
    clients.push(page);
  }
  const [client] = clients;
  if (!client) throw new Error("nobody came");
  for (let round = 0; round < joins; round += 1) {
    const tapped = Date.now();
    await client.reload();
    tap.push(await firstFrameAfter(client, tapped));
  }

  const moved: number[] = [];
  const back: number[] = [];
  await clinician.getByRole("button", { name: "Rooms" }).click();
  for (let round = 0; round < switches; round += 1) {
    const opened = await pressed(clinician, "Open 2 rooms");
    const text = "You are in";
    const each = clients.map((page) => textAfter(page, { text, present: true, since: opened }));
    moved.push(Math.max(...(await Promise.all(each))));
    await clinician.waitForTimeout(500);
    const recalled = await pressed(clinician, "Bring everyone back now");
    back.push(
      Math.max(...(await Promise.all(clients.map((page) => firstFrameAfter(page, recalled))))),
    );
    await clinician.waitForTimeout(500);
  }

  const again = "leave and come back (reload to first frame)";
  const opening = serverTimes("rpc.sessions.breakout.open");
  process.stdout.write(
    report(
      {
        [again]: tap,
        "admit to first frame": admit,
        "breakouts open to last person moved": moved,
        "recall to first frame": back,
      },
      again,
    ) + "\n",
  );
  const share = quantile(opening, 0.5) / quantile(moved, 0.5);
  process.stdout.write(
    `of opening breakouts the server takes ${quantile(opening, 0.5).toFixed(0)} ms in the median, ${(share * 100).toFixed(0)} % of the whole\n`,
  );
});
