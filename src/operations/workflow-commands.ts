import type { Database } from '../database/connection.ts';
import { storeOutgoing } from '../database/messages/outgoing.ts';
import type { HandlersOf } from '../http/handler.ts';
import { callerIn } from './caller-in.ts';
import { noBroker } from './messages.ts';

/** Where the workflow runner, which is part of the DAQ simulator, listens. */
const DESTINATION = '/queue/workflow_control';

/** What a start takes where the caller does not say, as the Python runner has it. */
const USUAL = { workflow: 'stf_datataking', config: 'fast_processing_default' };

/** Commands to the workflow runner. @param hasBroker whether there is a broker to send them over */
export function workflowCommands(database: Database, hasBroker: boolean): HandlersOf<'workflow-commands'> {
  return {
    sendWorkflowCommand: async ({ body: { command, namespace, ...details }, context }) => {
      if (!hasBroker) throw noBroker();
      const common = {
        namespace,
        timestamp: new Date().toISOString(),
        source: 'monitor',
        requested_by: callerIn(context).username,
      };
      const message =
        command === 'start'
          ? { msg_type: 'run_workflow', ...common, ...startOf(namespace, details) }
          : {
              msg_type: 'stop_workflow',
              ...common,
              ...(details.execution_id && { execution_id: details.execution_id }),
            };
      return { status: 201, body: await storeOutgoing(database, DESTINATION, message) };
    },
  };
}

/** What the runner reads of a start; in `params` is what takes the place of the configuration's own. */
function startOf(
  namespace: string,
  {
    workflow_name = USUAL.workflow,
    config = USUAL.config,
    stf_count,
  }: {
    workflow_name?: string;
    config?: string;
    stf_count?: number;
  },
) {
  return {
    ...{ workflow_name, config, realtime: true, duration: 0 },
    params: { namespace, ...(stf_count !== undefined && { stf_count }) },
  };
}
