import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { length } from '../length.ts';
import { DataDirectory, MonitorProcess } from './monitor-process.ts';

// The monitor is a process of its own here, with the memory that npm start gives it.
const LOGS = length(40, 300);
const READERS = length(2, 10);
/** Rows of the other lists. */
const ROWS = length(10, 100);
/** Messages, of five megabytes each. */
const MESSAGES = length(2, 8);
const MIB = 1024 ** 2;
/** What the process may have in all, in MiB; one such list held whole is more, and every reader has one. */
const MOST_MEMORY = 700;
const directory = new DataDirectory();
let monitor: MonitorProcess;

beforeAll(async () => {
  monitor = await MonitorProcess.start(directory);
  await directory.query(
    `insert into swf_applog (app_name, instance_name, timestamp, levelname, message, module, funcname, lineno, process, thread)
     select 'large', 'i', '2026-08-07'::timestamptz + n * interval '1 second', 'INFO', n || repeat(md5(n::text), 32768), 'm', 'f', 1, 1, 1
     from generate_series(1, ${LOGS}) n`,
  );
  await directory.query(
    `insert into swf_workflow_messages (message_type, message_content)
     select 'large', jsonb_build_object('n', n, 'text', repeat(md5(n::text), 163840)) from generate_series(1, ${MESSAGES}) n`,
  );
  await directory.query(
    `insert into swf_runs (run_number, start_time, run_conditions)
     select n, now(), jsonb_build_object('text', repeat(md5(n::text), 32768)) from generate_series(1, ${ROWS}) n`,
  );
}, 120_000);
afterAll(async () => {
  await monitor.stop();
  directory.remove();
});

/** The most memory that the monitor has had so far, in MiB. */
function peakMemory(): number {
  const [, kibibytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${monitor.pid}/status`, 'utf8')) ?? [];
  return Number(kibibytes) / 1024;
}

/** Reads a list without holding it. */
async function read(path: string): Promise<{ bytes: number; end: string }> {
  const answer = await fetch(`${monitor.http}${path}`);
  expect(answer.status, path).toBe(200);
  let [bytes, end] = [0, ''];
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length;
    end = Buffer.from(chunk.subarray(-20)).toString('latin1');
  }
  return { bytes, end };
}

// Rows of a megabyte go out at 16 MiB a second, those of five at a fifth of that, and the logs are three gigabytes.
describe.runIf(process.platform === 'linux')('rows of a megabyte and more', { timeout: 400_000 }, () => {
  it.each([
    ['/api/logs/', LOGS],
    [`/api/logs/?limit=${ROWS}`, ROWS],
    [`/api/workflow-messages/?cursor=&limit=${MESSAGES}`, MESSAGES * 5],
    ['/api/runs/?ordering=-start_time', ROWS],
  ])(`${READERS} readers of %s get all of it, and the monitor has memory left`, async (path, megabytes) => {
    const answers = await Promise.all(Array.from({ length: READERS }, () => read(path)));
    for (const { bytes, end } of answers) {
      expect(bytes).toBe(answers[0]?.bytes);
      expect(bytes).toBeGreaterThan(megabytes * MIB);
      expect(end).toMatch(/\]\}?$/);
    }
    console.log(path, peakMemory());
    expect(peakMemory()).toBeLessThan(MOST_MEMORY);
  });

  it('pages have as many rows as those of small ones, and lead forwards and back', async () => {
    const { body } = await fetch(`${monitor.http}/api/logs/?cursor=&limit=30`);
    const page = JSON.parse(await new Response(body).text());
    expect(
      page.results.map(({ message }: { message: string }) => Number.parseInt(message.slice(0, 4), 10)),
    ).toHaveLength(30);
    const before = await fetch(page.next.replace(/^https?:\/\/[^/]+/, monitor.http));
    const second = JSON.parse(await before.text());
    const back = await fetch(second.previous.replace(/^https?:\/\/[^/]+/, monitor.http));
    expect(JSON.parse(await back.text()).results).toEqual(page.results);
    expect(page.results[29].id - 1).toBe(second.results[0].id);
  });
});
