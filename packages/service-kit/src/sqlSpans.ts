import { SpanKind, trace } from "@opentelemetry/api";
import type pg from "pg";
import { inSpan } from "@hearth/bus/trace";

type Query = (...request: unknown[]) => unknown;

/** Makes a span of each statement within a request: its verb and table, never its values. */
export function withSpans(client: pg.PoolClient): void {
  const query = client.query.bind(client) as Query;
  const spanned: Query = (...request) => {
    const callsBack = request.some((part) => typeof part === "function");
    if (callsBack || !trace.getActiveSpan()) return query(...request);
    const name = `sql ${nameOf(request[0])}`;
    return inSpan(
      { name, kind: SpanKind.CLIENT, attributes: { "db.system.name": "postgresql" } },
      () => Promise.resolve(query(...request)),
    );
  };
  Object.assign(client, { query: spanned });
}

const shape = /^\s*(\w+)(?:.*?\b(?:FROM|INTO|UPDATE)\s+(?:"public"\.)?"?(\w+)"?)?/is;

function nameOf(statement: unknown): string {
  const text =
    typeof statement === "object" ? (statement as { text?: unknown } | null)?.text : statement;
  const [, verb = "statement", table] = shape.exec(typeof text === "string" ? text : "") ?? [];
  const named = /^update$/i.test(verb)
    ? /^\s*update\s+(?:"public"\.)?"?(\w+)/i.exec(String(text))?.[1]
    : table;
  return [verb.toUpperCase(), named].filter(Boolean).join(" ");
}
