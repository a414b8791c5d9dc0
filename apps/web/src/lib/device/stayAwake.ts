/** Whether this browser can keep the screen on. */
export const canStayAwake = (): boolean => "wakeLock" in navigator;

/** Keeps the screen on while the page is seen, until the answer is called. A phone low on power may refuse. */
export function stayAwake(): () => void {
  if (!canStayAwake()) return () => undefined;
  let lock: WakeLockSentinel | null = null;
  let isOver = false;
  const ask = () => {
    if (document.hidden || isOver) return;
    navigator.wakeLock.request("screen").then(
      (given) => {
        if (isOver) void given.release();
        else lock = given;
      },
      () => undefined,
    );
  };
  // The browser takes it away each time that the page is hidden.
  document.addEventListener("visibilitychange", ask);
  ask();
  return () => {
    isOver = true;
    document.removeEventListener("visibilitychange", ask);
    void lock?.release();
  };
}
