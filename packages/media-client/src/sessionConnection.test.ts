import { AppError } from "@hearth/contracts/errors";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aConnection as setUp, both } from "../test/aConnection.ts";
import {
  aMedia,
  aRoom,
  aView,
  clientA,
  clientB,
  inLobby,
  report,
  sessionId,
  someone,
} from "../test/scriptedServer.ts";

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => vi.useRealTimers());

test("who waits in the lobby has no transport and sees nobody, and is in the room once admitted", async () => {
  const { server, connection, status, live, transports } = setUp();
  server.view = inLobby();
  await connection.start();
  expect(status()).toBe("waiting");
  expect(server.verbs()).toEqual(["enter"]);
  server.tellView(aView({ revision: 2 }));
  await live();
  expect(transports).toHaveLength(2);
});

test("a session that has not begun is waited for, even by staff who are admitted", async () => {
  const { server, connection, status } = setUp();
  server.view = aView({ phase: "scheduled", epoch: 0 });
  await connection.start();
  expect(status()).toBe("waiting");
  expect(server.verbs()).not.toContain("join");
});

test("the room is joined, who is there is received in one go, then what is on is sent", async () => {
  const { server, connection, local, live } = setUp();
  server.media = both();
  await local.turnOn("mic");
  await local.turnOn("camera");
  await connection.start();
  await live();
  await vi.waitFor(() => expect(server.of("produce")).toHaveLength(2));
  const verbs = server.verbs();
  expect(verbs.slice(0, 3)).toEqual(["enter", "join", "connectTransport"]);
  // They flow with the connection: nothing more has to be said.
  expect(verbs).not.toContain("resumeConsumers");
  expect(server.of("join")[0]?.input).toHaveProperty("rtpCapabilities.codecs");
  expect(server.of("produce").map(({ input }) => input)).toMatchObject([
    { source: "mic", paused: false },
    { source: "camera", paused: false },
  ]);
  const [other] = connection.getSnapshot().participants;
  expect(other).toMatchObject({ name: "Client B", mic: true, camera: true });
  expect(other?.audio?.kind).toBe("audio");
  expect(other?.video?.kind).toBe("video");
});

test("a node that speaks something else than was expected is joined once more, with what it speaks", async () => {
  const { server, connection, live, transports } = setUp();
  server.media = both();
  server.router = { ...server.router, headerExtensions: [] };
  await connection.start();
  await live();
  expect(server.of("join")).toHaveLength(2);
  expect(server.of("join")[1]?.input).toMatchObject({ rtpCapabilities: { headerExtensions: [] } });
  expect(transports).toHaveLength(2);
});

test("the camera is sent in three layers, the voice in mono with its repair", async () => {
  const { server, connection, local, live } = setUp();
  await local.turnOn("camera");
  await connection.start();
  await live();
  await vi.waitFor(() => expect(server.of("produce")).toHaveLength(1));
  expect(server.of("produce")[0]?.input).toMatchObject({
    rtpParameters: {
      encodings: [
        { maxBitrate: 150_000, scaleResolutionDownBy: 4, scalabilityMode: "L1T3" },
        { maxBitrate: 500_000, scaleResolutionDownBy: 2 },
        { maxBitrate: 1_500_000, scaleResolutionDownBy: 1 },
      ],
    },
  });
});

test("somebody who comes later is received too, and who leaves is let go", async () => {
  const { server, connection, live } = setUp();
  await connection.start();
  await live();
  server.tell({ type: "media", change: { ...both(), seq: 2 } });
  await vi.waitFor(() => expect(server.of("resumeConsumers")).toHaveLength(1));
  expect(connection.getSnapshot().participants[0]?.video).not.toBeNull();
  server.tell({ type: "media", change: { sessionId, epoch: 1, seq: 3, consumers: [] } });
  expect(connection.getSnapshot().participants[0]?.video).toBeNull();
});

