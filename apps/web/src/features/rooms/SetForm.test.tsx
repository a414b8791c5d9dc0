// @vitest-environment jsdom
import type { RoomSet } from "@hearth/contracts/sessions/breakouts";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import "../../../test/dom.ts";
import { emptyRooms } from "../../lib/planning/plan.ts";
import { missingIn, noPair } from "./pairDraft.ts";
import { SetForm, type SetFormProps } from "./SetForm.tsx";
import "./words.ts";

const setId = "018f0000-0000-7000-8000-000000000201";
const ana = { personId: "018f0000-0000-7000-8000-000000000202", name: "Ana", isHere: true };
const rooms = [...emptyRooms(2, (number) => `Room ${number}`)];
const theirs: RoomSet = {
  setId,
  name: "Theirs",
  version: 3,
  rooms,
  savedAt: "2026-01-05T17:00:00.000Z",
};

function form(isStale: boolean, name = "Mine") {
  const save = vi.fn<SetFormProps["hand"]["save"]>();
  render(
    <SetForm
      sets={[theirs]}
      draft={{ setId, version: 2, name, rooms }}
      onDraft={() => undefined}
      hand={{ save, forget: () => undefined, isSaving: false, isStale }}
      group={{ clients: [ana], pairs: [] }}
    />,
  );
  return save;
}
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

test("prepared rooms are saved with their people on the version that they were made from", async () => {
  const save = form(false);
  await press("Move Ana");
  await userEvent.click(screen.getByRole("menuitem", { name: "To Room 2" }));
  await press("Save the rooms");
  expect(save.mock.calls[0]?.[0]).toEqual({
    setId,
    version: 2,
    name: "Mine",
    rooms: [rooms[0], { ...rooms[1], personIds: [ana.personId] }],
  });
});

test("who saves second is told, keeps their own, and saves it in the newer one's place or shows that", async () => {
  const save = form(true);
  const name = screen.getByRole<HTMLInputElement>("textbox", { name: /Name of these rooms/ });
  expect(name.value).toBe("Mine");
  await press("Save mine in their place");
  expect(save.mock.calls[0]?.[0]).toMatchObject({ version: 3, name: "Mine" });
  await press("Show theirs instead");
  expect(name.value).toBe("Theirs");
});

test("rooms without a name are not saved, and it is said why", async () => {
  const save = form(false, " ");
  await press("Save the rooms");
  expect(save).not.toHaveBeenCalled();
  expect(screen.getByText(/Give these rooms a name/)).toBeTruthy();
});

test("a pair is two different people, with a reason", () => {
  const { personId } = ana;
  expect(missingIn(noPair)).toEqual({
    a: "personMissing",
    b: "personMissing",
    reason: "whyMissing",
  });
  expect(missingIn({ a: personId, b: personId, kind: "apart", reason: "Family" })).toEqual({
    b: "same",
  });
  expect(missingIn({ a: personId, b: setId, kind: "together", reason: "Family" })).toEqual({});
});
