import type { Source } from "@hearth/contracts/live";
import type { DeviceSource } from "@hearth/media-client/localMedia";
import type { Mode } from "@hearth/media-client/mode";
import type { SessionConnection } from "@hearth/media-client/sessionConnection";
import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import type { Background } from "../../lib/backgrounds/background.ts";
import { behind, lessNoise } from "../../lib/device/effects.ts";
import { connect } from "./connect.ts";
import { rememberMedia } from "./mediaChoice.ts";
import { takenByStaff } from "./takenByStaff.ts";
import { watchPage } from "./watchPage.ts";

/** What the page does with a live session. */
export type LiveSession = Pick<SessionConnection, "act" | "leave" | "setTileHeights"> & {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => LiveSnapshot | null;
  /** The person's own press on microphone or camera: remembered for a reload. */
  readonly turn: (source: Source, on: boolean) => void;
  /** Another microphone or camera; noise taken away, or something else behind the person. Remembered too. */
  readonly choose: (source: DeviceSource, deviceId: string) => void;
  readonly takeNoise: (isOn: boolean) => void;
  readonly putBehind: (background: Background) => void;
  /** How much is sent and received at most. */
  readonly setMode: (mode: Mode) => void;
  /** Brings dead sound and picture back. */
  readonly restore: () => void;
  /** Hears of changes of shared notes and boards. */
  readonly onDocument: SessionConnection["onDocument"];
  /** After an end: comes to the door anew. */
  readonly again: () => void;
};

const idOf = { mic: "micId", camera: "cameraId" } as const;

/** Does the person's press on a device, and remembers it; of what staff keep locked, that it was pressed is forgotten. */
function turned(
  connection: SessionConnection,
  { sessionId, source, on }: { sessionId: string; source: Source; on: boolean },
): void {
  const before = connection.getSnapshot();
  const isLocked = before.own[source].state === "locked";
  if (source !== "screen") rememberMedia(sessionId, { [source]: on && !isLocked });
  void connection.turn(source, on);
  const { mode } = connection.getSnapshot();
  if (mode.now !== before.mode.now) rememberMedia(sessionId, { mode: mode.now });
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
    let before: LiveSnapshot | null = null;
    const changed = () => {
      const now = made.getSnapshot();
      const taken = takenByStaff(before, now);
      before = now;
      if (taken) rememberMedia(sessionId, taken);
      tell();
    };
    const endings = [made.subscribe(changed), watchPage(made), () => made.close()];
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
      if (connection) turned(connection, { sessionId, source, on });
    },
    choose: (source, deviceId) => {
      rememberMedia(sessionId, { [idOf[source]]: deviceId });
      void connection?.choose(source, deviceId);
    },
    takeNoise: (isOn) => {
      rememberMedia(sessionId, { quiet: isOn });
      void connection?.useEffect("mic", isOn ? lessNoise : null);
    },
    putBehind: (background) => {
      rememberMedia(sessionId, { background });
      void connection?.useEffect("camera", behind(background));
    },
    setMode: (mode) => {
      rememberMedia(sessionId, { mode });
      connection?.setMode(mode);
    },
    restore: () => void connection?.restore(),
    onDocument: (listener) => connected().onDocument(listener),
    again: () => {
      end();
      begin();
      tell();
    },
  };
}