test("a telling that is older than what is known, or of another epoch, changes nothing", async () => {
  const { server, connection, live } = setUp();
  server.media = aMedia({
    seq: 5,
    speaker: clientB,
    sources: { [clientB]: { mic: true, camera: false, screen: false } },
  });
  await connection.start();
  await live();
  server.tell({ type: "media", change: { sessionId, epoch: 1, seq: 4, speaker: null } });
  server.tell({ type: "media", change: { sessionId, epoch: 2, seq: 9, speaker: null } });
  expect(connection.getSnapshot().participants[0]?.speaking).toBe(true);
  server.tell({ type: "control", view: aView({ revision: 0, roster: [] }) });
  expect(connection.getSnapshot().participants).toHaveLength(1);
});

test("a new epoch closes the old transports before it joins again, with the same devices", async () => {
  const { server, connection, local, live, transports, mediaDevices } = setUp();
  await local.turnOn("mic");
  await local.turnOn("camera");
  await connection.start();
  await live();
  await vi.waitFor(() => expect(server.of("produce")).toHaveLength(2));
  let closedAtJoin: boolean[] = [];
  server.next.set("join", () => {
    closedAtJoin = transports.map(({ closed }) => closed);
    return Promise.reject(new Error("not yet"));
  });
  server.media = aMedia({ epoch: 2 });
  server.tellView(aView({ epoch: 2, revision: 2 }));
  expect(connection.getSnapshot().status).toBe("restoring");
  await vi.advanceTimersByTimeAsync(1_000);
  await live();
  expect(closedAtJoin).toEqual([true, true]);
  await vi.waitFor(() => expect(server.of("produce")).toHaveLength(4));
  expect(server.of("produce").at(-1)?.epoch).toBe(2);
  expect(mediaDevices.opened).toEqual(["audio", "video"]);
});

test("who is muted stays muted through breakouts, a new epoch and a lost connection", async () => {
  const { server, connection, local, live, mediaDevices } = setUp();
  await local.turnOn("mic");
  await connection.start();
  await live();
  await vi.waitFor(() => expect(server.of("produce")).toHaveLength(1));
  await connection.turn("mic", false);
  await vi.waitFor(() =>
    expect(server.of("setPaused").at(-1)?.input).toMatchObject({ paused: true }),
  );

  const inRoom = { ...aView().me, room: "room-1" };
  server.tellView(
    aView({ revision: 2, me: inRoom, rooms: [aRoom("room-1", "Room 1")], roster: [] }),
  );
  server.media = aMedia({ epoch: 2 });
  server.tellView(aView({ epoch: 2, revision: 3 }));
  await vi.waitFor(() => expect(server.of("produce")).toHaveLength(2));
  server.drop();
  server.comeBack();
  expect(server.of("produce").at(-1)?.input).toMatchObject({ paused: true });
  expect(server.of("setPaused")).toHaveLength(1);
  expect(mediaDevices.tracks[0]?.enabled).toBe(false);
  expect(connection.getSnapshot().own.mic.state).toBe("off");
});

test("nothing is turned on by entering, being admitted, moved or brought back", async () => {
  const { server, connection, live, mediaDevices } = setUp();
  await connection.start();
  await live();
  server.tellView(aView({ revision: 2, me: { ...aView().me, room: "room-1" } }));
  server.tellView(aView({ epoch: 2, revision: 3 }));
  await live();
  expect(mediaDevices.opened).toEqual([]);
  expect(server.of("produce")).toEqual([]);
});

test("a camera that is turned off is let go, and the same producer goes on when it is on again", async () => {
  const { server, connection, live, mediaDevices } = setUp();
  await connection.start();
  await live();
  await connection.turn("camera", true);
  await vi.waitFor(() => expect(server.of("produce")).toHaveLength(1));
  await connection.turn("camera", false);
  await vi.waitFor(() => expect(server.of("setPaused")).toHaveLength(1));
  expect(mediaDevices.tracks[0]?.readyState).toBe("ended");
  await connection.turn("camera", true);
  await vi.waitFor(() =>
    expect(server.of("setPaused").at(-1)?.input).toMatchObject({ paused: false }),
  );
  expect(server.of("produce")).toHaveLength(1);
});

