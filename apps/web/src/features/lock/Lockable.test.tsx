// @vitest-environment jsdom
import "../../../test/dom.ts";
import { fireEvent, render, screen } from "@testing-library/react";
import { act, useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Lockable } from "./Lockable.tsx";

const minutes = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

const later = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });

/** A page with a field, which the sign-in behind it locks and opens. */
function Page({ isWatched = true }: { readonly isWatched?: boolean }) {
  const [isLocked, setIsLocked] = useState(false);
  return (
    <Lockable
      isClient
      isWatched={isWatched}
      isLocked={isLocked}
      onLock={() => setIsLocked(true)}
      ways={<button onClick={() => setIsLocked(false)}>It is me</button>}
    >
      <label>
        Diary <textarea />
      </label>
    </Lockable>
  );
}

const write = () => {
  const field = screen.getByLabelText<HTMLTextAreaElement>("Diary");
  act(() => {
    field.focus();
  });
  fireEvent.change(field, { target: { value: "A hard day" } });
  return field;
};

test("a page that is left alone warns, locks, and is as it was once its person is back", async () => {
  render(<Page />);
  await later(10);
  const field = write();
  await later(9 * minutes);
  expect(screen.getByRole("alertdialog").textContent).toContain("Are you still there?");
  await later(minutes);
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(screen.getByRole("heading", { name: "This page is locked" })).toBeTruthy();
  expect(field.closest("label")?.style.display).toBe("none");
  fireEvent.click(screen.getByRole("button", { name: "It is me" }));
  await later(10);
  expect(screen.queryByRole("heading", { name: "This page is locked" })).toBeNull();
  expect(screen.getByLabelText<HTMLTextAreaElement>("Diary")).toBe(field);
  expect(field.value).toBe("A hard day");
  expect(document.activeElement).toBe(field);
});

test("any touch keeps it open, before the warning and after it", async () => {
  render(<Page />);
  await later(8 * minutes);
  fireEvent.pointerDown(document.body);
  await later(9 * minutes + 1000);
  fireEvent.keyDown(document.body, { key: "a" });
  await later(1000);
  expect(screen.queryByRole("alertdialog")).toBeNull();
  await later(8 * minutes);
  expect(screen.queryByRole("heading", { name: "This page is locked" })).toBeNull();
});

test("who is in a group is not locked out of it", async () => {
  render(<Page isWatched={false} />);
  await later(60 * minutes);
  expect(screen.queryByRole("heading", { name: "This page is locked" })).toBeNull();
});
