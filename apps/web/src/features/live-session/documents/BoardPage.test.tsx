// @vitest-environment jsdom
import "../../../../test/dom.ts";
import "../../../lib/i18n/index.ts";
import "./words.ts";
import { fireEvent, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, test, vi } from "vitest";
import { Doc, encodeStateAsUpdate, encodeStateVector } from "yjs";
import { toBase64 } from "./base64.ts";
import { BoardPage } from "./BoardPage.tsx";
import type { DocumentWay } from "./SharedDocument.ts";

const heard = vi.fn();

/** The board's library draws on a canvas, which is not here: what it is given is. */
vi.mock("@excalidraw/excalidraw", () => {
  const items = { ClearCanvas: () => <button type="button">Clear the board</button> };
  const MainMenu = Object.assign(({ children }: Box) => <div>{children}</div>, {
    DefaultItems: items,
  });
  const Excalidraw = ({ children, UIOptions }: Box & { UIOptions: object }) => (
    <div
      role="presentation"
      onKeyDown={() => void heard()}
      data-options={JSON.stringify(UIOptions)}
    >
      <p>Canvas</p>
      {children}
    </div>
  );
  return { MainMenu, Excalidraw };
});
vi.mock("@excalidraw/excalidraw/index.css", () => ({}));
type Box = { readonly children?: ReactNode };

const way = (): DocumentWay => {
  const doc = new Doc();
  const answer = {
    update: toBase64(encodeStateAsUpdate(doc)),
    vector: toBase64(encodeStateVector(doc)),
  };
  const act = (() => Promise.resolve(answer)) as unknown as DocumentWay["act"];
  return { act, onDocument: () => () => undefined };
};
const shown = (mayClear: boolean) => {
  vi.stubGlobal("matchMedia", () => ({
    matches: false,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }));
  heard.mockClear();
  const page = { way: way(), room: "main", label: "Board", status: "live" } as const;
  return render(<BoardPage {...page} isLocked={false} mayClear={mayClear} />);
};
const press = (key: string, ctrlKey: boolean) =>
  fireEvent.keyDown(screen.getByText("Canvas"), { key, ctrlKey });

test("staff may clear the whole board, by its menu and by its keys", () => {
  shown(true);
  screen.getByRole("button", { name: "Clear the board" });
  press("Delete", true);
  expect(heard).toHaveBeenCalledOnce();
});

test("a client can't take everybody's drawing away at once, and still takes away and undoes their own", () => {
  const { container } = shown(false);
  expect(screen.queryByRole("button", { name: "Clear the board" })).toBeNull();
  expect(container.querySelector("[data-options]")?.getAttribute("data-options")).toContain(
    '"clearCanvas":false',
  );
  for (const key of ["Delete", "Backspace"]) press(key, true);
  expect(heard).not.toHaveBeenCalled();
  press("Delete", false);
  press("z", true);
  expect(heard).toHaveBeenCalledTimes(2);
});