test("a press that is taken back before the camera has answered leaves it off", async () => {
  const { connection, live, mediaDevices } = setUp();
  await connection.start();
  await live();
  const turningOn = connection.turn("camera", true);
  await connection.turn("camera", false);
  await turningOn;
  expect(connection.getSnapshot().own.camera.state).toBe("off");
  expect(mediaDevices.tracks[0]?.readyState).toBe("ended");
});

test("a device that is pulled out is off, and the others are told", async () => {
  const { server, connection, local, live, mediaDevices } = setUp();
  await local.turnOn("mic");
  await connection.start();
  await live();
  await vi.waitFor(() => expect(server.of("produce")).toHaveLength(1));
  mediaDevices.tracks[0]?.remoteStop();
  await vi.waitFor(() =>
    expect(server.of("setPaused").at(-1)?.input).toMatchObject({ paused: true }),
  );
  expect(connection.getSnapshot().own.mic.state).toBe("unplugged");
});

test("a command without an answer is sent once more, with the same id, when the connection is back", async () => {
  const { server, connection, live, status } = setUp();
  await connection.start();
  await live();
  server.loseNext("recall");
  const recalled = connection.act("recall", { inSeconds: 60 });
  await vi.waitFor(() => expect(server.of("recall")).toHaveLength(1));
  server.drop();
  expect(status()).toBe("reconnecting");
  const later = connection.act("recall", { inSeconds: 0 });
  server.comeBack();
  await Promise.all([recalled, later]);
  const sent = server.of("recall");
  expect(sent.map(({ input }) => input)).toMatchObject([
    { inSeconds: 60 },
    { inSeconds: 60 },
    { inSeconds: 0 },
  ]);
  expect(sent[1]?.cmdId).toBe(sent[0]?.cmdId);
  expect(sent[2]?.cmdId).not.toBe(sent[0]?.cmdId);
  expect(status()).toBe("live");
});

