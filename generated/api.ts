// Made by "npm run generate" from openapi.yaml. Do not edit.

export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Go to the documentation
         * @description The pages of the monitor begin here; for now that is this documentation.
         */
        get: operations["redirectHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the resources
         * @description The address of every list.
         */
        get: operations["index"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/systemagents/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List agents
         * @description A program of the testbed: DAQ simulator, data agent, processing agent. It registers by its first heartbeat and shows by later ones that it lives. Without `limit` it is a bare array of all of them, streamed. Ordered by id.
         */
        get: operations["listSystemAgents"];
        put?: never;
        /**
         * Create an agent
         * @description Stores a new agent. Its key is given by the monitor.
         */
        post: operations["createSystemAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/systemagents/heartbeat/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register an agent or note its heartbeat
         * @description Agents send one at their start, every 60 seconds, and when their state changes. `last_heartbeat` is set by the clock of the monitor. An agent that is silent for three minutes becomes EXITED; when it is heard again without `status` or `operational_state`, they become OK and READY.
         */
        post: operations["heartbeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/systemagents/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an agent
         * @description One agent by its key `id`.
         */
        get: operations["retrieveSystemAgent"];
        /**
         * Replace an agent
         * @description Writes the agent anew: all required properties must be there; optional ones that are absent keep their value.
         */
        put: operations["replaceSystemAgent"];
        post?: never;
        /**
         * Delete an agent
         * @description Deletes the agent.
         */
        delete: operations["deleteSystemAgent"];
        options?: never;
        head?: never;
        /**
         * Change an agent
         * @description Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
         */
        patch: operations["updateSystemAgent"];
        trace?: never;
    };
    "/api/logs/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List log records
         * @description One record of a program's log. Agents post one for each line that they log. Without `limit` or `cursor` it is a bare array of the newest 1,000, with a `Link` header to what follows. Ordered by timestamp, newest first, then by id. A filter that no index serves, and `search`, look back 24 hours unless `timestamp_after` says from when; the header X-Looks-Back-Hours tells when that was so.
         */
        get: operations["listLogs"];
        put?: never;
        /**
         * Create a log record
         * @description Stores one record. Needs no credentials and looks at none; this is what the agents do for every line that they log, over plain HTTP. Of all operations the last to be refused under load.
         */
        post: operations["createLog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/logs/bulk/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store many log records at once
         * @description Up to 1,000 records in a body of up to 8 MiB: all of them are stored, or none. Needs no credentials and looks at none. Errors name the record by its place, counted from 0, and the field: `3.message`.
         */
        post: operations["createLogs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/logs/summary/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count logs by level and show the latest errors
         * @description For every application and instance: how many records of each level there are, and the latest five errors. Over all logs that are kept.
         */
        get: operations["summarizeLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/logs/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a log record
         * @description One log record by its key `id`.
         */
        get: operations["retrieveLog"];
        /**
         * Replace a log record
         * @description Writes the log record anew: all required properties must be there; optional ones that are absent keep their value. For staff.
         */
        put: operations["replaceLog"];
        post?: never;
        /**
         * Delete a log record
         * @description Deletes the log record. For staff.
         */
        delete: operations["deleteLog"];
        options?: never;
        head?: never;
        /**
         * Change a log record
         * @description Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged. For staff.
         */
        patch: operations["updateLog"];
        trace?: never;
    };
    "/api/runs/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List runs
         * @description A data-taking run. Deleting one deletes its STF files, their time-frame files and slices. Without `limit` it is a bare array of all of them, streamed. Ordered by run_id.
         */
        get: operations["listRuns"];
        put?: never;
        /**
         * Create a run
         * @description Stores a new run. Its key is given by the monitor.
         */
        post: operations["createRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{run_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a run
         * @description One run by its key `run_id`.
         */
        get: operations["retrieveRun"];
        /**
         * Replace a run
         * @description Writes the run anew: all required properties must be there; optional ones that are absent keep their value.
         */
        put: operations["replaceRun"];
        post?: never;
        /**
         * Delete a run
         * @description Deletes the run, and what hangs on it.
         */
        delete: operations["deleteRun"];
        options?: never;
        head?: never;
        /**
         * Change a run
         * @description Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
         */
        patch: operations["updateRun"];
        trace?: never;
    };
    "/api/stf-files/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List STF files
         * @description A Super Time Frame file, announced by the DAQ simulator and registered by the data agent. Deleting one deletes its time-frame files and their slices. Without `limit` it is a bare array of all of them, streamed. Ordered by file_id.
         */
        get: operations["listStfFiles"];
        put?: never;
        /**
         * Create an STF file
         * @description Stores a new STF file. Its key is given by the monitor.
         */
        post: operations["createStfFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stf-files/{file_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an STF file
         * @description One STF file by its key `file_id`.
         */
        get: operations["retrieveStfFile"];
        /**
         * Replace an STF file
         * @description Writes the STF file anew: all required properties must be there; optional ones that are absent keep their value.
         */
        put: operations["replaceStfFile"];
        post?: never;
        /**
         * Delete an STF file
         * @description Deletes the STF file, and what hangs on it.
         */
        delete: operations["deleteStfFile"];
        options?: never;
        head?: never;
        /**
         * Change an STF file
         * @description Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
         */
        patch: operations["updateStfFile"];
        trace?: never;
    };
    "/api/workflows/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List workflows
         * @description The way of one STF file through the agents. Deleting one deletes its stages and messages. Without `limit` it is a bare array of all of them, streamed. Ordered by generated_time, newest first, then by workflow_id.
         */
        get: operations["listWorkflows"];
        put?: never;
        /**
         * Create a workflow
         * @description Stores a new workflow. Its key is given by the monitor.
         */
        post: operations["createWorkflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workflows/{workflow_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a workflow
         * @description One workflow by its key `workflow_id`.
         */
        get: operations["retrieveWorkflow"];
        /**
         * Replace a workflow
         * @description Writes the workflow anew: all required properties must be there; optional ones that are absent keep their value.
         */
        put: operations["replaceWorkflow"];
        post?: never;
        /**
         * Delete a workflow
         * @description Deletes the workflow, and what hangs on it.
         */
        delete: operations["deleteWorkflow"];
        options?: never;
        head?: never;
        /**
         * Change a workflow
         * @description Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
         */
        patch: operations["updateWorkflow"];
        trace?: never;
    };
    "/api/workflow-stages/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List stages
         * @description What one agent did in one workflow. Workflow, agent name and agent type together are unique. Deleting a stage deletes its messages. Without `limit` it is a bare array of all of them, streamed. Ordered by workflow.generated_time, newest first, then created_at, then by stage_id.
         */
        get: operations["listWorkflowStages"];
        put?: never;
        /**
         * Create a stage
         * @description Stores a new stage. Its key is given by the monitor.
         */
        post: operations["createWorkflowStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workflow-stages/{stage_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a stage
         * @description One stage by its key `stage_id`.
         */
        get: operations["retrieveWorkflowStage"];
        /**
         * Replace a stage
         * @description Writes the stage anew: all required properties must be there; optional ones that are absent keep their value.
         */
        put: operations["replaceWorkflowStage"];
        post?: never;
        /**
         * Delete a stage
         * @description Deletes the stage, and what hangs on it.
         */
        delete: operations["deleteWorkflowStage"];
        options?: never;
        head?: never;
        /**
         * Change a stage
         * @description Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
         */
        patch: operations["updateWorkflowStage"];
        trace?: never;
    };
    "/api/workflow-messages/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List messages
         * @description A message between agents, kept for the record. Without `limit` or `cursor` it is a bare array of the newest 1,000, with a `Link` header to what follows. Ordered by sent_at, newest first, then by message_id; with `execution_id`, oldest first. A filter that no index serves, and `search`, look back 24 hours unless `sent_at_after` says from when; the header X-Looks-Back-Hours tells when that was so.
         */
        get: operations["listWorkflowMessages"];
        put?: never;
        /**
         * Create a message
         * @description Stores a new message. Its key is given by the monitor.
         */
        post: operations["createWorkflowMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workflow-messages/{message_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a message
         * @description One message by its key `message_id`.
         */
        get: operations["retrieveWorkflowMessage"];
        /**
         * Replace a message
         * @description Writes the message anew: all required properties must be there; optional ones that are absent keep their value.
         */
        put: operations["replaceWorkflowMessage"];
        post?: never;
        /**
         * Delete a message
         * @description Deletes the message.
         */
        delete: operations["deleteWorkflowMessage"];
        options?: never;
        head?: never;
        /**
         * Change a message
         * @description Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
         */
        patch: operations["updateWorkflowMessage"];
        trace?: never;
    };
    "/api/subscribers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List subscribers
         * @description Somebody who receives messages: an agent on a destination of the broker, or a watcher of the stream. Agents that start again try to register again and take the 400 that says "already exists" as success. Without `limit` it is a bare array of all of them, streamed. Ordered by subscriber_id.
         */
        get: operations["listSubscribers"];
        put?: never;
        /**
         * Create a subscriber
         * @description Stores a new subscriber. Its key is given by the monitor.
         */
        post: operations["createSubscriber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subscribers/{subscriber_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a subscriber
         * @description One subscriber by its key `subscriber_id`.
         */
        get: operations["retrieveSubscriber"];
        /**
         * Replace a subscriber
         * @description Writes the subscriber anew: all required properties must be there; optional ones that are absent keep their value.
         */
        put: operations["replaceSubscriber"];
        post?: never;
        /**
         * Delete a subscriber
         * @description Deletes the subscriber.
         */
        delete: operations["deleteSubscriber"];
        options?: never;
        head?: never;
        /**
         * Change a subscriber
         * @description Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
         */
        patch: operations["updateSubscriber"];
        trace?: never;
    };
    "/api/fastmon-files/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List time-frame files
         * @description A time-frame (TF) file sampled from an STF file for fast monitoring. Deleting one deletes its slices. Without `limit` it is a bare array of all of them, streamed. Ordered by tf_file_id.
         */
        get: operations["listFastmonFiles"];
        put?: never;
        /**
         * Create a time-frame file
         * @description Stores a new time-frame file. Its key is given by the monitor.
         */
        post: operations["createFastmonFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fastmon-files/{tf_file_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a time-frame file
         * @description One time-frame file by its key `tf_file_id`.
         */
        get: operations["retrieveFastmonFile"];
        /**
         * Replace a time-frame file
         * @description Writes the time-frame file anew: all required properties must be there; optional ones that are absent keep their value.
         */
        put: operations["replaceFastmonFile"];
        post?: never;
        /**
         * Delete a time-frame file
         * @description Deletes the time-frame file, and what hangs on it.
         */
        delete: operations["deleteFastmonFile"];
        options?: never;
        head?: never;
        /**
         * Change a time-frame file
         * @description Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
         */
        patch: operations["updateFastmonFile"];
        trace?: never;
    };
    "/api/workflow-definitions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List workflow definitions
         * @description A workflow program in one version; name and version together are unique. Deleting one deletes its executions. Without `limit` it is a bare array of all of them, streamed. Ordered by id.
         */
        get: operations["listWorkflowDefinitions"];
        put?: never;
        /**
         * Create a workflow definition
         * @description Stores a new workflow definition. Its key is given by the monitor.
         */
        post: operations["createWorkflowDefinition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workflow-definitions/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a workflow definition
         * @description One workflow definition by its key `id`.
         */
        get: operations["retrieveWorkflowDefinition"];
        /**
         * Replace a workflow definition
         * @description Writes the workflow definition anew: all required properties must be there; optional ones that are absent keep their value.
         */
        put: operations["replaceWorkflowDefinition"];
        post?: never;
        /**
         * Delete a workflow definition
         * @description Deletes the workflow definition, and what hangs on it.
         */
        delete: operations["deleteWorkflowDefinition"];
        options?: never;
        head?: never;
        /**
         * Change a workflow definition
         * @description Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
         */
        patch: operations["updateWorkflowDefinition"];
        trace?: never;
    };
    "/api/workflow-executions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List workflow executions
         * @description One execution of a workflow definition. Without `limit` it is a bare array of all of them, streamed. Ordered by start_time, newest first, then by execution_id.
         */
        get: operations["listWorkflowExecutions"];
        put?: never;
        /**
         * Create a workflow execution
         * @description Stores a new workflow execution. Its key is chosen by the caller.
         */
        post: operations["createWorkflowExecution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workflow-executions/{execution_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a workflow execution
         * @description One workflow execution by its key `execution_id`.
         */
        get: operations["retrieveWorkflowExecution"];
        /**
         * Replace a workflow execution
         * @description Writes the workflow execution anew: all required properties must be there; optional ones that are absent keep their value.
         */
        put: operations["replaceWorkflowExecution"];
        post?: never;
        /**
         * Delete a workflow execution
         * @description Deletes the workflow execution.
         */
        delete: operations["deleteWorkflowExecution"];
        options?: never;
        head?: never;
        /**
         * Change a workflow execution
         * @description Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
         */
        patch: operations["updateWorkflowExecution"];
        trace?: never;
    };
    "/api/tf-slices/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List slices
         * @description A part of a time-frame file, the unit of work of the fast-processing workers. Parent file and slice number together are unique. Without `limit` it is a bare array of all of them, streamed. Ordered by id.
         */
        get: operations["listTfSlices"];
        put?: never;
        /**
         * Create a slice
         * @description Stores a new slice. Two shapes are accepted: with `fastmon_file`, or with the names that agents of an older version send (`tf_filename` of the slice, `stf_filename`).
         */
        post: operations["createTfSlice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tf-slices/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a slice
         * @description One slice by its key `id`.
         */
        get: operations["retrieveTfSlice"];
        /**
         * Replace a slice
         * @description Writes the slice anew: all required properties must be there; optional ones that are absent keep their value.
         */
        put: operations["replaceTfSlice"];
        post?: never;
        /**
         * Delete a slice
         * @description Deletes the slice.
         */
        delete: operations["deleteTfSlice"];
        options?: never;
        head?: never;
        /**
         * Change a slice
         * @description Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
         */
        patch: operations["updateTfSlice"];
        trace?: never;
    };
    "/api/workers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List workers
         * @description A process that works on slices. Without `limit` it is a bare array of all of them, streamed. Ordered by worker_id.
         */
        get: operations["listWorkers"];
        put?: never;
        /**
         * Create a worker
         * @description Stores a new worker. Its key is chosen by the caller.
         */
        post: operations["createWorker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workers/{worker_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a worker
         * @description One worker by its key `worker_id`.
         */
        get: operations["retrieveWorker"];
        /**
         * Replace a worker
         * @description Writes the worker anew: all required properties must be there; optional ones that are absent keep their value.
         */
        put: operations["replaceWorker"];
        post?: never;
        /**
         * Delete a worker
         * @description Deletes the worker.
         */
        delete: operations["deleteWorker"];
        options?: never;
        head?: never;
        /**
         * Change a worker
         * @description Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
         */
        patch: operations["updateWorker"];
        trace?: never;
    };
    "/api/run-states/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List run states
         * @description Where a run stands, with the counts of its slices. Without `limit` it is a bare array of all of them, streamed. Ordered by run_number.
         */
        get: operations["listRunStates"];
        put?: never;
        /**
         * Create a run state
         * @description Stores a new run state. Its key is chosen by the caller.
         */
        post: operations["createRunState"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/run-states/{run_number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a run state
         * @description One run state by its key `run_number`.
         */
        get: operations["retrieveRunState"];
        /**
         * Replace a run state
         * @description Writes the run state anew: all required properties must be there; optional ones that are absent keep their value.
         */
        put: operations["replaceRunState"];
        post?: never;
        /**
         * Delete a run state
         * @description Deletes the run state.
         */
        delete: operations["deleteRunState"];
        options?: never;
        head?: never;
        /**
         * Change a run state
         * @description Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
         */
        patch: operations["updateRunState"];
        trace?: never;
    };
    "/api/system-state-events/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List events
         * @description Something that happened in a run. Without `limit` it is a bare array of all of them, streamed. Ordered by event_id.
         */
        get: operations["listSystemStateEvents"];
        put?: never;
        /**
         * Create an event
         * @description Stores a new event. Its key is given by the monitor.
         */
        post: operations["createSystemStateEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system-state-events/{event_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an event
         * @description One event by its key `event_id`.
         */
        get: operations["retrieveSystemStateEvent"];
        /**
         * Replace an event
         * @description Writes the event anew: all required properties must be there; optional ones that are absent keep their value.
         */
        put: operations["replaceSystemStateEvent"];
        post?: never;
        /**
         * Delete an event
         * @description Deletes the event.
         */
        delete: operations["deleteSystemStateEvent"];
        options?: never;
        head?: never;
        /**
         * Change an event
         * @description Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
         */
        patch: operations["updateSystemStateEvent"];
        trace?: never;
    };
    "/api/state/next-run-number/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draw the next run number
         * @description Number for a new run; the first is 100010. No number is ever given twice; a caller that loses the answer leaves a gap. Safe for any number of callers at once. A body is not looked at.
         */
        post: operations["nextRunNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/state/next-agent-id/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draw the next agent id
         * @description Number for an agent that starts; the first is 1. No number is ever given twice; a caller that loses the answer leaves a gap. Safe for any number of callers at once. A body is not looked at.
         */
        post: operations["nextAgentId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/state/next-workflow-execution-id/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draw the next workflow execution number
         * @description Sequence number for an execution id; the first is 1. No number is ever given twice; a caller that loses the answer leaves a gap. Safe for any number of callers at once. A body is not looked at.
         */
        post: operations["nextWorkflowExecutionId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persistent-state/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the document of the counters
         * @description The counters as they stand: the next number, the last one and when it was drawn.
         */
        get: operations["retrievePersistentState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/namespaces/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List namespaces
         * @description The namespaces that were made with ensureNamespace. Agents, executions and messages carry a namespace as plain text, so there may be others in use. Without `limit` it is a bare array of all of them. Ordered by name.
         */
        get: operations["listNamespaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/namespaces/{name}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a namespace
         * @description One namespace by its name.
         */
        get: operations["retrieveNamespace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/namespaces/ensure/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make sure that a namespace exists
         * @description Makes the namespace where there is none; where there is, it is returned as it stands, and owner and description of the request are not looked at. May be repeated.
         */
        post: operations["ensureNamespace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ai-memory/record/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remember one turn of a dialogue
         * @description Stores what a user or an assistant said, for later sessions. Needs no credentials.
         */
        post: operations["recordAiMemory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ai-memory/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Load the latest turns of a user's dialogue
         * @description The latest `turns` times two entries (question and answer), oldest first. Needs no credentials.
         */
        get: operations["loadAiMemory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/send/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a message on the broker
         * @description The message is stored first and then published, at least once: when the broker is away it goes out as soon as it is back. What goes to `/topic/epictopic` comes back to the monitor like any other message and is then among the workflow messages.
         */
        post: operations["sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/dead-letters/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List messages that could not be stored
         * @description What came over the broker and is no message: not JSON, no object, too long. Each with its reason. For staff. Without `limit` it is a bare array of all of them. Ordered by id.
         */
        get: operations["listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/dead-letters/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a message that could not be stored
         * @description One dead letter by its number. For staff.
         */
        get: operations["retrieveDeadLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/stream/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Watch the messages as they come
         * @description Server-sent events. The first is `connected`, with the id of this watcher; every 30 s or so comes a
         *     `heartbeat`. Each message is an event named like its type (`message` where the type is empty or one of the
         *     names used here), with the message as one line of JSON: what the agent sent, `msg_type`, and where they were
         *     not in it `sender_agent`, `recipient_agent`, `namespace`, `queue_name` and `sent_at`.
         *
         *     The `id` of an event is the message's place in the order in which messages were stored. Who comes back with
         *     the last one (`Last-Event-ID`, or `last_event_id`) gets what was missed, up to 10,000 messages; beyond that a
         *     `gap` event comes first and says how many are left out. A watcher that does not read is cut off after about a
         *     megabyte, and comes back the same way.
         *
         *     Filters are lists with commas, all of which must match. The watcher stands among the subscribers while it
         *     watches and for a day after.
         */
        get: operations["streamMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/stream/status/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask who watches
         * @description The watchers of all processes, a few seconds old for those of other processes.
         */
        get: operations["retrieveStreamStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the active users
         * @description By name. Users are made on the command line of the monitor.
         */
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/live/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask whether the process lives
         * @description Answers as long as the process does; looks at nothing else. For whoever restarts it.
         */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/ready/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask whether requests can be answered
         * @description Asks the database, too. For whoever sends requests here: 503 means to send them elsewhere.
         */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/messages/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask how the messages come in
         * @description What this process does for the messages of the broker, and what waits in the database. Of several processes one consumes, the others stand by.
         */
        get: operations["retrieveMessagesHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schema/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get this contract
         * @description The contract that you are reading, as JSON or as YAML.
         */
        get: operations["retrieveSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the figures of this process
         * @description In the text format of Prometheus: requests by operation and status with their durations, batches, queues, rows by level, connections, partitions, agents by state, and what Node tells of itself. Each process has its own. Answered on this machine only, unless SWF_METRICS=public.
         */
        get: operations["retrieveMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schema/swagger-ui/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Go to the documentation
         * @description Where the existing monitor has its documentation.
         */
        get: operations["redirectSwaggerUi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schema/redoc/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Go to the documentation
         * @description Where the existing monitor has its documentation in another form.
         */
        get: operations["redirectRedoc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mcp-health/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Go to the health check
         * @description Where the existing monitor has its health check.
         */
        get: operations["redirectMcpHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A message to publish. */
        SendMessageInput: {
            /** @description Where it goes. Default: /topic/epictopic. */
            destination?: components["schemas"]["DestinationIn"];
            /** @description The message, as agents send it. */
            content: components["schemas"]["JsonObjectIn"];
        };
        /** @description A message that goes out. */
        SentMessage: {
            /**
             * Format: int64
             * @description Its number, in the order in which messages go out.
             */
            id: number;
            /** @description Where it goes. */
            destination: string;
            /**
             * Format: date-time
             * @description When it was stored, UTC.
             */
            stored_at: string;
        };
        /** @description A message of the broker that could not be stored. */
        DeadLetter: {
            /**
             * Format: int64
             * @description Number, given by the monitor.
             */
            id: number;
            /** @description Why it could not be stored. */
            reason: string;
            /** @description Where it was sent. */
            destination: string;
            /** @description Of its frame, by name. */
            headers: {
                [key: string]: string;
            };
            /** @description As it came. */
            body: string;
            /**
             * @description How `body` is written: what is no text, as base64.
             * @enum {string}
             */
            encoding: "utf8" | "base64";
            /**
             * Format: date-time
             * @description When it came, UTC.
             */
            received_at: string;
        };
        /** @description One page of dead letters, by number. */
        DeadLetterPage: {
            /** @description How many there are in all. */
            count: number;
            /** @description Address of the next page. */
            next: string | null;
            /** @description Address of the page before. */
            previous: string | null;
            /** @description The rows of this page. */
            results: components["schemas"]["DeadLetter"][];
        };
        /** @description How the messages come in. */
        MessagesHealth: {
            /**
             * @description What this process does: `none` with SWF_BROKER=none.
             * @enum {string}
             */
            consumer: "consuming" | "connecting" | "standing by" | "none";
            /** @description The last message's place in the order, 0 where there is none. */
            last_sequence: number;
            /** @description How many messages could not be stored. */
            dead_letters: number;
            /** @description How many messages wait to be published. */
            unpublished: number;
        };
        /** @description Who watches the stream of messages. */
        StreamStatus: {
            /** @description How many watch now. */
            connected_clients: number;
            /** @description Their ids, in the order in which they came. */
            client_ids: string[];
            /** @description By id, the filters that were given, each a list. */
            client_filters: {
                [key: string]: {
                    [key: string]: string[];
                };
            };
            /** @description Messages sent to those who watch now. */
            sent: number;
            /** @description How many of them have more than 256 KiB waiting to be read. */
            lagging: number;
            /** @description Watchers that were cut off in the last 24 hours because they did not read. */
            cut: number;
            /** @description The last message's place in the order, 0 where there is none. */
            last_sequence: number;
        };
        /** @description Text of any length; white space at both ends is cut off. A number is taken as its text. */
        TextIn: string | number;
        /** @description Text with something in it; white space at both ends is cut off. A number is taken as its text. */
        NonBlankTextIn: string | number;
        /** @description Text of at most 20 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        Text20In: string | number;
        /** @description Text of 1 to 20 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        NonBlank20In: string | number;
        /** @description Text of at most 30 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        Text30In: string | number;
        /** @description Text of at most 50 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        Text50In: string | number;
        /** @description Text of 1 to 50 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        NonBlank50In: string | number;
        /** @description Text of at most 64 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        Text64In: string | number;
        /** @description Text of 1 to 64 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        NonBlank64In: string | number;
        /** @description Text of at most 100 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        Text100In: string | number;
        /** @description Text of 1 to 100 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        NonBlank100In: string | number;
        /** @description Text of at most 200 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        Text200In: string | number;
        /** @description Text of 1 to 200 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        NonBlank200In: string | number;
        /** @description Text of at most 255 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        Text255In: string | number;
        /** @description Text of 1 to 255 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        NonBlank255In: string | number;
        /** @description Text of at most 500 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        Text500In: string | number;
        /** @description Name of an agent: text of 1 to 100 characters, counted after white space at both ends is cut off. What is empty or null counts as absent. */
        AgentNameIn: string | number;
        /** @description A whole number of 32 bits, as a JSON number or as its digits in text. */
        Int32In: number | string;
        /** @description A whole number up to ±(2^53−1), which a JSON number holds exactly, as a number or as its digits in text. */
        Int64In: number | string;
        /** @description A number, or text that is one. */
        NumberIn: number | string | boolean;
        /** @description True or false, or one of the words and numbers that stand for them, in any case. */
        BooleanIn: boolean | (0 | 1) | string;
        /** @description A moment: `YYYY-MM-DD[(T| )hh:mm[:ss[(.|,)f…]]][Z|±hh[[:]mm]]`, or the same without dashes and colons. Without an offset it is read in the time zone of the monitor (DISPLAY_TIMEZONE). Digits after the sixth of a second are cut off. Years 1 to 9999. */
        DateTimeIn: string;
        /** @description A UUID in hexadecimal, with or without dashes, in any case. */
        UuidIn: string | number;
        /** @description An address (http, https, ftp or ftps) of at most 200 characters, or empty. */
        UrlIn: string;
        /** @description An IPv4 or IPv6 address. */
        IpIn: string;
        /** @description Any JSON but null, kept as it is: integers of any size and all digits of numbers survive. At most 100 levels deep; no NUL characters or lone surrogates in texts; numbers within the range of a double. */
        JsonIn: Record<string, unknown> | unknown[] | string | number | boolean;
        /** @description A JSON object, kept as it is: integers of any size and all digits of numbers survive. At most 100 levels deep; no NUL characters or lone surrogates in texts; numbers within the range of a double. */
        JsonObjectIn: Record<string, unknown>;
        /** @description A topic or a queue of the broker: `/topic/` or `/queue/` and its name of 1 to 100 characters. */
        DestinationIn: string;
        /** @description Any JSON, kept as it is: integers of any size and all digits of numbers survive. At most 100 levels deep; no NUL characters or lone surrogates in texts; numbers within the range of a double. */
        NullableJsonIn: unknown;
        /** @description The integer key of another object. */
        IntegerKeyIn: number | string;
        /** @description The UUID of another object, with or without dashes, in any case. */
        UuidKeyIn: string;
        /** @description The name of another object; white space counts. A number is taken as its text. */
        NameKeyIn: string | number;
        /**
         * @description Python's number of a log level, as a number or as its text.
         * @enum {unknown}
         */
        LogLevelIn: 50 | 40 | 30 | 20 | 10 | 0 | "50" | "40" | "30" | "20" | "10" | "0";
        /** @description A program of the testbed: DAQ simulator, data agent, processing agent. It registers by its first heartbeat and shows by later ones that it lives. */
        SystemAgent: {
            /**
             * Format: int64
             * @description Number of the agent, given by the monitor.
             */
            id: number;
            /** @description Name of the agent, unique: `<type>-agent-<user>-<agent id>`. */
            instance_name: string;
            /** @description What kind of agent it is. Heartbeats may carry any word of up to 100 characters; a record written here takes one of the list. */
            agent_type: string;
            /** @description What the agent says of itself. */
            description: string;
            /** @description How the agent is. Heartbeats may carry any word of up to 50 characters. */
            status: string;
            /**
             * Format: date-time
             * @description When the agent was last heard of, by the clock of the monitor. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            last_heartbeat: string | null;
            /** @description Address at which the agent can be reached. */
            agent_url: string | null;
            /** @description Whether the agent takes part in workflows. */
            workflow_enabled: boolean;
            /**
             * Format: int32
             * @description STF files that the agent works on now.
             */
            current_stf_count: number;
            /**
             * Format: int32
             * @description STF files that it has finished since it started.
             */
            total_stf_processed: number;
            /**
             * Format: date-time
             * @description When it finished the last one. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            last_stf_processed: string | null;
            /**
             * Format: int32
             * @description Process id on its host.
             */
            pid: number | null;
            /** @description Host that it runs on. */
            hostname: string | null;
            /**
             * @description What the agent is doing.
             * @enum {string}
             */
            operational_state: "STARTING" | "READY" | "PROCESSING" | "EXITED";
            /** @description Namespace that it works in. */
            namespace: string | null;
            /** @description Anything else that the agent tells. Any JSON. */
            metadata: unknown;
            /**
             * Format: date-time
             * @description When the monitor stored it first. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last written. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            updated_at: string;
        };
        /** @description The properties of a agent that callers write. Others in a body are ignored. */
        SystemAgentPatch: {
            /** @description Name of the agent, unique: `<type>-agent-<user>-<agent id>`. */
            instance_name?: components["schemas"]["NonBlank100In"];
            /**
             * @description What kind of agent it is. Heartbeats may carry any word of up to 100 characters; a record written here takes one of the list.
             * @enum {string}
             */
            agent_type?: "daqsim" | "data" | "processing" | "fastmon" | "workflow_runner" | "monitor" | "sse_sender" | "sse_receiver" | "test" | "other";
            /** @description What the agent says of itself. Default: empty. */
            description?: components["schemas"]["TextIn"];
            /**
             * @description How the agent is. Heartbeats may carry any word of up to 50 characters. Default: UNKNOWN.
             * @enum {string}
             */
            status?: "UNKNOWN" | "OK" | "WARNING" | "ERROR" | "EXITED";
            /** @description When the agent was last heard of, by the clock of the monitor. */
            last_heartbeat?: components["schemas"]["DateTimeIn"] | null;
            /** @description Address at which the agent can be reached. */
            agent_url?: components["schemas"]["UrlIn"] | null;
            /** @description Whether the agent takes part in workflows. Default: true. */
            workflow_enabled?: components["schemas"]["BooleanIn"];
            /** @description STF files that the agent works on now. Default: 0. */
            current_stf_count?: components["schemas"]["Int32In"];
            /** @description STF files that it has finished since it started. Default: 0. */
            total_stf_processed?: components["schemas"]["Int32In"];
            /** @description When it finished the last one. */
            last_stf_processed?: components["schemas"]["DateTimeIn"] | null;
            /** @description Process id on its host. */
            pid?: components["schemas"]["Int32In"] | null;
            /** @description Host that it runs on. */
            hostname?: components["schemas"]["Text100In"] | null;
            /**
             * @description What the agent is doing. Default: STARTING.
             * @enum {string}
             */
            operational_state?: "STARTING" | "READY" | "PROCESSING" | "EXITED";
            /** @description Namespace that it works in. */
            namespace?: components["schemas"]["Text100In"] | null;
            /** @description Anything else that the agent tells. */
            metadata?: components["schemas"]["NullableJsonIn"];
        };
        /** @description A whole agent as callers write it. */
        SystemAgentInput: WithRequired<components["schemas"]["SystemAgentPatch"], "instance_name" | "agent_type">;
        /** @description One page of agents, by number. */
        SystemAgentPage: {
            /** @description How many there are in all. */
            count: number;
            /** @description Address of the next page. */
            next: string | null;
            /** @description Address of the page before. */
            previous: string | null;
            /** @description The rows of this page. */
            results: components["schemas"]["SystemAgent"][];
        };
        /** @description One record of a program's log. Agents post one for each line that they log. */
        AppLog: {
            /**
             * Format: int64
             * @description Number of the record, given by the monitor.
             */
            id: number;
            /** @description Name of the application; `base_agent` for all Python agents. */
            app_name: string;
            /** @description Name of the agent that logs. */
            instance_name: string;
            /**
             * Format: date-time
             * @description When the record was made, by the agent's clock. Kept as sent, however wrong that clock is. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            timestamp: string;
            /**
             * @description Level as a number: 50 critical, 40 error, 30 warning, 20 info, 10 debug, 0 not set.
             * @enum {integer}
             */
            level: 50 | 40 | 30 | 20 | 10 | 0;
            /** @description Level as a word; not compared with `level`. */
            levelname: string;
            /** @description What is logged. */
            message: string;
            /** @description Module that logs. */
            module: string;
            /** @description Function that logs. */
            funcname: string;
            /**
             * Format: int32
             * @description Line in that module.
             */
            lineno: number;
            /**
             * Format: int32
             * @description Process id.
             */
            process: number;
            /**
             * Format: int64
             * @description Thread id; up to 2^47 on Linux.
             */
            thread: number;
            /** @description What the log call carried besides: execution_id, workflow_name, run_id, username. Any JSON. */
            extra_data: unknown;
        };
        /** @description The properties of a log record that callers write. Others in a body are ignored. */
        AppLogPatch: {
            /** @description Name of the application; `base_agent` for all Python agents. */
            app_name?: components["schemas"]["NonBlank100In"];
            /** @description Name of the agent that logs. */
            instance_name?: components["schemas"]["NonBlank100In"];
            /** @description When the record was made, by the agent's clock. Kept as sent, however wrong that clock is. */
            timestamp?: components["schemas"]["DateTimeIn"];
            /** @description Level as a number: 50 critical, 40 error, 30 warning, 20 info, 10 debug, 0 not set. Default: 0. */
            level?: components["schemas"]["LogLevelIn"];
            /** @description Level as a word; not compared with `level`. */
            levelname?: components["schemas"]["NonBlank50In"];
            /** @description What is logged. */
            message?: components["schemas"]["NonBlankTextIn"];
            /** @description Module that logs. */
            module?: components["schemas"]["NonBlank255In"];
            /** @description Function that logs. */
            funcname?: components["schemas"]["NonBlank255In"];
            /** @description Line in that module. */
            lineno?: components["schemas"]["Int32In"];
            /** @description Process id. */
            process?: components["schemas"]["Int32In"];
            /** @description Thread id; up to 2^47 on Linux. */
            thread?: components["schemas"]["Int64In"];
            /** @description What the log call carried besides: execution_id, workflow_name, run_id, username. */
            extra_data?: components["schemas"]["NullableJsonIn"];
        };
        /** @description A whole log record as callers write it. */
        AppLogInput: WithRequired<components["schemas"]["AppLogPatch"], "app_name" | "instance_name" | "timestamp" | "levelname" | "message" | "module" | "funcname" | "lineno" | "process" | "thread">;
        /** @description One page of log records, by number. */
        AppLogPage: {
            /** @description How many there are in all. */
            count: number;
            /** @description Address of the next page. */
            next: string | null;
            /** @description Address of the page before. */
            previous: string | null;
            /** @description The rows of this page. */
            results: components["schemas"]["AppLog"][];
        };
        /** @description One page of log records, by cursor. */
        AppLogCursorPage: {
            /** @description Address of the next page. */
            next: string | null;
            /** @description Address of the page before. */
            previous: string | null;
            /** @description The rows of this page. */
            results: components["schemas"]["AppLog"][];
        };
        /** @description A data-taking run. Deleting one deletes its STF files, their time-frame files and slices. */
        Run: {
            /**
             * Format: int32
             * @description Key of the run, given by the monitor; STF files refer to it.
             */
            run_id: number;
            /**
             * Format: int32
             * @description Number of the run as people say it, unique; drawn by nextRunNumber.
             */
            run_number: number;
            /**
             * Format: date-time
             * @description When data taking started. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            start_time: string;
            /**
             * Format: date-time
             * @description When it ended; null while it goes on. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            end_time: string | null;
            /** @description Conditions under which it was taken. Any JSON. */
            run_conditions: unknown;
        };
        /** @description The properties of a run that callers write. Others in a body are ignored. */
        RunPatch: {
            /** @description Number of the run as people say it, unique; drawn by nextRunNumber. */
            run_number?: components["schemas"]["Int32In"];
            /** @description When data taking started. */
            start_time?: components["schemas"]["DateTimeIn"];
            /** @description When it ended; null while it goes on. */
            end_time?: components["schemas"]["DateTimeIn"] | null;
            /** @description Conditions under which it was taken. */
            run_conditions?: components["schemas"]["NullableJsonIn"];
        };
        /** @description A whole run as callers write it. */
        RunInput: WithRequired<components["schemas"]["RunPatch"], "run_number" | "start_time">;
        /** @description One page of runs, by number. */
        RunPage: {
            /** @description How many there are in all. */
            count: number;
            /** @description Address of the next page. */
            next: string | null;
            /** @description Address of the page before. */
            previous: string | null;
            /** @description The rows of this page. */
            results: components["schemas"]["Run"][];
        };
        /** @description A Super Time Frame file, announced by the DAQ simulator and registered by the data agent. Deleting one deletes its time-frame files and their slices. */
        StfFile: {
            /**
             * Format: uuid
             * @description Key of the file, given by the monitor.
             */
            file_id: string;
            /** @description State of the machine when it was taken. */
            machine_state: string;
            /** @description Name of the file, unique: `swf.<run number>.<sequence>.stf`. */
            stf_filename: string;
            /**
             * Format: int64
             * @description Size in bytes.
             */
            file_size_bytes: number | null;
            /** @description Checksum of the file. */
            checksum: string | null;
            /**
             * Format: date-time
             * @description When the monitor stored it first. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            created_at: string;
            /**
             * @description How far the file has come.
             * @enum {string}
             */
            status: "registered" | "processing" | "processed" | "failed" | "done";
            /** @description Anything else; an update replaces it whole. Any JSON. */
            metadata: unknown;
            /**
             * Format: uuid
             * @description Workflow of the file, if it has one.
             */
            workflow_id: string | null;
            /** @description State of the data acquisition. */
            daq_state: string | null;
            /** @description Its substate. */
            daq_substate: string | null;
            /** @description How far its workflow has come. */
            workflow_status: string | null;
            /**
             * Format: int32
             * @description Time frames in the file.
             */
            tf_count: number | null;
            /**
             * Format: int64
             * @description Key of the run (`run_id`, not the run number).
             */
            run: number;
        };
        /** @description The properties of a STF file that callers write. Others in a body are ignored. */
        StfFilePatch: {
            /** @description State of the machine when it was taken. Default: physics. */
            machine_state?: components["schemas"]["NonBlank64In"];
            /** @description Name of the file, unique: `swf.<run number>.<sequence>.stf`. */
            stf_filename?: components["schemas"]["NonBlank255In"];
            /** @description Size in bytes. */
            file_size_bytes?: components["schemas"]["Int64In"] | null;
            /** @description Checksum of the file. */
            checksum?: components["schemas"]["Text64In"] | null;
            /**
             * @description How far the file has come. Default: registered.
             * @enum {string}
             */
            status?: "registered" | "processing" | "processed" | "failed" | "done";
            /** @description Anything else; an update replaces it whole. */
            metadata?: components["schemas"]["NullableJsonIn"];
            /** @description Workflow of the file, if it has one. */
            workflow_id?: components["schemas"]["UuidIn"] | null;
            /** @description State of the data acquisition. */
            daq_state?: components["schemas"]["Text20In"] | null;
            /** @description Its substate. */
            daq_substate?: components["schemas"]["Text20In"] | null;
            /** @description How far its workflow has come. */
            workflow_status?: components["schemas"]["Text30In"] | null;
            /** @description Time frames in the file. */
            tf_count?: components["schemas"]["Int32In"] | null;
            /** @description Key of the run (`run_id`, not the run number). */
            run?: components["schemas"]["IntegerKeyIn"];
        };
        /** @description A whole STF file as callers write it. */
        StfFileInput: WithRequired<components["schemas"]["StfFilePatch"], "stf_filename" | "run">;
        /** @description One page of STF files, by number. */
        StfFilePage: {
            /** @description How many there are in all. */
            count: number;
            /** @description Address of the next page. */
            next: string | null;
            /** @description Address of the page before. */
            previous: string | null;
            /** @description The rows of this page. */
            results: components["schemas"]["StfFile"][];
        };
        /** @description The way of one STF file through the agents. Deleting one deletes its stages and messages. */
        STFWorkflow: {
            /**
             * Format: uuid
             * @description Key of the workflow, given by the monitor.
             */
            workflow_id: string;
            /** @description Name of the STF file, unique. */
            filename: string;
            /**
             * Format: uuid
             * @description Key of the STF file, where it is registered.
             */
            file_id: string | null;
            /** @description Namespace that it belongs to. */
            namespace: string | null;
            /** @description Execution that it belongs to. */
            execution_id: string | null;
            /** @description Run that it belongs to, as text. */
            run_id: string | null;
            /**
             * @description State of the data acquisition.
             * @enum {string}
             */
            daq_state: "no_beam" | "beam" | "run" | "calib" | "test";
            /**
             * @description Its substate.
             * @enum {string}
             */
            daq_substate: "not_ready" | "ready" | "physics" | "standby" | "lumi" | "eic" | "epic" | "daq" | "calib";
            /**
             * Format: date-time
             * @description When the file was announced. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            generated_time: string;
            /**
             * Format: date-time
             * @description When its first time frame was taken. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            stf_start_time: string;
            /**
             * Format: date-time
             * @description When its last time frame was taken. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            stf_end_time: string;
            /**
             * @description How far it has come.
             * @enum {string}
             */
            current_status: "generated" | "daqsim_received" | "daqsim_processing" | "daqsim_complete" | "data_received" | "data_processing" | "data_complete" | "processing_received" | "processing_processing" | "processing_complete" | "fastmon_received" | "fastmon_processing" | "fastmon_complete" | "workflow_complete" | "failed";
            /**
             * @description Kind of agent that has it now.
             * @enum {string}
             */
            current_agent: "daqsim" | "data" | "processing" | "fastmon" | "monitor";
            /**
             * Format: date-time
             * @description When it was done. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            completed_at: string | null;
            /**
             * Format: date-time
             * @description When it failed. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            failed_at: string | null;
            /** @description Why it failed. */
            failure_reason: string | null;
            /** @description Anything else. Any JSON. */
            stf_metadata: unknown;
            /**
             * Format: date-time
             * @description When the monitor stored it first. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last written. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            updated_at: string;
        };
        /** @description The properties of a workflow that callers write. Others in a body are ignored. */
        STFWorkflowPatch: {
            /** @description Name of the STF file, unique. */
            filename?: components["schemas"]["NonBlank255In"];
            /** @description Key of the STF file, where it is registered. */
            file_id?: components["schemas"]["UuidIn"] | null;
            /** @description Namespace that it belongs to. */
            namespace?: components["schemas"]["Text100In"] | null;
            /** @description Execution that it belongs to. */
            execution_id?: components["schemas"]["Text100In"] | null;
            /** @description Run that it belongs to, as text. */
            run_id?: components["schemas"]["Text50In"] | null;
            /**
             * @description State of the data acquisition.
             * @enum {string}
             */
            daq_state?: "no_beam" | "beam" | "run" | "calib" | "test";
            /**
             * @description Its substate.
             * @enum {string}
             */
            daq_substate?: "not_ready" | "ready" | "physics" | "standby" | "lumi" | "eic" | "epic" | "daq" | "calib";
            /** @description When the file was announced. */
            generated_time?: components["schemas"]["DateTimeIn"];
            /** @description When its first time frame was taken. */
            stf_start_time?: components["schemas"]["DateTimeIn"];
            /** @description When its last time frame was taken. */
            stf_end_time?: components["schemas"]["DateTimeIn"];
            /**
             * @description How far it has come. Default: generated.
             * @enum {string}
             */
            current_status?: "generated" | "daqsim_received" | "daqsim_processing" | "daqsim_complete" | "data_received" | "data_processing" | "data_complete" | "processing_received" | "processing_processing" | "processing_complete" | "fastmon_received" | "fastmon_processing" | "fastmon_complete" | "workflow_complete" | "failed";
            /**
             * @description Kind of agent that has it now. Default: daqsim.
             * @enum {string}
             */
            current_agent?: "daqsim" | "data" | "processing" | "fastmon" | "monitor";
            /** @description When it was done. */
            completed_at?: components["schemas"]["DateTimeIn"] | null;
            /** @description When it failed. */
            failed_at?: components["schemas"]["DateTimeIn"] | null;
            /** @description Why it failed. */
            failure_reason?: components["schemas"]["TextIn"] | null;
            /** @description Anything else. */
            stf_metadata?: components["schemas"]["NullableJsonIn"];
        };
        /** @description A whole workflow as callers write it. */
        STFWorkflowInput: WithRequired<components["schemas"]["STFWorkflowPatch"], "filename" | "daq_state" | "daq_substate" | "generated_time" | "stf_start_time" | "stf_end_time">;
        /** @description One page of workflows, by number. */
        STFWorkflowPage: {
            /** @description How many there are in all. */
            count: number;
            /** @description Address of the next page. */
            next: string | null;
            /** @description Address of the page before. */
            previous: string | null;
            /** @description The rows of this page. */
            results: components["schemas"]["STFWorkflow"][];
        };
        /** @description What one agent did in one workflow. Workflow, agent name and agent type together are unique. Deleting a stage deletes its messages. */
        AgentWorkflowStage: {
            /**
             * Format: uuid
             * @description Key of the stage, given by the monitor.
             */
            stage_id: string;
            /** @description Name of the agent. */
            agent_name: string;
            /**
             * @description Kind of the agent.
             * @enum {string}
             */
            agent_type: "daqsim" | "data" | "processing" | "fastmon" | "monitor";
            /**
             * @description How far the stage has come.
             * @enum {string}
             */
            status: "generated" | "daqsim_received" | "daqsim_processing" | "daqsim_complete" | "data_received" | "data_processing" | "data_complete" | "processing_received" | "processing_processing" | "processing_complete" | "fastmon_received" | "fastmon_processing" | "fastmon_complete" | "workflow_complete" | "failed";
            /**
             * Format: date-time
             * @description When the agent got the work. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            received_at: string | null;
            /**
             * Format: date-time
             * @description When it started. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            started_at: string | null;
            /**
             * Format: date-time
             * @description When it was done. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            completed_at: string | null;
            /**
             * Format: date-time
             * @description When it failed. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            failed_at: string | null;
            /**
             * Format: double
             * @description How long it took, in seconds.
             */
            processing_time_seconds: number | null;
            /** @description Why it failed. */
            failure_reason: string | null;
            /** @description The message that started it. Any JSON. */
            input_message: unknown;
            /** @description The message that it ended with. Any JSON. */
            output_message: unknown;
            /** @description Anything else. Any JSON. */
            stage_metadata: unknown;
            /**
             * Format: date-time
             * @description When the monitor stored it first. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last written. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            updated_at: string;
            /**
             * Format: uuid
             * @description Key of the workflow.
             */
            workflow: string;
        };
        /** @description The properties of a stage that callers write. Others in a body are ignored. */
        AgentWorkflowStagePatch: {
            /** @description Name of the agent. */
            agent_name?: components["schemas"]["NonBlank100In"];
            /**
             * @description Kind of the agent.
             * @enum {string}
             */
            agent_type?: "daqsim" | "data" | "processing" | "fastmon" | "monitor";
            /**
             * @description How far the stage has come. Default: generated.
             * @enum {string}
             */
            status?: "generated" | "daqsim_received" | "daqsim_processing" | "daqsim_complete" | "data_received" | "data_processing" | "data_complete" | "processing_received" | "processing_processing" | "processing_complete" | "fastmon_received" | "fastmon_processing" | "fastmon_complete" | "workflow_complete" | "failed";
            /** @description When the agent got the work. */
            received_at?: components["schemas"]["DateTimeIn"] | null;
            /** @description When it started. */
            started_at?: components["schemas"]["DateTimeIn"] | null;
            /** @description When it was done. */
            completed_at?: components["schemas"]["DateTimeIn"] | null;
            /** @description When it failed. */
            failed_at?: components["schemas"]["DateTimeIn"] | null;
            /** @description How long it took, in seconds. */
            processing_time_seconds?: components["schemas"]["NumberIn"] | null;
            /** @description Why it failed. */
            failure_reason?: components["schemas"]["TextIn"] | null;
            /** @description The message that started it. */
            input_message?: components["schemas"]["NullableJsonIn"];
            /** @description The message that it ended with. */
            output_message?: components["schemas"]["NullableJsonIn"];
            /** @description Anything else. */
            stage_metadata?: components["schemas"]["NullableJsonIn"];
            /** @description Key of the workflow. */
            workflow?: components["schemas"]["UuidKeyIn"];
        };
        /** @description A whole stage as callers write it. */
        AgentWorkflowStageInput: WithRequired<components["schemas"]["AgentWorkflowStagePatch"], "agent_name" | "agent_type" | "workflow">;
        /** @description One page of stages, by number. */
        AgentWorkflowStagePage: {
            /** @description How many there are in all. */
            count: number;
            /** @description Address of the next page. */
            next: string | null;
            /** @description Address of the page before. */
            previous: string | null;
            /** @description The rows of this page. */
            results: components["schemas"]["AgentWorkflowStage"][];
        };
        /** @description A message between agents, kept for the record. */
        WorkflowMessage: {
            /**
             * Format: uuid
             * @description Key of the message, given by the monitor.
             */
            message_id: string;
            /** @description Type of the message, such as stf_gen. */
            message_type: string;
            /**
             * Format: int32
             * @description Number of the request that it belongs to.
             */
            request_id: number | null;
            /** @description Name of the sender. */
            sender_agent: string | null;
            /**
             * @description Kind of the sender; may be empty.
             * @enum {string|null}
             */
            sender_type: "daqsim" | "data" | "processing" | "fastmon" | "monitor" | "" | null;
            /** @description Name of the recipient. */
            recipient_agent: string | null;
            /**
             * @description Kind of the recipient; may be empty.
             * @enum {string|null}
             */
            recipient_type: "daqsim" | "data" | "processing" | "fastmon" | "monitor" | "" | null;
            /** @description Namespace of the message. */
            namespace: string | null;
            /** @description Execution that it belongs to. */
            execution_id: string | null;
            /** @description Run that it belongs to, as text. */
            run_id: string | null;
            /** @description The message itself. Any JSON but null. */
            message_content: Record<string, unknown> | unknown[] | string | number | boolean;
            /** @description Who stored it and how. Any JSON. */
            message_metadata: unknown;
            /**
             * Format: date-time
             * @description When the monitor stored it. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            sent_at: string;
            /**
             * Format: date-time
             * @description When it was delivered. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            delivered_at: string | null;
            /**
             * Format: date-time
             * @description When it was acknowledged. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            acknowledged_at: string | null;
            /** @description Whether it was handled successfully. */
            is_successful: boolean | null;
            /** @description What went wrong. */
            error_message: string | null;
            /** @description Destination on the broker. */
            queue_name: string | null;
            /** @description Id that ties messages together. */
            correlation_id: string | null;
            /**
             * Format: uuid
             * @description Key of the workflow.
             */
            workflow: string | null;
            /**
             * Format: uuid
             * @description Key of the stage.
             */
            stage: string | null;
        };
        /** @description The properties of a message that callers write. Others in a body are ignored. */
        WorkflowMessagePatch: {
            /** @description Type of the message, such as stf_gen. */
            message_type?: components["schemas"]["NonBlank50In"];
            /** @description Number of the request that it belongs to. */
            request_id?: components["schemas"]["Int32In"] | null;
            /** @description Name of the sender. */
            sender_agent?: components["schemas"]["Text100In"] | null;
            /**
             * @description Kind of the sender; may be empty.
             * @enum {string|null}
             */
            sender_type?: "daqsim" | "data" | "processing" | "fastmon" | "monitor" | "" | null;
            /** @description Name of the recipient. */
            recipient_agent?: components["schemas"]["Text100In"] | null;
            /**
             * @description Kind of the recipient; may be empty.
             * @enum {string|null}
             */
            recipient_type?: "daqsim" | "data" | "processing" | "fastmon" | "monitor" | "" | null;
            /** @description Namespace of the message. */
            namespace?: components["schemas"]["Text100In"] | null;
            /** @description Execution that it belongs to. */
            execution_id?: components["schemas"]["Text100In"] | null;
            /** @description Run that it belongs to, as text. */
            run_id?: components["schemas"]["Text50In"] | null;
            /** @description The message itself. */
            message_content?: components["schemas"]["JsonIn"];
            /** @description Who stored it and how. Default: {}. */
            message_metadata?: components["schemas"]["NullableJsonIn"];
            /** @description When it was delivered. */
            delivered_at?: components["schemas"]["DateTimeIn"] | null;
            /** @description When it was acknowledged. */
            acknowledged_at?: components["schemas"]["DateTimeIn"] | null;
            /** @description Whether it was handled successfully. An empty text, or the word null, counts as null. */
            is_successful?: components["schemas"]["BooleanIn"] | (string | null);
            /** @description What went wrong. */
            error_message?: components["schemas"]["TextIn"] | null;
            /** @description Destination on the broker. */
            queue_name?: components["schemas"]["Text100In"] | null;
            /** @description Id that ties messages together. */
            correlation_id?: components["schemas"]["Text100In"] | null;
            /** @description Key of the workflow. */
            workflow?: components["schemas"]["UuidKeyIn"] | null;
            /** @description Key of the stage. */
            stage?: components["schemas"]["UuidKeyIn"] | null;
        };
        /** @description A whole message as callers write it. */
        WorkflowMessageInput: WithRequired<components["schemas"]["WorkflowMessagePatch"], "message_type" | "message_content">;
        /** @description One page of messages, by number. */
        WorkflowMessagePage: {
            /** @description How many there are in all. */
            count: number;
            /** @description Address of the next page. */
            next: string | null;
            /** @description Address of the page before. */
            previous: string | null;
            /** @description The rows of this page. */
            results: components["schemas"]["WorkflowMessage"][];
        };
        /** @description One page of messages, by cursor. */
        WorkflowMessageCursorPage: {
            /** @description Address of the next page. */
            next: string | null;
            /** @description Address of the page before. */
            previous: string | null;
            /** @description The rows of this page. */
            results: components["schemas"]["WorkflowMessage"][];
        };
        /** @description Somebody who receives messages: an agent on a destination of the broker, or a watcher of the stream. Agents that start again try to register again and take the 400 that says "already exists" as success. */
        Subscriber: {
            /**
             * Format: int32
             * @description Number of the subscriber, given by the monitor.
             */
            subscriber_id: number;
            /** @description Name, unique; agents use `<agent name>-<destination>`. */
            subscriber_name: string;
            /**
             * Format: double
             * @description Share of the messages that it wants, 1 for all; not checked.
             */
            fraction: number | null;
            /** @description What it is. */
            description: string | null;
            /** @description Whether it receives now. */
            is_active: boolean;
            /**
             * Format: date-time
             * @description When the monitor stored it first. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last written. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            updated_at: string;
            /**
             * @description How messages reach it.
             * @enum {string}
             */
            delivery_type: "activemq" | "sse";
            /** @description Address of a stream client. */
            client_ip: string | null;
            /** @description Where a stream client is. */
            client_location: string;
            /**
             * Format: date-time
             * @description When it connected. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            connected_at: string | null;
            /**
             * Format: date-time
             * @description When it went. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            disconnected_at: string | null;
            /**
             * Format: date-time
             * @description When it was last active. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            last_activity: string | null;
            /** @description What it filters by. Any JSON but null. */
            message_filters: Record<string, unknown> | unknown[] | string | number | boolean;
            /**
             * Format: int32
             * @description Messages received.
             */
            messages_received: number;
            /**
             * Format: int32
             * @description Messages sent to it.
             */
            messages_sent: number;
            /**
             * Format: int32
             * @description Messages that it missed.
             */
            messages_dropped: number;
        };
        /** @description The properties of a subscriber that callers write. Others in a body are ignored. */
        SubscriberPatch: {
            /** @description Name, unique; agents use `<agent name>-<destination>`. */
            subscriber_name?: components["schemas"]["NonBlank255In"];
            /** @description Share of the messages that it wants, 1 for all; not checked. */
            fraction?: components["schemas"]["NumberIn"] | null;
            /** @description What it is. */
            description?: components["schemas"]["TextIn"] | null;
            /** @description Whether it receives now. Default: true. */
            is_active?: components["schemas"]["BooleanIn"];
            /**
             * @description How messages reach it. Default: activemq.
             * @enum {string}
             */
            delivery_type?: "activemq" | "sse";
            /** @description Address of a stream client. */
            client_ip?: components["schemas"]["IpIn"] | null;
            /** @description Where a stream client is. Default: empty. */
            client_location?: components["schemas"]["Text255In"];
            /** @description When it connected. */
            connected_at?: components["schemas"]["DateTimeIn"] | null;
            /** @description When it went. */
            disconnected_at?: components["schemas"]["DateTimeIn"] | null;
            /** @description When it was last active. */
            last_activity?: components["schemas"]["DateTimeIn"] | null;
            /** @description What it filters by. Default: {}. */
            message_filters?: components["schemas"]["JsonIn"];
            /** @description Messages received. Default: 0. */
            messages_received?: components["schemas"]["Int32In"];
            /** @description Messages sent to it. Default: 0. */
            messages_sent?: components["schemas"]["Int32In"];
            /** @description Messages that it missed. Default: 0. */
            messages_dropped?: components["schemas"]["Int32In"];
        };
        /** @description A whole subscriber as callers write it. */
        SubscriberInput: WithRequired<components["schemas"]["SubscriberPatch"], "subscriber_name">;
        /** @description One page of subscribers, by number. */
        SubscriberPage: {
            /** @description How many there are in all. */
            count: number;
            /** @description Address of the next page. */
            next: string | null;
            /** @description Address of the page before. */
            previous: string | null;
            /** @description The rows of this page. */
            results: components["schemas"]["Subscriber"][];
        };
        /** @description A time-frame (TF) file sampled from an STF file for fast monitoring. Deleting one deletes its slices. */
        FastMonFile: {
            /**
             * Format: uuid
             * @description Key of the file, given by the monitor.
             */
            tf_file_id: string;
            /** @description Name of the STF file that it is a sample of. */
            stf_file: string;
            /** @description Name of the file, unique: `<STF name>_tf_<number>.tf`. */
            tf_filename: string;
            /**
             * Format: int64
             * @description Size in bytes.
             */
            file_size_bytes: number | null;
            /** @description Checksum of the file. */
            checksum: string | null;
            /**
             * @description How far the file has come.
             * @enum {string}
             */
            status: "registered" | "processing" | "processed" | "failed" | "done";
            /** @description Anything else; an update replaces it whole. Any JSON. */
            metadata: unknown;
            /**
             * Format: date-time
             * @description When the monitor stored it first. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last written. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            updated_at: string;
            /**
             * Format: int32
             * @description Time frames in the file.
             */
            tf_count: number | null;
            /**
             * Format: int32
             * @description Number of its first time frame within the STF.
             */
            tf_first: number | null;
            /**
             * Format: int32
             * @description Number of its last time frame within the STF.
             */
            tf_last: number | null;
        };
        /** @description The properties of a time-frame file that callers write. Others in a body are ignored. */
        FastMonFilePatch: {
            /** @description Name of the STF file that it is a sample of. */
            stf_file?: components["schemas"]["NameKeyIn"];
            /** @description Name of the file, unique: `<STF name>_tf_<number>.tf`. */
            tf_filename?: components["schemas"]["NonBlank255In"];
            /** @description Size in bytes. */
            file_size_bytes?: components["schemas"]["Int64In"] | null;
            /** @description Checksum of the file. */
            checksum?: components["schemas"]["Text64In"] | null;
            /**
             * @description How far the file has come. Default: registered.
             * @enum {string}
             */
            status?: "registered" | "processing" | "processed" | "failed" | "done";
            /** @description Anything else; an update replaces it whole. */
            metadata?: components["schemas"]["NullableJsonIn"];
            /** @description Time frames in the file. */
            tf_count?: components["schemas"]["Int32In"] | null;
            /** @description Number of its first time frame within the STF. */
            tf_first?: components["schemas"]["Int32In"] | null;
            /** @description Number of its last time frame within the STF. */
            tf_last?: components["schemas"]["Int32In"] | null;
        };
        /** @description A whole time-frame file as callers write it. */
        FastMonFileInput: WithRequired<components["schemas"]["FastMonFilePatch"], "stf_file" | "tf_filename">;
        /** @description One page of time-frame files, by number. */
        FastMonFilePage: {
            /** @description How many there are in all. */
            count: number;
            /** @description Address of the next page. */
            next: string | null;
            /** @description Address of the page before. */
            previous: string | null;
            /** @description The rows of this page. */
            results: components["schemas"]["FastMonFile"][];
        };
        /** @description A workflow program in one version; name and version together are unique. Deleting one deletes its executions. */
        WorkflowDefinition: {
            /**
             * Format: int64
             * @description Number of the definition, given by the monitor.
             */
            id: number;
            /** @description Name of the workflow. */
            workflow_name: string;
            /** @description Version of it. */
            version: string;
            /** @description Kind of workflow. */
            workflow_type: string;
            /** @description Its source text. */
            definition: string;
            /** @description Its default parameters. Any JSON but null. */
            parameter_values: Record<string, unknown> | unknown[] | string | number | boolean;
            /** @description Who made it. */
            created_by: string;
            /**
             * Format: date-time
             * @description When the monitor stored it first. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last written. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            updated_at: string;
        };
        /** @description The properties of a workflow definition that callers write. Others in a body are ignored. */
        WorkflowDefinitionPatch: {
            /** @description Name of the workflow. */
            workflow_name?: components["schemas"]["NonBlank200In"];
            /** @description Version of it. */
            version?: components["schemas"]["NonBlank50In"];
            /** @description Kind of workflow. */
            workflow_type?: components["schemas"]["NonBlank100In"];
            /** @description Its source text. */
            definition?: components["schemas"]["NonBlankTextIn"];
            /** @description Its default parameters. Default: {}. */
            parameter_values?: components["schemas"]["JsonIn"];
            /** @description Who made it. */
            created_by?: components["schemas"]["NonBlank100In"];
        };
        /** @description A whole workflow definition as callers write it. */
        WorkflowDefinitionInput: WithRequired<components["schemas"]["WorkflowDefinitionPatch"], "workflow_name" | "version" | "workflow_type" | "definition" | "created_by">;
        /** @description One page of workflow definitions, by number. */
        WorkflowDefinitionPage: {
            /** @description How many there are in all. */
            count: number;
            /** @description Address of the next page. */
            next: string | null;
            /** @description Address of the page before. */
            previous: string | null;
            /** @description The rows of this page. */
            results: components["schemas"]["WorkflowDefinition"][];
        };
        /** @description One execution of a workflow definition. */
        WorkflowExecution: {
            /** @description Key of the execution, given by the caller, unique: `<workflow>-<user>-<sequence>`. It cannot be changed. */
            execution_id: string;
            /** @description Namespace that it runs in. */
            namespace: string | null;
            /** @description Parameters that it runs with. Any JSON but null. */
            parameter_values: Record<string, unknown> | unknown[] | string | number | boolean;
            /** @description Measurements of it. Any JSON. */
            performance_metrics: unknown;
            /** @description How it goes: pending, running, completed, failed, terminated. */
            status: string;
            /**
             * Format: date-time
             * @description When it started. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            start_time: string;
            /**
             * Format: date-time
             * @description When it ended. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            end_time: string | null;
            /** @description Who runs it. */
            executed_by: string;
            /**
             * Format: int64
             * @description Number of the definition.
             */
            workflow_definition: number;
        };
        /** @description The properties of a workflow execution that callers write. Others in a body are ignored. */
        WorkflowExecutionPatch: {
            /** @description Key of the execution, given by the caller, unique: `<workflow>-<user>-<sequence>`. It cannot be changed. */
            execution_id?: components["schemas"]["NonBlank100In"];
            /** @description Namespace that it runs in. */
            namespace?: components["schemas"]["Text100In"] | null;
            /** @description Parameters that it runs with. */
            parameter_values?: components["schemas"]["JsonIn"];
            /** @description Measurements of it. */
            performance_metrics?: components["schemas"]["NullableJsonIn"];
            /** @description How it goes: pending, running, completed, failed, terminated. Default: pending. */
            status?: components["schemas"]["NonBlank50In"];
            /** @description When it started. */
            start_time?: components["schemas"]["DateTimeIn"];
            /** @description When it ended. */
            end_time?: components["schemas"]["DateTimeIn"] | null;
            /** @description Who runs it. */
            executed_by?: components["schemas"]["NonBlank100In"];
            /** @description Number of the definition. */
            workflow_definition?: components["schemas"]["IntegerKeyIn"];
        };
        /** @description A whole workflow execution as callers write it. */
        WorkflowExecutionInput: WithRequired<components["schemas"]["WorkflowExecutionPatch"], "execution_id" | "parameter_values" | "start_time" | "executed_by" | "workflow_definition">;
        /** @description One page of workflow executions, by number. */
        WorkflowExecutionPage: {
            /** @description How many there are in all. */
            count: number;
            /** @description Address of the next page. */
            next: string | null;
            /** @description Address of the page before. */
            previous: string | null;
            /** @description The rows of this page. */
            results: components["schemas"]["WorkflowExecution"][];
        };
        /** @description A part of a time-frame file, the unit of work of the fast-processing workers. Parent file and slice number together are unique. */
        TFSlice: {
            /**
             * Format: int64
             * @description Number of the slice, given by the monitor.
             */
            id: number;
            /** @description Name of the time-frame file that it is a part of. */
            fastmon_file: string;
            /**
             * Format: int32
             * @description Number of the slice within its file, from 0.
             */
            slice_id: number;
            /**
             * Format: int32
             * @description Its first time frame.
             */
            tf_first: number;
            /**
             * Format: int32
             * @description Its last time frame.
             */
            tf_last: number;
            /**
             * Format: int32
             * @description How many time frames it has.
             */
            tf_count: number;
            /**
             * Format: int32
             * @description Number of the run.
             */
            run_number: number;
            /** @description How it goes: queued, processing, completed, failed. */
            status: string;
            /**
             * Format: int32
             * @description How often it was tried again.
             */
            retries: number;
            /** @description Anything else; an update replaces it whole. Any JSON. */
            metadata: unknown;
            /**
             * Format: date-time
             * @description When the monitor stored it first. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last written. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            updated_at: string;
            /** @description Worker that has it. */
            assigned_worker: string | null;
            /**
             * Format: date-time
             * @description When the worker got it. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            assigned_at: string | null;
            /**
             * Format: date-time
             * @description When it was done. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            completed_at: string | null;
        };
        /** @description The properties of a slice that callers write. Others in a body are ignored. */
        TFSlicePatch: {
            /** @description Name of the time-frame file that it is a part of. */
            fastmon_file?: components["schemas"]["NameKeyIn"];
            /** @description Number of the slice within its file, from 0. */
            slice_id?: components["schemas"]["Int32In"];
            /** @description Its first time frame. */
            tf_first?: components["schemas"]["Int32In"];
            /** @description Its last time frame. */
            tf_last?: components["schemas"]["Int32In"];
            /** @description How many time frames it has. */
            tf_count?: components["schemas"]["Int32In"];
            /** @description Number of the run. */
            run_number?: components["schemas"]["Int32In"];
            /** @description How it goes: queued, processing, completed, failed. Default: queued. */
            status?: components["schemas"]["NonBlank20In"];
            /** @description How often it was tried again. Default: 0. */
            retries?: components["schemas"]["Int32In"];
            /** @description Anything else; an update replaces it whole. */
            metadata?: components["schemas"]["NullableJsonIn"];
            /** @description Worker that has it. */
            assigned_worker?: components["schemas"]["Text255In"] | null;
            /** @description When the worker got it. */
            assigned_at?: components["schemas"]["DateTimeIn"] | null;
            /** @description When it was done. */
            completed_at?: components["schemas"]["DateTimeIn"] | null;
            /** @description Name of the slice itself, `<base>_slice_<number>.tf`, as agents of an older version send it: `fastmon_file` is then `<base>.tf`. Not looked at where `fastmon_file` is given. */
            tf_filename?: components["schemas"]["Text255In"];
            /** @description Name of the STF file, as agents of an older version send it; must be that of the parent. */
            stf_filename?: components["schemas"]["Text255In"];
        };
        /** @description A whole slice as callers write it. */
        TFSliceInput: WithRequired<components["schemas"]["TFSlicePatch"], "slice_id" | "tf_first" | "tf_last" | "tf_count" | "run_number"> | unknown | unknown;
        /** @description One page of slices, by number. */
        TFSlicePage: {
            /** @description How many there are in all. */
            count: number;
            /** @description Address of the next page. */
            next: string | null;
            /** @description Address of the page before. */
            previous: string | null;
            /** @description The rows of this page. */
            results: components["schemas"]["TFSlice"][];
        };
        /** @description A process that works on slices. */
        Worker: {
            /** @description Key of the worker, given by the caller, unique. It cannot be changed. */
            worker_id: string;
            /**
             * Format: int32
             * @description Number of the run that it works for.
             */
            run_number: number;
            /** @description Job that it runs in. */
            panda_job: string;
            /** @description Site or host that it runs at. */
            location: string;
            /** @description How it is. */
            status: string;
            /**
             * Format: int32
             * @description Slice that it works on.
             */
            current_slice_id: number | null;
            /** @description File that the slice is of. */
            tf_filename: string | null;
            /**
             * Format: int32
             * @description Slices that it has finished.
             */
            slices_completed: number;
            /**
             * Format: date-time
             * @description When it was last heard of. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            last_heartbeat: string | null;
            /**
             * Format: date-time
             * @description When it started. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            started_at: string;
            /**
             * Format: date-time
             * @description When it ended. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            ended_at: string | null;
            /** @description Anything else. Any JSON. */
            metadata: unknown;
        };
        /** @description The properties of a worker that callers write. Others in a body are ignored. */
        WorkerPatch: {
            /** @description Key of the worker, given by the caller, unique. It cannot be changed. */
            worker_id?: components["schemas"]["NonBlank255In"];
            /** @description Number of the run that it works for. */
            run_number?: components["schemas"]["Int32In"];
            /** @description Job that it runs in. */
            panda_job?: components["schemas"]["NonBlank255In"];
            /** @description Site or host that it runs at. */
            location?: components["schemas"]["NonBlank255In"];
            /** @description How it is. */
            status?: components["schemas"]["NonBlank20In"];
            /** @description Slice that it works on. */
            current_slice_id?: components["schemas"]["Int32In"] | null;
            /** @description File that the slice is of. */
            tf_filename?: components["schemas"]["Text255In"] | null;
            /** @description Slices that it has finished. Default: 0. */
            slices_completed?: components["schemas"]["Int32In"];
            /** @description When it was last heard of. */
            last_heartbeat?: components["schemas"]["DateTimeIn"] | null;
            /** @description When it started. */
            started_at?: components["schemas"]["DateTimeIn"];
            /** @description When it ended. */
            ended_at?: components["schemas"]["DateTimeIn"] | null;
            /** @description Anything else. */
            metadata?: components["schemas"]["NullableJsonIn"];
        };
        /** @description A whole worker as callers write it. */
        WorkerInput: WithRequired<components["schemas"]["WorkerPatch"], "worker_id" | "run_number" | "panda_job" | "location" | "status" | "started_at">;
        /** @description One page of workers, by number. */
        WorkerPage: {
            /** @description How many there are in all. */
            count: number;
            /** @description Address of the next page. */
            next: string | null;
            /** @description Address of the page before. */
            previous: string | null;
            /** @description The rows of this page. */
            results: components["schemas"]["Worker"][];
        };
        /** @description Where a run stands, with the counts of its slices. */
        RunState: {
            /**
             * Format: int32
             * @description Number of the run, given by the caller, unique. It cannot be changed.
             */
            run_number: number;
            /** @description Phase: initializing, physics, completed. */
            phase: string;
            /** @description State: imminent, beam, run, ended. */
            state: string;
            /** @description Substate: preparing, not_ready, physics, standby. */
            substate: string | null;
            /**
             * Format: int32
             * @description Workers that the run should have.
             */
            target_worker_count: number;
            /**
             * Format: int32
             * @description Workers that it has.
             */
            active_worker_count: number;
            /**
             * Format: int32
             * @description Time-frame files received.
             */
            stf_samples_received: number;
            /**
             * Format: int32
             * @description Slices created.
             */
            slices_created: number;
            /**
             * Format: int32
             * @description Slices queued.
             */
            slices_queued: number;
            /**
             * Format: int32
             * @description Slices that are worked on.
             */
            slices_processing: number;
            /**
             * Format: int32
             * @description Slices completed.
             */
            slices_completed: number;
            /**
             * Format: int32
             * @description Slices failed.
             */
            slices_failed: number;
            /**
             * Format: date-time
             * @description When the state last changed. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            state_changed_at: string;
            /**
             * Format: date-time
             * @description When it was last written. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            updated_at: string;
            /** @description Anything else; `execution_id` ties it to the execution. Any JSON. */
            metadata: unknown;
        };
        /** @description The properties of a run state that callers write. Others in a body are ignored. */
        RunStatePatch: {
            /** @description Number of the run, given by the caller, unique. It cannot be changed. */
            run_number?: components["schemas"]["Int32In"];
            /** @description Phase: initializing, physics, completed. */
            phase?: components["schemas"]["NonBlank20In"];
            /** @description State: imminent, beam, run, ended. */
            state?: components["schemas"]["NonBlank20In"];
            /** @description Substate: preparing, not_ready, physics, standby. */
            substate?: components["schemas"]["Text20In"] | null;
            /** @description Workers that the run should have. */
            target_worker_count?: components["schemas"]["Int32In"];
            /** @description Workers that it has. Default: 0. */
            active_worker_count?: components["schemas"]["Int32In"];
            /** @description Time-frame files received. Default: 0. */
            stf_samples_received?: components["schemas"]["Int32In"];
            /** @description Slices created. Default: 0. */
            slices_created?: components["schemas"]["Int32In"];
            /** @description Slices queued. Default: 0. */
            slices_queued?: components["schemas"]["Int32In"];
            /** @description Slices that are worked on. Default: 0. */
            slices_processing?: components["schemas"]["Int32In"];
            /** @description Slices completed. Default: 0. */
            slices_completed?: components["schemas"]["Int32In"];
            /** @description Slices failed. Default: 0. */
            slices_failed?: components["schemas"]["Int32In"];
            /** @description When the state last changed. */
            state_changed_at?: components["schemas"]["DateTimeIn"];
            /** @description Anything else; `execution_id` ties it to the execution. */
            metadata?: components["schemas"]["NullableJsonIn"];
        };
        /** @description A whole run state as callers write it. */
        RunStateInput: WithRequired<components["schemas"]["RunStatePatch"], "run_number" | "phase" | "state" | "target_worker_count" | "state_changed_at">;
        /** @description One page of run states, by number. */
        RunStatePage: {
            /** @description How many there are in all. */
            count: number;
            /** @description Address of the next page. */
            next: string | null;
            /** @description Address of the page before. */
            previous: string | null;
            /** @description The rows of this page. */
            results: components["schemas"]["RunState"][];
        };
        /** @description Something that happened in a run. */
        SystemStateEvent: {
            /**
             * Format: int32
             * @description Number of the event, given by the monitor.
             */
            event_id: number;
            /**
             * Format: date-time
             * @description When it happened. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            timestamp: string;
            /**
             * Format: int32
             * @description Number of the run.
             */
            run_number: number;
            /** @description What happened, such as start_run. */
            event_type: string;
            /** @description State of the run then. */
            state: string;
            /** @description Its substate. */
            substate: string | null;
            /** @description The message behind it, or anything else. Any JSON but null. */
            event_data: Record<string, unknown> | unknown[] | string | number | boolean;
        };
        /** @description The properties of a event that callers write. Others in a body are ignored. */
        SystemStateEventPatch: {
            /** @description When it happened. */
            timestamp?: components["schemas"]["DateTimeIn"];
            /** @description Number of the run. */
            run_number?: components["schemas"]["Int32In"];
            /** @description What happened, such as start_run. */
            event_type?: components["schemas"]["NonBlank50In"];
            /** @description State of the run then. */
            state?: components["schemas"]["NonBlank20In"];
            /** @description Its substate. */
            substate?: components["schemas"]["Text20In"] | null;
            /** @description The message behind it, or anything else. */
            event_data?: components["schemas"]["JsonIn"];
        };
        /** @description A whole event as callers write it. */
        SystemStateEventInput: WithRequired<components["schemas"]["SystemStateEventPatch"], "timestamp" | "run_number" | "event_type" | "state" | "event_data">;
        /** @description One page of events, by number. */
        SystemStateEventPage: {
            /** @description How many there are in all. */
            count: number;
            /** @description Address of the next page. */
            next: string | null;
            /** @description Address of the page before. */
            previous: string | null;
            /** @description The rows of this page. */
            results: components["schemas"]["SystemStateEvent"][];
        };
        /** @description What an agent tells with a heartbeat. Keys that are absent keep the value that the agent had; others than these are ignored. */
        HeartbeatInput: {
            /** @description Name of the agent; one that the monitor has not seen is registered. */
            instance_name: components["schemas"]["AgentNameIn"];
            /** @description What kind of agent it is, any word. Default for a new agent: other. */
            agent_type?: components["schemas"]["Text100In"];
            /** @description What the agent says of itself. */
            description?: components["schemas"]["TextIn"];
            /** @description How it is, any word: OK, WARNING, ERROR, EXITED. Default for a new agent: OK. */
            status?: components["schemas"]["Text50In"];
            /** @description Address at which it can be reached. */
            agent_url?: components["schemas"]["Text200In"] | null;
            /** @description Whether it takes part in workflows. */
            workflow_enabled?: components["schemas"]["BooleanIn"];
            /** @description STF files that it works on now. */
            current_stf_count?: components["schemas"]["Int32In"];
            /** @description STF files that it has finished. */
            total_stf_processed?: components["schemas"]["Int32In"];
            /** @description Process id on its host. */
            pid?: components["schemas"]["Int32In"] | null;
            /** @description Host that it runs on. */
            hostname?: components["schemas"]["Text100In"] | null;
            /**
             * @description What it is doing.
             * @enum {string}
             */
            operational_state?: "STARTING" | "READY" | "PROCESSING" | "EXITED";
            /** @description Namespace that it works in. */
            namespace?: components["schemas"]["Text100In"] | null;
            /** @description Anything else. */
            metadata?: components["schemas"]["NullableJsonIn"];
        };
        /** @description Log records, stored all or none. */
        BulkLogsInput: components["schemas"]["AppLogInput"][];
        /** @description What was stored. */
        BulkLogs: {
            /** @description How many records. */
            created: number;
        };
        /** @description Counts and latest errors by application, then by instance. */
        LogSummary: {
            [key: string]: {
                [key: string]: {
                    /** @description Number of records by level name; every level that occurs, not only errors. */
                    error_counts: {
                        [key: string]: number;
                    };
                    /** @description The latest five records of level name ERROR or CRITICAL, newest first. */
                    recent_errors: {
                        /**
                         * Format: date-time
                         * @description When it was made, UTC.
                         */
                        timestamp: string;
                        /** @description ERROR or CRITICAL. */
                        levelname: string;
                        /** @description What was logged. */
                        message: string;
                        /** @description Module that logged. */
                        module: string;
                        /** @description Function that logged. */
                        funcname: string;
                        /** @description Line in that module. */
                        lineno: number;
                    }[];
                };
            };
        };
        /** @description Number for a new run; the first is 100010. */
        NextRunNumber: {
            /**
             * Format: int64
             * @description Number for a new run; the first is 100010.
             */
            run_number: number;
            /**
             * @description Always success.
             * @constant
             */
            status: "success";
        };
        /** @description Number for an agent that starts; the first is 1. */
        NextAgentId: {
            /**
             * Format: int64
             * @description Number for an agent that starts; the first is 1.
             */
            agent_id: number;
            /**
             * @description Always success.
             * @constant
             */
            status: "success";
        };
        /** @description Sequence number for an execution id; the first is 1. */
        NextWorkflowExecutionId: {
            /**
             * Format: int64
             * @description Sequence number for an execution id; the first is 1.
             */
            sequence: number;
            /**
             * @description Always success.
             * @constant
             */
            status: "success";
        };
        /** @description The document that holds the counters. */
        PersistentState: {
            /** @description The counters, and whatever else is kept there. */
            state_data: Record<string, unknown>;
            /**
             * Format: date-time
             * @description When it was last written, UTC; null before the first time.
             */
            updated_at: string | null;
        };
        /** @description A name that keeps the agents, executions and messages of one group of people apart. */
        Namespace: {
            /** @description Name, unique. */
            name: string;
            /** @description Who it belongs to. */
            owner: string;
            /** @description What it is for. */
            description: string;
            /** @description Anything else. Any JSON. */
            metadata: unknown;
            /**
             * Format: date-time
             * @description When it was made, UTC.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last written, UTC.
             */
            updated_at: string;
        };
        /** @description One page of namespaces, by number. */
        NamespacePage: {
            /** @description How many there are in all. */
            count: number;
            /** @description Address of the next page. */
            next: string | null;
            /** @description Address of the page before. */
            previous: string | null;
            /** @description The rows of this page. */
            results: components["schemas"]["Namespace"][];
        };
        /** @description A namespace that should exist. */
        NamespaceInput: {
            /** @description Its name; needed. */
            name?: components["schemas"]["Text100In"] | null;
            /** @description Who it belongs to; needed. */
            owner?: components["schemas"]["Text100In"] | null;
            /** @description What it is for. Default: empty. */
            description?: components["schemas"]["TextIn"];
        };
        /** @description The namespace, and whether it was made just now. */
        EnsuredNamespace: {
            /** @description Its name. */
            name: string;
            /** @description Who it belongs to. */
            owner: string;
            /** @description What it is for. */
            description: string;
            /** @description Whether it was made by this call. */
            created: boolean;
            /**
             * @description Always success.
             * @constant
             */
            status: "success";
        };
        /** @description What is wrong, in one sentence. */
        Failure: {
            /** @description What is wrong. */
            error: string;
            /**
             * @description Always error, where it is there.
             * @constant
             */
            status?: "error";
        };
        /** @description One turn of a dialogue. Username, session, role and content are needed. */
        AiMemoryInput: {
            /** @description Whose dialogue it is. */
            username?: components["schemas"]["Text100In"] | null;
            /** @description Session that it belongs to. */
            session_id?: components["schemas"]["Text255In"] | null;
            /** @description Who speaks: user or assistant. */
            role?: components["schemas"]["Text255In"] | null;
            /** @description What is said. */
            content?: components["schemas"]["TextIn"] | null;
            /** @description Namespace that it belongs to. */
            namespace?: components["schemas"]["Text100In"] | null;
            /** @description Project that it is about. */
            project_path?: components["schemas"]["Text500In"] | null;
        };
        /** @description The number of the stored turn. */
        RecordedAiMemory: {
            /**
             * Format: int64
             * @description Number of the turn.
             */
            id: number;
            /**
             * @description Always success.
             * @constant
             */
            status: "success";
        };
        /** @description The turns of a dialogue, oldest first. */
        AiMemory: {
            /** @description The turns. */
            items: {
                /** @description Who spoke: user or assistant. */
                role: string;
                /** @description What was said. */
                content: string;
                /**
                 * Format: date-time
                 * @description When it was stored, UTC with `+00:00`.
                 */
                created_at: string;
                /** @description Session that it belongs to. */
                session_id: string;
                /** @description Its namespace, or empty. */
                post_id: string;
                /** @description Its project, or empty. */
                root_id: string;
            }[];
            /** @description How many there are here. */
            count: number;
        };
        /** @description The active users. */
        Users: {
            /** @description By name. */
            users: {
                /** @description Name of the user. */
                username: string;
                /** @description Address, or empty. */
                email: string;
                /** @description First name, or empty. */
                first_name: string;
                /** @description Last name, or empty. */
                last_name: string;
                /** @description Always true here. */
                is_active: boolean;
                /**
                 * Format: date-time
                 * @description When the user was made, UTC.
                 */
                date_joined: string;
                /**
                 * Format: date-time
                 * @description When the user last signed in, UTC.
                 */
                last_login: string | null;
            }[];
        };
        /** @description A sign of life. */
        Live: {
            /**
             * @description Always ok.
             * @constant
             */
            status: "ok";
        };
        /** @description Whether requests can be answered now. */
        Readiness: {
            /**
             * @description ready; not ready while the database does not answer; stopping once the monitor takes no new work.
             * @enum {string}
             */
            status: "ready" | "not ready" | "stopping";
            /**
             * @description Whether the database answers.
             * @enum {string}
             */
            database: "ok" | "error";
        };
        /** @description The lists of the API: name to address. */
        Index: {
            [key: string]: string;
        };
        /** @description What went wrong, in a sentence that names cause and mend. */
        Problem: {
            /** @description What went wrong. */
            detail: string;
            /** @description Where somebody may have to look it up: the id under which the log of the monitor has it. */
            request_id?: string;
        };
        /** @description Every fault by its field or parameter; `non_field_errors` for what concerns several. */
        FieldErrors: {
            [key: string]: string[];
        };
        /** @description Every fault by its field, or one sentence where the request could not be read at all. */
        BadRequest: components["schemas"]["FieldErrors"] | components["schemas"]["Problem"];
    };
    responses: {
        /** @description The request is not what the contract says. */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequest"];
            };
        };
        /** @description Credentials are missing or wrong. */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description You may not do this; or credentials came over plain HTTP from another machine. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description A call with the same Idempotency-Key is being answered; try again. */
        TwinInFlight: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "detail": "A call with this Idempotency-Key is being answered. Try again shortly."
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The Idempotency-Key was used for another body. */
        OtherBody: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "detail": "This Idempotency-Key was used with another body. Each piece of work needs a key of its own."
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Answered to a method that this path does not have. */
        MethodNotAllowed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Allow: components["headers"]["Allow"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "detail": "Method \"TRACE\" not allowed."
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than what is accepted: 1 MiB, or 8 MiB for logs in bulk. */
        BodyTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "detail": "The request body is larger than this operation accepts."
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not JSON. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "detail": "Unsupported media type \"text/plain\" in request."
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description More requests than one client may send. */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "detail": "More than 5000 requests in a second. Wait, then go on.",
                 *       "request_id": "3kVbX0aQ9sYt"
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Not now: the database does not answer, or there is too much to do. */
        Unavailable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "detail": "The database is not available. Try again shortly.",
                 *       "request_id": "3kVbX0aQ9sYt"
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Rows of a page; the reply is then one page with the count of all rows. */
        Limit: number;
        /** @description Rows of a page; the reply is then one page with the count of all rows, or with `cursor` one without. */
        LimitSmall: number;
        /** @description Rows before the page. Not together with `cursor`. */
        Offset: number;
        /** @description Empty for the first page, then as `next` and `previous` have it. A cursor holds order and filters, so that none are given beside it; every row comes once, also while others are written. */
        Cursor: string;
        /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
        IdempotencyKey: string;
        /** @description Accepted for old callers; the reply is always JSON. */
        Format: "json";
    };
    requestBodies: never;
    headers: {
        /**
         * @description Id of the request, as the log of the monitor has it.
         * @example 3kVbX0aQ9sYt
         */
        RequestId: string;
        /** @description `true` where this is the answer of an earlier call with the same Idempotency-Key. */
        IdempotencyReplayed: "true";
        /**
         * @description Seconds to wait before the next try.
         * @example 2
         */
        RetryAfter: number;
        /**
         * @description The methods that there are.
         * @example GET, POST, HEAD, OPTIONS
         */
        Allow: string;
        /**
         * @description Where the list goes on, as `<address>; rel="next"`; absent at its end.
         * @example <https://localhost:8443/api/logs/?cursor=W3t9LDEsW11d>; rel="next"
         */
        Link: string;
        /**
         * @description How many hours the list looked back, where it did not look at all rows.
         * @example 24
         */
        LooksBackHours: number;
        /**
         * @description Where it is now.
         * @example /api/docs/
         */
        Location: string;
        /**
         * @description The scheme to use.
         * @example Token
         */
        Authenticate: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    redirectHome: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At /api/docs/. */
            302: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    index: {
        parameters: {
            query?: {
                /** @description Accepted for old callers; the reply is always JSON. */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The addresses. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "systemagents": "https://localhost:8443/api/systemagents/",
                     *       "runs": "https://localhost:8443/api/runs/"
                     *     }
                     */
                    "application/json": components["schemas"]["Index"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listSystemAgents: {
        parameters: {
            query?: {
                /** @description Rows of a page; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "id" | "-id" | "instance_name" | "-instance_name" | "agent_type" | "-agent_type" | "description" | "-description" | "status" | "-status" | "last_heartbeat" | "-last_heartbeat" | "agent_url" | "-agent_url" | "workflow_enabled" | "-workflow_enabled" | "current_stf_count" | "-current_stf_count" | "total_stf_processed" | "-total_stf_processed" | "last_stf_processed" | "-last_stf_processed" | "pid" | "-pid" | "hostname" | "-hostname" | "operational_state" | "-operational_state" | "namespace" | "-namespace" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Rows that contain this text, in any case, in instance_name, description, hostname. */
                search?: string;
                /** @description Exactly this: Number of the agent, given by the monitor. */
                id?: number;
                /** @description Exactly this: Name of the agent, unique: `<type>-agent-<user>-<agent id>`. */
                instance_name?: string;
                /** @description Exactly this: What kind of agent it is. Heartbeats may carry any word of up to 100 characters; a record written here takes one of the list. */
                agent_type?: string;
                /** @description Exactly this: How the agent is. Heartbeats may carry any word of up to 50 characters. */
                status?: string;
                /** @description From this moment on (inclusive): When the agent was last heard of, by the clock of the monitor. */
                last_heartbeat_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the agent was last heard of, by the clock of the monitor. */
                last_heartbeat_before?: components["schemas"]["DateTimeIn"];
                /** @description Exactly this: Whether the agent takes part in workflows. */
                workflow_enabled?: boolean;
                /** @description From this moment on (inclusive): When it finished the last one. */
                last_stf_processed_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it finished the last one. */
                last_stf_processed_before?: components["schemas"]["DateTimeIn"];
                /** @description Exactly this: Process id on its host. */
                pid?: number;
                /** @description Exactly this: Host that it runs on. */
                hostname?: string;
                /** @description Exactly this: What the agent is doing. */
                operational_state?: "STARTING" | "READY" | "PROCESSING" | "EXITED";
                /** @description Exactly this: Namespace that it works in. */
                namespace?: string;
                /** @description From this moment on (inclusive): When the monitor stored it first. */
                created_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the monitor stored it first. */
                created_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was last written. */
                updated_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was last written. */
                updated_at_before?: components["schemas"]["DateTimeIn"];
                /** @description Accepted for old callers; the reply is always JSON. */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agents. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemAgent"][] | components["schemas"]["SystemAgentPage"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createSystemAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "instance_name": "data-agent-operator-7",
                 *       "agent_type": "data",
                 *       "description": "DATA agent. MQ: connected",
                 *       "status": "OK",
                 *       "last_heartbeat": "2026-08-07T14:00:00.123456Z",
                 *       "workflow_enabled": true,
                 *       "current_stf_count": 1,
                 *       "total_stf_processed": 41,
                 *       "last_stf_processed": "2026-08-07T13:59:58Z",
                 *       "pid": 4711,
                 *       "hostname": "daq01",
                 *       "operational_state": "READY",
                 *       "namespace": "operators",
                 *       "metadata": {
                 *         "supervisord_healthy": true
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SystemAgentInput"];
            };
        };
        responses: {
            /** @description The agent as it is stored. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 7,
                     *       "instance_name": "data-agent-operator-7",
                     *       "agent_type": "data",
                     *       "description": "DATA agent. MQ: connected",
                     *       "status": "OK",
                     *       "last_heartbeat": "2026-08-07T14:00:00.123456Z",
                     *       "agent_url": null,
                     *       "workflow_enabled": true,
                     *       "current_stf_count": 1,
                     *       "total_stf_processed": 41,
                     *       "last_stf_processed": "2026-08-07T13:59:58Z",
                     *       "pid": 4711,
                     *       "hostname": "daq01",
                     *       "operational_state": "READY",
                     *       "namespace": "operators",
                     *       "metadata": {
                     *         "supervisord_healthy": true
                     *       },
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SystemAgent"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TwinInFlight"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["OtherBody"];
            503: components["responses"]["Unavailable"];
        };
    };
    heartbeat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "instance_name": "data-agent-operator-7",
                 *       "agent_type": "DATA",
                 *       "status": "OK",
                 *       "description": "DATA agent. MQ: connected",
                 *       "pid": 4711,
                 *       "hostname": "daq01",
                 *       "operational_state": "READY",
                 *       "namespace": "operators"
                 *     }
                 */
                "application/json": components["schemas"]["HeartbeatInput"];
            };
        };
        responses: {
            /** @description A known agent, as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 7,
                     *       "instance_name": "data-agent-operator-7",
                     *       "agent_type": "DATA",
                     *       "description": "DATA agent. MQ: connected",
                     *       "status": "OK",
                     *       "last_heartbeat": "2026-08-07T14:00:00.123456Z",
                     *       "agent_url": null,
                     *       "workflow_enabled": true,
                     *       "current_stf_count": 1,
                     *       "total_stf_processed": 41,
                     *       "last_stf_processed": "2026-08-07T13:59:58Z",
                     *       "pid": 4711,
                     *       "hostname": "daq01",
                     *       "operational_state": "READY",
                     *       "namespace": "operators",
                     *       "metadata": {
                     *         "supervisord_healthy": true
                     *       },
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SystemAgent"];
                };
            };
            /** @description A new agent, as it is now. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 7,
                     *       "instance_name": "data-agent-operator-7",
                     *       "agent_type": "DATA",
                     *       "description": "DATA agent. MQ: connected",
                     *       "status": "OK",
                     *       "last_heartbeat": "2026-08-07T14:00:00.123456Z",
                     *       "agent_url": null,
                     *       "workflow_enabled": true,
                     *       "current_stf_count": 1,
                     *       "total_stf_processed": 41,
                     *       "last_stf_processed": "2026-08-07T13:59:58Z",
                     *       "pid": 4711,
                     *       "hostname": "daq01",
                     *       "operational_state": "READY",
                     *       "namespace": "operators",
                     *       "metadata": {
                     *         "supervisord_healthy": true
                     *       },
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SystemAgent"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    retrieveSystemAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the agent, given by the monitor.
                 * @example 7
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agent. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 7,
                     *       "instance_name": "data-agent-operator-7",
                     *       "agent_type": "data",
                     *       "description": "DATA agent. MQ: connected",
                     *       "status": "OK",
                     *       "last_heartbeat": "2026-08-07T14:00:00.123456Z",
                     *       "agent_url": null,
                     *       "workflow_enabled": true,
                     *       "current_stf_count": 1,
                     *       "total_stf_processed": 41,
                     *       "last_stf_processed": "2026-08-07T13:59:58Z",
                     *       "pid": 4711,
                     *       "hostname": "daq01",
                     *       "operational_state": "READY",
                     *       "namespace": "operators",
                     *       "metadata": {
                     *         "supervisord_healthy": true
                     *       },
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SystemAgent"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such agent. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No SystemAgent matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    replaceSystemAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the agent, given by the monitor.
                 * @example 7
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "instance_name": "data-agent-operator-7",
                 *       "agent_type": "data",
                 *       "description": "DATA agent. MQ: connected",
                 *       "status": "OK",
                 *       "last_heartbeat": "2026-08-07T14:00:00.123456Z",
                 *       "workflow_enabled": true,
                 *       "current_stf_count": 1,
                 *       "total_stf_processed": 41,
                 *       "last_stf_processed": "2026-08-07T13:59:58Z",
                 *       "pid": 4711,
                 *       "hostname": "daq01",
                 *       "operational_state": "READY",
                 *       "namespace": "operators",
                 *       "metadata": {
                 *         "supervisord_healthy": true
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SystemAgentInput"];
            };
        };
        responses: {
            /** @description The agent as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 7,
                     *       "instance_name": "data-agent-operator-7",
                     *       "agent_type": "data",
                     *       "description": "DATA agent. MQ: connected",
                     *       "status": "OK",
                     *       "last_heartbeat": "2026-08-07T14:00:00.123456Z",
                     *       "agent_url": null,
                     *       "workflow_enabled": true,
                     *       "current_stf_count": 1,
                     *       "total_stf_processed": 41,
                     *       "last_stf_processed": "2026-08-07T13:59:58Z",
                     *       "pid": 4711,
                     *       "hostname": "daq01",
                     *       "operational_state": "READY",
                     *       "namespace": "operators",
                     *       "metadata": {
                     *         "supervisord_healthy": true
                     *       },
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SystemAgent"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such agent. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No SystemAgent matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteSystemAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the agent, given by the monitor.
                 * @example 7
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such agent. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No SystemAgent matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateSystemAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the agent, given by the monitor.
                 * @example 7
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "ERROR",
                 *       "description": "retired"
                 *     }
                 */
                "application/json": components["schemas"]["SystemAgentPatch"];
            };
        };
        responses: {
            /** @description The agent as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 7,
                     *       "instance_name": "data-agent-operator-7",
                     *       "agent_type": "data",
                     *       "description": "retired",
                     *       "status": "ERROR",
                     *       "last_heartbeat": "2026-08-07T14:00:00.123456Z",
                     *       "agent_url": null,
                     *       "workflow_enabled": true,
                     *       "current_stf_count": 1,
                     *       "total_stf_processed": 41,
                     *       "last_stf_processed": "2026-08-07T13:59:58Z",
                     *       "pid": 4711,
                     *       "hostname": "daq01",
                     *       "operational_state": "READY",
                     *       "namespace": "operators",
                     *       "metadata": {
                     *         "supervisord_healthy": true
                     *       },
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SystemAgent"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such agent. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No SystemAgent matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    listLogs: {
        parameters: {
            query?: {
                /** @description Rows of a page; the reply is then one page with the count of all rows, or with `cursor` one without. */
                limit?: components["parameters"]["LimitSmall"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Empty for the first page, then as `next` and `previous` have it. A cursor holds order and filters, so that none are given beside it; every row comes once, also while others are written. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "id" | "-id" | "app_name" | "-app_name" | "instance_name" | "-instance_name" | "timestamp" | "-timestamp" | "level" | "-level" | "levelname" | "-levelname" | "message" | "-message" | "module" | "-module" | "funcname" | "-funcname" | "lineno" | "-lineno" | "process" | "-process" | "thread" | "-thread";
                /** @description Rows that contain this text, in any case, in message, module, funcname. */
                search?: string;
                /** @description Exactly this: Number of the record, given by the monitor. */
                id?: number;
                /** @description Exactly this: Name of the application; `base_agent` for all Python agents. */
                app_name?: string;
                /** @description Exactly this: Name of the agent that logs. */
                instance_name?: string;
                /** @description From this moment on (inclusive): When the record was made, by the agent's clock. Kept as sent, however wrong that clock is. */
                timestamp_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the record was made, by the agent's clock. Kept as sent, however wrong that clock is. */
                timestamp_before?: components["schemas"]["DateTimeIn"];
                /** @description Exactly this: Level as a number: 50 critical, 40 error, 30 warning, 20 info, 10 debug, 0 not set. */
                level?: 50 | 40 | 30 | 20 | 10 | 0;
                /** @description Exactly this: Level as a word; not compared with `level`. */
                levelname?: string;
                /** @description Exactly this: Module that logs. */
                module?: string;
                /** @description Exactly this: Function that logs. */
                funcname?: string;
                /** @description Accepted for old callers; the reply is always JSON. */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The log records. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    "X-Looks-Back-Hours": components["headers"]["LooksBackHours"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppLog"][] | components["schemas"]["AppLogPage"] | components["schemas"]["AppLogCursorPage"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createLog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "app_name": "base_agent",
                 *       "instance_name": "data-agent-operator-7",
                 *       "timestamp": "2026-08-07T14:00:00.123456Z",
                 *       "level": 20,
                 *       "levelname": "INFO",
                 *       "message": "STF file swf.100010.000001.stf registered",
                 *       "module": "example_data_agent",
                 *       "funcname": "handle_stf_gen",
                 *       "lineno": 172,
                 *       "process": 4711,
                 *       "thread": 140203458717440,
                 *       "extra_data": {
                 *         "execution_id": "stf_datataking-operator-0042",
                 *         "run_id": "100010"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AppLogInput"];
            };
        };
        responses: {
            /** @description The log record as it is stored. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 120731,
                     *       "app_name": "base_agent",
                     *       "instance_name": "data-agent-operator-7",
                     *       "timestamp": "2026-08-07T14:00:00.123456Z",
                     *       "level": 20,
                     *       "levelname": "INFO",
                     *       "message": "STF file swf.100010.000001.stf registered",
                     *       "module": "example_data_agent",
                     *       "funcname": "handle_stf_gen",
                     *       "lineno": 172,
                     *       "process": 4711,
                     *       "thread": 140203458717440,
                     *       "extra_data": {
                     *         "execution_id": "stf_datataking-operator-0042",
                     *         "run_id": "100010"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AppLog"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    createLogs: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "app_name": "base_agent",
                 *         "instance_name": "data-agent-operator-7",
                 *         "timestamp": "2026-08-07T14:00:00.123456Z",
                 *         "level": 20,
                 *         "levelname": "INFO",
                 *         "message": "STF file swf.100010.000001.stf registered",
                 *         "module": "example_data_agent",
                 *         "funcname": "handle_stf_gen",
                 *         "lineno": 172,
                 *         "process": 4711,
                 *         "thread": 140203458717440,
                 *         "extra_data": {
                 *           "execution_id": "stf_datataking-operator-0042",
                 *           "run_id": "100010"
                 *         }
                 *       },
                 *       {
                 *         "app_name": "base_agent",
                 *         "instance_name": "data-agent-operator-7",
                 *         "timestamp": "2026-08-07T14:00:00.123456Z",
                 *         "level": 20,
                 *         "levelname": "INFO",
                 *         "message": "STF file swf.100010.000002.stf registered",
                 *         "module": "example_data_agent",
                 *         "funcname": "handle_stf_gen",
                 *         "lineno": 172,
                 *         "process": 4711,
                 *         "thread": 140203458717440,
                 *         "extra_data": {
                 *           "execution_id": "stf_datataking-operator-0042",
                 *           "run_id": "100010"
                 *         }
                 *       }
                 *     ]
                 */
                "application/json": components["schemas"]["BulkLogsInput"];
            };
        };
        responses: {
            /** @description All are stored. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created": 2
                     *     }
                     */
                    "application/json": components["schemas"]["BulkLogs"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TwinInFlight"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["OtherBody"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    summarizeLogs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The summary; empty where there are no logs. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "base_agent": {
                     *         "data-agent-operator-7": {
                     *           "error_counts": {
                     *             "INFO": 1204,
                     *             "ERROR": 1
                     *           },
                     *           "recent_errors": [
                     *             {
                     *               "timestamp": "2026-08-07T14:00:00.123456Z",
                     *               "levelname": "ERROR",
                     *               "message": "STF file could not be registered",
                     *               "module": "example_data_agent",
                     *               "funcname": "handle_stf_gen",
                     *               "lineno": 181
                     *             }
                     *           ]
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LogSummary"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    retrieveLog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the record, given by the monitor.
                 * @example 120731
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The log record. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 120731,
                     *       "app_name": "base_agent",
                     *       "instance_name": "data-agent-operator-7",
                     *       "timestamp": "2026-08-07T14:00:00.123456Z",
                     *       "level": 20,
                     *       "levelname": "INFO",
                     *       "message": "STF file swf.100010.000001.stf registered",
                     *       "module": "example_data_agent",
                     *       "funcname": "handle_stf_gen",
                     *       "lineno": 172,
                     *       "process": 4711,
                     *       "thread": 140203458717440,
                     *       "extra_data": {
                     *         "execution_id": "stf_datataking-operator-0042",
                     *         "run_id": "100010"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AppLog"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such log record. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No AppLog matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    replaceLog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the record, given by the monitor.
                 * @example 120731
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "app_name": "base_agent",
                 *       "instance_name": "data-agent-operator-7",
                 *       "timestamp": "2026-08-07T14:00:00.123456Z",
                 *       "level": 20,
                 *       "levelname": "INFO",
                 *       "message": "STF file swf.100010.000001.stf registered",
                 *       "module": "example_data_agent",
                 *       "funcname": "handle_stf_gen",
                 *       "lineno": 172,
                 *       "process": 4711,
                 *       "thread": 140203458717440,
                 *       "extra_data": {
                 *         "execution_id": "stf_datataking-operator-0042",
                 *         "run_id": "100010"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AppLogInput"];
            };
        };
        responses: {
            /** @description The log record as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 120731,
                     *       "app_name": "base_agent",
                     *       "instance_name": "data-agent-operator-7",
                     *       "timestamp": "2026-08-07T14:00:00.123456Z",
                     *       "level": 20,
                     *       "levelname": "INFO",
                     *       "message": "STF file swf.100010.000001.stf registered",
                     *       "module": "example_data_agent",
                     *       "funcname": "handle_stf_gen",
                     *       "lineno": 172,
                     *       "process": 4711,
                     *       "thread": 140203458717440,
                     *       "extra_data": {
                     *         "execution_id": "stf_datataking-operator-0042",
                     *         "run_id": "100010"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AppLog"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such log record. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No AppLog matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteLog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the record, given by the monitor.
                 * @example 120731
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such log record. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No AppLog matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateLog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the record, given by the monitor.
                 * @example 120731
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "message": "(removed)"
                 *     }
                 */
                "application/json": components["schemas"]["AppLogPatch"];
            };
        };
        responses: {
            /** @description The log record as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 120731,
                     *       "app_name": "base_agent",
                     *       "instance_name": "data-agent-operator-7",
                     *       "timestamp": "2026-08-07T14:00:00.123456Z",
                     *       "level": 20,
                     *       "levelname": "INFO",
                     *       "message": "(removed)",
                     *       "module": "example_data_agent",
                     *       "funcname": "handle_stf_gen",
                     *       "lineno": 172,
                     *       "process": 4711,
                     *       "thread": 140203458717440,
                     *       "extra_data": {
                     *         "execution_id": "stf_datataking-operator-0042",
                     *         "run_id": "100010"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AppLog"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such log record. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No AppLog matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    listRuns: {
        parameters: {
            query?: {
                /** @description Rows of a page; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "run_id" | "-run_id" | "run_number" | "-run_number" | "start_time" | "-start_time" | "end_time" | "-end_time";
                /** @description Exactly this: Key of the run, given by the monitor; STF files refer to it. */
                run_id?: number;
                /** @description Exactly this: Number of the run as people say it, unique; drawn by nextRunNumber. */
                run_number?: number;
                /** @description From this moment on (inclusive): When data taking started. */
                start_time_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When data taking started. */
                start_time_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it ended; null while it goes on. */
                end_time_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it ended; null while it goes on. */
                end_time_before?: components["schemas"]["DateTimeIn"];
                /** @description Accepted for old callers; the reply is always JSON. */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The runs. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"][] | components["schemas"]["RunPage"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "run_number": 100010,
                 *       "start_time": "2026-08-07T14:00:00.123456Z",
                 *       "run_conditions": {
                 *         "beam": "on",
                 *         "field": 1.7
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RunInput"];
            };
        };
        responses: {
            /** @description The run as it is stored. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "run_id": 12,
                     *       "run_number": 100010,
                     *       "start_time": "2026-08-07T14:00:00.123456Z",
                     *       "end_time": null,
                     *       "run_conditions": {
                     *         "beam": "on",
                     *         "field": 1.7
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TwinInFlight"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["OtherBody"];
            503: components["responses"]["Unavailable"];
        };
    };
    retrieveRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the run, given by the monitor; STF files refer to it.
                 * @example 12
                 */
                run_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "run_id": 12,
                     *       "run_number": 100010,
                     *       "start_time": "2026-08-07T14:00:00.123456Z",
                     *       "end_time": null,
                     *       "run_conditions": {
                     *         "beam": "on",
                     *         "field": 1.7
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Run"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such run. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No Run matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    replaceRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the run, given by the monitor; STF files refer to it.
                 * @example 12
                 */
                run_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "run_number": 100010,
                 *       "start_time": "2026-08-07T14:00:00.123456Z",
                 *       "run_conditions": {
                 *         "beam": "on",
                 *         "field": 1.7
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RunInput"];
            };
        };
        responses: {
            /** @description The run as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "run_id": 12,
                     *       "run_number": 100010,
                     *       "start_time": "2026-08-07T14:00:00.123456Z",
                     *       "end_time": null,
                     *       "run_conditions": {
                     *         "beam": "on",
                     *         "field": 1.7
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such run. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No Run matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the run, given by the monitor; STF files refer to it.
                 * @example 12
                 */
                run_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such run. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No Run matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the run, given by the monitor; STF files refer to it.
                 * @example 12
                 */
                run_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "end_time": "2026-08-07T15:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["RunPatch"];
            };
        };
        responses: {
            /** @description The run as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "run_id": 12,
                     *       "run_number": 100010,
                     *       "start_time": "2026-08-07T14:00:00.123456Z",
                     *       "end_time": "2026-08-07T15:00:00Z",
                     *       "run_conditions": {
                     *         "beam": "on",
                     *         "field": 1.7
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Run"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such run. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No Run matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    listStfFiles: {
        parameters: {
            query?: {
                /** @description Rows of a page; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "file_id" | "-file_id" | "machine_state" | "-machine_state" | "stf_filename" | "-stf_filename" | "file_size_bytes" | "-file_size_bytes" | "checksum" | "-checksum" | "created_at" | "-created_at" | "status" | "-status" | "workflow_id" | "-workflow_id" | "daq_state" | "-daq_state" | "daq_substate" | "-daq_substate" | "workflow_status" | "-workflow_status" | "tf_count" | "-tf_count" | "run" | "-run";
                /** @description Rows that contain this text, in any case, in stf_filename. */
                search?: string;
                /** @description Exactly this: Number of the run (not its key). */
                run_number?: number;
                /** @description Exactly this: Key of the file, given by the monitor. */
                file_id?: string;
                /** @description Exactly this: State of the machine when it was taken. */
                machine_state?: string;
                /** @description Exactly this: Name of the file, unique: `swf.<run number>.<sequence>.stf`. */
                stf_filename?: string;
                /** @description From this moment on (inclusive): When the monitor stored it first. */
                created_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the monitor stored it first. */
                created_at_before?: components["schemas"]["DateTimeIn"];
                /** @description Exactly this: How far the file has come. */
                status?: "registered" | "processing" | "processed" | "failed" | "done";
                /** @description Exactly this: Workflow of the file, if it has one. */
                workflow_id?: string;
                /** @description Exactly this: State of the data acquisition. */
                daq_state?: string;
                /** @description Exactly this: Its substate. */
                daq_substate?: string;
                /** @description Exactly this: How far its workflow has come. */
                workflow_status?: string;
                /** @description Exactly this: Key of the run (`run_id`, not the run number). */
                run?: number;
                /** @description Accepted for old callers; the reply is always JSON. */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The STF files. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StfFile"][] | components["schemas"]["StfFilePage"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createStfFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "machine_state": "run",
                 *       "stf_filename": "swf.100010.000001.stf",
                 *       "file_size_bytes": 2147483648,
                 *       "checksum": "ad:4f1c2b3a",
                 *       "status": "registered",
                 *       "metadata": {
                 *         "created_by": "data-agent-operator-7",
                 *         "sequence": 1
                 *       },
                 *       "daq_state": "run",
                 *       "daq_substate": "physics",
                 *       "tf_count": 1000,
                 *       "run": 12
                 *     }
                 */
                "application/json": components["schemas"]["StfFileInput"];
            };
        };
        responses: {
            /** @description The STF file as it is stored. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "file_id": "0b9d6f5e-3c2a-4d1b-9e8f-7a6b5c4d3e2f",
                     *       "machine_state": "run",
                     *       "stf_filename": "swf.100010.000001.stf",
                     *       "file_size_bytes": 2147483648,
                     *       "checksum": "ad:4f1c2b3a",
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "status": "registered",
                     *       "metadata": {
                     *         "created_by": "data-agent-operator-7",
                     *         "sequence": 1
                     *       },
                     *       "workflow_id": null,
                     *       "daq_state": "run",
                     *       "daq_substate": "physics",
                     *       "workflow_status": null,
                     *       "tf_count": 1000,
                     *       "run": 12
                     *     }
                     */
                    "application/json": components["schemas"]["StfFile"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TwinInFlight"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["OtherBody"];
            503: components["responses"]["Unavailable"];
        };
    };
    retrieveStfFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the file, given by the monitor.
                 * @example 0b9d6f5e-3c2a-4d1b-9e8f-7a6b5c4d3e2f
                 */
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The STF file. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "file_id": "0b9d6f5e-3c2a-4d1b-9e8f-7a6b5c4d3e2f",
                     *       "machine_state": "run",
                     *       "stf_filename": "swf.100010.000001.stf",
                     *       "file_size_bytes": 2147483648,
                     *       "checksum": "ad:4f1c2b3a",
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "status": "registered",
                     *       "metadata": {
                     *         "created_by": "data-agent-operator-7",
                     *         "sequence": 1
                     *       },
                     *       "workflow_id": null,
                     *       "daq_state": "run",
                     *       "daq_substate": "physics",
                     *       "workflow_status": null,
                     *       "tf_count": 1000,
                     *       "run": 12
                     *     }
                     */
                    "application/json": components["schemas"]["StfFile"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such STF file. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No StfFile matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    replaceStfFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the file, given by the monitor.
                 * @example 0b9d6f5e-3c2a-4d1b-9e8f-7a6b5c4d3e2f
                 */
                file_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "machine_state": "run",
                 *       "stf_filename": "swf.100010.000001.stf",
                 *       "file_size_bytes": 2147483648,
                 *       "checksum": "ad:4f1c2b3a",
                 *       "status": "registered",
                 *       "metadata": {
                 *         "created_by": "data-agent-operator-7",
                 *         "sequence": 1
                 *       },
                 *       "daq_state": "run",
                 *       "daq_substate": "physics",
                 *       "tf_count": 1000,
                 *       "run": 12
                 *     }
                 */
                "application/json": components["schemas"]["StfFileInput"];
            };
        };
        responses: {
            /** @description The STF file as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "file_id": "0b9d6f5e-3c2a-4d1b-9e8f-7a6b5c4d3e2f",
                     *       "machine_state": "run",
                     *       "stf_filename": "swf.100010.000001.stf",
                     *       "file_size_bytes": 2147483648,
                     *       "checksum": "ad:4f1c2b3a",
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "status": "registered",
                     *       "metadata": {
                     *         "created_by": "data-agent-operator-7",
                     *         "sequence": 1
                     *       },
                     *       "workflow_id": null,
                     *       "daq_state": "run",
                     *       "daq_substate": "physics",
                     *       "workflow_status": null,
                     *       "tf_count": 1000,
                     *       "run": 12
                     *     }
                     */
                    "application/json": components["schemas"]["StfFile"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such STF file. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No StfFile matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteStfFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the file, given by the monitor.
                 * @example 0b9d6f5e-3c2a-4d1b-9e8f-7a6b5c4d3e2f
                 */
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such STF file. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No StfFile matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateStfFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the file, given by the monitor.
                 * @example 0b9d6f5e-3c2a-4d1b-9e8f-7a6b5c4d3e2f
                 */
                file_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "processed"
                 *     }
                 */
                "application/json": components["schemas"]["StfFilePatch"];
            };
        };
        responses: {
            /** @description The STF file as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "file_id": "0b9d6f5e-3c2a-4d1b-9e8f-7a6b5c4d3e2f",
                     *       "machine_state": "run",
                     *       "stf_filename": "swf.100010.000001.stf",
                     *       "file_size_bytes": 2147483648,
                     *       "checksum": "ad:4f1c2b3a",
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "status": "processed",
                     *       "metadata": {
                     *         "created_by": "data-agent-operator-7",
                     *         "sequence": 1
                     *       },
                     *       "workflow_id": null,
                     *       "daq_state": "run",
                     *       "daq_substate": "physics",
                     *       "workflow_status": null,
                     *       "tf_count": 1000,
                     *       "run": 12
                     *     }
                     */
                    "application/json": components["schemas"]["StfFile"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such STF file. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No StfFile matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    listWorkflows: {
        parameters: {
            query?: {
                /** @description Rows of a page; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "workflow_id" | "-workflow_id" | "filename" | "-filename" | "file_id" | "-file_id" | "namespace" | "-namespace" | "execution_id" | "-execution_id" | "run_id" | "-run_id" | "daq_state" | "-daq_state" | "daq_substate" | "-daq_substate" | "generated_time" | "-generated_time" | "stf_start_time" | "-stf_start_time" | "stf_end_time" | "-stf_end_time" | "current_status" | "-current_status" | "current_agent" | "-current_agent" | "completed_at" | "-completed_at" | "failed_at" | "-failed_at" | "failure_reason" | "-failure_reason" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Rows that contain this text, in any case, in filename, failure_reason. */
                search?: string;
                /** @description Exactly this: Key of the workflow, given by the monitor. */
                workflow_id?: string;
                /** @description Exactly this: Name of the STF file, unique. */
                filename?: string;
                /** @description Exactly this: Key of the STF file, where it is registered. */
                file_id?: string;
                /** @description Exactly this: Namespace that it belongs to. */
                namespace?: string;
                /** @description Exactly this: Execution that it belongs to. */
                execution_id?: string;
                /** @description Exactly this: Run that it belongs to, as text. */
                run_id?: string;
                /** @description Exactly this: State of the data acquisition. */
                daq_state?: "no_beam" | "beam" | "run" | "calib" | "test";
                /** @description Exactly this: Its substate. */
                daq_substate?: "not_ready" | "ready" | "physics" | "standby" | "lumi" | "eic" | "epic" | "daq" | "calib";
                /** @description From this moment on (inclusive): When the file was announced. */
                generated_time_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the file was announced. */
                generated_time_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When its first time frame was taken. */
                stf_start_time_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When its first time frame was taken. */
                stf_start_time_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When its last time frame was taken. */
                stf_end_time_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When its last time frame was taken. */
                stf_end_time_before?: components["schemas"]["DateTimeIn"];
                /** @description Exactly this: How far it has come. */
                current_status?: "generated" | "daqsim_received" | "daqsim_processing" | "daqsim_complete" | "data_received" | "data_processing" | "data_complete" | "processing_received" | "processing_processing" | "processing_complete" | "fastmon_received" | "fastmon_processing" | "fastmon_complete" | "workflow_complete" | "failed";
                /** @description Exactly this: Kind of agent that has it now. */
                current_agent?: "daqsim" | "data" | "processing" | "fastmon" | "monitor";
                /** @description From this moment on (inclusive): When it was done. */
                completed_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was done. */
                completed_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it failed. */
                failed_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it failed. */
                failed_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When the monitor stored it first. */
                created_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the monitor stored it first. */
                created_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was last written. */
                updated_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was last written. */
                updated_at_before?: components["schemas"]["DateTimeIn"];
                /** @description Accepted for old callers; the reply is always JSON. */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workflows. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["STFWorkflow"][] | components["schemas"]["STFWorkflowPage"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createWorkflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "filename": "swf.100010.000001.stf",
                 *       "file_id": "0b9d6f5e-3c2a-4d1b-9e8f-7a6b5c4d3e2f",
                 *       "namespace": "operators",
                 *       "execution_id": "stf_datataking-operator-0042",
                 *       "run_id": "100010",
                 *       "daq_state": "run",
                 *       "daq_substate": "physics",
                 *       "generated_time": "2026-08-07T14:00:00.123456Z",
                 *       "stf_start_time": "2026-08-07T14:00:00.123456Z",
                 *       "stf_end_time": "2026-08-07T14:05:12Z",
                 *       "current_status": "data_received",
                 *       "current_agent": "data",
                 *       "stf_metadata": {
                 *         "sequence": 1
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["STFWorkflowInput"];
            };
        };
        responses: {
            /** @description The workflow as it is stored. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "workflow_id": "7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60",
                     *       "filename": "swf.100010.000001.stf",
                     *       "file_id": "0b9d6f5e-3c2a-4d1b-9e8f-7a6b5c4d3e2f",
                     *       "namespace": "operators",
                     *       "execution_id": "stf_datataking-operator-0042",
                     *       "run_id": "100010",
                     *       "daq_state": "run",
                     *       "daq_substate": "physics",
                     *       "generated_time": "2026-08-07T14:00:00.123456Z",
                     *       "stf_start_time": "2026-08-07T14:00:00.123456Z",
                     *       "stf_end_time": "2026-08-07T14:05:12Z",
                     *       "current_status": "data_received",
                     *       "current_agent": "data",
                     *       "completed_at": null,
                     *       "failed_at": null,
                     *       "failure_reason": null,
                     *       "stf_metadata": {
                     *         "sequence": 1
                     *       },
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z"
                     *     }
                     */
                    "application/json": components["schemas"]["STFWorkflow"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TwinInFlight"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["OtherBody"];
            503: components["responses"]["Unavailable"];
        };
    };
    retrieveWorkflow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the workflow, given by the monitor.
                 * @example 7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60
                 */
                workflow_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workflow. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "workflow_id": "7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60",
                     *       "filename": "swf.100010.000001.stf",
                     *       "file_id": "0b9d6f5e-3c2a-4d1b-9e8f-7a6b5c4d3e2f",
                     *       "namespace": "operators",
                     *       "execution_id": "stf_datataking-operator-0042",
                     *       "run_id": "100010",
                     *       "daq_state": "run",
                     *       "daq_substate": "physics",
                     *       "generated_time": "2026-08-07T14:00:00.123456Z",
                     *       "stf_start_time": "2026-08-07T14:00:00.123456Z",
                     *       "stf_end_time": "2026-08-07T14:05:12Z",
                     *       "current_status": "data_received",
                     *       "current_agent": "data",
                     *       "completed_at": null,
                     *       "failed_at": null,
                     *       "failure_reason": null,
                     *       "stf_metadata": {
                     *         "sequence": 1
                     *       },
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z"
                     *     }
                     */
                    "application/json": components["schemas"]["STFWorkflow"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such workflow. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No STFWorkflow matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    replaceWorkflow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the workflow, given by the monitor.
                 * @example 7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60
                 */
                workflow_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "filename": "swf.100010.000001.stf",
                 *       "file_id": "0b9d6f5e-3c2a-4d1b-9e8f-7a6b5c4d3e2f",
                 *       "namespace": "operators",
                 *       "execution_id": "stf_datataking-operator-0042",
                 *       "run_id": "100010",
                 *       "daq_state": "run",
                 *       "daq_substate": "physics",
                 *       "generated_time": "2026-08-07T14:00:00.123456Z",
                 *       "stf_start_time": "2026-08-07T14:00:00.123456Z",
                 *       "stf_end_time": "2026-08-07T14:05:12Z",
                 *       "current_status": "data_received",
                 *       "current_agent": "data",
                 *       "stf_metadata": {
                 *         "sequence": 1
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["STFWorkflowInput"];
            };
        };
        responses: {
            /** @description The workflow as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "workflow_id": "7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60",
                     *       "filename": "swf.100010.000001.stf",
                     *       "file_id": "0b9d6f5e-3c2a-4d1b-9e8f-7a6b5c4d3e2f",
                     *       "namespace": "operators",
                     *       "execution_id": "stf_datataking-operator-0042",
                     *       "run_id": "100010",
                     *       "daq_state": "run",
                     *       "daq_substate": "physics",
                     *       "generated_time": "2026-08-07T14:00:00.123456Z",
                     *       "stf_start_time": "2026-08-07T14:00:00.123456Z",
                     *       "stf_end_time": "2026-08-07T14:05:12Z",
                     *       "current_status": "data_received",
                     *       "current_agent": "data",
                     *       "completed_at": null,
                     *       "failed_at": null,
                     *       "failure_reason": null,
                     *       "stf_metadata": {
                     *         "sequence": 1
                     *       },
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z"
                     *     }
                     */
                    "application/json": components["schemas"]["STFWorkflow"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such workflow. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No STFWorkflow matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteWorkflow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the workflow, given by the monitor.
                 * @example 7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60
                 */
                workflow_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such workflow. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No STFWorkflow matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateWorkflow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the workflow, given by the monitor.
                 * @example 7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60
                 */
                workflow_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "current_status": "data_complete"
                 *     }
                 */
                "application/json": components["schemas"]["STFWorkflowPatch"];
            };
        };
        responses: {
            /** @description The workflow as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "workflow_id": "7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60",
                     *       "filename": "swf.100010.000001.stf",
                     *       "file_id": "0b9d6f5e-3c2a-4d1b-9e8f-7a6b5c4d3e2f",
                     *       "namespace": "operators",
                     *       "execution_id": "stf_datataking-operator-0042",
                     *       "run_id": "100010",
                     *       "daq_state": "run",
                     *       "daq_substate": "physics",
                     *       "generated_time": "2026-08-07T14:00:00.123456Z",
                     *       "stf_start_time": "2026-08-07T14:00:00.123456Z",
                     *       "stf_end_time": "2026-08-07T14:05:12Z",
                     *       "current_status": "data_complete",
                     *       "current_agent": "data",
                     *       "completed_at": null,
                     *       "failed_at": null,
                     *       "failure_reason": null,
                     *       "stf_metadata": {
                     *         "sequence": 1
                     *       },
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z"
                     *     }
                     */
                    "application/json": components["schemas"]["STFWorkflow"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such workflow. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No STFWorkflow matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    listWorkflowStages: {
        parameters: {
            query?: {
                /** @description Rows of a page; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "stage_id" | "-stage_id" | "agent_name" | "-agent_name" | "agent_type" | "-agent_type" | "status" | "-status" | "received_at" | "-received_at" | "started_at" | "-started_at" | "completed_at" | "-completed_at" | "failed_at" | "-failed_at" | "processing_time_seconds" | "-processing_time_seconds" | "failure_reason" | "-failure_reason" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "workflow" | "-workflow";
                /** @description Rows that contain this text, in any case, in agent_name, failure_reason. */
                search?: string;
                /** @description Exactly this: Key of the stage, given by the monitor. */
                stage_id?: string;
                /** @description Exactly this: Name of the agent. */
                agent_name?: string;
                /** @description Exactly this: Kind of the agent. */
                agent_type?: "daqsim" | "data" | "processing" | "fastmon" | "monitor";
                /** @description Exactly this: How far the stage has come. */
                status?: "generated" | "daqsim_received" | "daqsim_processing" | "daqsim_complete" | "data_received" | "data_processing" | "data_complete" | "processing_received" | "processing_processing" | "processing_complete" | "fastmon_received" | "fastmon_processing" | "fastmon_complete" | "workflow_complete" | "failed";
                /** @description From this moment on (inclusive): When the agent got the work. */
                received_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the agent got the work. */
                received_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it started. */
                started_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it started. */
                started_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was done. */
                completed_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was done. */
                completed_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it failed. */
                failed_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it failed. */
                failed_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When the monitor stored it first. */
                created_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the monitor stored it first. */
                created_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was last written. */
                updated_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was last written. */
                updated_at_before?: components["schemas"]["DateTimeIn"];
                /** @description Exactly this: Key of the workflow. */
                workflow?: string;
                /** @description Accepted for old callers; the reply is always JSON. */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stages. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentWorkflowStage"][] | components["schemas"]["AgentWorkflowStagePage"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createWorkflowStage: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "agent_name": "data-agent-operator-7",
                 *       "agent_type": "data",
                 *       "status": "data_processing",
                 *       "received_at": "2026-08-07T14:00:00.123456Z",
                 *       "started_at": "2026-08-07T14:00:00.123456Z",
                 *       "processing_time_seconds": 12.5,
                 *       "input_message": {
                 *         "msg_type": "stf_gen"
                 *       },
                 *       "workflow": "7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60"
                 *     }
                 */
                "application/json": components["schemas"]["AgentWorkflowStageInput"];
            };
        };
        responses: {
            /** @description The stage as it is stored. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "stage_id": "5e4d3c2b-1a09-4f8e-8d7c-6b5a49382716",
                     *       "agent_name": "data-agent-operator-7",
                     *       "agent_type": "data",
                     *       "status": "data_processing",
                     *       "received_at": "2026-08-07T14:00:00.123456Z",
                     *       "started_at": "2026-08-07T14:00:00.123456Z",
                     *       "completed_at": null,
                     *       "failed_at": null,
                     *       "processing_time_seconds": 12.5,
                     *       "failure_reason": null,
                     *       "input_message": {
                     *         "msg_type": "stf_gen"
                     *       },
                     *       "output_message": null,
                     *       "stage_metadata": null,
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z",
                     *       "workflow": "7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60"
                     *     }
                     */
                    "application/json": components["schemas"]["AgentWorkflowStage"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TwinInFlight"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["OtherBody"];
            503: components["responses"]["Unavailable"];
        };
    };
    retrieveWorkflowStage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the stage, given by the monitor.
                 * @example 5e4d3c2b-1a09-4f8e-8d7c-6b5a49382716
                 */
                stage_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stage. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "stage_id": "5e4d3c2b-1a09-4f8e-8d7c-6b5a49382716",
                     *       "agent_name": "data-agent-operator-7",
                     *       "agent_type": "data",
                     *       "status": "data_processing",
                     *       "received_at": "2026-08-07T14:00:00.123456Z",
                     *       "started_at": "2026-08-07T14:00:00.123456Z",
                     *       "completed_at": null,
                     *       "failed_at": null,
                     *       "processing_time_seconds": 12.5,
                     *       "failure_reason": null,
                     *       "input_message": {
                     *         "msg_type": "stf_gen"
                     *       },
                     *       "output_message": null,
                     *       "stage_metadata": null,
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z",
                     *       "workflow": "7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60"
                     *     }
                     */
                    "application/json": components["schemas"]["AgentWorkflowStage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such stage. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No AgentWorkflowStage matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    replaceWorkflowStage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the stage, given by the monitor.
                 * @example 5e4d3c2b-1a09-4f8e-8d7c-6b5a49382716
                 */
                stage_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "agent_name": "data-agent-operator-7",
                 *       "agent_type": "data",
                 *       "status": "data_processing",
                 *       "received_at": "2026-08-07T14:00:00.123456Z",
                 *       "started_at": "2026-08-07T14:00:00.123456Z",
                 *       "processing_time_seconds": 12.5,
                 *       "input_message": {
                 *         "msg_type": "stf_gen"
                 *       },
                 *       "workflow": "7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60"
                 *     }
                 */
                "application/json": components["schemas"]["AgentWorkflowStageInput"];
            };
        };
        responses: {
            /** @description The stage as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "stage_id": "5e4d3c2b-1a09-4f8e-8d7c-6b5a49382716",
                     *       "agent_name": "data-agent-operator-7",
                     *       "agent_type": "data",
                     *       "status": "data_processing",
                     *       "received_at": "2026-08-07T14:00:00.123456Z",
                     *       "started_at": "2026-08-07T14:00:00.123456Z",
                     *       "completed_at": null,
                     *       "failed_at": null,
                     *       "processing_time_seconds": 12.5,
                     *       "failure_reason": null,
                     *       "input_message": {
                     *         "msg_type": "stf_gen"
                     *       },
                     *       "output_message": null,
                     *       "stage_metadata": null,
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z",
                     *       "workflow": "7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60"
                     *     }
                     */
                    "application/json": components["schemas"]["AgentWorkflowStage"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such stage. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No AgentWorkflowStage matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteWorkflowStage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the stage, given by the monitor.
                 * @example 5e4d3c2b-1a09-4f8e-8d7c-6b5a49382716
                 */
                stage_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such stage. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No AgentWorkflowStage matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateWorkflowStage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the stage, given by the monitor.
                 * @example 5e4d3c2b-1a09-4f8e-8d7c-6b5a49382716
                 */
                stage_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "data_complete"
                 *     }
                 */
                "application/json": components["schemas"]["AgentWorkflowStagePatch"];
            };
        };
        responses: {
            /** @description The stage as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "stage_id": "5e4d3c2b-1a09-4f8e-8d7c-6b5a49382716",
                     *       "agent_name": "data-agent-operator-7",
                     *       "agent_type": "data",
                     *       "status": "data_complete",
                     *       "received_at": "2026-08-07T14:00:00.123456Z",
                     *       "started_at": "2026-08-07T14:00:00.123456Z",
                     *       "completed_at": null,
                     *       "failed_at": null,
                     *       "processing_time_seconds": 12.5,
                     *       "failure_reason": null,
                     *       "input_message": {
                     *         "msg_type": "stf_gen"
                     *       },
                     *       "output_message": null,
                     *       "stage_metadata": null,
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z",
                     *       "workflow": "7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60"
                     *     }
                     */
                    "application/json": components["schemas"]["AgentWorkflowStage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such stage. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No AgentWorkflowStage matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    listWorkflowMessages: {
        parameters: {
            query?: {
                /** @description Rows of a page; the reply is then one page with the count of all rows, or with `cursor` one without. */
                limit?: components["parameters"]["LimitSmall"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Empty for the first page, then as `next` and `previous` have it. A cursor holds order and filters, so that none are given beside it; every row comes once, also while others are written. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "message_id" | "-message_id" | "message_type" | "-message_type" | "request_id" | "-request_id" | "sender_agent" | "-sender_agent" | "sender_type" | "-sender_type" | "recipient_agent" | "-recipient_agent" | "recipient_type" | "-recipient_type" | "namespace" | "-namespace" | "execution_id" | "-execution_id" | "run_id" | "-run_id" | "sent_at" | "-sent_at" | "delivered_at" | "-delivered_at" | "acknowledged_at" | "-acknowledged_at" | "is_successful" | "-is_successful" | "error_message" | "-error_message" | "queue_name" | "-queue_name" | "correlation_id" | "-correlation_id" | "workflow" | "-workflow" | "stage" | "-stage";
                /** @description Rows that contain this text, in any case, in message_type, sender_agent, recipient_agent, error_message. */
                search?: string;
                /** @description Exactly this: Key of the message, given by the monitor. */
                message_id?: string;
                /** @description Exactly this: Type of the message, such as stf_gen. */
                message_type?: string;
                /** @description Exactly this: Number of the request that it belongs to. */
                request_id?: number;
                /** @description Exactly this: Name of the sender. */
                sender_agent?: string;
                /** @description Exactly this: Kind of the sender; may be empty. */
                sender_type?: "daqsim" | "data" | "processing" | "fastmon" | "monitor";
                /** @description Exactly this: Name of the recipient. */
                recipient_agent?: string;
                /** @description Exactly this: Kind of the recipient; may be empty. */
                recipient_type?: "daqsim" | "data" | "processing" | "fastmon" | "monitor";
                /** @description Exactly this: Namespace of the message. */
                namespace?: string;
                /** @description Exactly this: Execution that it belongs to. */
                execution_id?: string;
                /** @description Exactly this: Run that it belongs to, as text. */
                run_id?: string;
                /** @description From this moment on (inclusive): When the monitor stored it. */
                sent_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the monitor stored it. */
                sent_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was delivered. */
                delivered_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was delivered. */
                delivered_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was acknowledged. */
                acknowledged_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was acknowledged. */
                acknowledged_at_before?: components["schemas"]["DateTimeIn"];
                /** @description Exactly this: Whether it was handled successfully. */
                is_successful?: boolean;
                /** @description Exactly this: Destination on the broker. */
                queue_name?: string;
                /** @description Exactly this: Id that ties messages together. */
                correlation_id?: string;
                /** @description Exactly this: Key of the workflow. */
                workflow?: string;
                /** @description Exactly this: Key of the stage. */
                stage?: string;
                /** @description Accepted for old callers; the reply is always JSON. */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The messages. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    "X-Looks-Back-Hours": components["headers"]["LooksBackHours"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowMessage"][] | components["schemas"]["WorkflowMessagePage"] | components["schemas"]["WorkflowMessageCursorPage"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createWorkflowMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "message_type": "stf_gen",
                 *       "sender_agent": "daq_simulator-agent-operator-3",
                 *       "sender_type": "daqsim",
                 *       "recipient_agent": "data-agent-operator-7",
                 *       "recipient_type": "data",
                 *       "namespace": "operators",
                 *       "execution_id": "stf_datataking-operator-0042",
                 *       "run_id": "100010",
                 *       "message_content": {
                 *         "msg_type": "stf_gen",
                 *         "filename": "swf.100010.000001.stf",
                 *         "sequence": 1
                 *       },
                 *       "message_metadata": {},
                 *       "is_successful": true,
                 *       "queue_name": "epictopic",
                 *       "workflow": "7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60",
                 *       "stage": "5e4d3c2b-1a09-4f8e-8d7c-6b5a49382716"
                 *     }
                 */
                "application/json": components["schemas"]["WorkflowMessageInput"];
            };
        };
        responses: {
            /** @description The message as it is stored. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message_id": "9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d",
                     *       "message_type": "stf_gen",
                     *       "request_id": null,
                     *       "sender_agent": "daq_simulator-agent-operator-3",
                     *       "sender_type": "daqsim",
                     *       "recipient_agent": "data-agent-operator-7",
                     *       "recipient_type": "data",
                     *       "namespace": "operators",
                     *       "execution_id": "stf_datataking-operator-0042",
                     *       "run_id": "100010",
                     *       "message_content": {
                     *         "msg_type": "stf_gen",
                     *         "filename": "swf.100010.000001.stf",
                     *         "sequence": 1
                     *       },
                     *       "message_metadata": {},
                     *       "sent_at": "2026-08-07T14:00:00.123456Z",
                     *       "delivered_at": null,
                     *       "acknowledged_at": null,
                     *       "is_successful": true,
                     *       "error_message": null,
                     *       "queue_name": "epictopic",
                     *       "correlation_id": null,
                     *       "workflow": "7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60",
                     *       "stage": "5e4d3c2b-1a09-4f8e-8d7c-6b5a49382716"
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowMessage"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TwinInFlight"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["OtherBody"];
            503: components["responses"]["Unavailable"];
        };
    };
    retrieveWorkflowMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the message, given by the monitor.
                 * @example 9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d
                 */
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message_id": "9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d",
                     *       "message_type": "stf_gen",
                     *       "request_id": null,
                     *       "sender_agent": "daq_simulator-agent-operator-3",
                     *       "sender_type": "daqsim",
                     *       "recipient_agent": "data-agent-operator-7",
                     *       "recipient_type": "data",
                     *       "namespace": "operators",
                     *       "execution_id": "stf_datataking-operator-0042",
                     *       "run_id": "100010",
                     *       "message_content": {
                     *         "msg_type": "stf_gen",
                     *         "filename": "swf.100010.000001.stf",
                     *         "sequence": 1
                     *       },
                     *       "message_metadata": {},
                     *       "sent_at": "2026-08-07T14:00:00.123456Z",
                     *       "delivered_at": null,
                     *       "acknowledged_at": null,
                     *       "is_successful": true,
                     *       "error_message": null,
                     *       "queue_name": "epictopic",
                     *       "correlation_id": null,
                     *       "workflow": "7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60",
                     *       "stage": "5e4d3c2b-1a09-4f8e-8d7c-6b5a49382716"
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowMessage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such message. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No WorkflowMessage matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    replaceWorkflowMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the message, given by the monitor.
                 * @example 9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d
                 */
                message_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "message_type": "stf_gen",
                 *       "sender_agent": "daq_simulator-agent-operator-3",
                 *       "sender_type": "daqsim",
                 *       "recipient_agent": "data-agent-operator-7",
                 *       "recipient_type": "data",
                 *       "namespace": "operators",
                 *       "execution_id": "stf_datataking-operator-0042",
                 *       "run_id": "100010",
                 *       "message_content": {
                 *         "msg_type": "stf_gen",
                 *         "filename": "swf.100010.000001.stf",
                 *         "sequence": 1
                 *       },
                 *       "message_metadata": {},
                 *       "is_successful": true,
                 *       "queue_name": "epictopic",
                 *       "workflow": "7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60",
                 *       "stage": "5e4d3c2b-1a09-4f8e-8d7c-6b5a49382716"
                 *     }
                 */
                "application/json": components["schemas"]["WorkflowMessageInput"];
            };
        };
        responses: {
            /** @description The message as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message_id": "9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d",
                     *       "message_type": "stf_gen",
                     *       "request_id": null,
                     *       "sender_agent": "daq_simulator-agent-operator-3",
                     *       "sender_type": "daqsim",
                     *       "recipient_agent": "data-agent-operator-7",
                     *       "recipient_type": "data",
                     *       "namespace": "operators",
                     *       "execution_id": "stf_datataking-operator-0042",
                     *       "run_id": "100010",
                     *       "message_content": {
                     *         "msg_type": "stf_gen",
                     *         "filename": "swf.100010.000001.stf",
                     *         "sequence": 1
                     *       },
                     *       "message_metadata": {},
                     *       "sent_at": "2026-08-07T14:00:00.123456Z",
                     *       "delivered_at": null,
                     *       "acknowledged_at": null,
                     *       "is_successful": true,
                     *       "error_message": null,
                     *       "queue_name": "epictopic",
                     *       "correlation_id": null,
                     *       "workflow": "7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60",
                     *       "stage": "5e4d3c2b-1a09-4f8e-8d7c-6b5a49382716"
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowMessage"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such message. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No WorkflowMessage matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteWorkflowMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the message, given by the monitor.
                 * @example 9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d
                 */
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such message. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No WorkflowMessage matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateWorkflowMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the message, given by the monitor.
                 * @example 9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d
                 */
                message_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "is_successful": false
                 *     }
                 */
                "application/json": components["schemas"]["WorkflowMessagePatch"];
            };
        };
        responses: {
            /** @description The message as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message_id": "9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d",
                     *       "message_type": "stf_gen",
                     *       "request_id": null,
                     *       "sender_agent": "daq_simulator-agent-operator-3",
                     *       "sender_type": "daqsim",
                     *       "recipient_agent": "data-agent-operator-7",
                     *       "recipient_type": "data",
                     *       "namespace": "operators",
                     *       "execution_id": "stf_datataking-operator-0042",
                     *       "run_id": "100010",
                     *       "message_content": {
                     *         "msg_type": "stf_gen",
                     *         "filename": "swf.100010.000001.stf",
                     *         "sequence": 1
                     *       },
                     *       "message_metadata": {},
                     *       "sent_at": "2026-08-07T14:00:00.123456Z",
                     *       "delivered_at": null,
                     *       "acknowledged_at": null,
                     *       "is_successful": false,
                     *       "error_message": null,
                     *       "queue_name": "epictopic",
                     *       "correlation_id": null,
                     *       "workflow": "7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60",
                     *       "stage": "5e4d3c2b-1a09-4f8e-8d7c-6b5a49382716"
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowMessage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such message. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No WorkflowMessage matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    listSubscribers: {
        parameters: {
            query?: {
                /** @description Rows of a page; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "subscriber_id" | "-subscriber_id" | "subscriber_name" | "-subscriber_name" | "fraction" | "-fraction" | "description" | "-description" | "is_active" | "-is_active" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "delivery_type" | "-delivery_type" | "client_ip" | "-client_ip" | "client_location" | "-client_location" | "connected_at" | "-connected_at" | "disconnected_at" | "-disconnected_at" | "last_activity" | "-last_activity" | "messages_received" | "-messages_received" | "messages_sent" | "-messages_sent" | "messages_dropped" | "-messages_dropped";
                /** @description Rows that contain this text, in any case, in subscriber_name, description. */
                search?: string;
                /** @description Exactly this: Number of the subscriber, given by the monitor. */
                subscriber_id?: number;
                /** @description Exactly this: Name, unique; agents use `<agent name>-<destination>`. */
                subscriber_name?: string;
                /** @description Exactly this: Whether it receives now. */
                is_active?: boolean;
                /** @description From this moment on (inclusive): When the monitor stored it first. */
                created_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the monitor stored it first. */
                created_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was last written. */
                updated_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was last written. */
                updated_at_before?: components["schemas"]["DateTimeIn"];
                /** @description Exactly this: How messages reach it. */
                delivery_type?: "activemq" | "sse";
                /** @description From this moment on (inclusive): When it connected. */
                connected_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it connected. */
                connected_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it went. */
                disconnected_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it went. */
                disconnected_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was last active. */
                last_activity_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was last active. */
                last_activity_before?: components["schemas"]["DateTimeIn"];
                /** @description Accepted for old callers; the reply is always JSON. */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscribers. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"][] | components["schemas"]["SubscriberPage"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createSubscriber: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "subscriber_name": "data-agent-operator-7-/topic/epictopic",
                 *       "fraction": 1,
                 *       "description": "DATA agent subscribing to /topic/epictopic",
                 *       "is_active": true,
                 *       "delivery_type": "activemq",
                 *       "message_filters": {},
                 *       "messages_received": 0,
                 *       "messages_sent": 0,
                 *       "messages_dropped": 0
                 *     }
                 */
                "application/json": components["schemas"]["SubscriberInput"];
            };
        };
        responses: {
            /** @description The subscriber as it is stored. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "subscriber_id": 31,
                     *       "subscriber_name": "data-agent-operator-7-/topic/epictopic",
                     *       "fraction": 1,
                     *       "description": "DATA agent subscribing to /topic/epictopic",
                     *       "is_active": true,
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z",
                     *       "delivery_type": "activemq",
                     *       "client_ip": null,
                     *       "client_location": "",
                     *       "connected_at": null,
                     *       "disconnected_at": null,
                     *       "last_activity": null,
                     *       "message_filters": {},
                     *       "messages_received": 0,
                     *       "messages_sent": 0,
                     *       "messages_dropped": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TwinInFlight"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["OtherBody"];
            503: components["responses"]["Unavailable"];
        };
    };
    retrieveSubscriber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the subscriber, given by the monitor.
                 * @example 31
                 */
                subscriber_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscriber. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "subscriber_id": 31,
                     *       "subscriber_name": "data-agent-operator-7-/topic/epictopic",
                     *       "fraction": 1,
                     *       "description": "DATA agent subscribing to /topic/epictopic",
                     *       "is_active": true,
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z",
                     *       "delivery_type": "activemq",
                     *       "client_ip": null,
                     *       "client_location": "",
                     *       "connected_at": null,
                     *       "disconnected_at": null,
                     *       "last_activity": null,
                     *       "message_filters": {},
                     *       "messages_received": 0,
                     *       "messages_sent": 0,
                     *       "messages_dropped": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such subscriber. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No Subscriber matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    replaceSubscriber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the subscriber, given by the monitor.
                 * @example 31
                 */
                subscriber_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "subscriber_name": "data-agent-operator-7-/topic/epictopic",
                 *       "fraction": 1,
                 *       "description": "DATA agent subscribing to /topic/epictopic",
                 *       "is_active": true,
                 *       "delivery_type": "activemq",
                 *       "message_filters": {},
                 *       "messages_received": 0,
                 *       "messages_sent": 0,
                 *       "messages_dropped": 0
                 *     }
                 */
                "application/json": components["schemas"]["SubscriberInput"];
            };
        };
        responses: {
            /** @description The subscriber as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "subscriber_id": 31,
                     *       "subscriber_name": "data-agent-operator-7-/topic/epictopic",
                     *       "fraction": 1,
                     *       "description": "DATA agent subscribing to /topic/epictopic",
                     *       "is_active": true,
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z",
                     *       "delivery_type": "activemq",
                     *       "client_ip": null,
                     *       "client_location": "",
                     *       "connected_at": null,
                     *       "disconnected_at": null,
                     *       "last_activity": null,
                     *       "message_filters": {},
                     *       "messages_received": 0,
                     *       "messages_sent": 0,
                     *       "messages_dropped": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such subscriber. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No Subscriber matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteSubscriber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the subscriber, given by the monitor.
                 * @example 31
                 */
                subscriber_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such subscriber. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No Subscriber matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateSubscriber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the subscriber, given by the monitor.
                 * @example 31
                 */
                subscriber_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "is_active": false,
                 *       "description": "retired"
                 *     }
                 */
                "application/json": components["schemas"]["SubscriberPatch"];
            };
        };
        responses: {
            /** @description The subscriber as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "subscriber_id": 31,
                     *       "subscriber_name": "data-agent-operator-7-/topic/epictopic",
                     *       "fraction": 1,
                     *       "description": "retired",
                     *       "is_active": false,
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z",
                     *       "delivery_type": "activemq",
                     *       "client_ip": null,
                     *       "client_location": "",
                     *       "connected_at": null,
                     *       "disconnected_at": null,
                     *       "last_activity": null,
                     *       "message_filters": {},
                     *       "messages_received": 0,
                     *       "messages_sent": 0,
                     *       "messages_dropped": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such subscriber. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No Subscriber matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    listFastmonFiles: {
        parameters: {
            query?: {
                /** @description Rows of a page; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "tf_file_id" | "-tf_file_id" | "stf_file" | "-stf_file" | "tf_filename" | "-tf_filename" | "file_size_bytes" | "-file_size_bytes" | "checksum" | "-checksum" | "status" | "-status" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "tf_count" | "-tf_count" | "tf_first" | "-tf_first" | "tf_last" | "-tf_last";
                /** @description Rows that contain this text, in any case, in tf_filename. */
                search?: string;
                /** @description Exactly this: Name of the STF file. */
                stf_filename?: string;
                /** @description Exactly this: Key of the file, given by the monitor. */
                tf_file_id?: string;
                /** @description Exactly this: Name of the STF file that it is a sample of. */
                stf_file?: string;
                /** @description Exactly this: Name of the file, unique: `<STF name>_tf_<number>.tf`. */
                tf_filename?: string;
                /** @description Exactly this: How far the file has come. */
                status?: "registered" | "processing" | "processed" | "failed" | "done";
                /** @description From this moment on (inclusive): When the monitor stored it first. */
                created_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the monitor stored it first. */
                created_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was last written. */
                updated_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was last written. */
                updated_at_before?: components["schemas"]["DateTimeIn"];
                /** @description Accepted for old callers; the reply is always JSON. */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The time-frame files. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FastMonFile"][] | components["schemas"]["FastMonFilePage"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createFastmonFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "stf_file": "swf.100010.000001.stf",
                 *       "tf_filename": "swf.100010.000001_tf_001.tf",
                 *       "file_size_bytes": 306783378,
                 *       "status": "registered",
                 *       "metadata": {
                 *         "simulation": true,
                 *         "tf_size_fraction": 0.15
                 *       },
                 *       "tf_count": 143,
                 *       "tf_first": 0,
                 *       "tf_last": 142
                 *     }
                 */
                "application/json": components["schemas"]["FastMonFileInput"];
            };
        };
        responses: {
            /** @description The time-frame file as it is stored. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "tf_file_id": "c4d5e6f7-a8b9-4c0d-9e1f-2a3b4c5d6e7f",
                     *       "stf_file": "swf.100010.000001.stf",
                     *       "tf_filename": "swf.100010.000001_tf_001.tf",
                     *       "file_size_bytes": 306783378,
                     *       "checksum": null,
                     *       "status": "registered",
                     *       "metadata": {
                     *         "simulation": true,
                     *         "tf_size_fraction": 0.15
                     *       },
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z",
                     *       "tf_count": 143,
                     *       "tf_first": 0,
                     *       "tf_last": 142
                     *     }
                     */
                    "application/json": components["schemas"]["FastMonFile"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TwinInFlight"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["OtherBody"];
            503: components["responses"]["Unavailable"];
        };
    };
    retrieveFastmonFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the file, given by the monitor.
                 * @example c4d5e6f7-a8b9-4c0d-9e1f-2a3b4c5d6e7f
                 */
                tf_file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The time-frame file. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "tf_file_id": "c4d5e6f7-a8b9-4c0d-9e1f-2a3b4c5d6e7f",
                     *       "stf_file": "swf.100010.000001.stf",
                     *       "tf_filename": "swf.100010.000001_tf_001.tf",
                     *       "file_size_bytes": 306783378,
                     *       "checksum": null,
                     *       "status": "registered",
                     *       "metadata": {
                     *         "simulation": true,
                     *         "tf_size_fraction": 0.15
                     *       },
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z",
                     *       "tf_count": 143,
                     *       "tf_first": 0,
                     *       "tf_last": 142
                     *     }
                     */
                    "application/json": components["schemas"]["FastMonFile"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such time-frame file. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No FastMonFile matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    replaceFastmonFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the file, given by the monitor.
                 * @example c4d5e6f7-a8b9-4c0d-9e1f-2a3b4c5d6e7f
                 */
                tf_file_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "stf_file": "swf.100010.000001.stf",
                 *       "tf_filename": "swf.100010.000001_tf_001.tf",
                 *       "file_size_bytes": 306783378,
                 *       "status": "registered",
                 *       "metadata": {
                 *         "simulation": true,
                 *         "tf_size_fraction": 0.15
                 *       },
                 *       "tf_count": 143,
                 *       "tf_first": 0,
                 *       "tf_last": 142
                 *     }
                 */
                "application/json": components["schemas"]["FastMonFileInput"];
            };
        };
        responses: {
            /** @description The time-frame file as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "tf_file_id": "c4d5e6f7-a8b9-4c0d-9e1f-2a3b4c5d6e7f",
                     *       "stf_file": "swf.100010.000001.stf",
                     *       "tf_filename": "swf.100010.000001_tf_001.tf",
                     *       "file_size_bytes": 306783378,
                     *       "checksum": null,
                     *       "status": "registered",
                     *       "metadata": {
                     *         "simulation": true,
                     *         "tf_size_fraction": 0.15
                     *       },
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z",
                     *       "tf_count": 143,
                     *       "tf_first": 0,
                     *       "tf_last": 142
                     *     }
                     */
                    "application/json": components["schemas"]["FastMonFile"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such time-frame file. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No FastMonFile matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteFastmonFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the file, given by the monitor.
                 * @example c4d5e6f7-a8b9-4c0d-9e1f-2a3b4c5d6e7f
                 */
                tf_file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such time-frame file. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No FastMonFile matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateFastmonFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the file, given by the monitor.
                 * @example c4d5e6f7-a8b9-4c0d-9e1f-2a3b4c5d6e7f
                 */
                tf_file_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "processed"
                 *     }
                 */
                "application/json": components["schemas"]["FastMonFilePatch"];
            };
        };
        responses: {
            /** @description The time-frame file as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "tf_file_id": "c4d5e6f7-a8b9-4c0d-9e1f-2a3b4c5d6e7f",
                     *       "stf_file": "swf.100010.000001.stf",
                     *       "tf_filename": "swf.100010.000001_tf_001.tf",
                     *       "file_size_bytes": 306783378,
                     *       "checksum": null,
                     *       "status": "processed",
                     *       "metadata": {
                     *         "simulation": true,
                     *         "tf_size_fraction": 0.15
                     *       },
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z",
                     *       "tf_count": 143,
                     *       "tf_first": 0,
                     *       "tf_last": 142
                     *     }
                     */
                    "application/json": components["schemas"]["FastMonFile"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such time-frame file. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No FastMonFile matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    listWorkflowDefinitions: {
        parameters: {
            query?: {
                /** @description Rows of a page; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "id" | "-id" | "workflow_name" | "-workflow_name" | "version" | "-version" | "workflow_type" | "-workflow_type" | "definition" | "-definition" | "created_by" | "-created_by" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Rows that contain this text, in any case, in workflow_name, workflow_type, created_by. */
                search?: string;
                /** @description Exactly this: Number of the definition, given by the monitor. */
                id?: number;
                /** @description Exactly this: Name of the workflow. */
                workflow_name?: string;
                /** @description Exactly this: Version of it. */
                version?: string;
                /** @description Exactly this: Kind of workflow. */
                workflow_type?: string;
                /** @description Exactly this: Who made it. */
                created_by?: string;
                /** @description From this moment on (inclusive): When the monitor stored it first. */
                created_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the monitor stored it first. */
                created_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was last written. */
                updated_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was last written. */
                updated_at_before?: components["schemas"]["DateTimeIn"];
                /** @description Accepted for old callers; the reply is always JSON. */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workflow definitions. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowDefinition"][] | components["schemas"]["WorkflowDefinitionPage"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createWorkflowDefinition: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "workflow_name": "stf_datataking",
                 *       "version": "1.0",
                 *       "workflow_type": "simulation",
                 *       "definition": "class WorkflowExecutor: ...",
                 *       "parameter_values": {
                 *         "workflow": {
                 *           "name": "stf_datataking",
                 *           "version": "1.0"
                 *         }
                 *       },
                 *       "created_by": "operator"
                 *     }
                 */
                "application/json": components["schemas"]["WorkflowDefinitionInput"];
            };
        };
        responses: {
            /** @description The workflow definition as it is stored. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 3,
                     *       "workflow_name": "stf_datataking",
                     *       "version": "1.0",
                     *       "workflow_type": "simulation",
                     *       "definition": "class WorkflowExecutor: ...",
                     *       "parameter_values": {
                     *         "workflow": {
                     *           "name": "stf_datataking",
                     *           "version": "1.0"
                     *         }
                     *       },
                     *       "created_by": "operator",
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowDefinition"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TwinInFlight"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["OtherBody"];
            503: components["responses"]["Unavailable"];
        };
    };
    retrieveWorkflowDefinition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the definition, given by the monitor.
                 * @example 3
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workflow definition. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 3,
                     *       "workflow_name": "stf_datataking",
                     *       "version": "1.0",
                     *       "workflow_type": "simulation",
                     *       "definition": "class WorkflowExecutor: ...",
                     *       "parameter_values": {
                     *         "workflow": {
                     *           "name": "stf_datataking",
                     *           "version": "1.0"
                     *         }
                     *       },
                     *       "created_by": "operator",
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowDefinition"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such workflow definition. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No WorkflowDefinition matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    replaceWorkflowDefinition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the definition, given by the monitor.
                 * @example 3
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "workflow_name": "stf_datataking",
                 *       "version": "1.0",
                 *       "workflow_type": "simulation",
                 *       "definition": "class WorkflowExecutor: ...",
                 *       "parameter_values": {
                 *         "workflow": {
                 *           "name": "stf_datataking",
                 *           "version": "1.0"
                 *         }
                 *       },
                 *       "created_by": "operator"
                 *     }
                 */
                "application/json": components["schemas"]["WorkflowDefinitionInput"];
            };
        };
        responses: {
            /** @description The workflow definition as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 3,
                     *       "workflow_name": "stf_datataking",
                     *       "version": "1.0",
                     *       "workflow_type": "simulation",
                     *       "definition": "class WorkflowExecutor: ...",
                     *       "parameter_values": {
                     *         "workflow": {
                     *           "name": "stf_datataking",
                     *           "version": "1.0"
                     *         }
                     *       },
                     *       "created_by": "operator",
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowDefinition"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such workflow definition. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No WorkflowDefinition matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteWorkflowDefinition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the definition, given by the monitor.
                 * @example 3
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such workflow definition. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No WorkflowDefinition matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateWorkflowDefinition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the definition, given by the monitor.
                 * @example 3
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "parameter_values": {
                 *         "workflow": {
                 *           "name": "stf_datataking",
                 *           "version": "1.0"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WorkflowDefinitionPatch"];
            };
        };
        responses: {
            /** @description The workflow definition as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 3,
                     *       "workflow_name": "stf_datataking",
                     *       "version": "1.0",
                     *       "workflow_type": "simulation",
                     *       "definition": "class WorkflowExecutor: ...",
                     *       "parameter_values": {
                     *         "workflow": {
                     *           "name": "stf_datataking",
                     *           "version": "1.0"
                     *         }
                     *       },
                     *       "created_by": "operator",
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowDefinition"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such workflow definition. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No WorkflowDefinition matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    listWorkflowExecutions: {
        parameters: {
            query?: {
                /** @description Rows of a page; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "execution_id" | "-execution_id" | "namespace" | "-namespace" | "status" | "-status" | "start_time" | "-start_time" | "end_time" | "-end_time" | "executed_by" | "-executed_by" | "workflow_definition" | "-workflow_definition";
                /** @description Rows that contain this text, in any case, in execution_id, executed_by. */
                search?: string;
                /** @description Exactly this: Key of the execution, given by the caller, unique: `<workflow>-<user>-<sequence>`. It cannot be changed. */
                execution_id?: string;
                /** @description Exactly this: Namespace that it runs in. */
                namespace?: string;
                /** @description Exactly this: How it goes: pending, running, completed, failed, terminated. */
                status?: string;
                /** @description From this moment on (inclusive): When it started. */
                start_time_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it started. */
                start_time_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it ended. */
                end_time_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it ended. */
                end_time_before?: components["schemas"]["DateTimeIn"];
                /** @description Exactly this: Who runs it. */
                executed_by?: string;
                /** @description Exactly this: Number of the definition. */
                workflow_definition?: number;
                /** @description Accepted from the Python workflow runner, without effect. */
                workflow_name?: string;
                /** @description Accepted for old callers; the reply is always JSON. */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workflow executions. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowExecution"][] | components["schemas"]["WorkflowExecutionPage"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createWorkflowExecution: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "execution_id": "stf_datataking-operator-0042",
                 *       "namespace": "operators",
                 *       "parameter_values": {
                 *         "testbed": {
                 *           "namespace": "operators"
                 *         },
                 *         "git_version": {
                 *           "branch": "main",
                 *           "commit": "ab14c26"
                 *         }
                 *       },
                 *       "status": "running",
                 *       "start_time": "2026-08-07T14:00:00.123456Z",
                 *       "executed_by": "operator",
                 *       "workflow_definition": 3
                 *     }
                 */
                "application/json": components["schemas"]["WorkflowExecutionInput"];
            };
        };
        responses: {
            /** @description The workflow execution as it is stored. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "execution_id": "stf_datataking-operator-0042",
                     *       "namespace": "operators",
                     *       "parameter_values": {
                     *         "testbed": {
                     *           "namespace": "operators"
                     *         },
                     *         "git_version": {
                     *           "branch": "main",
                     *           "commit": "ab14c26"
                     *         }
                     *       },
                     *       "performance_metrics": null,
                     *       "status": "running",
                     *       "start_time": "2026-08-07T14:00:00.123456Z",
                     *       "end_time": null,
                     *       "executed_by": "operator",
                     *       "workflow_definition": 3
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowExecution"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TwinInFlight"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["OtherBody"];
            503: components["responses"]["Unavailable"];
        };
    };
    retrieveWorkflowExecution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the execution, given by the caller, unique: `<workflow>-<user>-<sequence>`. It cannot be changed.
                 * @example stf_datataking-operator-0042
                 */
                execution_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workflow execution. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "execution_id": "stf_datataking-operator-0042",
                     *       "namespace": "operators",
                     *       "parameter_values": {
                     *         "testbed": {
                     *           "namespace": "operators"
                     *         },
                     *         "git_version": {
                     *           "branch": "main",
                     *           "commit": "ab14c26"
                     *         }
                     *       },
                     *       "performance_metrics": null,
                     *       "status": "running",
                     *       "start_time": "2026-08-07T14:00:00.123456Z",
                     *       "end_time": null,
                     *       "executed_by": "operator",
                     *       "workflow_definition": 3
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowExecution"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such workflow execution. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No WorkflowExecution matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    replaceWorkflowExecution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the execution, given by the caller, unique: `<workflow>-<user>-<sequence>`. It cannot be changed.
                 * @example stf_datataking-operator-0042
                 */
                execution_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "execution_id": "stf_datataking-operator-0042",
                 *       "namespace": "operators",
                 *       "parameter_values": {
                 *         "testbed": {
                 *           "namespace": "operators"
                 *         },
                 *         "git_version": {
                 *           "branch": "main",
                 *           "commit": "ab14c26"
                 *         }
                 *       },
                 *       "status": "running",
                 *       "start_time": "2026-08-07T14:00:00.123456Z",
                 *       "executed_by": "operator",
                 *       "workflow_definition": 3
                 *     }
                 */
                "application/json": components["schemas"]["WorkflowExecutionInput"];
            };
        };
        responses: {
            /** @description The workflow execution as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "execution_id": "stf_datataking-operator-0042",
                     *       "namespace": "operators",
                     *       "parameter_values": {
                     *         "testbed": {
                     *           "namespace": "operators"
                     *         },
                     *         "git_version": {
                     *           "branch": "main",
                     *           "commit": "ab14c26"
                     *         }
                     *       },
                     *       "performance_metrics": null,
                     *       "status": "running",
                     *       "start_time": "2026-08-07T14:00:00.123456Z",
                     *       "end_time": null,
                     *       "executed_by": "operator",
                     *       "workflow_definition": 3
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowExecution"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such workflow execution. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No WorkflowExecution matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteWorkflowExecution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the execution, given by the caller, unique: `<workflow>-<user>-<sequence>`. It cannot be changed.
                 * @example stf_datataking-operator-0042
                 */
                execution_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such workflow execution. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No WorkflowExecution matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateWorkflowExecution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the execution, given by the caller, unique: `<workflow>-<user>-<sequence>`. It cannot be changed.
                 * @example stf_datataking-operator-0042
                 */
                execution_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "completed",
                 *       "end_time": "2026-08-07T15:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["WorkflowExecutionPatch"];
            };
        };
        responses: {
            /** @description The workflow execution as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "execution_id": "stf_datataking-operator-0042",
                     *       "namespace": "operators",
                     *       "parameter_values": {
                     *         "testbed": {
                     *           "namespace": "operators"
                     *         },
                     *         "git_version": {
                     *           "branch": "main",
                     *           "commit": "ab14c26"
                     *         }
                     *       },
                     *       "performance_metrics": null,
                     *       "status": "completed",
                     *       "start_time": "2026-08-07T14:00:00.123456Z",
                     *       "end_time": "2026-08-07T15:00:00Z",
                     *       "executed_by": "operator",
                     *       "workflow_definition": 3
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowExecution"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such workflow execution. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No WorkflowExecution matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    listTfSlices: {
        parameters: {
            query?: {
                /** @description Rows of a page; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "id" | "-id" | "fastmon_file" | "-fastmon_file" | "slice_id" | "-slice_id" | "tf_first" | "-tf_first" | "tf_last" | "-tf_last" | "tf_count" | "-tf_count" | "run_number" | "-run_number" | "status" | "-status" | "retries" | "-retries" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "assigned_worker" | "-assigned_worker" | "assigned_at" | "-assigned_at" | "completed_at" | "-completed_at";
                /** @description Rows that contain this text, in any case, in assigned_worker. */
                search?: string;
                /** @description Exactly this: Key of the time-frame file. */
                fastmon_file_id?: string;
                /** @description Exactly this: Name of the STF file. */
                fastmon_file__stf_file__stf_filename?: string;
                /** @description Exactly this: Name of the time-frame file. */
                fastmon_file__tf_filename?: string;
                /** @description Exactly this: Name of the time-frame file; the older name of this filter. */
                tf_filename?: string;
                /** @description Exactly this: Name of the STF file; the older name of this filter. */
                stf_filename?: string;
                /** @description Exactly this: Number of the slice, given by the monitor. */
                id?: number;
                /** @description Exactly this: Name of the time-frame file that it is a part of. */
                fastmon_file?: string;
                /** @description Exactly this: Number of the slice within its file, from 0. */
                slice_id?: number;
                /** @description Exactly this: Number of the run. */
                run_number?: number;
                /** @description Exactly this: How it goes: queued, processing, completed, failed. */
                status?: string;
                /** @description From this moment on (inclusive): When the monitor stored it first. */
                created_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the monitor stored it first. */
                created_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was last written. */
                updated_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was last written. */
                updated_at_before?: components["schemas"]["DateTimeIn"];
                /** @description Exactly this: Worker that has it. */
                assigned_worker?: string;
                /** @description From this moment on (inclusive): When the worker got it. */
                assigned_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the worker got it. */
                assigned_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was done. */
                completed_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was done. */
                completed_at_before?: components["schemas"]["DateTimeIn"];
                /** @description Accepted for old callers; the reply is always JSON. */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The slices. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TFSlice"][] | components["schemas"]["TFSlicePage"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createTfSlice: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fastmon_file": "swf.100010.000001_tf_001.tf",
                 *       "slice_id": 0,
                 *       "tf_first": 0,
                 *       "tf_last": 9,
                 *       "tf_count": 10,
                 *       "run_number": 100010,
                 *       "status": "queued",
                 *       "retries": 0,
                 *       "metadata": {
                 *         "execution_id": "stf_datataking-operator-0042"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["TFSliceInput"];
            };
        };
        responses: {
            /** @description The slice as it is stored. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 501,
                     *       "fastmon_file": "swf.100010.000001_tf_001.tf",
                     *       "slice_id": 0,
                     *       "tf_first": 0,
                     *       "tf_last": 9,
                     *       "tf_count": 10,
                     *       "run_number": 100010,
                     *       "status": "queued",
                     *       "retries": 0,
                     *       "metadata": {
                     *         "execution_id": "stf_datataking-operator-0042"
                     *       },
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z",
                     *       "assigned_worker": null,
                     *       "assigned_at": null,
                     *       "completed_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["TFSlice"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TwinInFlight"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["OtherBody"];
            503: components["responses"]["Unavailable"];
        };
    };
    retrieveTfSlice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the slice, given by the monitor.
                 * @example 501
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The slice. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 501,
                     *       "fastmon_file": "swf.100010.000001_tf_001.tf",
                     *       "slice_id": 0,
                     *       "tf_first": 0,
                     *       "tf_last": 9,
                     *       "tf_count": 10,
                     *       "run_number": 100010,
                     *       "status": "queued",
                     *       "retries": 0,
                     *       "metadata": {
                     *         "execution_id": "stf_datataking-operator-0042"
                     *       },
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z",
                     *       "assigned_worker": null,
                     *       "assigned_at": null,
                     *       "completed_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["TFSlice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such slice. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No TFSlice matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    replaceTfSlice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the slice, given by the monitor.
                 * @example 501
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fastmon_file": "swf.100010.000001_tf_001.tf",
                 *       "slice_id": 0,
                 *       "tf_first": 0,
                 *       "tf_last": 9,
                 *       "tf_count": 10,
                 *       "run_number": 100010,
                 *       "status": "queued",
                 *       "retries": 0,
                 *       "metadata": {
                 *         "execution_id": "stf_datataking-operator-0042"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["TFSliceInput"];
            };
        };
        responses: {
            /** @description The slice as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 501,
                     *       "fastmon_file": "swf.100010.000001_tf_001.tf",
                     *       "slice_id": 0,
                     *       "tf_first": 0,
                     *       "tf_last": 9,
                     *       "tf_count": 10,
                     *       "run_number": 100010,
                     *       "status": "queued",
                     *       "retries": 0,
                     *       "metadata": {
                     *         "execution_id": "stf_datataking-operator-0042"
                     *       },
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z",
                     *       "assigned_worker": null,
                     *       "assigned_at": null,
                     *       "completed_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["TFSlice"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such slice. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No TFSlice matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteTfSlice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the slice, given by the monitor.
                 * @example 501
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such slice. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No TFSlice matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateTfSlice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the slice, given by the monitor.
                 * @example 501
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "completed"
                 *     }
                 */
                "application/json": components["schemas"]["TFSlicePatch"];
            };
        };
        responses: {
            /** @description The slice as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 501,
                     *       "fastmon_file": "swf.100010.000001_tf_001.tf",
                     *       "slice_id": 0,
                     *       "tf_first": 0,
                     *       "tf_last": 9,
                     *       "tf_count": 10,
                     *       "run_number": 100010,
                     *       "status": "completed",
                     *       "retries": 0,
                     *       "metadata": {
                     *         "execution_id": "stf_datataking-operator-0042"
                     *       },
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z",
                     *       "assigned_worker": null,
                     *       "assigned_at": null,
                     *       "completed_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["TFSlice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such slice. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No TFSlice matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    listWorkers: {
        parameters: {
            query?: {
                /** @description Rows of a page; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "worker_id" | "-worker_id" | "run_number" | "-run_number" | "panda_job" | "-panda_job" | "location" | "-location" | "status" | "-status" | "current_slice_id" | "-current_slice_id" | "tf_filename" | "-tf_filename" | "slices_completed" | "-slices_completed" | "last_heartbeat" | "-last_heartbeat" | "started_at" | "-started_at" | "ended_at" | "-ended_at";
                /** @description Rows that contain this text, in any case, in worker_id, panda_job, location. */
                search?: string;
                /** @description Exactly this: Key of the worker, given by the caller, unique. It cannot be changed. */
                worker_id?: string;
                /** @description Exactly this: Number of the run that it works for. */
                run_number?: number;
                /** @description Exactly this: Job that it runs in. */
                panda_job?: string;
                /** @description Exactly this: Site or host that it runs at. */
                location?: string;
                /** @description Exactly this: How it is. */
                status?: string;
                /** @description Exactly this: Slice that it works on. */
                current_slice_id?: number;
                /** @description Exactly this: File that the slice is of. */
                tf_filename?: string;
                /** @description From this moment on (inclusive): When it was last heard of. */
                last_heartbeat_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was last heard of. */
                last_heartbeat_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it started. */
                started_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it started. */
                started_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it ended. */
                ended_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it ended. */
                ended_at_before?: components["schemas"]["DateTimeIn"];
                /** @description Accepted for old callers; the reply is always JSON. */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workers. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Worker"][] | components["schemas"]["WorkerPage"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createWorker: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "worker_id": "worker-operator-0001",
                 *       "run_number": 100010,
                 *       "panda_job": "6871123456",
                 *       "location": "daq01",
                 *       "status": "busy",
                 *       "current_slice_id": 0,
                 *       "tf_filename": "swf.100010.000001_tf_001.tf",
                 *       "slices_completed": 17,
                 *       "last_heartbeat": "2026-08-07T14:00:00.123456Z",
                 *       "started_at": "2026-08-07T14:00:00.123456Z"
                 *     }
                 */
                "application/json": components["schemas"]["WorkerInput"];
            };
        };
        responses: {
            /** @description The worker as it is stored. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "worker_id": "worker-operator-0001",
                     *       "run_number": 100010,
                     *       "panda_job": "6871123456",
                     *       "location": "daq01",
                     *       "status": "busy",
                     *       "current_slice_id": 0,
                     *       "tf_filename": "swf.100010.000001_tf_001.tf",
                     *       "slices_completed": 17,
                     *       "last_heartbeat": "2026-08-07T14:00:00.123456Z",
                     *       "started_at": "2026-08-07T14:00:00.123456Z",
                     *       "ended_at": null,
                     *       "metadata": null
                     *     }
                     */
                    "application/json": components["schemas"]["Worker"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TwinInFlight"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["OtherBody"];
            503: components["responses"]["Unavailable"];
        };
    };
    retrieveWorker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the worker, given by the caller, unique. It cannot be changed.
                 * @example worker-operator-0001
                 */
                worker_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The worker. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "worker_id": "worker-operator-0001",
                     *       "run_number": 100010,
                     *       "panda_job": "6871123456",
                     *       "location": "daq01",
                     *       "status": "busy",
                     *       "current_slice_id": 0,
                     *       "tf_filename": "swf.100010.000001_tf_001.tf",
                     *       "slices_completed": 17,
                     *       "last_heartbeat": "2026-08-07T14:00:00.123456Z",
                     *       "started_at": "2026-08-07T14:00:00.123456Z",
                     *       "ended_at": null,
                     *       "metadata": null
                     *     }
                     */
                    "application/json": components["schemas"]["Worker"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such worker. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No Worker matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    replaceWorker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the worker, given by the caller, unique. It cannot be changed.
                 * @example worker-operator-0001
                 */
                worker_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "worker_id": "worker-operator-0001",
                 *       "run_number": 100010,
                 *       "panda_job": "6871123456",
                 *       "location": "daq01",
                 *       "status": "busy",
                 *       "current_slice_id": 0,
                 *       "tf_filename": "swf.100010.000001_tf_001.tf",
                 *       "slices_completed": 17,
                 *       "last_heartbeat": "2026-08-07T14:00:00.123456Z",
                 *       "started_at": "2026-08-07T14:00:00.123456Z"
                 *     }
                 */
                "application/json": components["schemas"]["WorkerInput"];
            };
        };
        responses: {
            /** @description The worker as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "worker_id": "worker-operator-0001",
                     *       "run_number": 100010,
                     *       "panda_job": "6871123456",
                     *       "location": "daq01",
                     *       "status": "busy",
                     *       "current_slice_id": 0,
                     *       "tf_filename": "swf.100010.000001_tf_001.tf",
                     *       "slices_completed": 17,
                     *       "last_heartbeat": "2026-08-07T14:00:00.123456Z",
                     *       "started_at": "2026-08-07T14:00:00.123456Z",
                     *       "ended_at": null,
                     *       "metadata": null
                     *     }
                     */
                    "application/json": components["schemas"]["Worker"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such worker. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No Worker matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteWorker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the worker, given by the caller, unique. It cannot be changed.
                 * @example worker-operator-0001
                 */
                worker_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such worker. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No Worker matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateWorker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the worker, given by the caller, unique. It cannot be changed.
                 * @example worker-operator-0001
                 */
                worker_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "idle"
                 *     }
                 */
                "application/json": components["schemas"]["WorkerPatch"];
            };
        };
        responses: {
            /** @description The worker as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "worker_id": "worker-operator-0001",
                     *       "run_number": 100010,
                     *       "panda_job": "6871123456",
                     *       "location": "daq01",
                     *       "status": "idle",
                     *       "current_slice_id": 0,
                     *       "tf_filename": "swf.100010.000001_tf_001.tf",
                     *       "slices_completed": 17,
                     *       "last_heartbeat": "2026-08-07T14:00:00.123456Z",
                     *       "started_at": "2026-08-07T14:00:00.123456Z",
                     *       "ended_at": null,
                     *       "metadata": null
                     *     }
                     */
                    "application/json": components["schemas"]["Worker"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such worker. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No Worker matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    listRunStates: {
        parameters: {
            query?: {
                /** @description Rows of a page; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "run_number" | "-run_number" | "phase" | "-phase" | "state" | "-state" | "substate" | "-substate" | "target_worker_count" | "-target_worker_count" | "active_worker_count" | "-active_worker_count" | "stf_samples_received" | "-stf_samples_received" | "slices_created" | "-slices_created" | "slices_queued" | "-slices_queued" | "slices_processing" | "-slices_processing" | "slices_completed" | "-slices_completed" | "slices_failed" | "-slices_failed" | "state_changed_at" | "-state_changed_at" | "updated_at" | "-updated_at";
                /** @description Rows that contain this text, in any case, in phase, state, substate. */
                search?: string;
                /** @description Exactly this: Number of the run, given by the caller, unique. It cannot be changed. */
                run_number?: number;
                /** @description Exactly this: Phase: initializing, physics, completed. */
                phase?: string;
                /** @description Exactly this: State: imminent, beam, run, ended. */
                state?: string;
                /** @description Exactly this: Substate: preparing, not_ready, physics, standby. */
                substate?: string;
                /** @description From this moment on (inclusive): When the state last changed. */
                state_changed_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the state last changed. */
                state_changed_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was last written. */
                updated_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was last written. */
                updated_at_before?: components["schemas"]["DateTimeIn"];
                /** @description Accepted for old callers; the reply is always JSON. */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run states. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunState"][] | components["schemas"]["RunStatePage"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createRunState: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "run_number": 100010,
                 *       "phase": "initializing",
                 *       "state": "imminent",
                 *       "substate": "preparing",
                 *       "target_worker_count": 30,
                 *       "active_worker_count": 0,
                 *       "stf_samples_received": 0,
                 *       "slices_created": 0,
                 *       "slices_queued": 0,
                 *       "slices_processing": 0,
                 *       "slices_completed": 0,
                 *       "slices_failed": 0,
                 *       "state_changed_at": "2026-08-07T14:00:00.123456Z",
                 *       "metadata": {
                 *         "execution_id": "stf_datataking-operator-0042"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RunStateInput"];
            };
        };
        responses: {
            /** @description The run state as it is stored. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "run_number": 100010,
                     *       "phase": "initializing",
                     *       "state": "imminent",
                     *       "substate": "preparing",
                     *       "target_worker_count": 30,
                     *       "active_worker_count": 0,
                     *       "stf_samples_received": 0,
                     *       "slices_created": 0,
                     *       "slices_queued": 0,
                     *       "slices_processing": 0,
                     *       "slices_completed": 0,
                     *       "slices_failed": 0,
                     *       "state_changed_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z",
                     *       "metadata": {
                     *         "execution_id": "stf_datataking-operator-0042"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RunState"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TwinInFlight"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["OtherBody"];
            503: components["responses"]["Unavailable"];
        };
    };
    retrieveRunState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the run, given by the caller, unique. It cannot be changed.
                 * @example 100010
                 */
                run_number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run state. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "run_number": 100010,
                     *       "phase": "initializing",
                     *       "state": "imminent",
                     *       "substate": "preparing",
                     *       "target_worker_count": 30,
                     *       "active_worker_count": 0,
                     *       "stf_samples_received": 0,
                     *       "slices_created": 0,
                     *       "slices_queued": 0,
                     *       "slices_processing": 0,
                     *       "slices_completed": 0,
                     *       "slices_failed": 0,
                     *       "state_changed_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z",
                     *       "metadata": {
                     *         "execution_id": "stf_datataking-operator-0042"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RunState"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such run state. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No RunState matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    replaceRunState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the run, given by the caller, unique. It cannot be changed.
                 * @example 100010
                 */
                run_number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "run_number": 100010,
                 *       "phase": "initializing",
                 *       "state": "imminent",
                 *       "substate": "preparing",
                 *       "target_worker_count": 30,
                 *       "active_worker_count": 0,
                 *       "stf_samples_received": 0,
                 *       "slices_created": 0,
                 *       "slices_queued": 0,
                 *       "slices_processing": 0,
                 *       "slices_completed": 0,
                 *       "slices_failed": 0,
                 *       "state_changed_at": "2026-08-07T14:00:00.123456Z",
                 *       "metadata": {
                 *         "execution_id": "stf_datataking-operator-0042"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RunStateInput"];
            };
        };
        responses: {
            /** @description The run state as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "run_number": 100010,
                     *       "phase": "initializing",
                     *       "state": "imminent",
                     *       "substate": "preparing",
                     *       "target_worker_count": 30,
                     *       "active_worker_count": 0,
                     *       "stf_samples_received": 0,
                     *       "slices_created": 0,
                     *       "slices_queued": 0,
                     *       "slices_processing": 0,
                     *       "slices_completed": 0,
                     *       "slices_failed": 0,
                     *       "state_changed_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z",
                     *       "metadata": {
                     *         "execution_id": "stf_datataking-operator-0042"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RunState"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such run state. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No RunState matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteRunState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the run, given by the caller, unique. It cannot be changed.
                 * @example 100010
                 */
                run_number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such run state. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No RunState matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateRunState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the run, given by the caller, unique. It cannot be changed.
                 * @example 100010
                 */
                run_number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "state_changed_at": "2026-08-07T14:00:02Z",
                 *       "phase": "physics"
                 *     }
                 */
                "application/json": components["schemas"]["RunStatePatch"];
            };
        };
        responses: {
            /** @description The run state as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "run_number": 100010,
                     *       "phase": "physics",
                     *       "state": "imminent",
                     *       "substate": "preparing",
                     *       "target_worker_count": 30,
                     *       "active_worker_count": 0,
                     *       "stf_samples_received": 0,
                     *       "slices_created": 0,
                     *       "slices_queued": 0,
                     *       "slices_processing": 0,
                     *       "slices_completed": 0,
                     *       "slices_failed": 0,
                     *       "state_changed_at": "2026-08-07T14:00:02Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z",
                     *       "metadata": {
                     *         "execution_id": "stf_datataking-operator-0042"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RunState"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such run state. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No RunState matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    listSystemStateEvents: {
        parameters: {
            query?: {
                /** @description Rows of a page; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "event_id" | "-event_id" | "timestamp" | "-timestamp" | "run_number" | "-run_number" | "event_type" | "-event_type" | "state" | "-state" | "substate" | "-substate";
                /** @description Rows that contain this text, in any case, in event_type, state, substate. */
                search?: string;
                /** @description Exactly this: Number of the event, given by the monitor. */
                event_id?: number;
                /** @description From this moment on (inclusive): When it happened. */
                timestamp_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it happened. */
                timestamp_before?: components["schemas"]["DateTimeIn"];
                /** @description Exactly this: Number of the run. */
                run_number?: number;
                /** @description Exactly this: What happened, such as start_run. */
                event_type?: string;
                /** @description Exactly this: State of the run then. */
                state?: string;
                /** @description Exactly this: Its substate. */
                substate?: string;
                /** @description Accepted for old callers; the reply is always JSON. */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemStateEvent"][] | components["schemas"]["SystemStateEventPage"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createSystemStateEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "timestamp": "2026-08-07T14:00:00.123456Z",
                 *       "run_number": 100010,
                 *       "event_type": "start_run",
                 *       "state": "run",
                 *       "substate": "physics",
                 *       "event_data": {
                 *         "msg_type": "start_run"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SystemStateEventInput"];
            };
        };
        responses: {
            /** @description The event as it is stored. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "event_id": 88,
                     *       "timestamp": "2026-08-07T14:00:00.123456Z",
                     *       "run_number": 100010,
                     *       "event_type": "start_run",
                     *       "state": "run",
                     *       "substate": "physics",
                     *       "event_data": {
                     *         "msg_type": "start_run"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SystemStateEvent"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TwinInFlight"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["OtherBody"];
            503: components["responses"]["Unavailable"];
        };
    };
    retrieveSystemStateEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the event, given by the monitor.
                 * @example 88
                 */
                event_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "event_id": 88,
                     *       "timestamp": "2026-08-07T14:00:00.123456Z",
                     *       "run_number": 100010,
                     *       "event_type": "start_run",
                     *       "state": "run",
                     *       "substate": "physics",
                     *       "event_data": {
                     *         "msg_type": "start_run"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SystemStateEvent"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such event. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No SystemStateEvent matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    replaceSystemStateEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the event, given by the monitor.
                 * @example 88
                 */
                event_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "timestamp": "2026-08-07T14:00:00.123456Z",
                 *       "run_number": 100010,
                 *       "event_type": "start_run",
                 *       "state": "run",
                 *       "substate": "physics",
                 *       "event_data": {
                 *         "msg_type": "start_run"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SystemStateEventInput"];
            };
        };
        responses: {
            /** @description The event as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "event_id": 88,
                     *       "timestamp": "2026-08-07T14:00:00.123456Z",
                     *       "run_number": 100010,
                     *       "event_type": "start_run",
                     *       "state": "run",
                     *       "substate": "physics",
                     *       "event_data": {
                     *         "msg_type": "start_run"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SystemStateEvent"];
                };
            };
            /** @description The request is not what the contract says; every fault by its field. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such event. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No SystemStateEvent matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteSystemStateEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the event, given by the monitor.
                 * @example 88
                 */
                event_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such event. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No SystemStateEvent matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateSystemStateEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the event, given by the monitor.
                 * @example 88
                 */
                event_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event_data": {
                 *         "msg_type": "start_run",
                 *         "note": "corrected"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SystemStateEventPatch"];
            };
        };
        responses: {
            /** @description The event as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "event_id": 88,
                     *       "timestamp": "2026-08-07T14:00:00.123456Z",
                     *       "run_number": 100010,
                     *       "event_type": "start_run",
                     *       "state": "run",
                     *       "substate": "physics",
                     *       "event_data": {
                     *         "msg_type": "start_run",
                     *         "note": "corrected"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SystemStateEvent"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such event. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No SystemStateEvent matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    nextRunNumber: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The number. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "run_number": 100010,
                     *       "status": "success"
                     *     }
                     */
                    "application/json": components["schemas"]["NextRunNumber"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TwinInFlight"];
            422: components["responses"]["OtherBody"];
            503: components["responses"]["Unavailable"];
        };
    };
    nextAgentId: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The number. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "agent_id": 7,
                     *       "status": "success"
                     *     }
                     */
                    "application/json": components["schemas"]["NextAgentId"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TwinInFlight"];
            422: components["responses"]["OtherBody"];
            503: components["responses"]["Unavailable"];
        };
    };
    nextWorkflowExecutionId: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The number. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sequence": 42,
                     *       "status": "success"
                     *     }
                     */
                    "application/json": components["schemas"]["NextWorkflowExecutionId"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TwinInFlight"];
            422: components["responses"]["OtherBody"];
            503: components["responses"]["Unavailable"];
        };
    };
    retrievePersistentState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state_data": {
                     *         "next_run_number": 100011,
                     *         "last_run_number": 100010,
                     *         "last_run_start_time": "2026-08-07T14:00:00.123456+00:00"
                     *       },
                     *       "updated_at": "2026-08-07T14:00:00.123456Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PersistentState"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listNamespaces: {
        parameters: {
            query?: {
                /** @description Rows of a page; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "name" | "-name" | "owner" | "-owner" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Rows that contain this text, in any case, in name, owner, description. */
                search?: string;
                /** @description Exactly this name. */
                name?: string;
                /** @description Exactly this owner. */
                owner?: string;
                /** @description From this moment on (inclusive). */
                created_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive). */
                created_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive). */
                updated_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive). */
                updated_at_before?: components["schemas"]["DateTimeIn"];
                /** @description Accepted for old callers; the reply is always JSON. */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The namespaces. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Namespace"][] | components["schemas"]["NamespacePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    retrieveNamespace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the namespace.
                 * @example operators
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The namespace. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "operators",
                     *       "owner": "operator",
                     *       "description": "Shifts of the testbed",
                     *       "metadata": null,
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Namespace"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such namespace. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No Namespace matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    ensureNamespace: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "operators",
                 *       "owner": "operator"
                 *     }
                 */
                "application/json": components["schemas"]["NamespaceInput"];
            };
        };
        responses: {
            /** @description The namespace. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "operators",
                     *       "owner": "operator",
                     *       "description": "",
                     *       "created": true,
                     *       "status": "success"
                     *     }
                     */
                    "application/json": components["schemas"]["EnsuredNamespace"];
                };
            };
            /** @description The request is not what the contract says. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"] | components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TwinInFlight"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["OtherBody"];
            503: components["responses"]["Unavailable"];
        };
    };
    recordAiMemory: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "operator",
                 *       "session_id": "shift-17",
                 *       "role": "user",
                 *       "content": "Why did run 100010 end early?",
                 *       "namespace": "operators"
                 *     }
                 */
                "application/json": components["schemas"]["AiMemoryInput"];
            };
        };
        responses: {
            /** @description It is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 5,
                     *       "status": "success"
                     *     }
                     */
                    "application/json": components["schemas"]["RecordedAiMemory"];
                };
            };
            /** @description The request is not what the contract says. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"] | components["schemas"]["BadRequest"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TwinInFlight"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["OtherBody"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    loadAiMemory: {
        parameters: {
            query?: {
                /**
                 * @description Whose dialogue; needed.
                 * @example operator
                 */
                username?: string;
                /**
                 * @description How many turns, at most 1,000. What is not a number from 0 on counts as the default: 20.
                 * @example 20
                 */
                turns?: string;
                /** @description Only those of this namespace. */
                namespace?: string;
                /** @description Accepted for old callers; the reply is always JSON. */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The turns. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "role": "user",
                     *           "content": "Why did run 100010 end early?",
                     *           "created_at": "2026-08-07T14:00:00.123456+00:00",
                     *           "session_id": "shift-17",
                     *           "post_id": "operators",
                     *           "root_id": ""
                     *         }
                     *       ],
                     *       "count": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AiMemory"];
                };
            };
            /** @description The request is not what the contract says. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"] | components["schemas"]["BadRequest"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    sendMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "destination": "/topic/epictopic",
                 *       "content": {
                 *         "msg_type": "announcement",
                 *         "sender": "operator",
                 *         "namespace": "operators",
                 *         "message": "Beam at ten."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SendMessageInput"];
            };
        };
        responses: {
            /** @description It is stored, and goes out. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 7,
                     *       "destination": "/topic/epictopic",
                     *       "stored_at": "2026-08-07T14:00:00.123456Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SentMessage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TwinInFlight"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["OtherBody"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDeadLetters: {
        parameters: {
            query?: {
                /** @description Rows of a page; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "id" | "-id" | "received_at" | "-received_at";
                /** @description Rows that contain this text, in any case, in reason, body. */
                search?: string;
                /** @description Exactly this destination. */
                destination?: string;
                /** @description From this moment on (inclusive). */
                received_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive). */
                received_at_before?: components["schemas"]["DateTimeIn"];
                /** @description Accepted for old callers; the reply is always JSON. */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dead letters. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"][] | components["schemas"]["DeadLetterPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    retrieveDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the dead letter, given by the monitor.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dead letter. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "reason": "msg_type is longer than 50 characters",
                     *       "destination": "/topic/epictopic",
                     *       "headers": {
                     *         "message-id": "ID:f3b1-1",
                     *         "destination": "/topic/epictopic"
                     *       },
                     *       "body": "{\"msg_type\": \"a type of more than fifty characters, which no column can take\"}",
                     *       "encoding": "utf8",
                     *       "received_at": "2026-08-07T14:00:00.123456Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such dead letter. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No DeadLetter matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    streamMessages: {
        parameters: {
            query?: {
                /** @description Types of messages, with commas: only these. */
                msg_types?: string;
                /** @description Agents that sent or processed the message. */
                agents?: string;
                /** @description Runs, by their number as text. */
                run_ids?: string;
                /** @description Namespaces. */
                namespaces?: string;
                /** @description Executions of workflows. */
                execution_ids?: string;
                /** @description The id of the last event seen, for clients that cannot set the header; the header wins. */
                last_event_id?: number;
                /** @description Begin with the messages stored from this moment on; not looked at beside an id. */
                since?: components["schemas"]["DateTimeIn"];
            };
            header?: {
                /** @description The id of the last event seen, as EventSource sends it. What is no id counts as absent. */
                "Last-Event-ID"?: string;
                /** @description Where the watcher is, for the list of subscribers. */
                "X-Client-Location"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events, until the watcher leaves. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id: 41
                     *     retry: 3000
                     *     event: connected
                     *     data: {"client_id": "7f3c1a52-9d0e-4a53-8c44-0b5a9f5f6c1e", "status": "connected"}
                     *
                     *     id: 42
                     *     event: run_imminent
                     *     data: {"run_id": "100010", "sender": "daqsim-agent-operator-3", "msg_type": "run_imminent", "namespace": "epic-operator", "sender_agent": "daqsim-agent-operator-3", "recipient_agent": null, "queue_name": "epictopic", "sent_at": "2026-08-07T14:00:00.123456+00:00", "execution_id": "stf_datataking-operator-0042"}
                     *
                     *     id: 43
                     *     event: stf_gen
                     *     data: {"state": "run", "run_id": "100010", "sender": "daqsim-agent-operator-3", "filename": "swf.100010.000001.stf", "msg_type": "stf_gen", "sequence": 1, "namespace": "epic-operator", "sender_agent": "daqsim-agent-operator-3", "recipient_agent": null, "queue_name": "epictopic", "sent_at": "2026-08-07T14:00:01.123456+00:00", "execution_id": "stf_datataking-operator-0042"}
                     *
                     *     event: heartbeat
                     *     data: {"timestamp": 1786111231.5}
                     *
                     *     id: 20043
                     *     event: gap
                     *     data: {"missed": 9990, "from": 44, "to": 10043}
                     */
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    retrieveStreamStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who watches now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "connected_clients": 1,
                     *       "client_ids": [
                     *         "7f3c1a52-9d0e-4a53-8c44-0b5a9f5f6c1e"
                     *       ],
                     *       "client_filters": {
                     *         "7f3c1a52-9d0e-4a53-8c44-0b5a9f5f6c1e": {
                     *           "msg_types": [
                     *             "stf_gen"
                     *           ],
                     *           "run_ids": [
                     *             "100010"
                     *           ]
                     *         }
                     *       },
                     *       "sent": 12,
                     *       "lagging": 0,
                     *       "cut": 0,
                     *       "last_sequence": 43
                     *     }
                     */
                    "application/json": components["schemas"]["StreamStatus"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Accepted for old callers; the reply is always JSON. */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The users. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "users": [
                     *         {
                     *           "username": "operator",
                     *           "email": "",
                     *           "first_name": "",
                     *           "last_name": "",
                     *           "is_active": true,
                     *           "date_joined": "2026-08-07T14:00:00.123456Z",
                     *           "last_login": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Users"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It lives. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["Live"];
                };
            };
            400: components["responses"]["BadRequest"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requests can be answered. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ready",
                     *       "database": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            400: components["responses"]["BadRequest"];
            405: components["responses"]["MethodNotAllowed"];
            /** @description Not now. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
    retrieveMessagesHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How it is. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "consumer": "consuming",
                     *       "last_sequence": 43,
                     *       "dead_letters": 0,
                     *       "unpublished": 0
                     *     }
                     */
                    "application/json": components["schemas"]["MessagesHealth"];
                };
            };
            400: components["responses"]["BadRequest"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    retrieveSchema: {
        parameters: {
            query?: {
                /** @description As which. Default: json. */
                format?: "json" | "yaml";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "openapi": "3.1.0",
                     *       "info": {
                     *         "title": "SWF Monitor"
                     *       }
                     *     }
                     */
                    "application/json": Record<string, unknown>;
                    /**
                     * @example openapi: 3.1.0
                     *     info:
                     *       title: SWF Monitor
                     */
                    "application/yaml": string;
                };
            };
            400: components["responses"]["BadRequest"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    retrieveMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example # HELP swf_requests_seconds Requests by operation and status.
                     *     # TYPE swf_requests_seconds histogram
                     */
                    "text/plain": string;
                };
            };
            /** @description Asked from another machine. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "Metrics are shown on this machine only. To show them to others, set SWF_METRICS=public."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    redirectSwaggerUi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At /api/docs/. */
            301: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    redirectRedoc: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At /api/docs/. */
            301: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    redirectMcpHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At /api/health/ready/. */
            301: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
