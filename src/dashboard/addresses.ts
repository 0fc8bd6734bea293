/**
 * The addresses of all pages, in the router's notation and without the slash at the end that each has. Router and server
 * both read this table: what is not in it is answered with 404.
 */
export const ADDRESSES = {
  home: '/',
  runs: '/runs',
  run: '/runs/$number',
  stfFiles: '/stf-files',
  stfFile: '/stf-files/$id',
  fastmonFiles: '/fastmon-files',
  fastmonFile: '/fastmon-files/$id',
  slices: '/tf-slices',
  slice: '/tf-slices/$id',
  workflows: '/workflows',
  stfWorkflows: '/workflow/list',
  stfWorkflow: '/workflow/$id',
  definitions: '/workflow-definitions',
  definition: '/workflow-definitions/$name/$version',
  executions: '/workflow-executions',
  execution: '/workflow-executions/$id',
  namespaces: '/namespaces',
  namespace: '/workflow/namespaces/$name',
  agents: '/workflow/agents',
  agent: '/workflow/agents/$name',
  messages: '/workflow/messages',
  message: '/workflow/messages/$id',
  logs: '/logs',
  log: '/logs/$id',
  logText: '/logs/text',
  logSummary: '/logs/summary',
  subscribers: '/subscribers',
  events: '/events',
  workers: '/workers',
  system: '/system',
  persistentState: '/persistent-state',
  deadLetters: '/dead-letters',
  deadLetter: '/dead-letters/$id',
  login: '/accounts/login',
  logout: '/accounts/logout',
  account: '/account',
  admin: '/admin',
  adminAudit: '/admin/audit',
  adminSend: '/admin/messages/send',
  adminList: '/admin/$resource',
  adminNew: '/admin/$resource/new',
  adminItem: '/admin/$resource/$key',
} as const;

interface Redirect {
  from: string;
  to: string;
  status: 301 | 302;
}

/** Where addresses of the Django monitor have gone. `$key` stands for the same text on both sides. */
export const REDIRECTS: readonly Redirect[] = [
  { from: '/home', to: '/', status: 301 },
  { from: '/dashboard', to: '/', status: 301 },
  { from: '/testbed', to: '/', status: 301 },
  { from: '/create', to: '/admin/systemagents/new/', status: 301 },
  { from: '/$key/update', to: '/admin/systemagents/$key/', status: 301 },
  { from: '/system_agents/$key/delete', to: '/admin/systemagents/$key/', status: 301 },
  // Programs look here whether the monitor is up.
  { from: '/admin/login', to: '/accounts/login/?next=/admin/', status: 302 },
];
