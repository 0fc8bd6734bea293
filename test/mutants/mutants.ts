/** A small change of src/ that breaks what is promised, and the tests that must notice. */
export interface Mutant {
  /** What breaks. */
  name: string;
  file: string;
  from: string;
  to: string;
  /** A test file, and perhaps the name of a test in it. */
  killedBy: [file: string, test?: string];
}

const GOLDEN = 'test/golden/golden.test.ts';
const SCHEMA = 'test/database/schema.test.ts';

/** One for each area. `from` stands once in its file. */
export const MUTANTS: Mutant[] = [
  {
    name: 'access: a 401 does not name the scheme',
    file: 'src/access/errors.ts',
    from: "{ 'www-authenticate': challenge }",
    to: '{}',
    killedBy: [GOLDEN, 'recorded requests of counters'],
  },
  {
    name: 'readers: texts are not trimmed',
    file: 'src/http/reading/text.ts',
    from: 'strip(textOf(given))',
    to: 'textOf(given)',
    killedBy: ['test/http/reading/fields.test.ts'],
  },
  {
    name: 'engine: a duplicate is reported in other words',
    file: 'src/engine/constraint-messages.ts',
    from: 'already exists.`',
    to: 'exists.`',
    killedBy: [GOLDEN, 'recorded requests of runs'],
  },
  {
    name: 'lists: what came later is what has a greater key',
    file: 'src/engine/lists/new-rows.ts',
    from: 'and not pg_visible_in_snapshot(',
    to: 'and null is distinct from pg_visible_in_snapshot(',
    killedBy: ['test/logs/tail.test.ts', 'whatever the clocks'],
  },
  {
    name: 'lists: every cursor goes forward',
    file: 'src/engine/lists/cursor.ts',
    from: 'DIRECTIONS.indexOf(direction)',
    to: '1',
    killedBy: ['test/handlers/lists.test.ts'],
  },
  {
    name: 'batches: the last one is the first that is full',
    file: 'src/database/batches.ts',
    from: 'done < BATCH',
    to: 'done <= BATCH',
    killedBy: [SCHEMA, 'goes after a week'],
  },
  {
    name: 'resources: the end of a run is stored as a text',
    file: 'src/resources/run.ts',
    from: 'end_time: c.time().nullable()',
    to: 'end_time: c.json().nullable()',
    killedBy: [GOLDEN, 'recorded requests of runs'],
  },
  {
    name: 'heartbeats: an agent that is back stays given up',
    file: 'src/engine/heartbeats.ts',
    from: "operational_state: 'READY'",
    to: "operational_state: 'EXITED'",
    killedBy: ['test/handlers/agents.test.ts'],
  },
  {
    name: 'counters: the first run has another number',
    file: 'src/database/counters.ts',
    from: 'first: 100_010',
    to: 'first: 100_011',
    killedBy: ['test/smoke.test.ts'],
  },
  {
    name: 'access: what is for staff is for everybody with a token',
    file: 'src/access/credentials.ts',
    from: '!caller.isStaff',
    to: '!caller',
    killedBy: ['test/access/matrix.test.ts'],
  },
  {
    name: 'tokens: a revoked one is accepted for minutes',
    file: 'src/access/key-owners.ts',
    from: 'BELIEVED_FOR = 4_000',
    to: 'BELIEVED_FOR = 400_000',
    killedBy: ['test/access/tokens.test.ts'],
  },
  {
    name: 'idempotency: a key answers for another body',
    file: 'src/http/idempotency.ts',
    from: '.update(bytes)',
    to: ".update('')",
    killedBy: ['test/handlers/idempotency.test.ts'],
  },
  {
    name: 'ingest: what names an agent is a heartbeat',
    file: 'src/messages/ingest/incoming.ts',
    from: "'agent_name' in content && 'status' in content",
    to: "'agent_name' in content",
    killedBy: ['test/messages/ingest/incoming.test.ts'],
  },
  {
    name: 'publish: a destination is given up at the first refusal',
    file: 'src/messages/publish/held-destinations.ts',
    from: 'refusals > 0 && (isPermanent(reason)',
    to: '(isPermanent(reason)',
    killedBy: ['test/messages/publish/held-destinations.test.ts'],
  },
  {
    name: 'stream: one filter of several is enough',
    file: 'src/messages/stream/view.ts',
    from: 'Object.entries(view).every(',
    to: 'Object.entries(view).some(',
    killedBy: ['test/messages/stream.test.ts'],
  },
  {
    name: 'broker: memory has no bound in bytes',
    file: 'src/broker/memory-budget.ts',
    from: ' || this.#bytes + bytes > this.#limits.bytes',
    to: '',
    killedBy: ['test/broker/memory-budget.test.ts'],
  },
  {
    name: 'stomp: an escaped colon is read as another sign',
    file: 'src/stomp/header-escapes.ts',
    from: "c: ':'",
    to: "c: ';'",
    killedBy: ['test/stomp/frame.test.ts'],
  },
  {
    name: 'partitions: a drop locks writers out',
    file: 'src/database/log-partitions.ts',
    from: "'concurrently'",
    to: "''",
    killedBy: [SCHEMA, 'log partitions'],
  },
  {
    name: 'retention: 0 keeps nothing',
    file: 'src/database/retention.ts',
    from: 'if (days === 0) return 0;\n  let all',
    to: 'if (days < 0) return 0;\n  let all',
    killedBy: [SCHEMA, 'messages and events'],
  },
  {
    name: 'client: pauses between tries grow by the same amount',
    file: 'src/client/pause.ts',
    from: 'first * 2 ** tries',
    to: 'first * (1 + tries)',
    killedBy: ['test/client/pause.test.ts'],
  },
  {
    name: 'doctor: the default entry of a netrc file is overlooked',
    file: 'src/doctor/netrc.ts',
    from: "word === 'default'",
    to: "word === 'defaults'",
    killedBy: ['test/doctor/doctor.test.ts', 'netrc'],
  },
];
