import type { AppRouter } from "@hearth/gateway/router";
import { getUntypedClient, type TRPCClient } from "@trpc/client";
import { Outbox, type Sent, type Unsent } from "./outbox.ts";
import { pause } from "./pause.ts";
import { problemOf } from "./problem.ts";
import { browserShelf } from "./shelf.ts";

/** The outbox of this page: its changes go by tRPC and wait in IndexedDB. */
export function makeOutbox(client: TRPCClient<AppRouter>): Outbox {
  const untyped = getUntypedClient(client);
  const send = async ({ key, path, input }: Unsent): Promise<Sent> => {
    try {
      return { result: "done", output: await untyped.mutation(path, input, { context: { key } }) };
    } catch (fault) {
      return { result: "refused", problem: problemOf(fault) };
    }
  };
  return new Outbox({ shelf: browserShelf(), send, pause });
}
