import type { ControlView, LiveEvent } from "@hearth/contracts/live";
import type { Answer, Input, Verb } from "@hearth/media-client/signalling";
import { createTRPCUntypedClient, createWSClient, wsLink } from "@trpc/client";
import { v7 as newId } from "uuid";
import { seed, type Staff } from "./system.ts";

type Stop = { readonly unsubscribe: () => void };

/** A member of staff without a screen, who steers a session by its socket alone. */
export class Conductor {
  readonly #client: ReturnType<typeof createTRPCUntypedClient>;
  readonly #sessionId: string;
  readonly #stop: () => Promise<void>;
  readonly #looking = new Set<(view: ControlView) => void>();
  #listening: Stop | null = null;
  #view: ControlView | null = null;

  private constructor(cookie: string, sessionId: string) {
    const socket = createWSClient({
      url: `${seed().url.replace("http", "ws")}/live`,
      WebSocket: withCookie(cookie),
    });
    this.#client = createTRPCUntypedClient({ links: [wsLink({ client: socket })] });
    this.#sessionId = sessionId;
    this.#stop = () => socket.close();
  }

  /** Signs in and comes in: staff of the group need not be admitted. */
  static async come(staff: Staff, sessionId: string): Promise<Conductor> {
    const conductor = new Conductor(await cookieOf(staff), sessionId);
    conductor.#view = await conductor.ask("enter", { displayName: staff.name.split(" ")[0] ?? "" });
    conductor.#listening = conductor.#client.subscription(
      "live.events",
      { sessionId },
      {
        onData: (told) => conductor.#hear((told as { data: LiveEvent }).data),
      },
    );
    return conductor;
  }

  get view(): ControlView {
    if (!this.#view) throw new Error("nobody has entered");
    return this.#view;
  }

  /** What this finds in the first view in which it finds anything. */
  until<T>(find: (view: ControlView) => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const look = (view: ControlView) => {
        const found = find(view);
        if (found === undefined) return;
        this.#looking.delete(look);
        resolve(found);
      };
      this.#looking.add(look);
      look(this.view);
    });
  }

  async ask<V extends Verb>(verb: V, input: Input<V>): Promise<Answer<V>> {
    const frame = {
      cmdId: newId(),
      epoch: this.#view?.epoch ?? 0,
      input: { ...input, sessionId: this.#sessionId },
    };
    return (await this.#client.mutation(`live.${verb}`, frame)) as Answer<V>;
  }

  /** Splits everybody who is not staff evenly into so many rooms; resolves when the server has done it. */
  async split(rooms: number): Promise<void> {
    const people = this.view.roster.flatMap(({ staff, personId }) =>
      staff || personId === null ? [] : [personId],
    );
    const planned = Array.from({ length: rooms }, (_, room) => ({
      name: `Room ${room + 1}`,
      task: { text: null, link: null },
      personIds: people.filter((_person, index) => index % rooms === room),
    }));
    const { version } = await this.ask("savePlan", {
      version: this.view.plan?.version ?? 0,
      rooms: planned,
    });
    await this.ask("openBreakouts", { version, minutes: null });
  }

  async leave(): Promise<void> {
    await this.ask("leave", {});
    this.#listening?.unsubscribe();
    await this.#stop();
  }

  #hear(event: LiveEvent): void {
    if (event.type !== "control") return;
    this.#view = event.view;
    for (const look of this.#looking) look(event.view);
  }
}

async function cookieOf({ email, password }: Staff): Promise<string> {
  const answer = await fetch(`${seed().url}/api/signin`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`${email} cannot sign in: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** Node's own WebSocket takes headers, as no browser's does. */
const withCookie = (cookie: string) =>
  class extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { cookie } } as unknown as string[]);
    }
  };
