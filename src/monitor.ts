import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import { type Access, openAccess } from './access/access.ts';
import { type CertificateOptions, certificatePaths, openCertificates } from './certificates/certificates.ts';
import { Feed } from './changes/feed.ts';
import { Journal } from './changes/journal.ts';
import { noterOf } from './changes/writes.ts';
import { startChores } from './chores/chores.ts';
import { type Config, shownSettings } from './config.ts';
import type { Database, DatabaseAddress } from './database/connection.ts';
import { handlers } from './handlers.ts';
import { Health } from './health/engine.ts';
import { RefusalCounter } from './health/refusal-counter.ts';
import { RequestRate } from './health/request-rate.ts';
import { openAccessLog } from './http/access-log.ts';
import { buildApp } from './http/app.ts';
import { type Listeners, openListeners } from './http/listeners/listeners.ts';
import { brokerAddress } from './messages/broker-address.ts';
import { Consumer } from './messages/ingest/consumer.ts';
import { Stream } from './messages/stream/stream.ts';
import { monitorTopics } from './messages/subscriptions.ts';
import { Metrics } from './metrics.ts';
import { openDatabase } from './open-database.ts';
import { BulkRunner } from './operations/bulk/runner.ts';
import type { SystemFacts } from './operations/system.ts';

/** A monitor that answers, in this process or in several. */
export interface Running {
  /** Base addresses, such as `http://localhost:8002`. */
  httpAddress: string;
  httpsAddress: string;
  /** Answers what is in flight, then closes everything. */
  stop(): Promise<void>;
}

/** A monitor of this process. */
export interface Monitor extends Running {
  database: Database;
  /** Takes no new connection, as the first step of a stop. */
  closeDoors(): void;
}

/** Tells assistants where to get a token for the tools (RFC 9728). */
const resourceChallenge = (address: string) =>
  `Bearer resource_metadata="${address}/.well-known/oauth-protected-resource/mcp/"`;

/** Of a monitor, beside its settings. */
export interface MonitorOptions {
  /** May add hooks before the routes are made; tests check every reply there. */
  prepareApp?: (app: FastifyInstance) => void;
  /** How late the event loop may be before requests are turned away, in ms; tests share theirs with others. */
  late?: number;
  /** Where this process is one of several: takes its registry, and returns what collects the metrics of all. */
  collectMetrics?: (ofThisProcess: Registry) => () => Promise<string>;
}

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

/** The ways in, by the settings. @param httpsAddress known once the listeners are open */
function accessOf(
  config: Config,
  database: Database,
  logger: FastifyBaseLogger,
  httpsAddress: () => string,
): Access {
  return openAccess(
    database,
    {
      plainHttp: config.httpCredentials,
      publicRead: config.publicRead,
      secondFactor: config.secondFactor,
      httpsAddress: () => config.publicUrl ?? httpsAddress(),
      onSignInFailure: (failure) => logger.warn(failure, 'a sign-in failed'),
    },
    config.oidcIssuer === undefined
      ? undefined
      : {
          issuer: config.oidcIssuer,
          clientId: config.oidcClientId,
          clientSecret: config.oidcClientSecret,
          scopes: config.oidcScopes,
          groupsClaim: config.oidcGroupsClaim,
          audience: config.oidcAudience,
          staffGroup: config.oidcStaffGroup,
          onProblem: (error) => logger.warn({ err: error }, `Single sign-on: ${String(error)}`),
        },
  );
}

/** What the page of the monitor tells of it. */
function systemFacts(
  config: Config,
  databaseDirectory: string | undefined,
  certificate: SystemFacts['certificate'],
): SystemFacts {
  return {
    broker: config.broker,
    workers: config.workers,
    logRetentionDays: config.logRetentionDays,
    messageRetentionDays: config.messageRetentionDays,
    databaseDirectory,
    caBundle: config.sslCert ? null : certificatePaths(config.dataDirectory).caBundle,
    certificate,
    settings: shownSettings(config),
  };
}

/**
 * Starts a monitor on a prepared database.
 * @throws where a port is taken, a certificate cannot be read or the database does not answer
 */
export async function startMonitor(
  config: Config,
  address: DatabaseAddress,
  logger: FastifyBaseLogger,
  { prepareApp, late, collectMetrics }: MonitorOptions = {},
): Promise<Monitor> {
  const log = (line: string) => logger.warn(line);
  // Closed in the reverse order, here where the start fails, else when the monitor stops.
  await using opening = new AsyncDisposableStack();
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
  let httpsAddress = '';
  const readiness = { stopping: false };
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
  const bulk = new BulkRunner(database, note);
  const refusals = new RefusalCounter(database);
  const rate = new RequestRate();
  let app: FastifyInstance | undefined;
  let listeners: Listeners | undefined;
  let stopChores: (() => Promise<void>) | undefined;
  opening.defer(async () => {
    // All at once: whoever is answered from now on is told that the connection closes.
    await Promise.all([
      listeners?.stop(),
      stream.close(),
      feed.close(),
      consumer?.stop(),
      stopChores?.(),
      refusals.stop(),
      bulk.stop(),
    ]);
    await app?.close();
  });
  const access = accessOf(config, database, logger, () => httpsAddress);
  app = await buildApp({
    database,
    accessLog,
    tracing,
    ...(access.tokenIssuer !== undefined && { challenges: { callTools: resourceChallenge } }),
    handlers: handlers({
      database,
      access,
      readiness,
      stream,
      feed,
      broker: consumer && { topics: monitorTopics(config.heartbeatTopic) },
      metrics,
      bulk,
      publicMetrics: config.metrics === 'public',
      health,
      timeZone: config.timeZone,
      requestsPerSecond: () => rate.perSecond,
      system: systemFacts(config, databaseDirectory, certificate),
    }),
    onAnswer: (operation, status, seconds) => {
      metrics.observe(operation, status, seconds);
      rate.note();
    },
    onRefusal: (refusal) => refusals.note(refusal),
    onSuccess: (operation) => noterOf(note, operation),
    credentials: access.credentials,
    logger,
    timeZone: config.timeZone,
    basePath: config.basePath,
    trustProxy: config.trustProxy,
    identityHeader: config.identityHeader,
    allowedHosts: [...config.allowedHosts, ...(config.hosts ?? [])],
    requestsPerSecond: config.rateLimit,
    ...(prepareApp && { prepareApp }),
    ...(late !== undefined && { late }),
  });
  listeners = await openListeners(app, { ...config, certificates });
  stopChores = startChores(database, { ...config, log: logger, note });
  const addressOf = (scheme: string, port: number | undefined) =>
    `${scheme}://localhost:${port}${config.basePath}`;
  httpsAddress = addressOf('https', listeners.https[0]?.port);
  const opened = opening.move();
  return {
    httpAddress: addressOf('http', listeners.http[0]?.port),
    httpsAddress,
    database,
    closeDoors: () => listeners.closeDoors(),
    stop: () => {
      readiness.stopping = true;
      return opened.disposeAsync();
    },
  };
}
