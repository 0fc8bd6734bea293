import { COUNTERS, draw } from '../../src/database/counters.ts';
import { openEmbedded } from '../../src/database/embedded/index.ts';
import { openDatabase } from '../../src/open-database.ts';
import { prepareDatabase } from '../../src/prepare-database.ts';

// Draws run numbers for ever, a line each, until it is killed.
const [, , directory = ''] = process.argv;
const owner = { pid: process.pid, ports: { http: 0, https: 0 } };
const server = await openEmbedded({ dataDir: directory, role: 'monitor', owner, log: () => undefined });
await prepareDatabase(server.connection);
const database = await openDatabase(server.connection);
for (;;) console.log(await draw(database, COUNTERS.runNumber));
