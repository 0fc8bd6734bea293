import { defineEntity, p } from '@mikro-orm/core';
import { columns as c } from '../database/columns.ts';
import { resource } from '../engine/crud.ts';
import { STFWorkflow } from './workflow.ts';

/** What one agent did in one workflow. */
export const AgentWorkflowStage = defineEntity({
  name: 'AgentWorkflowStage',
  tableName: 'swf_agent_workflow_stages',
  properties: {
    stage_id: c.uuidKey(),
    agent_name: c.text(100),
    agent_type: c.text(20),
    status: c.text(30).default('generated'),
    received_at: c.time().nullable(),
    started_at: c.time().nullable(),
    completed_at: c.time().nullable(),
    failed_at: c.time().nullable(),
    processing_time_seconds: c.float().nullable(),
    failure_reason: c.text().nullable(),
    input_message: c.json().nullable(),
    output_message: c.json().nullable(),
    stage_metadata: c.json().nullable(),
    created_at: c.createdAt(),
    updated_at: c.updatedAt(),
    workflow: () => p.manyToOne(STFWorkflow).fieldName('workflow_id').deleteRule('cascade'),
  },
  uniques: [
    { name: 'swf_agent_workflow_stages_unique', properties: ['workflow', 'agent_name', 'agent_type'] },
  ],
});

/** What each agent did in a workflow. */
export const workflowStages = resource('WorkflowStage', AgentWorkflowStage);
