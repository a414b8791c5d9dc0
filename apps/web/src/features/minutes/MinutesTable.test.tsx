// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import "../../../test/dom.ts";
import { MinutesTable } from "./MinutesTable.tsx";
import "./words.ts";

const somebody = (displayName: string, spoken: Record<string, number>) => ({
  participantId: displayName,
  personId: displayName,
  displayName,
  role: "client" as const,
  minutes: 50,
  seconds: 3_000,
  intervals: [],
  spoken: Object.entries(spoken).map(([room, seconds]) => ({ room, roomName: room, seconds })),
});

test("beside the minutes it says how long somebody spoke, in all rooms together", () => {
  const attendance = [
    somebody("Ana", { main: 100, oak: 85 }),
    somebody("Ben", { main: 20 }),
    somebody("Cem", {}),
  ];
  render(<MinutesTable attendance={attendance} timeZone="America/New_York" />);
  const said = ["Ana", "Ben", "Cem"].map(
    (name) => screen.getByRole("row", { name: new RegExp(name) }).textContent,
  );
  expect(said[0]).toContain("Spoke for 3 minutes");
  expect(said[1]).toContain("Spoke for less than a minute");
  expect(said[2]).not.toContain("Spoke");
});
