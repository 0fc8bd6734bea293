// Calls the monitor with the TypeScript client for axios that openapi-generator makes.
import { isAxiosError } from 'axios';
import {
  type AppLogPage,
  type BadRequest,
  Configuration,
  FastmonFilesApi,
  LogsApi,
  type RunPage,
  RunsApi,
  StfFilesApi,
  TfSlicesApi,
} from './client';

async function main() {
  const configuration = new Configuration({
    basePath: process.env.SWF_MONITOR_URL,
    accessToken: process.env.SWF_API_TOKEN,
  });
  const runs = new RunsApi(configuration);
  const logs = new LogsApi(configuration);

  const start = { run_number: 100010, start_time: '2026-08-07T14:00:00Z' };
  const { run_id } = (await runs.createRun(start)).data;
  const run = (await runs.updateRun(run_id, undefined, { end_time: '2026-08-07T15:00:00Z' })).data;
  console.log('run', run.run_number, 'ended', new Date(run.end_time ?? '').getUTCHours());

  const page = (await runs.listRuns(1)).data as RunPage;
  console.log('runs', page.results.length, 'of', page.count);

  for (const level of [20, '30']) {
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
    console.log('log', (await logs.createLog(record)).data.level);
  }
  const byNumber = (await logs.listLogs(1)).data as AppLogPage;
  console.log('logs by number', byNumber.results.length, 'of', byNumber.count);
  const byCursor = (await logs.listLogs(1, undefined, '')).data as AppLogPage;
  console.log('logs by cursor', byCursor.results.length, byCursor.next ? 'and more' : '');

  await new StfFilesApi(configuration).createStfFile({ stf_filename: 'swf.1.stf', run: run_id });
  await new FastmonFilesApi(configuration).createFastmonFile({
    stf_file: 'swf.1.stf',
    tf_filename: 'swf.1.tf',
  });
  const slice = await new TfSlicesApi(configuration).createTfSlice({
    fastmon_file: 'swf.1.tf',
    slice_id: 0,
    tf_first: 0,
    tf_last: 9,
    tf_count: 10,
    run_number: 100010,
  });
  console.log('slice', slice.data.slice_id, slice.data.status);

  try {
    await runs.createRun(start);
  } catch (error) {
    if (!isAxiosError<BadRequest>(error) || !error.response) throw error;
    console.log('refused', error.response.status, error.response.data.run_number[0]);
  }
}

void main();
