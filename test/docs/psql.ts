import { text } from 'node:stream/consumers';
import { Client } from 'pg';

// Stands in for psql where none is installed: runs the statements of the standard input, one after the other.

const client = new Client();
await client.connect();
for (const statement of (await text(process.stdin)).split(/;\s*$/m))
  if (statement.trim()) await client.query(statement);
await client.end();
