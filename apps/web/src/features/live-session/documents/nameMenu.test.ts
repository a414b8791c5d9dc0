// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { nameMenu } from "./nameMenu.ts";

test("the button of the board's menu has a name, also when a phone's takes the place of a desk's", async () => {
  const board = document.createElement("section");
  const draw = () => {
    const button = document.createElement("button");
    button.dataset["testid"] = "main-menu-trigger";
    board.replaceChildren(button);
    return button;
  };
  const first = draw();
  const stop = nameMenu(board, "Menu of the board");
  expect(first.getAttribute("aria-label")).toBe("Menu of the board");
  const second = draw();
  await vi.waitFor(() => expect(second.getAttribute("aria-label")).toBe("Menu of the board"));
  stop();
});
