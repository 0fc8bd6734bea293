import type { Moment } from './recorded-runs.ts';

/** What somebody asks of the recorded runs, the calls that answer it, and what must stand in what they tell. */
export interface Question {
  asked: string;
  calls: [tool: string, given: Record<string, unknown>][];
  answer: string[];
}

/** Forty questions with answers that are known. @param at of the recorded runs */
export function questionsOf(at: Moment): Question[] {
  const run = { run_number: 100010 };
  const data = 'data-agent-alice-7';
  const span = { timestamp_after: at(0), timestamp_before: at(120) };
  const diagnose: Question['calls'] = [['diagnose_run', run]];
  return [
    { asked: 'How is the testbed now?', calls: [['testbed_status', {}]], answer: ['"verdict"', '"agents"'] },
    {
      asked: 'What is wrong with run 100010?',
      calls: diagnose,
      answer: [`${data} (DATA) stopped before the run did`],
    },
    { asked: 'Why did run 100010 end early?', calls: diagnose, answer: [data, 'never said that it exits'] },
    {
      asked: 'When did the data agent stop?',
      calls: diagnose,
      answer: ['"last_sign_at":"', at(34).slice(0, 18)],
    },
    {
      asked: 'What did the data agent say last?',
      calls: [['search_logs', { instance_name: data, ...span, limit: 1 }]],
      answer: ['Killed by the kernel: out of memory'],
    },
    {
      asked: 'What led to that?',
      calls: [
        ['search_logs', { instance_name: data, level_min: 50, ...span }],
        ['explain_log', { id: '$id' }],
      ],
      answer: ['no space left on /data'],
    },
    {
      asked: 'How many STF files did run 100010 announce, and how many were registered?',
      calls: diagnose,
      answer: ['"stf_announced":20', '"stf_registered":12'],
    },
    {
      asked: 'Which was the first file that is missing?',
      calls: diagnose,
      answer: ['swf.100010.000013.stf'],
    },
    {
      asked: 'Which was the last file that was registered?',
      calls: [['list_stf_files', { ...run, limit: 1 }]],
      answer: ['swf.100010.000012.stf', '1 of 12 shown'],
    },
    {
      asked: 'Did run 100010 take as many files as was meant?',
      calls: diagnose,
      answer: ['"expected_stf":20', '"stf_announced":20'],
    },
    { asked: 'Was its end announced?', calls: diagnose, answer: ['"ending":"announced"'] },
    { asked: 'When did it end?', calls: diagnose, answer: [`"ended_at":"${at(51)}"`] },
    {
      asked: 'Who announced the end?',
      calls: [['list_messages', { run_id: '100010', message_type: 'end_run' }]],
      answer: ['daq_simulator-agent-alice-1'],
    },
    { asked: 'Which execution took run 100010?', calls: diagnose, answer: ['stf_datataking-alice-0001'] },
    {
      asked: 'Who started that execution?',
      calls: [['list_executions', { execution_id: 'stf_datataking-alice-0001' }]],
      answer: ['"executed_by":"alice"'],
    },
    {
      asked: 'With which parameters?',
      calls: [['list_executions', { execution_id: 'stf_datataking-alice-0001' }]],
      answer: ['stf_count', '20'],
    },
    {
      asked: 'How many slices failed?',
      calls: diagnose,
      answer: ['"slices_failed":24', '24 slices of 72 failed'],
    },
    {
      asked: 'Which slice failed last, and why?',
      calls: [['list_slices', { ...run, status: 'failed', limit: 1 }]],
      answer: ['no space left on /scratch'],
    },
    {
      asked: 'On which worker?',
      calls: [['list_slices', { ...run, status: 'failed', limit: 1 }]],
      answer: ['worker-alice-0004'],
    },
    {
      asked: 'How often was it tried again?',
      calls: [['list_slices', { ...run, status: 'failed', limit: 1 }]],
      answer: ['"retries":3'],
    },
    {
      asked: 'How many slices are done?',
      calls: [['list_slices', { ...run, status: 'completed', limit: 1 }]],
      answer: ['1 of 48 shown'],
    },
    { asked: 'Do slices still wait?', calls: diagnose, answer: ['"slices_queued":0'] },
    {
      asked: 'Which STF file failed?',
      calls: [['list_stf_files', { ...run, status: 'failed' }]],
      answer: ['swf.100010.000003.stf', '1 of 1 shown'],
    },
    {
      asked: 'What became of the time-frame files of that one?',
      calls: [['list_tf_files', { stf_filename: 'swf.100010.000003.stf' }]],
      answer: ['swf.100010.000003_tf_002.tf', '2 of 2 shown'],
    },
    {
      asked: 'Did anybody complain about it?',
      calls: [['search_logs', { search: '000003', run_id: '100010', ...span }]],
      answer: ['bad checksum', 'fastmon-agent-alice-2'],
    },
    {
      asked: 'Which errors did run 100010 bring?',
      calls: diagnose,
      answer: ['no space left on /data', '"count":2', 'bad checksum'],
    },
    {
      asked: 'Who logged most errors?',
      calls: [['count_logs', { ...span, level_min: 40, by: 'instance_name' }]],
      answer: [data, 'fastmon-agent-alice-2'],
    },
    {
      asked: 'How many errors were there?',
      calls: [['count_logs', { ...span, level_min: 40 }]],
      answer: ['"total":4'],
    },
    { asked: 'When did they begin?', calls: diagnose, answer: [`"first_at":"${at(34)}"`] },
    {
      asked: 'Were there warnings before the first error?',
      calls: [
        [
          'search_logs',
          { instance_name: data, level_min: 30, timestamp_after: at(0), timestamp_before: at(34) },
        ],
      ],
      answer: ['Writing took 1.9 s'],
    },
    {
      asked: 'Which agents took part?',
      calls: diagnose,
      answer: ['daq_simulator-agent-alice-1', 'fastmon-agent-alice-2', 'fast_processing-agent-alice-3'],
    },
    {
      asked: 'Which agents are lost?',
      calls: [['list_agents', { namespace: 'testbed' }]],
      answer: ['"state":"lost"', data],
    },
    {
      asked: 'Where did the data agent run?',
      calls: [['list_agents', { instance_name: data }]],
      answer: ['daq01'],
    },
    {
      asked: 'Did the DAQ simulator exit in order?',
      calls: [['list_agents', { instance_name: 'daq_simulator-agent-alice-1' }]],
      answer: ['"state":"stopped"'],
    },
    {
      asked: 'What is swf.100010.000005.stf?',
      calls: [['find', { q: 'swf.100010.000005.stf' }]],
      answer: ['stf-file', 'run 100010'],
    },
    {
      asked: 'When was it announced?',
      calls: [['list_messages', { run_id: '100010', filename: 'swf.100010.000005.stf' }]],
      answer: [at(20)],
    },
    {
      asked: 'How fast came the files?',
      calls: [['show_run', run]],
      answer: ['"stf_announced"', '"step_seconds"'],
    },
    {
      asked: 'Did run 100009 go well?',
      calls: [['diagnose_run', { run_number: 100009 }]],
      answer: ['"verdict":"ok"', 'Nothing is wrong'],
    },
    {
      asked: 'What became of run 100008?',
      calls: [['diagnose_run', { run_number: 100008 }]],
      answer: ['fell silent', '"ending":"silent"'],
    },
    {
      asked: 'Which runs were there today?',
      calls: [['list_runs', { start_time_after: at(-4_000) }]],
      answer: ['100009', '100010'],
    },
  ];
}
