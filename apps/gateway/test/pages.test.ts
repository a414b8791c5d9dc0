import { expect, test } from "vitest";
import { sessions } from "@hearth/contracts/sessions";
import { aHouse, answer } from "./house.ts";
import { loadConfig } from "../src/config.ts";

test.each(["/", "/today", "/sessions/abc"])("%s is a page of the app", async (path) => {
  await using house = await aHouse();
  const response = await fetch(house.url + path);
  expect(await response.text()).toContain("app</html>");
  expect(response.headers.get("cache-control")).toBe("no-store");
});

test("a join link opens its own light page", async () => {
  await using house = await aHouse();
  const response = await fetch(`${house.url}/join`);
  expect(await response.text()).toContain("join</html>");
  expect(response.headers.get("cache-control")).toBe("no-store");
});

test("built files are kept for ever, and a missing one is not a page", async () => {
  await using house = await aHouse();
  const file = await fetch(`${house.url}/assets/main-abc123.js`);
  expect(file.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  for (const path of ["/assets/gone.js", "/gone.js", "/api/gone", "/live"]) {
    const gone = await fetch(house.url + path);
    expect(gone.status).toBe(404);
    expect(await gone.json()).toMatchObject({ error: { code: "not_found" } });
  }
});

test.each([
  ["br, gzip", "br"],
  ["identity", null],
])("who takes %s gets a built file in %s", async (accepted, encoding) => {
  await using house = await aHouse();
  const headers = { "Accept-Encoding": accepted };
  const file = await fetch(`${house.url}/assets/main-abc123.js`, { headers });
  expect(file.headers.get("content-encoding")).toBe(encoding);
  expect(file.headers.get("content-type")).toContain("text/javascript");
  expect(file.headers.get("cache-control")).toContain("immutable");
  expect(file.headers.get("vary")).toContain("Accept-Encoding");
  expect(await file.text()).toBe("export {};");
});

test("a page may load and ask nothing but its own house", async () => {
  await using house = await aHouse();
  const { headers } = await fetch(house.url);
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(policy).toContain(`ws://${new URL(house.url).host}`);
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/'unsafe/);
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  const permissions = headers.get("permissions-policy")?.split(", ");
  expect(permissions).toEqual(
    expect.arrayContaining(["camera=(self)", "microphone=(self)", "display-capture=(self)"]),
  );
  expect(permissions).toContain("geolocation=()");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.has("x-powered-by")).toBe(false);
  expect(headers.has("server")).toBe(false);
});

test("each page carries the nonce of its own policy", async () => {
  await using house = await aHouse();
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const response = await fetch(house.url);
      const nonce = /nonce="([^"]+)"/.exec(await response.text())?.[1] ?? "none";
      expect(response.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
      return nonce;
    }),
  );
  expect(nonces[0]).not.toBe(nonces[1]);
});

test("what tests read of the house is absent unless switched on", async () => {
  await using closed = await aHouse();
  expect((await fetch(`${closed.url}/api/_meta/procedures`)).status).toBe(404);

  await using open = await aHouse({ testMeta: true });
  const { procedures } = (await (await fetch(`${open.url}/api/_meta/procedures`)).json()) as {
    procedures: { path: string; access: unknown }[];
  };
  expect(procedures.filter(({ access }) => access === null)).toEqual([]);
  expect(procedures.find(({ path }) => path === "session.open")).toMatchObject({
    kind: "mutation",
    access: { kinds: ["signIn"] },
    input: { type: "object", required: ["sessionId"] },
  });
  const signalling = await fetch(`${open.url}/api/_meta/signalling`);
  expect(JSON.stringify(await signalling.json())).toContain("superseded");
});

const env = {
  PORT: "8400",
  HEALTH_PORT: "8410",
  NATS_URL: "nats://localhost:4222",
  ACTOR_KEYS_FILE: "keys",
  SIGNING_KEY_FILE: "key",
  WEB_DIST: "dist",
  FILES_URL: "http://files.localhost:8400",
  FILES_DIR: "files",
  DOOR_SECRET_FILE: "door",
};

test("in production nothing switches it on", () => {
  const asked = { ...env, HEARTH_TEST_META: "1" };
  expect(loadConfig(asked).testMeta).toBe(true);
  expect(loadConfig({ ...asked, NODE_ENV: "production" }).testMeta).toBe(false);
  expect(loadConfig(env).publicHosts).toEqual(["localhost", "*.localhost"]);
});

test("files need a place, and a name of their own: without them the door does not start", () => {
  const { FILES_DIR, FILES_URL, ...rest } = env;
  expect(() => loadConfig({ ...rest, FILES_URL })).toThrow(/Set FILES_DIR, or FILES_S3_BUCKET/);
  expect(() => loadConfig({ ...rest, FILES_DIR })).toThrow(/FILES_URL/);
  const buckets = { FILES_S3_BUCKET: "kept", FILES_S3_STAGING_BUCKET: "sent" };
  expect(loadConfig({ ...rest, FILES_URL, ...buckets }).filesPlace).toEqual({
    ...{ kind: "s3", bucket: "kept", stagingBucket: "sent" },
    ...{ region: "us-east-1", endpoint: undefined },
  });
  const one = { FILES_S3_BUCKET: "kept", FILES_S3_STAGING_BUCKET: "kept" };
  expect(() => loadConfig({ ...rest, FILES_URL, ...one })).toThrow(/FILES_S3_STAGING_BUCKET/);
});

test("the door is ready when NATS carries and identity and sessions answer", async () => {
  await using house = await aHouse();
  expect((await fetch(`${house.url}/livez`)).status).toBe(200);
  expect((await fetch(`${house.url}/readyz`)).status).toBe(503);
  answer(house.bus, sessions.rpc.listSessions, () => Promise.resolve({ sessions: [] }));
  expect((await fetch(`${house.url}/readyz`)).status).toBe(200);
  house.bus.setUp(false);
  expect((await fetch(`${house.url}/readyz`)).status).toBe(503);
  expect((await fetch(`${house.url}/livez`)).status).toBe(200);
});
