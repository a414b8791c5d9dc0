import { randomUUID } from "node:crypto";
import { testKeys } from "@hearth/testing/keys";
import { anActor } from "@hearth/testing/people";
import { afterEach, expect, test, vi } from "vitest";

const upload = { use: "upload", tenant: randomUUID(), fileId: randomUUID(), size: 5 } as const;
const download = {
  ...upload,
  use: "download",
  name: "diary.pdf",
  type: "application/pdf",
} as const;
afterEach(() => vi.useRealTimers());
const later = (seconds: number) => vi.useFakeTimers({ now: Date.now() + seconds * 1_000 });
const none = { code: "not_found", message: "File not found" };

test("a ticket says what its service said, and is good for one use alone", async () => {
  const { ticketsOf, verifyTicket } = await testKeys();
  const token = await ticketsOf("sessions")(upload);
  expect(await verifyTicket.upload(token)).toEqual({ ...upload, service: "sessions" });
  await expect(verifyTicket.download(token)).rejects.toMatchObject(none);
});

test("a ticket for a download is good for a minute, one for an upload for two hours", async () => {
  const { ticketsOf, verifyTicket } = await testKeys();
  const [up, down] = [await ticketsOf("sessions")(upload), await ticketsOf("sessions")(download)];
  expect(await verifyTicket.download(down)).toMatchObject(download);
  later(70);
  await expect(verifyTicket.download(down)).rejects.toMatchObject(none);
  expect(await verifyTicket.upload(up)).toMatchObject(upload);
  later(2 * 3_600);
  await expect(verifyTicket.upload(up)).rejects.toMatchObject(none);
});

test("no other part's word is taken, nor another key's, nor an actor's token", async () => {
  const { ticketsOf, verifyTicket, sign, verify } = await testKeys();
  const foreign = await testKeys();
  const forged = [
    await ticketsOf("gateway")(download),
    await ticketsOf("media")(download),
    await foreign.ticketsOf("sessions")(download),
    await sign(anActor()),
    "nonsense",
  ];
  for (const token of forged)
    await expect(verifyTicket.download(token)).rejects.toMatchObject(none);
  const token = await ticketsOf("sessions")(download);
  await expect(verify(token)).rejects.toMatchObject({ code: "unauthenticated" });
});
