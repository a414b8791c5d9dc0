import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { AppError } from "@hearth/contracts/errors";
import { identity } from "@hearth/contracts/identity";
import { longestUpdate } from "@hearth/contracts/live/documents";
import { LiveRequest, LiveResponse } from "@hearth/contracts/live/frame";
import { mediaNode } from "@hearth/contracts/media";
import { atNode } from "@hearth/contracts/define";
import { sessions } from "@hearth/contracts/sessions";
import { memoryBus } from "@hearth/bus/memory";
import { anActor, aSeat } from "@hearth/testing/people";
import { testKeys } from "@hearth/testing/keys";
import { until } from "@hearth/testing/until";
import { WebSocket } from "ws";
import { answer, aHouse } from "./house.ts";
import { aBrowser, aLiveHouse, anOpenRoom, aView } from "./liveHouse.ts";

const view = aView();
const { sessionId } = view;
const { participantId } = view.me;
const client = aSeat({ sessionId });

test("a name that the group's rule refuses does not reach control, and its words come back", async () => {
  const view = aView();
  await using house = await aLiveHouse(view);
  const { sessionId } = view;
  await using browser = aBrowser(house, aSeat({ sessionId }));
  const enter = browser.live.enter.mutate(browser.framed({ sessionId, displayName: "Sam Stone" }));
  await expect(enter).rejects.toThrow("Leave your family name out");
  expect(house.control.asked).toEqual([]);
  await using staff = aBrowser(house, anActor({ role: "clinician" }));
  await staff.live.enter.mutate(staff.framed({ sessionId, displayName: "Ada Stone" }));
  expect(house.control.asked).toMatchObject([{ displayName: "Ada Stone" }]);
});

test("who enters is told the state, and each change of it", async () => {
  await using house = await aLiveHouse(view);
  await using browser = aBrowser(house, client);
  const { live, framed } = browser;
  const entered = await live.enter.mutate(framed({ sessionId, displayName: "Sam" }));
  expect(entered).toEqual(view);
  browser.follow(sessionId);
  await until(() => expect(browser.views()).toEqual([view]));
  await until(() => expect(browser.media()).toMatchObject([{ seq: 1, consumers: [] }]));

  house.commit({ rooms: [anOpenRoom("a", "Room A")] });
  house.happen({ speaker: participantId });
  await until(() => expect(browser.views()[1]).toEqual(house.control.view));
  await until(() =>
    expect(browser.media()[1]).toEqual({ sessionId, epoch: 1, seq: 2, speaker: participantId }),
  );
});

test("what goes over the socket is as the contracts have it, for who speaks without tRPC", async () => {
  await using house = await aLiveHouse(view);
  await using browser = aBrowser(house, client);
  const { live, framed } = browser;
  await live.enter.mutate(framed({ sessionId, displayName: "Sam" }));
  browser.follow(sessionId);
  await until(() => expect(browser.views()).toEqual([view]));
  const unknown = framed({ sessionId, participantIds: [randomUUID()] });
  await expect(live.admit.mutate(unknown)).rejects.toThrow();
  const messages = (texts: readonly string[]) =>
    texts.filter((text) => text.startsWith("{")).map((text) => JSON.parse(text) as unknown);
  expect(messages(browser.said)).toHaveLength(3);
  for (const one of messages(browser.said))
    expect(LiveRequest.parse(one)).toMatchObject(one as object);
  const answers = messages(browser.answered).map((one) => LiveResponse.parse(one));
  expect(answers.filter((one) => "error" in one)).toHaveLength(1);
  expect(answers.length).toBeGreaterThan(3);
});

test("the longest change of a document comes through, and the socket stays open", async () => {
  await using house = await aLiveHouse(view);
  await using browser = aBrowser(house, client);
  const { live, framed, closed } = browser;
  const lengths: number[] = [];
  answer(house.bus, sessions.rpc.changeDocument, ({ update }) => {
    lengths.push(update.length);
    return Promise.resolve({});
  });
  const page = { sessionId, room: "main", kind: "notes" as const };
  for (const length of [200_000, longestUpdate])
    await live.changeDocument.mutate(framed({ ...page, update: "A".repeat(length) }));
  expect(lengths).toEqual([200_000, longestUpdate]);
  const more = framed({ ...page, update: "A".repeat(longestUpdate + 4) });
  await expect(live.changeDocument.mutate(more)).rejects.toMatchObject({
    data: { code: "invalid_input" },
  });
  expect(closed).toEqual([]);
});

