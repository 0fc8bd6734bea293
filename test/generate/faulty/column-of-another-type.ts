import { defineEntity, p } from '@mikro-orm/core';
import { columns as c } from '../../../src/database/columns.ts';
import { resource } from '../../../src/engine/crud.ts';

const Run = defineEntity({
  name: 'Run',
  tableName: 'swf_runs',
  properties: {
    run_id: p.integer().primary(),
    run_number: c.text(),
    start_time: c.time(),
    end_time: c.time().nullable(),
    run_conditions: c.json().nullable(),
  },
});

export const runs = resource('Run', Run);
