import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { nameMenu } from "./nameMenu.ts";

/** For the element around the board: gives the button of its menu a name, in the language of the page. */
export function useMenuName() {
  const { t } = useTranslation("documents");
  const name = t("boardMenu");
  return useCallback(
    (board: HTMLElement | null) => (board ? nameMenu(board, name) : undefined),
    [name],
  );
}
