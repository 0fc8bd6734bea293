import { setTimeout as sleep } from 'node:timers/promises';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from './database/connection.ts';
import { consumerStatus } from './database/consumer-status.ts';
import { countAgents, countLogPartitions } from './database/counts.ts';
import type { Health } from './health/engine.ts';
import type { BatchResult } from './messages/ingest/ingest.ts';
import { VERSION } from './process/version.ts';

/** What stores rows in batches, as its metrics are read. */
interface CountedWriter {
  readonly queued: number;
  readonly batches: number;
  readonly rows: number;
}

/** A metric as prom-client has it, beside its types. */
interface Described {
  name: string;
  help: string;
  type: string;
  labelNames?: readonly string[];
}

/** Bounds of the durations, in seconds: a heartbeat takes a millisecond, the longest statement four seconds. */
const DURATIONS = [0.005, 0.025, 0.1, 0.25, 1, 4];
/** How long what the database tells is waited for, in ms; those who collect the metrics wait five to ten seconds. */
const PATIENCE = 2_000;

/** The metrics of this process, in a registry of its own: tests run several monitors in one. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Histogram<'operation' | 'status'>;
  readonly #logs: Counter<'level'>;
  readonly #messages: Counter<'kind'>;
  readonly #writers = new Map<string, CountedWriter>();
  /** All metrics in the text format of Prometheus. */
  readonly text: () => Promise<string>;

  /** @param all where this is one of several processes: returns what collects the metrics of all of them */
  constructor(database: Database, all?: (ofThisProcess: Registry) => () => Promise<string>) {
    this.text = all?.(this.#registry) ?? (() => this.#registry.metrics());
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry, prefix: 'swf_' });
    new Gauge({
      name: 'swf_build_info',
      help: 'The version of the monitor and of its Node, as labels; always 1.',
      labelNames: ['version', 'node'],
      registers,
      aggregator: 'first',
    }).set({ version: VERSION, node: process.versions.node }, 1);
    this.#requests = new Histogram({
      name: 'swf_requests_seconds',
      help: 'Requests by operation and status.',
      labelNames: ['operation', 'status'],
      buckets: DURATIONS,
      registers,
    });
    this.#logs = new Counter({
      name: 'swf_logs_total',
      help: 'Log records stored, by level.',
      labelNames: ['level'],
      registers,
    });
    this.#messages = new Counter({
      name: 'swf_broker_messages_total',
      help: 'Messages of the broker, by what they came to: workflow, heartbeat, other, dead, again.',
      labelNames: ['kind'],
      registers,
    });
    this.#watchWriters(registers);
    watchDatabase(database, registers);
  }

  #watchWriters(registers: Registry[]): void {
    const writers = this.#writers;
    const ofWriters = (name: string, help: string, read: (writer: CountedWriter) => number) =>
      new Gauge({
        name,
        help,
        labelNames: ['table'],
        registers,
        collect() {
          for (const [table, writer] of writers) this.set({ table }, read(writer));
        },
      });
    ofWriters('swf_batch_commits', 'Batches stored since the start.', ({ batches }) => batches);
    ofWriters('swf_batch_rows', 'Rows stored in batches since the start.', ({ rows }) => rows);
    ofWriters('swf_batch_queue', 'Rows that wait to be stored.', ({ queued }) => queued);
  }

  /** Name, type, labels and meaning of every metric, for docs/metrics.md. */
  describe(): { name: string; type: string; labels: string[]; help: string }[] {
    return this.#registry.getMetricsAsArray().map((metric) => {
      const { name, type, help, labelNames = [] } = metric as unknown as Described;
      return { name, type, help, labels: [...labelNames] };
    });
  }

  /** Has it shown whether the message broker is connected, by the process whose turn it is. */
  watchBroker(database: Database): void {
    new Gauge({
      name: 'swf_broker_connected',
      help: 'Whether messages of the broker are taken in: 1 or 0.',
      registers: [this.#registry],
      aggregator: 'first',
      async collect() {
        const status = await unlessAway(consumerStatus(database));
        if (status === undefined) this.remove();
        else this.set(status.state === 'consuming' ? 1 : 0);
      },
    });
  }

  /** Has it shown how many watch what changes. */
  watchFeed(feed: { readonly watchers: number }): void {
    new Gauge({
      name: 'swf_change_watchers',
      help: 'Who watches what changes (streamChanges): pages and programs.',
      registers: [this.#registry],
      collect() {
        this.set(feed.watchers);
      },
    });
  }

  /** Has it shown how each check stands: 1 for the worst level that it finds. */
  watchHealth(health: Pick<Health, 'evaluate'>): void {
    new Gauge({
      name: 'swf_check',
      help: 'How the checks of the testbed stand (docs/health.md): 1 for the level of each.',
      labelNames: ['id', 'level'],
      registers: [this.#registry],
      aggregator: 'first',
      async collect() {
        const evaluation = await unlessAway(health.evaluate());
        this.reset();
        const told = new Set<string>();
        for (const { id, level } of evaluation?.checks ?? []) {
          if (!told.has(id)) this.set({ id, level }, 1); // the worst come first
          told.add(id);
        }
      },
    });
  }

  /** Notes a request that was answered. */
  observe(operation: string, status: number, seconds: number): void {
    this.#requests.observe({ operation, status: String(status) }, seconds);
  }

  /** Notes log records that were stored. */
  countLogs(level: number, count = 1): void {
    this.#logs.inc({ level: String(level) }, count);
  }

  /** Notes messages of the broker that were stored. */
  countMessages(result: BatchResult): void {
    for (const [kind, count] of Object.entries(result)) if (count > 0) this.#messages.inc({ kind }, count);
  }

  /** Has the metrics of a writer shown, under the name of its table. */
  watch(table: string, writer: CountedWriter): void {
    this.#writers.set(table, writer);
  }
}

/** Shows how busy the database is, and what it tells of logs and agents. */
function watchDatabase(database: Database, registers: Registry[]): void {
  new Gauge({
    name: 'swf_database_connections',
    help: 'Connections to the database, and callers that wait for one.',
    labelNames: ['state'],
    registers,
    collect() {
      const { total, idle, waiting } = database.pool;
      this.set({ state: 'busy' }, total - idle);
      this.set({ state: 'idle' }, idle);
      this.set({ state: 'waiting' }, waiting);
    },
  });
  // What the database says is the same in every process: it is not added up.
  new Gauge({
    name: 'swf_log_partitions',
    help: 'Partitions of the logs.',
    registers,
    aggregator: 'first',
    async collect() {
      const count = await unlessAway(countLogPartitions(database));
      if (count === undefined) this.remove();
      else this.set(count);
    },
  });
  new Gauge({
    name: 'swf_agents',
    help: 'Agents by operational state.',
    labelNames: ['state'],
    registers,
    aggregator: 'first',
    async collect() {
      const counts = await unlessAway(countAgents(database));
      this.reset();
      for (const { state, count } of counts ?? []) this.set({ state }, count);
    },
  });
}

/**
 * What the database tells, or undefined where it is away: its metrics are left out then, since those of the process
 * are wanted most while it is.
 */
function unlessAway<Figure>(asked: Promise<Figure>): Promise<Figure | undefined> {
  return Promise.race([asked.catch(() => undefined), sleep(PATIENCE, undefined, { ref: false })]);
}
