import { randomBytes } from "node:crypto";
import { hash, parseOptions, verify } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { argon2Passwords } from "./passwords.ts";
import { secretsFrom } from "./secrets.ts";

const password = "river maple quiet lantern";

async function counted(pepper = randomBytes(32)) {
  const checked: string[] = [];
  const passwords = await argon2Passwords(pepper, {
    hash,
    verify(hashed, ...rest) {
      checked.push(String(hashed));
      return verify(hashed, ...rest);
    },
  });
  return { passwords, checked };
}

test("the password of one of two people is found, and of neither not", async () => {
  const { passwords } = await counted();
  const [first, second] = [
    await passwords.hash("another one entirely"),
    await passwords.hash(password),
  ];
  expect(await passwords.indexOfMatch([first, second], password)).toBe(1);
  expect(await passwords.indexOfMatch([first, second], "a wrong password")).toBe(-1);
});

test("an unknown address is checked as often, and as hard, as a known one", async () => {
  const { passwords, checked } = await counted();
  const known = await passwords.hash(password);
  const work = async (hashes: readonly (string | null)[]) => {
    checked.length = 0;
    await passwords.indexOfMatch(hashes, password);
    return checked.map((hashed) => {
      const { memoryCost, timeCost, parallelism } = parseOptions(hashed);
      return { memoryCost, timeCost, parallelism };
    });
  };
  const once = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };
  expect(await work([known, null])).toEqual([once, once]);
  expect(await work([null, null])).toEqual([once, once]);
  expect(await work([known, known])).toEqual([once, once]);
});

test("nobody's hash lets nobody in, and without the pepper no hash is any good", async () => {
  const { passwords } = await counted();
  expect(await passwords.indexOfMatch([null, null], password)).toBe(-1);
  const { passwords: others } = await counted();
  expect(await others.indexOfMatch([await passwords.hash(password)], password)).toBe(-1);
});

test("a hash of other parameters is told apart", async () => {
  const { passwords } = await counted();
  expect(passwords.isOutdated(await passwords.hash(password))).toBe(false);
  expect(passwords.isOutdated(await hash(password, { memoryCost: 19_456, timeCost: 2 }))).toBe(
    true,
  );
});

test.each([
  ["passwordpassword", true],
  ["123456789012345", true],
  ["carmen.reyes.carmen.reyes", true],
  [password, false],
])("%s is easily guessed: %s", async (guess, isEasy) => {
  const { passwords } = await counted();
  const words = ["Carmen Reyes", "carmen.reyes@example.org"];
  expect(passwords.isEasilyGuessed(guess, words)).toBe(isEasy);
});

test("keyed hashes and codes are the pepper's own, and of six digits", () => {
  const [one, other] = [secretsFrom(randomBytes(32)), secretsFrom(randomBytes(32))];
  expect(one.emailHash("a@example.org")).not.toBe(other.emailHash("a@example.org"));
  expect(one.emailHash("a@example.org")).not.toBe(one.fingerprint("a@example.org"));
  expect(one.codeFor("an id")).toBe(one.codeFor("an id"));
  const codes = Array.from({ length: 200 }, (_, n) => one.codeFor(String(n)));
  expect(codes.filter((code) => !/^\d{6}$/.test(code))).toEqual([]);
  expect(new Set(codes).size).toBeGreaterThan(195);
});
