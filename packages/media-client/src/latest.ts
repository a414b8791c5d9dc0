/**
 * Runs a task one at a time; asked again meanwhile, it runs once more afterwards. For work that brings the other side to
 * the state that is wanted now, whatever was wanted in between.
 */
export function latest(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const run = async () => {
    do {
      again = false;
      await task();
    } while (again as boolean);
  };
  return () => {
    again = true;
    running ??= run().finally(() => (running = null));
    return running;
  };
}
