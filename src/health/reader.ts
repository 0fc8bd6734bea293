import { X509Certificate } from 'node:crypto';
import { livenessOf } from '../agents/liveness.ts';
import type { Database } from '../database/connection.ts';
import { readAgents } from '../database/health/agents.ts';
import { readClocks } from '../database/health/clocks.ts';
import { readSevereLogs } from '../database/health/logs.ts';
import { readPresent } from '../database/health/present.ts';
import { readRefusals } from '../database/health/refusals.ts';
import { readStale } from '../database/health/runs.ts';
import { readFinishedSlices } from '../database/health/slices.ts';
import { readStorage } from '../database/health/storage.ts';
import { ClockWatch } from './clock-watch.ts';
import { diskOf } from './disk.ts';
import { DiskTrend } from './disk-trend.ts';
import { readRunFacts } from './runs.ts';
import type {
  AgentFacts,
  CertificateFacts,
  LogFacts,
  MessageFacts,
  Situation,
  SliceFacts,
  StorageFacts,
} from './situation.ts';
import { LIMITS } from './thresholds.ts';

/** What the reader looks at beside the rows. */
export interface HealthSources {
  database: Database;
  /** Whether there is a message broker. */
  hasBroker: boolean;
  /** The directory of the embedded database; undefined where the database runs elsewhere. */
  dataDirectory?: string | undefined;
  /** Of the HTTPS listener, as PEM, and why a newer one is not in use. */
  certificate: () => { cert: string; trouble: string | undefined };
}

/** Most rows of each kind: whatever there is, the situation stays small. */
const MOST = { agents: 2_000, clocks: 200, finished: 1_000, refusals: 50, stale: 20 };

/** What changes slowly is read so often, in ms. */
const SLOW = 60_000;

/**
 * Reads the situation, one statement after the other, so that it never takes more than one connection. A part that cannot
 * be read is left out, and the checks that need it say so; while the database is away, all of it is.
 */
export class SituationReader {
  readonly #sources: HealthSources;
  #storage: { facts: Omit<StorageFacts, 'disk'>; until: number } | undefined;
  readonly #clocks = new ClockWatch();
  readonly #trend = new DiskTrend();

  constructor(sources: HealthSources) {
    this.#sources = sources;
  }

  async read(): Promise<Situation> {
    const { database } = this.#sources;
    const certificate = this.#certificate();
    const waiting = database.pool.waiting;
    const [begin, asked] = [performance.now(), Date.now()];
    const seconds = () => (performance.now() - begin) / 1_000;
    let present: Awaited<ReturnType<typeof readPresent>>;
    try {
      const { window, errorShare } = LIMITS.deadLetters;
      present = await readPresent(database, window, errorShare);
    } catch (error) {
      const trouble = describe(error);
      const situation = { now: Date.now(), database: { trouble, seconds: seconds(), waiting } };
      return { ...situation, certificate };
    }
    // The statement was at work somewhere in between.
    const half = (performance.now() - begin) / 2;
    const now = Date.parse(present.now);
    const situation: Situation = {
      now,
      ownClocks: this.#clocks.note({ monitor: asked + half, database: now, steady: begin + half }),
      database: { trouble: null, seconds: seconds(), waiting },
      messages: this.#messages(present),
      watchers: { connected: present.connected, lagging: present.lagging },
      certificate,
    };
    await this.#readRows(situation);
    return situation;
  }

  #certificate(): CertificateFacts {
    const { cert, trouble = null } = this.#sources.certificate();
    return { expires_at: new X509Certificate(cert).validToDate.toISOString(), trouble };
  }

  #messages(present: Awaited<ReturnType<typeof readPresent>>): MessageFacts {
    const { consumer, now: _, connected: _connected, lagging: _lagging, ...facts } = present;
    return { ...facts, hasBroker: this.#sources.hasBroker, consumer: consumer ?? 'standing by' };
  }

  async #readRows(situation: Situation): Promise<void> {
    const { database } = this.#sources;
    const { now } = situation;
    const part = async <Part extends keyof Situation>(name: Part, read: () => Promise<Situation[Part]>) => {
      const facts = await read().catch(() => undefined);
      if (facts !== undefined) situation[name] = facts;
      return facts;
    };
    const agents = await part('agents', async () => {
      const rows = await readAgents(database, MOST.agents);
      return rows.map(
        (row): AgentFacts => ({
          name: row.instance_name,
          type: row.agent_type,
          namespace: row.namespace,
          status: row.status,
          liveness: livenessOf(row, now),
          last_heartbeat: row.last_heartbeat,
          created_at: row.created_at,
        }),
      );
    });
    const finished = await readFinishedSlices(database, LIMITS.failedSlices.window, MOST.finished).catch(
      () => undefined,
    );
    if (finished) situation.slices = sliceFacts(finished);
    await part('runs', () => readRunFacts(database, finished ?? []));
    await part('stale', () => {
      const { error, forgotten } = LIMITS.stale;
      return readStale(database, error, forgotten, MOST.stale);
    });
    await part('clocks', () => {
      const alive = (agents ?? []).filter(({ liveness }) => ['alive', 'late'].includes(liveness.state));
      return readClocks(
        database,
        alive.slice(0, MOST.clocks).map(({ name }) => name),
      );
    });
    await part('logs', async (): Promise<LogFacts> => {
      const { instance, message, ...facts } = await readSevereLogs(database, LIMITS.logErrors.window);
      return { ...facts, last: instance === null ? null : { instance, message: message ?? '' } };
    });
    await part('refusals', () => readRefusals(database, LIMITS.refusals.window, MOST.refusals));
    await part('storage', () => this.#readStorage());
  }

  async #readStorage(): Promise<StorageFacts> {
    const { database, dataDirectory } = this.#sources;
    if (!this.#storage || performance.now() >= this.#storage.until)
      this.#storage = { facts: await readStorage(database), until: performance.now() + SLOW };
    // A disk may be full within seconds.
    const disk = await diskOf(dataDirectory);
    const left = disk && this.#trend.note(disk.free, performance.now());
    return { ...this.#storage.facts, disk: disk && { ...disk, left } };
  }
}

function sliceFacts(finished: Awaited<ReturnType<typeof readFinishedSlices>>): SliceFacts {
  const failed = finished.filter(({ status }) => status === 'failed');
  return {
    finished: finished.length,
    failed: failed.length,
    failed_since: failed.at(-1)?.updated_at ?? null, // the newest come first
    retried: finished.filter(({ retries }) => retries >= LIMITS.failedSlices.retries).length,
  };
}

const describe = (error: unknown) => (error instanceof Error ? error.message : String(error));
