// @vitest-environment jsdom
import "../../test/dom.ts";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import "./i18n/index.ts";
import { applyLook } from "./theme.ts";
import { LookMenu } from "./ui/LookMenu.tsx";

afterEach(() => {
  localStorage.clear();
  applyLook();
});

test("who needs more contrast and less movement chooses them, and has them the next time", async () => {
  render(<LookMenu />);
  await userEvent.click(screen.getByRole("button", { name: "Look and language" }));
  await userEvent.click(screen.getByRole("radio", { name: "High" }));
  await userEvent.click(screen.getByRole("radio", { name: "Little" }));
  const { dataset } = document.documentElement;
  expect(dataset).toMatchObject({ contrast: "more", motion: "less" });
  delete dataset["contrast"];
  delete dataset["motion"];
  applyLook();
  expect(dataset).toMatchObject({ contrast: "more", motion: "less" });
});
