// @vitest-environment jsdom
import "../../../../test/dom.ts";
import type { PollView, Tools } from "@hearth/contracts/live/tools";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { aPage } from "../../../../test/aPage.tsx";
import { aControlView, aSnapshot, asClient } from "../../../../test/liveSnapshots.ts";
import "../../../lib/i18n/index.ts";
import type { RoomPartProps } from "../roomParts.ts";
import { PickedNotice } from "./PickedNotice.tsx";
import { PinnedCard } from "./PinnedCard.tsx";
import { PollCard } from "./PollCard.tsx";
import { ToolsPanel } from "./ToolsPanel.tsx";

vi.stubGlobal("matchMedia", () => ({
  matches: true,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}));

const aPoll = (change: Partial<PollView> = {}): PollView => ({
  pollId: "018f0000-0000-7000-8000-000000000077",
  question: "How was the week?",
  kind: "single",
  anonymous: true,
  options: ["Hard", "Good"],
  state: "open",
  shown: false,
  voted: 0,
  counts: null,
  votes: null,
  mine: null,
  haveVoted: false,
  ...change,
});
const nothing: Tools = {
  pin: null,
  timer: null,
  music: null,
  picked: null,
  shown: null,
  polls: [],
};
const part = (tools: Partial<Tools>, as: typeof asClient = asClient) => {
  const act = vi.fn<RoomPartProps["acting"]["act"]>().mockResolvedValue(true);
  const props = {
    snapshot: aSnapshot({ view: as({ tools: { ...nothing, ...tools } }) }),
    acting: { act, pending: null, problem: null },
    session: {} as RoomPartProps["session"],
    openPanel: () => undefined,
    openDevices: () => undefined,
  };
  return { act, props };
};

test("a client answers by choosing and sending, with chance of its own in each vote", async () => {
  const { act, props } = part({ polls: [aPoll()] });
  render(<PollCard {...props} />);
  const send = screen.getByRole("button", { name: "Send answer" });
  expect(send).toHaveProperty("disabled", true);
  await userEvent.click(screen.getByRole("radio", { name: "Good" }));
  await userEvent.click(send);
  await userEvent.click(send);
  const [first, second] = act.mock.calls.map(([, input]) => input as { nonce: string });
  expect(first).toMatchObject({ pollId: aPoll().pollId, options: [1] });
  expect(first?.nonce).toMatch(/^[\da-f]{8}-[\da-f]{4}-4/);
  expect(second?.nonce).not.toBe(first?.nonce);
});

test("who gave an anonymous answer sees that it is counted, and can't give another", () => {
  const { props } = part({ polls: [aPoll({ haveVoted: true, voted: 1 })] });
  render(<PollCard {...props} />);
  screen.getByText("Your answer is counted.");
  expect(screen.queryByRole("button")).toBeNull();
});

test("of several answers more than one is sent", async () => {
  const { act, props } = part({ polls: [aPoll({ kind: "several", anonymous: false })] });
  render(<PollCard {...props} />);
  screen.getByText(/Staff can see what you answer/);
  await userEvent.click(screen.getByRole("button", { name: "Hard" }));
  await userEvent.click(screen.getByRole("button", { name: "Good" }));
  await userEvent.click(screen.getByRole("button", { name: "Send answer" }));
  expect(act).toHaveBeenCalledWith("vote", expect.objectContaining({ options: [0, 1] }));
});

test("results are bars that are read out with their figures, and can be put away", async () => {
  const shown = aPoll({ state: "closed", shown: true, voted: 3, counts: [1, 2] });
  const { props } = part({ polls: [shown] });
  render(<PollCard {...props} />);
  const bar = screen.getByRole("meter", { name: "Good" });
  expect(bar.getAttribute("aria-valuetext")).toBe("2 of 3 · 67 %");
  await userEvent.click(screen.getByRole("button", { name: "Close results" }));
  expect(screen.queryByRole("meter")).toBeNull();
});

test("whom chance chose is told so in words of their own; others hear the name", () => {
  const { view } = aSnapshot({ view: asClient() });
  const me = view?.me.participantId ?? "";
  const at = "2026-01-05T17:00:00.000Z";
  const mine = part({ picked: { participantId: me, displayName: "Client A", at } });
  const { unmount } = render(<PickedNotice {...mine.props} />);
  expect(screen.getByRole("status").textContent).toContain("It is your turn");
  unmount();
  const other = part({
    picked: { participantId: aPoll().pollId, displayName: "Client B", at },
  });
  render(<PickedNotice {...other.props} />);
  expect(screen.getByRole("status").textContent).toContain("Chosen by chance: Client B");
});

test("a pinned link opens in a tab of its own and tells nobody where it came from", () => {
  const { props } = part({ pin: { text: "Read this", link: "https://example.org/skills" } });
  render(<PinnedCard {...props} />);
  const link = screen.getByRole("link", { name: /example\.org.*new tab/ });
  expect(link.getAttribute("rel")).toBe("noopener noreferrer");
  expect(link.getAttribute("target")).toBe("_blank");
});

test("staff open what they prepared and pin no address that is none", async () => {
  const prepared = aPoll({ state: "prepared", counts: [0, 0] });
  const { act, props } = part({ polls: [prepared] }, aControlView);
  render(aPage(<ToolsPanel {...props} />, "clinician", () => ({ works: [] })));
  await userEvent.click(screen.getByRole("button", { name: "Open poll: How was the week?" }));
  expect(act).toHaveBeenCalledWith("openPoll", { pollId: prepared.pollId });
  await userEvent.type(screen.getByRole("textbox", { name: "Link" }), "javascript:alert(1)");
  await userEvent.click(screen.getByRole("button", { name: "Show to everybody" }));
  screen.getByText(/a link that begins with https/);
  expect(act).toHaveBeenCalledTimes(1);
});
