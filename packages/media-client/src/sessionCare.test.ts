import type { types } from "mediasoup-client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aConnection, both } from "../test/aConnection.ts";
import { clientB } from "../test/scriptedServer.ts";

beforeEach(() => {
  const toFake = ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] as const;
  vi.useFakeTimers({ toFake: [...toFake, "performance"] });
});
afterEach(() => vi.useRealTimers());

type Counted = { packetsReceived: number; packetsLost: number; bytesReceived: number };

/** What the browser counts of the voices that come, asked anew at each look. */
function counts(transport: types.Transport | undefined, look: () => Counted) {
  if (!transport) throw new Error("No transport");
  vi.spyOn(transport, "getStats").mockImplementation(() =>
    Promise.resolve(new Map([["in", { type: "inbound-rtp", kind: "audio", ...look() }]]) as never),
  );
}

async function inRoom(speaker: string | null) {
  const made = aConnection();
  made.server.media = { ...both(), speaker };
  await made.connection.start();
  await made.live();
  await vi.waitFor(() => expect(made.connection.getSnapshot().participants[0]?.audio).toBeTruthy());
  return made;
}

const silence = () => ({ packetsReceived: 0, packetsLost: 0, bytesReceived: 1_000 });

test("a voice that speaks and doesn't arrive is dead sound within five seconds, and one press joins anew", async () => {
  const { server, connection, live, transports } = await inRoom(clientB);
  counts(transports[0], silence);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(connection.getSnapshot().health).toBe("dead-sound");
  await connection.restore();
  await live();
  expect(server.of("join")).toHaveLength(2);
  expect(connection.getSnapshot().health).toBe("good");
});

test("where nobody speaks, or the voice arrives, all is well", async () => {
  const quiet = await inRoom(null);
  counts(quiet.transports[0], silence);
  const heard = await inRoom(clientB);
  let bytesReceived = 0;
  counts(heard.transports[0], () => ({ ...silence(), bytesReceived: (bytesReceived += 1_000) }));
  await vi.advanceTimersByTimeAsync(12_000);
  expect(quiet.connection.getSnapshot().health).toBe("good");
  expect(heard.connection.getSnapshot().health).toBe("good");
});

test("on a line that loses much pictures become small by themselves, then voices are left, and all comes back", async () => {
  const { server, connection, transports } = await inRoom(null);
  let share = 0.09;
  const sum = { packetsReceived: 0, packetsLost: 0, bytesReceived: 0 };
  counts(transports[0], () => {
    sum.packetsReceived += 100 * (1 - share);
    sum.packetsLost += 100 * share;
    return sum;
  });
  await connection.turn("camera", true);
  const [, send] = transports;
  await vi.waitFor(() => expect(server.of("produce")).toHaveLength(1));
  expect(send?.connectionState).toBe("connected");
  connection.setTileHeights(new Map([[clientB, 360]]));
  const height = () => server.of("setTiles").at(-1)?.input;
  await vi.advanceTimersByTimeAsync(1_500 * 7);
  expect(connection.getSnapshot()).toMatchObject({
    mode: { now: "low", by: "network" },
    connection: "lossIn",
  });
  expect(height()).toMatchObject({ tiles: [{ height: 90 }] });

  share = 0.3;
  await vi.advanceTimersByTimeAsync(1_500 * 6);
  expect(connection.getSnapshot().mode).toEqual({ now: "audio", by: "network" });
  expect(height()).toMatchObject({ tiles: [{ height: 0 }] });
  expect(connection.getSnapshot().own.camera.state).toBe("resting");

  share = 0;
  await vi.advanceTimersByTimeAsync(1_500 * 60);
  expect(connection.getSnapshot()).toMatchObject({
    mode: { now: "full", by: "person" },
    connection: "good",
    own: { camera: { state: "on" } },
  });
  expect(height()).toMatchObject({ tiles: [{ height: 360 }] });
});
