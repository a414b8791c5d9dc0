// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { aControlView, aSnapshot, inRoster } from "../../../../test/liveSnapshots.ts";
import "../index.ts";
import type { RoomPartProps } from "../roomParts.ts";
import { CameraRuleChoice } from "./CameraRuleChoice.tsx";

afterEach(cleanup);

const bee = inRoster("Client Bee");
const dora = inRoster("Client Dora");
const signer = inRoster("Interpreter Ivo", { role: "interpreter" });

test("an exception is added and removed by itself, and the rule is changed alone: nobody's view is saved whole", async () => {
  const act = vi.fn<RoomPartProps["acting"]["act"]>().mockResolvedValue(true);
  const { floor } = aControlView();
  if (!floor) throw new Error("There is no floor");
  const excepting = {
    ...floor,
    cameraRule: "off" as const,
    cameraExceptions: [dora.participantId],
  };
  const snapshot = aSnapshot({
    view: aControlView({ floor: excepting, roster: [bee, dora, signer] }),
  });
  render(<CameraRuleChoice snapshot={snapshot} acting={{ act, pending: null, problem: null }} />);
  expect(screen.queryByRole("switch", { name: "Interpreter Ivo" })).toBeNull();
  await userEvent.click(screen.getByRole("switch", { name: "Client Bee" }));
  await userEvent.click(screen.getByRole("switch", { name: "Client Dora" }));
  await userEvent.click(screen.getByRole("radio", { name: "Please on" }));
  expect(act.mock.calls).toEqual([
    ["setCameraRule", { except: [bee.participantId] }],
    ["setCameraRule", { exceptNoMore: [dora.participantId] }],
    ["setCameraRule", { rule: "on" }],
  ]);
});
