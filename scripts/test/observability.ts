import { globSync, readFileSync } from "node:fs";
import { inRoot } from "../src/machine/paths.ts";
import { parse } from "yaml";

export const folder = inRoot("infra/observability");

type Alert = {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook: string };
};
type Rules = {
  readonly groups: readonly { readonly name: string; readonly rules: readonly Alert[] }[];
};
type Dashboard = {
  readonly uid: string;
  readonly title: string;
  readonly panels: readonly {
    readonly title: string;
    readonly datasource: { readonly uid: string };
    readonly targets: readonly { readonly expr: string }[];
  }[];
};

/** Every alert of the house. */
export const alerts = (): Alert[] =>
  (parse(readFileSync(`${folder}/prometheus/alerts.yml`, "utf8")) as Rules).groups.flatMap(
    ({ rules }) => rules,
  );

/** Every dashboard, by its file. */
export const dashboards = (): [string, Dashboard][] =>
  globSync("*.json", { cwd: `${folder}/grafana/dashboards` })
    .toSorted()
    .map((file) => [
      file,
      JSON.parse(readFileSync(`${folder}/grafana/dashboards/${file}`, "utf8")) as Dashboard,
    ]);
