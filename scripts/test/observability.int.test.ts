import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { inRoot } from "../src/machine/paths.ts";
import { prometheus } from "../src/toolchain/prometheus.ts";
import { alerts, dashboards, folder } from "./observability.ts";

const rules = join(folder, "prometheus");
const promtool = async (...args: string[]) => {
  const program = join(await prometheus(() => undefined), "promtool");
  return execa(program, args, { cwd: rules, reject: false, all: true });
};

test(
  "every rule can be read, and fires and keeps still when it has to",
  { timeout: 60_000 },
  async () => {
    const checked = await promtool("check", "rules", "alerts.yml");
    expect(checked.all).toContain("SUCCESS");
    const tried = await promtool("test", "rules", "alerts.test.yml");
    expect(tried.all).toContain("SUCCESS");
    expect([checked.exitCode, tried.exitCode]).toEqual([0, 0]);
  },
);

test("Prometheus can read what it is told to do in containers", { timeout: 60_000 }, async () => {
  const { all, exitCode } = await promtool("check", "config", "prometheus.yml");
  expect([all, exitCode]).toEqual([expect.stringContaining("SUCCESS"), 0]);
});

test("for each alert there is a test in which it fires and one in which it does not", () => {
  type Cases = {
    tests: { alert_rule_test: { alertname: string; exp_alerts: unknown[] }[] }[];
  };
  const { tests } = parse(readFileSync(join(rules, "alerts.test.yml"), "utf8")) as Cases;
  const cases = tests.flatMap((one) => one.alert_rule_test);
  for (const { alert } of alerts()) {
    const own = cases.filter(({ alertname }) => alertname === alert);
    expect([alert, own.map(({ exp_alerts }) => exp_alerts.length)]).toEqual([alert, [1, 0]]);
  }
});

test("each alert says what to do in a runbook, and no runbook is left without an alert", () => {
  const named = new Set(alerts().map(({ annotations }) => annotations.runbook));
  const written = globSync("docs/runbooks/*.md", { cwd: inRoot() });
  expect([...named].toSorted()).toEqual(written.toSorted());
  for (const { labels } of alerts()) expect(["page", "ticket"]).toContain(labels.severity);
});

test("the boards ask the one source that is set up, and none shows anybody", () => {
  const source = parse(
    readFileSync(join(folder, "grafana/provisioning/datasources/prometheus.yml"), "utf8"),
  ) as { datasources: { uid: string }[] };
  const [{ uid } = { uid: "" }] = source.datasources;
  const all = dashboards().flatMap(([, { panels }]) => panels);
  for (const panel of all) expect([panel.title, panel.datasource.uid]).toEqual([panel.title, uid]);
  expect(new Set(dashboards().map(([, board]) => board.uid)).size).toBe(7);
  const asked = all.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join("\n");
  expect(asked.replaceAll("sessions_person_minutes_total", "")).not.toMatch(
    /person|participant|tenant|sessionId|session_id/i,
  );
});
