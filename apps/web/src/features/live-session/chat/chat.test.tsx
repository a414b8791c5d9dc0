// @vitest-environment jsdom
import { AppError } from "@hearth/contracts/errors";
import type { ControlView } from "@hearth/contracts/live";
import type { ChatMessage } from "@hearth/contracts/live/chat";
import { firstLocks } from "@hearth/contracts/live/floor";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { aControlView, asClient, aSnapshot, inRoster } from "../../../../test/liveSnapshots.ts";
import type { RoomPartProps } from "../roomParts.ts";
import { ChatPanel } from "./ChatPanel.tsx";
import { changeDraft, keptOf, replyTo } from "./chatKeeper.ts";
import { linkedParts } from "./linkedParts.ts";
import { PrivateWordNotice } from "./PrivateWordNotice.tsx";
import { unreadOf } from "./unread.ts";
import { continued } from "./useHistory.ts";

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

let sessionId = "";
beforeEach(() => {
  sessionId = crypto.randomUUID();
});

const message = (seq: number, change: Partial<ChatMessage> = {}): ChatMessage => ({
  messageId: `018f0000-0000-7000-8000-${String(seq).padStart(12, "0")}`,
  seq,
  at: "2026-01-05T17:05:00.000Z",
  from: {
    participantId: inRoster("Client Bee").participantId,
    displayName: "Client Bee",
    staff: false,
  },
  kind: "room",
  to: [],
  text: `Line ${seq}`,
  ...change,
});

const openPanel = vi.fn();
function partOf(view: ControlView) {
  const act = vi.fn<RoomPartProps["session"]["act"]>();
  const part = {
    snapshot: aSnapshot({ view: { ...view, sessionId } }),
    acting: { act: vi.fn<RoomPartProps["acting"]["act"]>().mockResolvedValue(true) },
    session: { act },
    openPanel,
  } as unknown as RoomPartProps;
  return { act, part };
}

function inChat(view: ControlView) {
  const { act, part } = partOf(view);
  return { part, act, ...render(<ChatPanel {...part} />) };
}

const withMessages = (messages: readonly ChatMessage[], more = false) => ({
  chat: { messages: [...messages], more },
});

test("Enter sends to the room, Shift and Enter begins a new line", async () => {
  const { act } = inChat(asClient());
  act.mockResolvedValue({ messageId: "" });
  await userEvent.type(screen.getByLabelText("Message"), "One{Shift>}{Enter}{/Shift}two{Enter}");
  expect(act.mock.calls).toEqual([["say", { to: { kind: "room" }, text: "One\ntwo" }]]);
  expect(screen.getByLabelText<HTMLTextAreaElement>("Message").value).toBe("");
});

test("a draft stays when the panel closes", async () => {
  const { unmount, part } = inChat(asClient());
  await userEvent.type(screen.getByLabelText("Message"), "Half a");
  unmount();
  render(<ChatPanel {...part} />);
  expect(screen.getByLabelText<HTMLTextAreaElement>("Message").value).toBe("Half a");
});

test("what was not sent stays with the reason, and is sent again by a press", async () => {
  const { act } = inChat(asClient());
  act.mockRejectedValueOnce(new AppError("unavailable", "")).mockResolvedValue({ messageId: "" });
  await userEvent.type(screen.getByLabelText("Message"), "Are you there?{Enter}");
  expect((await screen.findByRole("alert")).textContent).toContain("Not sent");
  expect(screen.getByText("Are you there?")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(act).toHaveBeenCalledTimes(2);
  expect(act.mock.calls[1]).toEqual(act.mock.calls[0]);
  expect(screen.queryByText("Are you there?")).toBeNull();
});

test("where both ways are locked a client reads and can't write", () => {
  const view = asClient();
  const may = { ...view.me.may, groupChat: false, privateChat: false };
  inChat({ ...view, me: { ...view.me, may }, ...withMessages([message(1)]) });
  expect(screen.getByText("Staff have locked the group chat.")).toBeTruthy();
  expect(screen.queryByLabelText("Message")).toBeNull();
  expect(screen.getByText("Line 1")).toBeTruthy();
});

test("words for one person never become words for all: when they are gone the words wait, and Enter sends nothing", async () => {
  const view = asClient({ roster: [inRoster("Client Bee")] });
  const { act, part, rerender } = inChat(view);
  act.mockResolvedValue({ messageId: "" });
  const { participantId: id, displayName: label } = inRoster("Client Bee");
  changeDraft(sessionId, { to: { id, label }, also: null });
  const message = screen.getByLabelText<HTMLTextAreaElement>("Message");
  await userEvent.type(message, "Only for you");
  const show = (next: ControlView) => {
    const snapshot = aSnapshot({ view: { ...next, sessionId } });
    rerender(<ChatPanel {...part} snapshot={snapshot} />);
  };
  show(asClient());
  expect(screen.getByText("Client Bee is not here any more.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Send" })).toHaveProperty("disabled", true);
  await userEvent.type(message, "{Enter}");
  expect(act).not.toHaveBeenCalled();
  expect(message.value).toBe("Only for you");

  show(view);
  await userEvent.type(message, "{Enter}");
  expect(act.mock.calls).toEqual([
    ["say", { to: { kind: "people", participantIds: [id] }, text: "Only for you" }],
  ]);
});

