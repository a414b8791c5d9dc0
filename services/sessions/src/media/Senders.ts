import { AppError, conflict, invalidInput, notFound } from "@hearth/contracts/errors";
import type { LiveTable, Source } from "@hearth/contracts/live";
import { standsIn } from "../live/canHear.ts";
import { maySend } from "../live/mayReceive.ts";
import { asked } from "./asked.ts";
import { ownerOf, type Sent } from "./Ear.ts";
import type { People } from "./People.ts";
import type { Offer, Transports } from "./Transports.ts";

const names = { mic: "Microphone", camera: "Camera", screen: "Screen" } as const;
const locked = {
  mic: "Microphones are locked: wait until staff unlock them",
  camera: "Cameras are locked: wait until staff unlock them",
  screen: "Sharing is locked: ask staff to open it",
} as const;

/**
 * What people send, kept to what they may. Locks and mutes only ever turn things off: nobody but its owner turns a source
 * on again.
 */
export class Senders {
  readonly #people: People;
  readonly #table: () => LiveTable;
  readonly #toMute = new Set<string>();
  /** By room: whose screen is being opened. */
  readonly #opening = new Map<string, string>();

  constructor(people: People, table: () => LiveTable) {
    this.#people = people;
    this.#table = table;
  }

  /** Opens a source. A microphone or camera that is locked is there, paused, for when its owner may turn it on. */
  async produce(transports: Transports, participantId: string, offer: Offer): Promise<Sent> {
    if (offer.source === "screen") return this.#share(transports, participantId, offer);
    const paused = offer.paused || !this.#may(participantId, offer.source);
    return transports.produce({ ...offer, paused });
  }

  async setPaused(transports: Transports, source: Source, paused: boolean): Promise<void> {
    const producer = transports.producers.get(source);
    if (!producer) throw notFound(names[source]);
    if (paused) return asked(producer.pause());
    this.#mayOrThrow(producer);
    await asked(producer.resume());
    if (this.#may(ownerOf(producer), source)) return;
    await silence(producer);
    throw new AppError("locked", locked[source]);
  }

  /** A new order counts mutes. The first number of who comes is where the count begins. */
  count({ mutes }: LiveTable): void {
    for (const one of this.#people) {
      const count = Object.hasOwn(mutes, one.id) ? (mutes[one.id] ?? 0) : 0;
      if (count > (one.mutes ?? count)) this.#toMute.add(one.id);
      one.mutes = count;
    }
  }

  /** Pauses what is locked, mutes once who is to be muted, and ends screens that stay behind or are locked. */
  async enforce(): Promise<void> {
    const muting = [...this.#toMute];
    const silent = this.#people.sent().map(async (sent) => {
      if (sent.appData.source === "screen") this.#endIfOver(sent);
      else if (this.#mustPause(sent)) await silence(sent);
    });
    await Promise.all(silent);
    for (const id of muting) this.#toMute.delete(id);
  }

  async #share(transports: Transports, participantId: string, offer: Offer): Promise<Sent> {
    if (!this.#may(participantId, "screen")) throw new AppError("locked", locked.screen);
    if ((offer.rtpParameters.encodings?.length ?? 0) > 1)
      throw invalidInput("A screen is sent as one sharp layer");
    const room = standsIn(this.#table(), participantId) ?? "";
    this.#mustBeFree(room, participantId);
    this.#opening.set(room, participantId);
    try {
      return await transports.produce({ ...offer, room });
    } finally {
      this.#opening.delete(room);
    }
  }

  /** One screen to a room: a second one would take the first from those who look at it. */
  #mustBeFree(room: string, participantId: string): void {
    const shown = this.#people
      .sent()
      .filter(({ appData }) => appData.source === "screen" && appData.room === room)
      .map(ownerOf);
    const sharing = [...shown, this.#opening.get(room) ?? participantId];
    if (sharing.some((id) => id !== participantId))
      throw conflict("Somebody else is sharing: ask them to stop first");
  }

  #mayOrThrow(sent: Sent): void {
    const { participantId, source } = sent.appData;
    if (!this.#may(participantId, source)) throw new AppError("locked", locked[source]);
  }

  #may(participantId: string, source: Source): boolean {
    return maySend(this.#table(), participantId, source);
  }

  #mustPause(sent: Sent): boolean {
    const { participantId, source } = sent.appData;
    // Its owner's wish to turn it on may be on its way to the worker: the mute comes behind it in any case.
    if (source === "mic" && this.#toMute.has(participantId)) return true;
    return !sent.paused && !this.#may(participantId, source);
  }

  #endIfOver(sent: Sent): void {
    const { participantId, room } = sent.appData;
    const stays = standsIn(this.#table(), participantId) === room;
    if (!stays || !this.#may(participantId, "screen")) sent.close();
  }
}

/** Who went meanwhile is silent. */
async function silence(sent: Sent): Promise<void> {
  await asked(sent.pause()).catch((fault: unknown) => {
    if (!sent.closed) throw fault;
  });
}
