// @vitest-environment jsdom
import "../../../test/dom.ts";
import i18next from "i18next";
import { afterEach, expect, test } from "vitest";
import "./index.ts";
import { pseudo } from "./language.ts";

afterEach(() => i18next.changeLanguage("en"));

test("the language of tests goes from right to left and marks every word of ours; others are as they are", async () => {
  await i18next.changeLanguage(pseudo);
  expect(i18next.t("nav.account", { name: "Sam" })).toBe("⟦Your account: Sam⟧");
  expect(document.documentElement.dir).toBe("rtl");
  await i18next.changeLanguage("es");
  expect(i18next.t("nav.home")).toBe("Inicio");
  expect(document.documentElement.dir).toBe("ltr");
});
