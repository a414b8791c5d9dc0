import type { types } from "mediasoup-client";

const patienceMs = 2_000;
const giveUpMs = 10_000;

type Helpers = {
  readonly restartIce: () => Promise<void>;
  /** Nothing helped: the transports have to be made anew. */
  readonly giveUp: () => void;
};

/**
 * Keeps one transport connected: `failed`, or `disconnected` for two seconds, restarts ICE; if that is refused, or has
 * not helped after ten seconds, the transport is given up. `check` looks at once, for a network that has just changed.
 */
export function watchTransport(transport: types.Transport, { restartIce, giveUp }: Helpers) {
  let patience: ReturnType<typeof setTimeout> | undefined;
  let end: ReturnType<typeof setTimeout> | undefined;
  let isRestarting = false;
  const calm = () => {
    clearTimeout(patience);
    clearTimeout(end);
    patience = end = undefined;
  };
  const needsHelp = () => !transport.closed && transport.connectionState !== "connected";
  const restart = async () => {
    if (transport.closed || isRestarting || end) return;
    isRestarting = true;
    try {
      await restartIce();
      if (needsHelp()) end = setTimeout(giveUp, giveUpMs);
    } catch {
      if (needsHelp()) giveUp();
    } finally {
      isRestarting = false;
    }
  };
  transport.on("connectionstatechange", (state) => {
    if (state === "connected" || state === "closed") calm();
    else if (state === "failed") void restart();
    else if (state === "disconnected") patience ??= setTimeout(() => void restart(), patienceMs);
  });
  transport.observer.once("close", calm);
  return {
    check: () => {
      if (["disconnected", "failed"].includes(transport.connectionState)) void restart();
    },
  };
}
