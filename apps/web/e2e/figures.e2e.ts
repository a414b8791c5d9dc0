import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { Conductor } from "./conductor.ts";
import { give } from "./giving.ts";
import { aBrowser, aMeeting, openGroup, signIn, staffOf } from "./meeting.ts";
import { Peers } from "./peers.ts";
import { Watcher } from "./watcher.ts";

const boards = resolve(import.meta.dirname, "../../../infra/observability/grafana/dashboards");

type Board = {
  readonly title: string;
  readonly panels: readonly {
    readonly title: string;
    readonly targets: readonly { readonly expr: string }[];
  }[];
};

/** Every query of every board, with the panel that shows it. */
const queries = globSync("*.json", { cwd: boards }).flatMap((file) => {
  const { title: board, panels } = JSON.parse(readFileSync(join(boards, file), "utf8")) as Board;
  return panels.flatMap(({ title, targets }) =>
    targets.map(({ expr }) => ({ panel: `${board}, ${title}`, expr })),
  );
});

/** These are shares and times of what has not happened here: they are asked, and have no number yet. */
const notYet = new Set([
  // A minute has to be over.
  "Hearth: Clinical impact, Share of good minutes, of the last hour",
  // No node died.
  "Hearth: Media node, A group goes to another node (95 %)",
]);

test("a Prometheus that asks a house with a group in it finds something for every panel, and can judge every alert", async ({
  browser,
}) => {
  const watcher = await Watcher.start();
  const clinician = await aBrowser(browser);
  await signIn(clinician, staffOf("clinician"));
  const meeting = await aMeeting(clinician, 3);
  await openGroup(clinician, meeting);
  const peers = await Peers.come(meeting.invited.map(({ link }) => link));
  try {
    await peers.until("waiting", 3);
    const list = clinician.getByRole("button", { name: /^People/ });
    if ((await list.getAttribute("aria-pressed")) !== "true") await list.click();
    await clinician.getByRole("button", { name: "Admit all" }).click();
    await peers.until("live", 3);
    const facilitator = await Conductor.come(staffOf("facilitator"), meeting.sessionId);
    await facilitator.split(2);
    await facilitator.ask("recall", { inSeconds: 0 });
    // A fact: the age of facts is known once one was applied, and services that were just restarted have applied none.
    await give(clinician, 0, "journal");

    await test.step("every panel has something to show", async () => {
      const empty = async () => {
        const found = await Promise.all(
          queries.map(async ({ panel, expr }) => ({ panel, values: await watcher.values(expr) })),
        );
        return found
          .filter(
            ({ panel, values }) =>
              values.length === 0 || (!notYet.has(panel) && values.every(Number.isNaN)),
          )
          .map(({ panel }) => panel);
      };
      expect(queries.length).toBeGreaterThan(70);
      await expect.poll(empty, { timeout: 60_000, intervals: [2_000] }).toEqual([]);
    });

    await test.step("what is heard and seen is not nothing", async () => {
      const atLeast = async (least: number, query: string) => {
        const sum = async () => (await watcher.values(query)).reduce((all, one) => all + one, 0);
        await expect.poll(sum, { message: query, timeout: 45_000 }).toBeGreaterThanOrEqual(least);
      };
      await atLeast(7, "up");
      await atLeast(4, "sessions_peers");
      await atLeast(4, "gateway_sockets");
      await atLeast(1, 'sessions_mos_count{kind="audio",direction="down"}');
      await atLeast(1, 'sessions_mos_count{kind="video",direction="up"}');
      await atLeast(1, "sessions_rtt_seconds_count");
      await atLeast(1, 'sessions_transport_protocol{protocol="udp"}');
      await atLeast(1, "sessions_available_outgoing_bitrate_bps_sum");
      await atLeast(1, "sessions_breakout_switch_seconds_count");
    });

    await test.step("every alert can be judged", async () => {
      const alerts = await watcher.alerts();
      expect(alerts.length).toBeGreaterThan(30);
      const sick = alerts.filter(({ health }) => health !== "ok");
      expect(sick.map(({ name, lastError }) => `${name}: ${lastError ?? ""}`)).toEqual([]);
    });
    await facilitator.leave();
  } finally {
    await peers.leave();
    await clinician.context().close();
    await watcher.stop();
  }
});
