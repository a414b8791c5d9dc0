// @vitest-environment jsdom
import type { FileStatus } from "@hearth/contracts/files";
import { expect, test, vi } from "vitest";
import "../../../test/dom.ts";
import { problemIn, RequestError } from "../api/problem.ts";
import { type FilesOf, sendFile, type Underway } from "./sendFile.ts";
import type { sendBytes } from "./sendBytes.ts";
import { keptName } from "./trouble.ts";

const fileId = "018f0000-0000-7000-8000-000000000401";
const kept = { fileId, name: "diary.pdf", type: "application/pdf", size: 5 } as const;
const is = (state: FileStatus["state"], fault: FileStatus["fault"] = null): FileStatus => ({
  ...{ file: kept, state, fault },
});
const away = () => Promise.reject(new RequestError({ ...problemIn(null), retryAfterMs: 0 }));
const aFile = (name = "diary.pdf", size = 5) => {
  const file = new File(["%PDF-"], name);
  Object.defineProperty(file, "size", { value: size });
  return file;
};

function sending(looks: readonly FileStatus[], file = aFile()) {
  const files = {
    add: vi.fn<FilesOf["add"]>().mockResolvedValue({ fileId, ticket: "a ticket" }),
    check: vi.fn<FilesOf["check"]>().mockResolvedValue(is("checking")),
    look: vi.fn<FilesOf["look"]>(),
  };
  for (const look of looks) files.look.mockResolvedValueOnce(look);
  const told: Underway[] = [];
  const bytes = vi.fn<typeof sendBytes>().mockImplementation((_, { onPart, onCut }) => {
    onPart(0.5);
    onCut();
    onPart(1);
    return Promise.resolve();
  });
  const stop = new AbortController();
  const way = { files, bytes, signal: stop.signal, told: (one: Underway) => void told.push(one) };
  return { files, told, bytes, stop, run: () => sendFile(file, way) };
}

test("a file is announced, sent, looked at, and ready when its service says so", async () => {
  const { files, told, bytes, run } = sending([is("checking"), is("ready")]);
  expect(await run()).toEqual(kept);
  expect(files.add.mock.calls[0]?.[0]).toEqual({ name: "diary.pdf", size: 5 });
  expect(bytes.mock.calls[0]?.[1]).toMatchObject({ ticket: "a ticket" });
  expect(told).toEqual([
    { state: "sending", part: 0, isCut: false },
    { state: "sending", part: 0.5, isCut: false },
    { state: "sending", part: 0.5, isCut: true },
    { state: "sending", part: 1, isCut: false },
    { state: "checking" },
  ]);
});

test.each([
  ["too big", aFile("film.pdf", 10 * 1024 * 1024 + 1), "too_big"],
  ["of a kind that is not taken", aFile("run.exe"), "kind"],
  ["without an ending", aFile("diary"), "kind"],
  ["empty", aFile("diary.pdf", 0), "empty"],
])("a file that is %s is refused before anything is sent", async (_, file, trouble) => {
  const { files, run } = sending([], file);
  await expect(run()).rejects.toMatchObject({ trouble });
  expect(files.add).not.toHaveBeenCalled();
});

test.each(["incomplete", "wrong_type", "infected"] as const)(
  "what was found is said: %s",
  async (fault) => {
    const { run } = sending([is("refused", fault)]);
    await expect(run()).rejects.toMatchObject({ trouble: fault });
  },
);

test("without a line it waits and asks again with the same keys; what is refused is not asked again", async () => {
  const { files, told, run } = sending([is("ready")]);
  files.add.mockImplementationOnce(away);
  files.check.mockImplementationOnce(away);
  await run();
  for (const { calls } of [files.add.mock, files.check.mock]) {
    expect(calls).toHaveLength(2);
    expect(calls[0]).toEqual(calls[1]);
  }
  expect(told[1]).toEqual({ state: "sending", part: 0, isCut: true });
  const other = sending([]);
  const refusal = new RequestError({ ...problemIn(null), code: "not_found" });
  other.files.add.mockRejectedValue(refusal);
  await expect(other.run()).rejects.toBe(refusal);
  expect(other.files.add).toHaveBeenCalledOnce();
});

test("who ends it asks nothing more", async () => {
  const { files, stop, run } = sending([]);
  files.check.mockImplementationOnce(() => {
    stop.abort();
    return Promise.resolve(is("checking"));
  });
  await expect(run()).rejects.toThrow();
  expect(files.look).not.toHaveBeenCalled();
});

test("a name is kept without what can't be read, and not too long", () => {
  expect(keptName("U\u0308bung\u202E fu\u0308r/heute.pdf")).toBe("Übung fürheute.pdf");
  const long = keptName(`${"a".repeat(300)}.docx`);
  expect([long.length, long.endsWith("a.docx")]).toEqual([160, true]);
});
