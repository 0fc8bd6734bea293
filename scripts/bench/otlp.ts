import { SeverityNumber } from '@opentelemetry/api';
import { JsonLogsSerializer, ProtobufLogsSerializer } from '@opentelemetry/otlp-transformer';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { InMemoryLogRecordExporter, LoggerProvider, SimpleLogRecordProcessor } from '@opentelemetry/sdk-logs';
import type { Ground } from './ground.ts';
import { measure } from './load.ts';
import { log } from './log-record.ts';
import { type Row, ratio } from './report.ts';

/** Records of a batch, as SDKs of OpenTelemetry send them. */
const RECORDS = 512;
const CONNECTIONS = 4;
const ROUNDS = 3;

const NAMES = {
  protobuf: `${RECORDS} log records of OpenTelemetry in protobuf, against as many logs in bulk`,
  json: `${RECORDS} log records of OpenTelemetry in JSON, against as many logs in bulk`,
};

/** Batches of OpenTelemetry against bulks of the same records, records a second. */
export async function* otlp(ground: Ground, chosen: (name: string) => boolean): AsyncGenerator<Row> {
  if (!Object.values(NAMES).some(chosen)) return;
  const monitor = await ground.monitor();
  const records = await recordsOfSdk();
  const bodies = {
    bulk: {
      path: '/api/logs/bulk/',
      type: 'application/json',
      bytes: Buffer.from(JSON.stringify(Array.from({ length: RECORDS }, log))),
    },
    json: {
      path: '/v1/logs',
      type: 'application/json',
      bytes: encoded(JsonLogsSerializer.serializeRequest(records)),
    },
    protobuf: {
      path: '/v1/logs',
      type: 'application/x-protobuf',
      bytes: encoded(ProtobufLogsSerializer.serializeRequest(records)),
    },
  };
  const perSecond = { bulk: 0, json: 0, protobuf: 0 };
  // Of the first round nothing counts: each form has code of its own, which V8 has not compiled yet.
  for (let round = 0; round <= ROUNDS; round++)
    for (const form of ['bulk', 'json', 'protobuf'] as const) {
      const { path, type, bytes } = bodies[form];
      const load = { method: 'POST', path, connections: CONNECTIONS, bytes } as const;
      const measured = await measure(monitor.url, { ...load, headers: { 'content-type': type } });
      if (round > 0) perSecond[form] += (measured.perSecond * RECORDS) / ROUNDS;
    }
  await monitor.stop();
  for (const form of ['protobuf', 'json'] as const)
    yield ratio(NAMES[form], 0.9, perSecond[form], perSecond.bulk, `records/s, ${CONNECTIONS} connections`);
}

const encoded = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []);

/** The records of the agents' logs, as a program has them that logs with the SDK. */
async function recordsOfSdk() {
  const exporter = new InMemoryLogRecordExporter();
  const provider = new LoggerProvider({
    resource: resourceFromAttributes({
      'service.name': 'base_agent',
      'service.instance.id': 'data-agent-operator-7',
    }),
    processors: [new SimpleLogRecordProcessor({ exporter })],
  });
  const logger = provider.getLogger('example_data_agent');
  for (let n = 0; n < RECORDS; n++) {
    const { message, funcname, lineno, thread, extra_data } = log();
    const code = { 'code.function.name': funcname, 'code.line.number': lineno, 'thread.id': thread };
    logger.emit({
      severityNumber: SeverityNumber.INFO,
      body: message,
      attributes: { ...extra_data, ...code },
    });
  }
  await provider.forceFlush();
  return exporter.getFinishedLogRecords();
}
