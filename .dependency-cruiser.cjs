/**
 * Which folders of src/ a folder may import from: the arrows run one way, and there are no circles. What is not named
 * here (main.ts, monitor.ts, handlers.ts and the like) puts the folders together.
 */
const ARROWS = {
  process: [],
  json: ['process', 'errors.ts'],
  certificates: ['process'],
  stomp: [],
  database: ['agents', 'runs', 'json', 'process', 'errors.ts'],
  access: ['database', 'process', 'errors.ts'],
  // Of the pages, which are a program of the browser, their addresses alone.
  http: [
    'access',
    'database',
    'json',
    'otlp',
    'certificates',
    'process',
    'closest.ts',
    'errors.ts',
    'listen.ts',
    'dashboard/addresses.ts',
  ],
  dashboard: [],
  engine: ['agents', 'http', 'database', 'process'],
  // What is worked out of an agent's row, and of a run's rows: nothing but functions of their values.
  agents: [],
  runs: [],
  health: ['agents', 'runs', 'database', 'process'],
  settings: ['access', 'database', 'process', 'closest.ts'],
  'event-streams': [],
  changes: ['event-streams', 'database', 'errors.ts'],
  messages: [
    'event-streams',
    'resources',
    'database',
    'json',
    'stomp',
    'certificates',
    'process',
    'config.ts',
  ],
  broker: ['messages', 'stomp', 'certificates', 'process', 'config.ts', 'listen.ts'],
  otlp: ['json', 'process', 'errors.ts'],
  counting: ['engine', 'http', 'database'],
  resources: ['agents', 'otlp', 'counting', 'engine', 'http', 'database', 'metrics.ts'],
  operations: [
    'mcp',
    'health',
    'resources',
    'engine',
    'agents',
    'runs',
    'http',
    'access',
    'database',
    'messages',
    'changes',
    'event-streams',
    'process',
    'errors.ts',
    'metrics.ts',
  ],
  // Tools are what the contract says, and call operations as a request does.
  mcp: ['http', 'closest.ts'],
  // An agent has nothing of the monitor; the broker's protocol and signals are common ground.
  client: ['stomp', 'process'],
  // The mock reads and refuses requests as the monitor does, behind the same listeners.
  mock: ['http', 'otlp', 'access', 'certificates', 'process'],
  // It says of a database what the start says of it.
  doctor: ['certificates', 'stomp', 'database', 'process'],
};

const arrows = Object.entries(ARROWS).map(([folder, allowed]) => ({
  name: `${folder} imports ${allowed.join(', ') || 'nothing'} of src/`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [folder, ...allowed].map((name) => `^src/${name.replace('.', '\\.')}(/|$)`) },
}));

module.exports = {
  forbidden: [
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    ...arrows,
    {
      name: 'src/ imports nothing of scripts/ and test/',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(scripts|test)/' },
    },
    {
      name: 'generated/ imports nothing of src/',
      severity: 'error',
      from: { path: '^generated/' },
      to: { path: '^src/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^node_modules', '^src/dashboard/dist'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
