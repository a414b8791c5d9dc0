// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { DialogTrigger } from "./DialogTrigger.tsx";
import { TextField } from "./TextField.tsx";

afterEach(cleanup);

test("a pending button keeps the focus and is not pressed twice", async () => {
  const pressed = vi.fn();
  const { rerender } = render(<Button onPress={pressed}>Save</Button>);
  await userEvent.click(screen.getByRole("button"));
  rerender(
    <Button onPress={pressed} isPending pendingLabel="Saving">
      Save
    </Button>,
  );
  await userEvent.click(screen.getByRole("button"));
  expect(pressed).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(screen.getByRole("button"));
});

test("a dialog takes the focus, and Escape gives it back to the button that opened it", async () => {
  render(
    <DialogTrigger>
      <Button>Look</Button>
      <Dialog title="Colours" closeLabel="Close">
        Light or dark
      </Dialog>
    </DialogTrigger>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Look" }));
  expect(screen.getByRole("dialog", { name: "Colours" }).contains(document.activeElement)).toBe(
    true,
  );
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a field names its label, its help and its fault to who listens", () => {
  render(<TextField label="Name" description="A nickname is fine" error="Write a name" />);
  const field = screen.getByRole("textbox", { name: "Name" });
  const described = (field.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent);
  expect(described).toEqual(expect.arrayContaining(["A nickname is fine", "Write a name"]));
  expect(field.getAttribute("aria-invalid")).toBe("true");
});
