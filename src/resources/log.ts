import { defineEntity, p } from '@mikro-orm/core';
import { columns as c } from '../database/columns.ts';
import type { Database } from '../database/connection.ts';
import { summarizeLogs } from '../database/log-summary.ts';
import { makeMissingPartitions } from '../database/logs.ts';
import { shared } from '../database/shared.ts';
import { crud, resource } from '../engine/crud.ts';
import type { HandlersOf } from '../http/handler.ts';
import type { Metrics } from '../metrics.ts';

/**
 * One log record. The table is partitioned by day of receipt and made by SQL in the migration: a schema
 * comparison would propose to drop its two-column key.
 */
export const AppLog = defineEntity({
  name: 'AppLog',
  tableName: 'swf_applog',
  properties: {
    id: p.bigint('number').primary(),
    app_name: c.text(100),
    instance_name: c.text(100),
    timestamp: c.time(),
    level: c.int().default(0),
    levelname: c.text(50),
    message: c.text(),
    module: c.text(255),
    funcname: c.text(255),
    lineno: c.int(),
    process: c.int(),
    thread: c.bigint(),
    extra_data: c.json().nullable(),
  },
  indexes: [
    { properties: ['timestamp', 'id'] },
    { properties: ['app_name', 'timestamp', 'id'] },
    { properties: ['instance_name', 'timestamp', 'id'] },
  ],
});

/** Log records of the agents. */
export const logs = resource('Log', AppLog, {
  counters: { table: 'swf_applog_count', columns: ['app_name', 'instance_name'] },
  batches: { defaults: { level: 0 }, repair: makeMissingPartitions },
});

/** Log records one at a time and in bulk, counted by level, and their summary. */
export function logHandlers(database: Database, metrics: Metrics): HandlersOf<'logs'> {
  const { handlers, writer } = crud(database, logs, metrics);
  const summary = shared(() => summarizeLogs(database));
  return {
    ...handlers,
    createLog: async (request) => {
      const reply = await handlers.createLog(request);
      metrics.countLog(request.body.level ?? 0);
      return reply;
    },
    createLogs: async ({ body }) => {
      if (body.length > 0) await writer?.writeAll(body);
      for (const { level = 0 } of body) metrics.countLog(level);
      return { status: 201, body: { created: body.length } };
    },
    summarizeLogs: async () => ({ status: 200, body: await summary() }),
  };
}
