import { defineEntity, p } from '@mikro-orm/core';
import { count, rangeOf } from '../counting/count.ts';
import { histogram } from '../counting/histogram.ts';
import { messageRows } from '../counting/messages.ts';
import { byExpression, columns as c } from '../database/columns.ts';
import type { Database } from '../database/connection.ts';
import { isAboutFile } from '../database/row-counts.ts';
import type { Watcher } from '../engine/batch-writer.ts';
import { crud, resource } from '../engine/crud.ts';
import type { HandlersOf } from '../http/handler.ts';
import { STFWorkflow } from './workflow.ts';
import { AgentWorkflowStage } from './workflow-stage.ts';

/** A message between agents. */
export const WorkflowMessage = defineEntity({
  name: 'WorkflowMessage',
  tableName: 'swf_workflow_messages',
  properties: {
    message_id: c.uuidKey(),
    message_type: c.text(50),
    request_id: c.int().nullable(),
    sender_agent: c.text(100).nullable(),
    sender_type: c.text(20).nullable(),
    recipient_agent: c.text(100).nullable(),
    recipient_type: c.text(20).nullable(),
    namespace: c.text(100).nullable(),
    execution_id: c.text(100).nullable(),
    run_id: c.text(50).nullable(),
    message_content: c.json(),
    message_metadata: c.jsonObject().nullable(),
    sent_at: c.createdAt(),
    delivered_at: c.time().nullable(),
    acknowledged_at: c.time().nullable(),
    is_successful: c.flag().nullable(),
    error_message: c.text().nullable(),
    queue_name: c.text(100).nullable(),
    correlation_id: c.text(100).nullable(),
    workflow: () =>
      p.manyToOne(STFWorkflow).fieldName('workflow_id').nullable().deleteRule('cascade').index(),
    stage: () =>
      p.manyToOne(AgentWorkflowStage).fieldName('stage_id').nullable().deleteRule('cascade').index(),
    /** Its place in the order of commits (migration 0006), which the stream goes by; not shown. */
    sequence: c.bigint().defaultRaw('swf_message_place()').unique().hidden(),
  },
  indexes: [
    { properties: ['sent_at', 'message_id'] },
    { properties: ['execution_id', 'sent_at'] },
    { properties: ['message_type', 'sent_at'] },
    { properties: ['sender_agent', 'sent_at'] },
    { properties: ['namespace', 'sent_at'] },
    { properties: ['run_id', 'sent_at'] },
    // Partial, of few rows: how runs go, and which files are announced.
    {
      name: 'swf_workflow_messages_lifecycle',
      properties: ['run_id', 'sent_at'],
      where: `"message_type" in ('run_imminent', 'start_run', 'pause_run', 'resume_run', 'end_run')`,
    },
    {
      name: 'swf_workflow_messages_announced',
      properties: ['run_id', 'sent_at'],
      where: `"message_type" = 'stf_gen'`,
    },
    byExpression('swf_workflow_messages_filename'),
    byExpression('swf_workflow_messages_stf_filename'),
    byExpression('swf_workflow_messages_tf_filename'),
  ],
});

/** Messages between agents. */
export const workflowMessages = resource('WorkflowMessage', WorkflowMessage, {
  batches: { defaults: { message_metadata: {} } },
  computed: { filename: { condition: isAboutFile, type: 'text', isIndexed: true } },
});

/** Messages between agents, and how many there are over time. */
export function workflowMessageHandlers(
  database: Database,
  watcher: Watcher,
): HandlersOf<'workflow-messages'> {
  const { handlers, list } = crud(database, workflowMessages, watcher);
  return {
    ...handlers,
    histogramMessages: async ({ query, context }) => {
      const { bins, by = 'message_type', ...filters } = query;
      const range = rangeOf(filters.sent_at_after, filters.sent_at_before, 'sent_at');
      const question = { filters, range, by, reader: context };
      const body = await histogram({ range, by, bins, source: 'records' }, (tally) =>
        count(list, question, messageRows(question), tally),
      );
      return { status: 200, body };
    },
  };
}