test("when private messages are locked while somebody writes one, the words wait and are not for all", async () => {
  const view = asClient({ roster: [inRoster("Client Bee")] });
  const { act, part, rerender } = inChat(view);
  const { participantId: id, displayName: label } = inRoster("Client Bee");
  changeDraft(sessionId, { to: { id, label }, also: null, text: "Only for you" });
  const may = { ...view.me.may, privateChat: false };
  const locked = { ...view, sessionId, me: { ...view.me, may } };
  rerender(<ChatPanel {...part} snapshot={aSnapshot({ view: locked })} />);
  expect(screen.getByText(/Staff have locked private messages/)).toBeTruthy();
  const message = screen.getByLabelText<HTMLTextAreaElement>("Message");
  await userEvent.type(message, "{Enter}");
  expect(act).not.toHaveBeenCalled();
  expect(message.value).toBe("Only for you");
});

test("a second reader who is gone keeps the words back too", async () => {
  const [bee, dora] = [inRoster("Client Bee"), inRoster("Client Dora")];
  const { act } = inChat(asClient({ roster: [bee] }));
  const option = (one: typeof bee) => ({ id: one.participantId, label: one.displayName });
  changeDraft(sessionId, { to: option(bee), also: option(dora), text: "For both" });
  expect(await screen.findByText("Client Dora is not here any more.")).toBeTruthy();
  await userEvent.type(screen.getByLabelText("Message"), "{Enter}");
  expect(act).not.toHaveBeenCalled();
});

test("a private message says that it is, and for whom", () => {
  inChat({ ...aControlView(), ...withMessages([message(1, { kind: "people", to: ["Staff A"] })]) });
  expect(screen.getByText("Private to Staff A")).toBeTruthy();
});

test("staff take a message away; clients have no such button", async () => {
  const { part } = inChat({ ...aControlView(), ...withMessages([message(1)]) });
  await userEvent.click(screen.getByRole("button", { name: "Remove message of Client Bee" }));
  expect(part.acting.act).toHaveBeenCalledWith("removeMessage", {
    messageId: message(1).messageId,
  });
  cleanup();
  inChat({ ...asClient(), ...withMessages([message(1)]) });
  expect(screen.queryByRole("button", { name: /^Remove/ })).toBeNull();
});

test("older messages come by a press, in front of those that are known", async () => {
  const { act } = inChat({ ...asClient(), ...withMessages([message(30)], true) });
  act.mockResolvedValue({ messages: [message(29), message(28)], more: false });
  await userEvent.click(screen.getByRole("button", { name: "Show older messages" }));
  expect(act).toHaveBeenCalledWith("olderMessages", { before: 30 });
  const lines = screen.getByRole("log").textContent;
  expect(lines.indexOf("Line 28")).toBeLessThan(lines.indexOf("Line 29"));
  expect(lines.indexOf("Line 29")).toBeLessThan(lines.indexOf("Line 30"));
  expect(screen.queryByRole("button", { name: "Show older messages" })).toBeNull();
});

test("what the view shows no more was removed; what is older than the view stays", () => {
  const known = [message(1), message(2), message(3)];
  const seqs = (chat: Parameters<typeof continued>[1]) =>
    continued(known, chat).map(({ seq }) => seq);
  expect(seqs({ messages: [message(2), message(4)], more: true })).toEqual([1, 2, 4]);
  expect(seqs({ messages: [message(1), message(3)], more: false })).toEqual([1, 3]);
});

