import type { PersonEvent } from "@hearth/contracts/personal";
import type { AppRouter } from "@hearth/gateway/router";
import { createTRPCClient, createWSClient, wsLink } from "@trpc/client";
import { problemOf } from "../api/problem.ts";
import { liveUrl } from "../live/liveUrl.ts";
import { PromptSocket } from "../live/promptSocket.ts";

const againMs = 5_000;
/** Many pages come back together after an outage: each at a moment of its own. */
const backOff = (attempt: number) =>
  attempt === 0 ? 0 : Math.min(1_000 * 2 ** attempt, 15_000) * (0.5 + Math.random() / 2);

/** Hears what has changed for who signed in, until it is stopped or the sign-in has ended. */
export function hearChanges(heard: (event: PersonEvent) => void): () => void {
  const socket = createWSClient({
    url: liveUrl,
    WebSocket: PromptSocket,
    retryDelayMs: backOff,
    keepAlive: { enabled: true, intervalMs: 10_000, pongTimeoutMs: 5_000 },
  });
  const client = createTRPCClient<AppRouter>({ links: [wsLink({ client: socket })] });
  // A network that is back is tried at once: the old socket may not know yet that it is dead.
  const hurry = () => socket.connection?.ws.close();
  addEventListener("online", hurry);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let subscription: { unsubscribe: () => void } | undefined;
  const later = () => {
    timer = setTimeout(begin, againMs);
  };
  function begin(): void {
    subscription = client.me.changes.subscribe(undefined, {
      onData: heard,
      onError: (fault) => {
        if (problemOf(fault).code !== "unauthenticated") later();
      },
      onComplete: later,
    });
  }
  begin();
  return () => {
    removeEventListener("online", hurry);
    clearTimeout(timer);
    subscription?.unsubscribe();
    void socket.close();
  };
}
