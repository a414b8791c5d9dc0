import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { ticketHeader, uploadsPath } from "@hearth/contracts/files";
import { until } from "@hearth/testing/until";
import { ask } from "./asking.ts";
import { aHouse, type House } from "./house.ts";

afterEach(() => vi.useRealTimers());
const content = Buffer.from("Sleep diary of this week");
const half = 10;

async function anUpload(house: House, size = content.length) {
  const fileId = randomUUID();
  const tenant = randomUUID();
  const ticket = await house.keys.ticketsOf("sessions")({ use: "upload", tenant, fileId, size });
  return { fileId, tenant, ticket };
}
/** What tus sends with every request, and the ticket. */
const tus = (ticket: string, more: Readonly<Record<string, string>> = {}) => ({
  "tus-resumable": "1.0.0",
  [ticketHeader]: ticket,
  ...more,
});
const begin = (house: House, ticket: string, size = content.length) =>
  ask(house.url + uploadsPath, {
    method: "POST",
    headers: tus(ticket, { "upload-length": String(size), origin: house.url }),
  });
const piece = (ticket: string, offset: number) =>
  tus(ticket, {
    "upload-offset": String(offset),
    "content-type": "application/offset+octet-stream",
  });
const send = (url: string, ticket: string, [from, to]: readonly [number, number]) =>
  ask(url, { method: "PATCH", headers: piece(ticket, from), body: content.subarray(from, to) });
const staged = ({ folder }: House, fileId: string) => join(folder, "staging", fileId);

/** Sends half of what it announces, and is gone. */
async function cutOff(house: House, url: string, { ticket, fileId }: Ticketed) {
  const headers = { ...piece(ticket, 0), "content-length": String(content.length) };
  const sending = request(url, { method: "PATCH", headers });
  sending.on("error", () => undefined);
  sending.write(content.subarray(0, half));
  await until(async () => expect((await stat(staged(house, fileId))).size).toBe(half));
  sending.destroy();
}
type Ticketed = { readonly ticket: string; readonly fileId: string };

test("an upload that was cut goes on where it was, and is whole where its service takes it", async () => {
  await using house = await aHouse();
  const { fileId, tenant, ticket } = await anUpload(house);
  const made = await begin(house, ticket);
  expect(made.status).toBe(201);
  expect(made.headers.location).toBe(`${uploadsPath}/${fileId}`);
  const url = `${house.url}${uploadsPath}/${fileId}`;
  await cutOff(house, url, { ticket, fileId });

  const head = await until(async () => {
    const asked = await ask(url, { method: "HEAD", headers: tus(ticket) });
    expect(asked.status).toBe(200);
    return asked;
  });
  expect(head.headers["upload-offset"]).toBe(String(half));
  expect((await send(url, ticket, [0, half])).status).toBe(409);
  const rest = await send(url, ticket, [half, content.length]);
  expect([rest.status, rest.headers["upload-offset"]]).toEqual([204, String(content.length)]);
  expect(await readFile(staged(house, fileId))).toEqual(content);
  expect(await house.storage.keep({ service: "sessions", tenant, fileId })).toBe(content.length);
  expect(await readdir(join(house.folder, "staging"))).toEqual([]);
});

const none = { error: { code: "not_found", message: "File not found" } };
const strangers: readonly (readonly [string, (house: House, own: Opened) => Promise<string>])[] = [
  ["no ticket", () => Promise.resolve("")],
  ["a made-up ticket", () => Promise.resolve("nonsense")],
  ["the ticket of another file", async (house) => (await anUpload(house)).ticket],
  ["a ticket that is over", (_, { over }) => Promise.resolve(over)],
  [
    "a ticket of the gateway itself",
    (house, { about }) => house.keys.ticketsOf("gateway")({ use: "upload", ...about }),
  ],
  [
    "the ticket of a download",
    (house, { about }) =>
      house.keys.ticketsOf("sessions")({
        ...{ use: "download", name: "a.pdf", type: "application/pdf" },
        ...about,
      }),
  ],
];
type Opened = {
  readonly over: string;
  readonly about: { readonly tenant: string; readonly fileId: string; readonly size: number };
};

test.each(strangers)(
  "who shows %s neither goes on with an upload nor looks at it",
  async (_, of) => {
    await using house = await aHouse();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 3 * 3_600_000 });
    const about = { tenant: randomUUID(), fileId: randomUUID(), size: content.length };
    const over = await house.keys.ticketsOf("sessions")({ use: "upload", ...about });
    await begin(house, over);
    vi.useRealTimers();
    const url = `${house.url}${uploadsPath}/${about.fileId}`;
    const ticket = await of(house, { over, about });
    const patched = await send(url, ticket, [0, content.length]);
    expect(patched.status).toBe(404);
    expect(JSON.parse(patched.body.toString())).toMatchObject(none);
    expect((await ask(url, { method: "HEAD", headers: tus(ticket) })).status).toBe(404);
    expect((await stat(staged(house, about.fileId))).size).toBe(0);
  },
);

test("no more is taken than the ticket says, in one piece or in many", async () => {
  await using house = await aHouse();
  const { fileId, ticket } = await anUpload(house, half);
  expect((await begin(house, ticket)).status).toBe(413);
  expect(await readdir(join(house.folder, "staging"))).toEqual([]);
  expect((await begin(house, ticket, half)).status).toBe(201);
  const url = `${house.url}${uploadsPath}/${fileId}`;
  expect((await send(url, ticket, [0, content.length])).status).toBe(413);
  expect((await stat(staged(house, fileId))).size).toBe(0);
});

test("what waits to be looked at is neither read nor taken away by anybody", async () => {
  await using house = await aHouse();
  const { fileId, ticket } = await anUpload(house);
  await begin(house, ticket);
  const url = `${house.url}${uploadsPath}/${fileId}`;
  await send(url, ticket, [0, content.length]);
  for (const method of ["GET", "DELETE", "OPTIONS"]) {
    const asked = await ask(url, { method, headers: tus(ticket) });
    expect([method, asked.status]).toEqual([method, 404]);
    expect(asked.body.toString()).not.toContain("diary");
  }
  expect(await readFile(staged(house, fileId))).toEqual(content);
});

test("another site's page sends nothing, even with a ticket", async () => {
  await using house = await aHouse();
  const { ticket } = await anUpload(house);
  const headers = tus(ticket, { "upload-length": "5", origin: "https://evil.example" });
  const asked = await ask(house.url + uploadsPath, { method: "POST", headers });
  expect(asked.status).toBe(403);
});
