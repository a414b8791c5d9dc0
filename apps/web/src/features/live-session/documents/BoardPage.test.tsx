// @vitest-environment jsdom
import "../../../../test/dom.ts";
import "../../../lib/i18n/index.ts";
import "./words.ts";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { type ReactNode, useEffect } from "react";
import { expect, test, vi } from "vitest";
import { Doc, encodeStateAsUpdate, encodeStateVector } from "yjs";
import { toBase64 } from "./base64.ts";
import { BoardPage } from "./BoardPage.tsx";
import type { DocumentWay } from "./SharedDocument.ts";

const heard = vi.fn();
const shownScenes = vi.fn();
/** The library has drawn itself, or something on it has changed. */
let changed: (elements: readonly object[]) => void = () => undefined;

/** The board's library draws on a canvas, which is not here: what it is given is. */
vi.mock("@excalidraw/excalidraw", () => {
  const items = { ClearCanvas: () => <button type="button">Clear the board</button> };
  const MainMenu = Object.assign(({ children }: Box) => <div>{children}</div>, {
    DefaultItems: items,
  });
  const api = {
    getSceneElementsIncludingDeleted: () => [],
    getAppState: () => ({}),
    scrollToContent: () => undefined,
    updateScene: ({ elements }: { elements: readonly object[] }) => void shownScenes(elements),
  };
  const Excalidraw = ({ children, UIOptions, excalidrawAPI, onChange }: Library) => {
    useEffect(() => excalidrawAPI(api), [excalidrawAPI]);
    changed = onChange;
    return (
      <div
        role="presentation"
        onKeyDown={() => void heard()}
        data-options={JSON.stringify(UIOptions)}
      >
        <p>Canvas</p>
        {children}
      </div>
    );
  };
  return {
    MainMenu,
    Excalidraw,
    CaptureUpdateAction: { NEVER: "NEVER" },
    restoreElements: (elements: readonly object[]) => elements,
    reconcileElements: (mine: readonly object[], others: readonly object[]) => [...mine, ...others],
  };
});
vi.mock("@excalidraw/excalidraw/index.css", () => ({}));
type Box = { readonly children?: ReactNode };
type Library = Box & {
  readonly UIOptions: object;
  readonly excalidrawAPI: (api: object) => void;
  readonly onChange: (elements: readonly object[]) => void;
};

const way = (...drawn: readonly { readonly id: string }[]): DocumentWay => {
  const doc = new Doc();
  for (const one of drawn) doc.getMap("elements").set(one.id, one);
  const answer = {
    update: toBase64(encodeStateAsUpdate(doc)),
    vector: toBase64(encodeStateVector(doc)),
  };
  const act = (() => Promise.resolve(answer)) as unknown as DocumentWay["act"];
  return { act, onDocument: () => () => undefined };
};
const shown = (mayClear: boolean, of = way()) => {
  vi.stubGlobal("matchMedia", () => ({
    matches: false,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }));
  heard.mockClear();
  shownScenes.mockClear();
  const page = { way: of, room: "main", label: "Board", status: "live" } as const;
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

test("what is on the board is given to the library once it has drawn itself: before, it would throw it away", async () => {
  const circle = { id: "circle", type: "ellipse", version: 1, index: null };
  shown(false, way(circle));
  await screen.findByText("Everything is saved and shared");
  expect(shownScenes).not.toHaveBeenCalled();
  act(() => changed([]));
  expect(shownScenes).toHaveBeenCalledExactlyOnceWith([circle]);
});