test("what staff take away goes from an open screen, however old it is", async () => {
  const base = asClient(withMessages([message(30)], true));
  const { act, part, rerender } = inChat(base);
  act.mockResolvedValue({ messages: [message(2), message(1)], more: false });
  await userEvent.click(screen.getByRole("button", { name: "Show older messages" }));
  expect(await screen.findByText("Line 2")).toBeTruthy();
  const chat = { messages: [message(30)], more: true, removed: [message(2).messageId] };
  rerender(<ChatPanel {...part} snapshot={aSnapshot({ view: { ...base, sessionId, chat } })} />);
  expect(screen.queryByText("Line 2")).toBeNull();
  expect(screen.getByText("Line 1")).toBeTruthy();
});

test("a private word that nobody read yet is told and shown after many more messages, and once read after no reload", async () => {
  const words = [message(3, { kind: "people", to: ["Client A"], text: "Are you well?" })];
  const chat = { messages: [message(40), message(41)], more: true, words };
  const { act, part } = partOf(asClient({ chat }));
  const notice = render(<PrivateWordNotice {...part} />);
  expect(screen.getByText("Private message from Client Bee")).toBeTruthy();
  notice.unmount();
  render(<ChatPanel {...part} />);
  expect(screen.getByText("Are you well?")).toBeTruthy();
  act.mockResolvedValue({ messages: [message(39), ...words], more: false });
  await userEvent.click(screen.getByRole("button", { name: "Show older messages" }));
  expect(act).toHaveBeenCalledWith("olderMessages", { before: 40 });
  expect(await screen.findByText("Line 39")).toBeTruthy();
  expect(screen.getAllByText("Are you well?")).toHaveLength(1);
  cleanup();

  vi.resetModules();
  const { unreadOf: unreadAfterReload } = await import("./unread.ts");
  expect(unreadAfterReload({ ...asClient({ chat }), sessionId })).toEqual([]);
});

test("messages of others count until they were in sight, and a private one stands above the group", async () => {
  const word = message(7, { kind: "people", to: ["Client A"] });
  const view = { ...asClient(), sessionId, ...withMessages([message(6), word]) };
  expect(unreadOf(view)).toHaveLength(2);
  const snapshot = aSnapshot({ view });
  const notice = render(
    <PrivateWordNotice {...({ snapshot, openPanel } as unknown as RoomPartProps)} />,
  );
  await userEvent.click(screen.getByRole("button", { name: "Read" }));
  expect(openPanel).toHaveBeenCalledWith("chat");
  notice.unmount();
  inChat(view);
  expect(unreadOf(view)).toEqual([]);
  expect(keptOf(sessionId).seen).toBe(7);
});

test("with the first locks a private word of staff is answered in private: Read opens the answer to its sender", async () => {
  const staff = inRoster("Staff A", { staff: true });
  const word = message(7, {
    kind: "people",
    to: ["Client A"],
    from: { participantId: staff.participantId, displayName: "Staff A", staff: true },
  });
  const base = asClient({ roster: [staff, inRoster("Client Bee")], ...withMessages([word]) });
  const may = { ...base.me.may, privateChat: !firstLocks.privateChat };
  const { act, part } = partOf({ ...base, me: { ...base.me, may } });
  render(<PrivateWordNotice {...part} />);
  await userEvent.click(screen.getByRole("button", { name: "Read" }));
  cleanup();
  render(<ChatPanel {...part} />);
  act.mockResolvedValue({ messageId: "" });
  await userEvent.type(screen.getByLabelText("Message"), "Not so well{Enter}");
  const to = { kind: "people", participantIds: [staff.participantId] };
  expect(act.mock.calls).toEqual([["say", { to, text: "Not so well" }]]);
});

test("words that are begun for somebody stay for them when a private word of another is read", () => {
  const bee = { id: inRoster("Client Bee").participantId, label: "Client Bee" };
  changeDraft(sessionId, { to: bee, text: "Between us" });
  replyTo(sessionId, { id: "somebody else", label: "Staff A" });
  expect(keptOf(sessionId).draft).toMatchObject({ to: bee, text: "Between us" });
});

test("only addresses of the web become links, without the point that ends a sentence", () => {
  const hrefs = (text: string) => linkedParts(text).flatMap(({ href }) => href ?? []);
  expect(hrefs("See https://example.org/a?b=1. And http://x.org!")).toEqual([
    "https://example.org/a?b=1",
    "http://x.org",
  ]);
  expect(hrefs("javascript:alert(1) data:text/html,x ftp://x.org")).toEqual([]);
  const text = "a https://example.org b";
  expect(
    linkedParts(text)
      .map((part) => part.text)
      .join(""),
  ).toBe(text);
});
