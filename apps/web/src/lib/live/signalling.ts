import { AppError, errorCodes } from "@hearth/contracts/errors";
import type { AppRouter } from "@hearth/gateway/router";
import {
  type Answer,
  type Command,
  ConnectionLost,
  type Ears,
  type Signalling,
  type Verb,
} from "@hearth/media-client/signalling";
import { createTRPCClient, createWSClient, TRPCClientError, wsLink } from "@trpc/client";
import { z } from "zod";
import { newTraceparent } from "../api/ids.ts";
import { PromptSocket } from "./promptSocket.ts";

const Told = z.object({ code: z.enum(errorCodes) });
const passing = new Set(["unavailable", "timeout", "internal", "rate_limited"]);
const againMs = 1_000;
const backOff = (attempt: number) => (attempt === 0 ? 0 : Math.min(250 * 2 ** attempt, 2_000));

type Client = ReturnType<typeof createTRPCClient<AppRouter>>;
/** A command that starts a trace at the person's press. */
type Traced<V extends Verb> = Command<V> & { readonly traceparent: string };
type Way<V extends Verb> = { readonly mutate: (command: Traced<V>) => Promise<Answer<V>> };
type Ways = { readonly [V in Verb]: Way<V> };

/** What the server said, or that nobody knows what it would have said. */
function faultOf(fault: unknown): AppError | ConnectionLost {
  const told = fault instanceof TRPCClientError ? Told.safeParse(fault.data) : null;
  if (!told?.success || !(fault instanceof Error)) {
    return new ConnectionLost("No answer", { cause: fault });
  }
  return new AppError(told.data.code, fault.message, { cause: fault });
}

/** The live session's WebSocket: commands and the one subscription, in this order, on one line. */
export function liveSignalling(url: string): Signalling {
  const socket = createWSClient({
    url,
    WebSocket: PromptSocket,
    retryDelayMs: backOff,
    keepAlive: { enabled: true, intervalMs: 4_000, pongTimeoutMs: 3_000 },
  });
  const client = createTRPCClient<AppRouter>({ links: [wsLink({ client: socket })] });
  const ways: Ways = client.live;
  // A network that is back is tried at once: the old socket may not know yet that it is dead.
  const hurry = () => socket.connection?.ws.close();
  addEventListener("online", hurry);
  return {
    send: async (verb, command) => {
      try {
        return await ways[verb].mutate({ ...command, traceparent: newTraceparent() });
      } catch (fault) {
        throw faultOf(fault);
      }
    },
    listen: (sessionId, ears) => listening(client, sessionId, ears),
    watch: (isUp) => {
      const watching = socket.connectionState.subscribe({
        next: ({ state }) => isUp(state === "pending"),
      });
      return () => watching.unsubscribe();
    },
    close: () => {
      removeEventListener("online", hurry);
      void socket.close();
    },
  };
}

/** The subscription: begun again where it was when the server could not go on with it. */
function listening(client: Client, sessionId: string, ears: Ears): () => void {
  let lastEventId: string | null = null;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let subscription: { unsubscribe: () => void } | undefined;
  const later = () => {
    if (!isOver) timer = setTimeout(begin, againMs);
  };
  function begin(): void {
    subscription = client.live.events.subscribe(
      { sessionId, lastEventId },
      {
        onData: ({ id, data }) => {
          lastEventId = id;
          ears.told(data);
        },
        onError: (cause) => {
          const fault = faultOf(cause);
          if (fault instanceof ConnectionLost || passing.has(fault.code)) later();
          else ears.refused(fault);
        },
        onComplete: later,
      },
    );
  }
  begin();
  return () => {
    isOver = true;
    clearTimeout(timer);
    subscription?.unsubscribe();
  };
}
