import { context, ROOT_CONTEXT, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';

/** The only words that a span may carry: none of them is a caller's, a row's or a driver's (threat T38). */
export type SpanFacts = {
  readonly 'gateway.request_id'?: string;
  readonly 'gateway.operation'?: string;
  readonly 'gateway.role'?: string;
  readonly 'gateway.code'?: string;
  readonly 'gateway.pillar'?: string;
  /** A statement's name is a hash of its text, or a word of ours. */
  readonly 'gateway.statement'?: string;
  readonly 'gateway.outcome'?: string;
  readonly 'http.response.status_code'?: number;
};

/** One request's trace. */
export type Trace = {
  /** Begins a part of the request; what it returns ends it. */
  readonly part: (name: string, facts: SpanFacts) => (facts: SpanFacts, failed: boolean) => void;
  readonly end: (facts: SpanFacts, failed: boolean) => void;
};

/** Where traces begin, and are sent from. */
export type Traces = { readonly begin: (name: string) => Trace; readonly close: () => Promise<void> };

const nothing: Trace = { part: () => () => undefined, end: () => undefined };

/** Nobody listens. */
export const noTraces: Traces = { begin: () => nothing, close: async () => undefined };

const beginOf =
  (tracer: Tracer): Traces['begin'] =>
  (name) => {
    const start = (part: string, facts: SpanFacts, parent = ROOT_CONTEXT) => {
      const span = tracer.startSpan(part, { attributes: { ...facts } }, parent);
      const end = (more: SpanFacts, failed: boolean): void => {
        span.setAttributes({ ...more });
        if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      };
      return { span, end };
    };
    const root = start(name, {});
    const within = trace.setSpan(context.active(), root.span);
    return { part: (part, facts) => start(part, facts, within).end, end: root.end };
  };

/**
 * Sends traces to a collector (OTLP over HTTP). Every trace begins here: a caller's `traceparent` is not followed, so that no stranger
 * decides what is recorded. The libraries are loaded only where somebody listens.
 */
export const openTraces = async (collector: string | null): Promise<Traces> => {
  if (!collector) return noTraces;
  const [{ BatchSpanProcessor, TracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all(
    [
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ],
  );
  const exporter = new OTLPTraceExporter({ url: new URL('v1/traces', `${collector.replace(/\/$/, '')}/`).href });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'icjs-gateway' }),
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: 1_000 })],
  });
  return { begin: beginOf(provider.getTracer('icjs-gateway')), close: () => provider.shutdown() };
};
