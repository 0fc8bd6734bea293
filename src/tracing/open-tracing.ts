import { DiagLogLevel, diag } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import {
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { VERSION } from '../process/version.ts';
import { Tracing } from './tracing.ts';

/** How long the last spans may take when the monitor stops, in ms: a collector that is away must not keep it. */
const LAST_SPANS = 2_000;

/**
 * Sends spans to a collector over OTLP/HTTP, by the SDK of OpenTelemetry; this file is imported only where that is wanted.
 * `OTEL_EXPORTER_OTLP_HEADERS`, `OTEL_RESOURCE_ATTRIBUTES`, `OTEL_SERVICE_NAME` and `OTEL_TRACES_SAMPLER_ARG` mean what
 * OpenTelemetry says. At most 2,048 spans wait; what a collector does not take is dropped.
 * The exporters 0.301.0 pin the SDK to 3.1.0; with 3.1.1 beside them a process would load it twice.
 * @param endpoint address of the collector, without `/v1/traces`
 * @param log told once of what goes wrong, until something else does
 */
export function openTracing(endpoint: string, log: (line: string) => void): Tracing {
  let told = '';
  const report = (message: string) => {
    if (message !== told) log(`Traces: ${message}`);
    told = message;
  };
  const silent = () => undefined;
  const logger = { error: report, warn: report, info: silent, debug: silent, verbose: silent };
  diag.setLogger(logger, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true });
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const ratio = Number(process.env['OTEL_TRACES_SAMPLER_ARG'] ?? 1);
  const provider = new TracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'swf-monitor', 'service.version': VERSION }))
      .merge(detectResources({ detectors: [envDetector] })),
    sampler: new ParentBasedSampler({
      root: ratio >= 0 && ratio < 1 ? new TraceIdRatioBasedSampler(ratio) : new AlwaysOnSampler(),
    }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  return new Tracing(provider.getTracer('swf-monitor', VERSION), async () => {
    await Promise.race([
      provider.shutdown().catch((error: unknown) => report(String(error))),
      new Promise((resolve) => setTimeout(resolve, LAST_SPANS).unref()),
    ]);
  });
}
