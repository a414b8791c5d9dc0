// @vitest-environment jsdom
import "../../../../test/dom.ts";
import "../../../lib/i18n/index.ts";
import "./words.ts";
import { act, render, screen } from "@testing-library/react";
import { StrictMode } from "react";
import { expect, test, vi } from "vitest";
import { Doc, encodeStateAsUpdate, encodeStateVector, XmlElement, XmlText } from "yjs";
import { toBase64 } from "./base64.ts";
import { NotesPage } from "./NotesPage.tsx";
import type { DocumentWay } from "./SharedDocument.ts";

/** A server whose notes say one sentence. */
const aWay = (): DocumentWay => {
  const doc = new Doc();
  const paragraph = new XmlElement("paragraph");
  paragraph.insert(0, [new XmlText("We begin with a breath")]);
  doc.getXmlFragment("default").insert(0, [paragraph]);
  const answer = {
    update: toBase64(encodeStateAsUpdate(doc)),
    vector: toBase64(encodeStateVector(doc)),
  };
  const act = (() => Promise.resolve(answer)) as unknown as DocumentWay["act"];
  return { act, onDocument: () => () => undefined };
};

const page = (way: DocumentWay, isLocked: boolean) => (
  <StrictMode>
    <NotesPage
      {...{ way, room: "main", label: "Shared notes", status: "live" }}
      {...{ isLocked, mayClear: false }}
    />
  </StrictMode>
);

test("notes are a text box with tools; while they are locked they are read, and not written", async () => {
  // As under the page's own policy: nothing is read as HTML.
  vi.spyOn(DOMParser.prototype, "parseFromString").mockImplementation(() => {
    throw new TypeError("This document requires TrustedHTML");
  });
  const way = aWay();
  const { rerender } = render(page(way, false));
  const notes = await screen.findByRole("textbox", { name: "Shared notes" });
  await screen.findByText("We begin with a breath");
  expect(screen.getByRole("toolbar", { name: "Formatting" })).toBeTruthy();
  expect(notes.getAttribute("contenteditable")).toBe("true");
  act(() => rerender(page(way, true)));
  expect(screen.queryByRole("toolbar")).toBeNull();
  expect(screen.getByRole("textbox").getAttribute("contenteditable")).toBe("false");
  expect(screen.getByRole("textbox").getAttribute("aria-readonly")).toBe("true");
  screen.getByText(/Locked by staff/);
});
