import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Registry } from "prom-client";

export type Check = { readonly name: string; readonly run: () => Promise<void> };

type Options = {
  /** Where it listens: the loopback, unless somebody else than this machine has to ask. */
  readonly host?: string;
  readonly port: number;
  readonly registry: Registry;
  readonly checks: () => readonly Check[];
};

export type Health = { readonly port: number; readonly close: () => Promise<void> };

const loopback = "127.0.0.1";
const plain = "text/plain; charset=utf-8";

/** `/livez`, `/readyz` and `/metrics` of one process, on a port of their own. */
export async function healthServer(options: Options): Promise<Health> {
  const { host = loopback, port, registry, checks } = options;
  const server = createServer((request, response) => {
    void answer(request.url ?? "", response).catch(() => send(response, 500, "failed"));
  });
  const answer = async (url: string, response: ServerResponse) => {
    if (url === "/livez") send(response, 200, "ok");
    else if (url === "/readyz") await ready(response, checks());
    else if (url === "/metrics") await figures(response, registry);
    else send(response, 404, "not found");
  };
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Said to be what they are: a scraper takes nothing whose type it is not told. */
async function figures(response: ServerResponse, registry: Registry): Promise<void> {
  send(response, 200, await registry.metrics(), registry.contentType);
}

async function ready(response: ServerResponse, checks: readonly Check[]): Promise<void> {
  const results = await Promise.all(checks.map(within3s));
  const failed = results.filter((name) => name !== null);
  const text = failed.length === 0 ? "ok" : `not ready: ${failed.join(", ")}`;
  send(response, failed.length === 0 ? 200 : 503, text);
}

/** The name of a check that failed or took too long. */
function within3s({ name, run }: Check): Promise<string | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(name);
    }, 3_000);
    const settle = (result: string | null) => {
      clearTimeout(timer);
      resolve(result);
    };
    run().then(
      () => settle(null),
      () => settle(name),
    );
  });
}

type Answer = [response: ServerResponse, status: number, text: string, type?: string];

function send(...[response, status, text, type = plain]: Answer): void {
  if (!response.headersSent) response.writeHead(status, { "content-type": type });
  response.end(text);
}
