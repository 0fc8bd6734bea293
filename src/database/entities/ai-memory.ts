import { defineEntity, p } from '@mikro-orm/core';
import { columns as c } from '../columns.ts';

/** One turn of a dialogue that an assistant wishes to remember. */
export const AIMemory = defineEntity({
  name: 'AIMemory',
  tableName: 'swf_ai_memory',
  properties: {
    id: p.bigint('number').primary(),
    username: c.text(100),
    session_id: c.text(255),
    role: c.text(20),
    content: c.text(),
    created_at: c.createdAt(),
    namespace: c.text(100).nullable(),
    project_path: c.text(500).nullable(),
  },
  indexes: [{ properties: ['username', 'created_at', 'id'] }],
});
