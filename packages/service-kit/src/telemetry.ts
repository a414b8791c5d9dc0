import { appendFileSync } from "node:fs";
import { type ExportResult, ExportResultCode } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  type ReadableSpan,
  type SpanExporter,
} from "@opentelemetry/sdk-trace-node";

type Options = {
  readonly name: string;
  readonly traceFile?: string | undefined;
  /** Of a collector that takes OTLP over HTTP. */
  readonly tracesUrl?: string | undefined;
};

/** Starts tracing for this process; spans are appended to a file, one JSON object a line, and sent to a collector. */
export function startTelemetry({ name, traceFile, tracesUrl }: Options): AsyncDisposable {
  const exporters = [
    ...(traceFile ? [toFile(name, traceFile)] : []),
    ...(tracesUrl ? [new OTLPTraceExporter({ url: tracesUrl })] : []),
  ];
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ "service.name": name }),
    spanProcessors: exporters.map(
      (exporter) => new BatchSpanProcessor(exporter, { scheduledDelayMillis: 500 }),
    ),
  });
  provider.register();
  return { [Symbol.asyncDispose]: () => provider.shutdown().catch(() => undefined) };
}

const toFile = (service: string, file: string): SpanExporter => ({
  export(spans, done: (result: ExportResult) => void) {
    try {
      appendFileSync(
        file,
        spans.map((span) => `${JSON.stringify(line(service, span))}\n`).join(""),
        { mode: 0o600 },
      );
      done({ code: ExportResultCode.SUCCESS });
    } catch (error) {
      done({ code: ExportResultCode.FAILED, error: error as Error });
    }
  },
  shutdown: () => Promise.resolve(),
});

const seconds = ([whole, nanos]: readonly [number, number]) => whole + nanos / 1e9;

const line = (service: string, span: ReadableSpan) => ({
  service,
  name: span.name,
  kind: span.kind,
  traceId: span.spanContext().traceId,
  spanId: span.spanContext().spanId,
  parentSpanId: span.parentSpanContext?.spanId,
  start: new Date(seconds(span.startTime) * 1000).toISOString(),
  ms: Math.round(seconds(span.duration) * 1e5) / 100,
  code: span.status.message ?? "ok",
  attributes: span.attributes,
});
