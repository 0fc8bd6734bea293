/** Rows of a dashboard are 24 wide. */
const WIDTH = 8;
const HEIGHT = 8;
const ACROSS = 24 / WIDTH;

interface Panel {
  title: string;
  /** What it shows, for whoever reads it. */
  description: string;
  /** Queries of Prometheus, each with what its lines are called. */
  queries: readonly [expr: string, legend: string][];
  unit?: string;
  type?: 'timeseries' | 'stat' | 'table';
}

const JOB = 'job="$job"';

const PANELS: readonly Panel[] = [
  {
    title: 'What is wrong',
    description: 'Checks that are no more than a warning (1) or an error (2); docs/health.md has each.',
    queries: [
      [
        `max by (id) (swf_check{${JOB},level="warning"}) or 2 * max by (id) (swf_check{${JOB},level="error"})`,
        '{{id}}',
      ],
    ],
  },
  {
    title: 'Requests',
    description: 'Answered in a second, by status.',
    queries: [[`sum by (status) (rate(swf_requests_seconds_count{${JOB}}[5m]))`, '{{status}}']],
    unit: 'reqps',
  },
  {
    title: 'How long requests take',
    description: 'Half of them, and all but one of a hundred, are quicker.',
    queries: [
      [`histogram_quantile(0.5, sum by (le) (rate(swf_requests_seconds_bucket{${JOB}}[5m])))`, 'p50'],
      [`histogram_quantile(0.99, sum by (le) (rate(swf_requests_seconds_bucket{${JOB}}[5m])))`, 'p99'],
    ],
    unit: 's',
  },
  {
    title: 'The busiest operations',
    description: 'Seconds of work in a second.',
    queries: [[`topk(8, sum by (operation) (rate(swf_requests_seconds_sum{${JOB}}[5m])))`, '{{operation}}']],
    unit: 's',
  },
  {
    title: 'Agents',
    description: 'By operational state.',
    queries: [[`max by (state) (swf_agents{${JOB}})`, '{{state}}']],
  },
  {
    title: 'Messages of the broker',
    description: 'In a second, by what became of them: dead ones could not be stored.',
    queries: [[`sum by (kind) (rate(swf_broker_messages_total{${JOB}}[5m]))`, '{{kind}}']],
    unit: 'ops',
  },
  {
    title: 'Log records',
    description: 'Stored in a second, by level.',
    queries: [[`sum by (level) (rate(swf_logs_total{${JOB}}[5m]))`, '{{level}}']],
    unit: 'ops',
  },
  {
    title: 'Rows that wait',
    description: 'To be stored in batches: more than a few hundred means that the database is slow.',
    queries: [[`sum by (table) (swf_batch_queue{${JOB}})`, '{{table}}']],
  },
  {
    title: 'Connections to the database',
    description: 'And callers that wait for one.',
    queries: [[`sum by (state) (swf_database_connections{${JOB}})`, '{{state}}']],
  },
  {
    title: 'Event loop',
    description: 'How late it is: the rest of the monitor waits as long.',
    queries: [[`max(swf_nodejs_eventloop_lag_p99_seconds{${JOB}})`, 'p99']],
    unit: 's',
  },
  {
    title: 'Memory',
    description: 'Resident memory of all processes.',
    queries: [[`sum(swf_process_resident_memory_bytes{${JOB}})`, 'resident']],
    unit: 'bytes',
  },
  {
    title: 'Version',
    description: 'Of the monitor and of its Node.',
    queries: [[`max by (version, node) (swf_build_info{${JOB}})`, '{{version}} on Node {{node}}']],
    type: 'stat',
  },
];

/** docs/prometheus/dashboard.json: a dashboard for Grafana, which asks for its data source at the import. */
export function dashboard(): string {
  const datasource = { type: 'prometheus', uid: '${DS_PROMETHEUS}' };
  const panels = PANELS.map(
    ({ title, description, queries, unit = 'short', type = 'timeseries' }, place) => ({
      id: place + 1,
      type,
      title,
      description,
      datasource,
      gridPos: {
        ...{ w: WIDTH, h: HEIGHT },
        ...{ x: (place % ACROSS) * WIDTH, y: Math.floor(place / ACROSS) * HEIGHT },
      },
      fieldConfig: { defaults: { unit, min: 0 }, overrides: [] },
      ...(type === 'stat' && { options: { textMode: 'name', reduceOptions: { calcs: ['lastNotNull'] } } }),
      targets: queries.map(([expr, legendFormat], at) => ({
        refId: String.fromCharCode('A'.charCodeAt(0) + at),
        ...{ datasource, expr, legendFormat },
      })),
    }),
  );
  const made = {
    __inputs: [
      {
        name: 'DS_PROMETHEUS',
        label: 'Prometheus',
        type: 'datasource',
        pluginId: 'prometheus',
        pluginName: 'Prometheus',
      },
    ],
    title: 'SWF Monitor',
    uid: 'swf-monitor',
    description: 'Made by "npm run generate" from scripts/made-docs/dashboard.ts.',
    schemaVersion: 39,
    refresh: '30s',
    time: { from: 'now-6h', to: 'now' },
    templating: {
      list: [
        {
          ...{ name: 'job', label: 'Job', type: 'query', datasource, refresh: 2 },
          query: 'label_values(swf_build_info, job)',
        },
      ],
    },
    panels,
  };
  return `${JSON.stringify(made, null, 2)}\n`;
}
