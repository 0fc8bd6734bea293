import { Command } from 'commander';
import { type Config, readConfig } from '../src/config.ts';
import type { Database, DatabaseAddress, DatabaseOptions } from '../src/database/connection.ts';

/** A command with the look that all of ours share. */
export function command(name: string, summary: string): Command {
  return new Command(`npm run ${name} --`).description(summary).showHelpAfterError(true);
}

/** Runs a command; what goes wrong is said in a line, without a stack. */
export async function runCommand(program: Command): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

/**
 * Lends a command the database: the running monitor's, or one that is started for the command and stopped after.
 */
export async function withDatabase<Result>(
  work: (database: Database, config: Config) => Promise<Result>,
  options: DatabaseOptions = {},
): Promise<Result> {
  // Half a second of loading, which only the commands that get here wait for.
  const { Database } = await import('../src/database/connection.ts');
  const { openEmbedded } = await import('../src/database/embedded/index.ts');
  const { prepareDatabase } = await import('../src/monitor.ts');
  const config = readConfig();
  const server = config.databaseUrl
    ? undefined
    : await openEmbedded({ dataDir: config.dataDirectory, role: 'command', log: () => undefined });
  try {
    const address: DatabaseAddress = server ? server.connection : { url: config.databaseUrl ?? '' };
    await prepareDatabase(address);
    const database = await Database.open(address, { poolSize: 2, ...options });
    try {
      return await work(database, config);
    } finally {
      await database.close();
    }
  } finally {
    await server?.stop();
  }
}
