// @vitest-environment jsdom
import "../../../../../test/dom.ts";
import type { Music } from "@hearth/contracts/live/tools";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { asClient, aSnapshot } from "../../../../../test/liveSnapshots.ts";
import "../../../../lib/i18n/index.ts";
import type { RoomPartProps } from "../../roomParts.ts";
import { MusicLine } from "./MusicLine.tsx";
import { MusicTools } from "./MusicTools.tsx";
import "../words.ts";

const bells: Music = { piece: "bells", everywhere: false, startedAt: "2026-01-05T17:00:00.000Z" };

const line = (music: Music | null) => {
  const tools = { pin: null, timer: null, music, picked: null, shown: null, polls: [] };
  return (
    <MusicLine {...({ snapshot: aSnapshot({ view: asClient({ tools }) }) } as RoomPartProps)} />
  );
};

function staffWith(music: Music | null) {
  const act = vi.fn<RoomPartProps["acting"]["act"]>().mockResolvedValue(true);
  render(<MusicTools music={music} acting={{ act, pending: null, problem: null }} />);
  return act;
}

test("a client reads what plays, and silences or lowers it for themselves, in this browser from now on", async () => {
  const { rerender } = render(line(null));
  expect(screen.getByRole("status").textContent).toBe("");
  rerender(line(bells));
  expect(screen.getByRole("status").textContent).toContain("Quiet music: Soft bells");
  await userEvent.click(screen.getByRole("button", { name: "Music for me: soft" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "silent" }));
  expect(screen.getByRole("button", { name: "Music for me: silent" })).toBeTruthy();
  expect(document.querySelector("[data-music]")?.getAttribute("data-music")).toBe("silent");
  expect(localStorage.getItem("hearth.music")).toBe("silent");
});

test("staff choose a piece and start it, for the breakout rooms too where they want", async () => {
  const act = staffWith(null);
  await userEvent.click(screen.getByRole("button", { name: /^Slow chords/ }));
  await userEvent.click(screen.getByRole("option", { name: "Waves on a shore" }));
  await userEvent.click(screen.getByRole("switch", { name: "In the breakout rooms too" }));
  expect(act).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "Start music" }));
  expect(act).toHaveBeenCalledWith("setMusic", { music: { piece: "waves", everywhere: true } });
});

test("while music plays staff change it at once, and stop it", async () => {
  const act = staffWith(bells);
  await userEvent.click(screen.getByRole("switch", { name: "In the breakout rooms too" }));
  await userEvent.click(screen.getByRole("button", { name: "Stop music" }));
  expect(act.mock.calls).toEqual([
    ["setMusic", { music: { piece: "bells", everywhere: true } }],
    ["setMusic", { music: null }],
  ]);
});
