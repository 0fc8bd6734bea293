import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { ADDRESSES } from './addresses.ts';
import { basePath } from './api/base-path.ts';
import { lazyPage } from './build/lazy-page.ts';
import { BrokenPage } from './parts/failure.tsx';
import { LoadingPage } from './parts/loading.tsx';
import { NotFound } from './parts/not-found.tsx';
import { readSearch } from './parts/search.ts';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, validateSearch: readSearch });
const getParentRoute = () => root;

// Each page is loaded when it is first gone to.
const routes = [
  createRoute({
    getParentRoute,
    path: ADDRESSES.home,
    component: lazyPage(() => import('./pages/home/home.tsx'), 'Home'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.runs,
    component: lazyPage(() => import('./pages/runs/runs.tsx'), 'Runs'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.run,
    component: lazyPage(() => import('./pages/runs/run.tsx'), 'RunPage'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.stfFiles,
    component: lazyPage(() => import('./pages/files/stf-files.tsx'), 'StfFiles'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.stfFile,
    component: lazyPage(() => import('./pages/files/stf-file.tsx'), 'StfFile'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.fastmonFiles,
    component: lazyPage(() => import('./pages/files/fastmon-files.tsx'), 'FastmonFiles'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.fastmonFile,
    component: lazyPage(() => import('./pages/files/fastmon-file.tsx'), 'FastmonFile'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.slices,
    component: lazyPage(() => import('./pages/files/slices.tsx'), 'Slices'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.slice,
    component: lazyPage(() => import('./pages/files/slice.tsx'), 'Slice'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.workflows,
    component: lazyPage(() => import('./pages/workflows/workflows.tsx'), 'Workflows'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.definitions,
    component: lazyPage(() => import('./pages/workflows/definitions.tsx'), 'Definitions'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.definition,
    component: lazyPage(() => import('./pages/workflows/definition.tsx'), 'Definition'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.executions,
    component: lazyPage(() => import('./pages/workflows/executions.tsx'), 'Executions'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.execution,
    component: lazyPage(() => import('./pages/workflows/execution.tsx'), 'Execution'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.namespaces,
    component: lazyPage(() => import('./pages/workflows/namespaces.tsx'), 'Namespaces'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.namespace,
    component: lazyPage(() => import('./pages/workflows/namespace.tsx'), 'Namespace'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.agents,
    component: lazyPage(() => import('./pages/agents/agents.tsx'), 'Agents'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.agent,
    component: lazyPage(() => import('./pages/agents/agent.tsx'), 'AgentPage'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.messages,
    component: lazyPage(() => import('./pages/messages/messages.tsx'), 'Messages'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.message,
    component: lazyPage(() => import('./pages/messages/message.tsx'), 'MessagePage'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.logs,
    component: lazyPage(() => import('./pages/logs/logs.tsx'), 'Logs'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.log,
    component: lazyPage(() => import('./pages/logs/log.tsx'), 'LogPage'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.logText,
    component: lazyPage(() => import('./pages/logs/text.tsx'), 'LogText'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.logSummary,
    component: lazyPage(() => import('./pages/logs/summary.tsx'), 'LogSummary'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.stfWorkflows,
    component: lazyPage(() => import('./pages/workflows/stf-workflows.tsx'), 'StfWorkflows'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.stfWorkflow,
    component: lazyPage(() => import('./pages/workflows/stf-workflow.tsx'), 'StfWorkflow'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.subscribers,
    component: lazyPage(() => import('./pages/monitor/subscribers.tsx'), 'Subscribers'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.events,
    component: lazyPage(() => import('./pages/monitor/events.tsx'), 'Events'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.workers,
    component: lazyPage(() => import('./pages/monitor/workers.tsx'), 'Workers'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.system,
    component: lazyPage(() => import('./pages/monitor/system.tsx'), 'SystemPage'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.persistentState,
    component: lazyPage(() => import('./pages/monitor/persistent-state.tsx'), 'PersistentState'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.deadLetters,
    component: lazyPage(() => import('./pages/monitor/dead-letters.tsx'), 'DeadLetters'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.deadLetter,
    component: lazyPage(() => import('./pages/monitor/dead-letter.tsx'), 'DeadLetterPage'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.login,
    component: lazyPage(() => import('./pages/accounts/login.tsx'), 'Login'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.logout,
    component: lazyPage(() => import('./pages/accounts/logout.tsx'), 'Logout'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.account,
    component: lazyPage(() => import('./pages/accounts/account.tsx'), 'Account'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.admin,
    component: lazyPage(() => import('./pages/admin/admin.tsx'), 'Admin'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.adminAudit,
    component: lazyPage(() => import('./pages/admin/audit.tsx'), 'Audit'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.adminSend,
    component: lazyPage(() => import('./pages/admin/send-message.tsx'), 'SendMessage'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.adminList,
    component: lazyPage(() => import('./pages/admin/admin-list.tsx'), 'AdminList'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.adminNew,
    component: lazyPage(() => import('./pages/admin/admin-new.tsx'), 'AdminNew'),
  }),
  createRoute({
    getParentRoute,
    path: ADDRESSES.adminItem,
    component: lazyPage(() => import('./pages/admin/admin-item.tsx'), 'AdminItem'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  basepath: basePath || '/',
  trailingSlash: 'always',
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: BrokenPage,
  defaultPendingComponent: LoadingPage,
  // Plain texts, as the Django monitor's links have them; the router's own way would write JSON into the address.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
    const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
    return text && `?${text}`;
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
