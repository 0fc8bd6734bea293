import { defineEntity, p } from '@mikro-orm/core';
import { byExpression, columns as c } from '../database/columns.ts';
import { definitionCounts } from '../database/row-counts.ts';
import { resource } from '../engine/crud.ts';

/** A workflow program in one version. */
export const WorkflowDefinition = defineEntity({
  name: 'WorkflowDefinition',
  tableName: 'swf_workflow_definitions',
  properties: {
    id: p.bigint('number').primary(),
    workflow_name: c.text(200),
    version: c.text(50),
    workflow_type: c.text(100),
    definition: c.text(),
    parameter_values: c.jsonObject(),
    created_by: c.text(100),
    created_at: c.createdAt(),
    updated_at: c.updatedAt(),
  },
  uniques: [{ name: 'swf_workflow_definitions_unique', properties: ['workflow_name', 'version'] }],
  indexes: [byExpression('swf_workflow_definitions_beginning')],
});

/** Workflow programs, by name and version. */
export const workflowDefinitions = resource('WorkflowDefinition', WorkflowDefinition, {
  included: { counts: { sql: definitionCounts } },
});
