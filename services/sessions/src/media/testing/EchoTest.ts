import type { types } from "mediasoup";
import { invalidInput } from "@hearth/contracts/errors";
import { made } from "../asked.ts";
import type { Ear, Sent } from "../Ear.ts";
import { mediaCodecs } from "../mediaCodecs.ts";
import { describe, openTransports } from "../openTransports.ts";
import type { SpawnedWorker } from "../SpawnedWorker.ts";
import { type Offer, Transports } from "../Transports.ts";

type WebRtcPair = Awaited<ReturnType<typeof openTransports>>;
type Echoed = { readonly producer: Sent; readonly ear: Ear };

/** One person's test of the network: a router that holds nobody else, and sends back what it gets. */
export class EchoTest {
  readonly #router: types.Router;
  readonly #pair: WebRtcPair;
  readonly #transports: Transports;

  static async open({ worker, server }: SpawnedWorker): Promise<EchoTest> {
    const router = await made(worker.createRouter({ mediaCodecs }));
    try {
      return new EchoTest(router, await openTransports(router, server));
    } catch (fault) {
      router.close();
      throw fault;
    }
  }

  private constructor(router: types.Router, pair: WebRtcPair) {
    this.#router = router;
    this.#pair = pair;
    this.#transports = new Transports("", pair, {
      changed: () => undefined,
      answeredLate: () => undefined,
    });
  }

  describe() {
    return {
      routerRtpCapabilities: this.#router.rtpCapabilities,
      send: describe(this.#pair.send),
      receive: describe(this.#pair.receive),
    };
  }

  async connect(transportId: string, dtlsParameters: unknown): Promise<void> {
    await this.#transports.connect(transportId, dtlsParameters);
  }

  /** What is sent comes back at once; the same kind again takes the place of the former. */
  async echo(offer: Offer, capabilities: types.RtpCapabilities): Promise<Echoed> {
    this.#transports.decodes(capabilities);
    const producer = await this.#transports.produce(offer);
    await this.#transports.hear(producer, this.#router);
    const ear = this.#transports.ears.get(producer.id);
    if (!ear) throw invalidInput("This browser can't play what it sends: use another one");
    await ear.resume();
    return { producer, ear };
  }

  onClose(ended: () => void): void {
    this.#router.observer.once("close", ended);
  }

  close(): void {
    this.#router.close();
  }
}
