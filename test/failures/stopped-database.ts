import { Tokens } from '../../src/access/tokens.ts';
import { openEmbedded } from '../../src/database/embedded/index.ts';
import { ensureAdmin, FIRST_USER } from '../../src/first-start.ts';
import { openDatabase } from '../../src/open-database.ts';
import { prepareDatabase } from '../../src/prepare-database.ts';

// Looks into databases beside the monitor. Loaded only by tests that do: it is most of the modules that their process would load.

/** Makes a token of the first user. @param where a data directory, or the address of a database elsewhere */
export async function issueToken(where: string | { url: string }): Promise<string> {
  let token = '';
  const issue = (address: Parameters<typeof prepareDatabase>[0]) =>
    prepareDatabase(address, async (database) => {
      await ensureAdmin(database);
      token = await new Tokens(database).issue(FIRST_USER, 'a test');
    });
  if (typeof where === 'object') {
    await issue(where);
    return token;
  }
  const server = await openEmbedded({ dataDir: where, role: 'command', log: () => undefined });
  await issue(server.connection).finally(() => server.stop());
  return token;
}

/** Asks the database of a data directory, without a limit of time; starts its server where none runs. */
export async function query<Row>(dataDir: string, text: string): Promise<Row[]> {
  const server = await openEmbedded({ dataDir, role: 'command', log: () => undefined });
  const database = await openDatabase(server.connection);
  try {
    return await database.session((session) => session.query<Row>({ text, values: [] }));
  } finally {
    await database.close();
    await server.stop();
  }
}
