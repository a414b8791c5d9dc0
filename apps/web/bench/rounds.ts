import type { Page } from "@playwright/test";
import { aBrowser } from "../e2e/meeting.ts";
import type { Told } from "../e2e/peers.ts";
import type { Crowd } from "./crowd.ts";
import {
  buttonAfter,
  firstFrameAfter,
  pressAtOnce,
  pressed,
  textAfter,
  watchFirstFrames,
} from "./marks.ts";

/** What is measured, in milliseconds from the deed to its last visible effect. */
export type Measured = Record<string, number[]>;

export const again = "leave and come back (reload to first frame)";
const rooms = ["Willow", "Cedar"] as const;
const calm = (page: Page) => page.waitForTimeout(600);
/** Longer than what is on its way can take, so that everything that comes through a wall is counted. */
const apart = (page: Page) => page.waitForTimeout(2_500);

/** Somebody who comes by link, and the round that is measured with them. */
type Round = {
  readonly crowd: Crowd;
  readonly client: Page;
  readonly clientId: string;
  readonly note: (name: string, ms: number) => void;
};

/** Somebody comes by a link; everybody goes into two rooms and back, one is moved, muted, and reads a line. */
export async function measure(crowd: Crowd, measured: Measured): Promise<void> {
  const note = (name: string, ms: number) => (measured[name] ??= []).push(ms);
  const client = await aBrowser(crowd.browser);
  const clientId = await arrival(crowd, client, note);
  const round = { crowd, client, clientId, note };
  await calm(client);
  await pressed(client, /^Chat/);
  const reloaded = Date.now();
  await client.reload();
  note(again, await firstFrameAfter(client, reloaded));
  await calm(client);
  await admission(round);
  await calm(client);
  await inRooms(round);
  await pressed(client, /^Chat/);
  await calm(client);
  await mute(round);
  await chat(round);
  await crowd.conductor.ask("sendBack", { participantId: clientId });
  await crowd.conductor.ask("refuse", { participantId: clientId });
  await client.context().close();
}

/** From the tap on the link, by presses as fast as the buttons are there, past the door, to the first picture. */
async function arrival(
  { conductor, next }: Crowd,
  client: Page,
  note: Round["note"],
): Promise<string> {
  await watchFirstFrames(client);
  await pressAtOnce(client, ["Continue", "This is my name", "Ask to join"]);
  const { link } = next();
  const tapped = Date.now();
  const came = conductor.until(({ lobby }) => lobby[0]?.participantId);
  await client.goto(link, { waitUntil: "commit" });
  const clientId = await came;
  const admitted = Date.now();
  const framed = firstFrameAfter(client, tapped);
  await conductor.ask("admit", { participantIds: [clientId] });
  const ms = await framed;
  note("link tap to first frame", ms);
  note("  of it, from being let in", ms - (admitted - tapped));
  return clientId;
}

async function admission({ crowd: { conductor }, client, clientId, note }: Round): Promise<void> {
  await conductor.ask("sendBack", { participantId: clientId });
  await calm(client);
  const admitted = Date.now();
  const framed = firstFrameAfter(client, admitted);
  await conductor.ask("admit", { participantIds: [clientId] });
  note("admit to first frame", await framed);
}

async function inRooms(round: Round): Promise<void> {
  const { crowd, client, clientId, note } = round;
  const { conductor } = crowd;
  const { version } = await planned(round);
  const opened = Date.now();
  const shown = textAfter(client, { text: rooms[0], present: true, since: opened });
  await conductor.ask("openBreakouts", { version, minutes: null });
  note("breakouts open: the server has answered", Date.now() - opened);
  const { moved, seeing } = await peersMoved(crowd, client, opened);
  note("breakouts open to last person moved", Math.max(await shown, moved));
  note("breakouts open to last person sees somebody there", seeing);
  await apart(client);

  const to = conductor.view.rooms.find(({ name }) => name === rooms[1])?.roomId ?? "";
  const sent = Date.now();
  const there = textAfter(client, { text: rooms[1], present: true, since: sent });
  await conductor.ask("move", { participantId: clientId, room: to });
  note("one person moved", await there);
  await apart(client);

  const recalled = Date.now();
  const framed = firstFrameAfter(client, recalled);
  await conductor.ask("recall", { inSeconds: 0 });
  note("recall to first frame", await framed);
  await calm(client);
}

/** The measured client goes to the first room. */
async function planned({ crowd: { conductor }, clientId }: Round) {
  const mine = conductor.view.roster.find(({ participantId }) => participantId === clientId);
  const others = conductor.view.roster.flatMap(({ staff, personId }) =>
    staff || personId === null || personId === mine?.personId ? [] : [personId],
  );
  return conductor.ask("savePlan", {
    version: conductor.view.plan?.version ?? 0,
    rooms: rooms.map((name, room) => ({
      name,
      task: { text: null, link: null },
      personIds: [
        ...(room === 0 ? [mine?.personId ?? ""] : []),
        ...others.filter((_, index) => index % 2 !== room),
      ],
    })),
  });
}

/** When the last of the people in Go stood in a breakout room, and had a picture of somebody there: milliseconds after. */
async function peersMoved({ peers }: Crowd, page: Page, since: number) {
  const people = peers.ids().size;
  const last = async (event: string, isMeant: (line: Told) => boolean) => {
    for (;;) {
      const first = new Map<number, number>();
      for (const line of peers.of(event))
        if (line.at > since && isMeant(line) && !first.has(line.person))
          first.set(line.person, line.at);
      if (first.size >= people) return Math.max(...first.values()) - since;
      await page.waitForTimeout(20);
    }
  };
  const moved = await last("room", ({ what }) => what !== "main");
  return { moved, seeing: await last("firstFrame", () => true) };
}

async function mute({ crowd: { conductor }, client, clientId, note }: Round): Promise<void> {
  const muted = Date.now();
  const shown = buttonAfter(client, "Unmute", muted);
  await conductor.ask("mute", { participantIds: [clientId], except: null });
  note("mute to shown", await shown);
}

/** Until the words can be read on both screens. */
async function chat({ crowd: { conductor, clinician }, client, note }: Round): Promise<void> {
  const text = `line ${crypto.randomUUID()}`;
  const said = Date.now();
  const read = [clinician, client].map((page) =>
    textAfter(page, { text, present: true, since: said }),
  );
  await conductor.ask("say", { to: { kind: "room" }, text });
  note("chat to last screen", Math.max(...(await Promise.all(read))));
}
