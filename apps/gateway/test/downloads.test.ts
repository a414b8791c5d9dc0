import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { downloadsPath, ticketHeader } from "@hearth/contracts/files";
import { anActor } from "@hearth/testing/people";
import { ask } from "./asking.ts";
import { aHouse, filesUrl, type House } from "./house.ts";

afterEach(() => vi.useRealTimers());
const host = new URL(filesUrl).host;
const content = Buffer.from("%PDF-1.4 sleep diary");

/** A file that is kept, and what a ticket says of it. */
async function aFile({ folder }: House) {
  const about = {
    ...{ tenant: randomUUID(), fileId: randomUUID(), size: content.length },
    ...{ name: 'Schlaf "Übung".pdf', type: "application/pdf" as const },
  };
  const kept = join(folder, "kept", "sessions", about.tenant);
  await mkdir(kept, { recursive: true });
  await writeFile(join(kept, about.fileId), content);
  return about;
}
const fetchIt = ({ url }: House, ticket: string, more: Readonly<Record<string, string>> = {}) =>
  ask(url + downloadsPath, { headers: { host, [ticketHeader]: ticket, ...more } });

test("a file is served under a name of its own, as something to keep that runs nowhere", async () => {
  await using house = await aHouse();
  const about = await aFile(house);
  const ticket = await house.keys.ticketsOf("sessions")({ use: "download", ...about });
  const cookie = house.cookieOf(anActor());
  const { status, headers, body } = await fetchIt(house, ticket, { cookie });
  expect([status, body]).toEqual([200, content]);
  expect(headers).toMatchObject({
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "access-control-allow-origin": "*",
  });
  expect(headers["content-disposition"]).toMatch(/^attachment; .*filename\*=UTF-8''Schlaf%20/);
  expect(headers).not.toHaveProperty("set-cookie");
  expect(headers).not.toHaveProperty("access-control-allow-credentials");
});

const none = { error: { code: "not_found", message: "File not found" } };

test("without a ticket, or with one that is over, forged or for something else, there is no such file", async () => {
  await using house = await aHouse();
  const about = await aFile(house);
  const ticketsOf = (kid: string) => house.keys.ticketsOf(kid);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 70_000 });
  const over = await ticketsOf("sessions")({ use: "download", ...about });
  vi.useRealTimers();
  const { tenant, fileId, size } = about;
  const tickets = [
    "",
    "nonsense",
    over,
    await ticketsOf("gateway")({ use: "download", ...about }),
    await ticketsOf("sessions")({ use: "upload", tenant, fileId, size }),
  ];
  const cookie = house.cookieOf(anActor());
  for (const ticket of tickets) {
    const { status, body } = await fetchIt(house, ticket, { cookie });
    expect(status).toBe(404);
    expect(JSON.parse(body.toString())).toMatchObject(none);
  }
  // A service speaks for its own files alone.
  const foreign = await ticketsOf("homework")({ use: "download", ...about });
  expect((await fetchIt(house, foreign)).body.toString()).not.toContain("diary");
});

test("a page asks first, and is told which header to show", async () => {
  await using house = await aHouse();
  const asked = await ask(house.url + downloadsPath, { method: "OPTIONS", headers: { host } });
  expect(asked.status).toBe(204);
  expect(asked.headers).toMatchObject({
    "access-control-allow-origin": "*",
    "access-control-allow-headers": ticketHeader,
  });
});

test("under the name for files there is neither a page nor anything else of ours", async () => {
  await using house = await aHouse();
  const cookie = house.cookieOf(anActor());
  for (const path of ["/", "/join", "/api/seat", "/trpc/me.get", "/assets/main-abc123.js"]) {
    const { status, headers } = await ask(house.url + path, { headers: { host, cookie } });
    expect([path, status]).toEqual([path, 404]);
    expect(headers).not.toHaveProperty("set-cookie");
  }
});

test("a page knows where files are, and may fetch from there and from nowhere else", async () => {
  await using house = await aHouse();
  const { headers, body } = await ask(house.url);
  expect(body.toString()).toContain(`<meta name="hearth-files" content="${filesUrl}">`);
  const connect = /connect-src ([^;]+)/.exec(String(headers["content-security-policy"]))?.[1];
  const { host: own } = new URL(house.url);
  expect(connect).toBe(`'self' ws://${own} wss://${own} ${filesUrl}`);
});

test("neither an address nor a log has the name of a file, also when its bytes are gone", async () => {
  await using house = await aHouse();
  const about = await aFile(house);
  const lost = { ...about, fileId: randomUUID() };
  const ticket = await house.keys.ticketsOf("sessions")({ use: "download", ...lost });
  expect((await fetchIt(house, ticket)).status).toBe(500);
  expect(house.logged).toHaveLength(1);
  expect(JSON.stringify(house.logged)).not.toMatch(/Schlaf|bung/);
});
