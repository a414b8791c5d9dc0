import type { types } from "mediasoup-client";

const patienceMs = 2_000;
/** A connection that takes longer than this is one that people have to hear of. */
const slowMs = 4_000;
const giveUpMs = 10_000;

type Helpers = {
  /** It is lost, or is there again. */
  readonly changed: () => void;
  readonly restartIce: () => Promise<void>;
  /** Nothing helped: the transports have to be made anew. */
  readonly giveUp: () => void;
};

/**
 * Keeps one transport connected: `failed`, or `disconnected` for two seconds, restarts ICE; if that is refused, or has
 * not helped after ten seconds, the transport is given up. `check` looks at once, for a network that has just changed.
 * It is lost as soon as it breaks, and when it has not connected within four seconds of trying, until it is connected.
 */
export function watchTransport(
  transport: types.Transport,
  { changed, restartIce, giveUp }: Helpers,
) {
  const loss = watchLoss(transport, changed);
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
    isLost: loss.isLost,
    check: () => {
      if (["disconnected", "failed"].includes(transport.connectionState)) void restart();
    },
  };
}

/** Whether a transport that should be connected is not. One that has nothing to carry is not lost: it has not begun. */
function watchLoss(transport: types.Transport, changed: () => void) {
  let isLost = false;
  let slow: ReturnType<typeof setTimeout> | undefined;
  const set = (now: boolean) => {
    clearTimeout(slow);
    if (isLost === now) return;
    isLost = now;
    changed();
  };
  transport.once("connect", () => {
    slow = setTimeout(() => set(true), slowMs);
  });
  transport.on("connectionstatechange", (state) => {
    if (state === "connected") set(false);
    else if (state === "failed" || state === "disconnected") set(true);
  });
  transport.observer.once("close", () => clearTimeout(slow));
  return { isLost: () => isLost };
}
