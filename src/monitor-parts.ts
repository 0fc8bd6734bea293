import type { FastifyBaseLogger } from 'fastify';
import type { Registry } from 'prom-client';
import { type CertificateOptions, openCertificates } from './certificates/certificates.ts';
import { Feed } from './changes/feed.ts';
import { Journal } from './changes/journal.ts';
import type { Config } from './config.ts';
import type { Database, DatabaseAddress } from './database/connection.ts';
import { Health } from './health/engine.ts';
import { RefusalCounter } from './health/refusal-counter.ts';
import { RequestRate } from './health/request-rate.ts';
import { openAccessLog } from './http/access-log.ts';
import { brokerAddress } from './messages/broker-address.ts';
import { Consumer } from './messages/ingest/consumer.ts';
import { Stream } from './messages/stream/stream.ts';
import { Metrics } from './metrics.ts';
import { openDatabase } from './open-database.ts';
import { BulkRunner } from './operations/bulk/runner.ts';

/** Where the certificates of a monitor are, by its settings. */
export function certificateOptions(config: Config, log?: FastifyBaseLogger): CertificateOptions {
  return {
    dataDir: config.dataDirectory,
    ...(log && { log }),
    ...(config.sslCert && { certFile: config.sslCert }),
    ...(config.sslKey && { keyFile: config.sslKey }),
  };
}

/** Spans of requests and statements, where they are to be sent; the module is loaded only then. */
async function tracingOf({ tracesEndpoint }: Config, log: (line: string) => void) {
  if (tracesEndpoint === undefined) return undefined;
  const { openTracing } = await import('./tracing/open-tracing.ts');
  return openTracing(tracesEndpoint, log);
}

/** What stores the messages of the broker. */
function consumerOf(
  config: Config,
  {
    database,
    logger,
    metrics,
    note,
  }: { database: Database; logger: FastifyBaseLogger; metrics: Metrics; note: Journal['note'] },
): Consumer {
  return new Consumer(database, {
    address: () => brokerAddress(config),
    heartbeatTopic: config.heartbeatTopic,
    isDurable: config.brokerDurable,
    log: logger,
    onBatch: (result) => metrics.countMessages(result),
    onChange: note,
  });
}

/** What the operations, the listeners and the chores of a monitor work with. */
export type MonitorParts = Awaited<ReturnType<typeof openParts>>;

/**
 * Opens the database, the certificates and all that works on them beside requests.
 * @param opening gets what has to be closed, in the order in which it was opened
 * @throws where a certificate cannot be read or the database does not answer
 */
export async function openParts(
  config: Config,
  address: DatabaseAddress,
  logger: FastifyBaseLogger,
  opening: AsyncDisposableStack,
  collectMetrics?: (ofThisProcess: Registry) => () => Promise<string>,
) {
  const log = (line: string) => logger.warn(line);
  const database = opening.adopt(
    await openDatabase(address, { log, name: `swf-monitor ${process.pid}` }),
    (opened) => opened.close(),
  );
  const certificates = opening.adopt(await openCertificates(certificateOptions(config, logger)), (opened) =>
    opened.close(),
  );
  const tracing = opening.adopt(await tracingOf(config, log), (spans) => spans?.close());
  if (tracing) database.watchStatements(tracing.statement);
  const accessLog = config.accessLog
    ? opening.adopt(await openAccessLog(config.accessLog, logger), (file) => file.close())
    : undefined;
  const feed = new Feed(database, log);
  // Closed after all that writes.
  const { note } = opening.adopt(new Journal(database, feed.wake), (journal) => journal.close());
  const metrics = new Metrics(database, collectMetrics);
  metrics.watchFeed(feed);
  const stream = new Stream(database, log);
  const consumer =
    config.broker === 'none' ? undefined : consumerOf(config, { database, logger, metrics, note });
  if (consumer) metrics.watchBroker(database);
  const databaseDirectory = 'url' in address ? undefined : config.dataDirectory;
  const certificate = () => ({ cert: certificates.current.cert, trouble: certificates.trouble });
  const health = new Health({
    database,
    hasBroker: consumer !== undefined,
    dataDirectory: databaseDirectory,
    certificate,
  });
  metrics.watchHealth(health);
  return {
    ...{ database, certificates, certificate, databaseDirectory, tracing, accessLog },
    ...{ feed, note, metrics, stream, consumer, health },
    bulk: new BulkRunner(database, note),
    refusals: new RefusalCounter(database),
    rate: new RequestRate(),
  };
}
