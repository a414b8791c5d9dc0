// @vitest-environment jsdom
import "../../../test/dom.ts";
import { renderHook } from "@testing-library/react";
import i18next from "i18next";
import { expect, test } from "vitest";
import "../i18n/index.ts";
import { useRoomName } from "./useRoomName.ts";

test("what is kept of a session names the main room and private ones in the language of who reads it", async () => {
  await i18next.changeLanguage("es");
  const { result } = renderHook(() => useRoomName());
  const named = [
    { roomName: "Main room", roomKind: "main" },
    { roomName: "Harbour", roomKind: "breakout" },
    { roomName: "", roomKind: "private" },
    { roomName: "Kept before rooms had kinds" },
  ] as const;
  expect(named.map((one) => result.current(one))).toEqual([
    "Sala principal",
    "Harbour",
    "Sala privada",
    "Kept before rooms had kinds",
  ]);
  await i18next.changeLanguage("en");
});
