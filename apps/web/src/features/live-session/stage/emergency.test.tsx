// @vitest-environment jsdom
import "../../../../test/dom.ts";
import type { AppRouter } from "@hearth/gateway/router";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeAll, expect, test, vi } from "vitest";
import { aControlView, aParticipant, aSnapshot, asClient } from "../../../../test/liveSnapshots.ts";
import { TRPCProvider } from "../../../lib/api/trpc.ts";
import "../index.ts";
import { Stage } from "./Stage.tsx";

beforeAll(() => {
  class NoObserver {
    observe = () => undefined;
    disconnect = () => undefined;
  }
  vi.stubGlobal("ResizeObserver", NoObserver);
});

const found = {
  address: "12 Harbour Street",
  callBack: "+1 555 0100",
  at: "2026-01-05T17:00:00.000Z",
  contact: { name: "Ada Bee", relation: "Sister", phone: "+1 555 0101" },
};

/** The stage with a client and another of staff; everything that is asked of the gateway. */
function onStage(view: ReturnType<typeof aControlView>) {
  const asked: { path: string; input: unknown }[] = [];
  const answers: TRPCLink<AppRouter> =
    () =>
    ({ op: { path, input } }) =>
      observable((tell) => {
        asked.push({ path, input });
        tell.next({ result: { type: "data", data: found } });
        tell.complete();
      });
  const trpcClient = createTRPCClient<AppRouter>({ links: [answers] });
  const queryClient = new QueryClient();
  const participants = [
    aParticipant("Client Bee"),
    aParticipant("Clinician Cleo", { staff: true }),
  ];
  render(
    <QueryClientProvider client={queryClient}>
      <TRPCProvider {...{ trpcClient, queryClient }}>
        <Stage
          plan={{ main: null, tiles: participants, showsSelf: true, page: 1, pages: 1 }}
          snapshot={aSnapshot({ view, participants })}
          pinned={null}
          onPin={() => undefined}
        />
      </TRPCProvider>
    </QueryClientProvider>,
  );
  return asked;
}

const lookUp = (tile: string) =>
  within(screen.getByRole("article", { name: tile })).queryByRole("button", {
    name: /^In an emergency/,
  });

test("who leads has address, number and contact one press from a client's tile, and asks for nothing before", async () => {
  const asked = onStage(aControlView());
  expect(asked).toEqual([]);
  await userEvent.click(lookUp("Client Bee") ?? screen.getByText("no button"));
  const dialog = await screen.findByRole("dialog", { name: "In an emergency: Client Bee" });
  expect(await within(dialog).findByText(/12 Harbour Street/)).toBeTruthy();
  expect(within(dialog).getByRole("link", { name: "+1 555 0100" })).toBeTruthy();
  expect(within(dialog).getByRole("link", { name: "+1 555 0101" })).toBeTruthy();
  const { participantId } = aParticipant("Client Bee");
  expect(asked).toEqual([
    { path: "session.emergency", input: { sessionId: aControlView().sessionId, participantId } },
  ]);
});

test("neither staff's own tile nor the tile of others who lead offers it", () => {
  onStage(aControlView());
  expect(lookUp("Clinician Cleo")).toBeNull();
  expect(lookUp("Staff A (you)")).toBeNull();
});

test("a client's screen offers it on nobody's tile", () => {
  onStage(asClient());
  for (const tile of ["Client Bee", "Clinician Cleo", "Client A (you)"])
    expect(lookUp(tile)).toBeNull();
});
