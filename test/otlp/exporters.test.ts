import { SeverityNumber } from '@opentelemetry/api';
import { OTLPLogExporter as JsonExporter } from '@opentelemetry/exporter-logs-otlp-http';
import { OTLPLogExporter as ProtobufExporter } from '@opentelemetry/exporter-logs-otlp-proto';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchLogRecordProcessor, LoggerProvider } from '@opentelemetry/sdk-logs';
import { describe, expect, it } from 'vitest';
import { useMonitor } from '../use-monitor.ts';

// The exporters of OpenTelemetry's own SDK for Node, against a real monitor.

const { monitor, client } = await useMonitor();

const EXPORTERS = { json: JsonExporter, protobuf: ProtobufExporter };
let services = 0;

/** A logger whose records come when it is flushed. */
function loggerOf(form: keyof typeof EXPORTERS, compression?: 'gzip') {
  const service = `calibration-${++services}`;
  const url = `${monitor.http}/v1/logs`;
  const exporter = new EXPORTERS[form]({ url, ...(compression && { compression: compression as never }) });
  const provider = new LoggerProvider({
    resource: resourceFromAttributes({
      'service.name': service,
      'service.instance.id': 'calibration-operator-3',
      'process.pid': 4711,
      'host.name': 'daq01',
      run_id: '100010',
    }),
    processors: [new BatchLogRecordProcessor({ exporter, maxQueueSize: 5_000 })],
  });
  const logger = provider.getLogger('calibration.pedestals', '1.2');
  const stored = async () => {
    await provider.forceFlush();
    await provider.shutdown();
    return (await client.http('GET', `/api/logs/?app_name=${service}&ordering=timestamp&limit=1000`)).body;
  };
  return { logger, stored };
}

describe.each([
  ['json', undefined],
  ['json', 'gzip'],
  ['protobuf', undefined],
  ['protobuf', 'gzip'],
] as const)('the exporter of %s, compressed: %s', (form, compression) => {
  it('stores its records as logs, with all that they have', async () => {
    const { logger, stored } = loggerOf(form, compression);
    const timestamp = new Date('2026-08-07T14:00:00.123Z');
    logger.emit({
      timestamp,
      severityNumber: SeverityNumber.WARN,
      severityText: 'warn',
      body: 'channel 7 is noisy',
      eventName: 'pedestal.noise',
      attributes: {
        channel: 7,
        noise: 1.5,
        masked: true,
        neighbours: [6, 8],
        history: { before: [{ rms: 1 }, null] },
        'code.file.path': '/opt/calibration/pedestals.py',
        'code.function.name': 'check',
        'code.line.number': 42,
        'thread.id': 140_203_458_717_440,
      },
    });
    logger.emit({ timestamp: new Date('2026-08-07T14:00:01Z'), body: { ready: true } });
    const { results } = await stored();
    const attributes = {
      ...{
        channel: 7,
        noise: 1.5,
        masked: true,
        neighbours: [6, 8],
        history: { before: [{ rms: 1 }, null] },
      },
      'code.file.path': '/opt/calibration/pedestals.py',
    };
    const origin = {
      run_id: '100010',
      scope: { name: 'calibration.pedestals', version: '1.2' },
      resource: { 'host.name': 'daq01' },
    };
    expect(results).toEqual([
      {
        id: expect.any(Number),
        app_name: expect.stringMatching(/^calibration-\d/),
        instance_name: 'calibration-operator-3',
        timestamp: '2026-08-07T14:00:00.123000Z',
        ...{ level: 30, levelname: 'WARNING', message: 'channel 7 is noisy' },
        ...{ module: 'pedestals', funcname: 'check', lineno: 42, process: 4711, thread: 140_203_458_717_440 },
        extra_data: { ...origin, ...attributes, severity_text: 'warn', event_name: 'pedestal.noise' },
      },
      {
        id: expect.any(Number),
        app_name: expect.stringMatching(/^calibration-\d/),
        instance_name: 'calibration-operator-3',
        timestamp: '2026-08-07T14:00:01Z',
        ...{ level: 0, levelname: 'NOTSET', message: '{"ready":true}' },
        ...{ module: 'calibration.pedestals', funcname: 'unknown', lineno: 0, process: 4711, thread: 0 },
        extra_data: origin,
      },
    ]);
  });

  it('stores each of a thousand records once', async () => {
    const { logger, stored } = loggerOf(form, compression);
    for (let n = 0; n < 1_000; n++) logger.emit({ severityNumber: SeverityNumber.INFO, body: `line ${n}` });
    const { count, results } = await stored();
    expect(count).toBe(1_000);
    expect(new Set(results.map(({ message }: { message: string }) => message)).size).toBe(1_000);
  });
});
