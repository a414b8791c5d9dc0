import { spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { Conductor } from "./conductor.ts";
import { receivedFrom, shownOf } from "./media.ts";
import { aBrowser, aMeeting, openGroup, signIn, staffOf, tile } from "./meeting.ts";
import { Peers } from "./peers.ts";
import { dataDir, hearth, runDir, seed } from "./system.ts";

// One packet through a wall is one too many: no second try (docs/decisions/0059).
test.describe.configure({ retries: 0 });

/** In so many sizes a peer sends its picture. */
const layers = 3;
const framesOf = async (page: Page, name: string) => (await receivedFrom(page, name)).frames;

/** Their picture moves on this page. */
async function expectSeen(page: Page, name: string): Promise<void> {
  await expect(tile(page, name)).toBeVisible();
  const [before, shown] = [await framesOf(page, name), await shownOf(page, name)];
  await expect.poll(() => framesOf(page, name)).toBeGreaterThan(before + 3);
  await expect.poll(() => shownOf(page, name)).not.toBe(shown);
}

type Keys = ReturnType<Peers["keys"]>;

/** Everybody was asked for key frames since then, and but for the first of each layer sent none that nobody asked for. */
function expectKeysWhenAsked(peers: Peers, before: Keys = new Map()): void {
  expect(peers.keys().size).toBe(3);
  for (const [person, { asked, sent }] of peers.keys()) {
    expect(asked).toBeGreaterThan(before.get(person)?.asked ?? 0);
    expect(sent).toBeGreaterThanOrEqual(asked);
    expect(sent).toBeLessThanOrEqual(asked + layers);
  }
}

async function admitAll(page: Page, people: number): Promise<void> {
  const list = page.getByRole("button", { name: /^People/ });
  if ((await list.getAttribute("aria-pressed")) !== "true") await list.click();
  if (people > 1) await page.getByRole("button", { name: "Admit all" }).click();
  else await page.getByRole("button", { name: /^Admit / }).click();
}

test("somebody in Go and somebody in Chromium see each other, and nobody hears through a wall", async ({
  browser,
}) => {
  const clinician = await aBrowser(browser);
  await signIn(clinician, staffOf("clinician"));
  const meeting = await aMeeting(clinician, 3);
  await openGroup(clinician, meeting);
  const peers = await Peers.come(meeting.invited.map(({ link }) => link));
  try {
    await peers.until("waiting", 3);
    expect(peers.of("live")).toEqual([]);
    await admitAll(clinician, 3);
    await peers.until("live", 3);

    await test.step("Chromium shows each of them, moving", async () => {
      for (const { name } of meeting.invited) await expectSeen(clinician, name);
    });

    await test.step("of few frames that stand for themselves, each of which was asked for", async () => {
      for (const { name } of meeting.invited) {
        const shares = async () => {
          const { frames, keyFrames } = await receivedFrom(clinician, name);
          return keyFrames / frames;
        };
        await expect.poll(shares, { timeout: 20_000 }).toBeLessThan(0.2);
      }
      expectKeysWhenAsked(peers);
    });

    await test.step("each of them receives Chromium and the two others", async () => {
      const ids = peers.ids();
      const others = new Set(peers.of("firstFrame").map(({ from }) => from));
      const [staff] = [...others].filter((id) => ![...ids.values()].includes(id ?? ""));
      for (const [person, own] of ids)
        for (const from of [staff, ...ids.values()].filter((id) => id !== own))
          await expect.poll(() => peers.frames(person, from ?? "")).toBeGreaterThan(3);
    });

    await test.step("in rooms they follow, and not one packet comes from another room", async () => {
      const facilitator = await Conductor.come(staffOf("facilitator"), meeting.sessionId);
      const before = peers.of("room").length;
      const keys = peers.keys();
      await facilitator.split(2);
      await expect.poll(() => peers.of("room").length).toBe(before + 3);
      await clinician.waitForTimeout(3_000);
      await facilitator.ask("recall", { inSeconds: 0 });
      await expect.poll(() => peers.of("room").length).toBe(before + 6);
      for (const { name } of meeting.invited) await expectSeen(clinician, name);
      expect(peers.leaked()).toBe(0);
      expectKeysWhenAsked(peers, keys);
      await facilitator.leave();
    });
  } finally {
    await peers.leave();
    await clinician.context().close();
  }
});

/** The group whose links `./hearth up` prints, and the first two of its people as the room calls them. */
function printedGroup() {
  const [tenant] = seed().tenants;
  const [session, group] = [tenant?.sessions.at(-1), tenant?.groups[0]];
  if (!tenant || !session || !group) throw new Error("nothing was seeded");
  const names = tenant.clients.slice(0, 2).map(({ name }) => name.split(" ")[0] ?? name);
  return { names, printed: { sessionId: session.id, groupId: group.id, invited: [] } };
}

test("the demonstration brings people whom somebody alone can let in, and they leave when told to", async ({
  browser,
}) => {
  const { names, printed } = printedGroup();
  const clinician = await aBrowser(browser);
  await signIn(clinician, staffOf("clinician"));
  await openGroup(clinician, printed);

  const root = resolve(import.meta.dirname, "../../..");
  const demo = spawn(join(root, "hearth"), ["demo", "--people", "2"], {
    cwd: root,
    env: { ...process.env, HEARTH_RUN_DIR: runDir, HEARTH_DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  demo.stdout.on("data", (text: Buffer) => (said += text.toString()));
  try {
    await expect.poll(() => said, { timeout: 60_000 }).toMatch(/waits: let them in[^]*waits/);
    await admitAll(clinician, 2);
    for (const name of names) await expectSeen(clinician, name);
    demo.kill("SIGINT");
    await once(demo, "exit");
    for (const name of names) await expect(tile(clinician, name)).toBeHidden();
    expect(said).toContain("has left");
  } finally {
    demo.kill("SIGINT");
    await clinician.context().close();
  }
});

test("a group of nobody meets, hears each other, parts and comes back", async () => {
  const { stdout, stderr } = await hearth("synthetic", "--once");
  expect(`${stdout}${stderr}`).toContain("the synthetic group met");
});
