// Calls the monitor with the TypeScript client that hey-api makes.
import { client } from './client/client.gen';
import {
  createFastmonFile,
  createLog,
  createRun,
  createStfFile,
  createTfSlice,
  listLogs,
  listRuns,
  updateRun,
} from './client/sdk.gen';
import type { BadRequest, LogLevelIn } from './client/types.gen';

client.setConfig({
  baseUrl: process.env.SWF_MONITOR_URL,
  auth: ({ type }) => (type === 'apiKey' ? `Token ${process.env.SWF_API_TOKEN}` : undefined),
});

async function main() {
  const start = { run_number: 100010, start_time: '2026-08-07T14:00:00Z' };
  const { run_id } = (await createRun({ body: start, throwOnError: true })).data;
  const body = { end_time: '2026-08-07T15:00:00Z' };
  const run = (await updateRun({ path: { run_id }, body, throwOnError: true })).data;
  console.log('run', run.run_number, 'ended', new Date(run.end_time ?? '').getUTCHours());

  const page = (await listRuns({ query: { limit: 1 }, throwOnError: true })).data;
  if (!Array.isArray(page)) console.log('runs', page.results.length, 'of', page.count);

  const levels: LogLevelIn[] = [20, '30'];
  for (const level of levels) {
    const record = {
      app_name: 'generated',
      instance_name: 'typescript',
      timestamp: '2026-08-07T14:00:00Z',
      levelname: 'INFO',
      message: 'hello',
      module: 'm',
      funcname: 'f',
      lineno: 1,
      process: 2,
      thread: 140203458717440,
      level,
    };
    console.log('log', (await createLog({ body: record, throwOnError: true })).data.level);
  }
  const byNumber = (await listLogs({ query: { limit: 1 }, throwOnError: true })).data;
  if (!Array.isArray(byNumber)) console.log('logs by number', byNumber.results.length, 'of', byNumber.count);
  const byCursor = (await listLogs({ query: { limit: 1, cursor: '' }, throwOnError: true })).data;
  if (!Array.isArray(byCursor))
    console.log('logs by cursor', byCursor.results.length, byCursor.next ? 'and more' : '');

  await createStfFile({ body: { stf_filename: 'swf.1.stf', run: run_id }, throwOnError: true });
  await createFastmonFile({ body: { stf_file: 'swf.1.stf', tf_filename: 'swf.1.tf' }, throwOnError: true });
  const numbers = { slice_id: 0, tf_first: 0, tf_last: 9, tf_count: 10, run_number: 100010 };
  const slice = (await createTfSlice({ body: { fastmon_file: 'swf.1.tf', ...numbers }, throwOnError: true }))
    .data;
  console.log('slice', slice.slice_id, slice.status);

  const { error, response } = await createRun({ body: start });
  if (response?.status === 400) console.log('refused', 400, (error as BadRequest).run_number?.[0]);
}

void main();
