import type { types } from "mediasoup";
import { notFound, stale } from "@hearth/contracts/errors";
import type { MediaChange, MediaView, Source } from "@hearth/contracts/live";
import { type Ear, ownerOf, type Sent } from "./Ear.ts";
import { type Held, type Named, type Order, Orders } from "./Orders.ts";
import type { Participant, Patience } from "./Participant.ts";
import { People, type Way } from "./People.ts";
import { Presence, type Present } from "./Presence.ts";
import { Senders } from "./Senders.ts";
import { Speakers } from "./Speakers.ts";
import { Speech } from "./Speech.ts";
import { Teller } from "./Teller.ts";
import { type Offer, type Pair, Transports } from "./Transports.ts";

/** What a session tells the outside. */
export type Outside = {
  readonly tell: (participantId: string, change: MediaChange) => void;
  readonly present: (entry: Present) => void;
  readonly failed: (fault: unknown, what: string) => void;
  readonly now: () => number;
};

/** One live session on one router, for one epoch. It does what control's table says, and decides nothing. */
export class LiveSession {
  readonly named: Named;
  readonly router: types.Router;
  readonly orders: Orders;
  readonly people = new People();
  readonly #outside: Outside;
  readonly #presence: Presence;
  readonly #senders: Senders;
  readonly #speakers: Speakers;
  readonly #speech: Speech;
  readonly #teller: Teller;
  #applied = -1;
  #settling: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(router: types.Router, named: Named, outside: Outside) {
    this.router = router;
    this.named = named;
    this.#outside = outside;
    this.orders = new Orders(named);
    const { people, orders } = this;
    const table = () => orders.table;
    const changed = () => this.#teller.changed();
    const failed = (fault: unknown) => outside.failed(fault, "speaker");
    this.#presence = new Presence(outside);
    this.#senders = new Senders(people, table);
    this.#speakers = new Speakers({ router, changed, failed });
    const { present, now } = outside;
    this.#speech = new Speech((spoken) => present({ ...spoken, at: now() }), now());
    const speakerOf = (room: string) => this.#speakers.of(room);
    this.#teller = new Teller({ ...outside, named, people, table, speakerOf });
    router.observer.once("close", () => this.#end());
  }

  get closed(): boolean {
    return this.router.closed;
  }

  /** The revision that is true here; -1 before the first. */
  get applied(): number {
    return this.#applied;
  }

