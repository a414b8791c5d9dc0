// @vitest-environment jsdom
import "../../../test/dom.ts";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { answering, refusal } from "../../../test/answers.ts";
import { JoinApp } from "../../join/JoinApp.tsx";
import type { SeatStay } from "../../lib/seatStay.ts";
import { JoinPage } from "./JoinPage.tsx";

const token = "t".repeat(43);
const sessionId = "0190f3a0-0000-7000-8000-000000000001";
const link = {
  state: "open",
  opensAt: "2026-03-08T06:00:00.000Z",
  endsAt: "2026-03-08T09:00:00.000Z",
  timeZone: "America/New_York",
  nonce: "n",
};
const nameRule = "preferred_initial";
const seat = { sessionId, suggestedName: "Sam", nameRule, endsAt: link.endsAt };
const seated = { body: { result: "seated", ...seat } };

const opened = (hash: string) => {
  history.replaceState(null, "", `/join${hash}`);
  const Room = ({ displayName, seat }: { displayName: string; seat: SeatStay }) => (
    <>
      <p>In the room as {displayName}</p>
      <button onClick={() => void seat.leave().catch(() => undefined)}>Leave</button>
      <button onClick={() => void seat.comeBack()}>Come back</button>
    </>
  );
  return render(
    <JoinApp>
      <JoinPage Room={Room} />
    </JoinApp>,
  );
};
const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

test("opening a link redeems nothing; a press does, and takes the secret out of the address", async () => {
  const asked = answering({ "/api/join/inspect": [{ body: link }], "/api/join/redeem": [seated] });
  opened(`#${token}`);
  await screen.findByRole("button", { name: "Continue" });
  expect(asked.map(({ path }) => path)).toEqual(["/api/join/inspect"]);
  await press("Continue");
  expect(await screen.findByLabelText(/Your name in the group/)).toHaveProperty("value", "Sam");
  expect(asked.at(-1)?.body).toEqual({ token, nonce: "n" });
  expect(location.href).not.toContain(token);
});

test("another device is asked for the code, and a wrong one can be put right", async () => {
  const asked = answering({
    "/api/join/inspect": [{ body: link }],
    "/api/join/redeem": [
      { body: { result: "code_sent", sentTo: "s***@example.org" } },
      refusal(401, "unauthenticated"),
      seated,
    ],
  });
  opened(`#${token}`);
  await press("Continue");
  const code = await screen.findByLabelText(/Code/);
  await userEvent.click(code);
  await userEvent.paste("123 456");
  await press("Move my place here");
  expect(await screen.findByText(/does not fit/)).toBeTruthy();
  await press("Move my place here");
  expect(await screen.findByLabelText(/Your name in the group/)).toBeTruthy();
  expect(asked.at(-1)?.body).toEqual({ token, nonce: "n", code: "123456" });
});

