import { defineEntity, p } from '@mikro-orm/core';
import { byExpression, columns as c } from '../database/columns.ts';
import { stfFileCounts } from '../database/row-counts.ts';
import { resource } from '../engine/crud.ts';
import { Run } from './run.ts';

/** A Super Time Frame file, announced by the DAQ simulator and registered by the data agent. */
export const StfFile = defineEntity({
  name: 'StfFile',
  tableName: 'swf_stf_files',
  properties: {
    file_id: c.uuidKey(),
    machine_state: c.text(64).default('physics'),
    stf_filename: c.text(255).unique(),
    file_size_bytes: c.bigint().nullable(),
    checksum: c.text(64).nullable(),
    created_at: c.createdAt(),
    status: c.text(20).default('registered').index(),
    metadata: c.json().nullable(),
    workflow_id: c.uuid().nullable().index(),
    daq_state: c.text(20).nullable(),
    daq_substate: c.text(20).nullable(),
    workflow_status: c.text(30).nullable(),
    tf_count: c.int().nullable(),
    run: () => p.manyToOne(Run).fieldName('run_id').deleteRule('cascade').index(),
  },
  indexes: [byExpression('swf_stf_files_beginning'), { properties: ['created_at', 'file_id'] }],
});

/** Super Time Frame files. */
export const stfFiles = resource('StfFile', StfFile, {
  included: { counts: { sql: stfFileCounts } },
});
