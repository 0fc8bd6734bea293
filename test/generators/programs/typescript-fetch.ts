// Calls the monitor with the TypeScript client for fetch that openapi-generator makes.
import {
  type AppLogPage,
  type BadRequest,
  Configuration,
  FastmonFilesApi,
  LogsApi,
  ResponseError,
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

  const start = { runNumber: 100010, startTime: '2026-08-07T14:00:00Z' };
  const { runId } = await runs.createRun({ runInput: start });
  const run = await runs.updateRun({ runId, runPatch: { endTime: '2026-08-07T15:00:00Z' } });
  console.log('run', run.runNumber, 'ended', run.endTime?.getUTCHours());

  const page = (await runs.listRuns({ limit: 1 })) as RunPage;
  console.log('runs', page.results.length, 'of', page.count);

  for (const level of [20, '30']) {
    const appLogInput = {
      appName: 'generated',
      instanceName: 'typescript',
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
    console.log('log', (await logs.createLog({ appLogInput })).level);
  }
  const byNumber = (await logs.listLogs({ limit: 1, instanceName: 'typescript' })) as AppLogPage;
  console.log('logs by number', byNumber.results.length, 'of', byNumber.count);
  const byCursor = (await logs.listLogs({ cursor: '', limit: 1, instanceName: 'typescript' })) as AppLogPage;
  console.log('logs by cursor', byCursor.results.length, byCursor.next ? 'and more' : '');

  await new StfFilesApi(configuration).createStfFile({
    stfFileInput: { stfFilename: 'swf.1.stf', run: runId },
  });
  await new FastmonFilesApi(configuration).createFastmonFile({
    fastMonFileInput: { stfFile: 'swf.1.stf', tfFilename: 'swf.1.tf' },
  });
  const slice = await new TfSlicesApi(configuration).createTfSlice({
    tFSliceInput: {
      fastmonFile: 'swf.1.tf',
      sliceId: 0,
      tfFirst: 0,
      tfLast: 9,
      tfCount: 10,
      runNumber: 100010,
    },
  });
  console.log('slice', slice.sliceId, slice.status);

  try {
    await runs.createRun({ runInput: start });
  } catch (error) {
    if (!(error instanceof ResponseError)) throw error;
    const refused: BadRequest = await error.response.json();
    console.log('refused', error.response.status, refused.run_number[0]);
  }
}

void main();
