import type { Source } from "@hearth/contracts/live";
import { LocalMedia } from "@hearth/media-client/localMedia";
import { SessionConnection } from "@hearth/media-client/sessionConnection";
import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import { chosenMedia, rememberMedia } from "./mediaChoice.ts";
import { liveSignalling } from "./signalling.ts";
import { watchPage } from "./watchPage.ts";

/** What the page does with a live session. */
export type LiveSession = Pick<SessionConnection, "act" | "leave" | "setTileHeights"> & {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => LiveSnapshot | null;
  /** The person's own press on microphone or camera: remembered for a reload. */
  readonly turn: (source: Source, on: boolean) => void;
  /** After an end: comes to the door anew. */
  readonly again: () => void;
};

const liveUrl = () => `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/live`;

function connect(sessionId: string, displayName: string): SessionConnection {
  const { mic, camera, micId, cameraId } = chosenMedia(sessionId);
  const local = new LocalMedia({ deviceIds: { mic: micId, camera: cameraId } });
  const connection = new SessionConnection({
    sessionId,
    displayName,
    signalling: liveSignalling(liveUrl()),
    local,
  });
  if (mic) void local.turnOn("mic");
  if (camera) void local.turnOn("camera");
  return connection;
}

/** A person's place in a live session: connected as long as somebody watches it. */
export function liveSession(sessionId: string, displayName: string): LiveSession {
  const listeners = new Set<() => void>();
  let connection: SessionConnection | null = null;
  let stop = () => undefined as unknown;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const begin = () => {
    const made = connect(sessionId, displayName);
    const endings = [made.subscribe(tell), watchPage(made), () => made.close()];
    stop = () => endings.forEach((end) => end());
    connection = made;
    void made.start();
  };
  const end = () => {
    stop();
    connection = null;
  };
  const connected = () => {
    if (!connection) throw new Error("Nobody watches this session");
    return connection;
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      if (!connection) begin();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) end();
      };
    },
    getSnapshot: () => connection?.getSnapshot() ?? null,
    act: (verb, input) => connected().act(verb, input),
    leave: () => connected().leave(),
    setTileHeights: (heights) => connection?.setTileHeights(heights),
    turn: (source, on) => {
      rememberMedia(sessionId, { [source]: on });
      void connection?.turn(source, on);
    },
    again: () => {
      end();
      begin();
      tell();
    },
  };
}
