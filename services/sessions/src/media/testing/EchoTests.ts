import { AppError, notFound } from "@hearth/contracts/errors";
import { full, type SpawnedWorker } from "../SpawnedWorker.ts";
import { EchoTest } from "./EchoTest.ts";

const mostOnOneWorker = 20;

type Options = {
  readonly workers: () => readonly SpawnedWorker[];
  /** A test ends by itself after so long. */
  readonly testMs: number;
};
/** Counts from the moment it is asked for. */
type Place = { readonly home: SpawnedWorker; test?: EchoTest };

/** The tests of the network that go on here: one for each person, in no session. */
export class EchoTests {
  readonly #options: Options;
  readonly #places = new Map<string, Place>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** A new test takes the place of the former of the same person. */
  async open(key: string): Promise<EchoTest> {
    this.close(key);
    const place: Place = { home: this.#freest() };
    this.#places.set(key, place);
    const leave = () => {
      if (this.#places.get(key) === place) this.#places.delete(key);
    };
    try {
      const test = await EchoTest.open(place.home);
      test.onClose(leave);
      if (this.#places.get(key) !== place) throw superseded(test);
      place.test = test;
      setTimeout(() => test.close(), this.#options.testMs).unref();
      return test;
    } catch (fault) {
      leave();
      throw fault;
    }
  }

  find(key: string): EchoTest {
    const test = this.#places.get(key)?.test;
    if (!test) throw notFound("Test");
    return test;
  }

  close(key: string): void {
    const place = this.#places.get(key);
    this.#places.delete(key);
    place?.test?.close();
  }

  #freest(): SpawnedWorker {
    const on = (worker: SpawnedWorker) =>
      [...this.#places.values()].filter(({ home }) => home === worker).length;
    const [best] = this.#options
      .workers()
      .filter((worker) => worker.load < full && on(worker) < mostOnOneWorker)
      .sort((a, b) => on(a) - on(b));
    if (!best) throw new AppError("capacity", "No test is free now: try again in half a minute");
    return best;
  }
}

/** Somebody else's later wish: the same person asked again meanwhile. */
function superseded(test: EchoTest): AppError {
  test.close();
  return notFound("Test");
}
