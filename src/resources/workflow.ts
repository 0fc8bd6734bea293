import { defineEntity } from '@mikro-orm/core';
import { columns as c } from '../database/columns.ts';
import { resource } from '../engine/crud.ts';

/** The way of one STF file through the agents. */
export const STFWorkflow = defineEntity({
  name: 'STFWorkflow',
  tableName: 'swf_stf_workflows',
  properties: {
    workflow_id: c.uuidKey(),
    filename: c.text(255).unique(),
    file_id: c.uuid().nullable(),
    namespace: c.text(100).nullable(),
    execution_id: c.text(100).nullable(),
    run_id: c.text(50).nullable(),
    daq_state: c.text(20),
    daq_substate: c.text(20),
    generated_time: c.time().index(),
    stf_start_time: c.time(),
    stf_end_time: c.time(),
    current_status: c.text(30).default('generated'),
    current_agent: c.text(20).default('daqsim'),
    completed_at: c.time().nullable(),
    failed_at: c.time().nullable(),
    failure_reason: c.text().nullable(),
    stf_metadata: c.json().nullable(),
    created_at: c.createdAt(),
    updated_at: c.updatedAt(),
  },
});

/** The way of each STF file through the agents. */
export const workflows = resource('Workflow', STFWorkflow);
