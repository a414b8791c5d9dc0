import { vi } from "vitest";

type Answer = { readonly status?: number; readonly body: unknown; readonly headers?: HeadersInit };
type Asked = { readonly path: string; readonly body: unknown; readonly headers: Headers };

/** An answer of the gateway that refuses. */
export const refusal = (status: number, code: string, message = code): Answer => ({
  status,
  body: { error: { code, message, requestId: "0b0b" } },
  headers: { "retry-after": "0" },
});

const pathOf = (input: RequestInfo | URL) =>
  new URL(input instanceof Request ? input.url : input, location.origin).pathname;

const bodyOf = (init: RequestInit | undefined): unknown =>
  typeof init?.body === "string" ? JSON.parse(init.body) : null;

const toResponse = ({ status = 200, body, headers }: Answer) =>
  Response.json(body, { status, ...(headers && { headers }) });

/** The gateway's side of fetch: each request takes the next answer of its path, the last one for ever. "down" is no answer. */
export function answering(answers: Record<string, readonly (Answer | "down")[]>) {
  const asked: Asked[] = [];
  const left = new Map(Object.entries(answers).map(([path, list]) => [path, [...list]]));
  const fetching = vi.fn<typeof fetch>((input, init) => {
    const path = pathOf(input);
    asked.push({ path, body: bodyOf(init), headers: new Headers(init?.headers) });
    const list = left.get(path) ?? [];
    const answer = list.length > 1 ? list.shift() : list[0];
    if (answer === undefined || answer === "down") return Promise.reject(new TypeError("down"));
    return Promise.resolve(toResponse(answer));
  });
  vi.stubGlobal("fetch", fetching);
  return asked;
}
