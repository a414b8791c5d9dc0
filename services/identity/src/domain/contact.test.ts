import { expect, test } from "vitest";
import { isReachable, masked, normalEmail } from "./contact.ts";
import { codeNotice } from "./notice.ts";

test("one mailbox has one spelling", () => {
  expect(normalEmail("  Jose\u0301@Example.ORG ")).toBe("jos\u00e9@example.org");
});

test.each([
  [{ kind: "email", address: "carmen@clinic.example.org" } as const, "c•••@c•••.org"],
  [{ kind: "sms", address: "+1 555 010 0042" } as const, "•••42"],
])("%j is shown as %s", (contact, shown) => {
  expect(masked(contact)).toBe(shown);
});

test.each([
  ["email", "carmen@example.org", true],
  ["email", "carmen", false],
  ["email", "carmen@example.org\nBcc: all@example.org", false],
  ["sms", "+15550100042", true],
  ["sms", "call me", false],
] as const)("%s to %j can be sent: %s", (kind, address, reachable) => {
  expect(isReachable({ kind, address })).toBe(reachable);
});

test("the message with a code says what the code is and nothing else", () => {
  const notice = codeNotice({ kind: "sms", address: "+15550100042" }, "012345");
  expect(notice).toEqual({
    channel: "sms",
    to: "+15550100042",
    subject: "Your code",
    text: "Your code is 012345. It works for 10 minutes. If you did not ask for it, there is nothing you need to do.",
  });
});
