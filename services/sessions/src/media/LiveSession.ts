import type { types } from "mediasoup";
import type { z } from "zod";
import { notFound, stale } from "@hearth/contracts/errors";
import type { LiveTable, MediaChange, MediaView, Source } from "@hearth/contracts/live";
import type { Order as OrderSchema } from "@hearth/contracts/media";
import { standsIn } from "../live/canHear.ts";
import { asked } from "./asked.ts";
import type { Ear, Sent } from "./Ear.ts";
import type { Participant, Patience } from "./Participant.ts";
import { People } from "./People.ts";
import { Speakers } from "./Speakers.ts";
import { Teller } from "./Teller.ts";
import { type Offer, type Pair, Transports } from "./Transports.ts";

export type Order = z.output<typeof OrderSchema>;
export type Named = Pick<Order, "sessionId" | "tenant" | "epoch">;
export type Present = {
  readonly participantId: string;
  readonly room: string | null;
  readonly at: number;
};

/** What a session tells the outside. */
export type Outside = {
  readonly tell: (participantId: string, change: MediaChange) => void;
  readonly present: (entry: Present) => void;
  readonly failed: (fault: unknown, what: string) => void;
  readonly now: () => number;
};

const nobody: LiveTable = { rooms: {}, visits: {}, broadcast: [] };

/** One live session on one router, for one epoch. It does what control's table says, and decides nothing. */
export class LiveSession {
  readonly named: Named;
  readonly router: types.Router;
  readonly people = new People();
  readonly #outside: Outside;
  readonly #holds = new Map<string, LiveTable>();
  readonly #speakers: Speakers;
  readonly #teller: Teller;
  #order: Order;
  #applied = -1;
  #settled: Promise<void> = Promise.resolve();

