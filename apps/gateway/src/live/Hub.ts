import { randomUUID } from "node:crypto";
import type { PersonActor } from "@hearth/contracts/actor";
import { notFound, unavailable } from "@hearth/contracts/errors";
import { identity } from "@hearth/contracts/identity";
import { type ControlView, liveSubject } from "@hearth/contracts/live";
import { sessions } from "@hearth/contracts/sessions";
import { subjectOf } from "@hearth/contracts/subject";
import type { SignActor } from "@hearth/bus/actor";
import type { Bus, Stop } from "@hearth/bus/types";
import { type Ask, asking, deadline, doorEnvelope } from "../envelope.ts";
import { forCommands, forOpenSockets, type Patience, type Who } from "../who.ts";
import type { Figures } from "../figures.ts";
import type { LiveSocket } from "./LiveSocket.ts";
import { Relay } from "./relay.ts";

type Means = {
  readonly bus: Bus;
  readonly sign: SignActor;
  readonly who: Who;
  readonly figures: Figures;
};
const idleMs = 60_000;

/** The open sockets of this gateway, and which participant each of them stands for. */
export class Hub {
  readonly #means: Means;
  readonly #sockets = new Set<LiveSocket>();
  readonly #stops: Stop[];

  constructor(means: Means) {
    this.#means = means;
    const { bus, figures } = means;
    figures.showSockets(() => this.#sockets.size);
    const sweep = setInterval(() => this.#sweep(), idleMs / 2);
    sweep.unref();
    const { signInRevoked, seatRevoked, linkRevoked } = identity.events;
    this.#stops = [
      bus.hear(signInRevoked, ({ data: { signIn }, occurredAt }) =>
        this.#revoke(occurredAt, (actor) => actor.kind === "signIn" && actor.signIn === signIn),
      ),
      bus.hear(seatRevoked, ({ data: { seat }, occurredAt }) =>
        this.#revoke(occurredAt, (actor) => actor.kind === "seat" && actor.seat === seat),
      ),
      bus.hear(linkRevoked, ({ data: { sessionId, personId }, occurredAt }) =>
        this.#revoke(
          occurredAt,
          (actor) =>
            actor.kind === "seat" && actor.sessionId === sessionId && actor.personId === personId,
        ),
      ),
      () => clearInterval(sweep),
    ];
  }

  add(socket: LiveSocket): void {
    this.#sockets.add(socket);
  }

  remove(socket: LiveSocket): void {
    socket.isOver = true;
    socket.relay?.stop();
    this.#sockets.delete(socket);
  }

  /**
   * This socket stands for this participant from now on, and an earlier one does no more. A command of one that is over
   * may still be under way: it must not take the place of the newer.
   */
  bind(socket: LiveSocket, view: ControlView): Relay {
    const { sessionId } = view;
    const { participantId } = view.me;
    if (socket.relay?.participantId === participantId) return socket.relay;
    if (socket.isOver) throw unavailable();
    for (const older of this.#socketsOf(participantId)) {
      socket.commands.follow(older.commands);
      end(older, "superseded");
    }
    socket.relay?.stop();
    socket.relay = this.#relayFor(socket, view);
    const subject = subjectOf(liveSubject, { sessionId, participantId });
    this.#means.bus.tell(subject, { from: "gateway", socketId: socket.id });
    return socket.relay;
  }

  /** The relay of a socket that may have come back without entering again. */
  async relayIn(socket: LiveSocket, sessionId: string, ask: Ask): Promise<Relay> {
    if (socket.relay?.sessionId === sessionId) return socket.relay;
    const { view } = await ask(sessions.rpc.view, { sessionId, known: null });
    if (!view) throw notFound("Session");
    return this.bind(socket, view);
  }

  stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
    for (const socket of this.#sockets) this.remove(socket);
  }

  #socketsOf(participantId: string): LiveSocket[] {
    return [...this.#sockets].filter(({ relay }) => relay?.participantId === participantId);
  }

  #relayFor(socket: LiveSocket, view: ControlView): Relay {
    return new Relay(view, {
      bus: this.#means.bus,
      ask: () => this.#askFor(socket, view.sessionId, forOpenSockets),
      onResumed: this.#means.figures.resumed,
      // Who is behind the socket is asked now, and known when the first command comes. A fault is found by that command.
      onAdmitted: () =>
        void this.#askFor(socket, view.sessionId, forCommands).catch(() => undefined),
      onEnd: (fault) => {
        if (socket.isOver) return;
        if (socket.actor?.kind === "seat" && fault.code === "unauthenticated")
          return end(socket, "revoked");
        socket.relay?.fail(fault);
        socket.close("revoked");
      },
      onTaken: (socketId) => {
        if (socketId !== socket.id) end(socket, "superseded");
      },
    });
  }

  async #askFor(socket: LiveSocket, sessionId: string, patience: Patience): Promise<Ask> {
    const [about, clock] = [{ requestId: randomUUID() }, deadline()];
    const envelope = doorEnvelope(about, clock);
    const { who } = this.#means;
    const { actor } = await who.inSession(socket.presented, sessionId, {
      patience: { signIn: patience, seat: patience },
      envelope,
    });
    socket.actor = actor;
    return asking(this.#means, { actor, about, clock });
  }

  #revoke(occurredAt: string, isOf: (actor: PersonActor) => boolean): void {
    this.#means.who.forget(isOf);
    for (const socket of this.#sockets)
      if (socket.actor && isOf(socket.actor)) endOfCredential(socket);
    this.#means.figures.revoked(occurredAt);
  }

  #sweep(): void {
    this.#means.who.sweep();
    for (const socket of this.#sockets)
      if (isUnused(socket) && performance.now() - socket.openedAt > idleMs) socket.close("idle");
  }
}

const isUnused = ({ relay, isListening }: LiveSocket) => !relay && !isListening;

/** Who came by a link is told that it is no more; who signed in finds out by signing in. */
function endOfCredential(socket: LiveSocket): void {
  if (socket.actor?.kind === "seat" && socket.relay) end(socket, "revoked");
  else if (!socket.isOver) socket.close("revoked");
}

/** The last event says why; the socket closes behind it. */
function end(socket: LiveSocket, why: "superseded" | "revoked"): void {
  socket.isOver = true;
  socket.relay?.end(why);
  socket.relay?.stop();
  socket.relay = null;
  setTimeout(() => socket.close(why), 250);
}
