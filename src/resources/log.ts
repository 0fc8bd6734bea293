import { defineEntity, p } from '@mikro-orm/core';
import type { components } from '../../generated/api.ts';
import { count, rangeOf } from '../counting/count.ts';
import { histogram } from '../counting/histogram.ts';
import { logRecords, OF_MINUTES, sourceOf } from '../counting/logs.ts';
import { values } from '../counting/values.ts';
import { columns as c } from '../database/columns.ts';
import type { Database } from '../database/connection.ts';
import { SETTLED } from '../database/log-counts.ts';
import { instancesOfType, isTypeRare, linesOfUser, namesOfType } from '../database/log-filters.ts';
import { summarizeLogs } from '../database/log-summary.ts';
import { makeMissingPartitions, TodaysPartition } from '../database/logs.ts';
import { shared } from '../database/shared.ts';
import { crud, resource } from '../engine/crud.ts';
import { between } from '../engine/lists/reply.ts';
import type { HandlersOf, JsonTextOf } from '../http/handler.ts';
import type { Metrics } from '../metrics.ts';
import { readBatch } from '../otlp/read-batch.ts';
import { inItsTurn } from '../otlp/receive.ts';
import { replyInProtobuf, replyOf } from '../otlp/reply.ts';
import { PROTOBUF } from '../otlp/status.ts';

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
  rollUp: {
    table: 'swf_applog_minute',
    moment: 'timestamp',
    parameters: OF_MINUTES,
    through: SETTLED,
  },
  computed: {
    instance_type: {
      condition: instancesOfType,
      type: 'text[]',
      isIndexed: true,
      values: { column: 'instance_name', order: 'timestamp', query: namesOfType, areRare: isTypeRare },
    },
    username: { condition: linesOfUser, type: 'text[]' },
  },
  tail: { transactionColumn: 'xact_id', settled: SETTLED },
  batches: { defaults: { level: 0 }, repair: makeMissingPartitions, partition: new TodaysPartition() },
  isAudited: true,
});

/** A summary that many ask for all the time takes a third of a core of the database. */
const SUMMARY_REST = 2;

/** Values of a property, where the caller does not say how many. */
const VALUES = 25;
/** Lines of context each way, where the caller does not say how many. */
const CONTEXT = 20;

/** Log records one at a time and in bulk, counted by level, and their summary. */
export function logHandlers(database: Database, metrics: Metrics): HandlersOf<'logs'> {
  const { handlers, list, rows, found, writer } = crud(database, logs, metrics);
  const summary = shared(() => summarizeLogs(database), SUMMARY_REST);
  return {
    ...handlers,
    createLog: async (request) => {
      const reply = await handlers.createLog(request);
      metrics.countLogs(request.body.level ?? 0);
      return reply;
    },
    createLogs: async ({ body }) => {
      if (body.length > 0) await writer?.writeAll(body);
      countByLevel(body, metrics);
      return { status: 201, body: { created: body.length } };
    },
    exportLogs: async ({ body }) => {
      const batch = await inItsTurn(async () => {
        const read = await readBatch(body);
        if (read.logs.length > 0) await writer?.writeAll(read.logs);
        return read;
      });
      countByLevel(batch.logs, metrics);
      return body?.type === PROTOBUF
        ? { status: 200, type: PROTOBUF, bytes: replyInProtobuf(batch) }
        : { status: 200, body: replyOf(batch) };
    },
    summarizeLogs: async () => ({ status: 200, body: await summary() }),
    histogramLogs: async ({ query, context }) => {
      const { bins, by = 'level', ...filters } = query;
      const range = rangeOf(filters.timestamp_after, filters.timestamp_before, 'timestamp');
      const question = { filters, range, by, reader: context };
      const source = await logRecords(list, question);
      const body = await histogram({ range, by, bins, source: sourceOf(question) }, (tally) =>
        count(list, question, source, tally),
      );
      return { status: 200, body };
    },
    listLogValues: async ({ query, context }) => {
      const { field: by, prefix = '', limit: most = VALUES, ...filters } = query;
      const range = rangeOf(filters.timestamp_after, filters.timestamp_before, 'timestamp');
      const question = { filters, range, by, reader: context };
      return { status: 200, body: await values(list, question, { prefix, most }) };
    },
    retrieveLogContext: async ({ path: { id }, query: { before = CONTEXT, after = CONTEXT }, context }) => {
      const { row: record } = found(await rows.retrieve(id));
      const { instance_name } = record;
      const ofAgent = list.listing({ instance_name, ordering: 'timestamp' });
      const lines = found(await list.neighbours(ofAgent, id, { before, after }, context));
      const json = between(lines.before, JSON.stringify(record), lines.after);
      return { status: 200, json: json as JsonTextOf<components['schemas']['LogContext']> };
    },
  };
}

/** One look into the metrics for each level, and not for each record. */
function countByLevel(logs: { level?: number }[], metrics: Metrics): void {
  const counts = new Map<number, number>();
  for (const { level = 0 } of logs) counts.set(level, (counts.get(level) ?? 0) + 1);
  for (const [level, count] of counts) metrics.countLogs(level, count);
}
