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

const heartbeatBody = {
  type: 'object',
  required: ['instance_name'],
  properties: { instance_name: text, agent_type: text, status: text, operational_state: text },
};
app.post('/api/systemagents/heartbeat/', { schema: { body: heartbeatBody } }, async (request) => {
  const { instance_name, agent_type, status, operational_state } = request.body as Record<string, string>;
  const { rows } = await pool.query({
    name: 'heartbeat',
    text: `insert into swf_systemagent (instance_name, agent_type, status, operational_state, last_heartbeat)
           values ($1, $2, $3, $4, now()) on conflict (instance_name) do update
           set agent_type = excluded.agent_type, status = excluded.status, operational_state = excluded.operational_state,
             given_up_at = null, last_heartbeat = now(), updated_at = now()
           returning *`,
    values: [instance_name, agent_type, status, operational_state],
  });
  return rows[0];
});

const SLICE = ['slice_id', 'tf_first', 'tf_last', 'tf_count', 'run_number', 'status', 'retries'];
const sliceBody = {
  type: 'object',
  required: ['fastmon_file', ...SLICE],
  properties: {
    fastmon_file: text,
    status: text,
    metadata: {},
    ...Object.fromEntries(SLICE.filter((name) => name !== 'status').map((name) => [name, integer])),
  },
};
const shownSlice =
  'swf_tf_slices.*, (select tf_filename from swf_fastmon_files where tf_file_id = fastmon_file_id)';
app.post('/api/tf-slices/', { schema: { body: sliceBody } }, async (request, reply) => {
  const body = request.body as Record<string, unknown>;
  const { rows } = await pool.query({
    name: 'new-slice',
    text: `insert into swf_tf_slices (fastmon_file_id, metadata, ${SLICE.join(', ')})
           values ((select tf_file_id from swf_fastmon_files where tf_filename = $1), $2,
             ${SLICE.map((_, index) => `$${index + 3}`).join(', ')})
           returning ${shownSlice}`,
    values: [body['fastmon_file'], JSON.stringify(body['metadata']), ...SLICE.map((name) => body[name])],
  });
  return reply.code(201).send(rows[0]);
});

app.get('/api/tf-slices/', async (request) => {
  const { limit, cursor } = request.query as { limit: string; cursor: string };
  const { rows } = await pool.query({
    name: 'slices',
    text: `select ${shownSlice} from swf_tf_slices where id > $1 order by id limit $2`,
    values: [cursor || 0, limit],
  });
  const last = rows.length < Number(limit) ? undefined : rows.at(-1).id;
  const next = last && `http://${request.headers.host}/api/tf-slices/?limit=${limit}&cursor=${last}`;
  return { next: next ?? null, results: rows };
});

const changeBody = { type: 'object', required: ['status'], properties: { status: text } };
app.patch('/api/tf-slices/:id/', { schema: { body: changeBody } }, async (request, reply) => {
  const { id } = request.params as { id: string };
  const { status } = request.body as { status: string };
  const { rows } = await pool.query({
    name: 'change-slice',
    text: `update swf_tf_slices set status = $1, updated_at = now() where id = $2 returning ${shownSlice}`,
    values: [status, id],
  });
  return rows[0] ?? reply.code(404).send({ detail: 'Not found.' });
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
