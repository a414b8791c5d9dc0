import { expect, test } from "vitest";
import { z } from "zod";
import { query } from "@hearth/contracts/define";
import { testKeys } from "@hearth/testing/keys";
import { testNats } from "@hearth/testing/nats";
import { anActor } from "@hearth/testing/people";
import { natsBus } from "./nats.ts";

const ask = query("homework.note.ask", { input: z.object({}), output: z.object({}) });

async function house() {
  const open = new AsyncDisposableStack();
  const nats = open.use(await testNats());
  const { verify, as } = await testKeys();
  const log = { error: () => undefined };
  const another = (service: string) => natsBus({ url: nats.url, service, verify, log });
  const bus = open.use(await another("homework"));
  return { bus, as, another, [Symbol.asyncDispose]: () => open.disposeAsync() };
}

test("when nobody answers in time, the caller is told that it may have been done", async () => {
  await using nats = await house();
  const { bus, as } = nats;
  bus.connection.subscribe(ask.subject);
  const asked = bus.call(ask, {}, { ...(await as(anActor())), budgetMs: 200 });
  await expect(asked).rejects.toMatchObject({ code: "timeout" });
});

test("when nobody is there, the caller is told at once", async () => {
  await using nats = await house();
  const { bus, as } = nats;
  await expect(bus.call(ask, {}, await as(anActor()))).rejects.toMatchObject({
    code: "unavailable",
  });
});

test("a process that stops takes nothing new and finishes what it began", async () => {
  await using nats = await house();
  const { bus, as } = nats;
  let begin: () => void = () => undefined;
  let finish: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const end = new Promise<Record<string, never>>((resolve) => (finish = () => resolve({})));
  bus.serve(
    { ask },
    {
      ask: () => {
        begin();
        return end;
      },
    },
  );
  await using asker = await nats.another("gateway");
  await asker.connection.flush();

  const first = asker.call(ask, {}, await as(anActor()));
  await begun;
  const stopped = bus[Symbol.asyncDispose]();
  finish();

  expect(await first).toEqual({});
  await stopped;
  await expect(asker.call(ask, {}, await as(anActor()))).rejects.toMatchObject({
    code: "unavailable",
  });
});