  constructor(router: types.Router, named: Named, outside: Outside) {
    this.router = router;
    this.named = named;
    this.#outside = outside;
    this.#order = { ...named, revision: -1, table: nobody, members: {} };
    this.#speakers = new Speakers(router, () => {
      this.#teller.changed();
    });
    this.#teller = new Teller({
      named,
      people: this.people,
      table: () => this.#order.table,
      speakerOf: (room) => this.#speakers.of(room),
      tell: outside.tell,
    });
    router.observer.once("close", () => {
      this.#end();
    });
  }

  get closed(): boolean {
    return this.router.closed;
  }

  /** The revision that is true here; -1 before the first. */
  get applied(): number {
    return this.#applied;
  }

  get held(): boolean {
    return this.#holds.size > 0;
  }

  /** Makes the table true and lifts every hold: a repeated order changes nothing, an older one is passed over. */
  async apply(order: Order): Promise<void> {
    this.#mustBe(order.epoch);
    if (order.revision >= this.#order.revision) {
      this.#order = order;
      this.#holds.clear();
      this.people.admit(order.table, this.#outside.now());
    }
    await this.#reconcile();
  }

  /** Silences what the table forbids, and opens nothing, until the next apply or the release. */
  async hold(epoch: number, changeId: string, table: LiveTable): Promise<void> {
    this.#mustBe(epoch);
    this.#holds.set(changeId, table);
    await this.#reconcile();
  }

  async release(epoch: number, changeId: string): Promise<void> {
    this.#mustBe(epoch);
    this.#holds.delete(changeId);
    await this.#reconcile();
  }

  close(): void {
    this.router.close();
  }

  isOf(participantId: string, personId: string): boolean {
    const { members, table } = this.#order;
    if (!Object.hasOwn(table.rooms, participantId)) return false;
    return Object.hasOwn(members, participantId) && members[participantId]?.personId === personId;
  }

  isStaff(personId: string): boolean {
    const members = Object.values(this.#order.members);
    return members.some((member) => member.staff && member.personId === personId);
  }

  /** A sign of life of this participant's socket. */
  noticed(participantId: string): void {
    this.people.get(participantId).noticed(this.#outside.now());
    this.#teller.changed();
  }

  /** Closes what this participant has here, to make way for new transports. */
  detach(participantId: string): void {
    this.people.get(participantId).detach();
    this.#teller.changed();
  }

  attach(participantId: string, pair: Pair): void {
    const participant = this.people.get(participantId);
    const transports = new Transports(participantId, pair, () => {
      this.#teller.changed();
    });
    participant.attach(transports, this.#outside.now());
    for (const { observer } of [pair.send, pair.receive])
      observer.once("close", () => {
        this.#lost(participant, transports);
      });
    this.#peopleChanged();
  }

  async ready(participantId: string, capabilities: types.RtpCapabilities): Promise<void> {
    const transports = this.transports(participantId);
    transports.decodes(capabilities);
    const others = this.people.sent().filter((sent) => ownerOf(sent) !== participantId);
    await this.#connect(others.map((producer) => ({ transports, producer })));
  }

  async produce(participantId: string, offer: Offer): Promise<Sent> {
    const producer = await this.transports(participantId).produce(offer);
    const ready = [...this.people].flatMap(({ id, transports }) =>
      id !== participantId && transports?.canDecode ? [{ transports, producer }] : [],
    );
    await this.#connect(ready);
    return producer;
  }

  async setPaused(participantId: string, source: Source, paused: boolean): Promise<void> {
    const producer = this.transports(participantId).producers.get(source);
    if (!producer) throw notFound(source === "mic" ? "Microphone" : "Camera");
    await asked(paused ? producer.pause() : producer.resume());
    this.#teller.changed();
  }

  closeProducer(participantId: string, source: Source): void {
    this.transports(participantId).producers.get(source)?.close();
  }

  /** Those that the browser has by now; others are passed over, they may have ended meanwhile. */
  async resume(participantId: string, consumerIds: readonly string[]): Promise<void> {
    for (const ear of this.#earsOf(participantId, consumerIds)) ear.acknowledge();
    await this.#reconcile();
  }

  async fit(participantId: string, heights: ReadonlyMap<string, number>): Promise<void> {
    const ears = this.#earsOf(participantId, [...heights.keys()]);
    await Promise.all(ears.map((ear) => ear.fit(heights.get(ear.consumer.id) ?? 0)));
    await this.#reconcile();
  }

  leave(participantId: string): void {
    this.people.get(participantId).leave();
    this.#peopleChanged();
  }

  /** The whole of what this participant may know, with the number under which it was told. */
  view(participantId: string): MediaView {
    return this.#teller.view(this.people.get(participantId));
  }

  /** Looks after everybody who may have lost the connection. */
  async look(patience: Patience): Promise<void> {
    const now = this.#outside.now();
    await Promise.all([...this.people].map((person) => person.look(now, patience)));
    this.#peopleChanged();
  }

  transports(participantId: string): Transports {
    const { transports } = this.people.get(participantId);
    if (!transports || transports.closed) throw notFound("Transport");
    return transports;
  }

  /** Each listener gets a closed ear for each source; who can't have one is not in the way of the others. */
  async #connect(pairs: readonly { transports: Transports; producer: Sent }[]): Promise<void> {
    const coming = pairs.map(({ transports, producer }) => transports.hear(producer, this.router));
    for (const result of await Promise.allSettled(coming))
      if (result.status === "rejected") this.#outside.failed(result.reason, "consumer");
    await this.#reconcile();
  }

  /** One at a time, each by the latest table; a failed one does not hold up the next. */
  #reconcile(): Promise<void> {
    const next = this.#settled.then(() => this.#settle());
    this.#settled = next.catch(() => undefined);
    return next;
  }

  /** Nobody new is heard before the last who must fall silent is silent. */
  async #settle(): Promise<void> {
    if (this.closed) throw stale("Session");
    const { revision, table } = this.#order;
    await Promise.all(this.#wrong({ paused: false }).map((ear) => ear.pause()));
    if (table === this.#order.table) this.#dismiss(table);
    await Promise.all(this.#wrong({ paused: true }).map((ear) => ear.resume()));
    const mics = this.people.sent().filter(({ appData }) => appData.source === "mic");
    await this.#speakers.settle(table, mics);
    this.#applied = Math.max(this.#applied, revision);
    this.#peopleChanged();
  }

  /** Ears that flow and must not, or the other way round: by the table that holds and those that are about to. */
  #wrong({ paused }: { paused: boolean }): Ear[] {
    const tables = [this.#order.table, ...this.#holds.values()];
    return this.people
      .ears()
      .filter((ear) => ear.consumer.paused === paused && ear.mayFlow(tables) === paused);
  }

  /** They were silenced before, so nothing of them is on its way any more. */
  #dismiss(table: LiveTable): void {
    for (const gone of this.people.dismiss(table)) this.#journal(gone, null);
  }

  #earsOf(participantId: string, consumerIds: readonly string[]): Ear[] {
    const ears = [...this.transports(participantId).ears.values()];
    return ears.filter(({ consumer }) => consumerIds.includes(consumer.id));
  }

  #lost(participant: Participant, transports: Transports): void {
    if (participant.transports !== transports) return;
    participant.detach();
    this.#peopleChanged();
  }

  #end(): void {
    this.#teller.stop();
    for (const participant of this.people) {
      participant.leave();
      this.#journal(participant, null);
    }
  }

  /** Present is who has transports, in the room where they stand. */
  #peopleChanged(): void {
    if (this.closed) return;
    for (const participant of this.people) {
      const room = participant.transports ? standsIn(this.#order.table, participant.id) : null;
      this.#journal(participant, room ?? null);
    }
    this.#teller.changed();
  }

  #journal(participant: Participant, room: string | null): void {
    if (participant.presentIn === room) return;
    participant.presentIn = room;
    const at = participant.silentSince ?? this.#outside.now();
    this.#outside.present({ participantId: participant.id, room, at });
  }

  #mustBe(epoch: number): void {
    if (epoch !== this.named.epoch || this.closed) throw stale("Session");
  }
}

const ownerOf = (sent: Sent) => sent.appData.participantId;
