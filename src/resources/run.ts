import { defineEntity, p } from '@mikro-orm/core';
import { byExpression, columns as c } from '../database/columns.ts';
import { isRunLive, namespaceOfRun, runCounts } from '../database/row-counts.ts';
import { resource } from '../engine/crud.ts';

/** A data-taking run; `run_number` is what people say, `run_id` what other tables refer to. */
export const Run = defineEntity({
  name: 'Run',
  tableName: 'swf_runs',
  properties: {
    run_id: p.integer().primary(),
    run_number: c.int().unique(),
    start_time: c.time(),
    end_time: c.time().nullable(),
    run_conditions: c.json().nullable(),
  },
  indexes: [byExpression('swf_runs_digits')],
});

/** Data-taking runs. */
export const runs = resource('Run', Run, {
  included: { counts: { sql: runCounts } },
  computed: {
    namespace: { condition: (value) => `${namespaceOfRun} = ${value}`, type: 'text' },
    is_live: { condition: (value) => `(${isRunLive}) = ${value}`, type: 'boolean' },
  },
});
