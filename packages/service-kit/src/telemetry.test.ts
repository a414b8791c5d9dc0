import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { trace } from "@opentelemetry/api";
import { expect, test } from "vitest";
import { startTelemetry } from "./telemetry.ts";

test("spans are sent to a collector under the name of their process, also the last ones before its end", async () => {
  const got: { url: string | undefined; body: string }[] = [];
  const collector = createServer((request, response) => {
    void text(request).then((body) => {
      got.push({ url: request.url, body });
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  }).listen(0, "127.0.0.1");
  await once(collector, "listening");
  const { port } = collector.address() as AddressInfo;
  const telemetry = startTelemetry({
    name: "media-7",
    tracesUrl: `http://127.0.0.1:${port}/v1/traces`,
  });

  trace.getTracer("test").startSpan("rpc.sessions.admit").end();
  await telemetry[Symbol.asyncDispose]();
  collector.close();
  trace.disable();

  expect(got).toMatchObject([{ url: "/v1/traces" }]);
  expect(got[0]?.body).toContain("media-7");
  expect(got[0]?.body).toContain("rpc.sessions.admit");
});
