/**
 * Runs a task one at a time; asked again meanwhile, it runs once more afterwards. For work that brings the other side to
 * the state that is wanted now, whatever was wanted in between.
 */
export function latest(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let asked = 0;
  const run = async () => {
    try {
      for (let done = 0; done !== asked;) {
        done = asked;
        await task();
      }
    } finally {
      // In the same breath as the last look at `asked`, or a wish in between would be lost.
      running = null;
    }
  };
  return () => {
    asked += 1;
    return (running ??= run());
  };
}
