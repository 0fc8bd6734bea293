import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { operations } from '../../generated/operations.ts';
import { requirementOf } from '../../src/access/requirement.ts';
import { TwinInFlight } from '../../src/database/errors.ts';
import { deleteOldAnswers, lockName, once } from '../../src/database/idempotent-answers.ts';
import { takesKey } from '../../src/http/idempotency.ts';
import { openDatabase } from '../../src/open-database.ts';
import { aDeadLetter } from '../contract/proof/dead-letter.ts';
import { Objects } from '../contract/proof/objects.ts';
import { logRecord } from '../log-record.ts';
import { BROKER_AWAY } from '../monitor.ts';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor(BROKER_AWAY);
const objects = new Objects(client, monitor.staffToken, {
  '/api/messages/dead-letters/': () => aDeadLetter(monitor.database),
});

const keyed = Object.values(operations).filter(takesKey);
const call = (path: string, body: unknown, key: string, token = monitor.token) =>
  client.https('POST', path, {
    token,
    headers: { 'idempotency-key': key, 'content-type': 'application/json' },
    raw: JSON.stringify(body ?? {}),
  });
const rows = <Row>(text: string) => monitor.database.query<Row>({ text, values: [] });
const runs = async (number: number) =>
  (await rows(`select 1 from swf_runs where run_number = ${number}`)).length;
const run = (run_number: number) => ({ run_number, start_time: '2026-08-07T14:00:00Z' });

