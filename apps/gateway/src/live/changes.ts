import { randomUUID } from "node:crypto";
import { AppError } from "@hearth/contracts/errors";
import { type PersonEvent, personSubject, PersonTold } from "@hearth/contracts/personal";
import { subjectOf } from "@hearth/contracts/subject";
import type { Context, Door } from "../context.ts";
import { deadline, doorEnvelope } from "../envelope.ts";
import { forOpenSockets } from "../who.ts";
import type { LiveSocket } from "./LiveSocket.ts";

const lookAgainMs = 30_000;
const everything: PersonEvent = { about: "everything" };

type Came = Pick<Context, "door" | "presented"> & { readonly socket: LiveSocket };

/**
 * What has changed for who signed in: each thing once, however often it changed meanwhile, and no faster than the socket
 * takes it. It begins with everything, and says so again when the bus is back: what was told meanwhile is lost.
 */
export async function* changes(came: Came, signal: AbortSignal): AsyncGenerator<PersonEvent, void> {
  const { socket, door } = came;
  const { personId } = await whoListens(came);
  using news = new News(door, personId);
  socket.isListening = true;
  signal.addEventListener("abort", () => news.wake());
  for (;;) {
    for (const told of news.take()) {
      await socket.writable(signal);
      if (signal.aborted) return;
      yield told;
    }
    const isQuiet = await news.more(lookAgainMs);
    if (signal.aborted) return;
    if (isQuiet) await whoListens(came);
  }
}

/** Asked again while the socket is open: an ended sign-in hears nothing more. */
async function whoListens({ door, presented, socket }: Came) {
  const envelope = doorEnvelope({ requestId: randomUUID() }, deadline());
  const { actor } = await door.who.resolve(presented, { patience: forOpenSockets, envelope });
  if (actor.kind !== "signIn") throw new AppError("unauthenticated", "Sign in to go on");
  socket.actor = actor;
  return actor;
}

/** What waits to be told to one page. */
class News implements Disposable {
  readonly #waiting = new Map<string, PersonEvent>([["everything", everything]]);
  readonly #stops: readonly (() => void)[];
  #wake: () => void = () => undefined;

  constructor({ bus }: Door, personId: string) {
    this.#stops = [
      bus.hear(subjectOf(personSubject, { personId }), (data) => {
        const { data: told } = PersonTold.safeParse(data);
        if (told) this.#add(told);
      }),
      bus.onReconnect(() => this.#add(everything)),
    ];
  }

  wake(): void {
    this.#wake();
  }

  /** All that waits, and none of it twice. */
  take(): PersonEvent[] {
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    return all;
  }

  /** Resolves when there is more, when somebody wakes it, or after a while: then it is true. */
  async more(ms: number): Promise<boolean> {
    if (this.#waiting.size > 0) return false;
    let timer: NodeJS.Timeout | undefined;
    const isQuiet = await new Promise<boolean>((resolve) => {
      this.#wake = () => resolve(false);
      timer = setTimeout(() => resolve(true), ms);
    });
    clearTimeout(timer);
    return isQuiet;
  }

  [Symbol.dispose](): void {
    for (const stop of this.#stops) stop();
  }

  #add(told: PersonEvent): void {
    this.#waiting.set(JSON.stringify(told), told);
    this.#wake();
  }
}