test("commands of one participant run in the order in which they were sent", async () => {
  await using house = await aLiveHouse(view);
  await using browser = aBrowser(house, client);
  const { live, framed } = browser;
  const done: string[] = [];
  const slow = () => new Promise<void>((resolve) => setTimeout(resolve, 60));
  answer(house.bus, atNode(mediaNode.connectTransport, "node-1"), async ({ transportId }) => {
    if (transportId === "first") await slow();
    done.push(transportId);
    return {};
  });
  const dtlsParameters = {};
  const connect = (transportId: string) =>
    live.connectTransport.mutate(framed({ sessionId, transportId, dtlsParameters }));
  await Promise.all([connect("first"), connect("second"), connect("third")]);
  expect(done).toEqual(["first", "second", "third"]);
});

test("the gateway says whose a command is, with its key and epoch", async () => {
  await using house = await aLiveHouse(view);
  await using browser = aBrowser(house, client);
  const command = browser.framed({ sessionId, source: "mic" as const, paused: true }, 7);
  const forged = { ...command, input: { ...command.input, participantId: "somebody-else" } };
  await browser.live.setPaused.mutate(forged);
  expect(house.node.asked).toEqual([
    {
      nodeId: "node-1",
      sessionId,
      participantId,
      source: "mic",
      paused: true,
      actor: client,
      epoch: 7,
      idempotencyKey: command.cmdId,
    },
  ]);
});

test("a fact of the node that got lost is made good from the whole", async () => {
  await using house = await aLiveHouse(view);
  await using browser = aBrowser(house, client);
  browser.follow(sessionId);
  await until(() => expect(browser.media()).toHaveLength(1));
  house.happen({ speaker: participantId }, { lost: true });
  house.happen({ away: [participantId] });
  await until(() => expect(browser.media().at(-1)).toMatchObject({ seq: 3, consumers: [] }));
  expect(house.node.snapshots.at(-1)).toBe(null);
});

test("a new epoch begins with the whole of the new node", async () => {
  await using house = await aLiveHouse(view);
  await using browser = aBrowser(house, client);
  browser.follow(sessionId);
  await until(() => expect(browser.media()).toHaveLength(1));
  for (let n = 0; n < 5; n += 1) house.happen({ speaker: null });
  house.node.epoch = 2;
  house.node.seq = 0;
  house.commit({ epoch: 2 }, { nodeId: "node-2" });
  house.happen({ speaker: participantId });
  await until(() =>
    expect(browser.media().at(-1)).toMatchObject({ epoch: 2, seq: 1, consumers: [] }),
  );
  await browser.live.setPaused.mutate(
    browser.framed({ sessionId, source: "mic" as const, paused: true }, 2),
  );
  expect(house.node.asked).toMatchObject([{ nodeId: "node-2" }]);
});

test("what was missed while the bus was down is told when it is back", async () => {
  await using house = await aLiveHouse(view);
  await using browser = aBrowser(house, client);
  browser.follow(sessionId);
  await until(() => expect(browser.media()).toHaveLength(1));
  house.bus.setUp(false);
  house.commit({ phase: "live", rooms: [anOpenRoom("b", "Room B")] });
  house.happen({ speaker: participantId });
  house.bus.setUp(true);
  await until(() => expect(browser.views().at(-1)?.rooms).toHaveLength(1));
  await until(() => expect(browser.media().at(-1)).toMatchObject({ seq: 2, consumers: [] }));
});

test("who comes back is told only what changed since", async () => {
  await using house = await aLiveHouse(view);
  const first = aBrowser(house, client);
  first.follow(sessionId);
  await until(() => expect(first.media()).toHaveLength(1));
  const last = first.heard.at(-1)?.id;
  await first[Symbol.asyncDispose]();

  await using second = aBrowser(house, client);
  second.follow(sessionId, last);
  await until(() => expect(house.node.snapshots.at(-1)).toBe(1));
  expect(second.heard).toEqual([]);
  house.commit({ rooms: [anOpenRoom("c", "Room C")] });
  await until(() => expect(second.heard).toMatchObject([{ data: { type: "control" } }]));
});

test("in the lobby there is control's view and nothing of the node", async () => {
  const waiting = aView({ sessionId }, { state: "lobby", room: null });
  await using house = await aLiveHouse(waiting);
  await using browser = aBrowser(house, client);
  browser.follow(sessionId);
  await until(() => expect(browser.views()).toHaveLength(1));
  house.happen({ speaker: null });
  const knock = browser.live.setPaused.mutate(
    browser.framed({ sessionId, source: "mic" as const, paused: false }),
  );
  await expect(knock).rejects.toMatchObject({ data: { code: "not_found" } });
  expect(house.node).toMatchObject({ asked: [], snapshots: [] });

  house.commit({ me: { ...waiting.me, state: "admitted", room: "main" } });
  await until(() => expect(browser.media()).toHaveLength(1));
});

