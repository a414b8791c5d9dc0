// @vitest-environment jsdom
import "../../../test/dom.ts";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { chosenMedia } from "./mediaChoice.ts";
import { CheckedRoomPage } from "./CheckedRoomPage.tsx";
import "./index.ts";

const sessionId = "0190f3a0-0000-7000-8000-000000000001";

beforeEach(() => {
  const refusing = Object.assign(new EventTarget(), {
    getUserMedia: () => Promise.reject(Object.assign(new Error(), { name: "NotAllowedError" })),
    enumerateDevices: () => Promise.resolve([]),
  });
  Object.defineProperty(navigator, "mediaDevices", { value: refusing, configurable: true });
});
afterEach(() => {
  sessionStorage.clear();
  Reflect.deleteProperty(navigator, "mediaDevices");
});

const opened = () => render(<CheckedRoomPage sessionId={sessionId} displayName="Clinician C" />);
const checks = () => screen.findByRole("heading", { name: "Check your camera and microphone" });

test("who signed in checks their devices first, with the steps of their browser, once in a tab", async () => {
  const { unmount } = opened();
  expect(await checks()).toBeTruthy();
  expect(await screen.findByText("The camera is blocked in this browser")).toBeTruthy();
  expect(screen.getByRole("link", { name: "To today's sessions" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Go in" }));
  expect(await screen.findByText("Coming to the door …")).toBeTruthy();
  expect(chosenMedia(sessionId)).toMatchObject({ mic: false, camera: false, report: {} });
  unmount();
  opened();
  expect(await screen.findByText("Coming to the door …")).toBeTruthy();
});
