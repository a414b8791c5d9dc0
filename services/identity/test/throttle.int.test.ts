import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { conflict, notFound } from "@hearth/contracts/errors";
import { testDatabase } from "@hearth/testing/database";
import { failuresInARow } from "../src/domain/password.ts";
import { PrismaClient } from "../src/generated/client.ts";
import { countersOn } from "../src/store/countersOn.ts";
import { databaseThrottle, limits } from "../src/throttle.ts";
import { whole } from "./house.ts";

async function throttle() {
  const database = await testDatabase({
    service: "identity",
    client: (adapter) => new PrismaClient({ adapter }),
  });
  return { ...database, ...databaseThrottle(countersOn(database.db)) };
}

const account = "an account";
const limited = { code: "rate_limited" };

test("after a hundred failures in a row from everywhere an account slows down, and its owner's place does not", async () => {
  await using here = await throttle();
  const from = (network: string, isKnown = false) => ({ account, network, isKnown });
  for (let n = 0; n < failuresInARow; n += 1) await here.admitSignIn(from(randomUUID()));

  await here.admitSignIn(from(randomUUID()));
  expect(await whole(here.admitSignIn(from(randomUUID())))).toMatchObject(limited);
  expect(await whole(here.admitSignIn(from("home", true)))).toBeUndefined();

  await here.forgetFailures(from("home", true));
  expect(await whole(here.admitSignIn(from(randomUUID())))).toBeUndefined();
});

test("tries at once are all counted", async () => {
  await using here = await throttle();
  const attempt = { account, network: "203.0.113", isKnown: false };
  const tries = await Promise.allSettled(
    Array.from({ length: limits.pair.points + 5 }, () => here.admitSignIn(attempt)),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(limits.pair.points);
});

test("a network that guesses links is stopped, and a person's wrong press is not", async () => {
  await using here = await throttle();
  const missed = notFound("Link");
  for (let n = 0; n < limits.linkMisses.points; n += 1) await here.countIfMiss("guesser", missed);
  for (let n = 0; n < limits.linkMisses.points; n += 1)
    await here.countIfMiss("home", conflict("This session is over"));

  expect(await whole(here.admitPress("guesser"))).toMatchObject(limited);
  expect(await whole(here.admitPress("home"))).toBeUndefined();
});
