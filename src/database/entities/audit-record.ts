import { defineEntity, p } from '@mikro-orm/core';
import { columns as c } from '../columns.ts';

/** Who changed what. */
export const AuditRecord = defineEntity({
  name: 'AuditRecord',
  tableName: 'swf_audit',
  properties: {
    id: p.bigint('number').primary(),
    at: c.createdAt(),
    username: c.text(150),
    via: c.text(10),
    action: c.text(10),
    resource: c.text(50),
    key: c.text(255).nullable(),
    before: c.json().nullable(),
    after: c.json().nullable(),
    cascades: c.json().nullable(),
    request_id: c.text(100).nullable(),
    address: c.text(64).nullable(),
  },
  indexes: [
    { properties: ['at', 'id'] },
    { properties: ['username', 'at', 'id'] },
    { properties: ['resource', 'at', 'id'] },
    { properties: ['key', 'at', 'id'] },
  ],
});
