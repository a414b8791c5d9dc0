// @vitest-environment jsdom
import "../../../../../test/dom.ts";
import { screen, render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { aPage } from "../../../../../test/aPage.tsx";
import { aControlView, aSnapshot, asClient, inRoster } from "../../../../../test/liveSnapshots.ts";
import "../words.ts";
import type { RoomPartProps } from "../../roomParts.ts";
import { ShownCard } from "./ShownCard.tsx";
import { ShowTools } from "./ShowTools.tsx";

const idOf = (last: number) => `018f0000-0000-7000-8000-0000000000${last}`;
const [showingId, submissionId, clientId] = [idOf(91), idOf(92), idOf(93)];
const ann = inRoster("Ann", { personId: clientId });
const words = (en: string) => ({ en, es: en });
const form = {
  ...{ workId: "journal", version: "1.0.0", kind: "journal", questions: 1 },
  ...{ title: words("Journal"), about: words("Write"), languages: ["en", "es"] },
  ...{ instructions: null, attribution: null, watched: [] },
  fields: [
    {
      ...{ kind: "text", fieldId: "shared", size: "page", most: 10_000, required: false },
      ...{ section: null, stem: null, help: null, showIf: null, visibility: "clinician" },
      label: words("What you want to share"),
    },
  ],
};
const answers = [{ fieldId: "shared", value: "I rang my sister", version: 1, savedAt: "" }];
const work = { submissionId, clientId, title: "", work: form, day: "2026-03-02", agreedAt: "" };

/** The gateway, and what was asked of it. */
function aGateway(works: readonly object[]) {
  const asked = vi.fn();
  const gateway = (path: string, input: unknown) => {
    asked(path, input);
    const answer: Record<string, unknown> = {
      "homework.toShow": { works },
      "homework.beginShowing": { showingId, clientId },
      "homework.shown": { submissionId, clientId, title: "", form, answers },
    };
    return answer[path] ?? {};
  };
  return { asked, gateway };
}
const actOf = () => vi.fn<RoomPartProps["acting"]["act"]>().mockResolvedValue(true);
const part = (view: ReturnType<typeof aControlView>, act = actOf()) => ({
  act,
  props: {
    snapshot: aSnapshot({ view }),
    acting: { act, pending: null, problem: null },
    session: {} as RoomPartProps["session"],
    openPanel: () => undefined,
    openDevices: () => undefined,
  },
});
const shown = { showingId, participantId: ann.participantId };
const tools = { pin: null, timer: null, music: null, picked: null, polls: [], shown };

test("who leads shows agreed work with one press: homework gives the id, and the room is told it", async () => {
  const { asked, gateway } = aGateway([work]);
  const act = actOf();
  const view = aControlView({ roster: [ann] });
  const acting = { act, pending: null, problem: null };
  render(aPage(<ShowTools view={view} acting={acting} />, "clinician", gateway));
  await userEvent.click(await screen.findByRole("button", { name: /Show to this room: Journal/ }));
  expect(asked).toHaveBeenCalledWith("homework.beginShowing", { submissionId });
  await vi.waitFor(() => expect(act).toHaveBeenCalledWith("showWork", shown));
});

test("work of somebody who is not in the session can't be shown, and nothing agreed is said so", async () => {
  const acting = { act: actOf(), pending: null, problem: null };
  const view = aControlView({ roster: [] });
  const { unmount } = render(
    aPage(<ShowTools view={view} acting={acting} />, "clinician", aGateway([work]).gateway),
  );
  await screen.findByText(/Not in the session/);
  expect(screen.queryByRole("button")).toBeNull();
  unmount();
  render(aPage(<ShowTools view={view} acting={acting} />, "clinician", aGateway([]).gateway));
  await screen.findByText(/Nobody has agreed/);
});

test("the room reads it, and only its client and staff can end it", async () => {
  const { asked, gateway } = aGateway([]);
  const reader = part(asClient({ roster: [ann], tools }));
  const { unmount } = render(aPage(<ShownCard {...reader.props} />, "client", gateway));
  await screen.findByText("I rang my sister");
  await screen.findByRole("region", { name: "Ann shows: Journal" });
  expect(screen.queryByRole("button")).toBeNull();
  unmount();

  const me = { ...asClient().me, participantId: ann.participantId };
  const own = part(asClient({ me, roster: [ann], tools }));
  render(aPage(<ShownCard {...own.props} />, "client", gateway));
  await userEvent.click(await screen.findByRole("button", { name: "Stop showing" }));
  expect(own.act).toHaveBeenCalledWith("hideWork", {});
  await vi.waitFor(() => expect(asked).toHaveBeenCalledWith("homework.endShowing", { showingId }));
});
