import { expect, test } from "vitest";
import { Turns } from "./turns.ts";

function tasks() {
  const turns = new Turns();
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const task = (name: string) => () =>
    new Promise<void>((end) => {
      begun.push(name);
      ends.set(name, end);
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { turns, begun, task, end };
}

test("what goes alone waits for what is under way, and what comes after waits for it", async () => {
  const { turns, begun, task, end } = tasks();
  void turns.beside(task("a"));
  void turns.beside(task("b"));
  void turns.alone(task("alone"));
  void turns.beside(task("c"));
  void turns.alone(task("alone too"));
  expect(begun).toEqual(["a", "b"]);
  await end("a");
  expect(begun).toEqual(["a", "b"]);
  await end("b");
  expect(begun).toEqual(["a", "b", "alone"]);
  await end("alone");
  expect(begun).toEqual(["a", "b", "alone", "c"]);
  await end("c");
  expect(begun.at(-1)).toBe("alone too");
});

test("one that fails holds up nobody", async () => {
  const { turns, begun, task, end } = tasks();
  await expect(turns.alone(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  void turns.beside(task("a"));
  await end("-");
  expect(begun).toEqual(["a"]);
});
