import { defineEntity, p } from '@mikro-orm/core';
import { columns as c } from './columns.ts';

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
