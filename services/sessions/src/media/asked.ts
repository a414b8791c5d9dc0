import { errors } from "mediasoup";
import { AppError, invalidInput, unavailable } from "@hearth/contracts/errors";

const deadlineMs = 2_000;

/** Waits for a worker's answer, but not for ever: a stuck worker must not hang whoever asked. */
export async function asked<T>(work: Promise<T>, ms = deadlineMs): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new AppError("timeout", "The media server did not answer in time: try again"));
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } catch (fault) {
    throw fault instanceof errors.WorkerClosedError ? unavailable(fault) : fault;
  } finally {
    clearTimeout(timer);
  }
}

/** The same for what a worker makes: what comes when nobody waits for it any more is closed. */
export async function made<T extends { close: () => void }>(making: Promise<T>): Promise<T> {
  try {
    return await asked(making);
  } catch (fault) {
    making.then(
      (late) => {
        late.close();
      },
      () => undefined,
    );
    throw fault;
  }
}

/** A look at what a browser sent, before anything is done with it. */
export function checked(what: string, check: () => void): void {
  try {
    check();
  } catch {
    throw unusable(what);
  }
}

const unusable = (what: string) => invalidInput(`The ${what} can't be used: join again`);

/** The same for a request that carries what a browser sent: what the worker refuses is the sender's mistake. */
export async function offered<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await asked(work());
  } catch (fault) {
    if (fault instanceof AppError) throw fault;
    throw unusable(what);
  }
}
