import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { Outbox } from "./outbox.ts";

const aChange = (seq: number) => ({ sessionId: "s", epoch: 1, seq, speaker: null });
const listeners = (signal: AbortSignal) => getEventListeners(signal, "abort").length;

test("somebody who is told for hours leaves nothing behind for each thing that they were told", async () => {
  const outbox = new Outbox();
  const { signal } = new AbortController();
  for (let seq = 1; seq <= 100; seq += 1) {
    const ready = outbox.ready(signal);
    expect(listeners(signal)).toBe(1);
    outbox.media(aChange(seq));
    await ready;
    expect(outbox.take()).toMatchObject({ change: { seq } });
    expect(listeners(signal)).toBe(0);
  }
});

test("who goes away waits for nothing more", async () => {
  const outbox = new Outbox();
  const browser = new AbortController();
  const ready = outbox.ready(browser.signal);
  browser.abort();
  await ready;
  expect(outbox.take()).toBe(null);
  await outbox.ready(browser.signal);
});
