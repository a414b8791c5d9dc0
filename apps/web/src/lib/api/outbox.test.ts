import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { type Change, Outbox, type Sent, type Unsent } from "./outbox.ts";
import { browserShelf } from "./shelf.ts";

const ana = "ana";
const message = (key: string, personId = ana): Unsent => ({
  key,
  personId,
  path: "messages.post",
  input: { text: `text of ${key}` },
});
const refused = (code: "unavailable" | "unauthenticated" | "invalid_input"): Sent => ({
  result: "refused",
  problem: { code, requestId: null, detail: null, retryAfterMs: 3000 },
});
const done: Sent = { result: "done", output: { messageId: "1" } };

let shelves = 0;
/** A page with an outbox whose server gives these answers; the last one for ever. */
function page(answers: readonly Sent[], shelf = browserShelf(`shelf-${(shelves += 1)}`)) {
  const left = [...answers];
  const sent: Unsent[] = [];
  const pauses: number[] = [];
  const outbox = new Outbox({
    shelf,
    send: (unsent) => {
      sent.push(unsent);
      return Promise.resolve((left.length > 1 ? left.shift() : left[0]) ?? done);
    },
    pause: (ms) => {
      pauses.push(ms);
      return Promise.resolve();
    },
  });
  const seen: Change["state"][] = [];
  outbox.subscribe(() => {
    const state = outbox.getSnapshot().at(-1)?.state;
    if (state && state !== seen.at(-1)) seen.push(state);
  });
  const until = (state: Change["state"]) =>
    expect.poll(() => outbox.getSnapshot().at(-1)?.state).toBe(state);
  return { outbox, shelf, sent, pauses, seen, until };
}

test("a change that the server takes is saved, and nothing stays behind", async () => {
  const { outbox, shelf, seen, until } = page([done]);
  await outbox.resume(ana);
  await outbox.add(message("k1"));
  await until("saved");
  expect(seen).toEqual(["sending", "saved"]);
  expect(await shelf.all()).toEqual([]);
});

test("through an outage it is not saved yet, goes again with the same key after the server's time, and is saved", async () => {
  const { outbox, sent, pauses, seen, until } = page([
    refused("unavailable"),
    refused("unavailable"),
    done,
  ]);
  await outbox.resume(ana);
  await outbox.add(message("k1"));
  await until("saved");
  expect(seen).toEqual(["sending", "not_saved_yet", "saved"]);
  expect(sent.map(({ key }) => key)).toEqual(["k1", "k1", "k1"]);
  expect(pauses).toEqual([3000, 3000]);
});

test("what was not saved when the page was closed is sent by the next one, in its order", async () => {
  const closed = page([refused("unauthenticated")]);
  await closed.outbox.resume(ana);
  await closed.outbox.add(message("k1"));
  await closed.outbox.add(message("k2"));
  await closed.until("sending");
  const next = page([done], closed.shelf);
  await next.outbox.resume(ana);
  await next.until("saved");
  expect(next.sent).toEqual([message("k1"), message("k2")]);
  expect(await closed.shelf.all()).toEqual([]);
});

test("a refused change is told as failed, and is not sent again after a reload", async () => {
  const { outbox, shelf, sent, until } = page([refused("invalid_input")]);
  await outbox.resume(ana);
  await outbox.add(message("k1"));
  await until("failed");
  expect(outbox.getSnapshot()[0]?.input).toEqual({ text: "text of k1" });
  expect(sent).toHaveLength(1);
  expect(await shelf.all()).toEqual([]);
});

test("a lost sign-in keeps the change until its person is back", async () => {
  const { outbox, shelf, until } = page([refused("unauthenticated"), done]);
  await outbox.resume(ana);
  await outbox.add(message("k1"));
  await until("not_saved_yet");
  expect(await shelf.all()).toEqual([message("k1")]);
  await outbox.resume(ana);
  await until("saved");
});

test("nobody sends what another person left on this device", async () => {
  const { outbox, shelf, sent } = page([done]);
  await shelf.put(message("k1", "ben"));
  await outbox.resume(ana);
  await outbox.add(message("k2"));
  await expect.poll(() => sent.map(({ key }) => key)).toEqual(["k2"]);
  expect(await shelf.all()).toEqual([message("k1", "ben")]);
});