test("a new socket of the same participant ends the old one, which is told why", async () => {
  await using house = await aLiveHouse(view);
  await using tab = aBrowser(house, client);
  tab.follow(sessionId);
  await until(() => expect(tab.views()).toHaveLength(1));
  await using other = aBrowser(house, client);
  other.follow(sessionId);
  await until(() => expect(tab.heard.at(-1)?.data).toEqual({ type: "superseded" }));
  await until(() => expect(tab.closed).toEqual([4409]));
  house.commit({ rooms: [] });
  await until(() => expect(other.views()).toHaveLength(2));
  expect(tab.views()).toHaveLength(1);
});

test("a slow command of a socket that is gone does not end the one that took its place", async () => {
  await using house = await aLiveHouse(view);
  const gone = aBrowser(house, client);
  let free: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => (free = resolve));
  let entering = 0;
  answer(house.bus, sessions.rpc.enterLobby, async () => {
    entering += 1;
    await slow;
    return house.control.view;
  });
  gone.live.enter.mutate(gone.framed({ sessionId, displayName: "Sam" })).catch(() => undefined);
  await until(() => expect(entering).toBe(1));
  gone.socket()?.terminate();
  await using back = aBrowser(house, client);
  back.follow(sessionId);
  await until(() => expect(back.views()).toHaveLength(1));
  free();
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(back.closed).toEqual([]);
  house.commit({ rooms: [] });
  await until(() => expect(back.views()).toHaveLength(2));
});

test("a last command of the tab that was taken over does not take the place back", async () => {
  await using house = await aLiveHouse(view);
  await using tab = aBrowser(house, client);
  tab.follow(sessionId);
  await until(() => expect(tab.views()).toHaveLength(1));
  await using other = aBrowser(house, client);
  other.follow(sessionId);
  await until(() => expect(tab.heard.at(-1)?.data).toEqual({ type: "superseded" }));
  const mute = tab.framed({ sessionId, source: "mic" as const, paused: true });
  await expect(tab.live.setPaused.mutate(mute)).rejects.toMatchObject({
    data: { code: "unavailable" },
  });
  await until(() => expect(tab.closed).toEqual([4409]));
  expect(other.closed).toEqual([]);
});

test("the old socket ends too when another gateway holds it", async () => {
  const keys = await testKeys();
  const memory = memoryBus({ service: "gateway", verify: keys.verify });
  const shared = { memory, sign: keys.sign };
  await using house = await aLiveHouse(view, shared);
  await using replica = await aHouse(shared);
  await using tab = aBrowser({ ...house, cookieOf: (actor) => replica.cookieOf(actor) }, client);
  tab.follow(sessionId);
  await until(() => expect(tab.views()).toHaveLength(1));
  await using other = aBrowser(replica, client);
  other.follow(sessionId);
  await until(() => expect(tab.closed).toEqual([4409]));
  await until(() => expect(other.views()).toHaveLength(1));
});

test.each([
  {
    what: "seat",
    contract: identity.events.seatRevoked,
    data: { seat: client.seat, sessionId },
  },
  {
    what: "link",
    contract: identity.events.linkRevoked,
    data: { linkId: crypto.randomUUID(), sessionId, personId: client.personId },
  },
])(
  "a revoked $what is told, with nothing after it, and closes the socket",
  async ({ contract, data }) => {
    await using house = await aLiveHouse(view);
    await using browser = aBrowser(house, client);
    browser.follow(sessionId);
    await until(() => expect(browser.views()).toHaveLength(1));
    await house.publish(contract, data);
    await house.publish(identity.events.seatRevoked, { seat: client.seat, sessionId });
    house.commit({ rooms: [anOpenRoom("d", "Room D")] });
    await until(() => expect(browser.heard.at(-1)?.data).toEqual({ type: "revoked" }));
    await until(() => expect(browser.closed).toEqual([4401]));
    expect(browser.views()).toHaveLength(1);
  },
);

