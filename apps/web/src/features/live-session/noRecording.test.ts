import { expect, test } from "vitest";
import { sessions } from "@hearth/contracts/sessions";
import type { Rpc } from "@hearth/contracts/define";

const words = import.meta.glob<object>("./**/words.en.json", { eager: true, import: "default" });

test("a group is never recorded: no request for it exists", () => {
  const contracts: readonly Rpc[] = Object.values(sessions.rpc);
  const asked = contracts.map(({ subject }) => subject);
  expect(asked.length).toBeGreaterThan(50);
  expect(
    asked.filter((subject) => /recording|capture|egress|record\.(?!get)/i.test(subject)),
  ).toEqual([]);
});

test("no control in the room speaks of recording", () => {
  expect(Object.keys(words).length).toBeGreaterThan(4);
  // What a Mac calls its setting for sharing a screen is not ours to name.
  const ours = JSON.stringify(words).replaceAll("“Screen Recording”", "");
  expect(ours).not.toMatch(/recording|start record/i);
});
