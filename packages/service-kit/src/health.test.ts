import { Counter, Registry } from "prom-client";
import { expect, test } from "vitest";
import { type Check, healthServer } from "./health.ts";

const fails = (name: string): Check => ({ name, run: () => Promise.reject(new Error()) });
const holds = (name: string): Check => ({ name, run: () => Promise.resolve() });

/** The answers of a process of which this is true. */
async function aProcess({ host, checks = [] }: { host?: string; checks?: readonly Check[] } = {}) {
  const registry = new Registry();
  new Counter({ name: "doors_opened_total", help: "Doors", registers: [registry] }).inc(3);
  const health = await healthServer({
    port: 0,
    registry,
    checks: () => checks,
    ...(host === undefined ? {} : { host }),
  });
  return {
    at: (path: string, address = "127.0.0.1") => fetch(`http://${address}:${health.port}${path}`),
    [Symbol.asyncDispose]: () => health.close(),
  };
}

test("figures are said to be what they are, since a scraper takes nothing else", async () => {
  await using process = await aProcess();
  const answer = await process.at("/metrics");
  expect(answer.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(await answer.text()).toContain("doors_opened_total 3");
});

test("a process is ready when all its checks hold, and names those that don't", async () => {
  await using ready = await aProcess({ checks: [holds("nats")] });
  expect((await ready.at("/readyz")).status).toBe(200);

  await using broken = await aProcess({ checks: [holds("nats"), fails("database")] });
  const answer = await broken.at("/readyz");
  expect([answer.status, await answer.text()]).toEqual([503, "not ready: database"]);
  expect((await broken.at("/livez")).status).toBe(200);
  expect((await broken.at("/elsewhere")).status).toBe(404);
});

test("nobody but this machine is answered, unless an address is given", async () => {
  await using closed = await aProcess();
  await expect(closed.at("/livez", "127.0.0.2")).rejects.toThrow();
  await using open = await aProcess({ host: "127.0.0.2" });
  expect((await open.at("/livez", "127.0.0.2")).status).toBe(200);
});