test("a seat whose end was not heard of is told so when both sides are compared", async () => {
  await using house = await aLiveHouse(view);
  await using browser = aBrowser(house, client);
  browser.follow(sessionId);
  await until(() => expect(browser.views()).toHaveLength(1));
  answer(house.bus, sessions.rpc.view, () =>
    Promise.reject(new AppError("unauthenticated", "Open your link again")),
  );
  house.bus.setUp(false);
  house.bus.setUp(true);
  await until(() => expect(browser.heard.at(-1)?.data).toEqual({ type: "revoked" }));
  await until(() => expect(browser.closed).toEqual([4401]));
});

test("who signed in and is signed out elsewhere is closed, and finds out by signing in", async () => {
  await using house = await aLiveHouse(view);
  const clinician = anActor({ role: "clinician" });
  await using browser = aBrowser(house, clinician);
  browser.follow(sessionId);
  await until(() => expect(browser.views()).toHaveLength(1));
  await house.publish(identity.events.signInRevoked, { signIn: clinician.signIn });
  await until(() => expect(browser.closed).toEqual([4401]));
  expect(browser.heard.map(({ data }) => data.type)).not.toContain("revoked");
});

test("the revocation of somebody else's seat closes nothing of mine", async () => {
  await using house = await aLiveHouse(view);
  await using browser = aBrowser(house, client);
  browser.follow(sessionId);
  await until(() => expect(browser.views()).toHaveLength(1));
  await house.publish(identity.events.seatRevoked, { seat: crypto.randomUUID(), sessionId });
  house.commit({ rooms: [anOpenRoom("d", "Room D")] });
  await until(() => expect(browser.views()).toHaveLength(2));
  expect(browser.closed).toEqual([]);
});

test("of a seat and a sign-in in one browser, the session decides", async () => {
  await using house = await aLiveHouse(view);
  const clinician = anActor({ role: "clinician" });
  const asked: unknown[] = [];
  answer(house.bus, sessions.rpc.admitAll, (input, { actor }) => {
    asked.push([input.sessionId, actor]);
    return Promise.resolve({ admitted: 0 });
  });
  const cookieOf = () => `${house.cookieOf(client)}; ${house.cookieOf(clinician)}`;
  await using browser = aBrowser({ url: house.url, cookieOf }, client);
  const elsewhere = crypto.randomUUID();
  for (const id of [sessionId, elsewhere])
    await browser.live.admitAll.mutate(browser.framed({ sessionId: id })).catch(() => undefined);
  expect(asked).toEqual([[elsewhere, clinician]]);
});

test("who has no cookie hears and does nothing", async () => {
  await using house = await aLiveHouse(view);
  await using stranger = aBrowser(house, null);
  stranger.follow(sessionId);
  await until(() => expect(stranger.faults).toEqual(["unauthenticated"]));
  const enter = stranger.live.enter.mutate(stranger.framed({ sessionId, displayName: "Eve" }));
  await expect(enter).rejects.toMatchObject({ data: { code: "unauthenticated" } });
  expect(stranger.heard).toEqual([]);
  expect(house.control.asked).toEqual([]);
});

test("each refused command carries a request id of its own", async () => {
  await using house = await aLiveHouse(view);
  await using browser = aBrowser(house, client);
  answer(house.bus, sessions.rpc.leave, () =>
    Promise.reject(new AppError("unavailable", "Try again")),
  );
  const refused = async () => {
    const leave = browser.live.leave.mutate(browser.framed({ sessionId }));
    return leave.catch(
      (error: unknown) => (error as { data: { code: string; requestId: string } }).data,
    );
  };
  const [one, two] = [await refused(), await refused()];
  expect(one).toMatchObject({ code: "unavailable", httpStatus: 503 });
  expect(one).not.toEqual(two);
});

test("another site's page opens no socket", async () => {
  await using house = await aLiveHouse(view);
  const socket = new WebSocket(`${house.url.replace("http", "ws")}/live`, {
    headers: { origin: "https://evil.example", cookie: house.cookieOf(client) },
  });
  const fault = await new Promise<Error>((resolve) => socket.on("error", resolve));
  expect(fault.message).toContain("403");
});

test("who may see shared notes hears each change of them, in order", async () => {
  await using house = await aLiveHouse(view);
  await using browser = aBrowser(house, client);
  browser.follow(sessionId);
  await until(() => expect(browser.views()).toHaveLength(1));
  for (const update of ["AAE=", "AAI="])
    house.bus.tell(`live.${sessionId}.${participantId}`, {
      from: "document",
      change: { room: "main", kind: "notes", update },
    });
  await until(() =>
    expect(
      browser.heard.flatMap(({ data }) => (data.type === "document" ? [data.change.update] : [])),
    ).toEqual(["AAE=", "AAI="]),
  );
});
