import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { Credentials } from './access/credentials.ts';
import { Tokens } from './access/tokens.ts';
import type { Config } from './config.ts';
import { buildApp } from './contract/app.ts';
import { startChores } from './database/chores.ts';
import { Database, type DatabaseAddress } from './database/connection.ts';
import { makeLogPartitions } from './database/log-partitions.ts';
import { migrate } from './database/schema.ts';
import { handlers } from './handlers/index.ts';
import { openCertificates } from './listeners/certificates.ts';
import { openListeners } from './listeners/listeners.ts';
import { Metrics } from './metrics.ts';

/** A monitor that answers. */
export interface Monitor {
  /** Base addresses, such as `http://localhost:8002`. */
  httpAddress: string;
  httpsAddress: string;
  database: Database;
  /** Answers what is in flight, then closes everything. */
  stop(): Promise<void>;
}

/** Migrations may take long on a large database; nobody waits for a request meanwhile. In ms. */
const MIGRATION_PATIENCE = 3_600_000;

/** Brings a database to this program's version, ready for the first request. */
export async function prepareDatabase(address: DatabaseAddress): Promise<string[]> {
  const database = await Database.open(address, { poolSize: 3, patience: MIGRATION_PATIENCE });
  try {
    const applied = await migrate(database);
    await makeLogPartitions(database);
    return applied;
  } finally {
    await database.close();
  }
}

/**
 * Starts a monitor on a prepared database.
 * @param prepareApp may add hooks before the routes are made; tests check every reply there
 * @throws where a port is taken, a certificate cannot be read or the database does not answer
 */
export async function startMonitor(
  config: Config,
  address: DatabaseAddress,
  logger: FastifyBaseLogger,
  prepareApp?: (app: FastifyInstance) => void,
): Promise<Monitor> {
  const log = (line: string) => logger.warn(line);
  const database = await Database.open(address, { log });
  const certificates = await openCertificates({
    dataDir: config.dataDirectory,
    log,
    ...(config.sslCert && { certFile: config.sslCert }),
    ...(config.sslKey && { keyFile: config.sslKey }),
  });
  let httpsAddress = '';
  const readiness = { stopping: false };
  const metrics = new Metrics(database);
  const app = await buildApp({
    handlers: handlers(database, readiness, metrics, config.metrics === 'public'),
    onAnswer: (operation, status, seconds) => metrics.observe(operation, status, seconds),
    credentials: new Credentials(new Tokens(database), {
      plainHttp: config.httpCredentials,
      publicRead: config.publicRead,
      httpsAddress: () => httpsAddress,
    }),
    logger,
    timeZone: config.timeZone,
    basePath: config.basePath,
    trustProxy: config.trustProxy,
    requestsPerSecond: config.rateLimit,
    ...(prepareApp && { prepareApp }),
  });
  const listeners = await openListeners(app, {
    hosts: config.hosts,
    httpPort: config.httpPort,
    httpsPort: config.httpsPort,
    certificates,
  });
  const stopChores = startChores(database, {
    logRetentionDays: config.logRetentionDays,
    messageRetentionDays: config.messageRetentionDays,
    log: logger,
  });
  const addressOf = (scheme: string, port: number | undefined) =>
    `${scheme}://localhost:${port}${config.basePath}`;
  httpsAddress = addressOf('https', listeners.https[0]?.port);
  return {
    httpAddress: addressOf('http', listeners.http[0]?.port),
    httpsAddress,
    database,
    stop: async () => {
      readiness.stopping = true;
      await listeners.stop();
      await stopChores();
      await app.close();
      certificates.close();
      await database.close();
    },
  };
}
