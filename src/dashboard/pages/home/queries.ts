import { list } from '../../api/get.ts';

/** What several parts of the home page show: asked for once. */
export const homeAgents = () =>
  list('/api/systemagents/', { query: { limit: 200, ordering: '-last_heartbeat', include: 'liveness' } });

/** The newest log records of a level. */
export const homeLogs = (level: 40 | 50) => list('/api/logs/', { query: { level, cursor: '', limit: 8 } });