  /** Makes the table true and lifts the holds that it answers: a repeated order changes nothing, an older one is passed over. */
  async apply(order: Order): Promise<void> {
    this.#mustBeOpen();
    if (this.orders.take(order, this.#outside.now())) {
      this.people.admit(order.table, this.#outside.now());
      this.#senders.count(order.table);
    }
    await this.#reconcile();
  }

  /** Silences what the table forbids, and opens nothing, until the next revision or the release. */
  async hold(epoch: number, held: Held): Promise<void> {
    this.#mustBeOpen();
    this.orders.hold(epoch, held, this.#outside.now());
    await this.#reconcile();
  }

  async release(epoch: number, changeId: string): Promise<void> {
    this.#mustBeOpen();
    this.orders.release(epoch, changeId);
    await this.#reconcile();
  }

  close(): void {
    this.router.close();
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
    const transports = new Transports(participantId, pair, {
      changed: () => this.#teller.changed(),
      answeredLate: () => this.#againAfterLateAnswer(),
    });
    participant.attach(transports, this.#outside.now());
    for (const { observer } of [pair.send, pair.receive])
      observer.once("close", () => this.#lost(participant, transports));
    this.#peopleChanged();
  }

  async ready(participantId: string, capabilities: types.RtpCapabilities): Promise<void> {
    const transports = this.transports(participantId);
    transports.decodes(capabilities);
    const others = this.people.sent().filter((sent) => ownerOf(sent) !== participantId);
    await this.#connect(others.map((producer) => ({ transports, producer })));
  }

  /** As `ready`, of transports that nothing flows over yet: a browser connects when it has described what it was told of. */
  async begin(participantId: string, capabilities: types.RtpCapabilities): Promise<void> {
    await this.ready(participantId, capabilities);
    const { consumers } = this.view(participantId);
    await this.resume(
      participantId,
      consumers.map(({ consumerId }) => consumerId),
    );
  }

  async produce(participantId: string, offer: Offer): Promise<Sent> {
    const producer = await this.#senders.produce(
      this.transports(participantId),
      participantId,
      offer,
    );
    const ready = [...this.people].flatMap(({ id, transports }) =>
      id !== participantId && transports?.canDecode ? [{ transports, producer }] : [],
    );
    // What was locked, or where its owner stands, may have changed while it was opened.
    await Promise.all([this.#connect(ready), this.#reconcile()]);
    return producer;
  }

  async setPaused(participantId: string, source: Source, paused: boolean): Promise<void> {
    await this.#senders.setPaused(this.transports(participantId), source, paused);
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
    await this.#connect(this.people.withoutEars());
    this.#peopleChanged();
    if (!this.closed) this.#speech.look(this.#speakers.speaking(this.orders.table), now);
  }

  transports(participantId: string): Transports {
    const { transports } = this.people.get(participantId);
    if (!transports || transports.closed) throw notFound("Transport");
    return transports;
  }

  /** Each listener gets a closed ear for each source; who can't have one is not in the way of the others. */
  async #connect(pairs: readonly Way[]): Promise<void> {
    const coming = pairs.map(({ transports, producer }) => transports.hear(producer, this.router));
    for (const result of await Promise.allSettled(coming))
      if (result.status === "rejected") this.#outside.failed(result.reason, "consumer");
    this.#teller.changed();
  }

  /** One at a time, each by the latest table; those who ask while one runs share the next. */
  #reconcile(): Promise<void> {
    this.#next ??= this.#settling.then(() => {
      this.#next = undefined;
      const settled = this.#settle();
      this.#settling = settled.catch(() => undefined);
      return settled;
    });
    return this.#next;
  }

  /** Nobody new is heard before the last who must fall silent is silent. */
  async #settle(): Promise<void> {
    this.#mustBeOpen();
    const { revision, table } = this.orders;
    const wrong = this.#ears((ear, flows) => ear.maybeFlows && !flows).map((ear) => ear.pause());
    await Promise.all([...wrong, this.#senders.enforce()]);
    if (table === this.orders.table) this.#presence.gone(this.people.dismiss(table));
    const opened = this.#ears((ear, flows) => ear.maybeSilent && flows).map((ear) => ear.resume());
    await Promise.all(opened);
    this.#applied = Math.max(this.#applied, revision);
    this.#peopleChanged();
    const mics = this.people.sent().filter(({ appData }) => appData.source === "mic");
    this.#speakers.follow(this.orders.table, mics);
  }

  /** Those that are not as they have to be, by the table that holds and those that are about to. */
  #ears(isWrong: (ear: Ear, flows: boolean) => boolean): Ear[] {
    const { tables } = this.orders;
    return this.people.ears().filter((ear) => isWrong(ear, ear.mayFlow(tables)));
  }

  /** Whoever asked has given up: what the worker has done since is brought in line with the latest table. */
  #againAfterLateAnswer(): void {
    if (this.closed) return;
    this.#reconcile().catch((fault: unknown) => {
      this.#outside.failed(fault, "late answer");
    });
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
    this.#speech.tell(this.#outside.now());
    for (const participant of this.people) participant.leave();
    this.#presence.gone(this.people);
  }

  #peopleChanged(): void {
    if (this.closed) return;
    this.#presence.note(this.people, this.orders.table);
    this.#teller.changed();
  }

  #mustBeOpen(): void {
    if (this.closed) throw stale("Session");
  }
}
