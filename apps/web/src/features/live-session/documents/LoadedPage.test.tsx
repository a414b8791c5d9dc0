// @vitest-environment jsdom
import "../../../../test/dom.ts";
import "../../../lib/i18n/index.ts";
import "./words.ts";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { LoadedPage } from "./LoadedPage.tsx";
import type { DocumentWay } from "./SharedDocument.ts";

const props = {
  ...{ room: "main", label: "Notes", status: "live" as const },
  ...{ isLocked: false, mayClear: false },
};
const way = {} as DocumentWay;

test("where the code of the notes does not come, the room stays and the page says what to do", async () => {
  const load = () => Promise.reject(new TypeError("Failed to fetch"));
  render(<LoadedPage {...props} way={way} load={load} />);
  expect((await screen.findByRole("alert")).textContent).toContain("Your place is kept");
  screen.getByRole("button", { name: "Load again" });
});