describe('calls that may be repeated', () => {
  it('are every POST but a single log, a batch of OpenTelemetry, a heartbeat, secrets, and what finds nothing to do a second time', () => {
    const without = Object.values(operations).filter(
      (operation) => operation.method === 'POST' && !takesKey(operation),
    );
    expect(without.map(({ id }) => id).sort()).toEqual([
      'beginSecondFactor',
      'callTools', // a message of the Model Context Protocol is told apart by its id
      ...['changePassword', 'confirmSecondFactor'],
      ...['createLog', 'createSignInLink', 'createToken', 'exportLogs', 'heartbeat'],
      ...['removeSecondFactor', 'resetSecondFactor', 'signIn'],
    ]);
    expect(keyed.every(({ method }) => method === 'POST')).toBe(true);
  });

  it.each(keyed.map((operation) => [operation.id, operation] as const))(
    '%s answers again what it has answered, and does it once',
    async (_, operation) => {
      const { path, body } = await objects.callOf(operation);
      const key = randomUUID();
      const token = requirementOf(operation).who === 'staff' ? monitor.staffToken : monitor.token;
      const first = await call(path, body, key, token);
      expect(first.status, first.text).toBeLessThan(300);
      expect(first.headers).not.toHaveProperty('idempotency-replayed');
      const again = await call(path, body, key, token);
      expect(again).toMatchObject({ status: first.status, text: first.text });
      expect(again.headers['idempotency-replayed']).toBe('true');
      const other = await client.https('POST', path, {
        token,
        headers: { 'idempotency-key': key, 'content-type': 'application/json' },
        raw: `${JSON.stringify(body ?? {})} `,
      });
      expect(other.status).toBe(422);
      expect(other.body.detail).toContain('another body');
    },
  );

  it('says that a key was used before it says what is wrong with the other body', async () => {
    const key = randomUUID();
    const body = { run_number: 77_001, start_time: '2026-08-07T14:00:00Z' };
    expect((await call('/api/runs/', body, key)).status).toBe(201);
    expect((await call('/api/runs/', { ...body, run_number: 'x' }, key)).status).toBe(422);
    expect((await call('/api/runs/', { ...body, run_number: 'x' }, randomUUID())).status).toBe(400);
  });

  it('burn no number when they come again', async () => {
    const key = randomUUID();
    const drawn = new Set<number>();
    for (let n = 0; n < 5; n++)
      drawn.add((await call('/api/state/next-run-number/', {}, key)).body.run_number);
    expect(drawn.size).toBe(1);
    const [number] = drawn;
    expect((await call('/api/state/next-run-number/', {}, randomUUID())).body.run_number).toBe(
      (number ?? 0) + 1,
    );
  });

  it('have one effect when they come together', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => call('/api/runs/', run(501), key)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'])).toHaveLength(19);
    expect(await runs(501)).toBe(1);
    const logs = Array.from({ length: 3 }, () => logRecord('m', { app_name: 'once' }));
    const bulk = randomUUID();
    await Promise.all(Array.from({ length: 10 }, () => call('/api/logs/bulk/', logs, bulk)));
    expect(await rows(`select 1 from swf_applog where app_name = 'once'`)).toHaveLength(3);
  });

  it('leave nothing where they are refused: the key is free', async () => {
    const key = randomUUID();
    expect((await call('/api/runs/', { run_number: 'x' }, key)).status).toBe(400);
    expect((await call('/api/runs/', run(501), key)).status).toBe(400); // there already
    expect((await call('/api/runs/', run(502), key)).status).toBe(201);
    expect(await runs(502)).toBe(1);
  });

  it('are refused in the words of the caller, whatever these are', async () => {
    const { path, body } = await objects.callOf(operations.createTfSlice);
    const { fastmon_file, ...slice } = body as Record<string, unknown>;
    const answer = await call(path, { ...slice, tf_filename: 'timeout_slice_001.tf' }, randomUUID());
    expect(answer).toMatchObject({
      status: 400,
      body: { fastmon_file: ['Object with tf_filename=timeout.tf does not exist.'] },
    });
  });

  it('are told apart by user and by operation', async () => {
    const key = randomUUID();
    expect((await call('/api/runs/', run(503), key)).status).toBe(201);
    expect((await call('/api/runs/', run(504), key, monitor.staffToken)).status).toBe(201);
    expect((await call('/api/state/next-agent-id/', {}, key)).status).toBe(200);
  });

  it.each(['', 'a b', 'x'.repeat(256), 'é'])('take no key like %j', async (key) => {
    const headers = { 'idempotency-key': Buffer.from(key).toString('latin1') };
    const answer = await client.https('POST', '/api/runs/', { body: run(505), headers });
    expect(answer.status).toBe(400);
    expect(answer.body).toHaveProperty('Idempotency-Key');
  });

  it('wait for their twin a while, in other processes too, and are then told to come back', async () => {
    const key = randomUUID();
    const [user] = await rows<{ id: number }>(`select id from swf_user where username = 'alice'`);
    const work = { operation: 'createRun', caller: user?.id ?? 0, key, fingerprint: Buffer.alloc(32) };
    const other = await openDatabase(monitor.address);
    const { promise, resolve } = Promise.withResolvers<void>();
    const taken = Promise.withResolvers<void>();
    const busy = other.unit(async () => {
      await other.query({
        text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
        values: [lockName(work)],
      });
      taken.resolve();
      await promise;
    });
    await taken.promise;
    await expect(
      once(monitor.database, work, async () => ({ status: 200, body: null }), 200),
    ).rejects.toThrow(TwinInFlight);
    const query = vi.spyOn(monitor.database, 'query');
    const waiting = call('/api/runs/', run(506), key);
    const asked = () => query.mock.calls.filter(([{ name }]) => name === 'swf:once').length;
    await expect.poll(asked).toBeGreaterThan(1); // it asks again: it was kept out the first time
    query.mockRestore();
    resolve();
    expect((await waiting).status).toBe(201);
    await busy;
    await other.close();
  });

  it('are forgotten after a day', async () => {
    const key = randomUUID();
    expect((await call('/api/runs/', run(507), key)).status).toBe(201);
    await rows(
      `update swf_idempotent_answer set answered_at = now() - interval '25 hours' where key = '${key}'`,
    );
    expect((await call('/api/runs/', run(508), key)).status).toBe(201);
    await rows(
      `update swf_idempotent_answer set answered_at = now() - interval '25 hours' where key = '${key}'`,
    );
    expect(await deleteOldAnswers(monitor.database)).toBe(1);
  });
});