test.each([
  ["over", "This meeting has ended"],
  ["revoked", "This link was replaced"],
  ["early", "You are early, and that is fine"],
])("a link that is %s says so and has nothing to press", async (state, words) => {
  answering({ "/api/join/inspect": [{ body: { ...link, state } }] });
  opened(`#${token}`);
  expect(await screen.findByRole("heading", { name: words })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Continue" })).toBeNull();
});

test("an unknown link says what to do", async () => {
  answering({ "/api/join/inspect": [refusal(404, "not_found")] });
  opened(`#${token}`);
  expect(await screen.findByRole("heading", { name: "This link does not work" })).toBeTruthy();
});

test("when the server can't be reached the press can be made again", async () => {
  answering({
    "/api/join/inspect": [{ body: link }],
    "/api/join/redeem": [refusal(503, "unavailable"), seated],
  });
  opened(`#${token}`);
  await press("Continue");
  expect((await screen.findByRole("alert")).textContent).toContain("Not available right now");
  await press("Continue");
  expect(await screen.findByLabelText(/Your name in the group/)).toBeTruthy();
});

test("a name of nothing is not confirmed", async () => {
  answering({ "/api/seat": [{ body: seat }] });
  opened("");
  await userEvent.clear(await screen.findByLabelText(/Your name in the group/));
  await press("This is my name");
  expect(screen.getByText("Write a name that the group can use")).toBeTruthy();
});

test("a name that the group's rule refuses is said in the person's own language, and stays to be changed", async () => {
  const asked = answering({
    "/api/seat": [{ body: seat }],
    "/api/seat/name": [refusal(400, "invalid_input", "words of the server")],
  });
  opened("");
  const name = await screen.findByLabelText(/Your name in the group/);
  await userEvent.type(name, " Stone");
  await press("This is my name");
  expect(await screen.findByText(/Leave your family name out: a first name/)).toBeTruthy();
  expect(name).toHaveProperty("value", "Sam Stone");
  expect(asked.at(-1)?.body).toEqual({ displayName: "Sam Stone" });
});

test("who lost the link asks for a new one with one press, and is told the same whatever came of it", async () => {
  const asked = answering({
    "/api/join/inspect": [{ body: { ...link, state: "revoked" } }],
    "/api/join/newLink": [{ body: {} }],
  });
  opened(`#${token}`);
  await screen.findByRole("button", { name: "Send me a new link" });
  expect(asked.map(({ path }) => path)).toEqual(["/api/join/inspect"]);
  await press("Send me a new link");
  expect(await screen.findByText(/If you can still join, a new link is on its way/)).toBeTruthy();
  expect(asked.at(-1)?.body).toEqual({ token, nonce: "n" });
  expect(screen.queryByRole("button", { name: "Send me a new link" })).toBeNull();
});

test("a reload goes straight back to the place, with the confirmed name", async () => {
  sessionStorage.setItem("hearth.place", JSON.stringify({ sessionId, name: "Sammy" }));
  answering({ "/api/seat": [{ body: seat }] });
  opened("");
  expect(await screen.findByText("In the room as Sammy")).toBeTruthy();
});

const noLink = () => screen.findByRole("heading", { name: "Open your personal link again" });
const inRoom = () => screen.findByText("In the room as Sammy");
const seatedHere = () => {
  sessionStorage.setItem("hearth.place", JSON.stringify({ sessionId, name: "Sammy" }));
};
const noSeat = refusal(401, "unauthenticated");

test("who leaves and reloads, or opens another tab, is not let in by this browser", async () => {
  seatedHere();
  const asked = answering({
    "/api/seat": [{ body: seat }, noSeat],
    "/api/seat/leave": [{ body: {} }],
  });
  const { unmount } = opened("");
  await inRoom();
  await press("Leave");
  expect(asked.map(({ path }) => path)).toEqual(["/api/seat", "/api/seat/leave"]);
  expect(sessionStorage.getItem("hearth.place")).toBeNull();
  unmount();
  opened("");
  expect(await noLink()).toBeTruthy();
  expect(asked.map(({ path }) => path).slice(2)).toEqual(["/api/seat"]);
});

test("who left while the server was out of reach has left, before anybody is let in here again", async () => {
  seatedHere();
  const asked = answering({
    "/api/seat": [{ body: seat }, noSeat],
    "/api/seat/leave": ["down", { body: {} }],
  });
  const { unmount } = opened("");
  await inRoom();
  await press("Leave");
  unmount();
  opened("");
  expect(await noLink()).toBeTruthy();
  expect(asked.map(({ path }) => path)).toEqual([
    ...["/api/seat", "/api/seat/leave"],
    ...["/api/seat/leave", "/api/seat"],
  ]);
});

test("who comes back at once has the place again, and keeps it over a reload", async () => {
  seatedHere();
  answering({
    "/api/seat": [{ body: seat }],
    "/api/seat/leave": [{ body: {} }],
    "/api/seat/back": [{ body: {} }],
  });
  const { unmount } = opened("");
  await inRoom();
  await press("Leave");
  await press("Come back");
  unmount();
  opened("");
  expect(await inRoom()).toBeTruthy();
});

test("without a link and without a seat the page says how to come in", async () => {
  answering({ "/api/seat": [noSeat] });
  opened("");
  expect(await noLink()).toBeTruthy();
  await press("I need help now");
  const call = screen.getByRole("link", { name: "Call 988, 988 Suicide & Crisis Lifeline" });
  expect(call).toHaveProperty("href", "tel:988");
  Reflect.deleteProperty(navigator, "mediaDevices");
});

test("who goes on while the browser still asks for the devices wants them all the same", async () => {
  const asking = Object.assign(new EventTarget(), {
    getUserMedia: () => new Promise(() => undefined),
    enumerateDevices: () => Promise.resolve([]),
  });
  Object.defineProperty(navigator, "mediaDevices", { value: asking, configurable: true });
  answering({
    "/api/join/inspect": [{ body: link }],
    "/api/join/redeem": [seated],
    "/api/seat/name": [{ body: { displayName: "Sam" } }],
  });
  opened(`#${token}`);
  await press("Continue");
  await press("This is my name");
  await press("Ask to join");
  expect(await screen.findByText("In the room as Sam")).toBeTruthy();
  expect(JSON.parse(sessionStorage.getItem(`hearth.media.${sessionId}`) ?? "{}")).toMatchObject({
    mic: true,
    camera: true,
  });
  Reflect.deleteProperty(navigator, "mediaDevices");
});
