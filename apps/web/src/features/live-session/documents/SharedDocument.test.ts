import { AppError } from "@hearth/contracts/errors";
import type { DocumentChange } from "@hearth/contracts/live/documents";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from "yjs";
import { fromBase64, toBase64 } from "./base64.ts";
import { type DocumentWay, SharedDocument } from "./SharedDocument.ts";

const notes = { room: "main", kind: "notes" } as const;
const words = ({ doc }: { readonly doc: Doc }) => doc.getText("words").toJSON();
const write = ({ doc }: { readonly doc: Doc }, text: string) =>
  doc.getText("words").insert(0, text);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The server's copy, and the ways of people to it. Messages to them can be lost, and their way can be cut. */
function aServer() {
  const doc = new Doc();
  const ears = new Set<(change: DocumentChange) => void>();
  const server = { doc, sent: 0, losesMessages: false, isLocked: false, isCut: false };
  const way = (): DocumentWay => {
    let own: ((change: DocumentChange) => void) | null = null;
    const open = (vector: string) => ({
      update: toBase64(encodeStateAsUpdate(doc, fromBase64(vector))),
      vector: toBase64(encodeStateVector(doc)),
    });
    const change = (update: string) => {
      if (server.isLocked) throw new AppError("locked", "Locked");
      server.sent += 1;
      applyUpdate(doc, fromBase64(update));
      const others = server.losesMessages ? [] : [...ears].filter((ear) => ear !== own);
      for (const ear of others) ear({ ...notes, update });
      return {};
    };
    const act = async (verb: string, { update = "", vector = "" }: Record<string, string>) => {
      // A cut way keeps commands, and sends them when it is back.
      while (server.isCut) await new Promise((next) => setTimeout(next, 100));
      return verb === "openDocument" ? open(vector) : change(update);
    };
    return {
      act: act as unknown as DocumentWay["act"],
      onDocument: (listener) => {
        own = listener;
        ears.add(listener);
        return () => ears.delete(listener);
      },
    };
  };
  return { server, way };
}

test("what one writes is read by the other, in one message for a burst of keys", async () => {
  const { server, way } = aServer();
  const [ann, ben] = [new SharedDocument(way(), notes), new SharedDocument(way(), notes)];
  ann.open();
  ben.open();
  await vi.advanceTimersByTimeAsync(10);
  expect(ann.getState()).toBe("saved");
  for (const letter of "olleh") write(ann, letter);
  expect(ann.getState()).toBe("saving");
  await vi.advanceTimersByTimeAsync(500);
  expect(words(ben)).toBe("hello");
  expect(server.sent).toBe(1);
  expect(ann.getState()).toBe("saved");
});

test("a message that was lost is made good by comparing", async () => {
  const { server, way } = aServer();
  const [ann, ben] = [new SharedDocument(way(), notes), new SharedDocument(way(), notes)];
  ann.open();
  ben.open();
  server.losesMessages = true;
  write(ann, "lost");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(words(ben)).toBe("");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(words(ben)).toBe("lost");
});

test("what two people write while the way is cut is merged when it is back", async () => {
  const { server, way } = aServer();
  const [ann, ben] = [new SharedDocument(way(), notes), new SharedDocument(way(), notes)];
  ann.open();
  ben.open();
  await vi.advanceTimersByTimeAsync(10);
  server.isCut = true;
  write(ann, "Ann.");
  write(ben, "Ben.");
  await vi.advanceTimersByTimeAsync(8_000);
  expect(ann.getState()).toBe("saving");
  server.isCut = false;
  await vi.advanceTimersByTimeAsync(8_000);
  expect(words(ann)).toHaveLength(8);
  expect(words(ben)).toBe(words(ann));
  expect(words(server)).toBe(words(ann));
});

test("who closes the page of notes while the last word is on its way does not lose it", async () => {
  const { server, way } = aServer();
  const ann = new SharedDocument(way(), notes);
  const close = ann.open();
  await vi.advanceTimersByTimeAsync(10);
  write(ann, "last");
  close();
  await vi.advanceTimersByTimeAsync(10);
  expect(words(server)).toBe("last");
});

test("a change that is refused is said to be refused, and not sent for ever", async () => {
  const { server, way } = aServer();
  const ann = new SharedDocument(way(), notes);
  ann.open();
  await vi.advanceTimersByTimeAsync(10);
  server.isLocked = true;
  write(ann, "no");
  await vi.advanceTimersByTimeAsync(20_000);
  expect(ann.getState()).toBe("refused");
  server.isLocked = false;
  write(ann, "yes ");
  await vi.advanceTimersByTimeAsync(6_000);
  expect(words(server)).toContain("yes");
});

test("a page that was pasted in goes in one piece; what no page can hold is refused, and not even sent", async () => {
  const { server, way } = aServer();
  const ann = new SharedDocument(way(), notes);
  ann.open();
  await vi.advanceTimersByTimeAsync(10);
  write(ann, "x".repeat(300_000));
  await vi.advanceTimersByTimeAsync(500);
  expect(words(server)).toHaveLength(300_000);
  write(ann, "y".repeat(1_200_000));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(ann.getState()).toBe("refused");
  expect(server.sent).toBe(1);
});

test("a change of another room is not taken", async () => {
  const { way } = aServer();
  const ann = new SharedDocument(way(), { room: "r1", kind: "notes" });
  const ben = new SharedDocument(way(), notes);
  ann.open();
  ben.open();
  await vi.advanceTimersByTimeAsync(10);
  const before = words(ann);
  write(ben, "main only");
  await vi.advanceTimersByTimeAsync(500);
  expect(words(ann)).toBe(before);
});
