import type { Page } from "@playwright/test";
import type { Told } from "../e2e/peers.ts";
import type { Crowd } from "./crowd.ts";
import { firstFrameAfter, pressed, textAfter } from "./marks.ts";
import { frameWith } from "./sockets.ts";

/** What is measured, in milliseconds from the deed to its last visible effect. */
export type Measured = Record<string, number[]>;

export const again = "leave and come back (reload to first frame)";
const rooms = ["Willow", "Cedar"] as const;
const calm = (page: Page) => page.waitForTimeout(600);

/** Puts everybody into two rooms and back, moves one, mutes one and writes a line, once. */
export async function round(crowd: Crowd, measured: Measured): Promise<void> {
  const note = (name: string, ms: number) => (measured[name] ??= []).push(ms);
  const { client, conductor } = crowd;
  const reloaded = Date.now();
  await client.reload();
  note(again, await firstFrameAfter(client, reloaded));
  await calm(client);
  note("admit to first frame", await admission(crowd));
  await calm(client);

  const { version } = await planned(crowd);
  const opened = Date.now();
  const shown = textAfter(client, { text: rooms[0], present: true, since: opened });
  await conductor.ask("openBreakouts", { version, minutes: null });
  note("breakouts open: the server has answered", Date.now() - opened);
  const last = await peersMoved(crowd, opened);
  note("breakouts open to last person moved", Math.max(await shown, last));
  await calm(client);
  note("one person moved", await move(crowd));
  await calm(client);
  const recalled = Date.now();
  const framed = firstFrameAfter(client, recalled);
  await conductor.ask("recall", { inSeconds: 0 });
  note("recall to first frame", await framed);
  await calm(client);
  note("mute to shown", await mute(crowd));
  note("chat to last browser", await chat(crowd));
}

async function admission({ client, clientId, conductor }: Crowd): Promise<number> {
  await conductor.ask("sendBack", { participantId: clientId });
  await calm(client);
  const admitted = Date.now();
  const framed = firstFrameAfter(client, admitted);
  await conductor.ask("admit", { participantIds: [clientId] });
  return framed;
}

/** The measured client goes to the first room. */
async function planned({ clientId, conductor }: Crowd) {
  const personOf = (id: string) =>
    conductor.view.roster.find(({ participantId }) => participantId === id)?.personId;
  const mine = personOf(clientId) ?? "";
  const others = conductor.view.roster.flatMap(({ staff, personId }) =>
    staff || personId === null || personId === mine ? [] : [personId],
  );
  return conductor.ask("savePlan", {
    version: conductor.view.plan?.version ?? 0,
    rooms: rooms.map((name, room) => ({
      name,
      task: { text: null, link: null },
      personIds: [
        ...(room === 0 ? [mine] : []),
        ...others.filter((_, index) => index % 2 !== room),
      ],
    })),
  });
}

/** When the last of the people in Go stood in a breakout room: how many milliseconds after. */
async function peersMoved({ client, peers }: Crowd, since: number): Promise<number> {
  const people = peers.ids().size;
  const moved = (line: Told) => line.at > since && line.what !== "main";
  for (;;) {
    const lines = peers.of("room").filter(moved);
    if (lines.length >= people) return Math.max(...lines.map(({ at }) => at)) - since;
    await client.waitForTimeout(20);
  }
}

async function move({ client, clientId, conductor }: Crowd): Promise<number> {
  const to = conductor.view.rooms.find(({ name }) => name === rooms[1])?.roomId ?? "";
  const moved = Date.now();
  const shown = textAfter(client, { text: rooms[1], present: true, since: moved });
  await conductor.ask("move", { participantId: clientId, room: to });
  return shown;
}

async function mute({ client, clientId, conductor }: Crowd): Promise<number> {
  const muted = Date.now();
  const shown = client.getByRole("button", { name: "Unmute", exact: true }).waitFor();
  await conductor.ask("mute", { participantIds: [clientId], except: null });
  await shown;
  const ms = Date.now() - muted;
  await pressed(client, "Unmute");
  return ms;
}

/** Until the words are in both browsers. */
async function chat({ clinician, client, conductor }: Crowd): Promise<number> {
  const words = `line ${crypto.randomUUID()}`;
  const came = Promise.all([clinician, client].map((page) => frameWith(page, words)));
  const said = Date.now();
  await conductor.ask("say", { to: { kind: "room" }, text: words });
  return Math.max(...(await came)) - said;
}
