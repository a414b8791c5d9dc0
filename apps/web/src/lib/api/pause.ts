/** Waits so long, or until the network is back. */
export function pause(ms: number): Promise<void> {
  return new Promise((resume) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener("online", go);
      resume();
    };
    const timer = setTimeout(go, ms);
    addEventListener("online", go);
  });
}
