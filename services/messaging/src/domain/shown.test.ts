import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { StoredMessage } from "./message.ts";
import { type Reader, shown } from "./shown.ts";

const [author, other, clinician] = [randomUUID(), randomUUID(), randomUUID()];
const message = (changes: Partial<StoredMessage> = {}): StoredMessage => ({
  messageId: randomUUID(),
  threadId: randomUUID(),
  seq: 2,
  authorId: author,
  text: "Good morning",
  files: [],
  postedAt: "2026-03-02T20:00:00.000Z",
  hidden: null,
  ...changes,
});
const reader = (personId: string, changes: Partial<Reader> = {}): Reader => ({
  kind: "group",
  role: "client",
  personId,
  seen: [
    { personId: author, seq: 2 },
    { personId: other, seq: 2 },
    { personId: clinician, seq: 1 },
  ],
  reported: new Set(),
  ...changes,
});

test("what staff hid is read by its author and by staff, and by nobody else", () => {
  const hidden = message({ hidden: { reason: "hurtful", at: "2026-03-02T21:00:00.000Z" } });
  expect(shown(hidden, reader(other)).text).toBeNull();
  expect(shown(hidden, reader(author)).text).toBe("Good morning");
  expect(shown(hidden, reader(clinician, { role: "clinician" })).text).toBe("Good morning");
});

test("staff learn how many others have seen a message, clients of a group nothing", () => {
  expect(shown(message(), reader(clinician, { role: "clinician" })).seenBy).toBe(1);
  expect(shown(message(), reader(author)).seenBy).toBeNull();
});

test("a client learns whether their care team has seen what they wrote, and nothing of what others wrote", () => {
  expect(shown(message(), reader(author, { kind: "care" })).seenBy).toBe(1);
  expect(shown(message(), reader(other, { kind: "care" })).seenBy).toBeNull();
});
