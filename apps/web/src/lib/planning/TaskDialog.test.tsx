// @vitest-environment jsdom
import type { FileRef } from "@hearth/contracts/files";
import type { Task } from "@hearth/contracts/live/rooms";
import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import "../../../test/dom.ts";
import type { FilesOf } from "../files/sendFile.ts";
import { sendBytes } from "../files/sendBytes.ts";
import { GroupFilesContext } from "./groupFiles.ts";
import { TaskDialog } from "./TaskDialog.tsx";
import "./words.ts";

vi.mock("../files/sendBytes.ts", () => ({ sendBytes: vi.fn() }));

const kept: FileRef = {
  fileId: "018f0000-0000-7000-8000-000000000403",
  name: "diary.pdf",
  type: "application/pdf",
  size: 5,
};
const status = (state: "checking" | "ready" | "refused") => ({
  ...{ file: kept, state },
  fault: state === "refused" ? ("infected" as const) : null,
});

/** A dialog of a task, open. Its files are looked at when the test says so. */
async function open(task: Task, files: Partial<FilesOf> | null = {}) {
  let done = () => undefined as unknown;
  vi.mocked(sendBytes).mockImplementation(
    (_, { onPart, onCut }) =>
      new Promise((resolve) => {
        onPart(0.4);
        onCut();
        done = () => resolve();
      }),
  );
  const all: FilesOf = {
    add: () => Promise.resolve({ fileId: kept.fileId, ticket: "a ticket" }),
    check: () => Promise.resolve(status("ready")),
    look: () => Promise.resolve(status("ready")),
    open: () => Promise.resolve({ ticket: "another" }),
    ...files,
  };
  const onSave = vi.fn<(task: Task) => void>();
  render(
    <GroupFilesContext value={files && all}>
      <TaskDialog room="Garden" task={task} onSave={onSave} />
    </GroupFilesContext>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Task for Garden" }));
  return { onSave, arrived: () => void done() };
}
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const choose = (file: File) => {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("Nothing can be chosen");
  return userEvent.setup({ applyAccept: false }).upload(input, file);
};
const diary = () => new File(["%PDF-"], "diary.pdf");
const said = () => screen.getByRole("status").textContent;
const noTask: Task = { text: null, link: null };

test("the limits are said before; a file is sent, goes on after a cut, is checked, and is part of the task", async () => {
  const { onSave, arrived } = await open(noTask);
  const button = screen.getByRole("button", { name: "Choose a file" });
  const hint = document.getElementById(button.getAttribute("aria-describedby") ?? "");
  expect(hint?.textContent).toContain("10 MB at most");
  await choose(diary());
  await waitFor(() =>
    expect(said()).toBe("The connection was cut. Sending diary.pdf goes on by itself."),
  );
  const bar = screen.getByRole("progressbar", { name: "Sending diary.pdf" });
  expect(bar.getAttribute("aria-valuenow")).toBe("0.4");
  await press("Save the task");
  expect(screen.getByRole("alert").textContent).toContain("Wait until the file was checked");
  expect(onSave).not.toHaveBeenCalled();
  arrived();
  await waitFor(() => expect(said()).toBe("diary.pdf is attached"));
  await press("Save the task");
  expect(onSave.mock.calls).toEqual([[{ ...noTask, file: kept }]]);
});

test("while it is looked at that is said", async () => {
  const check = () => Promise.resolve(status("checking"));
  const { arrived } = await open(noTask, { check, look: () => new Promise(() => undefined) });
  await choose(diary());
  await screen.findByRole("progressbar");
  arrived();
  await waitFor(() => expect(said()).toBe("diary.pdf is being checked"));
});

test("what is not taken is said, with what to do, and the words of the task stay", async () => {
  const { onSave, arrived } = await open(noTask, {
    check: () => Promise.resolve(status("refused")),
  });
  await userEvent.type(screen.getByRole("textbox", { name: "What to do in this room" }), "Read");
  await choose(new File(["MZ"], "run.exe"));
  expect((await screen.findByRole("alert")).textContent).toContain(
    "is of a kind that is not taken",
  );
  await choose(diary());
  await screen.findByRole("progressbar");
  arrived();
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("holds a virus"));
  await press("Save the task");
  expect(onSave.mock.calls).toEqual([[{ text: "Read", link: null }]]);
});

test("a file is taken away, that is said, and the focus stays in its field", async () => {
  const { onSave } = await open({ ...noTask, file: kept });
  expect(said()).toBe("diary.pdf is attached");
  await press("Remove diary.pdf");
  expect(said()).toBe("diary.pdf was taken away");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Choose a file" }));
  await press("Save the task");
  expect(onSave.mock.calls).toEqual([[noTask]]);
});

test("where nobody keeps files a task has the file that it had, and no field for another", async () => {
  const { onSave } = await open({ ...noTask, file: kept }, null);
  expect(document.querySelector("input[type=file]")).toBeNull();
  await press("Save the task");
  expect(onSave.mock.calls).toEqual([[{ ...noTask, file: kept }]]);
});
