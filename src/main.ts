import { aborted } from 'node:util';
import type { FastifyBaseLogger } from 'fastify';
import type { Logger } from 'pino';
import { startEmbeddedBroker } from './broker/embedded-broker.ts';
import { startWorkers } from './cluster/primary.ts';
import { type Config, readConfig } from './config.ts';
import type { DatabaseAddress } from './database/connection.ts';
import { openImported } from './database/django-import/journal.ts';
import { EmbeddedInUse, openEmbedded } from './database/embedded/index.ts';
import { DatabaseUnavailable } from './database/errors.ts';
import { explain } from './database/failures.ts';
import { sqlState } from './database/sql-state.ts';
import { shownUrl } from './database/url.ts';
import { ensureAdmin, FIRST_USER } from './first-start.ts';
import { type Running, startMonitor } from './monitor.ts';
import { prepareDatabase } from './prepare-database.ts';
import { commandLine } from './process/command-line.ts';
import { collectSeldom } from './process/heap-growth.ts';
import { shrinkWhileIdle } from './process/idle-heap.ts';
import { createLogger, logLastLine } from './process/logger.ts';
import { putPoolBehind } from './process/pool-priority.ts';
import { onStopSignal } from './process/stop-signals.ts';
import { VERSION } from './process/version.ts';

/** Runs a monitor until a signal ends it. @throws where it cannot start, once all that was opened is closed again */
export async function main(): Promise<void> {
  const settings = readConfig();
  const logger = await createLogger(settings.logLevel);
  logger.info(`SWF Monitor ${VERSION} on Node ${process.versions.node}`);
  // Before anything is opened, so that a signal finds somebody to close it.
  const { asked, hurried } = stopRequests(logger);
  // Undone in the reverse order, whatever of it fails.
  const opened = new AsyncDisposableStack();
  let opening: Promise<OpenedDatabase> | undefined;
  hurried.addEventListener('abort', async () => {
    await opening?.then(
      (server) => server.close(),
      () => undefined, // it has not come to be
    );
    await logLastLine(logger, 'stopped; what was still in flight was cut');
    process.exit(1);
  });
  try {
    opening = findDatabase(settings, logger, { asked, hurried });
    const server = await opening;
    opened.defer(server.close);
    asked.throwIfAborted();
    const broker = settings.broker === 'embedded' ? await startEmbeddedBroker(settings, logger) : undefined;
    if (broker) opened.defer(() => broker.stop());
    const config = broker ? { ...settings, brokerPort: broker.port } : settings;
    const { monitor, isFirstStart } = await start(config, server.address, logger, { asked, hurried });
    opened.defer(() => monitor.stop());
    asked.throwIfAborted();
    logger.info(
      `ready: ${monitor.httpAddress} (logs without credentials) and ${monitor.httpsAddress} (API with tokens)`,
    );
    if (isFirstStart) logger.info(firstSteps());
    await aborted(asked, process);
  } catch (error) {
    if (!asked.aborted) {
      await close(opened);
      throw error;
    }
  }
  const isClosed = await close(opened);
  if (isClosed) await logLastLine(logger, 'stopped');
  // Work that a signal has made pointless, such as a migration, may still be going on.
  process.exit(isClosed ? 0 : 1);
}

async function close(opened: AsyncDisposableStack): Promise<boolean> {
  try {
    await opened.disposeAsync();
    return true;
  } catch (error) {
    console.error('Not everything could be closed in order:', error);
    return false;
  }
}

/** Aborted by the first signal that asks the monitor to stop, and by a later one, which no longer waits. */
interface StopRequests {
  asked: AbortSignal;
  hurried: AbortSignal;
}

function stopRequests(logger: Logger): StopRequests {
  const [asked, hurried] = [new AbortController(), new AbortController()];
  onStopSignal(
    (signal) => {
      logger.info(`${signal}: answering what is in flight, then stopping`);
      asked.abort();
    },
    (signal) => {
      logger.warn(`${signal} again: what is in flight is no longer waited for`);
      hurried.abort();
    },
  );
  return { asked: asked.signal, hurried: hurried.signal };
}

async function start(
  config: Config,
  address: DatabaseAddress,
  logger: FastifyBaseLogger,
  { asked, hurried }: StopRequests,
): Promise<{ monitor: Running; isFirstStart: boolean }> {
  try {
    let isFirstStart = false;
    const preparing = prepareDatabase(address, async (database) => {
      await openImported(database);
      isFirstStart = !config.databaseUrl && (await ensureAdmin(database));
    });
    // A migration may take an hour. The transaction of one that is not waited for ends with its connection.
    const applied = await Promise.race([preparing, aborted(asked, process).then(() => [])]);
    asked.throwIfAborted();
    if (applied.length > 0) logger.info(`the database was brought up to date: ${applied.join(', ')}`);
    const monitor =
      config.workers > 1
        ? await startWorkers(config, address, logger, hurried)
        : await startMonitor(config, address, logger);
    await putPoolBehind();
    collectSeldom();
    shrinkWhileIdle();
    return { monitor, isFirstStart };
  } catch (error) {
    const isOfDatabase = error instanceof DatabaseUnavailable || sqlState(error) !== undefined;
    throw isOfDatabase && config.databaseUrl ? explain(error, shownUrl(config.databaseUrl)) : error;
  }
}

interface OpenedDatabase {
  address: DatabaseAddress;
  close(): Promise<void>;
}

async function findDatabase(
  config: Config,
  logger: Logger,
  { asked, hurried }: StopRequests,
): Promise<OpenedDatabase> {
  if (config.databaseUrl) return { address: { url: config.databaseUrl }, close: async () => undefined };
  const owner = { pid: process.pid, ports: { http: config.httpPort, https: config.httpsPort } };
  try {
    const server = await openEmbedded({
      dataDir: config.dataDirectory,
      role: 'monitor',
      owner,
      log: (line) => logger.info(line),
      signal: asked,
      hurry: hurried,
    });
    return { address: server.connection, close: () => server.stop() };
  } catch (error) {
    if (!(error instanceof EmbeddedInUse)) throw error;
    throw new Error(
      `${(error as Error).message}\nTo run a second one beside it, give it a SWF_DATA_DIR and ports of its own.`,
    );
  }
}

function firstSteps(): string {
  const steps = [
    [`${commandLine('env')} >> ~/.env`, "a token and all else that the agents' environment needs"],
    [
      commandLine('user sign-in-link'),
      'a link by which a browser signs in, once: accounts, tokens, administration',
    ],
    [commandLine('testbed'), 'takes data, with agents over the message broker'],
    [commandLine('watch'), 'shows live, in a third one, what they say to each other'],
  ] as const;
  const width = Math.max(...steps.map(([line]) => line.length));
  return [
    `this is the first start; the staff user "${FIRST_USER}" was created. In a second terminal:`,
    ...steps.map(([line, meaning]) => `  ${line.padEnd(width)}  ${meaning}`),
  ].join('\n');
}
