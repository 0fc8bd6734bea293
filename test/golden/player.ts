import { createHash } from 'node:crypto';
import { request } from 'undici';
import { isConflict } from '../../src/database/sql-state.ts';
import { textOf } from '../body-text.ts';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';
import { type Difference, differenceOf } from './difference.ts';
import { Placeholders } from './placeholders.ts';
import type { Answer, Step } from './step.ts';

export interface Played {
  step: Step;
  answer: Answer;
  /** Undefined where nothing differs from the recording. */
  difference: Difference | undefined;
}

const TOKENS: Record<string, string> = {
  token: 'a'.repeat(40),
  staff: 'b'.repeat(40),
  inactive: 'c'.repeat(40),
  bad: 'f'.repeat(40),
};

const EMPTY = `truncate swf_systemagent, swf_applog, swf_runs, swf_stf_workflows, swf_workflow_messages, swf_subscribers,
  swf_workflow_definitions, swf_workers, swf_run_state, swf_system_state_events, swf_namespace, swf_persistent_state,
  swf_ai_memory restart identity cascade`;

/** Plays recorded steps against a real listener with a real database. */
export class Player {
  readonly #monitor: TestMonitor;

  private constructor(monitor: TestMonitor) {
    this.#monitor = monitor;
  }

  static async start(): Promise<Player> {
    const monitor = await startTestMonitor({ SWF_MONITOR_LOG_LEVEL: 'silent', SWF_ALLOWED_HOSTS: '*' });
    const users = [
      ['golden-user', true, false, TOKENS['token']],
      ['golden-staff', true, true, TOKENS['staff']],
      ['golden-inactive', false, false, TOKENS['inactive']],
    ] as const;
    await monitor.database.query({ text: 'delete from swf_user', values: [] });
    for (const [name, active, staff, token = ''] of users) {
      await monitor.database.query({
        text: `with u as (insert into swf_user (username, is_active, is_staff) values ($1, $2, $3) returning id)
               insert into swf_token (user_id, key_hash) select id, $4 from u`,
        values: [name, active, staff, createHash('sha256').update(token).digest('hex')],
      });
    }
    return new Player(monitor);
  }

  stop(): Promise<void> {
    return this.#monitor.stop();
  }

  /** Plays a scenario's steps in order, on empty tables. */
  async play(steps: Step[]): Promise<Played[]> {
    await this.#emptyTables();
    const placeholders = new Placeholders(this.#monitor.http, JSON.stringify(steps));
    const played: Played[] = [];
    for (const step of steps) {
      const answer = await this.#send(step, placeholders);
      played.push({ step, answer, difference: differenceOf(step, answer, placeholders) });
    }
    return played;
  }

  /** Again where it meets what the monitor does by itself, which locks some of them in another order. */
  async #emptyTables(tries = 5): Promise<void> {
    try {
      await this.#monitor.database.query({ text: EMPTY, values: [] });
    } catch (error) {
      if (tries === 1 || !isConflict((error as Error).cause)) throw error;
      await this.#emptyTables(tries - 1);
    }
  }

  async #send({ request: recorded }: Step, placeholders: Placeholders): Promise<Answer> {
    const headers: Record<string, string> = { ...authorization(recorded) };
    for (const [name, value] of Object.entries(recorded.headers ?? {}))
      headers[name.toLowerCase()] = String(placeholders.fill(value));
    const body = bodyOf(recorded.body, placeholders, headers);
    const url = this.#monitor.http + String(placeholders.fill(recorded.path)).replace(/#/g, '%23');
    const response = await request(url, { method: recorded.method as 'GET', headers, body: body ?? null });
    const text = await textOf(response);
    const flat = Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
    );
    return { status: response.statusCode, headers: flat, text, body: jsonOrText(text) };
  }
}

/**
 * Credentials as recorded; but the Django monitor lets anybody change logs, where we ask for staff: those steps are
 * played by staff, and that others are refused is a test of its own.
 */
function authorization({ auth, method, path }: Step['request']): Record<string, string> {
  if (auth === 'token' && /^\/api\/logs\/./.test(path) && method !== 'GET')
    return authorization({ auth: 'staff', method, path });
  if (auth === undefined || auth === 'none' || auth === 'raw') return {};
  if (auth === 'basic')
    return { authorization: `Basic ${Buffer.from('golden-user:golden-pass-1').toString('base64')}` };
  if (auth === 'session') return { cookie: 'sessionid=0123456789abcdef0123456789abcdef' };
  return { authorization: `Token ${TOKENS[auth]}` };
}

function bodyOf(
  recorded: unknown,
  placeholders: Placeholders,
  headers: Record<string, string>,
): string | Buffer | undefined {
  if (recorded === undefined) return undefined;
  const raw = recorded as { raw?: string; raw_base64?: string; content_type?: string | null } | null;
  if (
    typeof raw === 'object' &&
    raw !== null &&
    ('raw' in raw || 'raw_base64' in raw) &&
    'content_type' in raw
  ) {
    if (raw.content_type !== null && raw.content_type !== undefined)
      headers['content-type'] = raw.content_type;
    return raw.raw_base64 !== undefined
      ? Buffer.from(raw.raw_base64, 'base64')
      : String(placeholders.fill(`${raw.raw} `)).slice(0, -1);
  }
  headers['content-type'] ??= 'application/json';
  return JSON.stringify(placeholders.fill(recorded));
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
