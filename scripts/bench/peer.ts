import { MikroORM } from '@mikro-orm/postgresql';
import fastify from 'fastify';
import { Pool } from 'pg';
import { entities } from '../../src/entities.ts';
import { Run } from '../../src/resources/run.ts';

// The peer of the benchmark: the same tables, served as plainly as a good engineer would write it by hand. One
// statement a request, schemas for bodies and replies, prepared statements. Its address goes to the standard output.
const connection = JSON.parse(process.env['BENCH_CONNECTION'] ?? '{}');
const pool = new Pool({ ...connection, max: 10, options: '-c TimeZone=UTC' });
const app = fastify();

const LOG = [
  'app_name',
  'instance_name',
  'timestamp',
  'level',
  'levelname',
  'message',
  'module',
  'funcname',
  'lineno',
  'process',
  'thread',
  'extra_data',
];
const text = { type: 'string', minLength: 1 };
const integer = { type: 'integer' };
const logBody = {
  type: 'object',
  required: LOG.slice(0, 11),
  properties: {
    app_name: text,
    instance_name: text,
    timestamp: text,
    level: integer,
    levelname: text,
    message: text,
    module: text,
    funcname: text,
    lineno: integer,
    process: integer,
    thread: integer,
    extra_data: {},
  },
};
const runReply = {
  type: 'object',
  properties: {
    run_id: integer,
    run_number: integer,
    start_time: { type: 'string' },
    end_time: { type: ['string', 'null'] },
    run_conditions: {},
  },
};

app.post('/api/logs/', { schema: { body: logBody } }, async (request, reply) => {
  const body = request.body as Record<string, unknown>;
  const { rows } = await pool.query({
    name: 'log',
    text: `insert into swf_applog (${LOG.join(', ')}) values (${LOG.map((_, index) => `$${index + 1}`).join(', ')}) returning id`,
    values: LOG.map((name) =>
      name === 'extra_data' && body[name] != null ? JSON.stringify(body[name]) : (body[name] ?? null),
    ),
  });
  return reply.code(201).send({ id: Number(rows[0].id), ...body });
});

app.get('/api/runs/:run_id/', { schema: { response: { '2xx': runReply } } }, async (request, reply) => {
  const { run_id } = request.params as { run_id: string };
  const { rows } = await pool.query({
    name: 'run',
    text: 'select * from swf_runs where run_id = $1',
    values: [run_id],
  });
  return rows[0] ?? reply.code(404).send({ detail: 'Not found.' });
});

app.get(
  '/api/runs/',
  {
    schema: {
      response: {
        200: { type: 'object', properties: { count: integer, results: { type: 'array', items: runReply } } },
      },
    },
  },
  async (request) => {
    const { limit, offset = '0' } = request.query as { limit: string; offset?: string };
    const [page, count] = await Promise.all([
      pool.query({
        name: 'runs',
        text: 'select * from swf_runs order by run_id limit $1 offset $2',
        values: [limit, offset],
      }),
      pool.query({ name: 'runs-count', text: 'select count(*) as count from swf_runs' }),
    ]);
    return { count: Number(count.rows[0].count), results: page.rows };
  },
);

const runBody = {
  type: 'object',
  required: ['run_number', 'start_time'],
  properties: { run_number: integer, start_time: text },
};
app.post('/api/runs/', { schema: { body: runBody, response: { 201: runReply } } }, async (request, reply) => {
  const { run_number, start_time } = request.body as { run_number: number; start_time: string };
  const { rows } = await pool.query({
    name: 'new-run',
    text: 'insert into swf_runs (run_number, start_time) values ($1, $2) returning *',
    values: [run_number, start_time],
  });
  return reply.code(201).send(rows[0]);
});

// The same three of runs through MikroORM's unit of work, shown beside: entities, hydrated and flushed.
const orm = await MikroORM.init({
  ...connection,
  dbName: connection.database,
  entities,
  pool: { min: 0, max: 10 },
  logger: () => undefined,
});
app.get('/unit-of-work/api/runs/:run_id/', { schema: { response: { '2xx': runReply } } }, async (request) => {
  const { run_id } = request.params as { run_id: string };
  return orm.em.fork().findOneOrFail(Run, { run_id: Number(run_id) });
});
app.get('/unit-of-work/api/runs/', async (request) => {
  const { limit } = request.query as { limit: string };
  const [results, count] = await orm.em
    .fork()
    .findAndCount(Run, {}, { limit: Number(limit), orderBy: { run_id: 'asc' } });
  return { count, results };
});
app.post('/unit-of-work/api/runs/', { schema: { body: runBody } }, async (request, reply) => {
  const em = orm.em.fork();
  const run = em.create(Run, {
    run_conditions: null,
    ...(request.body as { run_number: number; start_time: string }),
  });
  await em.persist(run).flush();
  return reply.code(201).send(run);
});

console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
