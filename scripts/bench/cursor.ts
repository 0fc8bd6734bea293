import { Agent, request } from 'undici';
import type { Ground, Server } from './ground.ts';
import { type Row, ratio } from './report.ts';

const NAME = '10,000 slices listed by cursor';
const SLICES = 10_000;
const LIMIT = 1_000;
/** Readers at a time. */
const READERS = 4;
/** In ms. */
const MEASURED = 4_000;
const ROUNDS = 3;

interface Page {
  next: string | null;
  results: unknown[];
}

/** Whole lists, page by page, against a keyset route by hand. */
export async function* cursor(ground: Ground, chosen: (name: string) => boolean): AsyncGenerator<Row> {
  if (!chosen(NAME)) return;
  await prepare(ground);
  const [monitor, peer] = [await ground.monitor(), await ground.peer()];
  const rates = { ours: 0, peer: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    rates.peer += (await rowsPerSecond(peer, {})) / ROUNDS;
    rates.ours += (await rowsPerSecond(monitor, ground.credentials)) / ROUNDS;
  }
  await peer.stop();
  await monitor.stop();
  yield ratio(NAME, 1, rates.ours, rates.peer, 'rows/s', `, ${READERS} readers, pages of ${LIMIT}`);
}

async function rowsPerSecond({ url }: Server, headers: Record<string, string>): Promise<number> {
  const dispatcher = new Agent({ connections: READERS });
  const get = async (address: string) => {
    const { statusCode, body } = await request(address, { headers, dispatcher });
    if (statusCode !== 200) throw new Error(`${address}: ${statusCode} ${await body.text()}`);
    return (await body.json()) as Page;
  };
  /** @returns rows */
  const readAll = async (): Promise<number> => {
    let rows = 0;
    for (let next: string | null = `${url}/api/tf-slices/?limit=${LIMIT}&cursor=`; next !== null; ) {
      const page: Page = await get(next);
      rows += page.results.length;
      next = page.next;
    }
    if (rows !== SLICES) throw new Error(`${url} has listed ${rows} of ${SLICES} slices`);
    return rows;
  };
  await readAll(); // statements are prepared, and programs compiled
  const start = performance.now();
  const read = async () => {
    let rows = 0;
    while (performance.now() - start < MEASURED) rows += await readAll();
    return rows;
  };
  const rows = await Promise.all(Array.from({ length: READERS }, read));
  const seconds = (performance.now() - start) / 1_000;
  await dispatcher.close();
  return rows.reduce((sum, count) => sum + count) / seconds;
}

/** As many slices as are listed, of a run of their own. */
async function prepare({ database }: Ground): Promise<void> {
  const statements = [
    'delete from swf_tf_slices',
    `insert into swf_runs (run_number, start_time) values (990001, now())`,
    `insert into swf_stf_files (run_id, stf_filename, status)
       select max(run_id), 'cursor.stf', 'registered' from swf_runs`,
    `insert into swf_fastmon_files (stf_file_id, tf_filename, status)
       select file_id, 'cursor_tf_' || n, 'registered' from swf_stf_files, generate_series(1, 100) n
       where stf_filename = 'cursor.stf'`,
    `insert into swf_tf_slices (fastmon_file_id, slice_id, tf_first, tf_last, tf_count, run_number, metadata)
       select tf_file_id, n, 0, 8, 9, 990001, '{"created_by": "fast_processing-agent-operator-4"}'
       from swf_fastmon_files, generate_series(1, ${SLICES / 100}) n where tf_filename like 'cursor_tf_%'`,
    'vacuum analyze swf_tf_slices',
  ];
  for (const text of statements) await database.query({ text, values: [] });
}
