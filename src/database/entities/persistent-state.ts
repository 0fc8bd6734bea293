import { defineEntity, p } from '@mikro-orm/core';
import { columns as c } from '../columns.ts';

/** One row with one document: the counters, and whatever else its writers keep there. */
export const PersistentState = defineEntity({
  name: 'PersistentState',
  tableName: 'swf_persistent_state',
  properties: {
    id: p.integer().primary().autoincrement(false),
    state_data: c.jsonObject(),
    updated_at: c.updatedAt(),
  },
});
