import { once } from "node:events";
import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { buffer } from "node:stream/consumers";

export type Asking = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
};
type Answered = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

/** A request with any Host, which fetch does not let anybody choose. */
export async function ask(url: string, { method = "GET", headers, body }: Asking = {}) {
  const asked = request(url, { method, headers: { ...headers } });
  asked.end(body);
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  const { statusCode = 0, headers: said } = response;
  return { status: statusCode, headers: said, body: await buffer(response) } satisfies Answered;
}
