import { createServer } from 'node:http';
import { Client } from 'pg';
import { servePeer } from './serve-peer.ts';

// The floor of small writes: what they cost with nothing but sockets and PostgreSQL. Bodies go into a statement as they came, all
// together that wait for the one before; nobody looks at them, and replies say no more than that it is done. Its address goes
// to the standard output.

const LOG = `app_name text, instance_name text, "timestamp" timestamptz, level int, levelname text, message text, module text,
             funcname text, lineno int, process int, thread bigint, extra_data jsonb`;
const LOG_NAMES = LOG.split(',').map((column) => column.trim().split(' ')[0]);
const AGENT = 'instance_name text, agent_type text, status text, operational_state text';

const STATEMENTS: Record<string, string> = {
  '/api/logs/': `insert into swf_applog (${LOG_NAMES}) select ${LOG_NAMES} from json_to_recordset($1::json) as (${LOG})`,
  '/api/systemagents/heartbeat/': `
    insert into swf_systemagent (instance_name, agent_type, status, operational_state, last_heartbeat)
    select *, now() from json_to_recordset($1::json) as (${AGENT})
    on conflict (instance_name) do update set agent_type = excluded.agent_type, status = excluded.status,
      operational_state = excluded.operational_state, given_up_at = null, last_heartbeat = now(), updated_at = now()`,
};

const client = new Client({
  ...JSON.parse(process.env['BENCH_CONNECTION'] ?? '{}'),
  options: '-c TimeZone=UTC',
});
await client.connect();

/** The bodies of a path that wait, and who is told that they are stored. */
const waiting = new Map(Object.keys(STATEMENTS).map((path) => [path, new Map<() => void, string>()]));
let isBusy = false;

async function store(): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  for (const [path, bodies] of waiting) {
    while (bodies.size > 0) {
      const [values, told] = [[`[${[...bodies.values()].join()}]`], [...bodies.keys()]];
      bodies.clear();
      await client.query({ name: path, text: STATEMENTS[path] ?? '', values });
      for (const tell of told) tell();
    }
  }
  isBusy = false;
}

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (text) => {
    body += text;
  });
  request.on('end', () => {
    waiting
      .get(request.url ?? '')
      ?.set(() => response.writeHead(201, { 'content-length': 2 }).end('{}'), body);
    void store();
  });
});
servePeer(server, () => void client.end());
