import type { HelpState } from "@hearth/contracts/messaging/risk";
import { describe, expect, test, vi } from "vitest";
import { RequestError } from "../api/problem.ts";
import { HelpCall } from "./HelpCall.ts";

const told: HelpState = {
  ...{ state: "calling", itemId: null, calledAt: null, acceptedBy: null, dutyBeginsAt: null },
  onDuty: true,
};
const problem = (code: "unreachable" | "not_found") =>
  new RequestError({ code, requestId: null, detail: null, retryAfterMs: null });

/** A tab whose shelf outlives a reload, and a network that the test holds up. */
function aTab() {
  const kept = new Map<string, string>();
  const calls: string[] = [];
  const numbers: (string | null)[] = [];
  const way: { fault: Error | null } = { fault: null };
  let resume: () => void = () => undefined;
  const answer = (said: HelpState) =>
    way.fault ? Promise.reject(way.fault) : Promise.resolve(said);
  const open = () =>
    new HelpCall({
      ask: () => answer({ ...told, state: "none" }),
      call: ({ key, callBack }) => {
        calls.push(key);
        numbers.push(callBack);
        return answer(told);
      },
      newKey: () => `key-${kept.size + calls.length}`,
      shelf: {
        getItem: (name) => kept.get(name) ?? null,
        setItem: (name, value) => void kept.set(name, value),
        removeItem: (name) => void kept.delete(name),
      },
      pause: () =>
        new Promise<void>((resolve) => {
          resume = resolve;
        }),
    });
  return {
    ...{ open, calls, numbers, kept, way },
    goOn: () => {
      resume();
    },
  };
}

describe("a call for help", () => {
  test("goes out with one press and says that somebody is being called", async () => {
    const tab = aTab();
    const call = tab.open();
    await call.press();
    expect(call.getSnapshot()).toEqual({ way: "idle", told, isFor: "me" });
    expect(tab.kept.size).toBe(0);
  });

  test("that can't go out says so, is kept through a reload, and is sent once with its key", async () => {
    const tab = aTab();
    tab.way.fault = problem("unreachable");
    const before = tab.open();
    void before.press("555 0142");
    await vi.waitFor(() => expect(before.getSnapshot().way).toBe("unsent"));
    void before.press();
    expect(tab.calls).toHaveLength(1);

    const after = tab.open();
    void after.look();
    await vi.waitFor(() => expect(after.getSnapshot().way).toBe("unsent"));
    tab.way.fault = null;
    tab.goOn();
    await vi.waitFor(() => expect(after.getSnapshot()).toMatchObject({ way: "idle", told }));
    expect(new Set(tab.calls).size).toBe(1);
    expect(new Set(tab.numbers)).toEqual(new Set(["555 0142"]));
    expect(tab.kept.size).toBe(0);
  });

  test("is not offered where nobody is known, and a refusal is said", async () => {
    const tab = aTab();
    const call = tab.open();
    tab.way.fault = problem("not_found");
    await call.look();
    expect(call.getSnapshot().isFor).toBe("nobody");
    await call.press();
    expect(call.getSnapshot().way).toBe("refused");
    expect(tab.kept.size).toBe(0);
  });
});
