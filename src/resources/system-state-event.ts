import { defineEntity, p } from '@mikro-orm/core';
import { columns as c } from '../database/columns.ts';
import { resource } from '../engine/crud.ts';

/** Something that happened in a run. */
export const SystemStateEvent = defineEntity({
  name: 'SystemStateEvent',
  tableName: 'swf_system_state_events',
  properties: {
    event_id: p.integer().primary(),
    timestamp: c.time(),
    run_number: c.int().index(),
    event_type: c.text(50),
    state: c.text(20),
    substate: c.text(20).nullable(),
    event_data: c.json(),
    /** When the monitor stored it, which is what its age is counted by; not shown. */
    received_at: c.createdAt().hidden().index(),
  },
  indexes: [{ properties: ['timestamp', 'event_id'] }],
});

/** What happened in the runs. */
export const systemStateEvents = resource('SystemStateEvent', SystemStateEvent, { batches: {} });