test("what the server can't do now is asked again with the same id, what it refuses is not", async () => {
  const { server, connection, live } = setUp();
  await connection.start();
  await live();
  server.refuseNext("admitAll", "unavailable");
  const admitted = connection.act("admitAll", {});
  await vi.advanceTimersByTimeAsync(1_000);
  await admitted;
  const [first, second] = server.of("admitAll");
  expect(second?.cmdId).toBe(first?.cmdId);
  server.refuseNext("recall", "not_found");
  await expect(connection.act("recall", { inSeconds: 0 })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(server.of("recall")).toHaveLength(1);
});

test("media goes on while the connection to the server is away", async () => {
  const { server, connection, live, status, transports } = setUp();
  server.media = both();
  await connection.start();
  await live();
  await vi.waitFor(() => expect(connection.getSnapshot().participants[0]?.video).not.toBeNull());
  server.drop();
  expect(status()).toBe("reconnecting");
  expect(connection.getSnapshot().participants[0]?.video).not.toBeNull();
  server.comeBack();
  expect(transports.some(({ closed }) => closed)).toBe(false);
  expect(server.of("restartIce")).toEqual([]);
});

test("who mutes while the server is out of reach for long keeps what flows, and the others are told in the end", async () => {
  const { server, connection, local, live, status, transports } = setUp();
  await local.turnOn("mic");
  await connection.start();
  await live();
  await vi.waitFor(() => expect(server.of("produce")).toHaveLength(1));
  const began = Date.now();
  const clock = vi
    .spyOn(Date, "now")
    .mockImplementation(() => began + server.of("setPaused").length * 5_000);
  const isAway = () => server.of("setPaused").length < 12;
  const refuse = () => {
    server.next.set("setPaused", () => {
      if (isAway()) refuse();
      return Promise.reject(new AppError("unavailable", "Not now"));
    });
  };
  refuse();
  await connection.turn("mic", false);
  await vi.advanceTimersByTimeAsync(60_000);
  clock.mockRestore();
  expect(server.of("setPaused").at(-1)?.input).toMatchObject({ source: "mic", paused: true });
  expect(server.of("setPaused").length).toBeGreaterThan(12);
  expect(transports.some(({ closed }) => closed)).toBe(false);
  expect(server.of("join")).toHaveLength(1);
  expect(status()).toBe("live");
});

test("a join that fails is tried again until it succeeds", async () => {
  const { server, connection, live } = setUp();
  server.refuseNext("join", "stale");
  await connection.start();
  await vi.waitFor(() => expect(server.of("join")).toHaveLength(1));
  await vi.advanceTimersByTimeAsync(1_000);
  await live();
  expect(server.of("join")).toHaveLength(2);
});

test("people in other rooms are not seen, and are back at once, without a new consumer, on return", async () => {
  const { server, connection, live } = setUp();
  server.media = both();
  await connection.start();
  await live();
  const seen = () => connection.getSnapshot().participants[0]?.video;
  await vi.waitFor(() => expect(seen()).toBeTruthy());
  const rooms = [aRoom("room-1", "Room 1"), aRoom("room-2", "Room 2")];
  const mine = someone(clientA, "Client A", "room-1");
  server.tellView(
    aView({ revision: 2, rooms, me: { ...aView().me, room: "room-1" }, roster: [mine] }),
  );
  server.tell({
    type: "media",
    change: { sessionId, epoch: 1, seq: 2, consumers: [], sources: {} },
  });
  expect(connection.getSnapshot().participants).toEqual([]);
  server.tell({ type: "media", change: { ...server.media, seq: 3 } });
  server.tellView(aView({ revision: 3 }));
  expect(seen()).not.toBeNull();
  expect(server.of("resumeConsumers")).toHaveLength(0);
});

test("who leads sees in the own room only those who are there, though everybody's room is known", async () => {
  const { server, connection, live } = setUp();
  server.media = both();
  await connection.start();
  await live();
  const seen = () => connection.getSnapshot().participants[0]?.video;
  await vi.waitFor(() => expect(seen()).toBeTruthy());
  const rooms = [aRoom("room-1", "Room 1")];
  const away = someone(clientA, "Client A", "room-1");
  server.tellView(aView({ revision: 2, rooms, roster: [away] }));
  // The node keeps what it told of people elsewhere, for their return.
  server.tell({ type: "media", change: { sessionId, epoch: 1, seq: 2, sources: {} } });
  expect(connection.getSnapshot().participants).toEqual([]);
});

test.each([
  ["refused", inLobbyAs("refused")],
  ["refused", inLobbyAs("removed")],
  ["ended", aView({ revision: 2, phase: "ended" })],
] as const)(
  "a session that is over for somebody is %s, and lets go of everything",
  async (over, view) => {
    const { server, connection, local, live, status, transports } = setUp();
    await local.turnOn("camera");
    await connection.start();
    await live();
    server.tellView(view);
    expect(status()).toBe(over);
    expect(transports.every(({ closed }) => closed)).toBe(true);
    expect(local.get("camera").track).toBeNull();
    expect(server.isHeard).toBe(false);
  },
);

function inLobbyAs(state: "refused" | "removed") {
  return aView({ revision: 2, me: { ...aView().me, state, room: null } });
}

test("a connection that another one took over stays closed", async () => {
  const { server, connection, live, status } = setUp();
  await connection.start();
  await live();
  server.tell({ type: "superseded" });
  expect(status()).toBe("superseded");
  expect(server.isHeard).toBe(false);
  expect(server.isClosed).toBe(true);
  await expect(connection.act("admitAll", {})).rejects.toThrow();
});

test("a place that was taken back is the end, and nothing is tried again", async () => {
  const { server, connection, live, status } = setUp();
  await connection.start();
  await live();
  server.tell({ type: "revoked" });
  expect(status()).toBe("revoked");
  expect(server.isClosed).toBe(true);
});

test("a door that is out of reach is tried again once the way is open", async () => {
  const { server, connection, live } = setUp();
  server.loseNext("enter");
  const starting = connection.start();
  await vi.waitFor(() => expect(server.of("enter")).toHaveLength(1));
  server.comeBack();
  await starting;
  await live();
});

test("a transport that stays disconnected gets ICE anew, and is made anew when that does not help", async () => {
  const { server, connection, live, status, transports } = setUp();
  await connection.start();
  await live();
  const [send] = transports;
  if (!send) throw new Error("No transport");
  report(send, "disconnected");
  expect(status()).toBe("restoring");
  await vi.advanceTimersByTimeAsync(1_900);
  expect(server.of("restartIce")).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(200);
  expect(server.of("restartIce").map(({ input }) => input)).toMatchObject([
    { transportId: send.id },
  ]);
  expect(server.of("join")).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(10_500);
  await live();
  expect(server.of("join")).toHaveLength(2);
  expect(send.closed).toBe(true);
});

test("a transport that recovers by itself is left alone", async () => {
  const { server, connection, live, transports } = setUp();
  await connection.start();
  await live();
  report(transports[0], "disconnected");
  await vi.advanceTimersByTimeAsync(1_000);
  report(transports[0], "connected");
  await vi.advanceTimersByTimeAsync(20_000);
  expect(server.of("restartIce")).toEqual([]);
  expect(server.of("join")).toHaveLength(1);
});

test("a transport that tries for long without success is no room, and is one again once it connects", async () => {
  const network = { isOpen: false };
  const { server, connection, live, status, transports } = setUp({}, network);
  server.media = both();
  await connection.start();
  await live();
  await vi.advanceTimersByTimeAsync(3_900);
  expect(status()).toBe("live");
  await vi.advanceTimersByTimeAsync(200);
  expect(status()).toBe("restoring");
  report(transports[0], "connected");
  expect(status()).toBe("live");

  // After a break, too, one that only tries again is not back.
  report(transports[0], "disconnected");
  report(transports[0], "connecting");
  expect(status()).toBe("restoring");
  report(transports[0], "connected");
  expect(status()).toBe("live");
});

test("who has nothing to hear or to say yet waits for no connection", async () => {
  const { connection, live, status } = setUp({}, { isOpen: false });
  await connection.start();
  await live();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(status()).toBe("live");
});

test("a door that is closed says why", async () => {
  const { server, connection, status } = setUp();
  server.refuseNext("enter", "not_found");
  await connection.start();
  expect(status()).toBe("failed");
  expect(connection.getSnapshot().fault?.code).toBe("not_found");
});

test("sizes of tiles are told once they are calm, and a page that nobody sees gets voices only", async () => {
  const { server, connection, live } = setUp();
  server.media = both();
  await connection.start();
  await live();
  connection.setTileHeights(new Map([[clientB, 200]]));
  connection.setTileHeights(new Map([[clientB, 360]]));
  await vi.advanceTimersByTimeAsync(250);
  expect(server.of("setTiles").map(({ input }) => input)).toMatchObject([
    { tiles: [{ consumerId: "camera-1", height: 360 }] },
  ]);
  connection.setHidden(true);
  await vi.advanceTimersByTimeAsync(250);
  expect(server.of("setTiles").at(-1)?.input).toMatchObject({ tiles: [{ height: 0 }] });
});

test("of people in another room the server hears no size, so that they are seen at once on return", async () => {
  const { server, connection, live } = setUp();
  server.media = both();
  await connection.start();
  await live();
  connection.setTileHeights(new Map([[clientB, 360]]));
  await vi.advanceTimersByTimeAsync(250);
  connection.setTileHeights(new Map());
  await vi.advanceTimersByTimeAsync(250);
  expect(server.of("setTiles").map(({ input }) => input)).toMatchObject([
    { tiles: [{ consumerId: "camera-1", height: 360 }] },
  ]);
});

test("who leaves tells the server and lets go of the devices at once", async () => {
  const { server, connection, local, live, status } = setUp();
  await local.turnOn("mic");
  await connection.start();
  await live();
  await connection.leave();
  expect(server.verbs().at(-1)).toBe("leave");
  expect(local.get("mic").track).toBeNull();
  expect(status()).toBe("left");
});

test("staff turn a microphone off once, and only its person turns it on again", async () => {
  const { server, connection, live } = setUp();
  await connection.start();
  await live();
  await connection.turn("mic", true);
  await vi.waitFor(() => expect(server.of("produce")).toHaveLength(1));
  server.tellView(aView({ revision: 2, me: { ...aView().me, mutes: 1 } }));
  expect(connection.getSnapshot()).toMatchObject({
    isMutedByStaff: true,
    own: { mic: { state: "off" } },
  });
  await vi.waitFor(() =>
    expect(server.of("setPaused").at(-1)?.input).toMatchObject({ source: "mic", paused: true }),
  );
  server.tellView(aView({ revision: 3, me: { ...aView().me, mutes: 1 } }));
  await connection.turn("mic", true);
  server.tellView(aView({ revision: 4, me: { ...aView().me, mutes: 1 } }));
  expect(connection.getSnapshot()).toMatchObject({
    isMutedByStaff: false,
    own: { mic: { state: "on" } },
  });
});

test("a mute that came while the page was away holds: the microphone is off before anybody could hear it", async () => {
  const { server, connection, local, live } = setUp({ mutes: 1 });
  server.view = aView({ me: { ...aView().me, mutes: 2 } });
  await local.turnOn("mic");
  await connection.start();
  await live();
  expect(connection.getSnapshot()).toMatchObject({
    isMutedByStaff: true,
    own: { mic: { state: "off" } },
  });
  await vi.waitFor(() => expect(server.of("produce")).toHaveLength(1));
  expect(server.of("produce")[0]?.input).toMatchObject({ paused: true });
});

test("a microphone that still starts when staff mute its person stays off", async () => {
  const { server, connection, live, mediaDevices } = setUp();
  await connection.start();
  await live();
  const turningOn = connection.turn("mic", true);
  server.tellView(aView({ revision: 2, me: { ...aView().me, mutes: 1 } }));
  await turningOn;
  expect(connection.getSnapshot()).toMatchObject({
    isMutedByStaff: true,
    own: { mic: { state: "off" } },
  });
  expect(mediaDevices.tracks[0]?.readyState).toBe("ended");
});

test("who was muted before they came to this page, and knows, comes with the microphone as they had it", async () => {
  const { server, connection, local, live } = setUp({ mutes: 2 });
  server.view = aView({ me: { ...aView().me, mutes: 2 } });
  await local.turnOn("mic");
  await connection.start();
  await live();
  expect(connection.getSnapshot().own.mic.state).toBe("on");
});

test("a view that was long under way does not shift the timers", async () => {
  const { server, connection, live } = setUp();
  await connection.start();
  await live();
  const { clockOffsetMs } = connection.getSnapshot();
  const late = new Date(Date.now() - 20_000).toISOString();
  server.tellView(aView({ revision: 2, serverNow: late }));
  expect(connection.getSnapshot().clockOffsetMs).toBe(clockOffsetMs);
});

test("a lock turns off what is on, and says why it can't be turned on", async () => {
  const { server, connection, live } = setUp();
  await connection.start();
  await live();
  await connection.turn("camera", true);
  const may = { ...aView().me.may, camera: false };
  server.tellView(aView({ revision: 2, me: { ...aView().me, may } }));
  await connection.turn("camera", true);
  expect(connection.getSnapshot().own.camera.state).toBe("locked");
  server.tellView(aView({ revision: 3 }));
  expect(connection.getSnapshot().own.camera.state).toBe("off");
});

test("a screen is sent in one layer, and its producer is closed when it ends", async () => {
  const { server, connection, live } = setUp();
  await connection.start();
  await live();
  await connection.turn("screen", true);
  await vi.waitFor(() => expect(server.of("produce")).toHaveLength(1));
  expect(server.of("produce")[0]?.input).toMatchObject({
    source: "screen",
    rtpParameters: { encodings: [{ maxBitrate: 1_500_000 }] },
  });
  await connection.turn("screen", false);
  await vi.waitFor(() =>
    expect(server.of("closeProducer").map(({ input }) => input)).toMatchObject([
      { source: "screen" },
    ]),
  );
});

test("who may not share, since somebody else does, is told so and has everything else on", async () => {
  const { server, connection, live, status } = setUp();
  await connection.start();
  await live();
  await connection.turn("mic", true);
  await vi.waitFor(() => expect(server.of("produce")).toHaveLength(1));
  server.refuseNext("produce", "conflict");
  await connection.turn("screen", true);
  await vi.waitFor(() => expect(connection.getSnapshot().own.screen.state).toBe("taken"));
  await vi.advanceTimersByTimeAsync(2_000);
  expect([status(), server.of("join").length]).toEqual(["live", 1]);

  await connection.turn("screen", true);
  await vi.waitFor(() => expect(server.of("produce")).toHaveLength(3));
  expect(connection.getSnapshot().own.screen.state).toBe("on");
});

test("a wish that a lock overtook leaves the microphone off, and the room as it is", async () => {
  const { server, connection, live, status } = setUp();
  await connection.start();
  await live();
  await connection.turn("mic", true);
  await vi.waitFor(() => expect(server.of("produce")).toHaveLength(1));
  await connection.turn("mic", false);
  await vi.waitFor(() => expect(server.of("setPaused")).toHaveLength(1));
  server.refuseNext("setPaused", "locked");
  await connection.turn("mic", true);
  await vi.waitFor(() => expect(connection.getSnapshot().own.mic.state).toBe("off"));
  await vi.advanceTimersByTimeAsync(2_000);
  expect([status(), server.of("join").length]).toEqual(["live", 1]);
});

test("a screen ends with the move of who shares it", async () => {
  const { server, connection, live } = setUp();
  await connection.start();
  await live();
  await connection.turn("screen", true);
  await vi.waitFor(() => expect(server.of("produce")).toHaveLength(1));
  server.tellView(aView({ revision: 2 }));
  expect(connection.getSnapshot().own.screen.state).toBe("on");
  server.tellView(aView({ revision: 3, me: { ...aView().me, room: "oak" } }));
  expect(connection.getSnapshot().own.screen.state).toBe("off");
});

test("audio only leaves voices alone, and what the person had comes back with pictures", async () => {
  const { server, connection, live, mediaDevices } = setUp();
  server.media = both();
  await connection.start();
  await live();
  await connection.turn("camera", true);
  connection.setTileHeights(new Map([[clientB, 360]]));
  await vi.advanceTimersByTimeAsync(250);
  connection.setMode("audio");
  await vi.advanceTimersByTimeAsync(250);
  expect(server.of("setTiles").at(-1)?.input).toMatchObject({ tiles: [{ height: 0 }] });
  expect(connection.getSnapshot().own.camera.state).toBe("resting");
  await vi.waitFor(() =>
    expect(server.of("setPaused").at(-1)?.input).toMatchObject({ source: "camera", paused: true }),
  );
  connection.setMode("low");
  await vi.advanceTimersByTimeAsync(250);
  expect(server.of("setTiles").at(-1)?.input).toMatchObject({ tiles: [{ height: 90 }] });
  await vi.waitFor(() => expect(connection.getSnapshot().own.camera.state).toBe("on"));
  expect(mediaDevices.opened).toEqual(["video", "video"]);
});

test("audio only turns no camera on when it ends", async () => {
  const { connection, live, mediaDevices } = setUp();
  await connection.start();
  await live();
  connection.setMode("audio");
  connection.setMode("full");
  expect(connection.getSnapshot().own.camera.state).toBe("off");
  expect(mediaDevices.opened).toEqual([]);
});

test("a restored microphone is another one, in the same place", async () => {
  const { server, connection, live, mediaDevices } = setUp();
  await connection.start();
  await live();
  await connection.turn("mic", true);
  await vi.waitFor(() => expect(server.of("produce")).toHaveLength(1));
  await connection.restore();
  expect(mediaDevices.opened).toEqual(["audio", "audio"]);
  expect(connection.getSnapshot()).toMatchObject({ status: "live", own: { mic: { state: "on" } } });
  expect(server.of("join")).toHaveLength(1);
});
