import { Readable } from "node:stream";
import { eicar, testClamd } from "@hearth/testing/clamd";
import { expect, test, vi } from "vitest";
import { type Scan, scannerOf } from "./scanner.ts";

const scanner = (url: string): Scan => {
  const scan = scannerOf(url);
  if (!scan) throw new Error("There is no scanner");
  return scan;
};
const many = Buffer.alloc(64 * 1024, "calm ");

test("ClamAV's daemon finds the test virus wherever it stands, and nothing in what is clean", async () => {
  await using clamd = await testClamd();
  const scan = scanner(clamd.url);
  expect(await scan(Readable.from([many, many]))).toBe("clean");
  expect(await scan(Readable.from([Buffer.from(eicar)]))).toBe("infected");
  expect(await scan(Readable.from([many, Buffer.from(eicar), many]))).toBe("infected");
  const side = await Promise.all([scan(Readable.from([many])), scan(Readable.from([eicar]))]);
  expect(side).toEqual(["clean", "infected"]);
});

test("what the daemon refuses to look at, and a daemon that is away, is no clean file", async () => {
  const said = vi.spyOn(console, "error").mockReturnValue();
  await using open = new AsyncDisposableStack();
  const clamd = open.use(await testClamd());
  const scan = scanner(clamd.url);
  const tooMuch = Readable.from(Array.from({ length: 200 }, () => many));
  await expect(scan(tooMuch)).rejects.toThrow();
  await open.disposeAsync();
  await expect(scan(Readable.from([many]))).rejects.toThrow();
  said.mockRestore();
});

test("without an address nobody scans", () => {
  expect(scannerOf(undefined)).toBeNull();
});
