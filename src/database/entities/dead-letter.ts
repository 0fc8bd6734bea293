import { defineEntity, p } from '@mikro-orm/core';
import { columns as c } from '../columns.ts';

/** A message of the broker that could not be stored. */
export const DeadLetter = defineEntity({
  name: 'DeadLetter',
  tableName: 'swf_dead_letter',
  properties: {
    id: p.bigint('number').primary(),
    reason: c.text(),
    destination: c.text(255),
    headers: c.json(),
    body: c.text(),
    encoding: c.text(10),
    received_at: c.createdAt(),
  },
  indexes: [{ properties: ['received_at', 'id'] }],
});
