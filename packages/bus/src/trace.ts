import {
  type Attributes,
  context,
  type Context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import { toAppError } from "@hearth/contracts/errors";

const tracer = () => trace.getTracer("hearth");

type Carrier = { traceparent?: string };

/** The W3C header that makes others children of the span that is active now. */
export function traceparentNow(fallback?: string): string | undefined {
  const carrier: Carrier = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent ?? fallback;
}

const cameFrom = (traceparent: string | undefined): Context =>
  traceparent === undefined ? ROOT_CONTEXT : propagation.extract(ROOT_CONTEXT, { traceparent });

type Spanned = {
  readonly name: string;
  readonly kind: SpanKind;
  /** Who asked; the active span wins where the work goes on in one process. */
  readonly traceparent?: string | undefined;
  readonly attributes?: Attributes;
};

/** Runs in a span of its own, which ends with it and carries the code of its failure and nothing of its data. */
export function inSpan<R>(
  { name, kind, traceparent, attributes = {} }: Spanned,
  run: (span: Span) => Promise<R>,
): Promise<R> {
  const goesOn = kind !== SpanKind.SERVER && kind !== SpanKind.CONSUMER && trace.getActiveSpan();
  const parent = goesOn ? context.active() : cameFrom(traceparent);
  return tracer().startActiveSpan(name, { kind, attributes }, parent, async (span) => {
    try {
      return await run(span);
    } catch (fault) {
      const { code } = toAppError(fault);
      span.setStatus({ code: SpanStatusCode.ERROR, message: code });
      span.setAttribute("hearth.code", code);
      throw fault;
    } finally {
      span.end();
    }
  });
}
