/**
 * A clock that goes on evenly when the machine's is set. By the machine's, a worker that looks for jobs just then would
 * sleep for as long as the clock was set back.
 */
export const steadyClock = {
  now: () => performance.timeOrigin + performance.now(),
  setTimeout: (run: () => void, ms: number) => setTimeout(run, ms),
  clearTimeout: (timer: unknown) => {
    clearTimeout(timer as NodeJS.Timeout);
  },
  setInterval: (run: () => void, ms: number) => setInterval(run, ms),
  clearInterval: (timer: unknown) => {
    clearInterval(timer as NodeJS.Timeout);
  },
};
