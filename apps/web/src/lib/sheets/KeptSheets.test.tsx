// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { render } from "@testing-library/react";
import { act } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import "../../../test/dom.ts";
import { aPage } from "../../../test/aPage.tsx";
import { forgetKept, keepFor } from "../kept/keptShelf.ts";
import type { Me } from "../me.ts";
import { KeptSheets } from "./KeptSheets.tsx";

const person = "018f0000-0000-7000-8000-000000000001";
const asked = vi.fn<(path: string) => unknown>(() => ({ current: null, overlooked: null }));
beforeEach(() => asked.mockClear());
afterEach(() => forgetKept());

const opens = (role: Me["role"]) => render(aPage(<KeptSheets />, role, asked));
const paths = () => asked.mock.calls.map(([path]) => path).toSorted();

test("on a device that keeps them a client's plan and cards are asked for wherever they are", async () => {
  await keepFor(person);
  opens("client");
  await vi.waitFor(() => expect(paths()).toEqual(["copingCards.get", "safetyPlan.get"]));
});

test("they are asked for at once when a client lets this device keep them", async () => {
  opens("client");
  expect(paths()).toEqual([]);
  await act(() => keepFor(person));
  await vi.waitFor(() => expect(paths()).toEqual(["copingCards.get", "safetyPlan.get"]));
});

test.each([
  ["a client whose device keeps nothing", "client", "somebody else"],
  ["staff", "clinician", person],
] as const)("of %s nothing is asked", async (_, role, whose) => {
  await keepFor(whose);
  opens(role);
  await act(() => Promise.resolve());
  expect(paths()).toEqual([]);
});
