import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import type { Notice } from "@hearth/contracts/notice";

type Taken = { readonly id: string | undefined; readonly notice: Notice };
type Answer = (response: ServerResponse) => void;

/** What a provider does with a message that comes. */
export const answers = {
  takes: (response) => response.writeHead(202).end(),
  isBroken: (response) => response.writeHead(500).end(),
  hangs: () => undefined,
  /** It has it, and nobody hears that. */
  takesAndFalls: (response) => response.destroy(),
} satisfies Record<string, Answer>;

/** A provider of messages: it does these in turn with what comes, and takes everything after them. */
export async function aProvider(turns: readonly Answer[]) {
  const came: Taken[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const answer = turns[came.length] ?? answers.takes;
    const id = request.headers["idempotency-key"]?.toString();
    came.push({ id, notice: (await json(request)) as Notice });
    answer(response);
  };
  const server = createServer((request, response) => void take(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/messages`,
    came,
    async [Symbol.asyncDispose]() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
