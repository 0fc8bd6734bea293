import pino from 'pino';
import { expect, it } from 'vitest';
import { Credentials } from '../../src/access/credentials.ts';
import { byToken } from '../../src/access/token-header.ts';
import { Tokens } from '../../src/access/tokens.ts';
import { handlers } from '../../src/handlers.ts';
import { buildApp } from '../../src/http/app.ts';
import { openDatabase } from '../../src/open-database.ts';
import { cloneDatabase } from '../monitor.ts';
import { quietParts } from '../quiet-parts.ts';

// Fastify's own serializer, fast-json-stringify, writes the `const` of a schema whatever it is given, and leaves out what
// the schema does not name: a broken handler would look right from outside.

it('what a handler returns goes out as it is, though its schema says something else', async () => {
  const clone = await cloneDatabase();
  const database = await openDatabase(clone.address);
  const all = handlers(await quietParts(database));
  const broken = { status: 200, body: { status: 'broken', more: 1 } };
  const app = await buildApp({
    database,
    handlers: { ...all, live: async () => broken as never },
    credentials: new Credentials([byToken(new Tokens(database))], {
      plainHttp: 'loopback',
      publicRead: true,
      httpsAddress: () => '',
    }),
    logger: pino({ level: 'silent' }),
    timeZone: 'UTC',
    prepareApp: (building) => {
      const properties = { status: { const: 'success' } };
      building.get(
        '/constant',
        { schema: { response: { 200: { type: 'object', properties } } } },
        async () => ({ status: 'failed', more: 1 }),
      );
    },
  });
  expect((await app.inject('/constant')).json()).toEqual({ status: 'failed', more: 1 });
  expect((await app.inject('/api/health/live/')).json()).toEqual({ status: 'broken', more: 1 });
  await app.close();
  await database.close();
  await clone.drop();
});
