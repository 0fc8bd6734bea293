import { describe, expect, it } from 'vitest';
import { BROKER_AWAY } from '../monitor.ts';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor(BROKER_AWAY);

const query = (text: string, values: unknown[] = []) =>
  monitor.database.query<Record<string, unknown>>({ text, values });
const staff = (method: string, path: string) => client.https(method, path, { token: monitor.staffToken });
const audited = async (key: unknown) =>
  (await staff('GET', `/api/admin/audit/?resource=dead-letters&key=${key}`)).body;

/** A dead letter. @returns its path */
async function letter(changes: Record<string, string> = {}): Promise<{ id: unknown; path: string }> {
  const { destination, body, encoding } = {
    ...{ destination: '/topic/epictopic', body: '{"a": 1,\n', encoding: 'utf8' },
    ...changes,
  };
  const [row] = await query(
    `insert into swf_dead_letter (reason, destination, headers, body, encoding)
     values ('it is no JSON', $1, '{}', $2, $3) returning id`,
    [destination, body, encoding],
  );
  return { id: row?.['id'], path: `/api/messages/dead-letters/${row?.['id']}/` };
}

describe('a dead letter', () => {
  it('is sent again as it came, and is gone with that', async () => {
    const { id, path } = await letter();
    const sent = await staff('POST', `${path}resend/`);
    expect(sent).toMatchObject({ status: 201, body: { destination: '/topic/epictopic' } });
    expect(
      await query('select body, destination from swf_outgoing_message where id = $1', [sent.body.id]),
    ).toEqual([{ body: '{"a": 1,\n', destination: '/topic/epictopic' }]);
    expect((await staff('GET', path)).status).toBe(404);
    expect((await staff('POST', `${path}resend/`)).status).toBe(404);
    expect(await audited(id)).toMatchObject([{ action: 'delete', username: 'operator', before: { id } }]);
    expect(
      (await staff('GET', `/api/admin/audit/?resource=messages&key=${sent.body.id}`)).body,
    ).toMatchObject([{ action: 'create', after: { dead_letter: id } }]);
  });

  it('is sent once, however many do at the same time', async () => {
    const { path } = await letter();
    const answers = await Promise.all(Array.from({ length: 5 }, () => staff('POST', `${path}resend/`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404, 404, 404]);
  });

  it('is deleted, and the audit keeps it', async () => {
    const { id, path } = await letter({ body: 'what it was' });
    expect((await staff('DELETE', path)).status).toBe(204);
    expect((await staff('DELETE', path)).status).toBe(404);
    expect(await audited(id)).toMatchObject([{ action: 'delete', before: { body: 'what it was' } }]);
  });

  it.each([
    ['is no text', { encoding: 'base64' }],
    ['is kept in part', { body: 'x'.repeat(1024 * 1024 - 2) }],
    ['has no destination', { destination: '' }],
    ['has a destination that no header may carry', { destination: '/topic/a\nb' }],
    ['would turn a topic into a queue', { destination: '/queue/epictopic' }],
  ])('stays, and is not sent, where it %s', async (_, changes) => {
    const { path } = await letter(changes);
    const before = await query('select count(*) from swf_outgoing_message');
    expect((await staff('POST', `${path}resend/`)).status).toBe(400);
    expect((await staff('GET', path)).status).toBe(200);
    expect(await query('select count(*) from swf_outgoing_message')).toEqual(before);
  });

  it('is for staff alone', async () => {
    const { path } = await letter();
    expect((await client.https('POST', `${path}resend/`)).status).toBe(403);
    expect((await client.https('DELETE', path)).status).toBe(403);
  });
});
