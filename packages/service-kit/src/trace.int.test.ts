import { context, propagation, trace } from "@opentelemetry/api";
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-node";
import { afterAll, expect, test } from "vitest";
import { anActor } from "@hearth/testing/people";
import { sample } from "@hearth/testing/sample";
import { sampleHouse } from "@hearth/testing/sampleHouse";
import { until } from "@hearth/testing/until";
import { relay } from "./relay.ts";

const spans = new InMemorySpanExporter();
new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }).register();
afterAll(() => {
  for (const api of [trace, context, propagation]) api.disable();
});

test("one trace id goes from the request to the SQL, to the audit row and to what follows from it, and carries no words", async () => {
  await using house = await sampleHouse();
  const { bus, db, keys, auditOf } = house.producer;
  const follower = await house.follower();
  const author = anActor();
  const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
  const traceparent = `00-${traceId}-00f067aa0ba902b7-01`;

  await bus.call(
    sample.rpc.writeNote,
    { text: "unmistakable" },
    { ...(await keys.as(author)), traceparent },
  );
  await relay(db, bus);
  await until(async () => expect(await follower.heard(author.tenant)).toHaveLength(1));

  const ours = () =>
    spans.getFinishedSpans().filter((one) => one.spanContext().traceId === traceId);
  const names = await until(() => {
    const seen = ours().map(({ name }) => name);
    expect(seen).toContain("apply");
    return seen;
  });
  expect(names.filter((name) => name === sample.rpc.writeNote.subject)).toHaveLength(2);
  for (const name of [
    "sql INSERT Note",
    "sql INSERT Outbox",
    "sql INSERT Audit",
    "sql INSERT Heard",
  ])
    expect(names).toContain(name);
  const told = ours().map(({ name, attributes, status }) => ({ name, attributes, status }));
  expect(JSON.stringify(told)).not.toContain("unmistakable");
  expect(await auditOf(author.tenant)).toMatchObject([{ traceId }]);
});
