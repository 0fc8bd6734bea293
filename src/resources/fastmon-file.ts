import { defineEntity, p } from '@mikro-orm/core';
import { byExpression, columns as c } from '../database/columns.ts';
import { fastmonFileCounts } from '../database/row-counts.ts';
import { resource } from '../engine/crud.ts';
import { StfFile } from './stf-file.ts';

/** A time-frame file sampled from an STF file for fast monitoring. */
export const FastMonFile = defineEntity({
  name: 'FastMonFile',
  tableName: 'swf_fastmon_files',
  properties: {
    tf_file_id: c.uuidKey(),
    stf_file: () => p.manyToOne(StfFile).fieldName('stf_file_id').deleteRule('cascade').index(),
    tf_filename: c.text(255).unique(),
    file_size_bytes: c.bigint().nullable(),
    checksum: c.text(64).nullable(),
    status: c.text(20).default('registered').index(),
    metadata: c.json().nullable(),
    created_at: c.createdAt(),
    updated_at: c.updatedAt(),
    tf_count: c.int().nullable(),
    tf_first: c.int().nullable(),
    tf_last: c.int().nullable(),
  },
  indexes: [byExpression('swf_fastmon_files_beginning'), { properties: ['created_at', 'tf_file_id'] }],
});

/** Time-frame files for fast monitoring. */
export const fastmonFiles = resource('FastmonFile', FastMonFile, {
  displayFields: { stf_file: 'stf_filename' },
  included: { counts: { sql: fastmonFileCounts } },
});
