import type { FeedEvent } from './feed.ts';

/** Answers that are made of many resources: any change may change them. */
const OF_ALL = ['/api/overview/', '/api/timelines/', '/api/diagnoses/', '/api/search/'];

/** Where a path is not the name of its resource. */
const PATHS: Record<string, string> = { 'dead-letters': '/api/messages/dead-letters/' };

/** What rows are counted from, where `include` asks for counts. */
const COUNTED: Record<string, readonly string[]> = {
  '/api/runs/': ['run-states', 'stf-files', 'fastmon-files', 'tf-slices', 'logs', 'workflow-executions'],
  '/api/stf-files/': ['fastmon-files', 'tf-slices', 'workflow-messages'],
  '/api/fastmon-files/': ['tf-slices'],
  '/api/workflow-definitions/': ['workflow-executions'],
  '/api/workflow-executions/': ['run-states', 'stf-files', 'workflow-messages', 'logs'],
  '/api/namespaces/': ['systemagents', 'workflow-executions', 'workflow-messages'],
  '/api/systemagents/': ['workflow-messages', 'logs'],
};

/** The parts of a query's parameters that matter here. */
interface Params {
  query?: { include?: string; run_number?: number | string };
  path?: Record<string, unknown>;
}

/**
 * Whether a change may change the answer of a query.
 * @param key of the query: its path and parameters
 */
export function concerns(
  [path, params]: readonly unknown[],
  { resource, run, keys }: Extract<FeedEvent, { kind: 'changed' }>,
): boolean {
  if (typeof path !== 'string') return false;
  const { query, path: inPath } = (params ?? {}) as Params;
  const asked = query?.run_number ?? inPath?.['run_number'];
  if (run !== undefined && asked !== undefined && Number(asked) !== run) return false;
  if (OF_ALL.some((start) => path.startsWith(start))) return true;
  const others = query?.include?.includes('counts')
    ? Object.entries(COUNTED).find(([start]) => path.startsWith(start))?.[1]
    : undefined;
  if (others?.includes(resource)) return true;
  if (!path.startsWith(PATHS[resource] ?? `/api/${resource}/`)) return false;
  const [key] = Object.values(inPath ?? {});
  return key === undefined || keys === undefined || keys.includes(String(key));
}
