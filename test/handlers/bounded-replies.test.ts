import { expect, it } from 'vitest';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor();

it('the summary of logs shows the beginning of an error, and the 2,000 instances that logged last', async () => {
  await monitor.database.session((session) =>
    session.query({
      text: `insert into swf_applog (app_name, instance_name, timestamp, levelname, message, module, funcname, lineno, process, thread)
             select 'app', 'instance ' || lpad(n::text, 4, '0'), now(), 'ERROR', repeat('é', 600), 'm', 'f', 1, 1, 1 from generate_series(1, 2100) n`,
      values: [],
    }),
  );
  const { body } = await client.http('GET', '/api/logs/summary/');
  const instances = Object.keys(body.app);
  expect(instances).toHaveLength(2000);
  expect(instances).toContain('instance 0001');
  expect(body.app['instance 0001'].error_counts).toEqual({ ERROR: 1 });
  expect(body.app['instance 0001'].recent_errors[0].message).toBe('é'.repeat(500));
});

it('summaries that are asked for at the same time see what was stored before', async () => {
  const store = (instance_name: string) =>
    monitor.database.query({
      text: `insert into swf_applog (app_name, instance_name, timestamp, levelname, message, module, funcname, lineno, process, thread)
             values ('a later one', $1, now(), 'INFO', 'm', 'm', 'f', 1, 1, 1)`,
      values: [instance_name],
    });
  const asked = [];
  for (let n = 0; n < 20; n++) {
    await store(`i${n}`);
    asked.push(
      client
        .http('GET', '/api/logs/summary/')
        .then(({ body }) => expect(body['a later one']).toHaveProperty(`i${n}`)),
    );
  }
  await Promise.all(asked);
});

it('a dialogue has as many of its latest turns as are 4 MiB together', async () => {
  await monitor.database.query({
    text: `insert into swf_ai_memory (username, session_id, role, content, created_at)
           select 'alice', 's', 'user', n || repeat('x', 262000), now() + n * interval '1 second' from generate_series(1, 40) n`,
    values: [],
  });
  const { body } = await client.http('GET', '/api/ai-memory/?username=alice&turns=1000');
  expect(body.count).toBe(16);
  expect(body.items.map(({ content }: { content: string }) => Number.parseInt(content, 10))).toEqual(
    Array.from({ length: 16 }, (_, index) => 25 + index),
  );
});
