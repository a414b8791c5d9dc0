import { tracked, type TrackedEnvelope } from "@trpc/server";
import type { LiveEvent } from "@hearth/contracts/live";
import type { LiveSocket } from "./LiveSocket.ts";
import { type Outbox, writeMark } from "./outbox.ts";

/** What a participant is told, one event at a time, no faster than the socket takes it. */
export async function* follow(
  socket: LiveSocket,
  outbox: Outbox,
  signal: AbortSignal,
): AsyncGenerator<TrackedEnvelope<LiveEvent>, void> {
  for (;;) {
    await outbox.ready(signal);
    await socket.writable(signal);
    if (signal.aborted) return;
    const event = outbox.take();
    if (event) yield tracked(writeMark(outbox.told), event);
    if (event?.type === "superseded" || event?.type === "revoked") return;
  }
}
