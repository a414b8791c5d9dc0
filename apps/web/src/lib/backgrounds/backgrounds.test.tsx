// @vitest-environment jsdom
import "fake-indexeddb/auto";
import "../../../test/dom.ts";
import { Blob as NodeBlob } from "node:buffer";
import type { EffectState } from "@hearth/media-client/effect";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import "../i18n/index.ts";
import type { Background } from "./background.ts";
import { BackgroundChoice } from "./BackgroundChoice.tsx";
import { keptPicture, removePicture } from "./ownPicture.ts";

const drawn: { width: number; height: number }[] = [];

beforeEach(() => {
  drawn.splice(0);
  const picture = { width: 4_000, height: 3_000, close: () => undefined };
  vi.stubGlobal("createImageBitmap", (file: File) =>
    file.type.startsWith("image/") ? Promise.resolve(picture) : Promise.reject(new Error("no")),
  );
  const fetching = vi.fn(() => Promise.reject(new TypeError("nothing is to be sent")));
  vi.stubGlobal("fetch", fetching);
  const { prototype } = HTMLCanvasElement;
  const pen = { drawImage: () => undefined } as unknown as CanvasRenderingContext2D;
  vi.spyOn(prototype, "getContext").mockReturnValue(pen);
  vi.spyOn(prototype, "toBlob").mockImplementation(function (
    this: HTMLCanvasElement,
    give: BlobCallback,
    type = "",
  ) {
    drawn.push({ width: this.width, height: this.height });
    give(new NodeBlob(["small"], { type }) as Blob);
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await removePicture();
});

const aFile = (type: string) => new File(["large"], "holiday", { type });
const chosen = vi.fn<(background: Background) => void>();

function Chooser({ first, state }: { first: Background; state: EffectState }) {
  const [value, setValue] = useState(first);
  const change = (next: Background) => {
    chosen(next);
    setValue(next);
  };
  return <BackgroundChoice value={value} state={state} onChange={change} />;
}

function choosing(first: Background = "none", state: EffectState = "off") {
  chosen.mockClear();
  render(<Chooser first={first} state={state} />);
  const file = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!file) throw new Error("no way to choose a file");
  return file;
}

const offered = async () => {
  await userEvent.click(screen.getByRole("button", { name: /What is behind me/ }));
  const names = screen.getAllByRole("option").map(({ textContent }) => textContent);
  await userEvent.keyboard("{Escape}");
  return names;
};

test("a person chooses among calm pictures, a blur and the room as it is", async () => {
  choosing();
  expect(await offered()).toEqual([
    "The room as it is",
    "The room, blurred",
    "Hills",
    "Shore",
    "Evening",
  ]);
  await userEvent.click(screen.getByRole("button", { name: /What is behind me/ }));
  await userEvent.click(screen.getByRole("option", { name: "Shore" }));
  expect(chosen).toHaveBeenCalledWith("shore");
});

test("a picture of one's own is made small, kept on the device, and sent nowhere", async () => {
  const file = choosing();
  await userEvent.upload(file, aFile("image/png"));
  await vi.waitFor(() => expect(chosen).toHaveBeenCalledWith("own"));
  expect(drawn).toEqual([{ width: 1_280, height: 960 }]);
  expect((await keptPicture())?.type).toBe("image/jpeg");
  expect(fetch).not.toHaveBeenCalled();
  expect(await offered()).toContain("My own picture");
});

test("it is there the next time, and when it is removed the room behind stays hidden", async () => {
  await userEvent.upload(choosing(), aFile("image/png"));
  await vi.waitFor(() => expect(chosen).toHaveBeenCalledWith("own"));
  document.body.replaceChildren();
  choosing("own");
  await userEvent.click(await screen.findByRole("button", { name: "Remove my picture" }));
  await vi.waitFor(() => expect(chosen).toHaveBeenCalledWith("blur"));
  expect(await keptPicture()).toBeNull();
});

test("what is no picture is refused in words, and the former choice stays", async () => {
  const file = choosing("hills");
  await userEvent.upload(file, aFile("text/plain"), { applyAccept: false });
  expect(await screen.findByText(/This file is no picture/)).toBeTruthy();
  expect(chosen).not.toHaveBeenCalled();
});

test("what can't be done here is said", () => {
  choosing("hills", "failed");
  expect(screen.getByText(/This can't be done on this device/)).toBeTruthy();
});
