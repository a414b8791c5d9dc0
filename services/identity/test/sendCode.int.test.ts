import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startJobs } from "@hearth/service-kit/jobs";
import { until } from "@hearth/testing/until";
import { outboxFolder, type Post } from "@hearth/service-kit/notices";
import { sendingCodes } from "../src/sendCode.ts";
import { aHash, invited } from "./house.ts";

async function aFolder() {
  const path = await mkdtemp(join(tmpdir(), "hearth-outbox-"));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

test("a code that was asked for is sent by whoever runs next, though the first try dies; once", async () => {
  const { here, press } = await invited();
  await using house = here;
  await using scratch = await aFolder();
  const folder = scratch.path;
  const phone = aHash();
  await press();
  await until(async () =>
    expect(await press({ seatHash: phone })).toMatchObject({ result: "code_sent" }),
  );
  expect(await readdir(folder)).toEqual([]);

  const write = outboxFolder(folder);
  let tries = 0;
  const post: Post = async (id, notice) => {
    tries += 1;
    if (tries === 1) throw new Error("The process died here");
    await write(id, notice);
  };
  const stop = new AbortController();
  const queues = [sendingCodes({ glance: house.glance, post })];
  const jobs = await startJobs({ pool: house.pool, log: house.log, signal: stop.signal, queues });
  try {
    await until(async () => expect(await readdir(folder)).toHaveLength(1), 20_000);
  } finally {
    stop.abort();
    await jobs.stop();
  }

  const [file = ""] = await readdir(folder);
  const notice = JSON.parse(await readFile(join(folder, file), "utf8")) as { text: string };
  expect(Object.keys(notice).sort()).toEqual(["channel", "subject", "text", "to"]);
  const code = /\d{6}/.exec(notice.text)?.[0] ?? "";
  expect(await press({ seatHash: phone, code })).toHaveProperty("result", "seated");
  expect(tries).toBe(2);
});

test("the same message again is the same file", async () => {
  await using scratch = await aFolder();
  const folder = scratch.path;
  const post = outboxFolder(folder);
  const id = randomUUID();
  const notice = { channel: "sms", to: "+15550100042", subject: "Your code", text: "1" } as const;
  await post(id, notice);
  await post(id, notice);
  expect(await readdir(folder)).toEqual([`${id}.json`]);
});
