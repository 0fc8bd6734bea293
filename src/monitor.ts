import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import { type Access, openAccess } from './access/access.ts';
import { certificatePaths } from './certificates/certificates.ts';
import { noterOf } from './changes/writes.ts';
import { startChores } from './chores/chores.ts';
import { type Config, shownSettings } from './config.ts';
import type { Database, DatabaseAddress } from './database/connection.ts';
import { handlers } from './handlers.ts';
import { buildApp } from './http/app.ts';
import { type Listeners, openListeners } from './http/listeners/listeners.ts';
import { monitorTopics } from './messages/subscriptions.ts';
import { type MonitorParts, openParts } from './monitor-parts.ts';
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

/** Builds what answers requests, on parts that are open. @param httpsAddress known once the listeners are open */
function appOf(
  config: Config,
  parts: MonitorParts,
  logger: FastifyBaseLogger,
  readiness: { stopping: boolean },
  httpsAddress: () => string,
  { prepareApp, late }: MonitorOptions,
): Promise<FastifyInstance> {
  const { database, metrics, consumer, rate, note } = parts;
  const access = accessOf(config, database, logger, httpsAddress);
  return buildApp({
    database,
    accessLog: parts.accessLog,
    tracing: parts.tracing,
    ...(access.tokenIssuer !== undefined && { challenges: { callTools: resourceChallenge } }),
    handlers: handlers({
      ...{ database, access, readiness, metrics },
      ...{ stream: parts.stream, feed: parts.feed, bulk: parts.bulk, health: parts.health },
      broker: consumer && { topics: monitorTopics(config.heartbeatTopic) },
      publicMetrics: config.metrics === 'public',
      timeZone: config.timeZone,
      requestsPerSecond: () => rate.perSecond,
      system: systemFacts(config, parts.databaseDirectory, parts.certificate),
    }),
    onAnswer: (operation, status, seconds) => {
      metrics.observe(operation, status, seconds);
      rate.note();
    },
    onRefusal: (refusal) => parts.refusals.note(refusal),
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
}

/**
 * Starts a monitor on a prepared database.
 * @throws where a port is taken, a certificate cannot be read or the database does not answer
 */
export async function startMonitor(
  config: Config,
  address: DatabaseAddress,
  logger: FastifyBaseLogger,
  options: MonitorOptions = {},
): Promise<Monitor> {
  // Closed in the reverse order, here where the start fails, else when the monitor stops.
  await using opening = new AsyncDisposableStack();
  const parts = await openParts(config, address, logger, opening, options.collectMetrics);
  const { database, certificates, note } = parts;
  const readiness = { stopping: false };
  let httpsAddress = '';
  let app: FastifyInstance | undefined;
  let listeners: Listeners | undefined;
  let stopChores: (() => Promise<void>) | undefined;
  opening.defer(async () => {
    // All at once: whoever is answered from now on is told that the connection closes.
    await Promise.all([
      listeners?.stop(),
      parts.stream.close(),
      parts.feed.close(),
      parts.consumer?.stop(),
      stopChores?.(),
      parts.refusals.stop(),
      parts.bulk.stop(),
    ]);
    await app?.close();
  });
  app = await appOf(config, parts, logger, readiness, () => httpsAddress, options);
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
