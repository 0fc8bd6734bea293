import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FastifyBaseLogger } from 'fastify';
import type { Logger } from 'pino';
import { type Config, readConfig, settingsTable } from './config.ts';
import type { DatabaseAddress } from './database/connection.ts';
import { EmbeddedInUse, openEmbedded } from './database/embedded/index.ts';
import { DatabaseUnavailable } from './database/faults.ts';
import { ensureAdmin, FIRST_USER } from './first-start.ts';
import { createLogger, logLastLine } from './logger.ts';
import { openOwnBroker } from './messages/broker/own.ts';
import { prepareDatabase, type Running, startMonitor } from './monitor.ts';
import { startWorkers } from './workers.ts';

const HELP = `SWF Monitor: keeps the books of a streaming-workflow testbed.

Usage: npm start

Settings, by environment variables:
`;

/** For scripts/setup.mjs: a monitor runs from this tree, so its packages must stay. */
const runningFile = fileURLToPath(new URL(`../node_modules/.swf-running/${process.pid}`, import.meta.url));

if (process.argv.includes('--help') || process.argv.includes('-h')) {
  const rows = settingsTable();
  const width = Math.max(...rows.map(({ variable }) => variable.length));
  console.log(HELP);
  for (const { variable, meaning, default: unset } of rows) {
    console.log(`  ${variable.padEnd(width)}  ${meaning}\n  ${' '.repeat(width)}  default: ${unset}`);
  }
} else if (process.argv[2] !== undefined) {
  console.error(
    `npm start takes no ${process.argv[2]}: settings are environment variables. npm start -- --help`,
  );
  process.exitCode = 1;
} else {
  await main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

async function main(): Promise<void> {
  const settings = readConfig();
  const logger = createLogger(settings.logLevel);
  const say = (line: string) => logger.info(line);
  // Undone in the reverse order, whatever of it fails: here where the start fails, else after a signal.
  await using opening = new AsyncDisposableStack();
  noteRunning();
  opening.defer(() => rmSync(runningFile, { force: true }));
  const { address, close } = await findDatabase(settings, say);
  opening.defer(close);
  const broker = settings.broker === 'embedded' ? await openOwnBroker(settings, logger) : undefined;
  if (broker) opening.defer(() => broker.stop());
  const config = broker ? { ...settings, brokerPort: broker.port } : settings;
  const { monitor, isFirstStart } = await start(config, address, logger);
  opening.defer(() => monitor.stop());
  stopOnSignal(opening.move(), logger);
  say(
    `ready: ${monitor.httpAddress} (logs without credentials) and ${monitor.httpsAddress} (API with tokens)`,
  );
  if (isFirstStart) say(firstSteps());
}

async function start(
  config: Config,
  address: DatabaseAddress,
  logger: FastifyBaseLogger,
): Promise<{ monitor: Running; isFirstStart: boolean }> {
  try {
    let isFirstStart = false;
    const applied = await prepareDatabase(address, async (database) => {
      isFirstStart = !config.databaseUrl && (await ensureAdmin(database));
    });
    if (applied.length > 0) logger.info(`the database was brought up to date: ${applied.join(', ')}`);
    const startThem = config.workers > 1 ? startWorkers : startMonitor;
    return { monitor: await startThem(config, address, logger), isFirstStart };
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable) || !config.databaseUrl) throw error;
    throw new Error(
      `The PostgreSQL server of DATABASE_URL does not answer: ${error.message}.\nStart it or mend the address; unset DATABASE_URL to use the embedded database.`,
    );
  }
}

async function findDatabase(
  config: Config,
  log: (line: string) => void,
): Promise<{ address: DatabaseAddress; close: () => Promise<void> }> {
  if (config.databaseUrl) return { address: { url: config.databaseUrl }, close: async () => undefined };
  const owner = { pid: process.pid, ports: { http: config.httpPort, https: config.httpsPort } };
  try {
    const server = await openEmbedded({ dataDir: config.dataDirectory, role: 'monitor', owner, log });
    return { address: server.connection, close: () => server.stop() };
  } catch (error) {
    if (!(error instanceof EmbeddedInUse)) throw error;
    throw new Error(
      `${(error as Error).message}\nTo run a second one beside it, give it a SWF_DATA_DIR and ports of its own.`,
    );
  }
}

function firstSteps(): string {
  return [
    `this is the first start; the staff user "${FIRST_USER}" was created. In a second terminal:`,
    "  npm run --silent env >> ~/.env    a token and all else that the agents' environment needs",
    '  npm run testbed                   takes data, with agents over the message broker',
    '  npm run watch                     shows live, in a third one, what they say to each other',
  ].join('\n');
}

/** The first signal stops in order, the second at once. */
function stopOnSignal(opened: AsyncDisposableStack, logger: Logger): void {
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) process.exit(1);
    stopping = true;
    logger.info(`${signal}: answering what is in flight, then stopping`);
    try {
      await opened.disposeAsync();
    } catch (error) {
      console.error('Not everything could be closed in order:', error);
      process.exit(1);
    }
    await logLastLine(logger, 'stopped');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));
}

function noteRunning(): void {
  mkdirSync(fileURLToPath(new URL('../node_modules/.swf-running', import.meta.url)), { recursive: true });
  writeFileSync(runningFile, '');
}
