// @vitest-environment jsdom
import { ticketHeader } from "@hearth/contracts/files";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import "../../../test/dom.ts";
import { FileButton } from "./FileButton.tsx";

const file = {
  fileId: "018f0000-0000-7000-8000-000000000402",
  name: "diary.pdf",
  type: "application/pdf",
  size: 120_000,
} as const;

const fetching = vi.fn<typeof fetch>();
const made = vi.fn<(blob: Blob) => string>().mockReturnValue("blob:one");
vi.stubGlobal("fetch", fetching);
vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: made, revokeObjectURL: vi.fn() }));
const clicked: string[] = [];
vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
  this: HTMLAnchorElement,
) {
  clicked.push(`${this.download} ${this.href}`);
});
document.head.innerHTML = '<meta name="hearth-files" content="http://files.localhost:8400">';
afterEach(() => {
  fetching.mockReset();
  made.mockClear();
  clicked.length = 0;
});

const open = () => Promise.resolve({ ticket: "a ticket" });
const press = () => userEvent.click(screen.getByRole("button", { name: "Download diary.pdf" }));

test("a file is fetched with its ticket and nothing else of ours, and given to the browser to keep", async () => {
  fetching.mockResolvedValue(new Response("%PDF-"));
  render(<FileButton file={file} open={open} />);
  expect(screen.getByText("PDF, 120 kB")).toBeTruthy();
  await press();
  expect((await screen.findByRole("status")).textContent).toBe("diary.pdf is in your downloads");
  expect(fetching.mock.calls).toEqual([
    [
      "http://files.localhost:8400/download",
      {
        headers: { [ticketHeader]: "a ticket" },
        credentials: "omit",
        referrerPolicy: "no-referrer",
      },
    ],
  ]);
  expect(clicked).toEqual(["diary.pdf blob:one"]);
  expect(made.mock.calls[0]?.[0].type).toBe("application/octet-stream");
});

test("a file that is gone, or a line that is cut, is said in words; nothing is kept", async () => {
  const gone = { error: { code: "not_found", message: "File not found", requestId: "0b0b" } };
  fetching.mockResolvedValueOnce(Response.json(gone, { status: 404 }));
  fetching.mockRejectedValueOnce(new TypeError("down"));
  render(<FileButton file={file} open={open} />);
  await press();
  expect((await screen.findByRole("alert")).textContent).toContain("0b0b");
  await press();
  expect((await screen.findByRole("alert")).textContent).not.toContain("0b0b");
  expect(clicked).toEqual([]);
});
