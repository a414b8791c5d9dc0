import { expect, vi } from "vitest";
import { LocalMedia } from "../src/localMedia.ts";
import { type ConnectionNeeds, SessionConnection } from "../src/sessionConnection.ts";
import {
  aConsumer,
  aMedia,
  clientB,
  fakeDevices,
  fakeMediaDevices,
  type FakeNetwork,
  ScriptedServer,
  sessionId,
} from "./scriptedServer.ts";

/** Client A's connection with a scripted server, over made-up devices and transports. */
export function aConnection(needs: Partial<ConnectionNeeds> = {}, network?: FakeNetwork) {
  const server = new ScriptedServer();
  const devices = fakeDevices(network);
  const mediaDevices = fakeMediaDevices();
  const local = new LocalMedia({ devices: mediaDevices });
  const connection = new SessionConnection({
    sessionId,
    displayName: "Client A",
    signalling: server,
    local,
    devices: devices.devices,
    ...needs,
  });
  const status = () => connection.getSnapshot().status;
  const live = () => vi.waitFor(() => expect(status()).toBe("live"));
  return { server, local, connection, mediaDevices, status, live, ...devices };
}

/** Microphone and camera of client B. */
export const both = () =>
  aMedia({
    consumers: [aConsumer(clientB, "mic"), aConsumer(clientB, "camera")],
    sources: { [clientB]: { mic: true, camera: true, screen: false } },
  });
