import { Client } from 'pg';
import { openEmbedded } from '../../../src/database/embedded/index.ts';

// Holds an embedded server as a monitor does, until it is told to stop. On SIGINT it asks the database once more.
const [, , directory = ''] = process.argv;
const owner = { pid: process.pid, ports: { http: 8002, https: 8443 } };
const server = await openEmbedded({
  dataDir: directory,
  role: 'monitor',
  owner,
  log: (line) => console.log(line),
});
process.once('SIGINT', async () => {
  const client = new Client(server.connection);
  await client.connect();
  const { rows } = await client.query('select 41 + 1 as answer');
  await client.end();
  console.log(`after the signal: ${rows[0].answer}`);
  await server.stop();
  process.exit(0);
});
setInterval(() => undefined, 1_000);
console.log('holding');
