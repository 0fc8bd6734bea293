import { defineEntity, p } from '@mikro-orm/core';
import { byExpression, columns as c } from '../database/columns.ts';
import { executionCounts } from '../database/row-counts.ts';
import { resource } from '../engine/crud.ts';
import { WorkflowDefinition } from './workflow-definition.ts';

/** One execution of a workflow definition. */
export const WorkflowExecution = defineEntity({
  name: 'WorkflowExecution',
  tableName: 'swf_workflow_executions',
  properties: {
    execution_id: c.text(100).primary(),
    namespace: c.text(100).nullable().index(),
    parameter_values: c.json(),
    performance_metrics: c.json().nullable(),
    status: c.text(50).default('pending').index(),
    start_time: c.time().index(),
    end_time: c.time().nullable(),
    executed_by: c.text(100),
    workflow_definition: () =>
      p.manyToOne(WorkflowDefinition).fieldName('workflow_definition_id').deleteRule('cascade').index(),
  },
  indexes: [byExpression('swf_workflow_executions_beginning')],
});

/** Executions of workflow definitions. */
export const workflowExecutions = resource('WorkflowExecution', WorkflowExecution, {
  included: { counts: { sql: executionCounts } },
});
