import { defineEntity } from '@mikro-orm/core';
import { byExpression, columns as c } from '../columns.ts';

/** A name that keeps the agents, executions and messages of one group of people apart. */
export const Namespace = defineEntity({
  name: 'Namespace',
  tableName: 'swf_namespace',
  properties: {
    name: c.text(100).primary(),
    owner: c.text(100),
    description: c.text().default(''),
    metadata: c.json().nullable(),
    created_at: c.createdAt(),
    updated_at: c.updatedAt(),
  },
  indexes: [byExpression('swf_namespace_beginning')],
});
