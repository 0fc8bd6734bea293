// Made by "npm run generate" from openapi.yaml and contract/. Do not edit.

export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the home page
         * @description The pages of the monitor, for people. The other addresses of pages are no operations.
         */
        get: operations["home"];
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
         * @description The addresses of the lists of the fifteen resources, those that take a POST, as the existing monitor has them. Other lists (namespaces, users, dead letters) are not among them; this contract has them all.
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
    "/api/system/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask what this monitor is
         * @description The monitor itself: its version, its database with the size of each table, how long rows are kept, the certificate of the HTTPS address, broker, watchers, disk, and what it has refused. Numbers of rows are PostgreSQL's own estimates; nothing is counted. Tables are looked at once in ten seconds. What only those need who run it (`internals`: settings, processes, versions of what it runs on) comes with a token of a staff user (`npm run create-user -- NAME --staff`), and is null for everybody else. Passwords, and DATABASE_URL, are told to nobody.
         */
        get: operations["retrieveSystem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find anything by its number, name or id
         * @description What has this number, name or id, and then what has a name or number that begins with it: runs, STF and time-frame files, slices (`<base>_slice_<number>`, or their id), executions, agents, namespaces, workflow definitions, messages and log records. Upper and lower case differ. At most 20; of each kind at most five. What messages and log records say is not searched: listLogs does that.
         */
        get: operations["searchAll"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overview/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get how the testbed is
         * @description What is wrong, with cause and remedy; the runs that are going; the agents by type; and what has come of late. One evaluation serves everybody who asks within two seconds, so asking often costs little. Where the database does not answer, this does: check H1 says so, and all that depends on it is `unknown`. Every check, with its limits and where they come from, is in docs/health.md.
         */
        get: operations["retrieveOverview"];
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
         * @description Stores an agent; `id` is given by the monitor. Agents register by `heartbeat`: this is for those that send none. A second one with the same `instance_name` is refused with 400.
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
         * @description Agents send one at their start, every 60 seconds, and when their state changes. One with an `instance_name` that is not known is registered by it (201). Keys that are absent keep their value. `last_heartbeat` is set by the clock of the monitor. An agent that is silent for three minutes becomes EXITED; when it is heard again without `status` or `operational_state`, they become OK and READY.
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
         * @description One agent by its key `id`. By its name it is found with listSystemAgents and `instance_name`. Where there is none: 404.
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
         * @description Deletes the agent. Its logs, messages and subscribers stay; if it sends heartbeats on, it is registered anew under another `id`.
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
         * @description One record of a program's log. Agents post one for each line that they log. It goes 30 days after it came (SWF_LOG_RETENTION_DAYS). Without `limit` or `cursor` it is a bare array of the newest 1,000, with a `Link` header to what follows. Ordered by timestamp, newest first, then by id. Filters other than `id`, `app_name`, `instance_name`, `instance_type`, `execution_id`, `run_id` and `timestamp_…`, and `search`, look back 24 hours unless `timestamp_after` says from when; the header X-Looks-Back-Hours tells when that was so.
         */
        get: operations["listLogs"];
        put?: never;
        /**
         * Create a log record
         * @description Stores one record. Needs no credentials and looks at none; this is what the agents do for every line that they log, over plain HTTP. Nothing need exist before, and nothing is a duplicate. Of all operations the last to be refused under load.
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
         * @description Up to 1,000 records in a body of up to 2 MiB: all of them are stored, or none. Needs no credentials and looks at none. Errors name the record by its place, counted from 0, and the field: `3.message`.
         */
        post: operations["createLogs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take log records of OpenTelemetry
         * @description OTLP over HTTP, as SDKs and collectors of OpenTelemetry send log records: JSON or protobuf, plain or with gzip, 2 MiB at most as it comes and 4 MiB without compression, and 10,000 records. Needs no credentials and looks at none. The records are stored as logs, all of them in one commit; those that can't be are counted in `partialSuccess`. `service.name` of the resource is app_name (without it `unknown_service`), `service.instance.id` instance_name (without it app_name), `process.pid` process; the severity number is level and levelname (TRACE is DEBUG, FATAL is CRITICAL; without a number the severity text decides), the body is message, as JSON where it is no text. The time is that of the record, else when it was observed, else now. `code.…` and `thread.id` are module, funcname, lineno and thread; module is the scope where there is no file, else `unknown`; without a number they are 0. All else is in `extra_data`: the other attributes by their names, `trace_id`, `span_id`, `event_name`, a severity text that is another word, `scope` and `resource`; `run_id`, `execution_id` and `username` count for all records of a resource that has them. What is too long is cut. Refusals are google.rpc.Status in the form of the request; 429 and 503 may be sent again.
         */
        post: operations["exportLogs"];
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
         * @description For every application and instance: how many records of each level there are, and the latest five errors. Over all logs that are kept (SWF_LOG_RETENTION_DAYS). Of more than 2,000 instances those that logged on the latest days.
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
    "/api/logs/histogram/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count log records over time
         * @description How many records a list with the same filters has in each step of a range of time, by level or by another property. All records of the range are counted, however many they are: those of whole minutes were counted before where the filters are about level and agent alone; all others are looked at, the newest first, for three seconds at most, and `partial` says whether that was enough.
         */
        get: operations["histogramLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/logs/values/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the values of a property of log records
         * @description The most frequent values of one property among the records that a list with the same filters has, and how many have each. Of `module` and `username` among the newest 100,000 of them.
         */
        get: operations["listLogValues"];
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
         * @description One log record by its key `id`. Where there is none: 404.
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
    "/api/logs/{id}/context/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a log record with the lines around it
         * @description One log record, and what the same agent logged just before and after it, whatever level that has, by the agent's clock. Where there is no such record: 404.
         */
        get: operations["retrieveLogContext"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
         * @description Stores a run; `run_id` is given by the monitor. Nothing need exist before; `run_number` is what nextRunNumber gave. A second one with the same `run_number` is refused with 400: the first is found with listRuns and `run_number`.
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
         * @description One run by its key `run_id`. By its number it is found with listRuns and `run_number`. Where there is none: 404.
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
         * @description Deletes the run and, with it, its STF files, their time-frame files and the slices of these. Its run state, events, messages and logs stay.
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
         * @description Registers an STF file; `file_id` is given by the monitor. The run must exist, and `run` is its `run_id`, not its number. A second one with the same `stf_filename` is refused with 400, and so is an unknown run.
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
         * @description One STF file by its key `file_id`. By its name it is found with listStfFiles and `stf_filename`. Where there is none: 404.
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
         * @description Deletes the STF file and, with it, its time-frame files and their slices. Its workflow stays. The file itself, on disk, is not touched.
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
         * @description Stores a workflow; `workflow_id` is given by the monitor. Nothing need exist before: `file_id`, `run_id` and `execution_id` are not checked. A second one with the same `filename` is refused with 400.
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
         * @description One workflow by its key `workflow_id`. Where there is none: 404.
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
         * @description Deletes the workflow and, with it, its stages, and the messages that name it or one of these. The STF file stays.
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
         * @description Stores a stage; `stage_id` is given by the monitor. The workflow must exist. A second one of the same agent (`agent_name` and `agent_type`) in the same workflow is refused with 400, and so is an unknown workflow.
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
         * @description One stage by its key `stage_id`. Where there is none: 404.
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
         * @description Deletes the stage and, with it, the messages that name it. The workflow stays.
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
         * @description A message between agents, kept for the record: 90 days from when it was stored (SWF_MESSAGE_RETENTION_DAYS). Without `limit` or `cursor` it is a bare array of the newest 1,000, with a `Link` header to what follows. Ordered by sent_at, newest first, then by message_id; with `execution_id`, oldest first. Filters other than `message_id`, `execution_id`, `message_type`, `sender_agent`, `namespace`, `run_id`, `filename`, `workflow`, `stage` and `sent_at_…`, and `search`, look back 24 hours unless `sent_at_after` says from when; the header X-Looks-Back-Hours tells when that was so.
         */
        get: operations["listWorkflowMessages"];
        put?: never;
        /**
         * Create a message
         * @description Stores a message, and shows it to the watchers of the stream; `message_id` is given by the monitor. It does not go to the broker (sendMessage does that) and moves no run state. Where `workflow` or `stage` are given they must exist, else 400. Nothing is a duplicate: a call that comes twice stores two, unless it has an Idempotency-Key.
         */
        post: operations["createWorkflowMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workflow-messages/histogram/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count messages over time
         * @description How many messages a list with the same filters has in each step of a range of time, by type or by another property. They are looked at from the newest on, for three seconds at most, and `partial` says whether that was enough.
         */
        get: operations["histogramMessages"];
        put?: never;
        post?: never;
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
         * @description One message by its key `message_id`. Where there is none: 404.
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
         * @description Deletes the message. Watchers who have had it keep it; those who come back do not get it again.
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
         * @description Stores a subscriber; `subscriber_id` is given by the monitor. Nothing changes at the broker. A second one with the same `subscriber_name` is refused with 400, which an agent that starts again takes as success.
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
         * @description One subscriber by its key `subscriber_id`. By its name it is found with listSubscribers and `subscriber_name`. Where there is none: 404.
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
         * @description Deletes the subscriber. Nothing changes at the broker, and a watcher of the stream goes on watching.
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
         * @description Registers a time-frame file; `tf_file_id` is given by the monitor. The STF file must exist; `stf_file` is its name. A second one with the same `tf_filename` is refused with 400, and so is an unknown STF file.
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
         * @description One time-frame file by its key `tf_file_id`. By its name it is found with listFastmonFiles and `tf_filename`. Where there is none: 404.
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
         * @description Deletes the time-frame file and, with it, its slices. The STF file stays. The file itself, on disk, is not touched.
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
         * @description Stores a workflow definition; `id` is given by the monitor. A second one with the same `workflow_name` and `version` is refused with 400: look for it first with listWorkflowDefinitions.
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
         * @description One workflow definition by its key `id`. Where there is none: 404.
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
         * @description Deletes the workflow definition and, with it, its executions.
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
         * @description Stores a workflow execution; the caller makes its `execution_id` up: `<workflow>-<user>-<sequence>`, the sequence from nextWorkflowExecutionId. The workflow definition must exist; the namespace need not. A second one with the same `execution_id` is refused with 400, and so is an unknown definition.
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
         * @description One workflow execution by its key `execution_id`, percent-encoded where it holds a slash. Where there is none: 404.
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
         * @description Deletes the workflow execution. Runs, messages and logs that name it stay.
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
         * @description Stores a slice; `id` is given by the monitor. Two shapes are accepted: with `fastmon_file`, or with the names that agents of an older version send (`tf_filename` of the slice, `stf_filename`). The time-frame file must exist; that the run does is not checked. A second one with the same `slice_id` in the same file is refused with 400, and so is an unknown file.
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
         * @description One slice by its key `id`; `slice_id` counts within one file only, and is a filter of listTfSlices. Where there is none: 404.
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
         * @description Deletes the slice. The time-frame file stays.
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
    "/api/timelines/{run_number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the timeline of a run
         * @description All that the monitor knows of one run on one axis of time: its states, its STF files from their announcement to
         *     their last slice, counts of files, slices, messages and logs in bins, its agents, and whether its workers keep up.
         *
         *     Without `from` and `to` the axis begins with the first thing that the monitor stored of the run and ends with the
         *     last one, which often comes after the end of the run: slices are still finished then. While a run is going it
         *     ends now. Times are those of the monitor's own clock, except for logs.
         *
         *     A run that no data agent has registered has its timeline, too, once there is a state or a message of it.
         *
         *     What takes the database too long is left out: `partial` is true then, and what is missing is null. Whoever
         *     asks for the same within two seconds gets the same reply.
         */
        get: operations["retrieveTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/diagnoses/{run_number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Diagnose a run
         * @description How a run went or goes, what is wrong with it, since when and why: how it ended, its counts, what stopped and when, its agents with their last sign of life, the errors that they logged, the slices that failed, and the health checks that concern it. It answers for runs of any age, also for those that no data agent has registered. Statements take six seconds at most together; what is not read by then is missing, and `partial` is true. Whoever asks for the same within two seconds gets the same reply.
         */
        get: operations["diagnoseRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workflow-commands/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start or stop a workflow
         * @description Sends the workflow runner a command over the broker, to /queue/workflow_control, as sendMessage sends a message: it is stored and then published, and this call does not wait for what the runner makes of it. A start is run_workflow and becomes a new execution; a stop is stop_workflow and ends one execution of the namespace, or all of it. For staff. The message says who asked for it. With SWF_BROKER=none the answer is 503, and nothing is stored.
         */
        post: operations["sendWorkflowCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/oauth-protected-resource/mcp/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See where a token for the tools comes from
         * @description For assistants that get themselves an access token (RFC 9728): whose tokens callTools takes. It is named in the `WWW-Authenticate` of a 401 of callTools. Without SWF_OIDC_AUDIENCE there is no such provider: the monitor takes its own tokens alone, which /account/ issues.
         */
        get: operations["retrieveProtectedResource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/llms.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See where a language model reads on
         * @description For programs that read texts: what this monitor is, and the addresses of its contract, its tools and its pages.
         */
        get: operations["retrieveLlmsText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mcp/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Speak the Model Context Protocol
         * @description One message of the Model Context Protocol (JSON-RPC 2.0) over its streamable HTTP transport, revision 2026-07-28, and without sessions those from 2024-11-05 to 2025-11-25. Its tools are the operations of this contract that have `x-mcp`, with the credentials of this request: a tool does what its operation would, and is refused where that would be. Its resources are runs, agents and STF files; docs/assistants.md tells how clients are set up. A message is an object; batches are refused. The reply is JSON, or a stream of events where the client asks for progress. Pages of other sites are refused.
         */
        post: operations["callTools"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
         * @description Stores a worker; the caller makes its `worker_id` up. Nothing need exist before. A second one with the same `worker_id` is refused with 400.
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
         * @description One worker by its key `worker_id`, percent-encoded where it holds a slash. Where there is none: 404.
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
         * @description Deletes the worker. Slices that name it stay.
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
         * @description Stores where a run stands, under its `run_number`; the run itself need not exist. A second one with the same number is refused with 400. The monitor makes one by itself, and keeps phase, state and substate, from the messages run_imminent, start_run, pause_run, resume_run and end_run of the broker.
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
         * @description One run state by its key `run_number`. Where there is none: 404.
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
         * @description Deletes the run state. The run stays; the next message of the broker that tells of it makes a new one.
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
         * @description Something that happened in a run. It goes 90 days after it came (SWF_MESSAGE_RETENTION_DAYS). Without `limit` it is a bare array of all of them, streamed. Ordered by event_id.
         */
        get: operations["listSystemStateEvents"];
        put?: never;
        /**
         * Create an event
         * @description Stores an event; `event_id` is given by the monitor. The run need not exist. Nothing is a duplicate: a call that comes twice stores two, unless it has an Idempotency-Key.
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
         * @description One event by its key `event_id`. Where there is none: 404.
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
         * @description Deletes the event. The run state stays as it is.
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
         * @description Number for a new run; the first is 100010. No number is ever given twice; a caller that loses the answer leaves a gap, unless it asks again with the same Idempotency-Key. Safe for any number of callers at once. A body is not looked at.
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
         * @description Number for an agent that starts; the first is 1. No number is ever given twice; a caller that loses the answer leaves a gap, unless it asks again with the same Idempotency-Key. Safe for any number of callers at once. A body is not looked at.
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
         * @description Sequence number for an execution id; the first is 1. No number is ever given twice; a caller that loses the answer leaves a gap, unless it asks again with the same Idempotency-Key. Safe for any number of callers at once. A body is not looked at.
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
         * @description One namespace by its name. Where there is none: 404; names that agents use are namespaces only once ensureNamespace was called.
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
         * @description The latest `turns` times two entries (question and answer), oldest first; fewer where their contents have more than 4 MiB together. Needs no credentials.
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
         * @description The message is stored first, and published then by the process that takes the messages of the broker,
         *     usually within a fifth of a second; this call does not wait for that. It goes out at least once: when the
         *     broker is away, as soon as it is back, and perhaps a second time where the connection broke before the
         *     broker had confirmed it. Messages to one destination go out in the order of their `id`. Where the broker does
         *     not take one, as while the address is full, it is sent again until the broker does, and what goes to the same
         *     destination waits behind it; the others go on. What the broker will never take, and what it has not taken for
         *     a day, becomes a dead letter with the broker's reason.
         *
         *     `content` is sent as JSON, nothing added. What goes to
         *     `/topic/epictopic` comes back to the monitor like any other message and is then among the workflow messages,
         *     a heartbeat or a dead letter, by what is in it. `/queue/epictopic`, and every other queue with the name of a
         *     topic that the monitor reads, is a 400: one message there would turn that topic of Artemis into a queue for
         *     all who subscribe afterwards. With SWF_BROKER=none the answer is 503, and nothing is stored.
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
         * @description What came over the broker and could not be stored: not JSON, no object, too long for its columns, or with what PostgreSQL cannot hold; and what sendMessage took and the broker refused. Each with its reason. They go 90 days after they came (SWF_MESSAGE_RETENTION_DAYS). For staff. Without `limit` it is a bare array of all of them. Ordered by id.
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
         * @description One dead letter by its key `id`. For staff. Where there is none: 404.
         */
        get: operations["retrieveDeadLetter"];
        put?: never;
        post?: never;
        /**
         * Delete a message that could not be stored
         * @description Deletes a dead letter once nobody needs it any more. For staff. The audit keeps who did it, and the letter.
         */
        delete: operations["deleteDeadLetter"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/dead-letters/{id}/resend/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a message again that could not be stored
         * @description Sends a dead letter to its destination once more, its body as it is and without its headers, as sendMessage sends a message; the letter goes with that. What is wrong with it is still wrong: one that was no JSON comes back as a new dead letter. What is kept in part, or is no text, or has no destination, is refused with 400. For staff. With SWF_BROKER=none the answer is 503, and the letter stays.
         */
        post: operations["resendDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Watch what changes
         * @description Server-sent events, for as long as the connection stands, that say which resources have changed: enough
         *     for a page or a program to know what to ask for again, and no more. Changes of one resource and run are
         *     put together and come at most once a second, however many they were. They come within two seconds of the
         *     commit, whichever process of the monitor made it.
         *
         *     On a terminal:
         *
         *     ```sh
         *     curl -N "http://localhost:8002/api/events/?resources=runs,run-states" ```
         *
         *     | event | when | data |
         *     |---|---|---|
         *     | `connected` | first | `epoch`: what tells the history of this database from that of another |
         *     | `changed` | something has changed | `resource`; `action`, written or deleted (written where it was both); `count` of the changes; and where it is the same for all of them `run_number` and `namespace`; `keys`, where they are at most 20 |
         *     | `reset` | what was missed is not known | nothing: everything may have changed |
         *
         *     The resources are named as in their paths: systemagents, logs, runs, stf-files, workflows,
         *     workflow-stages, workflow-messages, subscribers, fastmon-files, workflow-definitions,
         *     workflow-executions, tf-slices, workers, run-states, system-state-events, namespaces, and dead-letters.
         *     Objects that are deleted because another one was are told of as well, without keys and counted once. A partition of old logs that is dropped counts once, too. Changes that
         *     bypass the monitor, by SQL, are not seen; nor are those of the last half second of a process that is
         *     killed. Who must not miss them asks again every 30 s or so.
         *
         *     **Filters** are lists of at most 100 values with commas. All that are given must match, each by one of
         *     its values. A change whose run or namespace is not told may concern any, and passes. Logs tell neither.
         *
         *     **Coming back.** A client that comes back with its last id (`Last-Event-ID`, or `last_event_id`) is told what
         *     has changed since, put together, perhaps with some that it knew of. After a minute, or with an id of another
         *     database, it gets a `reset`. A comment comes about every 15 s where nothing else does. Who does not
         *     read, and for whom more than 1 MiB waits, is cut off. At most 1,000 watch each process of the monitor,
         *     and 20 from one address; others are answered 503.
         */
        get: operations["streamChanges"];
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
         * @description Server-sent events, for as long as the connection stands. Each message is an event named like its type, with
         *     the message as one line of JSON: what the agent sent, `msg_type`, and where they were not in it
         *     `sender_agent`, `recipient_agent`, `namespace`, `queue_name` and `sent_at`. The names `connected`,
         *     `heartbeat`, `gap` and `message` are kept for the stream itself: a message of such a type, or of none, is an
         *     event named `message`.
         *
         *     On a terminal, with the token in `SWF_API_TOKEN` (`npm run watch` shows the same, for people):
         *
         *     ```sh
         *     curl -N --cacert data/ssl_ca.pem -H "Authorization: Token $SWF_API_TOKEN" \
         *          "https://localhost:8443/api/messages/stream/?msg_types=run_imminent,stf_gen"
         *     ```
         *
         *     | event | when | data |
         *     |---|---|---|
         *     | `connected` | first | `client_id`, by which retrieveStreamStatus knows this watcher |
         *     | `heartbeat` | about every 30 s | `timestamp`, seconds since 1970 |
         *     | `gap` | after `connected`, where too much was missed | `missed`: how many; `at_most`: whether it may be fewer; `from`, `to`: the first and the last place |
         *
         *     **Order.** The `id` of an event is the place of its message in the order of commits, whoever wrote it. Each
         *     message comes once, in that order. A number that is left out is a message that the filters do not show, one
         *     that was deleted, or none at all.
         *
         *     **Coming back.** A client that comes back with its last id (`Last-Event-ID`, or `last_event_id`) gets what
         *     it has missed, up to the newest 10,000 messages of all kinds. Of older ones, and of those that were deleted
         *     meanwhile, a `gap` says how many the filters would have shown; with `at_most` true it may have been fewer,
         *     for nobody knows what was deleted, and among more than 100,000 places they are not counted. An id that lies
         *     beyond the last message, such as one of another database, counts as now. Clients are told to come back after
         *     3 s (`retry`). `since` begins at a moment instead, within the same 10,000; its place is looked up first,
         *     which an id saves.
         *
         *     **Being cut off.** A watcher that does not read, and for whom more than 1 MiB waits in the monitor, is cut
         *     off; so is one that does not read for 30 s while it gets what it has missed. It comes back with its last id
         *     and, within these 10,000, has lost nothing. The token is looked at again every 60 s or so: once it is
         *     revoked, the stream ends.
         *
         *     **Filters** are lists of at most 100 values with commas. All that are given must match, each by one of its words, exactly. The
         *     watcher stands among the subscribers while it watches, as `sse_` and the first eight digits of its
         *     `client_id`, and for a day after.
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
         * @description The watchers of all processes of all monitors on this database. Those of the process that answers are as they are now; what others know is up to 5 s old, and the watchers of a process that was killed are counted some 10 to 20 s longer.
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
    "/api/admin/audit/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who changed what
         * @description One record of a change that a person made: who, when, and the row before and after. There is one for every write by somebody who has signed in, for every write of users, tokens and log records, and for every deletion by anybody; not for what agents create and update with a token. A record is committed with the change that it tells of, or neither is, and nobody changes or deletes one. Those of one row are found by `resource` and `key`. For staff. Without `limit` or `cursor` it is a bare array of all of them. Ordered by `at`, newest first, then by id.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/bulk/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change or delete many rows
         * @description Deletes or changes the rows of a resource that `keys` name, at most 1,000, or that `filter` finds, at most 500,000. With `dry_run` nothing is done: the answer is 200, with how many rows there are and what would be deleted with them. By a filter it is asked so first, and `matched` is sent back as `expected`: where other rows have come or gone meanwhile it is 409, and nothing is done. Else the answer is 202 after a second at most, and the work goes on, in batches of at most 500 rows, each a transaction with a record in the audit, with a pause after each, so that agents do not notice. Rows that come meanwhile are left alone. Ask for `id` how far it is (retrieveBulk), or end it (cancelBulk). Where the process that does it ends, it ends with that (`interrupted`): what is done stays done, and the rest can be asked for again. With an `Idempotency-Key`, and from a browser, the answer is there at once. A process does three at a time, and refuses more with 503. For staff.
         */
        post: operations["runBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/bulk/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask how far a change of many rows is
         * @description One change of many rows by its `id`, for a week after it ended. Where there is none: 404. For staff.
         */
        get: operations["retrieveBulk"];
        put?: never;
        post?: never;
        /**
         * End a change of many rows
         * @description Ends it after the batch that is being written, whichever process does it. What is done stays done. One that has ended is left as it is. For staff.
         */
        delete: operations["cancelBulk"];
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
         * @description Active users, ordered by name. Users are made on the command line of the monitor: `npm run create-user`.
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
    "/api/session/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See who is signed in
         * @description Who is signed in by the cookie of this request, and what further calls of a page need: `csrf_token` goes into the header `X-CSRF-Token` of whatever changes something. Without a cookie, or with one whose session has ended, all is null.
         */
        get: operations["retrieveSession"];
        put?: never;
        /**
         * Sign in
         * @description Opens a session: with `username` and `password`, with a `token`, or with the key of a sign-in link (`npm run sign-in`), which works once. Of a user with a second factor the password and the link need a `code` as well: without one, or with a wrong one, the reply is 401 with `needs_code`, and the link is not used up. The cookie of the reply is `HttpOnly`: scripts cannot read it. It ends after 12 hours without a call, and 14 days after signing in at the latest. A session that is opened with a token may do what the token may, and ends with it. Signing in again always makes a new session, and ends the one whose cookie comes along. Ten failures within a minute, for one name or from one address, are answered 429 from then on. Over plain HTTP this is for the monitor's own machine only, as tokens are.
         */
        post: operations["signIn"];
        /**
         * Sign out
         * @description Ends the session of this request, in all processes within five seconds, and takes its cookie away.
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/provider/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sign in with the provider
         * @description For browsers: goes to the provider of identities that the monitor was started with (`SWF_OIDC_ISSUER`), where a person signs in, and which sends the browser back to `finishSingleSignOn`. OpenID Connect, authorization code with PKCE; the attempt is good for ten minutes. Where there is no provider, or it does not answer, this goes to the page where people sign in, which says so. Over plain HTTP it is for the monitor's own machine only, as tokens are.
         */
        get: operations["beginSingleSignOn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/provider/back/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Come back from the provider
         * @description The address to which the provider sends a browser back (its redirect URI). Opens a session for the user whom the provider vouches for, who is made with the first sign-in, and goes to the page that was asked for. Whoever is in the group `SWF_OIDC_STAFF_GROUP` there is staff here. Where nobody is signed in, it goes to the page where people sign in, with the reason in `problem`: `no-provider`, `away`, `refused`, `expired`, `no-name`, `name-taken`, `not-active` or `unavailable`.
         */
        get: operations["finishSingleSignOn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tokens
         * @description Your own tokens; for staff those of all users, or of one (`user`). Keys are not among it: nobody can read them again. Without `limit` it is a bare array of all of them. Ordered by id.
         */
        get: operations["listTokens"];
        put?: never;
        /**
         * Make a token
         * @description Makes a token for you, or, for staff, for another user. `key` is in this reply and nowhere else. The `scope` says what it may do of what its user may: `read`, only read; `agent`, all but what is for staff, and nothing about the account; `staff`, all, which only staff may make; without one, all as well. Tokens of scope `read` or `agent` make no tokens. An `Idempotency-Key` is not taken, since the answer would have to be stored.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a token
         * @description One token by its `id`, without its key. Where there is none among those that you may see: 404.
         */
        get: operations["retrieveToken"];
        put?: never;
        post?: never;
        /**
         * Revoke a token
         * @description Every process refuses the token within five seconds, and ends the sessions that were opened with it. Who is not staff can revoke only their own; there are no others for them.
         */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See your account
         * @description Who you are to the monitor, and whether you have a password and a second factor.
         */
        get: operations["retrieveAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/password/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set your password
         * @description Sets your password, and ends all your other sessions within five seconds; tokens stay. `current` is needed where there is a password, unless you signed in with a link within the last hour, as who forgot it does. A wrong one counts as a failure to sign in. What is easily guessed is refused: your name, `swf-monitor`, or the same few characters again and again; and so is what was stolen elsewhere and is known.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/second-factor/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up a second factor
         * @description Makes the secret of an authenticator app (RFC 6238: SHA-1, six digits, 30 seconds), which holds once `confirmSecondFactor` gets a code of it, within 15 minutes; a second call makes another one. For users with a password, which is asked for as `current`, unless you signed in with a link within the last hour. A wrong one counts as a failure to sign in. Single sign-on leaves it to the provider. Where you have a second factor already: 400.
         */
        post: operations["beginSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/second-factor/confirm/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm your second factor
         * @description Takes a code of the secret that was begun with. From then on signing in with a password or a link asks for a code, too, and all your other sessions end within five seconds; tokens stay. The reply has ten recovery codes, each of which signs you in once in place of a code.
         */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/second-factor/remove/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove your second factor
         * @description Removes it with its recovery codes, and ends all your other sessions within five seconds. Takes your password and a code, or a recovery code. A wrong password counts as a failure to sign in; after five wrong codes in a row one is looked at every 15 minutes. Who has neither asks staff (`resetSecondFactor`).
         */
        post: operations["removeSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your sessions
         * @description The browsers in which you are signed in, the one that was used last first: at most 50, since the longest unused one ends where there would be more.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of your sessions
         * @description Signs you out in one browser; every process refuses its cookie within five seconds.
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description All users, active or not. Without `limit` it is a bare array of all of them. Ordered by id.
         */
        get: operations["listUserAccounts"];
        put?: never;
        /**
         * Create a user
         * @description Creates a user, who has no password yet and no token: `createSignInLink` gives the first way in. A second user with the same `username` is refused with 400.
         */
        post: operations["createUserAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a user
         * @description One user by the key `id`, active or not. Where there is none: 404.
         */
        get: operations["retrieveUserAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a user
         * @description Writes the properties that are sent; all others keep their value. A user who is not active any more is refused everywhere within five seconds, with each token, and signed out for good; one who is not staff any more may do nothing that is for staff. Users are not deleted, since what they did names them. The last active user who is staff stays so: 400.
         */
        patch: operations["updateUserAccount"];
        trace?: never;
    };
    "/api/admin/users/{id}/sign-in-link/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link by which a user signs in
         * @description For who is new here, or forgot the password: a link to the sign-in page that works once, within an hour. Nobody learns or chooses anybody else's password; whoever signs in by the link sets one at `/account/`. A new link replaces the one before. Where the user is not active: 400.
         */
        post: operations["createSignInLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{id}/reset-second-factor/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove a user's second factor
         * @description For who has lost the authenticator app and the recovery codes: removes the second factor and ends all sessions of the user within five seconds. Make sure who asks for it, as you did when the user was created. Your own is removed at `/account/`, with a code: 400. Where the user has none, nothing happens.
         */
        post: operations["resetSecondFactor"];
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
         * @description Answers as long as the process does, and looks at nothing else: not at the database, not at the broker. For whoever restarts it. Parameters are ignored, as load balancers add some of their own: a monitor must not be taken for dead because of one.
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
         * @description Asks the database, too. For whoever sends requests here, such as a load balancer: 503 means to send them elsewhere. A message broker that is away makes no difference to requests: it is among `degraded`. Parameters are ignored, as load balancers add some of their own.
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
         * @description What becomes of the messages of the broker, and what waits in the database, counted at most once a second.
         *     One process of all on a database consumes; every process gives the same answer, whoever is asked.
         *
         *     Where `unpublished` stays above 0, messages of sendMessage do not go out; `trouble` says why. Either nobody
         *     is `consuming`: see that the broker runs, and that ACTIVEMQ_HOST, _PORT, _USER and _PASSWORD are right. Or
         *     the broker does not take them, as where an address is full, or does not confirm them: the embedded one waits
         *     for the durable subscribers of a topic that are away. What it will never take is among the `dead_letters`,
         *     which are to be read with listDeadLetters.
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
         * @description The contract that you are reading, as JSON or as YAML, or without its schemas as Markdown, for programs that read texts. `servers` is the address at which this request reached the monitor.
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
         * Get the figures of this monitor
         * @description In the text format of Prometheus: requests by operation and status with their durations, batches, queues, rows by level, messages of the broker, connections, partitions, agents by state, how each check of the testbed stands (`swf_check`, as retrieveOverview has them), and what Node tells of itself. With SWF_WORKERS above 1 the figures of all its processes are added up, whichever answers; what the database says (agents, partitions, checks) is the same in all and is not. Several monitors on one database are asked one by one. While the database is away its figures are left out; 503 says that one of the processes did not tell its own. Answered on the monitor's own machine only, unless SWF_METRICS=public.
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
         * @description Where the Django monitor has its documentation; links to it go on working.
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
         * @description Where the Django monitor has its documentation in another form; links to it go on working.
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
         * @description Where the Django monitor has its health check; links to it go on working.
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
        /** @description Who you are to the monitor. */
        Account: {
            /**
             * Format: int32
             * @description Number of the user, given by the monitor.
             */
            id: number;
            /** @description Name of the user. */
            username: string;
            /** @description Address, or empty. */
            email: string;
            /** @description First name, or empty. */
            first_name: string;
            /** @description Last name, or empty. */
            last_name: string;
            /** @description Whether the user is staff. */
            is_staff: boolean;
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
            /** @description Whether the user has a password to sign in with. */
            has_password: boolean;
            /** @description Whether `changePassword` asks you for the current one. */
            needs_current_password: boolean;
            /** @description Whether signing in with the password asks for a code, too. */
            has_second_factor: boolean;
            /**
             * Format: int32
             * @description How many recovery codes were not used yet.
             */
            recovery_codes_left: number;
            /** @description Whether you must set up a second factor before you may do anything else (`SWF_SECOND_FACTOR`). */
            needs_second_factor: boolean;
        };
        /** @description A browser in which you are signed in. */
        AccountSession: {
            /**
             * Format: int32
             * @description Number of the session, given by the monitor.
             */
            id: number;
            /**
             * Format: date-time
             * @description When it was opened, UTC.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last used, UTC, noted once a minute at most.
             */
            last_seen_at: string;
            /**
             * Format: date-time
             * @description When it ends at the latest, UTC.
             */
            expires_at: string;
            /**
             * @description What it was opened with; `provider`, single sign-on; `proxy`, what a proxy said.
             * @enum {string}
             */
            opened_by: "password" | "token" | "link" | "provider" | "proxy";
            /** @description Address of the browser when it signed in. */
            address: string;
            /** @description What the browser calls itself (User-Agent), or empty. */
            agent: string;
            /** @description Whether it is the session of this request. */
            is_current: boolean;
        };
        /** @description Name of an agent: text of 1 to 100 characters, counted after white space at both ends is cut off. A number is taken as its text; what is empty, null or 0 counts as absent. */
        AgentNameIn: string | number;
        /** @description What one agent did in one workflow. Workflow, agent name and agent type together are unique. Deleting a stage deletes its messages. */
        AgentWorkflowStage: {
            /**
             * Format: uuid
             * @description Key of the stage, given by the monitor.
             */
            stage_id: string;
            /** @description Name of the agent: `<type>-agent-<user>-<agent id>`. */
            agent_name: string;
            /**
             * @description Kind of the agent.
             * @enum {string}
             */
            agent_type: "daqsim" | "data" | "processing" | "fastmon" | "monitor";
            /**
             * @description How far the stage has come, in the words of the `current_status` of a workflow.
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
             * @description When the agent began with it. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            started_at: string | null;
            /**
             * Format: date-time
             * @description When the agent was done with it; null before. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            completed_at: string | null;
            /**
             * Format: date-time
             * @description When it failed; null where it did not. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            failed_at: string | null;
            /**
             * Format: double
             * @description How long the agent worked on it, in seconds.
             */
            processing_time_seconds: number | null;
            /** @description Why it failed; null where it did not. */
            failure_reason: string | null;
            /** @description The message that started it. Any JSON. */
            input_message: unknown;
            /** @description The message that it ended with. Any JSON. */
            output_message: unknown;
            /** @description Anything else that the agent tells; an update replaces it whole. Any JSON. */
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
             * @description Key of the workflow (`workflow_id`), which must exist.
             */
            workflow: string;
        };
        /** @description A whole stage as callers write it. */
        AgentWorkflowStageInput: WithRequired<components["schemas"]["AgentWorkflowStagePatch"], "agent_name" | "agent_type" | "workflow">;
        /** @description One page of stages, by number. */
        AgentWorkflowStagePage: {
            /**
             * Format: int64
             * @description How many rows there are in all, on all pages.
             */
            count: number;
            /** @description Address of the next page; null on the last. */
            next: string | null;
            /** @description Address of the page before; null on the first. */
            previous: string | null;
            /** @description Rows of this page, in the order of the list. */
            results: components["schemas"]["AgentWorkflowStage"][];
        };
        /** @description What callers may write of a stage. */
        AgentWorkflowStagePatch: {
            /**
             * Agent name
             * @description Name of the agent: `<type>-agent-<user>-<agent id>`.
             */
            agent_name?: components["schemas"]["NonBlank100In"];
            /**
             * Agent type
             * @description Kind of the agent.
             * @enum {string}
             */
            agent_type?: "daqsim" | "data" | "processing" | "fastmon" | "monitor";
            /**
             * Status
             * @description How far the stage has come, in the words of the `current_status` of a workflow. Default: generated.
             * @enum {string}
             */
            status?: "generated" | "daqsim_received" | "daqsim_processing" | "daqsim_complete" | "data_received" | "data_processing" | "data_complete" | "processing_received" | "processing_processing" | "processing_complete" | "fastmon_received" | "fastmon_processing" | "fastmon_complete" | "workflow_complete" | "failed";
            /**
             * Received at
             * @description When the agent got the work.
             */
            received_at?: components["schemas"]["DateTimeIn"] | null;
            /**
             * Started at
             * @description When the agent began with it.
             */
            started_at?: components["schemas"]["DateTimeIn"] | null;
            /**
             * Completed at
             * @description When the agent was done with it; null before.
             */
            completed_at?: components["schemas"]["DateTimeIn"] | null;
            /**
             * Failed at
             * @description When it failed; null where it did not.
             */
            failed_at?: components["schemas"]["DateTimeIn"] | null;
            /**
             * Processing time seconds
             * @description How long the agent worked on it, in seconds.
             */
            processing_time_seconds?: components["schemas"]["NumberIn"] | null;
            /**
             * Failure reason
             * @description Why it failed; null where it did not.
             */
            failure_reason?: components["schemas"]["TextIn"] | null;
            /**
             * Input message
             * @description The message that started it. Any JSON.
             */
            input_message?: components["schemas"]["NullableJsonIn"];
            /**
             * Output message
             * @description The message that it ended with. Any JSON.
             */
            output_message?: components["schemas"]["NullableJsonIn"];
            /**
             * Stage metadata
             * @description Anything else that the agent tells; an update replaces it whole. Any JSON.
             */
            stage_metadata?: components["schemas"]["NullableJsonIn"];
            /**
             * Workflow
             * @description Key of the workflow (`workflow_id`), which must exist.
             */
            workflow?: components["schemas"]["UuidKeyIn"];
        };
        /** @description Agents that were heard within a day. */
        AgentsOverview: {
            /** @description By the type that they give themselves, those with something wrong first. */
            by_type: {
                /** @description The type: `DATA`. */
                agent_type: string;
                /**
                 * Format: int32
                 * @description How many send their heartbeats in time.
                 */
                alive: number;
                /**
                 * Format: int32
                 * @description How many have missed one.
                 */
                late: number;
                /**
                 * Format: int32
                 * @description How many fell silent within the last hour without saying that they exit; those of before are history, as for check H5a.
                 */
                lost: number;
                /**
                 * Format: int32
                 * @description How many have exited in order, or were programs that send one heartbeat only.
                 */
                exited_24h: number;
                /**
                 * Format: date-time
                 * @description The oldest last heartbeat of those that live; null where none does.
                 */
                oldest_heartbeat_at: string | null;
            }[];
        };
        /** @description The turns of a dialogue, oldest first. */
        AiMemory: {
            /** @description Turns of the dialogue, oldest first. */
            items: {
                /** @description Who spoke: user or assistant. */
                role: string;
                /** @description The words of this turn. */
                content: string;
                /**
                 * Format: date-time
                 * @description When it was stored, UTC with `+00:00`.
                 */
                created_at: string;
                /** @description Session that it belongs to. */
                session_id: string;
                /** @description Namespace that it belongs to, or empty. */
                post_id: string;
                /** @description Path of the project that it is about, or empty. */
                root_id: string;
            }[];
            /**
             * Format: int64
             * @description How many turns there are here.
             */
            count: number;
        };
        /** @description One turn of a dialogue. */
        AiMemoryInput: {
            /**
             * Username
             * @description Name of the user whose dialogue it is.
             */
            username: components["schemas"]["Needed100In"];
            /**
             * Session ID
             * @description Session that the turn belongs to.
             */
            session_id: components["schemas"]["Needed255In"];
            /**
             * Role
             * @description Who speaks: user or assistant.
             * @enum {string}
             */
            role: "user" | "assistant";
            /**
             * Content
             * @description The words of this turn.
             */
            content: components["schemas"]["NeededTextIn"];
            /**
             * Namespace
             * @description Namespace that it belongs to.
             */
            namespace?: components["schemas"]["Text100In"] | null;
            /**
             * Project path
             * @description Path of the project that it is about.
             */
            project_path?: components["schemas"]["Text500In"] | null;
        };
        /** @description Any JSON but null, as it was written: integers of any size and all digits of numbers survive. */
        AnyJson: Record<string, unknown> | unknown[] | string | number | boolean;
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
             * Format: int32
             * @description Level as a number: 50 critical, 40 error, 30 warning, 20 info, 10 debug, 0 not set.
             * @enum {integer}
             */
            level: 50 | 40 | 30 | 20 | 10 | 0;
            /** @description Level as a word, such as INFO; not compared with `level`. */
            levelname: string;
            /** @description Text of the record. */
            message: string;
            /** @description Module whose code logs. */
            module: string;
            /** @description Function whose code logs. */
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
        /** @description A whole log record as callers write it. */
        AppLogInput: WithRequired<components["schemas"]["AppLogPatch"], "app_name" | "instance_name" | "timestamp" | "levelname" | "message" | "module" | "funcname" | "lineno" | "process" | "thread">;
        /** @description One page of log records; with `limit` by number, with `cursor` by cursor. */
        AppLogPage: {
            /**
             * Format: int64
             * @description How many rows there are in all, on all pages; absent on a page by cursor.
             */
            count?: number;
            /** @description Address of the next page; null on the last. In what was received since, the records that were there already when the page was read. */
            next: string | null;
            /** @description Address of the page before; null on the first page by number. On the first page by cursor it leads to the records *received* since that page was read, whatever the agents' clocks say. Asked for at any later time it gives those that were committed meanwhile, by id, the smallest first, and has a `previous` of its own that goes on from there, also when it gives none: whoever asks every second has them in the order of commit, to the second. Every record comes exactly once, with the values that it has then; a change does not bring it again, and one that was deleted does not come. Filters and search hold as in the list, but without looking back only 24 hours. A page may have fewer records than `limit` and yet a `next`. The other pages by cursor are as of the first, so that both together have each record once. */
            previous: string | null;
            /** @description Rows of this page, in the order of the list. */
            results: components["schemas"]["AppLog"][];
        };
        /** @description What callers may write of a log record. */
        AppLogPatch: {
            /**
             * App name
             * @description Name of the application; `base_agent` for all Python agents.
             */
            app_name?: components["schemas"]["NonBlank100In"];
            /**
             * Instance name
             * @description Name of the agent that logs.
             */
            instance_name?: components["schemas"]["NonBlank100In"];
            /**
             * Timestamp
             * @description When the record was made, by the agent's clock. Kept as sent, however wrong that clock is.
             */
            timestamp?: components["schemas"]["DateTimeIn"];
            /**
             * Level
             * @description Level as a number: 50 critical, 40 error, 30 warning, 20 info, 10 debug, 0 not set. Default: 0.
             */
            level?: components["schemas"]["LogLevelIn"];
            /**
             * Levelname
             * @description Level as a word, such as INFO; not compared with `level`.
             */
            levelname?: components["schemas"]["NonBlank50In"];
            /**
             * Message
             * @description Text of the record.
             */
            message?: components["schemas"]["NonBlankTextIn"];
            /**
             * Module
             * @description Module whose code logs.
             */
            module?: components["schemas"]["NonBlank255In"];
            /**
             * Funcname
             * @description Function whose code logs.
             */
            funcname?: components["schemas"]["NonBlank255In"];
            /**
             * Lineno
             * @description Line in that module.
             */
            lineno?: components["schemas"]["Int32In"];
            /**
             * Process
             * @description Process id.
             */
            process?: components["schemas"]["Int32In"];
            /**
             * Thread
             * @description Thread id; up to 2^47 on Linux.
             */
            thread?: components["schemas"]["Int64In"];
            /**
             * Extra data
             * @description What the log call carried besides: execution_id, workflow_name, run_id, username. Any JSON.
             */
            extra_data?: components["schemas"]["NullableJsonIn"];
        };
        /** @description One change, and who made it. */
        AuditRecord: {
            /**
             * Format: int64
             * @description Number, given by the monitor.
             */
            id: number;
            /**
             * Format: date-time
             * @description When it was changed. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            at: string;
            /** @description Name of the user who changed it; of a command, the account that ran it. */
            username: string;
            /**
             * @description How it was done: signed in, with a token, or by a command of the monitor's machine.
             * @enum {string}
             */
            via: "session" | "token" | "command";
            /**
             * @description What was done to the row.
             * @enum {string}
             */
            action: "create" | "update" | "delete";
            /** @description What was changed, as its path names it: `runs`, `dead-letters`, `users`. */
            resource: string;
            /** @description The row's key as its path has it; null where there is none, or where there are several rows, whose keys `before` then has. */
            key: string | null;
            /** @description The row before; null of a new one. Of several rows `keys`, and of their changes `rows`, by key. Of more than 64 KiB, properties of more than 500 characters are cut to these as text, with `…` at the end. */
            before: Record<string, unknown> | null;
            /** @description The row after; null of one that was deleted. Of a call that writes no row of a resource, its `operation`. Cut as `before` is. */
            after: Record<string, unknown> | null;
            /** @description What was deleted with it, by resource; null where nothing refers to such rows. */
            cascades: components["schemas"]["Cascade"][] | null;
            /** @description X-Request-Id of the call, under which the log of the monitor has it; null of a command. */
            request_id: string | null;
            /** @description Address from which the call came; null of a command. */
            address: string | null;
        };
        /** @description One page of changes, by number or by cursor. */
        AuditRecordPage: {
            /**
             * Format: int64
             * @description How many rows there are in all, on all pages; absent on a page by cursor.
             */
            count?: number;
            /** @description Address of the next page; null on the last. */
            next: string | null;
            /** @description Address of the page before; null on the first. */
            previous: string | null;
            /** @description Rows of this page, in the order of the list. */
            results: components["schemas"]["AuditRecord"][];
        };
        /** @description Every fault by its field or parameter; `non_field_errors` for what concerns several. Where the request could not be read at all, `detail` alone. */
        BadRequest: {
            /** @description What is wrong with the request as a whole, in a sentence. */
            detail?: string;
            [key: string]: string[] | string | undefined;
        };
        /** @description True or false, or one of the words and numbers that stand for them, in any case. */
        BooleanIn: boolean | (0 | 1) | string;
        /** @description A change of many rows, and how far it is. */
        Bulk: {
            /**
             * Format: uuid
             * @description Number, given by the monitor; null where nothing is done.
             */
            id: string | null;
            /** @description Whose rows, as their path names them: `tf-slices`. */
            resource: string;
            /**
             * @description What is done with the rows.
             * @enum {string}
             */
            action: "delete" | "update" | "requeue" | "end";
            /**
             * @description `counted`: nothing is done, as dry_run asked; `running`; `done`, with what has failed; `cancelled` by somebody; `failed`, as `error` says; `interrupted`: the process that did it has ended.
             * @enum {string}
             */
            state: "counted" | "running" | "done" | "cancelled" | "failed" | "interrupted";
            /**
             * Format: int64
             * @description How many rows there are to do.
             */
            matched: number;
            /**
             * Format: int64
             * @description How many of them are done.
             */
            done: number;
            /** @description What is deleted with them so far, by resource, or would be. */
            cascades: components["schemas"]["Cascade"][];
            /** @description Rows that were refused, or are not there; the first 100. */
            failed: components["schemas"]["BulkFailure"][];
            /** @description Why it ended before all was done, in words. */
            error: string | null;
            /** @description Name of the user who asked for it. */
            username: string;
            /**
             * Format: date-time
             * @description When it began. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            started_at: string | null;
            /**
             * Format: date-time
             * @description When it ended. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            ended_at: string | null;
        };
        /** @description One row that was not done. */
        BulkFailure: {
            /** @description The row's key, as its path has it. */
            key: string;
            /** @description Why, in words. */
            detail: string;
        };
        /** @description What is to be done with which rows. Either `keys` or `filter` must be there. */
        BulkInput: {
            /**
             * Resource
             * @description Whose rows, as their path names them.
             * @enum {string}
             */
            resource: "systemagents" | "logs" | "runs" | "stf-files" | "workflows" | "workflow-stages" | "workflow-messages" | "subscribers" | "fastmon-files" | "workflow-definitions" | "workflow-executions" | "tf-slices" | "workers" | "run-states" | "system-state-events" | "dead-letters";
            /**
             * Action
             * @description `delete` the rows and what hangs on them, `update` them with `values`, `requeue` slices (their status is queued again, one more in retries, and no worker has them), or `end` what nobody ended: `runs` and `run-states` (the run ends now and its state is abandoned, whichever of them is named) and `workflow-executions` (terminated now); what has ended already stays as it is. Log records are only deleted, and so are dead letters.
             * @enum {string}
             */
            action: "delete" | "update" | "requeue" | "end";
            /**
             * Keys
             * @description An array of 1 to 1,000 keys of rows, as their paths have them. One that names nothing is among the failed.
             */
            keys?: components["schemas"]["JsonIn"];
            /**
             * Filter
             * @description Filters of the list, by their names; `{}` for all rows. Logs and messages need both ends of their range of time.
             */
            filter?: components["schemas"]["JsonObjectIn"];
            /**
             * Values
             * @description With update: what every row is to have, as a PATCH of one would have it. The key is not among them.
             */
            values?: components["schemas"]["JsonObjectIn"];
            /**
             * Dry run
             * @description Whether only to tell what there is to do.
             */
            dry_run?: components["schemas"]["BooleanIn"];
            /**
             * Expected
             * @description With filter, unless dry_run is: how many rows there must be, as matched had it before.
             */
            expected?: components["schemas"]["Int64In"];
        };
        /** @description What came of the records. */
        BulkLogs: {
            /**
             * Format: int64
             * @description How many records were stored.
             */
            created: number;
        };
        /** @description Log records, stored all or none. */
        BulkLogsInput: components["schemas"]["AppLogInput"][];
        /** @description Whether the workers keep up, by Little's law: needed are the slices that come in a second times the seconds that each takes. */
        Capacity: {
            /**
             * Format: double
             * @description Slices that were created in a second, over the last minute.
             */
            arrival_per_s: number;
            /**
             * Format: double
             * @description Seconds that a worker takes for a slice; null where nobody says.
             */
            slice_seconds: number | null;
            /**
             * @description Whether that was measured on slices that were finished, or is `slice_processing_time` of the execution.
             * @enum {string|null}
             */
            slice_seconds_from: "measured" | "parameter" | null;
            /**
             * Format: int32
             * @description How many workers that takes; null where `slice_seconds` is.
             */
            needed: number | null;
            /**
             * Format: int32
             * @description How many workers there are; null where nothing says so.
             */
            there: number | null;
            /**
             * @description `reported` in the run state, counted among the `workers`, or `reckoned` from the slices that are finished, which leaves out the idle ones.
             * @enum {string|null}
             */
            there_from: "reported" | "workers" | "reckoned" | null;
            /**
             * Format: int32
             * @description How many there shall be by the run state.
             */
            target: number;
            /**
             * Format: double
             * @description Seconds until all that waits is done where nothing more comes; null where that cannot be told.
             */
            drain_seconds: number | null;
        };
        /** @description Rows of one resource that go with others. */
        Cascade: {
            /** @description Which rows, as their path names them: `tf-slices`. */
            resource: string;
            /**
             * Format: int64
             * @description How many of them.
             */
            count: number;
        };
        /** @description A run that is going. */
        CurrentRun: {
            /**
             * Format: int32
             * @description Number of the run.
             */
            run_number: number;
            /** @description The namespace of its execution, or of its messages; null where neither names one. */
            namespace: string | null;
            /** @description The workflow execution that leads it: `stf_datataking-alice-0042`. */
            execution_id: string | null;
            /** @description Where it is, by its messages: `initializing`, `physics`. */
            phase: string;
            /** @description State of machine and detector: `beam`, `run`. */
            state: string;
            /** @description Within that: `not_ready`, `physics`, `standby`. */
            substate: string | null;
            /**
             * Format: date-time
             * @description Since when it is there; null where no message says so. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            state_since: string | null;
            /** @description Its STF files. */
            stf: {
                /**
                 * Format: int32
                 * @description How many its execution means to take; null where it does not say.
                 */
                expected: number | null;
                /**
                 * Format: int32
                 * @description How many the DAQ simulator has announced.
                 */
                announced: number;
                /**
                 * Format: int32
                 * @description How many the data agent has registered.
                 */
                registered: number;
                /**
                 * Format: int32
                 * @description How many of those have time-frame files.
                 */
                sampled: number;
            };
            /** @description Seconds from one STF file to the next. */
            interval: {
                /**
                 * Format: double
                 * @description By its execution, with generating and announcing.
                 */
                expected_s: number;
                /**
                 * Format: double
                 * @description Of the last ten announcements; null where there are not two.
                 */
                measured_s: number | null;
            };
            /** @description Its slices by status. */
            slices: {
                /**
                 * Format: int32
                 * @description How many wait for a worker.
                 */
                queued: number;
                /**
                 * Format: int32
                 * @description How many are marked `processing`, which no agent of today does.
                 */
                processing: number;
                /**
                 * Format: int32
                 * @description How many are completed.
                 */
                done: number;
                /**
                 * Format: int32
                 * @description How many have failed.
                 */
                failed: number;
                /**
                 * Format: date-time
                 * @description Since when the oldest waits; null where none does.
                 */
                oldest_queued_at: string | null;
            };
            capacity: components["schemas"]["Capacity"];
            /** @description Names of the agents that live in its namespace. */
            agents: string[];
        };
        /** @description Where the run stands. It is read from its messages first, since agents go on writing into the run state after its end. What has ended stays so. */
        CurrentRunState: {
            /** @description As in the run state: initializing, physics, completed. */
            phase: string;
            /** @description State of the machine, such as beam or run; ended, expired or abandoned once the run is over. */
            state: string;
            /** @description State of the detector, such as physics or standby. */
            substate: string | null;
            /**
             * Format: date-time
             * @description Since when, UTC; null where neither a message nor the end of the run says so.
             */
            state_since: string | null;
            /** @description Whether the run is over. */
            is_over: boolean;
        };
        /** @description A moment: `YYYY-MM-DD[(T| )hh:mm[:ss[(.|,)f…]]][Z|±hh[[:]mm]]`, or the same without dashes and colons. Without an offset it is read in the time zone of the monitor (DISPLAY_TIMEZONE). Digits after the sixth of a second are cut off. Years 1 to 9999. */
        DateTimeIn: string;
        /** @description A message of the broker that could not be stored, or one for it that it has refused. */
        DeadLetter: {
            /**
             * Format: int64
             * @description Number, given by the monitor.
             */
            id: number;
            /** @description Why it could not be stored or published, in words. */
            reason: string;
            /** @description Topic or queue that it was sent to. */
            destination: string;
            /** @description Headers of its STOMP frame, by name. */
            headers: {
                [key: string]: string;
            };
            /** @description The body as it came, written as `encoding` says. */
            body: string;
            /**
             * @description How `body` is written: what is no text, as base64.
             * @enum {string}
             */
            encoding: "utf8" | "base64";
            /**
             * Format: date-time
             * @description When it came from the broker, UTC.
             */
            received_at: string;
        };
        /** @description One page of dead letters, by number. */
        DeadLetterPage: {
            /**
             * Format: int64
             * @description How many rows there are in all, on all pages.
             */
            count: number;
            /** @description Address of the next page; null on the last. */
            next: string | null;
            /** @description Address of the page before; null on the first. */
            previous: string | null;
            /** @description Rows of this page, in the order of the list. */
            results: components["schemas"]["DeadLetter"][];
        };
        /** @description A topic or a queue of the broker: `/topic/` or `/queue/` and its name of 1 to 100 characters. */
        DestinationIn: string;
        /** @description The namespace, and whether it was made just now. */
        EnsuredNamespace: {
            /** @description Name of the namespace. */
            name: string;
            /** @description Name of the user who owns it, as it stands. */
            owner: string;
            /** @description What the namespace is for, as it stands; empty where nobody said. */
            description: string;
            /** @description Whether it was made by this call. */
            created: boolean;
            /**
             * @description Always success.
             * @constant
             */
            status: "success";
        };
        /** @description A slice that failed. */
        FailedSlice: {
            /**
             * Format: int64
             * @description Number of the slice in the monitor.
             */
            id: number;
            /** @description The time-frame file that it is of. */
            tf_filename: string;
            /**
             * Format: int32
             * @description Its number within that file.
             */
            slice_id: number;
            /**
             * Format: int32
             * @description How often it was tried again.
             */
            retries: number;
            /** @description The worker that had it; null where nobody says. */
            assigned_worker: string | null;
            /**
             * Format: date-time
             * @description When it failed, UTC.
             */
            updated_at: string;
            /** @description What its metadata says of that under `error`, `reason` or `message`, the first 300 characters; null where it says nothing. */
            reason: string | null;
        };
        /** @description What is wrong, in one sentence. */
        Failure: {
            /** @description What is wrong, in words. */
            error: string;
            /**
             * @description Always error, where it is there.
             * @constant
             */
            status?: "error";
        };
        /** @description A time-frame (TF) file sampled from an STF file for fast monitoring. Deleting one deletes its slices. */
        FastMonFile: {
            /**
             * Format: uuid
             * @description Key of the file, given by the monitor.
             */
            tf_file_id: string;
            /** @description Name of the STF file (`stf_filename`) that it is a sample of, which must exist. */
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
             * @description How far the file has come: registered by the fast-monitoring agent, then processing, processed, failed or done.
             * @enum {string}
             */
            status: "registered" | "processing" | "processed" | "failed" | "done";
            /** @description Anything else, such as created_from and agent_name; an update replaces it whole. Any JSON. */
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
            /**
             * @description What there is of it, counted when it is asked for.
             * @example {
             *       "slices": 15,
             *       "slices_done": 14,
             *       "slices_failed": 0
             *     }
             */
            counts?: components["schemas"]["FastMonFileCounts"];
        };
        /** @description How far the slices of a time-frame file are. */
        FastMonFileCounts: {
            /**
             * Format: int64
             * @description Slices of the file.
             */
            slices: number;
            /**
             * Format: int64
             * @description Those of them that are completed or done.
             */
            slices_done: number;
            /**
             * Format: int64
             * @description Those of them that failed.
             */
            slices_failed: number;
        };
        /** @description A whole time-frame file as callers write it. */
        FastMonFileInput: WithRequired<components["schemas"]["FastMonFilePatch"], "stf_file" | "tf_filename">;
        /** @description One page of time-frame files, by number or by cursor. */
        FastMonFilePage: {
            /**
             * Format: int64
             * @description How many rows there are in all, on all pages; absent on a page by cursor.
             */
            count?: number;
            /** @description Address of the next page; null on the last. */
            next: string | null;
            /** @description Address of the page before; null on the first. */
            previous: string | null;
            /** @description Rows of this page, in the order of the list. */
            results: components["schemas"]["FastMonFile"][];
        };
        /** @description What callers may write of a time-frame file. */
        FastMonFilePatch: {
            /**
             * STF file
             * @description Name of the STF file (`stf_filename`) that it is a sample of, which must exist.
             */
            stf_file?: components["schemas"]["NameKeyIn"];
            /**
             * TF filename
             * @description Name of the file, unique: `<STF name>_tf_<number>.tf`.
             */
            tf_filename?: components["schemas"]["NonBlank255In"];
            /**
             * File size bytes
             * @description Size in bytes.
             */
            file_size_bytes?: components["schemas"]["Int64In"] | null;
            /**
             * Checksum
             * @description Checksum of the file.
             */
            checksum?: components["schemas"]["Text64In"] | null;
            /**
             * Status
             * @description How far the file has come: registered by the fast-monitoring agent, then processing, processed, failed or done. Default: registered.
             * @enum {string}
             */
            status?: "registered" | "processing" | "processed" | "failed" | "done";
            /**
             * Metadata
             * @description Anything else, such as created_from and agent_name; an update replaces it whole. Any JSON.
             */
            metadata?: components["schemas"]["NullableJsonIn"];
            /**
             * TF count
             * @description Time frames in the file.
             */
            tf_count?: components["schemas"]["Int32In"] | null;
            /**
             * TF first
             * @description Number of its first time frame within the STF.
             */
            tf_first?: components["schemas"]["Int32In"] | null;
            /**
             * TF last
             * @description Number of its last time frame within the STF.
             */
            tf_last?: components["schemas"]["Int32In"] | null;
        };
        /** @description How one check stands, about one thing. */
        HealthCheck: {
            /** @description Which check, as docs/health.md has it: `H9`. */
            id: string;
            /**
             * @description `unknown`: what it looks at could not be read. `off`: the settings leave nothing to look at.
             * @enum {string}
             */
            level: "ok" | "warning" | "error" | "unknown" | "off";
            /** @description What it is about, where the check looks at several: the name of an agent, the number of a run. */
            subject: string | null;
            /** @description The namespace of that; null where it has none. */
            namespace: string | null;
            /** @description What is so, in one sentence; where all is well, what must be so. */
            title: string;
            /**
             * Format: date-time
             * @description From when on it has been so; it stays the same while the level does. Null where nothing is wrong. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            since: string | null;
            /** @description What was measured, in words: `104 s`. */
            value: string | null;
            /** @description From where on it is too much, in words: `90 s`. */
            limit: string | null;
            /** @description Why it is so, as far as the monitor can tell, and what it means. */
            cause: string | null;
            /** @description What to do about it. */
            fix: string | null;
            /** @description The page of this monitor that shows more, below its base path: `/runs/100010/`. */
            link: string | null;
        };
        /** @description What an agent tells with a heartbeat. Keys that are absent keep the value that the agent had; others than these are ignored. */
        HeartbeatInput: {
            /**
             * Instance name
             * @description Name of the agent; one that the monitor has not seen is registered.
             */
            instance_name: components["schemas"]["AgentNameIn"];
            /**
             * Agent type
             * @description What kind of agent it is, any word. Default for a new agent: other.
             */
            agent_type?: components["schemas"]["Text100In"];
            /**
             * Description
             * @description What the agent says of itself.
             */
            description?: components["schemas"]["TextIn"];
            /**
             * Status
             * @description How it is, any word: OK, WARNING, ERROR, EXITED. Default for a new agent: OK.
             */
            status?: components["schemas"]["Text50In"];
            /**
             * Agent URL
             * @description Address at which it can be reached.
             */
            agent_url?: components["schemas"]["Text200In"] | null;
            /**
             * Workflow enabled
             * @description Whether it takes part in workflows.
             */
            workflow_enabled?: components["schemas"]["BooleanIn"];
            /**
             * Current STF count
             * @description STF files that it works on now.
             */
            current_stf_count?: components["schemas"]["Int32In"];
            /**
             * Total STF processed
             * @description STF files that it has finished.
             */
            total_stf_processed?: components["schemas"]["Int32In"];
            /**
             * PID
             * @description Process id on its host.
             */
            pid?: components["schemas"]["Int32In"] | null;
            /**
             * Hostname
             * @description Host that it runs on.
             */
            hostname?: components["schemas"]["Text100In"] | null;
            /**
             * Operational state
             * @description What it is doing: STARTING, READY for work, PROCESSING some, EXITED. Default for a new agent: STARTING.
             * @enum {string}
             */
            operational_state?: "STARTING" | "READY" | "PROCESSING" | "EXITED";
            /**
             * Namespace
             * @description Namespace that it works in.
             */
            namespace?: components["schemas"]["Text100In"] | null;
            /**
             * Metadata
             * @description Anything else that the agent tells; written whole.
             */
            metadata?: components["schemas"]["NullableJsonIn"];
        };
        /** @description Numbers of log records or messages over time. The steps follow each other from `from` on without a gap; the first and the last may lie in the range only in part. */
        Histogram: {
            /**
             * Format: date-time
             * @description Where the first step begins, UTC.
             */
            from: string;
            /**
             * Format: date-time
             * @description Where the last step ends, UTC.
             */
            to: string;
            /**
             * Format: int64
             * @description Length of a step, in seconds.
             */
            step_seconds: number;
            /** @description Up to twelve values, those of which there are most, by value. */
            series: {
                /** @description The value, a level as its number; null where there is one series of all. */
                value: string | null;
                /** @description How many there are in each step. */
                counts: number[];
            }[];
            /** @description Those of all other values, and of none, in each step; null where there are no such. */
            rest: number[] | null;
            /**
             * Format: int64
             * @description All that were counted.
             */
            total: number;
            /** @description Whether the time was not enough for all; then the newest are counted, and earlier steps are short. */
            partial: boolean;
            /**
             * @description Whether whole minutes were counted before, or all records or messages were looked at now.
             * @enum {string}
             */
            source: "minutes" | "records";
        };
        /** @description The lists of the API: name to address. */
        Index: {
            [key: string]: string;
        };
        /** @description A whole number of 32 bits, as a JSON number or as its digits in text. */
        Int32In: number | string;
        /** @description A whole number up to ±(2^53−1), which a JSON number holds exactly, as a number or as its digits in text. */
        Int64In: number | string;
        /** @description The integer key of another object. */
        IntegerKeyIn: number | string;
        /** @description An IPv4 or IPv6 address. */
        IpIn: string;
        /** @description A token that was just made, with its key. */
        IssuedToken: {
            /**
             * Format: int32
             * @description Number of the token, given by the monitor.
             */
            id: number;
            /** @description Name of the user whose token it is. */
            user: string;
            /** @description What it is for, in words, or empty. */
            label: string;
            /**
             * @description What it may do of what its user may; null, all of it.
             * @enum {string|null}
             */
            scope: "read" | "agent" | "staff" | null;
            /**
             * Format: date-time
             * @description When it was made, UTC.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description From when on it is refused, UTC; null where it lasts until it is revoked.
             */
            expires_at: string | null;
            /** @description The 40 digits for SWF_API_TOKEN, which are shown this once. */
            key: string;
        };
        /** @description Any JSON but null, kept as it is: integers of any size and all digits of numbers survive. At most 262,144 characters, counted without white space and with numbers written without exponents; 100 levels deep; no NUL characters or lone surrogates in texts; numbers within the range of a double. */
        JsonIn: Record<string, unknown> | unknown[] | string | number | boolean;
        /** @description A JSON object, kept as it is: integers of any size and all digits of numbers survive. At most 262,144 characters, counted without white space and with numbers written without exponents; 100 levels deep; no NUL characters or lone surrogates in texts; numbers within the range of a double. */
        JsonObjectIn: Record<string, unknown>;
        /** @description A sign of life. */
        Live: {
            /**
             * @description Always ok: who gets it has reached a process that answers.
             * @constant
             */
            status: "ok";
            /** @description The version of the monitor. */
            version: string;
        };
        /** @description Whether an agent lives, by its last heartbeat and by whether it said that it exits. */
        Liveness: {
            /**
             * @description `alive`: heartbeats come in time. `late`: none for 90 seconds, of an agent manager for 60. `lost`: none for three minutes, and no word that the agent exits. `stopped`: it said that it exits. `one-shot`: it sends no regular heartbeats, so that its silence means nothing.
             * @enum {string}
             */
            state: "alive" | "late" | "lost" | "stopped" | "one-shot";
            /**
             * Format: date-time
             * @description Since when the agent is in this state. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            since: string;
            /**
             * Format: int64
             * @description Seconds since the last heartbeat, null where there was none.
             */
            age_seconds: number | null;
            /**
             * Format: int32
             * @description Seconds from one heartbeat to the next, null where there are no regular ones.
             */
            interval_seconds: number | null;
            /**
             * Format: date-time
             * @description When the monitor marked the silent agent as EXITED; null where it did not, or a heartbeat came since. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            given_up_at: string | null;
        };
        /** @description A log record among those of the same agent; all in the order in which they were made. */
        LogContext: {
            /** @description What the agent logged before it, up to the record itself. */
            before: components["schemas"]["AppLog"][];
            record: components["schemas"]["AppLog"];
            /** @description What the agent logged after it, from the record on. */
            after: components["schemas"]["AppLog"][];
        };
        /** @description Python's number of a log level, as a number or as its text. */
        LogLevelIn: (50 | 40 | 30 | 20 | 10 | 0) | ("50" | "40" | "30" | "20" | "10" | "0");
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
                        /** @description The first 500 characters of the record's text. */
                        message: string;
                        /** @description Module whose code logged. */
                        module: string;
                        /** @description Function whose code logged. */
                        funcname: string;
                        /**
                         * Format: int64
                         * @description Line in that module.
                         */
                        lineno: number;
                    }[];
                };
            };
        };
        /** @description Values of one property of log records. */
        LogValues: {
            /** @description The property whose values these are. */
            field: string;
            /** @description The values, the most frequent first. */
            values: {
                /** @description The value, a level as its number. */
                value: string;
                /**
                 * Format: int64
                 * @description Records that have it.
                 */
                count: number;
            }[];
            /** @description Whether there are more values than these. */
            more: boolean;
            /** @description Whether records of the range were left out. */
            partial: boolean;
        };
        /** @description A message of JSON-RPC 2.0. */
        McpMessageInput: {
            /**
             * Jsonrpc
             * @description Revision of JSON-RPC.
             * @enum {string}
             */
            jsonrpc: "2.0";
            /**
             * ID
             * @description Number or text that the answer carries as well; a message without one is a notification.
             */
            id?: components["schemas"]["JsonIn"];
            /**
             * Method
             * @description What is asked for, such as tools/call.
             */
            method?: components["schemas"]["NonBlank100In"];
            /**
             * Params
             * @description What the method takes.
             */
            params?: components["schemas"]["JsonObjectIn"];
            /**
             * Result
             * @description Of an answer to the server; there is none to be answered without sessions.
             */
            result?: components["schemas"]["JsonIn"];
            /**
             * Error
             * @description Of an answer to the server that could not be given.
             */
            error?: components["schemas"]["JsonObjectIn"];
        };
        /** @description An answer of JSON-RPC 2.0, with `result` or `error`. */
        McpReply: {
            [key: string]: unknown;
        };
        /** @description How the messages of the broker come in and go out. */
        MessagesHealth: {
            /**
             * @description What the process does whose turn it is. `consuming`: it takes the messages of the broker, and sends those that go out. `connecting`: the broker does not answer or does not let it in; it is tried again, at least every 15 s. `standing by`: no process has the turn at this moment; one takes over within ten seconds of the end of the last. `none`: SWF_BROKER=none.
             * @enum {string}
             */
            consumer: "consuming" | "connecting" | "standing by" | "none";
            /** @description What is wrong with the messages and what to do, in words; null where nothing is known to be. */
            trouble: string | null;
            /**
             * Format: int64
             * @description Place of the last message in the order of commits, 0 where there is none.
             */
            last_sequence: number;
            /**
             * Format: int64
             * @description How many messages could not be stored or published, and are kept as dead letters.
             */
            dead_letters: number;
            /**
             * Format: int64
             * @description How many messages of sendMessage wait to be published.
             */
            unpublished: number;
        };
        /** @description The monitor itself. */
        MonitorOverview: {
            /**
             * @description What becomes of the messages of the broker, as retrieveMessagesHealth says; null while the database is away.
             * @enum {string|null}
             */
            consumer: "consuming" | "connecting" | "standing by" | "none" | null;
            /**
             * Format: int64
             * @description How many messages of sendMessage wait to be published.
             */
            unpublished: number | null;
            /**
             * Format: int64
             * @description How many messages of the last 15 minutes could not be stored or published.
             */
            dead_letters: number | null;
            /**
             * Format: int32
             * @description How many watch the stream of messages.
             */
            watchers: number | null;
            /**
             * Format: double
             * @description Requests that the answering process answers in a second, over the last ten.
             */
            requests_per_s: number;
            /**
             * Format: int64
             * @description Requests of programs that all processes have refused within five minutes, as check H13 counts them.
             */
            refused_5m: number | null;
            /**
             * Format: int64
             * @description Size of the database.
             */
            database_bytes: number | null;
            /**
             * Format: int32
             * @description How many days the logs have room for.
             */
            log_partitions: number | null;
            /**
             * Format: int64
             * @description What is free on the disk of the embedded database; null where the database runs elsewhere.
             */
            disk_free_bytes: number | null;
            /**
             * Format: int64
             * @description Size of that disk.
             */
            disk_bytes: number | null;
        };
        /** @description The name of another object; white space counts. A number is taken as its text. */
        NameKeyIn: string | number;
        /** @description A name that keeps the agents, executions and messages of one group of people apart. */
        Namespace: {
            /** @description Name of the namespace, unique. */
            name: string;
            /** @description Name of the user who owns it. */
            owner: string;
            /** @description What the namespace is for; empty where nobody said. */
            description: string;
            /** @description Anything else that is kept of it. Any JSON. */
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
            /**
             * @description What there is of it, counted when it is asked for.
             * @example {
             *       "agents": 6,
             *       "agents_alive": 5,
             *       "executions": 42,
             *       "executions_running": 1,
             *       "messages_24h": 1800,
             *       "last_activity_at": "2026-08-07T14:00:00Z"
             *     }
             */
            counts?: components["schemas"]["NamespaceCounts"];
        };
        /** @description Who and what is in a namespace. */
        NamespaceCounts: {
            /**
             * Format: int64
             * @description Agents that name it.
             */
            agents: number;
            /**
             * Format: int64
             * @description Those of them that have not exited.
             */
            agents_alive: number;
            /**
             * Format: int64
             * @description Executions in it.
             */
            executions: number;
            /**
             * Format: int64
             * @description Those of them with the status running.
             */
            executions_running: number;
            /**
             * Format: int64
             * @description Messages of the last 24 hours.
             */
            messages_24h: number;
            /**
             * Format: date-time
             * @description Latest heartbeat, message or start of an execution; null where there was none. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            last_activity_at: string | null;
        };
        /** @description A namespace that should exist. */
        NamespaceInput: {
            /**
             * Name
             * @description Name of the namespace.
             */
            name: components["schemas"]["Needed100In"];
            /**
             * Owner
             * @description Name of the user who owns it.
             */
            owner: components["schemas"]["Needed100In"];
            /**
             * Description
             * @description What the namespace is for. Default: empty.
             */
            description?: components["schemas"]["TextIn"];
        };
        /** @description One page of namespaces, by number. */
        NamespacePage: {
            /**
             * Format: int64
             * @description How many rows there are in all, on all pages.
             */
            count: number;
            /** @description Address of the next page; null on the last. */
            next: string | null;
            /** @description Address of the page before; null on the first. */
            previous: string | null;
            /** @description Rows of this page, in the order of the list. */
            results: components["schemas"]["Namespace"][];
        };
        /** @description Text of 1 to 100 characters, counted after white space at both ends is cut off. A number is taken as its text; what is empty, null or 0 counts as absent. */
        Needed100In: string | number;
        /** @description Text of 1 to 255 characters, counted after white space at both ends is cut off. A number is taken as its text; what is empty, null or 0 counts as absent. */
        Needed255In: string | number;
        /** @description Text of at most 262,144 characters with something in it; white space at both ends is cut off. A number is taken as its text; what is empty, null or 0 counts as absent. */
        NeededTextIn: string | number;
        /** @description A password of 12 to 256 characters, as it is; white space counts. */
        NewPasswordIn: string;
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
        /** @description Text of 1 to 100 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        NonBlank100In: string | number;
        /** @description Text of 1 to 150 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        NonBlank150In: string | number;
        /** @description Text of 1 to 200 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        NonBlank200In: string | number;
        /** @description Text of 1 to 20 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        NonBlank20In: string | number;
        /** @description Text of 1 to 255 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        NonBlank255In: string | number;
        /** @description Text of 1 to 50 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        NonBlank50In: string | number;
        /** @description Text of 1 to 64 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        NonBlank64In: string | number;
        /** @description Text of at most 262,144 characters with something in it; white space at both ends is cut off. A number is taken as its text. */
        NonBlankTextIn: string | number;
        /** @description Any JSON, kept as it is: integers of any size and all digits of numbers survive. At most 262,144 characters, counted without white space and with numbers written without exponents; 100 levels deep; no NUL characters or lone surrogates in texts; numbers within the range of a double. */
        NullableJsonIn: unknown;
        /** @description A number, or text that is one. */
        NumberIn: number | string | boolean;
        /** @description A batch of log records as OTLP has it in JSON: ExportLogsServiceRequest of opentelemetry/proto/collector/logs/v1. Properties that are not named here are taken, too. */
        OtlpLogs: {
            /** @description The records by the program that logged them. */
            resourceLogs?: {
                /** @description The program; `attributes` is a list of `key` and `value`. */
                resource?: {
                    [key: string]: unknown;
                };
                /** @description Its records by the logger. */
                scopeLogs?: {
                    [key: string]: unknown;
                }[];
                [key: string]: unknown | {
                    [key: string]: unknown;
                } | {
                    [key: string]: unknown;
                }[] | undefined;
            }[];
            [key: string]: unknown | {
                /** @description The program; `attributes` is a list of `key` and `value`. */
                resource?: {
                    [key: string]: unknown;
                };
                /** @description Its records by the logger. */
                scopeLogs?: {
                    [key: string]: unknown;
                }[];
                [key: string]: unknown | {
                    [key: string]: unknown;
                } | {
                    [key: string]: unknown;
                }[] | undefined;
            }[] | undefined;
        };
        /** @description What came of a batch; empty where all of it is stored. */
        OtlpReply: {
            /** @description That some records can't be stored. They are not to be sent again. */
            partialSuccess?: {
                /** @description How many records are not stored. */
                rejectedLogRecords: string;
                /** @description Why the first of them is not. */
                errorMessage: string;
            };
        };
        /** @description Why a batch is refused, google.rpc.Status. */
        OtlpStatus: {
            /**
             * Format: int32
             * @description A number of google.rpc.Code: 3 for a batch that is wrong, 8 for one too much, 13 for a fault of the monitor, 14 for one that may be sent again.
             */
            code: number;
            /** @description What happened and what to do. */
            message: string;
        };
        /** @description How the testbed is at one moment. */
        Overview: {
            /**
             * Format: date-time
             * @description When it was read, by the clock of the database. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            generated_at: string;
            /** @description Zone in which the monitor reads times without an offset: `America/New_York`. */
            timezone: string;
            /**
             * @description The worst level of all checks. `idle`: nothing is wrong, no run is going and no agent lives.
             * @enum {string}
             */
            verdict: "ok" | "warning" | "error" | "idle";
            /** @description How each check stands, the worst first. One that finds several things wrong is there for each. */
            checks: components["schemas"]["HealthCheck"][];
            /** @description The runs that are going, at most 20, the newest first. */
            runs: components["schemas"]["CurrentRun"][];
            agents: components["schemas"]["AgentsOverview"];
            series: components["schemas"]["Series"];
            monitor: components["schemas"]["MonitorOverview"];
        };
        /** @description A password of 1 to 256 characters, as it is; white space counts. */
        PasswordIn: string;
        /** @description A new password, and the one until now. */
        PasswordInput: {
            /**
             * Current
             * @description The password until now, where there is one.
             */
            current?: components["schemas"]["PasswordIn"];
            /**
             * New password
             * @description The new password: 12 to 256 characters, of any kind. White space counts.
             */
            new: components["schemas"]["NewPasswordIn"];
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
        /** @description What went wrong, in a sentence that names cause and fix. */
        Problem: {
            /** @description What went wrong, and what to do. */
            detail: string;
            /** @description Where somebody may have to look it up: the id under which the log of the monitor has it. */
            request_id?: string;
        };
        /** @description Whose access tokens the tools take, as RFC 9728 has it. */
        ProtectedResource: {
            /** @description Address of callTools. */
            resource: string;
            /** @description What people call it. */
            resource_name: string;
            /** @description Addresses of the providers whose tokens are taken: one, or none. */
            authorization_servers: string[];
            /** @description Scopes that a token may be given for: `swf:read` reads; `swf:agent`, whatever an agent may; `swf:staff`, what is for staff, where the person is. */
            scopes_supported: string[];
            /** @description Where a token is sent: in the Authorization header. */
            bearer_methods_supported: string[];
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
            /** @description What does not work although requests are answered, a sentence each: the message broker is away, or messages do not come in whole. Absent where nothing is known to be wrong. */
            degraded?: string[];
        };
        /** @description The number of the stored turn. */
        RecordedAiMemory: {
            /**
             * Format: int64
             * @description Number of the stored turn.
             */
            id: number;
            /**
             * @description Always success.
             * @constant
             */
            status: "success";
        };
        /** @description Codes for who has lost the authenticator app. */
        RecoveryCodes: {
            /** @description Ten codes, each good for one time. */
            recovery_codes: string[];
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
            /** @description Conditions under which it was taken, by any keys; `{}` where the data agent knows none. Any JSON. */
            run_conditions: unknown;
            /**
             * @description What there is of it, counted when it is asked for.
             * @example {
             *       "phase": "physics",
             *       "state": "run",
             *       "substate": "physics",
             *       "namespace": "operators",
             *       "execution_id": "stf_datataking-operator-0042",
             *       "stf_files": 120,
             *       "tf_files": 12,
             *       "slices": 180,
             *       "slices_done": 165,
             *       "slices_failed": 1,
             *       "errors": 0
             *     }
             */
            counts?: components["schemas"]["RunCounts"];
        };
        /** @description An agent of a run, and its last sign of life. */
        RunAgent: {
            /** @description Name of the agent. */
            instance_name: string;
            /** @description Its type, such as DATA; null where it never sent a heartbeat. */
            agent_type: string | null;
            /** @description The status that it sent last, such as OK or EXITED. */
            status: string | null;
            /**
             * @description How it is now; `stopped`: it said itself that it exits. Null where it never sent a heartbeat.
             * @enum {string|null}
             */
            liveness: "alive" | "late" | "lost" | "stopped" | "one-shot" | null;
            /**
             * Format: int64
             * @description Messages of the run that it sent.
             */
            messages: number;
            /**
             * Format: int64
             * @description Its log records of level 40 and more while the run went.
             */
            errors: number;
            /**
             * Format: date-time
             * @description Its last heartbeat or its last message of the run, whichever came later, UTC.
             */
            last_sign_at: string | null;
        };
        /** @description What there is of a run, and where it stands. */
        RunCounts: {
            /** @description Phase of the run state; null where there is none. */
            phase: string | null;
            /** @description State of the run state: imminent, run, ended. */
            state: string | null;
            /** @description Substate of the run state: physics, standby. */
            substate: string | null;
            /** @description Namespace of its execution, or of its first message that has one. */
            namespace: string | null;
            /** @description Execution that it belongs to, as its state or its first message names it. */
            execution_id: string | null;
            /**
             * Format: int64
             * @description STF files that are registered.
             */
            stf_files: number;
            /**
             * Format: int64
             * @description Time-frame files sampled from them.
             */
            tf_files: number;
            /**
             * Format: int64
             * @description Slices of its time-frame files.
             */
            slices: number;
            /**
             * Format: int64
             * @description Those of them that are completed or done.
             */
            slices_done: number;
            /**
             * Format: int64
             * @description Those of them that failed.
             */
            slices_failed: number;
            /**
             * Format: int64
             * @description Log records of level 40 and more that came during the run, and name it in `extra_data.run_id`; at most 10,000 are counted.
             */
            errors: number;
        };
        /** @description What is wrong with one run, and the facts behind it. */
        RunDiagnosis: {
            /**
             * Format: int32
             * @description Number of the run.
             */
            run_number: number;
            /**
             * @description The worst level of the findings; `ok` where there is none.
             * @enum {string}
             */
            verdict: "ok" | "warning" | "error";
            /** @description What is so, in one or two sentences. */
            summary: string;
            /** @description Namespace of its messages, or of its execution. */
            namespace: string | null;
            /** @description The workflow execution that takes the run. */
            execution_id: string | null;
            /** @description As in the run state: initializing, physics, completed. */
            phase: string;
            /** @description State of the machine: beam, run; ended, expired or abandoned once the run is over. */
            state: string;
            /**
             * Format: date-time
             * @description When its first message came, UTC.
             */
            started_at: string | null;
            /**
             * Format: date-time
             * @description When its end was announced or noted, UTC; null where neither was.
             */
            ended_at: string | null;
            /**
             * Format: date-time
             * @description When anything of it was last stored, UTC.
             */
            last_sign_at: string | null;
            /**
             * @description `going`: it takes data or still may. `announced`: end_run came. `silent`: nothing has come for ten minutes, and its end was never announced. `broken`: it was ended without an end_run message, as expired or abandoned runs are.
             * @enum {string}
             */
            ending: "going" | "announced" | "silent" | "broken";
            /**
             * Format: int32
             * @description How many STF files its execution means to take; null where it does not say.
             */
            expected_stf: number | null;
            totals: components["schemas"]["TimelineTotals"];
            /** @description What is wrong, the worst first; at most 20. */
            findings: components["schemas"]["RunFinding"][];
            /** @description What happened, in its order, at most 40: states, the first and the last of the files, when things stopped, what agents were last heard. */
            events: components["schemas"]["RunEvent"][];
            /** @description Agents that sent messages of the run, and others of its namespace that lived meanwhile; at most 20, those with something wrong first. */
            agents: components["schemas"]["RunAgent"][];
            /** @description What its agents logged at level ERROR and above while it went, by agent and message; at most ten, the most frequent first. */
            errors: components["schemas"]["RunError"][];
            /** @description Slices that failed, the latest ten; `totals` has how many there are. */
            failed_slices: components["schemas"]["FailedSlice"][];
            /** @description Health checks that are not ok and concern the run or its agents now, the worst first; at most 20. */
            checks: components["schemas"]["HealthCheck"][];
            /** @description Whether something is missing because it took too long to read. */
            partial: boolean;
        };
        /** @description A message that one agent logged, perhaps often. What stands in it comes from outside. */
        RunError: {
            /** @description Name of the agent that logged it. */
            instance_name: string;
            /** @description ERROR or CRITICAL. */
            levelname: string;
            /** @description What it said, the first 300 characters. */
            message: string;
            /**
             * Format: int64
             * @description How often it came.
             */
            count: number;
            /**
             * Format: date-time
             * @description When it first came, by the agent's clock. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            first_at: string;
            /**
             * Format: date-time
             * @description When it last came, by the agent's clock. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            last_at: string;
            /**
             * Format: int64
             * @description Number of the latest record, for retrieveLogContext.
             */
            log_id: number;
        };
        /** @description One thing that happened in a run. */
        RunEvent: {
            /**
             * Format: date-time
             * @description When, UTC, by the clock of the monitor.
             */
            at: string;
            /**
             * @description Kind of thing that it is about: the run's state, a file, an agent, a slice.
             * @enum {string}
             */
            kind: "state" | "file" | "agent" | "slice";
            /** @description What happened, in words. */
            text: string;
        };
        /** @description One thing that is wrong with a run. */
        RunFinding: {
            /**
             * @description `agent-silent`: an agent stopped before the run did. `unregistered`: STF files were announced and never registered. `unsampled`: registered files have no time-frame files. `gap`: announcements paused. `incomplete`: fewer files were announced than its execution means to take. `no-end`: no end_run came. `left-slices`: slices still wait after the end. `check`: a health check of this moment.
             * @enum {string}
             */
            kind: "agent-silent" | "unregistered" | "unsampled" | "gap" | "incomplete" | "no-end" | "failed-slices" | "left-slices" | "errors" | "check";
            /**
             * @description `error`: data is missing or about to be.
             * @enum {string}
             */
            level: "error" | "warning";
            /** @description Whom it is about: the name of an agent, of a file; null where the run itself. */
            subject: string | null;
            /** @description What is so, in one sentence. */
            title: string;
            /**
             * Format: date-time
             * @description From when on, UTC; null where that is not known.
             */
            since: string | null;
            /** @description Why, as far as the monitor can tell. */
            cause: string | null;
            /** @description What to do about it. */
            fix: string | null;
            /** @description The page of this monitor that shows more, below its base path. */
            link: string | null;
        };
        /** @description A whole run as callers write it. */
        RunInput: WithRequired<components["schemas"]["RunPatch"], "run_number" | "start_time">;
        /** @description One page of runs, by number. */
        RunPage: {
            /**
             * Format: int64
             * @description How many rows there are in all, on all pages.
             */
            count: number;
            /** @description Address of the next page; null on the last. */
            next: string | null;
            /** @description Address of the page before; null on the first. */
            previous: string | null;
            /** @description Rows of this page, in the order of the list. */
            results: components["schemas"]["Run"][];
        };
        /** @description What callers may write of a run. */
        RunPatch: {
            /**
             * Run number
             * @description Number of the run as people say it, unique; drawn by nextRunNumber.
             */
            run_number?: components["schemas"]["Int32In"];
            /**
             * Start time
             * @description When data taking started.
             */
            start_time?: components["schemas"]["DateTimeIn"];
            /**
             * End time
             * @description When it ended; null while it goes on.
             */
            end_time?: components["schemas"]["DateTimeIn"] | null;
            /**
             * Run conditions
             * @description Conditions under which it was taken, by any keys; `{}` where the data agent knows none. Any JSON.
             */
            run_conditions?: components["schemas"]["NullableJsonIn"];
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
            /** @description State: imminent, beam, run, ended; the fast-processing agent writes running. */
            state: string;
            /** @description Substate: preparing, not_ready, physics, standby; null once the run has ended. */
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
             * @description Slices made of these files in all.
             */
            slices_created: number;
            /**
             * Format: int32
             * @description Slices that wait for a worker.
             */
            slices_queued: number;
            /**
             * Format: int32
             * @description Slices that are worked on.
             */
            slices_processing: number;
            /**
             * Format: int32
             * @description Slices that were processed.
             */
            slices_completed: number;
            /**
             * Format: int32
             * @description Slices that could not be processed.
             */
            slices_failed: number;
            /**
             * Format: date-time
             * @description When phase, state or substate last changed. UTC with `Z`; six digits of a second, or none where they are zero.
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
        /** @description A whole run state as callers write it. */
        RunStateInput: WithRequired<components["schemas"]["RunStatePatch"], "run_number" | "phase" | "state" | "target_worker_count" | "state_changed_at">;
        /** @description One page of run states, by number. */
        RunStatePage: {
            /**
             * Format: int64
             * @description How many rows there are in all, on all pages.
             */
            count: number;
            /** @description Address of the next page; null on the last. */
            next: string | null;
            /** @description Address of the page before; null on the first. */
            previous: string | null;
            /** @description Rows of this page, in the order of the list. */
            results: components["schemas"]["RunState"][];
        };
        /** @description What callers may write of a run state. */
        RunStatePatch: {
            /**
             * Run number
             * @description Number of the run, given by the caller, unique. It cannot be changed.
             */
            run_number?: components["schemas"]["Int32In"];
            /**
             * Phase
             * @description Phase: initializing, physics, completed.
             */
            phase?: components["schemas"]["NonBlank20In"];
            /**
             * State
             * @description State: imminent, beam, run, ended; the fast-processing agent writes running.
             */
            state?: components["schemas"]["NonBlank20In"];
            /**
             * Substate
             * @description Substate: preparing, not_ready, physics, standby; null once the run has ended.
             */
            substate?: components["schemas"]["Text20In"] | null;
            /**
             * Target worker count
             * @description Workers that the run should have.
             */
            target_worker_count?: components["schemas"]["Int32In"];
            /**
             * Active worker count
             * @description Workers that it has. Default: 0.
             */
            active_worker_count?: components["schemas"]["Int32In"];
            /**
             * STF samples received
             * @description Time-frame files received. Default: 0.
             */
            stf_samples_received?: components["schemas"]["Int32In"];
            /**
             * Slices created
             * @description Slices made of these files in all. Default: 0.
             */
            slices_created?: components["schemas"]["Int32In"];
            /**
             * Slices queued
             * @description Slices that wait for a worker. Default: 0.
             */
            slices_queued?: components["schemas"]["Int32In"];
            /**
             * Slices processing
             * @description Slices that are worked on. Default: 0.
             */
            slices_processing?: components["schemas"]["Int32In"];
            /**
             * Slices completed
             * @description Slices that were processed. Default: 0.
             */
            slices_completed?: components["schemas"]["Int32In"];
            /**
             * Slices failed
             * @description Slices that could not be processed. Default: 0.
             */
            slices_failed?: components["schemas"]["Int32In"];
            /**
             * State changed at
             * @description When phase, state or substate last changed.
             */
            state_changed_at?: components["schemas"]["DateTimeIn"];
            /**
             * Metadata
             * @description Anything else; `execution_id` ties it to the execution. Any JSON.
             */
            metadata?: components["schemas"]["NullableJsonIn"];
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
             * @description Key of the STF file, where it is registered; whether there is such a one is not checked.
             */
            file_id: string | null;
            /** @description Namespace that it belongs to. */
            namespace: string | null;
            /** @description Execution that it belongs to. */
            execution_id: string | null;
            /** @description Number of the run that it belongs to, as text. */
            run_id: string | null;
            /**
             * @description State of the data acquisition when the file was taken.
             * @enum {string}
             */
            daq_state: "no_beam" | "beam" | "run" | "calib" | "test";
            /**
             * @description Substate within `daq_state`: not_ready with beam, physics and standby with run.
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
             * @description How far it has come: generated, then received, processing and complete at each kind of agent; at last workflow_complete, or failed.
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
             * @description When the last agent was done with it; null before. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            completed_at: string | null;
            /**
             * Format: date-time
             * @description When it failed; null where it did not. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            failed_at: string | null;
            /** @description Why it failed; null where it did not. */
            failure_reason: string | null;
            /** @description Anything else that agents tell of the file; an update replaces it whole. Any JSON. */
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
        /** @description A whole workflow as callers write it. */
        STFWorkflowInput: WithRequired<components["schemas"]["STFWorkflowPatch"], "filename" | "daq_state" | "daq_substate" | "generated_time" | "stf_start_time" | "stf_end_time">;
        /** @description One page of workflows, by number. */
        STFWorkflowPage: {
            /**
             * Format: int64
             * @description How many rows there are in all, on all pages.
             */
            count: number;
            /** @description Address of the next page; null on the last. */
            next: string | null;
            /** @description Address of the page before; null on the first. */
            previous: string | null;
            /** @description Rows of this page, in the order of the list. */
            results: components["schemas"]["STFWorkflow"][];
        };
        /** @description What callers may write of a workflow. */
        STFWorkflowPatch: {
            /**
             * Filename
             * @description Name of the STF file, unique.
             */
            filename?: components["schemas"]["NonBlank255In"];
            /**
             * File ID
             * @description Key of the STF file, where it is registered; whether there is such a one is not checked.
             */
            file_id?: components["schemas"]["UuidIn"] | null;
            /**
             * Namespace
             * @description Namespace that it belongs to.
             */
            namespace?: components["schemas"]["Text100In"] | null;
            /**
             * Execution ID
             * @description Execution that it belongs to.
             */
            execution_id?: components["schemas"]["Text100In"] | null;
            /**
             * Run ID
             * @description Number of the run that it belongs to, as text.
             */
            run_id?: components["schemas"]["Text50In"] | null;
            /**
             * DAQ state
             * @description State of the data acquisition when the file was taken.
             * @enum {string}
             */
            daq_state?: "no_beam" | "beam" | "run" | "calib" | "test";
            /**
             * DAQ substate
             * @description Substate within `daq_state`: not_ready with beam, physics and standby with run.
             * @enum {string}
             */
            daq_substate?: "not_ready" | "ready" | "physics" | "standby" | "lumi" | "eic" | "epic" | "daq" | "calib";
            /**
             * Generated time
             * @description When the file was announced.
             */
            generated_time?: components["schemas"]["DateTimeIn"];
            /**
             * STF start time
             * @description When its first time frame was taken.
             */
            stf_start_time?: components["schemas"]["DateTimeIn"];
            /**
             * STF end time
             * @description When its last time frame was taken.
             */
            stf_end_time?: components["schemas"]["DateTimeIn"];
            /**
             * Current status
             * @description How far it has come: generated, then received, processing and complete at each kind of agent; at last workflow_complete, or failed. Default: generated.
             * @enum {string}
             */
            current_status?: "generated" | "daqsim_received" | "daqsim_processing" | "daqsim_complete" | "data_received" | "data_processing" | "data_complete" | "processing_received" | "processing_processing" | "processing_complete" | "fastmon_received" | "fastmon_processing" | "fastmon_complete" | "workflow_complete" | "failed";
            /**
             * Current agent
             * @description Kind of agent that has it now. Default: daqsim.
             * @enum {string}
             */
            current_agent?: "daqsim" | "data" | "processing" | "fastmon" | "monitor";
            /**
             * Completed at
             * @description When the last agent was done with it; null before.
             */
            completed_at?: components["schemas"]["DateTimeIn"] | null;
            /**
             * Failed at
             * @description When it failed; null where it did not.
             */
            failed_at?: components["schemas"]["DateTimeIn"] | null;
            /**
             * Failure reason
             * @description Why it failed; null where it did not.
             */
            failure_reason?: components["schemas"]["TextIn"] | null;
            /**
             * STF metadata
             * @description Anything else that agents tell of the file; an update replaces it whole. Any JSON.
             */
            stf_metadata?: components["schemas"]["NullableJsonIn"];
        };
        /** @description One thing that was found. */
        SearchResult: {
            /**
             * @description Kind of object; `log` is a log record, `definition` a workflow in one version.
             * @enum {string}
             */
            kind: "run" | "stf-file" | "tf-file" | "slice" | "execution" | "agent" | "namespace" | "definition" | "message" | "log";
            /** @description Its key in the API; of a run its number, of an agent its name. */
            key: string;
            /** @description Its name, or number, as people know it. */
            title: string;
            /** @description What tells it from others: its state, what it belongs to. */
            detail: string;
            /** @description Path of its page, below the address of the monitor. */
            path: string;
        };
        /** @description The objects that were found, of all kinds. */
        SearchResults: {
            /** @description At most 20, exact matches first. */
            results: components["schemas"]["SearchResult"][];
        };
        /** @description A code of the authenticator app. */
        SecondFactorCodeInput: {
            /**
             * Code
             * @description The six digits that the app shows; spaces are left out.
             */
            code: components["schemas"]["NonBlank64In"];
        };
        /** @description The password, where it is asked for. */
        SecondFactorInput: {
            /**
             * Current
             * @description Your password; not needed within an hour after signing in with a link.
             */
            current?: components["schemas"]["PasswordIn"];
        };
        /** @description Password and code of who removes a second factor. */
        SecondFactorRemovalInput: {
            /**
             * Current
             * @description Your password.
             */
            current: components["schemas"]["PasswordIn"];
            /**
             * Code
             * @description The six digits that the app shows, or a recovery code.
             */
            code: components["schemas"]["NonBlank64In"];
        };
        /** @description The secret of an authenticator app, to be confirmed by a code of it. */
        SecondFactorSecret: {
            /** @description The secret in base32 (RFC 4648), for who types it. */
            secret: string;
            /** @description The same as an `otpauth://` URI, for a QR code that the app reads. */
            uri: string;
        };
        /** @description A message to publish on the broker. */
        SendMessageInput: {
            /**
             * Destination
             * @description Topic or queue that it goes to. Default: /topic/epictopic.
             */
            destination?: components["schemas"]["DestinationIn"];
            /**
             * Content
             * @description The message, as agents send it: with `msg_type`, `sender`, `namespace`, and what belongs to its type.
             */
            content: components["schemas"]["JsonObjectIn"];
        };
        /** @description A message that is stored and will be published. */
        SentMessage: {
            /**
             * Format: int64
             * @description Number of the message; messages go out in its order.
             */
            id: number;
            /** @description Topic or queue that it goes to. */
            destination: string;
            /**
             * Format: date-time
             * @description When it was stored, UTC.
             */
            stored_at: string;
        };
        /** @description Counts over time, all in the same bins; the last one is still going on. */
        Series: {
            /**
             * Format: date-time
             * @description Where the first bin begins. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            from: string;
            /**
             * Format: int32
             * @description Length of a bin.
             */
            step_seconds: number;
            /** @description STF files announced (stf_gen messages). */
            stf_announced: number[];
            /** @description STF files registered. */
            stf_registered: number[];
            /** @description Time-frame files registered. */
            tf_files: number[];
            /** @description Slices created. */
            slices_created: number[];
            /** @description Slices completed. */
            slices_done: number[];
            /** @description Slices failed. */
            slices_failed: number[];
            /** @description Workflow messages of all types. */
            messages: number[];
            /** @description Log records of level ERROR and above. */
            errors: number[];
            /** @description Whether they could not be counted in time: then all are 0. */
            partial: boolean;
        };
        /** @description Who is signed in. */
        Session: {
            /** @description The user; null where nobody is signed in. */
            user: components["schemas"]["SessionUser"] | null;
            /**
             * @description Scope of the token that the session was opened with, which is its own; null where there is none.
             * @enum {string|null}
             */
            scope: "read" | "agent" | "staff" | null;
            /** @description What `X-CSRF-Token` must be where something is changed; it stays the same throughout a session. */
            csrf_token: string | null;
            /**
             * Format: date-time
             * @description When the session ends at the latest, UTC; it ends earlier, after 12 hours without a call.
             */
            expires_at: string | null;
            /** @description Whether the user must set up a second factor before this session may do anything else (`SWF_SECOND_FACTOR`). */
            needs_second_factor: boolean;
            /** @description Address of the monitor over HTTPS: `SWF_PUBLIC_URL`, or its own listener, under the name of the machine by which this request came. */
            https_url: string;
            /** @description How one can sign in here, beside a token and a sign-in link: `provider` where there is one (`beginSingleSignOn`), `proxy` where a proxy names who sends this request. */
            ways: ("password" | "provider" | "proxy")[];
        };
        /** @description The user who is signed in. */
        SessionUser: {
            /**
             * Format: int32
             * @description Number of the user, given by the monitor.
             */
            id: number;
            /** @description Name of the user. */
            username: string;
            /** @description Whether this session may do what is for staff. */
            is_staff: boolean;
        };
        /** @description One way to sign in: a name and its password, a token, the key of a sign-in link, or what a proxy says. */
        SignInInput: {
            /**
             * Username
             * @description Name of the user, with `password`.
             */
            username?: components["schemas"]["Text150In"];
            /**
             * Password
             * @description Password of the user, with `username`.
             */
            password?: components["schemas"]["PasswordIn"];
            /**
             * Token
             * @description The 40 digits of a token.
             */
            token?: components["schemas"]["NonBlank64In"];
            /**
             * Link
             * @description Key of a sign-in link: what stands behind its `#`.
             */
            link?: components["schemas"]["NonBlank64In"];
            /**
             * Code
             * @description With password or link, of a user with a second factor: the six digits that the authenticator app shows, or a recovery code. Spaces and hyphens are left out.
             */
            code?: components["schemas"]["NonBlank64In"];
            /**
             * Proxy
             * @description true: as the person whom the proxy before the monitor has signed in (`SWF_AUTH_HEADER`).
             */
            proxy?: components["schemas"]["BooleanIn"];
        };
        /** @description A link by which a user signs in once. */
        SignInLink: {
            /** @description Path of the page, below the address of the monitor. What stands behind `#` is not sent to any server by a browser. */
            path: string;
            /** @description What stands behind `#`: the `link` of signIn. */
            key: string;
            /**
             * Format: date-time
             * @description Until when it works, UTC.
             */
            expires_at: string;
        };
        /** @description Why nobody is signed in. */
        SignInRefusal: {
            /** @description What is wrong, and what to do. */
            detail: string;
            /** @description true where all but a code of the second factor is right; else absent. */
            needs_code?: boolean;
        };
        /** @description A Super Time Frame file, announced by the DAQ simulator and registered by the data agent. Deleting one deletes its time-frame files and their slices. */
        StfFile: {
            /**
             * Format: uuid
             * @description Key of the file, given by the monitor.
             */
            file_id: string;
            /** @description State of the machine when it was taken: run, or unknown where the data agent was not told. */
            machine_state: string;
            /** @description Name of the file, unique: `swf.<run number>.<sequence>.stf`. */
            stf_filename: string;
            /**
             * Format: int64
             * @description Size in bytes; null where it is not known, as for simulated files.
             */
            file_size_bytes: number | null;
            /** @description Checksum of the file, as its maker writes it: `ad:` and eight hexadecimal digits for Adler-32. */
            checksum: string | null;
            /**
             * Format: date-time
             * @description When the monitor stored it first. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            created_at: string;
            /**
             * @description How far the file has come: registered by the data agent, then processing, processed, failed or done.
             * @enum {string}
             */
            status: "registered" | "processing" | "processed" | "failed" | "done";
            /** @description Anything else, such as created_by, sequence, start, end, substate; an update replaces it whole. Any JSON. */
            metadata: unknown;
            /**
             * Format: uuid
             * @description Key of the workflow of the file, if it has one; whether there is such a one is not checked.
             */
            workflow_id: string | null;
            /** @description State of the data acquisition when it was taken: no_beam, beam, run, calib, test. */
            daq_state: string | null;
            /** @description Substate within `daq_state`: not_ready with beam, physics and standby with run; also ready, lumi, eic, epic, daq, calib. */
            daq_substate: string | null;
            /** @description How far its workflow has come, in the words of the `current_status` of a workflow. */
            workflow_status: string | null;
            /**
             * Format: int32
             * @description Time frames in the file; null where the data agent does not know.
             */
            tf_count: number | null;
            /**
             * Format: int64
             * @description Key of the run (`run_id`, not the run number), which must exist.
             */
            run: number;
            /**
             * @description What there is of it, counted when it is asked for.
             * @example {
             *       "tf_files": 1,
             *       "slices": 15,
             *       "slices_done": 14,
             *       "slices_failed": 0,
             *       "announced_at": "2026-08-07T14:00:00.123456Z"
             *     }
             */
            counts?: components["schemas"]["StfFileCounts"];
        };
        /** @description What has been made of an STF file. */
        StfFileCounts: {
            /**
             * Format: int64
             * @description Time-frame files sampled from it.
             */
            tf_files: number;
            /**
             * Format: int64
             * @description Slices of its time-frame files.
             */
            slices: number;
            /**
             * Format: int64
             * @description Those of them that are completed or done.
             */
            slices_done: number;
            /**
             * Format: int64
             * @description Those of them that failed.
             */
            slices_failed: number;
            /**
             * Format: date-time
             * @description When the DAQ simulator announced it (stf_gen); null where no message says so. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            announced_at: string | null;
        };
        /** @description A whole STF file as callers write it. */
        StfFileInput: WithRequired<components["schemas"]["StfFilePatch"], "stf_filename" | "run">;
        /** @description One page of STF files, by number or by cursor. */
        StfFilePage: {
            /**
             * Format: int64
             * @description How many rows there are in all, on all pages; absent on a page by cursor.
             */
            count?: number;
            /** @description Address of the next page; null on the last. */
            next: string | null;
            /** @description Address of the page before; null on the first. */
            previous: string | null;
            /** @description Rows of this page, in the order of the list. */
            results: components["schemas"]["StfFile"][];
        };
        /** @description What callers may write of an STF file. */
        StfFilePatch: {
            /**
             * Machine state
             * @description State of the machine when it was taken: run, or unknown where the data agent was not told. Default: physics.
             */
            machine_state?: components["schemas"]["NonBlank64In"];
            /**
             * STF filename
             * @description Name of the file, unique: `swf.<run number>.<sequence>.stf`.
             */
            stf_filename?: components["schemas"]["NonBlank255In"];
            /**
             * File size bytes
             * @description Size in bytes; null where it is not known, as for simulated files.
             */
            file_size_bytes?: components["schemas"]["Int64In"] | null;
            /**
             * Checksum
             * @description Checksum of the file, as its maker writes it: `ad:` and eight hexadecimal digits for Adler-32.
             */
            checksum?: components["schemas"]["Text64In"] | null;
            /**
             * Status
             * @description How far the file has come: registered by the data agent, then processing, processed, failed or done. Default: registered.
             * @enum {string}
             */
            status?: "registered" | "processing" | "processed" | "failed" | "done";
            /**
             * Metadata
             * @description Anything else, such as created_by, sequence, start, end, substate; an update replaces it whole. Any JSON.
             */
            metadata?: components["schemas"]["NullableJsonIn"];
            /**
             * Workflow ID
             * @description Key of the workflow of the file, if it has one; whether there is such a one is not checked.
             */
            workflow_id?: components["schemas"]["UuidIn"] | null;
            /**
             * DAQ state
             * @description State of the data acquisition when it was taken: no_beam, beam, run, calib, test.
             */
            daq_state?: components["schemas"]["Text20In"] | null;
            /**
             * DAQ substate
             * @description Substate within `daq_state`: not_ready with beam, physics and standby with run; also ready, lumi, eic, epic, daq, calib.
             */
            daq_substate?: components["schemas"]["Text20In"] | null;
            /**
             * Workflow status
             * @description How far its workflow has come, in the words of the `current_status` of a workflow.
             */
            workflow_status?: components["schemas"]["Text30In"] | null;
            /**
             * TF count
             * @description Time frames in the file; null where the data agent does not know.
             */
            tf_count?: components["schemas"]["Int32In"] | null;
            /**
             * Run
             * @description Key of the run (`run_id`, not the run number), which must exist.
             */
            run?: components["schemas"]["IntegerKeyIn"];
        };
        /** @description Who watches the stream of messages. */
        StreamStatus: {
            /**
             * Format: int64
             * @description How many watchers there are now.
             */
            connected_clients: number;
            /** @description Their ids, in the order in which they came. */
            client_ids: string[];
            /** @description By id, the filters that were given, each a list. */
            client_filters: {
                [key: string]: {
                    [key: string]: string[];
                };
            };
            /**
             * Format: int64
             * @description Messages sent to those who watch now, each since it came; up to 5 s old.
             */
            sent: number;
            /**
             * Format: int64
             * @description How many of those who watch now have more than 256 KiB waiting to be read; up to 5 s old. At more than 1 MiB they are cut off.
             */
            lagging: number;
            /**
             * Format: int64
             * @description Watchers that were cut off in the last 24 hours because they did not read.
             */
            cut: number;
            /**
             * Format: int64
             * @description Place of the last message in the order of commits, 0 where there is none.
             */
            last_sequence: number;
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
            /** @description Who receives what, in words: `DATA agent subscribing to /topic/epictopic`. */
            description: string | null;
            /** @description Whether it receives messages now. */
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
             * @description How messages reach it: activemq, over the broker; sse, over the stream.
             * @enum {string}
             */
            delivery_type: "activemq" | "sse";
            /** @description Address of a stream client. */
            client_ip: string | null;
            /** @description Where a watcher of the stream is: what it said with X-Client-Location, else Local, Internal or Remote, by its address. */
            client_location: string;
            /**
             * Format: date-time
             * @description When it connected; null for agents on the broker. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            connected_at: string | null;
            /**
             * Format: date-time
             * @description When it left; null while it watches, and for agents on the broker. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            disconnected_at: string | null;
            /**
             * Format: date-time
             * @description When it was last active: of a watcher, when it last got messages, to 5 s. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            last_activity: string | null;
            /** @description What it filters by: of a watcher, the filters that it gave to streamMessages. Any JSON but null. */
            message_filters: components["schemas"]["AnyJson"];
            /**
             * Format: int32
             * @description Messages that it received, by its own count.
             */
            messages_received: number;
            /**
             * Format: int32
             * @description Messages sent to it; of watchers counted by the monitor, to 5 s.
             */
            messages_sent: number;
            /**
             * Format: int32
             * @description Messages that it missed, by its own count.
             */
            messages_dropped: number;
        };
        /** @description A whole subscriber as callers write it. */
        SubscriberInput: WithRequired<components["schemas"]["SubscriberPatch"], "subscriber_name">;
        /** @description One page of subscribers, by number. */
        SubscriberPage: {
            /**
             * Format: int64
             * @description How many rows there are in all, on all pages.
             */
            count: number;
            /** @description Address of the next page; null on the last. */
            next: string | null;
            /** @description Address of the page before; null on the first. */
            previous: string | null;
            /** @description Rows of this page, in the order of the list. */
            results: components["schemas"]["Subscriber"][];
        };
        /** @description What callers may write of a subscriber. */
        SubscriberPatch: {
            /**
             * Subscriber name
             * @description Name, unique; agents use `<agent name>-<destination>`.
             */
            subscriber_name?: components["schemas"]["NonBlank255In"];
            /**
             * Fraction
             * @description Share of the messages that it wants, 1 for all; not checked.
             */
            fraction?: components["schemas"]["NumberIn"] | null;
            /**
             * Description
             * @description Who receives what, in words: `DATA agent subscribing to /topic/epictopic`.
             */
            description?: components["schemas"]["TextIn"] | null;
            /**
             * Is active
             * @description Whether it receives messages now. Default: true.
             */
            is_active?: components["schemas"]["BooleanIn"];
            /**
             * Delivery type
             * @description How messages reach it: activemq, over the broker; sse, over the stream. Default: activemq.
             * @enum {string}
             */
            delivery_type?: "activemq" | "sse";
            /**
             * Client IP
             * @description Address of a stream client.
             */
            client_ip?: components["schemas"]["IpIn"] | null;
            /**
             * Client location
             * @description Where a watcher of the stream is: what it said with X-Client-Location, else Local, Internal or Remote, by its address. Default: empty.
             */
            client_location?: components["schemas"]["Text255In"];
            /**
             * Connected at
             * @description When it connected; null for agents on the broker.
             */
            connected_at?: components["schemas"]["DateTimeIn"] | null;
            /**
             * Disconnected at
             * @description When it left; null while it watches, and for agents on the broker.
             */
            disconnected_at?: components["schemas"]["DateTimeIn"] | null;
            /**
             * Last activity
             * @description When it was last active: of a watcher, when it last got messages, to 5 s.
             */
            last_activity?: components["schemas"]["DateTimeIn"] | null;
            /**
             * Message filters
             * @description What it filters by: of a watcher, the filters that it gave to streamMessages. Any JSON but null. Default: {}.
             */
            message_filters?: components["schemas"]["JsonIn"];
            /**
             * Messages received
             * @description Messages that it received, by its own count. Default: 0.
             */
            messages_received?: components["schemas"]["Int32In"];
            /**
             * Messages sent
             * @description Messages sent to it; of watchers counted by the monitor, to 5 s. Default: 0.
             */
            messages_sent?: components["schemas"]["Int32In"];
            /**
             * Messages dropped
             * @description Messages that it missed, by its own count. Default: 0.
             */
            messages_dropped?: components["schemas"]["Int32In"];
        };
        /** @description The monitor itself. */
        System: {
            /** @description Version of the program. */
            version: string;
            /** @description Version of the contract that it answers by. */
            contract_version: string;
            /**
             * Format: date-time
             * @description When the answering process was started. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            started_at: string;
            /**
             * Format: int32
             * @description How many processes answer (SWF_WORKERS).
             */
            workers: number;
            database: components["schemas"]["SystemDatabase"];
            certificate: components["schemas"]["SystemCertificate"];
            broker: components["schemas"]["SystemBroker"];
            watchers: components["schemas"]["SystemWatchers"];
            /**
             * Format: int64
             * @description Size of the disk of the embedded database; null where the database runs elsewhere.
             */
            disk_bytes: number | null;
            /**
             * Format: int64
             * @description What of that disk is free.
             */
            disk_free_bytes: number | null;
            /** @description Requests of programs that all processes have refused within five minutes, as check H13 counts them, the most frequent first; at most 50. */
            refusals: components["schemas"]["SystemRefusal"][];
            /** @description What those need who run the monitor; null unless a staff user asks. */
            internals: components["schemas"]["SystemInternals"] | null;
        };
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
            /** @description How the agent is: UNKNOWN, OK, WARNING, ERROR, EXITED. Heartbeats may carry any word of up to 50 characters. */
            status: string;
            /**
             * Format: date-time
             * @description When the agent was last heard of; heartbeats set it by the clock of the monitor. UTC with `Z`; six digits of a second, or none where they are zero.
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
             * @description When the agent finished its last STF file. UTC with `Z`; six digits of a second, or none where they are zero.
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
             * @description What the agent is doing: STARTING, READY for work, PROCESSING some, or EXITED, also after three minutes of silence.
             * @enum {string}
             */
            operational_state: "STARTING" | "READY" | "PROCESSING" | "EXITED";
            /** @description Namespace that it works in. */
            namespace: string | null;
            /** @description Anything else that the agent tells; written whole. Any JSON. */
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
             * @description What there is of it, counted when it is asked for.
             * @example {
             *       "messages_1h": 120,
             *       "logs_1h": 340,
             *       "errors_1h": 0
             *     }
             */
            counts?: components["schemas"]["SystemAgentCounts"];
            /**
             * @description Whether the agent lives, worked out when it is asked for.
             * @example {
             *       "state": "alive",
             *       "since": "2026-08-07T13:00:00Z",
             *       "age_seconds": 12,
             *       "interval_seconds": 30,
             *       "given_up_at": null
             *     }
             */
            liveness?: components["schemas"]["Liveness"];
        };
        /** @description What an agent did in the last hour. */
        SystemAgentCounts: {
            /**
             * Format: int64
             * @description Messages that it sent.
             */
            messages_1h: number;
            /**
             * Format: int64
             * @description Log records; at most 10,000 are counted.
             */
            logs_1h: number;
            /**
             * Format: int64
             * @description Log records of ERROR and CRITICAL.
             */
            errors_1h: number;
        };
        /** @description A whole agent as callers write it. */
        SystemAgentInput: WithRequired<components["schemas"]["SystemAgentPatch"], "instance_name" | "agent_type">;
        /** @description One page of agents, by number. */
        SystemAgentPage: {
            /**
             * Format: int64
             * @description How many rows there are in all, on all pages.
             */
            count: number;
            /** @description Address of the next page; null on the last. */
            next: string | null;
            /** @description Address of the page before; null on the first. */
            previous: string | null;
            /** @description Rows of this page, in the order of the list. */
            results: components["schemas"]["SystemAgent"][];
        };
        /** @description What callers may write of an agent. */
        SystemAgentPatch: {
            /**
             * Instance name
             * @description Name of the agent, unique: `<type>-agent-<user>-<agent id>`.
             */
            instance_name?: components["schemas"]["NonBlank100In"];
            /**
             * Agent type
             * @description What kind of agent it is. Heartbeats may carry any word of up to 100 characters; a record written here takes one of the list.
             * @enum {string}
             */
            agent_type?: "daqsim" | "data" | "processing" | "fastmon" | "workflow_runner" | "monitor" | "sse_sender" | "sse_receiver" | "test" | "other";
            /**
             * Description
             * @description What the agent says of itself. Default: empty.
             */
            description?: components["schemas"]["TextIn"];
            /**
             * Status
             * @description How the agent is: UNKNOWN, OK, WARNING, ERROR, EXITED. Heartbeats may carry any word of up to 50 characters. Default: UNKNOWN.
             * @enum {string}
             */
            status?: "UNKNOWN" | "OK" | "WARNING" | "ERROR" | "EXITED";
            /**
             * Last heartbeat
             * @description When the agent was last heard of; heartbeats set it by the clock of the monitor.
             */
            last_heartbeat?: components["schemas"]["DateTimeIn"] | null;
            /**
             * Agent URL
             * @description Address at which the agent can be reached.
             */
            agent_url?: components["schemas"]["UrlIn"] | null;
            /**
             * Workflow enabled
             * @description Whether the agent takes part in workflows. Default: true.
             */
            workflow_enabled?: components["schemas"]["BooleanIn"];
            /**
             * Current STF count
             * @description STF files that the agent works on now. Default: 0.
             */
            current_stf_count?: components["schemas"]["Int32In"];
            /**
             * Total STF processed
             * @description STF files that it has finished since it started. Default: 0.
             */
            total_stf_processed?: components["schemas"]["Int32In"];
            /**
             * Last STF processed
             * @description When the agent finished its last STF file.
             */
            last_stf_processed?: components["schemas"]["DateTimeIn"] | null;
            /**
             * PID
             * @description Process id on its host.
             */
            pid?: components["schemas"]["Int32In"] | null;
            /**
             * Hostname
             * @description Host that it runs on.
             */
            hostname?: components["schemas"]["Text100In"] | null;
            /**
             * Operational state
             * @description What the agent is doing: STARTING, READY for work, PROCESSING some, or EXITED, also after three minutes of silence. Default: STARTING.
             * @enum {string}
             */
            operational_state?: "STARTING" | "READY" | "PROCESSING" | "EXITED";
            /**
             * Namespace
             * @description Namespace that it works in.
             */
            namespace?: components["schemas"]["Text100In"] | null;
            /**
             * Metadata
             * @description Anything else that the agent tells; written whole. Any JSON.
             */
            metadata?: components["schemas"]["NullableJsonIn"];
        };
        /** @description The message broker. */
        SystemBroker: {
            /**
             * @description Whose message broker it is (SWF_BROKER).
             * @enum {string}
             */
            kind: "embedded" | "external" | "none";
            /**
             * @description What becomes of its messages, as retrieveMessagesHealth says.
             * @enum {string}
             */
            consumer: "consuming" | "connecting" | "standing by" | "none";
        };
        /** @description The certificate of the HTTPS address. */
        SystemCertificate: {
            /** @description Host names and addresses that it is valid for. */
            names: string[];
            /**
             * @description `monitor`: by an authority of the monitor's own, which clients are told of (`npm run env`); `operator`: it is that of SWF_SSL_CERT.
             * @enum {string}
             */
            issued_by: "monitor" | "operator";
            /**
             * Format: date-time
             * @description When it expires. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            expires_at: string;
            /** @description Its fingerprint by SHA-256, as `openssl x509 -fingerprint -sha256` prints it. */
            sha256: string;
            /** @description Why a newer one is not in use; null where nothing is wrong. */
            trouble: string | null;
        };
        /** @description What is kept, how much it is, and for how long. */
        SystemDatabase: {
            /**
             * @description Whose PostgreSQL it is: `embedded`, the monitor's own, or `external`, that of DATABASE_URL.
             * @enum {string}
             */
            kind: "embedded" | "external";
            /**
             * Format: int64
             * @description Size of the whole database, indexes included.
             */
            bytes: number;
            /** @description The monitor's tables, the largest first. The logs are one, whose partitions are added up. */
            tables: {
                /** @description Name of the table: `swf_runs`. */
                name: string;
                /**
                 * Format: int64
                 * @description How many rows PostgreSQL reckons there are.
                 */
                rows: number;
                /**
                 * Format: int64
                 * @description Its size, indexes included.
                 */
                bytes: number;
            }[];
            /**
             * Format: int32
             * @description How many days the logs have a partition for; three of them lie ahead.
             */
            log_partitions: number;
            /**
             * Format: date
             * @description The oldest day of which log records are kept (UTC).
             */
            oldest_log_day: string | null;
            /**
             * Format: int32
             * @description Days that log records are kept (SWF_LOG_RETENTION_DAYS); 0: for ever.
             */
            log_retention_days: number;
            /**
             * Format: int32
             * @description Days that messages and events are kept (SWF_MESSAGE_RETENTION_DAYS); 0: for ever.
             */
            message_retention_days: number;
            /**
             * Format: date-time
             * @description From when on the oldest day of the logs is dropped, within the hour; null where they are kept for ever. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            next_drop_at: string | null;
        };
        /** @description Settings, processes, and versions of what the monitor runs on. */
        SystemInternals: {
            /** @description Version of Node.js. */
            node_version: string;
            /** @description Version of the PostgreSQL server. */
            postgresql_version: string;
            /** @description The file that agents on the monitor's machine trust the certificate by (REQUESTS_CA_BUNDLE); null for an operator's certificate. */
            ca_bundle: string | null;
            /** @description Programs with connections to the database, as PostgreSQL names them; each process of a monitor is `swf-monitor` and its number. At most 50. */
            processes: {
                /** @description What it calls itself: `swf-monitor 4711`. */
                name: string;
                /**
                 * Format: int32
                 * @description How many connections it has.
                 */
                connections: number;
                /**
                 * Format: int32
                 * @description How many of them are at work on a statement.
                 */
                active: number;
                /**
                 * Format: date-time
                 * @description Since when it has the oldest of them.
                 */
                oldest_at: string;
            }[];
            /** @description All settings, as the table of `npm start -- --help` has them. */
            settings: {
                /** @description The environment variable: `SWF_HTTP_PORT`. */
                variable: string;
                /** @description The value in use; null where there is none, and for what may hold a password. */
                value: string | null;
                /** @description What it is where nothing is set, in words. */
                default: string;
                /** @description What the setting decides, in words. */
                meaning: string;
            }[];
        };
        /** @description Requests that were refused in the same words. */
        SystemRefusal: {
            /** @description What was called: `createRun`. */
            operation: string;
            /**
             * Format: int32
             * @description The status of the replies: 400, 401 or 403.
             */
            status: number;
            /** @description What the replies said. */
            text: string;
            /**
             * Format: int32
             * @description How many there were.
             */
            count: number;
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
             * @description When it happened, by the clock of the agent. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            timestamp: string;
            /**
             * Format: int32
             * @description Number of the run.
             */
            run_number: number;
            /** @description What happened: run_imminent, start_run, pause_run, resume_run, end_run, tf_file_processed, slice_result, or another word. */
            event_type: string;
            /** @description State of the run then: beam, run, ended; the fast-processing agent writes unknown. */
            state: string;
            /** @description Substate of the run then: not_ready, physics, standby; null where it has none. */
            substate: string | null;
            /** @description The message behind it, or anything else. Any JSON but null. */
            event_data: components["schemas"]["AnyJson"];
        };
        /** @description A whole event as callers write it. */
        SystemStateEventInput: WithRequired<components["schemas"]["SystemStateEventPatch"], "timestamp" | "run_number" | "event_type" | "state" | "event_data">;
        /** @description One page of events, by number or by cursor. */
        SystemStateEventPage: {
            /**
             * Format: int64
             * @description How many rows there are in all, on all pages; absent on a page by cursor.
             */
            count?: number;
            /** @description Address of the next page; null on the last. */
            next: string | null;
            /** @description Address of the page before; null on the first. */
            previous: string | null;
            /** @description Rows of this page, in the order of the list. */
            results: components["schemas"]["SystemStateEvent"][];
        };
        /** @description What callers may write of an event. */
        SystemStateEventPatch: {
            /**
             * Timestamp
             * @description When it happened, by the clock of the agent.
             */
            timestamp?: components["schemas"]["DateTimeIn"];
            /**
             * Run number
             * @description Number of the run.
             */
            run_number?: components["schemas"]["Int32In"];
            /**
             * Event type
             * @description What happened: run_imminent, start_run, pause_run, resume_run, end_run, tf_file_processed, slice_result, or another word.
             */
            event_type?: components["schemas"]["NonBlank50In"];
            /**
             * State
             * @description State of the run then: beam, run, ended; the fast-processing agent writes unknown.
             */
            state?: components["schemas"]["NonBlank20In"];
            /**
             * Substate
             * @description Substate of the run then: not_ready, physics, standby; null where it has none.
             */
            substate?: components["schemas"]["Text20In"] | null;
            /**
             * Event data
             * @description The message behind it, or anything else. Any JSON but null.
             */
            event_data?: components["schemas"]["JsonIn"];
        };
        /** @description Who watches the stream of messages, in all processes. */
        SystemWatchers: {
            /**
             * Format: int64
             * @description How many watch now.
             */
            connected: number;
            /**
             * Format: int64
             * @description How many of them do not keep up.
             */
            lagging: number;
        };
        /** @description A part of a time-frame file, the unit of work of the fast-processing workers. Parent file and slice number together are unique. */
        TFSlice: {
            /**
             * Format: int64
             * @description Number of the slice, given by the monitor.
             */
            id: number;
            /** @description Name of the time-frame file (`tf_filename`) that it is a part of, which must exist. */
            fastmon_file: string;
            /** @description The name by which it was asked for: present in a list with the filter `tf_filename`, for agents look there whether a slice exists. */
            tf_filename?: string;
            /**
             * Format: int32
             * @description Number of the slice within its file, from 0.
             */
            slice_id: number;
            /**
             * Format: int32
             * @description Number of its first time frame within the STF.
             */
            tf_first: number;
            /**
             * Format: int32
             * @description Number of its last time frame within the STF.
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
            /** @description Anything else, such as execution_id and created_by; an update replaces it whole. Any JSON. */
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
            /** @description Worker that has it; null unless a caller writes it. */
            assigned_worker: string | null;
            /**
             * Format: date-time
             * @description When the worker got it; null unless a caller writes it. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            assigned_at: string | null;
            /**
             * Format: date-time
             * @description When the worker was done with it; null unless a caller writes it. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            completed_at: string | null;
        };
        /** @description A whole slice as callers write it. */
        TFSliceInput: WithRequired<components["schemas"]["TFSlicePatch"], "slice_id" | "tf_first" | "tf_last" | "tf_count" | "run_number"> & ({
            fastmon_file: unknown;
        } | {
            tf_filename: unknown;
        });
        /** @description One page of slices, by number or by cursor. */
        TFSlicePage: {
            /**
             * Format: int64
             * @description How many rows there are in all, on all pages; absent on a page by cursor.
             */
            count?: number;
            /** @description Address of the next page; null on the last. */
            next: string | null;
            /** @description Address of the page before; null on the first. */
            previous: string | null;
            /** @description Rows of this page, in the order of the list. */
            results: components["schemas"]["TFSlice"][];
        };
        /** @description What callers may write of a slice. */
        TFSlicePatch: {
            /**
             * Fastmon file
             * @description Name of the time-frame file (`tf_filename`) that it is a part of, which must exist.
             */
            fastmon_file?: components["schemas"]["NameKeyIn"];
            /**
             * TF filename
             * @description Name of the slice itself, `<base>_slice_<number>.tf`, as agents of an older version send it: `fastmon_file` is then `<base>.tf`. Not looked at where `fastmon_file` is given.
             */
            tf_filename?: components["schemas"]["Text255In"];
            /**
             * Slice ID
             * @description Number of the slice within its file, from 0.
             */
            slice_id?: components["schemas"]["Int32In"];
            /**
             * TF first
             * @description Number of its first time frame within the STF.
             */
            tf_first?: components["schemas"]["Int32In"];
            /**
             * TF last
             * @description Number of its last time frame within the STF.
             */
            tf_last?: components["schemas"]["Int32In"];
            /**
             * TF count
             * @description How many time frames it has.
             */
            tf_count?: components["schemas"]["Int32In"];
            /**
             * Run number
             * @description Number of the run.
             */
            run_number?: components["schemas"]["Int32In"];
            /**
             * Status
             * @description How it goes: queued, processing, completed, failed. Default: queued.
             */
            status?: components["schemas"]["NonBlank20In"];
            /**
             * Retries
             * @description How often it was tried again. Default: 0.
             */
            retries?: components["schemas"]["Int32In"];
            /**
             * Metadata
             * @description Anything else, such as execution_id and created_by; an update replaces it whole. Any JSON.
             */
            metadata?: components["schemas"]["NullableJsonIn"];
            /**
             * Assigned worker
             * @description Worker that has it; null unless a caller writes it.
             */
            assigned_worker?: components["schemas"]["Text255In"] | null;
            /**
             * Assigned at
             * @description When the worker got it; null unless a caller writes it.
             */
            assigned_at?: components["schemas"]["DateTimeIn"] | null;
            /**
             * Completed at
             * @description When the worker was done with it; null unless a caller writes it.
             */
            completed_at?: components["schemas"]["DateTimeIn"] | null;
            /**
             * STF filename
             * @description Name of the STF file, as agents of an older version send it; must be that of the parent.
             */
            stf_filename?: components["schemas"]["Text255In"];
        };
        /** @description Text of at most 100 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        Text100In: string | number;
        /** @description Text of at most 150 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        Text150In: string | number;
        /** @description Text of at most 200 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        Text200In: string | number;
        /** @description Text of at most 20 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        Text20In: string | number;
        /** @description Text of at most 254 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        Text254In: string | number;
        /** @description Text of at most 255 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        Text255In: string | number;
        /** @description Text of at most 30 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        Text30In: string | number;
        /** @description Text of at most 500 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        Text500In: string | number;
        /** @description Text of at most 50 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        Text50In: string | number;
        /** @description Text of at most 64 characters, counted after white space at both ends is cut off. A number is taken as its text. */
        Text64In: string | number;
        /** @description Text of at most 262,144 characters; white space at both ends is cut off. A number is taken as its text. */
        TextIn: string | number;
        /** @description What happened in one run, along its time. All counts in bins have as many numbers as there are bins. */
        Timeline: {
            /**
             * Format: int32
             * @description Number of the run.
             */
            run_number: number;
            /**
             * Format: int32
             * @description Key of the run; null where no data agent has registered it.
             */
            run_id: number | null;
            /** @description Namespace of its messages, or of its execution. */
            namespace: string | null;
            /** @description The workflow execution that takes the run. */
            execution_id: string | null;
            /**
             * Format: date-time
             * @description Where the first bin begins, UTC.
             */
            from: string;
            /**
             * Format: date-time
             * @description Where the last bin ends, UTC.
             */
            to: string;
            /**
             * Format: date-time
             * @description When this was read, by the clock of the database, UTC.
             */
            now: string;
            /**
             * Format: double
             * @description Length of a bin, in seconds.
             */
            step_seconds: number;
            current: components["schemas"]["CurrentRunState"];
            /** @description The states of the run, one for each message that led to it, in their order; at most 500. */
            states: components["schemas"]["TimelineState"][];
            lanes: components["schemas"]["TimelineLanes"];
            /** @description The STF files that were announced or registered on this axis, in their order. */
            stfs: components["schemas"]["TimelineStf"][];
            /**
             * Format: int64
             * @description Number of STF files of this axis that came before those in `stfs`.
             */
            stfs_omitted: number;
            totals: components["schemas"]["TimelineTotals"];
            /** @description Whether the workers keep up: over the last minute, or over the whole run once it is over; null where the slices could not be read in time. */
            capacity: components["schemas"]["Capacity"] | null;
            /** @description The agents that sent messages of the run, and others of its namespace that lived meanwhile; at most 100, those with the most messages first. */
            agents: components["schemas"]["TimelineAgent"][];
            /** @description Whether something is missing because it took too long to read. It is null then, or an empty list. */
            partial: boolean;
        };
        /** @description An agent, and its part in the run. */
        TimelineAgent: {
            /** @description Name of the agent. */
            instance_name: string;
            /** @description Its type, such as DATA; null where it never sent a heartbeat. */
            agent_type: string | null;
            /** @description The status that it sent last, such as OK or EXITED. */
            status: string | null;
            /**
             * Format: int64
             * @description Messages of the run that it sent on this axis.
             */
            messages: number;
            /**
             * Format: int64
             * @description Its log records of level 40 and more on this axis.
             */
            errors: number;
            /**
             * Format: date-time
             * @description When it was first heard of, UTC.
             */
            first_at: string | null;
            /**
             * Format: date-time
             * @description When it was last heard of, UTC.
             */
            last_at: string | null;
        };
        /** @description Counts in bins. What could not be read in time is null. */
        TimelineLanes: {
            /** @description STF files by when an stf_gen message first named them. */
            stf_announced: number[] | null;
            /** @description STF files by when they were registered. */
            stf_registered: number[] | null;
            /** @description Time-frame files by when they were registered. */
            tf_files: number[] | null;
            /** @description Slices by when they were created. */
            slices_created: number[] | null;
            /** @description Slices that are done or completed, by when they were last written. */
            slices_done: number[] | null;
            /** @description Slices that failed, by when they were last written. */
            slices_failed: number[] | null;
            /** @description Slices that were neither done nor failed at the end of each bin. */
            slices_waiting: number[] | null;
            /** @description Messages of the run by type; the twelve most frequent ones, and the others together. */
            messages: components["schemas"]["TimelineSeries"][] | null;
            /** @description Log records of its agents by their own time, as WARNING (levels 30 to 39), ERROR (40 to 49) and CRITICAL (50 on). */
            logs: components["schemas"]["TimelineSeries"][] | null;
        };
        /** @description One word, and how often it came in each bin. */
        TimelineSeries: {
            /** @description The word; of messages also `other types`: those that are less frequent. */
            value: string;
            /** @description A number for each bin. */
            counts: number[];
        };
        /** @description Where the run stood after a message. */
        TimelineState: {
            /**
             * Format: date-time
             * @description When the message came, UTC.
             */
            at: string;
            /** @description run_imminent, start_run, pause_run, resume_run or end_run. */
            message_type: string;
            /** @description initializing, physics or completed. */
            phase: string;
            /** @description State of the machine: what the message said, else as it was before. */
            state: string;
            /** @description State of the detector, in the same way. */
            substate: string | null;
            /**
             * Format: uuid
             * @description Key of the message.
             */
            message_id: string;
        };
        /** @description An STF file, from its announcement to its last slice. */
        TimelineStf: {
            /**
             * Format: uuid
             * @description Key of the file; null where it was announced only.
             */
            file_id: string | null;
            /** @description Name of the file. */
            stf_filename: string;
            /**
             * Format: int64
             * @description Its number in the run, as announced.
             */
            sequence: number | null;
            /**
             * Format: date-time
             * @description When an stf_gen message first named it, UTC.
             */
            announced_at: string | null;
            /**
             * Format: date-time
             * @description When the data agent registered it, UTC.
             */
            registered_at: string | null;
            /**
             * Format: date-time
             * @description When the first of its time-frame files was registered, UTC.
             */
            first_tf_at: string | null;
            /**
             * Format: date-time
             * @description When the first of its slices was created, UTC.
             */
            first_slice_at: string | null;
            /**
             * Format: date-time
             * @description When the last of its slices was finished, UTC; null while some wait.
             */
            last_slice_at: string | null;
            /** @description Status of the file, such as registered or processed. */
            status: string | null;
            /**
             * Format: int64
             * @description Number of its time-frame files.
             */
            tf_files: number;
            /**
             * Format: int64
             * @description Number of its slices.
             */
            slices: number;
            /**
             * Format: int64
             * @description Number of its slices that are done or completed.
             */
            done: number;
            /**
             * Format: int64
             * @description Number of its slices that failed.
             */
            failed: number;
        };
        /** @description Counts of the whole run, whatever part of it the axis shows. What could not be read in time is null. */
        TimelineTotals: {
            /**
             * Format: int64
             * @description STF files that stf_gen messages named.
             */
            stf_announced: number | null;
            /**
             * Format: int64
             * @description STF files that are registered.
             */
            stf_registered: number | null;
            /**
             * Format: int64
             * @description STF files that have time-frame files.
             */
            stf_sampled: number | null;
            /**
             * Format: int64
             * @description Time-frame files.
             */
            tf_files: number | null;
            /**
             * Format: int64
             * @description All slices.
             */
            slices: number | null;
            /**
             * Format: int64
             * @description Slices that are neither at work nor finished.
             */
            slices_queued: number | null;
            /**
             * Format: int64
             * @description Slices at work; few agents say so.
             */
            slices_processing: number | null;
            /**
             * Format: int64
             * @description Slices that are done or completed.
             */
            slices_done: number | null;
            /**
             * Format: int64
             * @description Slices that failed.
             */
            slices_failed: number | null;
        };
        /** @description A token, without its key, which nobody can read again. */
        Token: {
            /**
             * Format: int32
             * @description Number of the token, given by the monitor.
             */
            id: number;
            /** @description Name of the user whose token it is. */
            user: string;
            /** @description What it is for, in words, or empty. */
            label: string;
            /**
             * @description What it may do of what its user may: `read`, `agent`, `staff`; null, all of it.
             * @enum {string|null}
             */
            scope: "read" | "agent" | "staff" | null;
            /**
             * Format: date-time
             * @description When it was made, UTC.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description From when on it is refused, UTC; null where it lasts until it is revoked.
             */
            expires_at: string | null;
            /**
             * Format: date-time
             * @description When it was last used, UTC, noted once a minute at most; null where it never was.
             */
            last_used_at: string | null;
        };
        /** @description A token as it is asked for. */
        TokenInput: {
            /**
             * Label
             * @description What it is for, in words: `night shift`.
             */
            label?: components["schemas"]["Text100In"];
            /**
             * Scope
             * @description What it may do of what its user may; all of it, where it is absent.
             * @enum {string}
             */
            scope?: "read" | "agent" | "staff";
            /**
             * Expires at
             * @description From when on it is refused; null, never.
             */
            expires_at?: components["schemas"]["DateTimeIn"] | null;
            /**
             * Username
             * @description Name of the user whose token it is to be, for staff; you, where it is absent.
             */
            username?: components["schemas"]["NonBlank150In"];
        };
        /** @description One page of tokens, by number. */
        TokenPage: {
            /**
             * Format: int64
             * @description How many rows there are in all, on all pages.
             */
            count: number;
            /** @description Address of the next page; null on the last. */
            next: string | null;
            /** @description Address of the page before; null on the first. */
            previous: string | null;
            /** @description Rows of this page, in the order of the list. */
            results: components["schemas"]["Token"][];
        };
        /** @description An address (http, https, ftp or ftps) of at most 200 characters, or empty. */
        UrlIn: string;
        /** @description A user as staff sees it; never with anything about passwords. */
        UserAccount: {
            /**
             * Format: int32
             * @description Number of the user, given by the monitor.
             */
            id: number;
            /** @description Name, unique: letters, digits and `@ . + - _`. */
            username: string;
            /** @description Address, or empty. */
            email: string;
            /** @description First name, or empty. */
            first_name: string;
            /** @description Last name, or empty. */
            last_name: string;
            /** @description Whether the user may come in. */
            is_active: boolean;
            /** @description Whether the user may do what is for staff. */
            is_staff: boolean;
            /** @description Whether signing in with the password asks for a code, too. */
            has_second_factor: boolean;
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
        };
        /** @description A user as staff makes it. */
        UserAccountInput: {
            /**
             * Username
             * @description Name, unique: letters, digits and `@ . + - _`, at most 150 characters.
             */
            username: components["schemas"]["NonBlank150In"];
            /**
             * Email
             * @description Address for e-mail.
             */
            email?: components["schemas"]["Text254In"];
            /**
             * First name
             * @description First name.
             */
            first_name?: components["schemas"]["Text150In"];
            /**
             * Last name
             * @description Last name.
             */
            last_name?: components["schemas"]["Text150In"];
            /**
             * Is staff
             * @description Whether the user may do what is for staff.
             */
            is_staff?: components["schemas"]["BooleanIn"];
        };
        /** @description One page of users, by number. */
        UserAccountPage: {
            /**
             * Format: int64
             * @description How many rows there are in all, on all pages.
             */
            count: number;
            /** @description Address of the next page; null on the last. */
            next: string | null;
            /** @description Address of the page before; null on the first. */
            previous: string | null;
            /** @description Rows of this page, in the order of the list. */
            results: components["schemas"]["UserAccount"][];
        };
        /** @description What staff changes of a user. */
        UserAccountPatch: {
            /**
             * Email
             * @description Address for e-mail.
             */
            email?: components["schemas"]["Text254In"];
            /**
             * First name
             * @description First name.
             */
            first_name?: components["schemas"]["Text150In"];
            /**
             * Last name
             * @description Last name.
             */
            last_name?: components["schemas"]["Text150In"];
            /**
             * Is active
             * @description Whether the user may come in.
             */
            is_active?: components["schemas"]["BooleanIn"];
            /**
             * Is staff
             * @description Whether the user may do what is for staff.
             */
            is_staff?: components["schemas"]["BooleanIn"];
        };
        /** @description The active users. */
        Users: {
            /** @description Active users, ordered by name. */
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
        /** @description A UUID in hexadecimal, with or without dashes, in any case; or the integer that it is, up to 2^53−1. */
        UuidIn: string | number;
        /** @description The UUID of another object, with or without dashes, in any case. */
        UuidKeyIn: string;
        /** @description A process that works on slices. */
        Worker: {
            /** @description Key of the worker, given by the caller, unique. It cannot be changed. */
            worker_id: string;
            /**
             * Format: int32
             * @description Number of the run that it works for.
             */
            run_number: number;
            /** @description Number of the PanDA job that it runs in. */
            panda_job: string;
            /** @description Site or host that it runs at. */
            location: string;
            /** @description What it is at, in a word, such as busy or idle. */
            status: string;
            /**
             * Format: int32
             * @description Number of the slice that it works on; null where it has none.
             */
            current_slice_id: number | null;
            /** @description Name of the time-frame file that this slice is of. */
            tf_filename: string | null;
            /**
             * Format: int32
             * @description Slices that it has finished.
             */
            slices_completed: number;
            /**
             * Format: date-time
             * @description When it was last heard of, as the caller writes it. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            last_heartbeat: string | null;
            /**
             * Format: date-time
             * @description When the worker started. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            started_at: string;
            /**
             * Format: date-time
             * @description When the worker ended; null while it works. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            ended_at: string | null;
            /** @description Anything else that the worker tells; an update replaces it whole. Any JSON. */
            metadata: unknown;
        };
        /** @description A whole worker as callers write it. */
        WorkerInput: WithRequired<components["schemas"]["WorkerPatch"], "worker_id" | "run_number" | "panda_job" | "location" | "status" | "started_at">;
        /** @description One page of workers, by number. */
        WorkerPage: {
            /**
             * Format: int64
             * @description How many rows there are in all, on all pages.
             */
            count: number;
            /** @description Address of the next page; null on the last. */
            next: string | null;
            /** @description Address of the page before; null on the first. */
            previous: string | null;
            /** @description Rows of this page, in the order of the list. */
            results: components["schemas"]["Worker"][];
        };
        /** @description What callers may write of a worker. */
        WorkerPatch: {
            /**
             * Worker ID
             * @description Key of the worker, given by the caller, unique. It cannot be changed.
             */
            worker_id?: components["schemas"]["NonBlank255In"];
            /**
             * Run number
             * @description Number of the run that it works for.
             */
            run_number?: components["schemas"]["Int32In"];
            /**
             * Panda job
             * @description Number of the PanDA job that it runs in.
             */
            panda_job?: components["schemas"]["NonBlank255In"];
            /**
             * Location
             * @description Site or host that it runs at.
             */
            location?: components["schemas"]["NonBlank255In"];
            /**
             * Status
             * @description What it is at, in a word, such as busy or idle.
             */
            status?: components["schemas"]["NonBlank20In"];
            /**
             * Current slice ID
             * @description Number of the slice that it works on; null where it has none.
             */
            current_slice_id?: components["schemas"]["Int32In"] | null;
            /**
             * TF filename
             * @description Name of the time-frame file that this slice is of.
             */
            tf_filename?: components["schemas"]["Text255In"] | null;
            /**
             * Slices completed
             * @description Slices that it has finished. Default: 0.
             */
            slices_completed?: components["schemas"]["Int32In"];
            /**
             * Last heartbeat
             * @description When it was last heard of, as the caller writes it.
             */
            last_heartbeat?: components["schemas"]["DateTimeIn"] | null;
            /**
             * Started at
             * @description When the worker started.
             */
            started_at?: components["schemas"]["DateTimeIn"];
            /**
             * Ended at
             * @description When the worker ended; null while it works.
             */
            ended_at?: components["schemas"]["DateTimeIn"] | null;
            /**
             * Metadata
             * @description Anything else that the worker tells; an update replaces it whole. Any JSON.
             */
            metadata?: components["schemas"]["NullableJsonIn"];
        };
        /** @description A command to the workflow runner of one namespace. */
        WorkflowCommandInput: {
            /**
             * Command
             * @description `start` begins a new execution, `stop` ends one.
             * @enum {string}
             */
            command: "start" | "stop";
            /**
             * Namespace
             * @description Namespace whose runner is meant: it takes commands of its own alone.
             */
            namespace: components["schemas"]["NonBlank100In"];
            /**
             * Workflow name
             * @description Workflow to start. Default: stf_datataking.
             */
            workflow_name?: components["schemas"]["NonBlank100In"];
            /**
             * Config
             * @description Name of the configuration that a start takes. Default: fast_processing_default.
             */
            config?: components["schemas"]["NonBlank100In"];
            /**
             * STF count
             * @description STF files of each period of physics, for a start; as the configuration has it where it is absent.
             */
            stf_count?: components["schemas"]["Int32In"];
            /**
             * Execution ID
             * @description Execution to stop; whatever goes on in the namespace where it is absent.
             */
            execution_id?: components["schemas"]["NonBlank100In"];
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
            /** @description Version of the program, such as 1.0. */
            version: string;
            /** @description Kind of workflow, such as simulation. */
            workflow_type: string;
            /** @description Source text of the program. */
            definition: string;
            /** @description Parameters that it runs with unless told otherwise: the sections of its configuration. Any JSON but null. */
            parameter_values: components["schemas"]["AnyJson"];
            /** @description Name of the user who made it. */
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
            /**
             * @description What there is of it, counted when it is asked for.
             * @example {
             *       "executions": 42,
             *       "running": 1,
             *       "failed": 2,
             *       "last_started_at": "2026-08-07T14:00:00.123456Z"
             *     }
             */
            counts?: components["schemas"]["WorkflowDefinitionCounts"];
        };
        /** @description How often a definition was executed. */
        WorkflowDefinitionCounts: {
            /**
             * Format: int64
             * @description Executions of this version.
             */
            executions: number;
            /**
             * Format: int64
             * @description Those of them with the status running.
             */
            running: number;
            /**
             * Format: int64
             * @description Those of them with the status failed.
             */
            failed: number;
            /**
             * Format: date-time
             * @description Start of the latest execution; null where there is none. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            last_started_at: string | null;
        };
        /** @description A whole workflow definition as callers write it. */
        WorkflowDefinitionInput: WithRequired<components["schemas"]["WorkflowDefinitionPatch"], "workflow_name" | "version" | "workflow_type" | "definition" | "created_by">;
        /** @description One page of workflow definitions, by number. */
        WorkflowDefinitionPage: {
            /**
             * Format: int64
             * @description How many rows there are in all, on all pages.
             */
            count: number;
            /** @description Address of the next page; null on the last. */
            next: string | null;
            /** @description Address of the page before; null on the first. */
            previous: string | null;
            /** @description Rows of this page, in the order of the list. */
            results: components["schemas"]["WorkflowDefinition"][];
        };
        /** @description What callers may write of a workflow definition. */
        WorkflowDefinitionPatch: {
            /**
             * Workflow name
             * @description Name of the workflow.
             */
            workflow_name?: components["schemas"]["NonBlank200In"];
            /**
             * Version
             * @description Version of the program, such as 1.0.
             */
            version?: components["schemas"]["NonBlank50In"];
            /**
             * Workflow type
             * @description Kind of workflow, such as simulation.
             */
            workflow_type?: components["schemas"]["NonBlank100In"];
            /**
             * Definition
             * @description Source text of the program.
             */
            definition?: components["schemas"]["NonBlankTextIn"];
            /**
             * Parameter values
             * @description Parameters that it runs with unless told otherwise: the sections of its configuration. Any JSON but null. Default: {}.
             */
            parameter_values?: components["schemas"]["JsonIn"];
            /**
             * Created by
             * @description Name of the user who made it.
             */
            created_by?: components["schemas"]["NonBlank100In"];
        };
        /** @description One execution of a workflow definition. */
        WorkflowExecution: {
            /** @description Key of the execution, given by the caller, unique: `<workflow>-<user>-<sequence>`. It cannot be changed. */
            execution_id: string;
            /** @description Namespace that it runs in. */
            namespace: string | null;
            /** @description Parameters that it runs with: the sections of its configuration, git_version. Any JSON but null. */
            parameter_values: components["schemas"]["AnyJson"];
            /** @description Measurements of it, by any keys. Any JSON. */
            performance_metrics: unknown;
            /** @description How it goes: pending, running, completed, failed, terminated. */
            status: string;
            /**
             * Format: date-time
             * @description When the execution started. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            start_time: string;
            /**
             * Format: date-time
             * @description When the execution ended; null while it runs. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            end_time: string | null;
            /** @description Name of the user who runs it. */
            executed_by: string;
            /**
             * Format: int64
             * @description Number of the workflow definition (`id`), which must exist.
             */
            workflow_definition: number;
            /**
             * @description What there is of it, counted when it is asked for.
             * @example {
             *       "runs": [
             *         100010
             *       ],
             *       "stf_files": 120,
             *       "messages": 640,
             *       "errors": 0
             *     }
             */
            counts?: components["schemas"]["WorkflowExecutionCounts"];
        };
        /** @description What an execution brought about. */
        WorkflowExecutionCounts: {
            /** @description Numbers of its runs, by their states; at most 100. */
            runs: number[];
            /**
             * Format: int64
             * @description STF files of these runs.
             */
            stf_files: number;
            /**
             * Format: int64
             * @description Messages of the execution that are kept.
             */
            messages: number;
            /**
             * Format: int64
             * @description Log records of level 40 and more that came during the execution, and name it in `extra_data.execution_id`; at most 10,000 are counted.
             */
            errors: number;
        };
        /** @description A whole workflow execution as callers write it. */
        WorkflowExecutionInput: WithRequired<components["schemas"]["WorkflowExecutionPatch"], "execution_id" | "parameter_values" | "start_time" | "executed_by" | "workflow_definition">;
        /** @description One page of workflow executions, by number. */
        WorkflowExecutionPage: {
            /**
             * Format: int64
             * @description How many rows there are in all, on all pages.
             */
            count: number;
            /** @description Address of the next page; null on the last. */
            next: string | null;
            /** @description Address of the page before; null on the first. */
            previous: string | null;
            /** @description Rows of this page, in the order of the list. */
            results: components["schemas"]["WorkflowExecution"][];
        };
        /** @description What callers may write of a workflow execution. */
        WorkflowExecutionPatch: {
            /**
             * Execution ID
             * @description Key of the execution, given by the caller, unique: `<workflow>-<user>-<sequence>`. It cannot be changed.
             */
            execution_id?: components["schemas"]["NonBlank100In"];
            /**
             * Namespace
             * @description Namespace that it runs in.
             */
            namespace?: components["schemas"]["Text100In"] | null;
            /**
             * Parameter values
             * @description Parameters that it runs with: the sections of its configuration, git_version. Any JSON but null.
             */
            parameter_values?: components["schemas"]["JsonIn"];
            /**
             * Performance metrics
             * @description Measurements of it, by any keys. Any JSON.
             */
            performance_metrics?: components["schemas"]["NullableJsonIn"];
            /**
             * Status
             * @description How it goes: pending, running, completed, failed, terminated. Default: pending.
             */
            status?: components["schemas"]["NonBlank50In"];
            /**
             * Start time
             * @description When the execution started.
             */
            start_time?: components["schemas"]["DateTimeIn"];
            /**
             * End time
             * @description When the execution ended; null while it runs.
             */
            end_time?: components["schemas"]["DateTimeIn"] | null;
            /**
             * Executed by
             * @description Name of the user who runs it.
             */
            executed_by?: components["schemas"]["NonBlank100In"];
            /**
             * Workflow definition
             * @description Number of the workflow definition (`id`), which must exist.
             */
            workflow_definition?: components["schemas"]["IntegerKeyIn"];
        };
        /** @description A message between agents, kept for the record. */
        WorkflowMessage: {
            /**
             * Format: uuid
             * @description Key of the message, given by the monitor.
             */
            message_id: string;
            /** @description Type of the message (`msg_type` on the broker): run_imminent, start_run, pause_run, resume_run, end_run, stf_gen, stf_ready, tf_file_registered, or another word. */
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
            /** @description Number of the run that it belongs to, as text. */
            run_id: string | null;
            /** @description The message itself, as it was sent. Any JSON but null. */
            message_content: components["schemas"]["AnyJson"];
            /** @description Who stored it and how; of what came over the broker created_by, process_pid, processed_at and broker_message_id. Any JSON. */
            message_metadata: unknown;
            /**
             * Format: date-time
             * @description When the monitor stored it. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            sent_at: string;
            /**
             * Format: date-time
             * @description When it was delivered; null unless a caller writes it. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            delivered_at: string | null;
            /**
             * Format: date-time
             * @description When it was acknowledged; null unless a caller writes it. UTC with `Z`; six digits of a second, or none where they are zero.
             */
            acknowledged_at: string | null;
            /** @description Whether it was handled successfully; true for what came over the broker. */
            is_successful: boolean | null;
            /** @description What went wrong; null where nothing did. */
            error_message: string | null;
            /** @description Destination on the broker, without `/topic/` or `/queue/`: epictopic. */
            queue_name: string | null;
            /** @description Id that ties messages together. */
            correlation_id: string | null;
            /**
             * Format: uuid
             * @description Key of the workflow (`workflow_id`) that it belongs to; where given it must exist.
             */
            workflow: string | null;
            /**
             * Format: uuid
             * @description Key of the stage (`stage_id`) that it belongs to; where given it must exist.
             */
            stage: string | null;
        };
        /** @description A whole message as callers write it. */
        WorkflowMessageInput: WithRequired<components["schemas"]["WorkflowMessagePatch"], "message_type" | "message_content">;
        /** @description One page of messages; with `limit` by number, with `cursor` by cursor. */
        WorkflowMessagePage: {
            /**
             * Format: int64
             * @description How many rows there are in all, on all pages; absent on a page by cursor.
             */
            count?: number;
            /** @description Address of the next page; null on the last. */
            next: string | null;
            /** @description Address of the page before; null on the first. */
            previous: string | null;
            /** @description Rows of this page, in the order of the list. */
            results: components["schemas"]["WorkflowMessage"][];
        };
        /** @description What callers may write of a message. */
        WorkflowMessagePatch: {
            /**
             * Message type
             * @description Type of the message (`msg_type` on the broker): run_imminent, start_run, pause_run, resume_run, end_run, stf_gen, stf_ready, tf_file_registered, or another word.
             */
            message_type?: components["schemas"]["NonBlank50In"];
            /**
             * Request ID
             * @description Number of the request that it belongs to.
             */
            request_id?: components["schemas"]["Int32In"] | null;
            /**
             * Sender agent
             * @description Name of the sender.
             */
            sender_agent?: components["schemas"]["Text100In"] | null;
            /**
             * Sender type
             * @description Kind of the sender; may be empty.
             * @enum {string|null}
             */
            sender_type?: "daqsim" | "data" | "processing" | "fastmon" | "monitor" | "" | null;
            /**
             * Recipient agent
             * @description Name of the recipient.
             */
            recipient_agent?: components["schemas"]["Text100In"] | null;
            /**
             * Recipient type
             * @description Kind of the recipient; may be empty.
             * @enum {string|null}
             */
            recipient_type?: "daqsim" | "data" | "processing" | "fastmon" | "monitor" | "" | null;
            /**
             * Namespace
             * @description Namespace of the message.
             */
            namespace?: components["schemas"]["Text100In"] | null;
            /**
             * Execution ID
             * @description Execution that it belongs to.
             */
            execution_id?: components["schemas"]["Text100In"] | null;
            /**
             * Run ID
             * @description Number of the run that it belongs to, as text.
             */
            run_id?: components["schemas"]["Text50In"] | null;
            /**
             * Message content
             * @description The message itself, as it was sent. Any JSON but null.
             */
            message_content?: components["schemas"]["JsonIn"];
            /**
             * Message metadata
             * @description Who stored it and how; of what came over the broker created_by, process_pid, processed_at and broker_message_id. Any JSON. Default: {}.
             */
            message_metadata?: components["schemas"]["NullableJsonIn"];
            /**
             * Delivered at
             * @description When it was delivered; null unless a caller writes it.
             */
            delivered_at?: components["schemas"]["DateTimeIn"] | null;
            /**
             * Acknowledged at
             * @description When it was acknowledged; null unless a caller writes it.
             */
            acknowledged_at?: components["schemas"]["DateTimeIn"] | null;
            /**
             * Is successful
             * @description Whether it was handled successfully; true for what came over the broker. An empty text, or the word null, counts as null.
             */
            is_successful?: components["schemas"]["WorkflowMessagePatchIsSuccessful"];
            /**
             * Error message
             * @description What went wrong; null where nothing did.
             */
            error_message?: components["schemas"]["TextIn"] | null;
            /**
             * Queue name
             * @description Destination on the broker, without `/topic/` or `/queue/`: epictopic.
             */
            queue_name?: components["schemas"]["Text100In"] | null;
            /**
             * Correlation ID
             * @description Id that ties messages together.
             */
            correlation_id?: components["schemas"]["Text100In"] | null;
            /**
             * Workflow
             * @description Key of the workflow (`workflow_id`) that it belongs to; where given it must exist.
             */
            workflow?: components["schemas"]["UuidKeyIn"] | null;
            /**
             * Stage
             * @description Key of the stage (`stage_id`) that it belongs to; where given it must exist.
             */
            stage?: components["schemas"]["UuidKeyIn"] | null;
        };
        /** @description Whether a message was handled successfully. An empty text, or the word null, counts as null. */
        WorkflowMessagePatchIsSuccessful: components["schemas"]["BooleanIn"] | (string | null);
    };
    responses: {
        /** @description There is no stage with this `stage_id`. */
        AgentWorkflowStageNotFound: {
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
        /** @description There is no log record with this `id`. */
        AppLogNotFound: {
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
        /** @description The body is larger than what is accepted: 1 MiB, or 2 MiB for logs in bulk. */
        BodyTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "detail": "The request body is larger than the 1 MiB that this operation accepts."
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no change of many rows with this `id`. */
        BulkNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "detail": "No BulkJob matches the given query."
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no time-frame file with this `tf_file_id`. */
        FastMonFileNotFound: {
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
        /** @description Answered to a method that this path does not have; `Allow` has those that it has. */
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
        /** @description The Idempotency-Key was used by this user with another body within 24 hours. Each piece of work needs a key of its own. */
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
        /** @description There is no run with this `run_id`. */
        RunNotFound: {
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
        /** @description There is no run state with this `run_number`. */
        RunStateNotFound: {
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
        /** @description There is no workflow with this `workflow_id`. */
        STFWorkflowNotFound: {
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
        /** @description There is no STF file with this `file_id`. */
        StfFileNotFound: {
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
        /** @description There is no subscriber with this `subscriber_id`. */
        SubscriberNotFound: {
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
        /** @description There is no agent with this `id`. */
        SystemAgentNotFound: {
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
        /** @description There is no event with this `event_id`. */
        SystemStateEventNotFound: {
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
        /** @description There is no slice with this `id`. */
        TFSliceNotFound: {
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
        /** @description There is no token with this `id` among those that you may see. */
        TokenNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "detail": "No Token matches the given query."
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many failures for this name or from this address: whatever you send is not looked at before the seconds of `Retry-After`. Or more requests in a second than one peer may send. */
        TooManyFailures: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "detail": "Too many failed attempts to sign in, for this name or from this address. Wait 42 seconds, then try again.",
                 *       "request_id": "3kVbX0aQ9sYt"
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description More requests in a second than a peer may send to operations that need no credentials: SWF_RATE_LIMIT, 5,000 unless set, for each process of the monitor. Peers on its own machine have no limit. Go on after the seconds of `Retry-After` (1). */
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
        /** @description Another call with the same Idempotency-Key is being answered, and was not done within the four seconds that this one waited. Try again after the seconds of `Retry-After` (1): it then gets the answer of the other. */
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
        /** @description Credentials are missing or wrong. `npm run get-token -- NAME` makes a token. */
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
        /** @description Not now; `detail` says why. The database does not answer, or there is more to do than the monitor can: try again after the seconds of `Retry-After` (2). Or a list takes longer than four seconds to find: the same call will again, so narrow it by an id or name column, a time range, or `limit`. Or as many lists that have to be searched or sorted are being read already, by all or from one address, as the monitor reads at a time. Or there is no message broker to send over (SWF_BROKER=none). */
        Unavailable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The request is not what the contract says; every fault by its field. */
        UnknownParameter: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequest"];
            };
        };
        /** @description The body is not JSON, or it is compressed. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Accept-Encoding": components["headers"]["AcceptEncoding"];
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
        /** @description There is no user with this `id`. */
        UserNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "detail": "No User matches the given query."
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no worker with this `worker_id`. */
        WorkerNotFound: {
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
        /** @description There is no workflow definition with this `id`. */
        WorkflowDefinitionNotFound: {
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
        /** @description There is no workflow execution with this `execution_id`. */
        WorkflowExecutionNotFound: {
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
        /** @description There is no message with this `message_id`. */
        WorkflowMessageNotFound: {
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
        /** @description The object is of the version that `If-None-Match` names. There is no body. */
        NotModified: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["RowETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The object has been written since it was of the version that `If-Match` names. Nothing was done. */
        OtherVersion: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "detail": "It has been changed since it was read, so nothing was written. Read it again, and send If-Match with the ETag of that."
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Steps of the range, at most; 120 where it is not given. A step is a round time. */
        Bins: number;
        /** @description Empty for the first page, then as `next` and `previous` have it. A cursor holds order and filters, so that none are given beside it; every row comes once, also while others are written. */
        Cursor: string;
        /** @description Accepted for old callers; the reply is always JSON. */
        Format: "json";
        /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
        IdempotencyKey: string;
        /** @description Rows of a page, at most 10,000; the reply is then one page with the count of all rows. */
        Limit: number;
        /** @description Rows of a page, at most 1,000; the reply is then one page with the count of all rows, or with `cursor` one without. With `cursor` and without `limit`: 100. */
        LimitSmall: number;
        /** @description The whole list as a file, in its order and with its filters: `ndjson`, an object on each line, or `csv` (RFC 4180, UTF-8), with the names on the first line. A file has 1,000,000 rows at most; where there are more, its last line is `{"truncated": true}`, which in CSV is the only cell of that line. In CSV null is an empty cell and an empty text `""`; JSON is text; a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has `'` before it, so that no spreadsheet takes it for a formula. Logs and messages need both ends of their range of time. Not together with `limit`, `offset`, `cursor` and `include`. With `json`, or without it, the reply is JSON. */
        ListFormat: "json" | "ndjson" | "csv";
        /** @description Rows before the page. Not together with `cursor`. */
        Offset: number;
        /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
        IfMatch: string;
        /** @description The `ETag` of the object as the caller has it: where it is still of that version, the answer is 304. */
        IfNoneMatch: string;
    };
    requestBodies: never;
    headers: {
        /** @description `identity`: a body is sent without compression. */
        AcceptEncoding: "identity";
        /**
         * @description The methods that the path has.
         * @example GET, POST, HEAD, OPTIONS
         */
        Allow: string;
        /**
         * @description What the browser keeps until the provider sends it back: `__Secure-swf_sign_on` over HTTPS, `swf_sign_on` over plain HTTP. One that is empty and over where it does not go to the provider.
         * @example __Secure-swf_sign_on=WyJxazJRIl0; Max-Age=600; Path=/api/session/provider/back/; HttpOnly; Secure; SameSite=Lax
         */
        AttemptCookie: string;
        /**
         * @description The scheme to use.
         * @example Token
         */
        Authenticate: string;
        /**
         * @description Changes with the reply; for `If-None-Match`.
         * @example W/"5c6YVnT3rYp1Jk0mXqH7aw"
         */
        ETag: string;
        /** @description `true` where this is the answer of an earlier call with the same Idempotency-Key. */
        IdempotencyReplayed: "true";
        /**
         * @description Where a list that is asked for without `limit` and `cursor` goes on, as `<address>; rel="next"`. What is there is an array of as many rows, with a `Link` of its own; absent at the end of the list.
         * @example <https://localhost:8443/api/logs/?cursor=W3t9LDEsW11d>; rel="next"
         */
        Link: string;
        /**
         * @description The address to go to.
         * @example /api/docs/
         */
        Location: string;
        /**
         * @description How many hours the list looked back, where it did not look at all rows.
         * @example 24
         */
        LooksBackHours: number;
        /**
         * @description Id of the request, as the log of the monitor has it.
         * @example 3kVbX0aQ9sYt
         */
        RequestId: string;
        /**
         * @description Seconds to wait before the next try: 2 after a 503, 1 after a 409 or 429.
         * @example 2
         */
        RetryAfter: number;
        /**
         * @description The cookie of the session: `__Secure-swf_session` over HTTPS, `swf_session` over plain HTTP. Of signing out, one that is empty and over.
         * @example __Secure-swf_session=3kVbX0aQ9sYt3kVbX0aQ9sYt3kVbX0aQ9sYt3kVbX0a; Path=/; HttpOnly; Secure; SameSite=Lax
         */
        SessionCookie: string;
        /**
         * @description The name of the file, where the list is asked for as one.
         * @example attachment; filename="swf-logs-20260807T140000Z.csv"
         */
        ContentDisposition: string;
        /**
         * @description Version of the object: another one after every write of it. For `If-Match` and `If-None-Match`. What each heartbeat of an agent has anew is looked at by `If-None-Match` alone.
         * @example "74512"
         */
        RowETag: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    /**
     * Show the home page. GET /
     * The pages of the monitor, for people. The other addresses of pages are no operations.
     */
    home: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The home page. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    /** @description What the page may do; it loads from this monitor alone. */
                    "Content-Security-Policy"?: string;
                    /** @description The page is asked for again with each visit. */
                    "Cache-Control"?: "no-cache";
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!doctype html><title>SWF Monitor</title> */
                    "text/html": string;
                };
            };
            400: components["responses"]["BadRequest"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    /**
     * List the resources. GET /api/
     * The addresses of the lists of the fifteen resources, those that take a POST, as the existing monitor has them. Other lists (namespaces, users, dead letters) are not among them; this contract has them all.
     */
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
            /** @description The addresses, by the name of the resource. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "systemagents": "https://localhost:8443/api/systemagents/",
                     *       "logs": "https://localhost:8443/api/logs/",
                     *       "runs": "https://localhost:8443/api/runs/",
                     *       "stf-files": "https://localhost:8443/api/stf-files/",
                     *       "workflows": "https://localhost:8443/api/workflows/",
                     *       "workflow-stages": "https://localhost:8443/api/workflow-stages/",
                     *       "workflow-messages": "https://localhost:8443/api/workflow-messages/",
                     *       "subscribers": "https://localhost:8443/api/subscribers/",
                     *       "fastmon-files": "https://localhost:8443/api/fastmon-files/",
                     *       "workflow-definitions": "https://localhost:8443/api/workflow-definitions/",
                     *       "workflow-executions": "https://localhost:8443/api/workflow-executions/",
                     *       "tf-slices": "https://localhost:8443/api/tf-slices/",
                     *       "workers": "https://localhost:8443/api/workers/",
                     *       "run-states": "https://localhost:8443/api/run-states/",
                     *       "system-state-events": "https://localhost:8443/api/system-state-events/"
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
    /**
     * Ask what this monitor is. GET /api/system/
     * The monitor itself: its version, its database with the size of each table, how long rows are kept, the certificate of the HTTPS address, broker, watchers, disk, and what it has refused. Numbers of rows are PostgreSQL's own estimates; nothing is counted. Tables are looked at once in ten seconds. What only those need who run it (`internals`: settings, processes, versions of what it runs on) comes with a token of a staff user (`npm run create-user -- NAME --staff`), and is null for everybody else. Passwords, and DATABASE_URL, are told to nobody.
     */
    retrieveSystem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the monitor is, as of now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": "0.1.0",
                     *       "contract_version": "0.2.0",
                     *       "started_at": "2026-08-07T13:30:00.123456Z",
                     *       "workers": 1,
                     *       "database": {
                     *         "kind": "embedded",
                     *         "bytes": 25165824,
                     *         "tables": [
                     *           {
                     *             "name": "swf_applog",
                     *             "rows": 12850,
                     *             "bytes": 9437184
                     *           },
                     *           {
                     *             "name": "swf_tf_slices",
                     *             "rows": 525,
                     *             "bytes": 737280
                     *           }
                     *         ],
                     *         "log_partitions": 4,
                     *         "oldest_log_day": "2026-08-07",
                     *         "log_retention_days": 30,
                     *         "message_retention_days": 90,
                     *         "next_drop_at": "2026-09-07T00:00:00Z"
                     *       },
                     *       "certificate": {
                     *         "names": [
                     *           "localhost",
                     *           "daq01",
                     *           "127.0.0.1",
                     *           "::1"
                     *         ],
                     *         "issued_by": "monitor",
                     *         "expires_at": "2027-08-07T13:30:00Z",
                     *         "sha256": "3F:1A:7C:52:9D:0E:4A:53:8C:44:0B:5A:9F:5F:6C:1E:3F:1A:7C:52:9D:0E:4A:53:8C:44:0B:5A:9F:5F:6C:1E",
                     *         "trouble": null
                     *       },
                     *       "broker": {
                     *         "kind": "embedded",
                     *         "consumer": "consuming"
                     *       },
                     *       "watchers": {
                     *         "connected": 1,
                     *         "lagging": 0
                     *       },
                     *       "disk_bytes": 107374182400,
                     *       "disk_free_bytes": 64424509440,
                     *       "refusals": [
                     *         {
                     *           "operation": "createRun",
                     *           "status": 401,
                     *           "text": "Authentication credentials were not provided.",
                     *           "count": 3
                     *         }
                     *       ],
                     *       "internals": null
                     *     }
                     */
                    "application/json": components["schemas"]["System"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Find anything by its number, name or id. GET /api/search/
     * What has this number, name or id, and then what has a name or number that begins with it: runs, STF and time-frame files, slices (`<base>_slice_<number>`, or their id), executions, agents, namespaces, workflow definitions, messages and log records. Upper and lower case differ. At most 20; of each kind at most five. What messages and log records say is not searched: listLogs does that.
     */
    searchAll: {
        parameters: {
            query: {
                /**
                 * @description Number, name or id, or the beginning of a number or a name.
                 * @example swf.100010.000001
                 */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found, exact matches first; nothing where there is nothing. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "kind": "stf-file",
                     *           "key": "7f9c24e8-3b1a-4c5d-9e6f-1a2b3c4d5e6f",
                     *           "title": "swf.100010.000001.stf",
                     *           "detail": "registered, run 100010",
                     *           "path": "/stf-files/7f9c24e8-3b1a-4c5d-9e6f-1a2b3c4d5e6f/"
                     *         },
                     *         {
                     *           "kind": "tf-file",
                     *           "key": "2c1d5b7a-8e4f-4a3b-b6c9-0d1e2f3a4b5c",
                     *           "title": "swf.100010.000001_tf_001.tf",
                     *           "detail": "registered, of swf.100010.000001.stf",
                     *           "path": "/fastmon-files/2c1d5b7a-8e4f-4a3b-b6c9-0d1e2f3a4b5c/"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SearchResults"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Get how the testbed is. GET /api/overview/
     * What is wrong, with cause and remedy; the runs that are going; the agents by type; and what has come of late. One evaluation serves everybody who asks within two seconds, so asking often costs little. Where the database does not answer, this does: check H1 says so, and all that depends on it is `unknown`. Every check, with its limits and where they come from, is in docs/health.md.
     */
    retrieveOverview: {
        parameters: {
            query?: {
                /** @description Only runs, agents, checks and counts of this namespace; checks of the monitor itself stay. */
                namespace?: string;
                /** @description How far back the counts of `series` go. Default: 1. */
                hours?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is wrong, what is going on and what has come of late, at one moment. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "generated_at": "2026-08-07T14:04:31.123456Z",
                     *       "timezone": "America/New_York",
                     *       "verdict": "error",
                     *       "checks": [
                     *         {
                     *           "id": "H9",
                     *           "level": "error",
                     *           "subject": "100010",
                     *           "namespace": "torre1",
                     *           "title": "Run 100010: 6 STF files announced, 0 registered",
                     *           "since": "2026-08-07T14:00:21.480Z",
                     *           "value": "6 missing",
                     *           "limit": "one registered",
                     *           "cause": "The data agent data-agent-alice-7 is lost: last heartbeat 2026-08-07T14:00:01.204113Z.",
                     *           "fix": "On the data agent's machine: npm run doctor. SWF_MONITOR_URL must be the https:// address of the monitor, SWF_API_TOKEN a token that it takes.",
                     *           "link": "/runs/100010/"
                     *         },
                     *         {
                     *           "id": "H1",
                     *           "level": "ok",
                     *           "subject": null,
                     *           "namespace": null,
                     *           "title": "The database answers",
                     *           "since": null,
                     *           "value": null,
                     *           "limit": null,
                     *           "cause": null,
                     *           "fix": null,
                     *           "link": null
                     *         }
                     *       ],
                     *       "runs": [
                     *         {
                     *           "run_number": 100010,
                     *           "namespace": "torre1",
                     *           "execution_id": "stf_datataking-alice-0042",
                     *           "phase": "physics",
                     *           "state": "run",
                     *           "substate": "physics",
                     *           "state_since": "2026-08-07T14:00:08.210334Z",
                     *           "stf": {
                     *             "expected": 100,
                     *             "announced": 6,
                     *             "registered": 0,
                     *             "sampled": 0
                     *           },
                     *           "interval": {
                     *             "expected_s": 2.2,
                     *             "measured_s": 2.3
                     *           },
                     *           "slices": {
                     *             "queued": 0,
                     *             "processing": 0,
                     *             "done": 0,
                     *             "failed": 0,
                     *             "oldest_queued_at": null
                     *           },
                     *           "capacity": {
                     *             "arrival_per_s": 0,
                     *             "slice_seconds": 30,
                     *             "slice_seconds_from": "parameter",
                     *             "needed": 0,
                     *             "there": null,
                     *             "there_from": null,
                     *             "target": 30,
                     *             "drain_seconds": 0
                     *           },
                     *           "agents": [
                     *             "daq_simulator-agent-alice-1"
                     *           ]
                     *         }
                     *       ],
                     *       "agents": {
                     *         "by_type": [
                     *           {
                     *             "agent_type": "DATA",
                     *             "alive": 0,
                     *             "late": 0,
                     *             "lost": 1,
                     *             "exited_24h": 0,
                     *             "oldest_heartbeat_at": null
                     *           },
                     *           {
                     *             "agent_type": "DAQ_Simulator",
                     *             "alive": 1,
                     *             "late": 0,
                     *             "lost": 0,
                     *             "exited_24h": 4,
                     *             "oldest_heartbeat_at": "2026-08-07T14:04:12.004512Z"
                     *           }
                     *         ]
                     *       },
                     *       "series": {
                     *         "from": "2026-08-07T13:05:00Z",
                     *         "step_seconds": 60,
                     *         "stf_announced": [
                     *           0,
                     *           6
                     *         ],
                     *         "stf_registered": [
                     *           0,
                     *           0
                     *         ],
                     *         "tf_files": [
                     *           0,
                     *           0
                     *         ],
                     *         "slices_created": [
                     *           0,
                     *           0
                     *         ],
                     *         "slices_done": [
                     *           0,
                     *           0
                     *         ],
                     *         "slices_failed": [
                     *           0,
                     *           0
                     *         ],
                     *         "messages": [
                     *           0,
                     *           8
                     *         ],
                     *         "errors": [
                     *           0,
                     *           1
                     *         ],
                     *         "partial": false
                     *       },
                     *       "monitor": {
                     *         "consumer": "consuming",
                     *         "unpublished": 0,
                     *         "dead_letters": 0,
                     *         "watchers": 3,
                     *         "requests_per_s": 61.2,
                     *         "refused_5m": 0,
                     *         "database_bytes": 12884901888,
                     *         "log_partitions": 34,
                     *         "disk_free_bytes": 65498251264,
                     *         "disk_bytes": 107374182400
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Overview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * List agents. GET /api/systemagents/
     * A program of the testbed: DAQ simulator, data agent, processing agent. It registers by its first heartbeat and shows by later ones that it lives. Without `limit` it is a bare array of all of them, streamed. Ordered by id.
     */
    listSystemAgents: {
        parameters: {
            query?: {
                /** @description Rows of a page, at most 10,000; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "id" | "-id" | "instance_name" | "-instance_name" | "agent_type" | "-agent_type" | "description" | "-description" | "status" | "-status" | "last_heartbeat" | "-last_heartbeat" | "agent_url" | "-agent_url" | "workflow_enabled" | "-workflow_enabled" | "current_stf_count" | "-current_stf_count" | "total_stf_processed" | "-total_stf_processed" | "last_stf_processed" | "-last_stf_processed" | "pid" | "-pid" | "hostname" | "-hostname" | "operational_state" | "-operational_state" | "namespace" | "-namespace" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Rows that contain this text, in any case, in instance_name, agent_type, status, description, hostname. */
                search?: string;
                /** @description Exactly this: Number of the agent, given by the monitor. */
                id?: number;
                /** @description Exactly this: Name of the agent, unique: `<type>-agent-<user>-<agent id>`. */
                instance_name?: string;
                /** @description Exactly this: What kind of agent it is. Heartbeats may carry any word of up to 100 characters; a record written here takes one of the list. */
                agent_type?: string;
                /** @description Exactly this: How the agent is: UNKNOWN, OK, WARNING, ERROR, EXITED. Heartbeats may carry any word of up to 50 characters. */
                status?: string;
                /** @description From this moment on (inclusive): When the agent was last heard of; heartbeats set it by the clock of the monitor. */
                last_heartbeat_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the agent was last heard of; heartbeats set it by the clock of the monitor. */
                last_heartbeat_before?: components["schemas"]["DateTimeIn"];
                /** @description Exactly this: Whether the agent takes part in workflows. */
                workflow_enabled?: boolean;
                /** @description From this moment on (inclusive): When the agent finished its last STF file. */
                last_stf_processed_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the agent finished its last STF file. */
                last_stf_processed_before?: components["schemas"]["DateTimeIn"];
                /** @description Exactly this: Process id on its host. */
                pid?: number;
                /** @description Exactly this: Host that it runs on. */
                hostname?: string;
                /** @description Exactly this: What the agent is doing: STARTING, READY for work, PROCESSING some, or EXITED, also after three minutes of silence. */
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
                /** @description `true`: agents that are expected to send heartbeats, neither of whose `status` and `operational_state` is EXITED; `false`: the others. */
                alive?: boolean;
                /** @description Properties that rows are to have besides, with `limit` of at most 200: counts, liveness. */
                include?: "counts" | "liveness" | "counts,liveness";
                /** @description The whole list as a file, in its order and with its filters: `ndjson`, an object on each line, or `csv` (RFC 4180, UTF-8), with the names on the first line. A file has 1,000,000 rows at most; where there are more, its last line is `{"truncated": true}`, which in CSV is the only cell of that line. In CSV null is an empty cell and an empty text `""`; JSON is text; a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has `'` before it, so that no spreadsheet takes it for a formula. Logs and messages need both ends of their range of time. Not together with `limit`, `offset`, `cursor` and `include`. With `json`, or without it, the reply is JSON. */
                format?: components["parameters"]["ListFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agents that the query asks for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemAgent"][] | components["schemas"]["SystemAgentPage"];
                    /** @example {"id":7,"instance_name":"data-agent-operator-7","agent_type":"data","description":"DATA agent. MQ: connected","status":"OK","last_heartbeat":"2026-08-07T14:00:00.123456Z","agent_url":null,"workflow_enabled":true,"current_stf_count":1,"total_stf_processed":41,"last_stf_processed":"2026-08-07T13:59:58Z","pid":4711,"hostname":"daq01","operational_state":"READY","namespace":"operators","metadata":{"supervisord_healthy":true},"created_at":"2026-08-07T14:00:00.123456Z","updated_at":"2026-08-07T14:00:00.123456Z"} */
                    "application/x-ndjson": string;
                    /**
                     * @example id,instance_name,agent_type,description,status,last_heartbeat,agent_url,workflow_enabled,current_stf_count,total_stf_processed,last_stf_processed,pid,hostname,operational_state,namespace,metadata,created_at,updated_at
                     *     7,data-agent-operator-7,data,DATA agent. MQ: connected,OK,2026-08-07T14:00:00.123456Z,,true,1,41,2026-08-07T13:59:58Z,4711,daq01,READY,operators,"{""supervisord_healthy"":true}",2026-08-07T14:00:00.123456Z,2026-08-07T14:00:00.123456Z
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Create an agent. POST /api/systemagents/
     * Stores an agent; `id` is given by the monitor. Agents register by `heartbeat`: this is for those that send none. A second one with the same `instance_name` is refused with 400.
     */
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
    /**
     * Register an agent or note its heartbeat. POST /api/systemagents/heartbeat/
     * Agents send one at their start, every 60 seconds, and when their state changes. One with an `instance_name` that is not known is registered by it (201). Keys that are absent keep their value. `last_heartbeat` is set by the clock of the monitor. An agent that is silent for three minutes becomes EXITED; when it is heard again without `status` or `operational_state`, they become OK and READY.
     */
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
            /** @description The agent was known; as it is now. */
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
                     *       "metadata": null,
                     *       "created_at": "2026-08-07T13:40:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:00.123456Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SystemAgent"];
                };
            };
            /** @description The agent is new, and registered; as it is now. */
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
                     *       "current_stf_count": 0,
                     *       "total_stf_processed": 0,
                     *       "last_stf_processed": null,
                     *       "pid": 4711,
                     *       "hostname": "daq01",
                     *       "operational_state": "READY",
                     *       "namespace": "operators",
                     *       "metadata": null,
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
    /**
     * Get an agent. GET /api/systemagents/{id}/
     * One agent by its key `id`. By its name it is found with listSystemAgents and `instance_name`. Where there is none: 404.
     */
    retrieveSystemAgent: {
        parameters: {
            query?: {
                /** @description Properties that are to be there besides: counts, liveness. */
                include?: "counts" | "liveness" | "counts,liveness";
            };
            header?: {
                /** @description The `ETag` of the object as the caller has it: where it is still of that version, the answer is 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
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
            /** @description The agent with this `id`. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["RowETag"];
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
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["SystemAgentNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Replace an agent. PUT /api/systemagents/{id}/
     * Writes the agent anew: all required properties must be there; optional ones that are absent keep their value.
     */
    replaceSystemAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
                    ETag: components["headers"]["RowETag"];
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
                     *       "updated_at": "2026-08-07T14:00:05.654321Z"
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
            404: components["responses"]["SystemAgentNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Delete an agent. DELETE /api/systemagents/{id}/
     * Deletes the agent. Its logs, messages and subscribers stay; if it sends heartbeats on, it is registered anew under another `id`.
     */
    deleteSystemAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
            /** @description The agent is deleted; there is no body. A second call answers 404. */
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
            404: components["responses"]["SystemAgentNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Change an agent. PATCH /api/systemagents/{id}/
     * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
     */
    updateSystemAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Number of the agent, given by the monitor.
                 * @example 7
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "status": "WARNING",
                 *       "description": "DATA agent. MQ: disconnected"
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
                    ETag: components["headers"]["RowETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 7,
                     *       "instance_name": "data-agent-operator-7",
                     *       "agent_type": "data",
                     *       "description": "DATA agent. MQ: disconnected",
                     *       "status": "WARNING",
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
                     *       "updated_at": "2026-08-07T14:00:05.654321Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SystemAgent"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["SystemAgentNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * List log records. GET /api/logs/
     * One record of a program's log. Agents post one for each line that they log. It goes 30 days after it came (SWF_LOG_RETENTION_DAYS). Without `limit` or `cursor` it is a bare array of the newest 1,000, with a `Link` header to what follows. Ordered by timestamp, newest first, then by id. Filters other than `id`, `app_name`, `instance_name`, `instance_type`, `execution_id`, `run_id` and `timestamp_…`, and `search`, look back 24 hours unless `timestamp_after` says from when; the header X-Looks-Back-Hours tells when that was so.
     */
    listLogs: {
        parameters: {
            query?: {
                /** @description Rows of a page, at most 1,000; the reply is then one page with the count of all rows, or with `cursor` one without. With `cursor` and without `limit`: 100. */
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
                /** @description Exactly this: Level as a word, such as INFO; not compared with `level`. */
                levelname?: string;
                /** @description Exactly this: Module whose code logs. */
                module?: string;
                /** @description Exactly this: Function whose code logs. */
                funcname?: string;
                /** @description This or more: Level as a number: 50 critical, 40 error, 30 warning, 20 info, 10 debug, 0 not set. */
                level_min?: 50 | 40 | 30 | 20 | 10 | 0;
                /** @description Agents of this type: the name is this text, or this text with `-` and a number behind it, as agents are named: `data-agent-operator` for data-agent-operator-7. */
                instance_type?: string;
                /** @description Lines of this user, whose name stands before the number at the end of the agent's name (data-agent-operator-7), or as `username` in `extra_data`. */
                username?: string;
                /** @description Lines that the agents logged for this workflow execution, `execution_id` in `extra_data`. */
                execution_id?: string;
                /** @description Lines that the agents logged for this run, by its number: `run_id` in `extra_data`. */
                run_id?: string;
                /** @description Without the rows that `search` finds by this value. */
                search_not?: string;
                /** @description Without the rows that `app_name` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                app_name_not?: string;
                /** @description Without the rows that `instance_name` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                instance_name_not?: string;
                /** @description Without the rows that `instance_type` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                instance_type_not?: string;
                /** @description Without the rows that `username` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                username_not?: string;
                /** @description Without the rows that `level` finds by this value. Several values with commas between: without all of them. */
                level_not?: string;
                /** @description Without the rows that `levelname` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                levelname_not?: string;
                /** @description Without the rows that `module` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                module_not?: string;
                /** @description Without the rows that `funcname` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                funcname_not?: string;
                /** @description Without the rows that `execution_id` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                execution_id_not?: string;
                /** @description Without the rows that `run_id` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                run_id_not?: string;
                /** @description The whole list as a file, in its order and with its filters: `ndjson`, an object on each line, or `csv` (RFC 4180, UTF-8), with the names on the first line. A file has 1,000,000 rows at most; where there are more, its last line is `{"truncated": true}`, which in CSV is the only cell of that line. In CSV null is an empty cell and an empty text `""`; JSON is text; a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has `'` before it, so that no spreadsheet takes it for a formula. Logs and messages need both ends of their range of time. Not together with `limit`, `offset`, `cursor` and `include`. With `json`, or without it, the reply is JSON. */
                format?: components["parameters"]["ListFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The log records that the query asks for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    "X-Looks-Back-Hours": components["headers"]["LooksBackHours"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppLog"][] | components["schemas"]["AppLogPage"];
                    /** @example {"id":120731,"app_name":"base_agent","instance_name":"data-agent-operator-7","timestamp":"2026-08-07T14:00:00.123456Z","level":20,"levelname":"INFO","message":"STF file swf.100010.000001.stf registered","module":"example_data_agent","funcname":"handle_stf_gen","lineno":172,"process":4711,"thread":140203458717440,"extra_data":{"execution_id":"stf_datataking-operator-0042","run_id":"100010"}} */
                    "application/x-ndjson": string;
                    /**
                     * @example id,app_name,instance_name,timestamp,level,levelname,message,module,funcname,lineno,process,thread,extra_data
                     *     120731,base_agent,data-agent-operator-7,2026-08-07T14:00:00.123456Z,20,INFO,STF file swf.100010.000001.stf registered,example_data_agent,handle_stf_gen,172,4711,140203458717440,"{""execution_id"":""stf_datataking-operator-0042"",""run_id"":""100010""}"
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Create a log record. POST /api/logs/
     * Stores one record. Needs no credentials and looks at none; this is what the agents do for every line that they log, over plain HTTP. Nothing need exist before, and nothing is a duplicate. Of all operations the last to be refused under load.
     */
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
    /**
     * Store many log records at once. POST /api/logs/bulk/
     * Up to 1,000 records in a body of up to 2 MiB: all of them are stored, or none. Needs no credentials and looks at none. Errors name the record by its place, counted from 0, and the field: `3.message`.
     */
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
    /**
     * Take log records of OpenTelemetry. POST /v1/logs
     * OTLP over HTTP, as SDKs and collectors of OpenTelemetry send log records: JSON or protobuf, plain or with gzip, 2 MiB at most as it comes and 4 MiB without compression, and 10,000 records. Needs no credentials and looks at none. The records are stored as logs, all of them in one commit; those that can't be are counted in `partialSuccess`. `service.name` of the resource is app_name (without it `unknown_service`), `service.instance.id` instance_name (without it app_name), `process.pid` process; the severity number is level and levelname (TRACE is DEBUG, FATAL is CRITICAL; without a number the severity text decides), the body is message, as JSON where it is no text. The time is that of the record, else when it was observed, else now. `code.…` and `thread.id` are module, funcname, lineno and thread; module is the scope where there is no file, else `unknown`; without a number they are 0. All else is in `extra_data`: the other attributes by their names, `trace_id`, `span_id`, `event_name`, a severity text that is another word, `scope` and `resource`; `run_id`, `execution_id` and `username` count for all records of a resource that has them. What is too long is cut. Refusals are google.rpc.Status in the form of the request; 429 and 503 may be sent again.
     */
    exportLogs: {
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
                 *       "resourceLogs": [
                 *         {
                 *           "resource": {
                 *             "attributes": [
                 *               {
                 *                 "key": "service.name",
                 *                 "value": {
                 *                   "stringValue": "calibration"
                 *                 }
                 *               },
                 *               {
                 *                 "key": "service.instance.id",
                 *                 "value": {
                 *                   "stringValue": "calibration-operator-3"
                 *                 }
                 *               },
                 *               {
                 *                 "key": "run_id",
                 *                 "value": {
                 *                   "stringValue": "100010"
                 *                 }
                 *               }
                 *             ]
                 *           },
                 *           "scopeLogs": [
                 *             {
                 *               "scope": {
                 *                 "name": "calibration.pedestals"
                 *               },
                 *               "logRecords": [
                 *                 {
                 *                   "timeUnixNano": "1786111200123456000",
                 *                   "severityNumber": 9,
                 *                   "severityText": "INFO",
                 *                   "body": {
                 *                     "stringValue": "Pedestals of 32 channels are taken"
                 *                   },
                 *                   "attributes": [
                 *                     {
                 *                       "key": "channels",
                 *                       "value": {
                 *                         "intValue": "32"
                 *                       }
                 *                     }
                 *                   ],
                 *                   "traceId": "5b8efff798038103d269b633813fc60c",
                 *                   "spanId": "eee19b7ec3c1b174"
                 *                 }
                 *               ]
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["OtlpLogs"];
                /** @example  */
                "application/x-protobuf": string;
            };
        };
        responses: {
            /** @description What can be stored is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtlpReply"];
                    /** @example  */
                    "application/x-protobuf": string;
                };
            };
            /** @description It is no batch of log records; nothing of it is stored. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 3,
                     *       "message": "The batch can't be read: resourceLogs is no list."
                     *     }
                     */
                    "application/json": components["schemas"]["OtlpStatus"];
                    /** @example  */
                    "application/x-protobuf": string;
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            /** @description It is larger than a batch may be; nothing of it is stored. Send smaller ones. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 8,
                     *       "message": "The request body is larger than the 2 MiB that this operation accepts."
                     *     }
                     */
                    "application/json": components["schemas"]["OtlpStatus"];
                    /** @example  */
                    "application/x-protobuf": string;
                };
            };
            /** @description It is neither JSON nor protobuf, or compressed otherwise than by gzip. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    /**
                     * @description How a body may be compressed.
                     * @example gzip, identity
                     */
                    "Accept-Encoding"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 3,
                     *       "message": "Unsupported media type \"text/plain\" in request."
                     *     }
                     */
                    "application/json": components["schemas"]["OtlpStatus"];
                };
            };
            /** @description More requests in a second than a peer may send, as for single logs. Send it again after the seconds of `Retry-After`. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 8,
                     *       "message": "More than 5000 requests in a second. Wait, then go on."
                     *     }
                     */
                    "application/json": components["schemas"]["OtlpStatus"];
                    /** @example  */
                    "application/x-protobuf": string;
                };
            };
            /** @description It can't be stored now. Send it again after the seconds of `Retry-After`. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 14,
                     *       "message": "The database does not answer. Try again shortly."
                     *     }
                     */
                    "application/json": components["schemas"]["OtlpStatus"];
                    /** @example  */
                    "application/x-protobuf": string;
                };
            };
        };
    };
    /**
     * Count logs by level and show the latest errors. GET /api/logs/summary/
     * For every application and instance: how many records of each level there are, and the latest five errors. Over all logs that are kept (SWF_LOG_RETENTION_DAYS). Of more than 2,000 instances those that logged on the latest days.
     */
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
    /**
     * Count log records over time. GET /api/logs/histogram/
     * How many records a list with the same filters has in each step of a range of time, by level or by another property. All records of the range are counted, however many they are: those of whole minutes were counted before where the filters are about level and agent alone; all others are looked at, the newest first, for three seconds at most, and `partial` says whether that was enough.
     */
    histogramLogs: {
        parameters: {
            query: {
                /**
                 * @description From this moment on (inclusive), by the agents' clocks.
                 * @example 2026-08-07T13:00:00Z
                 */
                timestamp_after: components["schemas"]["DateTimeIn"];
                /**
                 * @description Before this moment (exclusive), by the agents' clocks.
                 * @example 2026-08-07T15:00:00Z
                 */
                timestamp_before: components["schemas"]["DateTimeIn"];
                /** @description Steps of the range, at most; 120 where it is not given. A step is a round time. */
                bins?: components["parameters"]["Bins"];
                /** @description A series for each value of this property; for one alone: `none`. Level where it is not given. */
                by?: "level" | "levelname" | "app_name" | "instance_name" | "instance_type" | "none";
                /** @description Rows that contain this text, in any case, in message, module, funcname. */
                search?: string;
                /** @description Exactly this: Number of the record, given by the monitor. */
                id?: number;
                /** @description Exactly this: Name of the application; `base_agent` for all Python agents. */
                app_name?: string;
                /** @description Exactly this: Name of the agent that logs. */
                instance_name?: string;
                /** @description Exactly this: Level as a number: 50 critical, 40 error, 30 warning, 20 info, 10 debug, 0 not set. */
                level?: 50 | 40 | 30 | 20 | 10 | 0;
                /** @description Exactly this: Level as a word, such as INFO; not compared with `level`. */
                levelname?: string;
                /** @description Exactly this: Module whose code logs. */
                module?: string;
                /** @description Exactly this: Function whose code logs. */
                funcname?: string;
                /** @description This or more: Level as a number: 50 critical, 40 error, 30 warning, 20 info, 10 debug, 0 not set. */
                level_min?: 50 | 40 | 30 | 20 | 10 | 0;
                /** @description Agents of this type: the name is this text, or this text with `-` and a number behind it, as agents are named: `data-agent-operator` for data-agent-operator-7. */
                instance_type?: string;
                /** @description Lines of this user, whose name stands before the number at the end of the agent's name (data-agent-operator-7), or as `username` in `extra_data`. */
                username?: string;
                /** @description Lines that the agents logged for this workflow execution, `execution_id` in `extra_data`. */
                execution_id?: string;
                /** @description Lines that the agents logged for this run, by its number: `run_id` in `extra_data`. */
                run_id?: string;
                /** @description Without the rows that `search` finds by this value. */
                search_not?: string;
                /** @description Without the rows that `app_name` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                app_name_not?: string;
                /** @description Without the rows that `instance_name` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                instance_name_not?: string;
                /** @description Without the rows that `instance_type` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                instance_type_not?: string;
                /** @description Without the rows that `username` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                username_not?: string;
                /** @description Without the rows that `level` finds by this value. Several values with commas between: without all of them. */
                level_not?: string;
                /** @description Without the rows that `levelname` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                levelname_not?: string;
                /** @description Without the rows that `module` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                module_not?: string;
                /** @description Without the rows that `funcname` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                funcname_not?: string;
                /** @description Without the rows that `execution_id` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                execution_id_not?: string;
                /** @description Without the rows that `run_id` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                run_id_not?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The number of records in each step of the range, by value. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-08-07T13:00:00Z",
                     *       "to": "2026-08-07T15:00:00Z",
                     *       "step_seconds": 1800,
                     *       "series": [
                     *         {
                     *           "value": "20",
                     *           "counts": [
                     *             0,
                     *             12,
                     *             604,
                     *             588
                     *           ]
                     *         },
                     *         {
                     *           "value": "40",
                     *           "counts": [
                     *             0,
                     *             0,
                     *             1,
                     *             0
                     *           ]
                     *         }
                     *       ],
                     *       "rest": null,
                     *       "total": 1205,
                     *       "partial": false,
                     *       "source": "minutes"
                     *     }
                     */
                    "application/json": components["schemas"]["Histogram"];
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * List the values of a property of log records. GET /api/logs/values/
     * The most frequent values of one property among the records that a list with the same filters has, and how many have each. Of `module` and `username` among the newest 100,000 of them.
     */
    listLogValues: {
        parameters: {
            query: {
                /**
                 * @description The property; `instance_type` is the agent's name without the number at its end, `username` the name before that number, or the one in `extra_data`.
                 * @example level
                 */
                field: "app_name" | "instance_name" | "instance_type" | "level" | "levelname" | "module" | "username";
                /**
                 * @description From this moment on (inclusive), by the agents' clocks.
                 * @example 2026-08-07T13:00:00Z
                 */
                timestamp_after: components["schemas"]["DateTimeIn"];
                /**
                 * @description Before this moment (exclusive), by the agents' clocks.
                 * @example 2026-08-07T15:00:00Z
                 */
                timestamp_before: components["schemas"]["DateTimeIn"];
                /** @description Values that begin so. */
                prefix?: string;
                /** @description Values, at most; 25 where it is not given. */
                limit?: number;
                /** @description Rows that contain this text, in any case, in message, module, funcname. */
                search?: string;
                /** @description Exactly this: Number of the record, given by the monitor. */
                id?: number;
                /** @description Exactly this: Name of the application; `base_agent` for all Python agents. */
                app_name?: string;
                /** @description Exactly this: Name of the agent that logs. */
                instance_name?: string;
                /** @description Exactly this: Level as a number: 50 critical, 40 error, 30 warning, 20 info, 10 debug, 0 not set. */
                level?: 50 | 40 | 30 | 20 | 10 | 0;
                /** @description Exactly this: Level as a word, such as INFO; not compared with `level`. */
                levelname?: string;
                /** @description Exactly this: Module whose code logs. */
                module?: string;
                /** @description Exactly this: Function whose code logs. */
                funcname?: string;
                /** @description This or more: Level as a number: 50 critical, 40 error, 30 warning, 20 info, 10 debug, 0 not set. */
                level_min?: 50 | 40 | 30 | 20 | 10 | 0;
                /** @description Agents of this type: the name is this text, or this text with `-` and a number behind it, as agents are named: `data-agent-operator` for data-agent-operator-7. */
                instance_type?: string;
                /** @description Lines of this user, whose name stands before the number at the end of the agent's name (data-agent-operator-7), or as `username` in `extra_data`. */
                username?: string;
                /** @description Lines that the agents logged for this workflow execution, `execution_id` in `extra_data`. */
                execution_id?: string;
                /** @description Lines that the agents logged for this run, by its number: `run_id` in `extra_data`. */
                run_id?: string;
                /** @description Without the rows that `search` finds by this value. */
                search_not?: string;
                /** @description Without the rows that `app_name` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                app_name_not?: string;
                /** @description Without the rows that `instance_name` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                instance_name_not?: string;
                /** @description Without the rows that `instance_type` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                instance_type_not?: string;
                /** @description Without the rows that `username` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                username_not?: string;
                /** @description Without the rows that `level` finds by this value. Several values with commas between: without all of them. */
                level_not?: string;
                /** @description Without the rows that `levelname` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                levelname_not?: string;
                /** @description Without the rows that `module` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                module_not?: string;
                /** @description Without the rows that `funcname` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                funcname_not?: string;
                /** @description Without the rows that `execution_id` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                execution_id_not?: string;
                /** @description Without the rows that `run_id` finds by this value. Several values with commas between: without all of them. A comma within a value is `\,`, a backslash `\\`. */
                run_id_not?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The values, the most frequent first. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "field": "level",
                     *       "values": [
                     *         {
                     *           "value": "20",
                     *           "count": 1204
                     *         },
                     *         {
                     *           "value": "40",
                     *           "count": 1
                     *         }
                     *       ],
                     *       "more": false,
                     *       "partial": false
                     *     }
                     */
                    "application/json": components["schemas"]["LogValues"];
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Get a log record. GET /api/logs/{id}/
     * One log record by its key `id`. Where there is none: 404.
     */
    retrieveLog: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as the caller has it: where it is still of that version, the answer is 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
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
            /** @description The log record with this `id`. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["RowETag"];
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
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["AppLogNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Replace a log record. PUT /api/logs/{id}/
     * Writes the log record anew: all required properties must be there; optional ones that are absent keep their value. For staff.
     */
    replaceLog: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
                    ETag: components["headers"]["RowETag"];
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
            404: components["responses"]["AppLogNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Delete a log record. DELETE /api/logs/{id}/
     * Deletes the log record. For staff.
     */
    deleteLog: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
            /** @description The log record is deleted; there is no body. A second call answers 404. */
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
            404: components["responses"]["AppLogNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Change a log record. PATCH /api/logs/{id}/
     * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged. For staff.
     */
    updateLog: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Number of the record, given by the monitor.
                 * @example 120731
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
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
                    ETag: components["headers"]["RowETag"];
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
            404: components["responses"]["AppLogNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Get a log record with the lines around it. GET /api/logs/{id}/context/
     * One log record, and what the same agent logged just before and after it, whatever level that has, by the agent's clock. Where there is no such record: 404.
     */
    retrieveLogContext: {
        parameters: {
            query?: {
                /** @description Records before it. */
                before?: number;
                /** @description Records after it. */
                after?: number;
            };
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
            /** @description The log record and its neighbours. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "before": [],
                     *       "record": {
                     *         "id": 120731,
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
                     *       "after": [
                     *         {
                     *           "id": 120732,
                     *           "app_name": "base_agent",
                     *           "instance_name": "data-agent-operator-7",
                     *           "timestamp": "2026-08-07T14:00:00.123987Z",
                     *           "level": 20,
                     *           "levelname": "INFO",
                     *           "message": "Message stf_ready sent",
                     *           "module": "example_data_agent",
                     *           "funcname": "handle_stf_gen",
                     *           "lineno": 177,
                     *           "process": 4711,
                     *           "thread": 140203458717440,
                     *           "extra_data": {
                     *             "execution_id": "stf_datataking-operator-0042",
                     *             "run_id": "100010"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["LogContext"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["AppLogNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * List runs. GET /api/runs/
     * A data-taking run. Deleting one deletes its STF files, their time-frame files and slices. Without `limit` it is a bare array of all of them, streamed. Ordered by run_id.
     */
    listRuns: {
        parameters: {
            query?: {
                /** @description Rows of a page, at most 10,000; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "run_id" | "-run_id" | "run_number" | "-run_number" | "start_time" | "-start_time" | "end_time" | "-end_time";
                /** @description Runs whose number has these digits. */
                search?: string;
                /** @description Exactly this: Namespace of the run's execution, or of its first message that has one. */
                namespace?: string;
                /** @description `true`: runs of which neither the end nor the state says that they are over; `false`: the others. */
                is_live?: boolean;
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
                /** @description Properties that rows are to have besides, with `limit` of at most 200: counts. */
                include?: "counts";
                /** @description The whole list as a file, in its order and with its filters: `ndjson`, an object on each line, or `csv` (RFC 4180, UTF-8), with the names on the first line. A file has 1,000,000 rows at most; where there are more, its last line is `{"truncated": true}`, which in CSV is the only cell of that line. In CSV null is an empty cell and an empty text `""`; JSON is text; a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has `'` before it, so that no spreadsheet takes it for a formula. Logs and messages need both ends of their range of time. Not together with `limit`, `offset`, `cursor` and `include`. With `json`, or without it, the reply is JSON. */
                format?: components["parameters"]["ListFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The runs that the query asks for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"][] | components["schemas"]["RunPage"];
                    /** @example {"run_id":12,"run_number":100010,"start_time":"2026-08-07T14:00:00.123456Z","end_time":null,"run_conditions":{"beam":"on","field":1.7}} */
                    "application/x-ndjson": string;
                    /**
                     * @example run_id,run_number,start_time,end_time,run_conditions
                     *     12,100010,2026-08-07T14:00:00.123456Z,,"{""beam"":""on"",""field"":1.7}"
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Create a run. POST /api/runs/
     * Stores a run; `run_id` is given by the monitor. Nothing need exist before; `run_number` is what nextRunNumber gave. A second one with the same `run_number` is refused with 400: the first is found with listRuns and `run_number`.
     */
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
    /**
     * Get a run. GET /api/runs/{run_id}/
     * One run by its key `run_id`. By its number it is found with listRuns and `run_number`. Where there is none: 404.
     */
    retrieveRun: {
        parameters: {
            query?: {
                /** @description Properties that are to be there besides: counts. */
                include?: "counts";
            };
            header?: {
                /** @description The `ETag` of the object as the caller has it: where it is still of that version, the answer is 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
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
            /** @description The run with this `run_id`. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["RowETag"];
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
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RunNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Replace a run. PUT /api/runs/{run_id}/
     * Writes the run anew: all required properties must be there; optional ones that are absent keep their value.
     */
    replaceRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
                    ETag: components["headers"]["RowETag"];
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
            404: components["responses"]["RunNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Delete a run. DELETE /api/runs/{run_id}/
     * Deletes the run and, with it, its STF files, their time-frame files and the slices of these. Its run state, events, messages and logs stay.
     */
    deleteRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
            /** @description The run is deleted; there is no body. A second call answers 404. */
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
            404: components["responses"]["RunNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Change a run. PATCH /api/runs/{run_id}/
     * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
     */
    updateRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Key of the run, given by the monitor; STF files refer to it.
                 * @example 12
                 */
                run_id: number;
            };
            cookie?: never;
        };
        requestBody?: {
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
                    ETag: components["headers"]["RowETag"];
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
            404: components["responses"]["RunNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * List STF files. GET /api/stf-files/
     * A Super Time Frame file, announced by the DAQ simulator and registered by the data agent. Deleting one deletes its time-frame files and their slices. Without `limit` it is a bare array of all of them, streamed. Ordered by file_id.
     */
    listStfFiles: {
        parameters: {
            query?: {
                /** @description Rows of a page, at most 10,000; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Empty for the first page, then as `next` and `previous` have it. A cursor holds order and filters, so that none are given beside it; every row comes once, also while others are written. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "file_id" | "-file_id" | "machine_state" | "-machine_state" | "stf_filename" | "-stf_filename" | "file_size_bytes" | "-file_size_bytes" | "checksum" | "-checksum" | "created_at" | "-created_at" | "status" | "-status" | "workflow_id" | "-workflow_id" | "daq_state" | "-daq_state" | "daq_substate" | "-daq_substate" | "workflow_status" | "-workflow_status" | "tf_count" | "-tf_count" | "run" | "-run";
                /** @description Rows that contain this text, in any case, in stf_filename, run.run_number, machine_state, status. */
                search?: string;
                /** @description Exactly this: Number of the run (not its key). */
                run_number?: number;
                /** @description Exactly this: Key of the file, given by the monitor. */
                file_id?: string;
                /** @description Exactly this: State of the machine when it was taken: run, or unknown where the data agent was not told. */
                machine_state?: string;
                /** @description Exactly this: Name of the file, unique: `swf.<run number>.<sequence>.stf`. */
                stf_filename?: string;
                /** @description From this moment on (inclusive): When the monitor stored it first. */
                created_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the monitor stored it first. */
                created_at_before?: components["schemas"]["DateTimeIn"];
                /** @description Exactly this: How far the file has come: registered by the data agent, then processing, processed, failed or done. Several with commas between: rows that have one of them. */
                status?: string;
                /** @description Exactly this: Key of the workflow of the file, if it has one; whether there is such a one is not checked. */
                workflow_id?: string;
                /** @description Exactly this: State of the data acquisition when it was taken: no_beam, beam, run, calib, test. */
                daq_state?: string;
                /** @description Exactly this: Substate within `daq_state`: not_ready with beam, physics and standby with run; also ready, lumi, eic, epic, daq, calib. */
                daq_substate?: string;
                /** @description Exactly this: How far its workflow has come, in the words of the `current_status` of a workflow. */
                workflow_status?: string;
                /** @description Exactly this: Key of the run (`run_id`, not the run number), which must exist. */
                run?: number;
                /** @description Properties that rows are to have besides, with `limit` of at most 200: counts. */
                include?: "counts";
                /** @description The whole list as a file, in its order and with its filters: `ndjson`, an object on each line, or `csv` (RFC 4180, UTF-8), with the names on the first line. A file has 1,000,000 rows at most; where there are more, its last line is `{"truncated": true}`, which in CSV is the only cell of that line. In CSV null is an empty cell and an empty text `""`; JSON is text; a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has `'` before it, so that no spreadsheet takes it for a formula. Logs and messages need both ends of their range of time. Not together with `limit`, `offset`, `cursor` and `include`. With `json`, or without it, the reply is JSON. */
                format?: components["parameters"]["ListFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The STF files that the query asks for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StfFile"][] | components["schemas"]["StfFilePage"];
                    /** @example {"file_id":"0b9d6f5e-3c2a-4d1b-9e8f-7a6b5c4d3e2f","machine_state":"run","stf_filename":"swf.100010.000001.stf","file_size_bytes":2147483648,"checksum":"ad:4f1c2b3a","created_at":"2026-08-07T14:00:00.123456Z","status":"registered","metadata":{"created_by":"data-agent-operator-7","sequence":1},"workflow_id":null,"daq_state":"run","daq_substate":"physics","workflow_status":null,"tf_count":1000,"run":12} */
                    "application/x-ndjson": string;
                    /**
                     * @example file_id,machine_state,stf_filename,file_size_bytes,checksum,created_at,status,metadata,workflow_id,daq_state,daq_substate,workflow_status,tf_count,run
                     *     0b9d6f5e-3c2a-4d1b-9e8f-7a6b5c4d3e2f,run,swf.100010.000001.stf,2147483648,ad:4f1c2b3a,2026-08-07T14:00:00.123456Z,registered,"{""created_by"":""data-agent-operator-7"",""sequence"":1}",,run,physics,,1000,12
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Create an STF file. POST /api/stf-files/
     * Registers an STF file; `file_id` is given by the monitor. The run must exist, and `run` is its `run_id`, not its number. A second one with the same `stf_filename` is refused with 400, and so is an unknown run.
     */
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
    /**
     * Get an STF file. GET /api/stf-files/{file_id}/
     * One STF file by its key `file_id`. By its name it is found with listStfFiles and `stf_filename`. Where there is none: 404.
     */
    retrieveStfFile: {
        parameters: {
            query?: {
                /** @description Properties that are to be there besides: counts. */
                include?: "counts";
            };
            header?: {
                /** @description The `ETag` of the object as the caller has it: where it is still of that version, the answer is 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
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
            /** @description The STF file with this `file_id`. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["RowETag"];
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
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["StfFileNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Replace an STF file. PUT /api/stf-files/{file_id}/
     * Writes the STF file anew: all required properties must be there; optional ones that are absent keep their value.
     */
    replaceStfFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
                    ETag: components["headers"]["RowETag"];
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
            404: components["responses"]["StfFileNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Delete an STF file. DELETE /api/stf-files/{file_id}/
     * Deletes the STF file and, with it, its time-frame files and their slices. Its workflow stays. The file itself, on disk, is not touched.
     */
    deleteStfFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
            /** @description The STF file is deleted; there is no body. A second call answers 404. */
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
            404: components["responses"]["StfFileNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Change an STF file. PATCH /api/stf-files/{file_id}/
     * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
     */
    updateStfFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Key of the file, given by the monitor.
                 * @example 0b9d6f5e-3c2a-4d1b-9e8f-7a6b5c4d3e2f
                 */
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
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
                    ETag: components["headers"]["RowETag"];
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
            404: components["responses"]["StfFileNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * List workflows. GET /api/workflows/
     * The way of one STF file through the agents. Deleting one deletes its stages and messages. Without `limit` it is a bare array of all of them, streamed. Ordered by generated_time, newest first, then by workflow_id.
     */
    listWorkflows: {
        parameters: {
            query?: {
                /** @description Rows of a page, at most 10,000; the reply is then one page with the count of all rows. */
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
                /** @description Exactly this: Key of the STF file, where it is registered; whether there is such a one is not checked. */
                file_id?: string;
                /** @description Exactly this: Namespace that it belongs to. */
                namespace?: string;
                /** @description Exactly this: Execution that it belongs to. */
                execution_id?: string;
                /** @description Exactly this: Number of the run that it belongs to, as text. */
                run_id?: string;
                /** @description Exactly this: State of the data acquisition when the file was taken. */
                daq_state?: "no_beam" | "beam" | "run" | "calib" | "test";
                /** @description Exactly this: Substate within `daq_state`: not_ready with beam, physics and standby with run. */
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
                /** @description Exactly this: How far it has come: generated, then received, processing and complete at each kind of agent; at last workflow_complete, or failed. */
                current_status?: "generated" | "daqsim_received" | "daqsim_processing" | "daqsim_complete" | "data_received" | "data_processing" | "data_complete" | "processing_received" | "processing_processing" | "processing_complete" | "fastmon_received" | "fastmon_processing" | "fastmon_complete" | "workflow_complete" | "failed";
                /** @description Exactly this: Kind of agent that has it now. */
                current_agent?: "daqsim" | "data" | "processing" | "fastmon" | "monitor";
                /** @description From this moment on (inclusive): When the last agent was done with it; null before. */
                completed_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the last agent was done with it; null before. */
                completed_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it failed; null where it did not. */
                failed_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it failed; null where it did not. */
                failed_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When the monitor stored it first. */
                created_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the monitor stored it first. */
                created_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was last written. */
                updated_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was last written. */
                updated_at_before?: components["schemas"]["DateTimeIn"];
                /** @description The whole list as a file, in its order and with its filters: `ndjson`, an object on each line, or `csv` (RFC 4180, UTF-8), with the names on the first line. A file has 1,000,000 rows at most; where there are more, its last line is `{"truncated": true}`, which in CSV is the only cell of that line. In CSV null is an empty cell and an empty text `""`; JSON is text; a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has `'` before it, so that no spreadsheet takes it for a formula. Logs and messages need both ends of their range of time. Not together with `limit`, `offset`, `cursor` and `include`. With `json`, or without it, the reply is JSON. */
                format?: components["parameters"]["ListFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workflows that the query asks for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["STFWorkflow"][] | components["schemas"]["STFWorkflowPage"];
                    /** @example {"workflow_id":"7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60","filename":"swf.100010.000001.stf","file_id":"0b9d6f5e-3c2a-4d1b-9e8f-7a6b5c4d3e2f","namespace":"operators","execution_id":"stf_datataking-operator-0042","run_id":"100010","daq_state":"run","daq_substate":"physics","generated_time":"2026-08-07T14:00:02.345678Z","stf_start_time":"2026-08-07T14:00:00.123456Z","stf_end_time":"2026-08-07T14:00:02.123456Z","current_status":"data_received","current_agent":"data","completed_at":null,"failed_at":null,"failure_reason":null,"stf_metadata":{"sequence":1},"created_at":"2026-08-07T14:00:02.456789Z","updated_at":"2026-08-07T14:00:02.456789Z"} */
                    "application/x-ndjson": string;
                    /**
                     * @example workflow_id,filename,file_id,namespace,execution_id,run_id,daq_state,daq_substate,generated_time,stf_start_time,stf_end_time,current_status,current_agent,completed_at,failed_at,failure_reason,stf_metadata,created_at,updated_at
                     *     7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60,swf.100010.000001.stf,0b9d6f5e-3c2a-4d1b-9e8f-7a6b5c4d3e2f,operators,stf_datataking-operator-0042,100010,run,physics,2026-08-07T14:00:02.345678Z,2026-08-07T14:00:00.123456Z,2026-08-07T14:00:02.123456Z,data_received,data,,,,"{""sequence"":1}",2026-08-07T14:00:02.456789Z,2026-08-07T14:00:02.456789Z
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Create a workflow. POST /api/workflows/
     * Stores a workflow; `workflow_id` is given by the monitor. Nothing need exist before: `file_id`, `run_id` and `execution_id` are not checked. A second one with the same `filename` is refused with 400.
     */
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
                 *       "generated_time": "2026-08-07T14:00:02.345678Z",
                 *       "stf_start_time": "2026-08-07T14:00:00.123456Z",
                 *       "stf_end_time": "2026-08-07T14:00:02.123456Z",
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
                     *       "generated_time": "2026-08-07T14:00:02.345678Z",
                     *       "stf_start_time": "2026-08-07T14:00:00.123456Z",
                     *       "stf_end_time": "2026-08-07T14:00:02.123456Z",
                     *       "current_status": "data_received",
                     *       "current_agent": "data",
                     *       "completed_at": null,
                     *       "failed_at": null,
                     *       "failure_reason": null,
                     *       "stf_metadata": {
                     *         "sequence": 1
                     *       },
                     *       "created_at": "2026-08-07T14:00:02.456789Z",
                     *       "updated_at": "2026-08-07T14:00:02.456789Z"
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
    /**
     * Get a workflow. GET /api/workflows/{workflow_id}/
     * One workflow by its key `workflow_id`. Where there is none: 404.
     */
    retrieveWorkflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as the caller has it: where it is still of that version, the answer is 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
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
            /** @description The workflow with this `workflow_id`. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["RowETag"];
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
                     *       "generated_time": "2026-08-07T14:00:02.345678Z",
                     *       "stf_start_time": "2026-08-07T14:00:00.123456Z",
                     *       "stf_end_time": "2026-08-07T14:00:02.123456Z",
                     *       "current_status": "data_received",
                     *       "current_agent": "data",
                     *       "completed_at": null,
                     *       "failed_at": null,
                     *       "failure_reason": null,
                     *       "stf_metadata": {
                     *         "sequence": 1
                     *       },
                     *       "created_at": "2026-08-07T14:00:02.456789Z",
                     *       "updated_at": "2026-08-07T14:00:02.456789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["STFWorkflow"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["STFWorkflowNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Replace a workflow. PUT /api/workflows/{workflow_id}/
     * Writes the workflow anew: all required properties must be there; optional ones that are absent keep their value.
     */
    replaceWorkflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
                 *       "generated_time": "2026-08-07T14:00:02.345678Z",
                 *       "stf_start_time": "2026-08-07T14:00:00.123456Z",
                 *       "stf_end_time": "2026-08-07T14:00:02.123456Z",
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
                    ETag: components["headers"]["RowETag"];
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
                     *       "generated_time": "2026-08-07T14:00:02.345678Z",
                     *       "stf_start_time": "2026-08-07T14:00:00.123456Z",
                     *       "stf_end_time": "2026-08-07T14:00:02.123456Z",
                     *       "current_status": "data_received",
                     *       "current_agent": "data",
                     *       "completed_at": null,
                     *       "failed_at": null,
                     *       "failure_reason": null,
                     *       "stf_metadata": {
                     *         "sequence": 1
                     *       },
                     *       "created_at": "2026-08-07T14:00:02.456789Z",
                     *       "updated_at": "2026-08-07T14:00:05.654321Z"
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
            404: components["responses"]["STFWorkflowNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Delete a workflow. DELETE /api/workflows/{workflow_id}/
     * Deletes the workflow and, with it, its stages, and the messages that name it or one of these. The STF file stays.
     */
    deleteWorkflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
            /** @description The workflow is deleted; there is no body. A second call answers 404. */
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
            404: components["responses"]["STFWorkflowNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Change a workflow. PATCH /api/workflows/{workflow_id}/
     * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
     */
    updateWorkflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Key of the workflow, given by the monitor.
                 * @example 7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60
                 */
                workflow_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
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
                    ETag: components["headers"]["RowETag"];
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
                     *       "generated_time": "2026-08-07T14:00:02.345678Z",
                     *       "stf_start_time": "2026-08-07T14:00:00.123456Z",
                     *       "stf_end_time": "2026-08-07T14:00:02.123456Z",
                     *       "current_status": "data_complete",
                     *       "current_agent": "data",
                     *       "completed_at": null,
                     *       "failed_at": null,
                     *       "failure_reason": null,
                     *       "stf_metadata": {
                     *         "sequence": 1
                     *       },
                     *       "created_at": "2026-08-07T14:00:02.456789Z",
                     *       "updated_at": "2026-08-07T14:00:05.654321Z"
                     *     }
                     */
                    "application/json": components["schemas"]["STFWorkflow"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["STFWorkflowNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * List stages. GET /api/workflow-stages/
     * What one agent did in one workflow. Workflow, agent name and agent type together are unique. Deleting a stage deletes its messages. Without `limit` it is a bare array of all of them, streamed. Ordered by workflow.generated_time, newest first, then created_at, then by stage_id.
     */
    listWorkflowStages: {
        parameters: {
            query?: {
                /** @description Rows of a page, at most 10,000; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "stage_id" | "-stage_id" | "agent_name" | "-agent_name" | "agent_type" | "-agent_type" | "status" | "-status" | "received_at" | "-received_at" | "started_at" | "-started_at" | "completed_at" | "-completed_at" | "failed_at" | "-failed_at" | "processing_time_seconds" | "-processing_time_seconds" | "failure_reason" | "-failure_reason" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "workflow" | "-workflow";
                /** @description Rows that contain this text, in any case, in agent_name, failure_reason. */
                search?: string;
                /** @description Exactly this: Key of the stage, given by the monitor. */
                stage_id?: string;
                /** @description Exactly this: Name of the agent: `<type>-agent-<user>-<agent id>`. */
                agent_name?: string;
                /** @description Exactly this: Kind of the agent. */
                agent_type?: "daqsim" | "data" | "processing" | "fastmon" | "monitor";
                /** @description Exactly this: How far the stage has come, in the words of the `current_status` of a workflow. */
                status?: "generated" | "daqsim_received" | "daqsim_processing" | "daqsim_complete" | "data_received" | "data_processing" | "data_complete" | "processing_received" | "processing_processing" | "processing_complete" | "fastmon_received" | "fastmon_processing" | "fastmon_complete" | "workflow_complete" | "failed";
                /** @description From this moment on (inclusive): When the agent got the work. */
                received_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the agent got the work. */
                received_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When the agent began with it. */
                started_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the agent began with it. */
                started_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When the agent was done with it; null before. */
                completed_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the agent was done with it; null before. */
                completed_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it failed; null where it did not. */
                failed_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it failed; null where it did not. */
                failed_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When the monitor stored it first. */
                created_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the monitor stored it first. */
                created_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was last written. */
                updated_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was last written. */
                updated_at_before?: components["schemas"]["DateTimeIn"];
                /** @description Exactly this: Key of the workflow (`workflow_id`), which must exist. */
                workflow?: string;
                /** @description The whole list as a file, in its order and with its filters: `ndjson`, an object on each line, or `csv` (RFC 4180, UTF-8), with the names on the first line. A file has 1,000,000 rows at most; where there are more, its last line is `{"truncated": true}`, which in CSV is the only cell of that line. In CSV null is an empty cell and an empty text `""`; JSON is text; a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has `'` before it, so that no spreadsheet takes it for a formula. Logs and messages need both ends of their range of time. Not together with `limit`, `offset`, `cursor` and `include`. With `json`, or without it, the reply is JSON. */
                format?: components["parameters"]["ListFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stages that the query asks for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentWorkflowStage"][] | components["schemas"]["AgentWorkflowStagePage"];
                    /** @example {"stage_id":"5e4d3c2b-1a09-4f8e-8d7c-6b5a49382716","agent_name":"data-agent-operator-7","agent_type":"data","status":"data_processing","received_at":"2026-08-07T14:00:00.123456Z","started_at":"2026-08-07T14:00:00.123456Z","completed_at":null,"failed_at":null,"processing_time_seconds":null,"failure_reason":null,"input_message":{"msg_type":"stf_gen"},"output_message":null,"stage_metadata":null,"created_at":"2026-08-07T14:00:00.123456Z","updated_at":"2026-08-07T14:00:00.123456Z","workflow":"7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60"} */
                    "application/x-ndjson": string;
                    /**
                     * @example stage_id,agent_name,agent_type,status,received_at,started_at,completed_at,failed_at,processing_time_seconds,failure_reason,input_message,output_message,stage_metadata,created_at,updated_at,workflow
                     *     5e4d3c2b-1a09-4f8e-8d7c-6b5a49382716,data-agent-operator-7,data,data_processing,2026-08-07T14:00:00.123456Z,2026-08-07T14:00:00.123456Z,,,,,"{""msg_type"":""stf_gen""}",,,2026-08-07T14:00:00.123456Z,2026-08-07T14:00:00.123456Z,7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Create a stage. POST /api/workflow-stages/
     * Stores a stage; `stage_id` is given by the monitor. The workflow must exist. A second one of the same agent (`agent_name` and `agent_type`) in the same workflow is refused with 400, and so is an unknown workflow.
     */
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
                     *       "processing_time_seconds": null,
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
    /**
     * Get a stage. GET /api/workflow-stages/{stage_id}/
     * One stage by its key `stage_id`. Where there is none: 404.
     */
    retrieveWorkflowStage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as the caller has it: where it is still of that version, the answer is 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
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
            /** @description The stage with this `stage_id`. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["RowETag"];
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
                     *       "processing_time_seconds": null,
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
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["AgentWorkflowStageNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Replace a stage. PUT /api/workflow-stages/{stage_id}/
     * Writes the stage anew: all required properties must be there; optional ones that are absent keep their value.
     */
    replaceWorkflowStage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
                    ETag: components["headers"]["RowETag"];
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
                     *       "processing_time_seconds": null,
                     *       "failure_reason": null,
                     *       "input_message": {
                     *         "msg_type": "stf_gen"
                     *       },
                     *       "output_message": null,
                     *       "stage_metadata": null,
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:05.654321Z",
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
            404: components["responses"]["AgentWorkflowStageNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Delete a stage. DELETE /api/workflow-stages/{stage_id}/
     * Deletes the stage and, with it, the messages that name it. The workflow stays.
     */
    deleteWorkflowStage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
            /** @description The stage is deleted; there is no body. A second call answers 404. */
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
            404: components["responses"]["AgentWorkflowStageNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Change a stage. PATCH /api/workflow-stages/{stage_id}/
     * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
     */
    updateWorkflowStage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Key of the stage, given by the monitor.
                 * @example 5e4d3c2b-1a09-4f8e-8d7c-6b5a49382716
                 */
                stage_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "status": "data_complete",
                 *       "completed_at": "2026-08-07T14:00:01Z",
                 *       "processing_time_seconds": 0.876544
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
                    ETag: components["headers"]["RowETag"];
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
                     *       "completed_at": "2026-08-07T14:00:01Z",
                     *       "failed_at": null,
                     *       "processing_time_seconds": 0.876544,
                     *       "failure_reason": null,
                     *       "input_message": {
                     *         "msg_type": "stf_gen"
                     *       },
                     *       "output_message": null,
                     *       "stage_metadata": null,
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:05.654321Z",
                     *       "workflow": "7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60"
                     *     }
                     */
                    "application/json": components["schemas"]["AgentWorkflowStage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["AgentWorkflowStageNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * List messages. GET /api/workflow-messages/
     * A message between agents, kept for the record: 90 days from when it was stored (SWF_MESSAGE_RETENTION_DAYS). Without `limit` or `cursor` it is a bare array of the newest 1,000, with a `Link` header to what follows. Ordered by sent_at, newest first, then by message_id; with `execution_id`, oldest first. Filters other than `message_id`, `execution_id`, `message_type`, `sender_agent`, `namespace`, `run_id`, `filename`, `workflow`, `stage` and `sent_at_…`, and `search`, look back 24 hours unless `sent_at_after` says from when; the header X-Looks-Back-Hours tells when that was so.
     */
    listWorkflowMessages: {
        parameters: {
            query?: {
                /** @description Rows of a page, at most 1,000; the reply is then one page with the count of all rows, or with `cursor` one without. With `cursor` and without `limit`: 100. */
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
                /** @description Exactly this: Type of the message (`msg_type` on the broker): run_imminent, start_run, pause_run, resume_run, end_run, stf_gen, stf_ready, tf_file_registered, or another word. */
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
                /** @description Exactly this: Number of the run that it belongs to, as text. */
                run_id?: string;
                /** @description From this moment on (inclusive): When the monitor stored it. */
                sent_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the monitor stored it. */
                sent_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was delivered; null unless a caller writes it. */
                delivered_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was delivered; null unless a caller writes it. */
                delivered_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was acknowledged; null unless a caller writes it. */
                acknowledged_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was acknowledged; null unless a caller writes it. */
                acknowledged_at_before?: components["schemas"]["DateTimeIn"];
                /** @description Exactly this: Whether it was handled successfully; true for what came over the broker. */
                is_successful?: boolean;
                /** @description Exactly this: Destination on the broker, without `/topic/` or `/queue/`: epictopic. */
                queue_name?: string;
                /** @description Exactly this: Id that ties messages together. */
                correlation_id?: string;
                /** @description Messages about this STF or time-frame file, by `filename`, `stf_filename` or `tf_filename` of their content. */
                filename?: string;
                /** @description Exactly this: Key of the workflow (`workflow_id`) that it belongs to; where given it must exist. */
                workflow?: string;
                /** @description Exactly this: Key of the stage (`stage_id`) that it belongs to; where given it must exist. */
                stage?: string;
                /** @description The whole list as a file, in its order and with its filters: `ndjson`, an object on each line, or `csv` (RFC 4180, UTF-8), with the names on the first line. A file has 1,000,000 rows at most; where there are more, its last line is `{"truncated": true}`, which in CSV is the only cell of that line. In CSV null is an empty cell and an empty text `""`; JSON is text; a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has `'` before it, so that no spreadsheet takes it for a formula. Logs and messages need both ends of their range of time. Not together with `limit`, `offset`, `cursor` and `include`. With `json`, or without it, the reply is JSON. */
                format?: components["parameters"]["ListFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The messages that the query asks for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    "X-Looks-Back-Hours": components["headers"]["LooksBackHours"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowMessage"][] | components["schemas"]["WorkflowMessagePage"];
                    /** @example {"message_id":"9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d","message_type":"stf_gen","request_id":null,"sender_agent":"daq_simulator-agent-operator-3","sender_type":"daqsim","recipient_agent":"data-agent-operator-7","recipient_type":"data","namespace":"operators","execution_id":"stf_datataking-operator-0042","run_id":"100010","message_content":{"msg_type":"stf_gen","filename":"swf.100010.000001.stf","sequence":1},"message_metadata":{},"sent_at":"2026-08-07T14:00:00.123456Z","delivered_at":null,"acknowledged_at":null,"is_successful":true,"error_message":null,"queue_name":"epictopic","correlation_id":null,"workflow":"7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60","stage":"5e4d3c2b-1a09-4f8e-8d7c-6b5a49382716"} */
                    "application/x-ndjson": string;
                    /**
                     * @example message_id,message_type,request_id,sender_agent,sender_type,recipient_agent,recipient_type,namespace,execution_id,run_id,message_content,message_metadata,sent_at,delivered_at,acknowledged_at,is_successful,error_message,queue_name,correlation_id,workflow,stage
                     *     9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d,stf_gen,,daq_simulator-agent-operator-3,daqsim,data-agent-operator-7,data,operators,stf_datataking-operator-0042,100010,"{""msg_type"":""stf_gen"",""filename"":""swf.100010.000001.stf"",""sequence"":1}",{},2026-08-07T14:00:00.123456Z,,,true,,epictopic,,7f3a5c1e-2b4d-4e6f-8a90-1b2c3d4e5f60,5e4d3c2b-1a09-4f8e-8d7c-6b5a49382716
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Create a message. POST /api/workflow-messages/
     * Stores a message, and shows it to the watchers of the stream; `message_id` is given by the monitor. It does not go to the broker (sendMessage does that) and moves no run state. Where `workflow` or `stage` are given they must exist, else 400. Nothing is a duplicate: a call that comes twice stores two, unless it has an Idempotency-Key.
     */
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
    /**
     * Count messages over time. GET /api/workflow-messages/histogram/
     * How many messages a list with the same filters has in each step of a range of time, by type or by another property. They are looked at from the newest on, for three seconds at most, and `partial` says whether that was enough.
     */
    histogramMessages: {
        parameters: {
            query: {
                /**
                 * @description From this moment on (inclusive).
                 * @example 2026-08-07T13:00:00Z
                 */
                sent_at_after: components["schemas"]["DateTimeIn"];
                /**
                 * @description Before this moment (exclusive).
                 * @example 2026-08-07T15:00:00Z
                 */
                sent_at_before: components["schemas"]["DateTimeIn"];
                /** @description Steps of the range, at most; 120 where it is not given. A step is a round time. */
                bins?: components["parameters"]["Bins"];
                /** @description A series for each value of this property; for one alone: `none`. Type where it is not given. */
                by?: "message_type" | "sender_agent" | "namespace" | "none";
                /** @description Rows that contain this text, in any case, in message_type, sender_agent, recipient_agent, error_message. */
                search?: string;
                /** @description Exactly this: Key of the message, given by the monitor. */
                message_id?: string;
                /** @description Exactly this: Type of the message (`msg_type` on the broker): run_imminent, start_run, pause_run, resume_run, end_run, stf_gen, stf_ready, tf_file_registered, or another word. */
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
                /** @description Exactly this: Number of the run that it belongs to, as text. */
                run_id?: string;
                /** @description From this moment on (inclusive): When it was delivered; null unless a caller writes it. */
                delivered_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was delivered; null unless a caller writes it. */
                delivered_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was acknowledged; null unless a caller writes it. */
                acknowledged_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was acknowledged; null unless a caller writes it. */
                acknowledged_at_before?: components["schemas"]["DateTimeIn"];
                /** @description Exactly this: Whether it was handled successfully; true for what came over the broker. */
                is_successful?: boolean;
                /** @description Exactly this: Destination on the broker, without `/topic/` or `/queue/`: epictopic. */
                queue_name?: string;
                /** @description Exactly this: Id that ties messages together. */
                correlation_id?: string;
                /** @description Messages about this STF or time-frame file, by `filename`, `stf_filename` or `tf_filename` of their content. */
                filename?: string;
                /** @description Exactly this: Key of the workflow (`workflow_id`) that it belongs to; where given it must exist. */
                workflow?: string;
                /** @description Exactly this: Key of the stage (`stage_id`) that it belongs to; where given it must exist. */
                stage?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The number of messages in each step of the range, by value. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-08-07T13:00:00Z",
                     *       "to": "2026-08-07T15:00:00Z",
                     *       "step_seconds": 1800,
                     *       "series": [
                     *         {
                     *           "value": "run_imminent",
                     *           "counts": [
                     *             0,
                     *             0,
                     *             1,
                     *             0
                     *           ]
                     *         },
                     *         {
                     *           "value": "stf_gen",
                     *           "counts": [
                     *             0,
                     *             0,
                     *             41,
                     *             55
                     *           ]
                     *         }
                     *       ],
                     *       "rest": null,
                     *       "total": 97,
                     *       "partial": false,
                     *       "source": "records"
                     *     }
                     */
                    "application/json": components["schemas"]["Histogram"];
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Get a message. GET /api/workflow-messages/{message_id}/
     * One message by its key `message_id`. Where there is none: 404.
     */
    retrieveWorkflowMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as the caller has it: where it is still of that version, the answer is 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
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
            /** @description The message with this `message_id`. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["RowETag"];
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
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["WorkflowMessageNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Replace a message. PUT /api/workflow-messages/{message_id}/
     * Writes the message anew: all required properties must be there; optional ones that are absent keep their value.
     */
    replaceWorkflowMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
                    ETag: components["headers"]["RowETag"];
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
            404: components["responses"]["WorkflowMessageNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Delete a message. DELETE /api/workflow-messages/{message_id}/
     * Deletes the message. Watchers who have had it keep it; those who come back do not get it again.
     */
    deleteWorkflowMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
            /** @description The message is deleted; there is no body. A second call answers 404. */
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
            404: components["responses"]["WorkflowMessageNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Change a message. PATCH /api/workflow-messages/{message_id}/
     * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
     */
    updateWorkflowMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Key of the message, given by the monitor.
                 * @example 9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d
                 */
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "is_successful": false,
                 *       "error_message": "run 100010 began before this agent"
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
                    ETag: components["headers"]["RowETag"];
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
                     *       "error_message": "run 100010 began before this agent",
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
            404: components["responses"]["WorkflowMessageNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * List subscribers. GET /api/subscribers/
     * Somebody who receives messages: an agent on a destination of the broker, or a watcher of the stream. Agents that start again try to register again and take the 400 that says "already exists" as success. Without `limit` it is a bare array of all of them, streamed. Ordered by subscriber_id.
     */
    listSubscribers: {
        parameters: {
            query?: {
                /** @description Rows of a page, at most 10,000; the reply is then one page with the count of all rows. */
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
                /** @description Exactly this: Whether it receives messages now. */
                is_active?: boolean;
                /** @description From this moment on (inclusive): When the monitor stored it first. */
                created_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the monitor stored it first. */
                created_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was last written. */
                updated_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was last written. */
                updated_at_before?: components["schemas"]["DateTimeIn"];
                /** @description Exactly this: How messages reach it: activemq, over the broker; sse, over the stream. */
                delivery_type?: "activemq" | "sse";
                /** @description From this moment on (inclusive): When it connected; null for agents on the broker. */
                connected_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it connected; null for agents on the broker. */
                connected_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it left; null while it watches, and for agents on the broker. */
                disconnected_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it left; null while it watches, and for agents on the broker. */
                disconnected_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was last active: of a watcher, when it last got messages, to 5 s. */
                last_activity_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was last active: of a watcher, when it last got messages, to 5 s. */
                last_activity_before?: components["schemas"]["DateTimeIn"];
                /** @description The whole list as a file, in its order and with its filters: `ndjson`, an object on each line, or `csv` (RFC 4180, UTF-8), with the names on the first line. A file has 1,000,000 rows at most; where there are more, its last line is `{"truncated": true}`, which in CSV is the only cell of that line. In CSV null is an empty cell and an empty text `""`; JSON is text; a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has `'` before it, so that no spreadsheet takes it for a formula. Logs and messages need both ends of their range of time. Not together with `limit`, `offset`, `cursor` and `include`. With `json`, or without it, the reply is JSON. */
                format?: components["parameters"]["ListFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscribers that the query asks for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"][] | components["schemas"]["SubscriberPage"];
                    /** @example {"subscriber_id":31,"subscriber_name":"data-agent-operator-7-/topic/epictopic","fraction":1,"description":"DATA agent subscribing to /topic/epictopic","is_active":true,"created_at":"2026-08-07T14:00:00.123456Z","updated_at":"2026-08-07T14:00:00.123456Z","delivery_type":"activemq","client_ip":null,"client_location":"","connected_at":null,"disconnected_at":null,"last_activity":null,"message_filters":{},"messages_received":0,"messages_sent":0,"messages_dropped":0} */
                    "application/x-ndjson": string;
                    /**
                     * @example subscriber_id,subscriber_name,fraction,description,is_active,created_at,updated_at,delivery_type,client_ip,client_location,connected_at,disconnected_at,last_activity,message_filters,messages_received,messages_sent,messages_dropped
                     *     31,data-agent-operator-7-/topic/epictopic,1,DATA agent subscribing to /topic/epictopic,true,2026-08-07T14:00:00.123456Z,2026-08-07T14:00:00.123456Z,activemq,,"",,,,{},0,0,0
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Create a subscriber. POST /api/subscribers/
     * Stores a subscriber; `subscriber_id` is given by the monitor. Nothing changes at the broker. A second one with the same `subscriber_name` is refused with 400, which an agent that starts again takes as success.
     */
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
    /**
     * Get a subscriber. GET /api/subscribers/{subscriber_id}/
     * One subscriber by its key `subscriber_id`. By its name it is found with listSubscribers and `subscriber_name`. Where there is none: 404.
     */
    retrieveSubscriber: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as the caller has it: where it is still of that version, the answer is 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
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
            /** @description The subscriber with this `subscriber_id`. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["RowETag"];
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
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["SubscriberNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Replace a subscriber. PUT /api/subscribers/{subscriber_id}/
     * Writes the subscriber anew: all required properties must be there; optional ones that are absent keep their value.
     */
    replaceSubscriber: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
                    ETag: components["headers"]["RowETag"];
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
                     *       "updated_at": "2026-08-07T14:00:05.654321Z",
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
            404: components["responses"]["SubscriberNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Delete a subscriber. DELETE /api/subscribers/{subscriber_id}/
     * Deletes the subscriber. Nothing changes at the broker, and a watcher of the stream goes on watching.
     */
    deleteSubscriber: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
            /** @description The subscriber is deleted; there is no body. A second call answers 404. */
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
            404: components["responses"]["SubscriberNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Change a subscriber. PATCH /api/subscribers/{subscriber_id}/
     * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
     */
    updateSubscriber: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Number of the subscriber, given by the monitor.
                 * @example 31
                 */
                subscriber_id: number;
            };
            cookie?: never;
        };
        requestBody?: {
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
                    ETag: components["headers"]["RowETag"];
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
                     *       "updated_at": "2026-08-07T14:00:05.654321Z",
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
            404: components["responses"]["SubscriberNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * List time-frame files. GET /api/fastmon-files/
     * A time-frame (TF) file sampled from an STF file for fast monitoring. Deleting one deletes its slices. Without `limit` it is a bare array of all of them, streamed. Ordered by tf_file_id.
     */
    listFastmonFiles: {
        parameters: {
            query?: {
                /** @description Rows of a page, at most 10,000; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Empty for the first page, then as `next` and `previous` have it. A cursor holds order and filters, so that none are given beside it; every row comes once, also while others are written. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "tf_file_id" | "-tf_file_id" | "stf_file" | "-stf_file" | "tf_filename" | "-tf_filename" | "file_size_bytes" | "-file_size_bytes" | "checksum" | "-checksum" | "status" | "-status" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "tf_count" | "-tf_count" | "tf_first" | "-tf_first" | "tf_last" | "-tf_last";
                /** @description Rows that contain this text, in any case, in tf_filename, stf_file.stf_filename, stf_file.run.run_number. */
                search?: string;
                /** @description Exactly this: Name of the STF file. */
                stf_filename?: string;
                /** @description Exactly this: Number of the run of the STF file, which agents call `run_id` (not its key). */
                run_id?: number;
                /** @description Exactly this: Key of the file, given by the monitor. */
                tf_file_id?: string;
                /** @description Exactly this: Name of the STF file (`stf_filename`) that it is a sample of, which must exist. */
                stf_file?: string;
                /** @description Exactly this: Name of the file, unique: `<STF name>_tf_<number>.tf`. */
                tf_filename?: string;
                /** @description Exactly this: How far the file has come: registered by the fast-monitoring agent, then processing, processed, failed or done. Several with commas between: rows that have one of them. */
                status?: string;
                /** @description From this moment on (inclusive): When the monitor stored it first. */
                created_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the monitor stored it first. */
                created_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was last written. */
                updated_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was last written. */
                updated_at_before?: components["schemas"]["DateTimeIn"];
                /** @description Properties that rows are to have besides, with `limit` of at most 200: counts. */
                include?: "counts";
                /** @description The whole list as a file, in its order and with its filters: `ndjson`, an object on each line, or `csv` (RFC 4180, UTF-8), with the names on the first line. A file has 1,000,000 rows at most; where there are more, its last line is `{"truncated": true}`, which in CSV is the only cell of that line. In CSV null is an empty cell and an empty text `""`; JSON is text; a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has `'` before it, so that no spreadsheet takes it for a formula. Logs and messages need both ends of their range of time. Not together with `limit`, `offset`, `cursor` and `include`. With `json`, or without it, the reply is JSON. */
                format?: components["parameters"]["ListFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The time-frame files that the query asks for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FastMonFile"][] | components["schemas"]["FastMonFilePage"];
                    /** @example {"tf_file_id":"c4d5e6f7-a8b9-4c0d-9e1f-2a3b4c5d6e7f","stf_file":"swf.100010.000001.stf","tf_filename":"swf.100010.000001_tf_001.tf","file_size_bytes":306783378,"checksum":null,"status":"registered","metadata":{"simulation":true,"tf_size_fraction":0.15},"created_at":"2026-08-07T14:00:00.123456Z","updated_at":"2026-08-07T14:00:00.123456Z","tf_count":143,"tf_first":0,"tf_last":142} */
                    "application/x-ndjson": string;
                    /**
                     * @example tf_file_id,stf_file,tf_filename,file_size_bytes,checksum,status,metadata,created_at,updated_at,tf_count,tf_first,tf_last
                     *     c4d5e6f7-a8b9-4c0d-9e1f-2a3b4c5d6e7f,swf.100010.000001.stf,swf.100010.000001_tf_001.tf,306783378,,registered,"{""simulation"":true,""tf_size_fraction"":0.15}",2026-08-07T14:00:00.123456Z,2026-08-07T14:00:00.123456Z,143,0,142
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Create a time-frame file. POST /api/fastmon-files/
     * Registers a time-frame file; `tf_file_id` is given by the monitor. The STF file must exist; `stf_file` is its name. A second one with the same `tf_filename` is refused with 400, and so is an unknown STF file.
     */
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
    /**
     * Get a time-frame file. GET /api/fastmon-files/{tf_file_id}/
     * One time-frame file by its key `tf_file_id`. By its name it is found with listFastmonFiles and `tf_filename`. Where there is none: 404.
     */
    retrieveFastmonFile: {
        parameters: {
            query?: {
                /** @description Properties that are to be there besides: counts. */
                include?: "counts";
            };
            header?: {
                /** @description The `ETag` of the object as the caller has it: where it is still of that version, the answer is 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
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
            /** @description The time-frame file with this `tf_file_id`. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["RowETag"];
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
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FastMonFileNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Replace a time-frame file. PUT /api/fastmon-files/{tf_file_id}/
     * Writes the time-frame file anew: all required properties must be there; optional ones that are absent keep their value.
     */
    replaceFastmonFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
                    ETag: components["headers"]["RowETag"];
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
                     *       "updated_at": "2026-08-07T14:00:05.654321Z",
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
            404: components["responses"]["FastMonFileNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Delete a time-frame file. DELETE /api/fastmon-files/{tf_file_id}/
     * Deletes the time-frame file and, with it, its slices. The STF file stays. The file itself, on disk, is not touched.
     */
    deleteFastmonFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
            /** @description The time-frame file is deleted; there is no body. A second call answers 404. */
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
            404: components["responses"]["FastMonFileNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Change a time-frame file. PATCH /api/fastmon-files/{tf_file_id}/
     * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
     */
    updateFastmonFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Key of the file, given by the monitor.
                 * @example c4d5e6f7-a8b9-4c0d-9e1f-2a3b4c5d6e7f
                 */
                tf_file_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
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
                    ETag: components["headers"]["RowETag"];
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
                     *       "updated_at": "2026-08-07T14:00:05.654321Z",
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
            404: components["responses"]["FastMonFileNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * List workflow definitions. GET /api/workflow-definitions/
     * A workflow program in one version; name and version together are unique. Deleting one deletes its executions. Without `limit` it is a bare array of all of them, streamed. Ordered by id.
     */
    listWorkflowDefinitions: {
        parameters: {
            query?: {
                /** @description Rows of a page, at most 10,000; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "id" | "-id" | "workflow_name" | "-workflow_name" | "version" | "-version" | "workflow_type" | "-workflow_type" | "definition" | "-definition" | "created_by" | "-created_by" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Rows that contain this text, in any case, in workflow_name, version, workflow_type, created_by. */
                search?: string;
                /** @description Exactly this: Number of the definition, given by the monitor. */
                id?: number;
                /** @description Exactly this: Name of the workflow. */
                workflow_name?: string;
                /** @description Exactly this: Version of the program, such as 1.0. */
                version?: string;
                /** @description Exactly this: Kind of workflow, such as simulation. */
                workflow_type?: string;
                /** @description Exactly this: Name of the user who made it. */
                created_by?: string;
                /** @description From this moment on (inclusive): When the monitor stored it first. */
                created_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the monitor stored it first. */
                created_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was last written. */
                updated_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was last written. */
                updated_at_before?: components["schemas"]["DateTimeIn"];
                /** @description Properties that rows are to have besides, with `limit` of at most 200: counts. */
                include?: "counts";
                /** @description The whole list as a file, in its order and with its filters: `ndjson`, an object on each line, or `csv` (RFC 4180, UTF-8), with the names on the first line. A file has 1,000,000 rows at most; where there are more, its last line is `{"truncated": true}`, which in CSV is the only cell of that line. In CSV null is an empty cell and an empty text `""`; JSON is text; a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has `'` before it, so that no spreadsheet takes it for a formula. Logs and messages need both ends of their range of time. Not together with `limit`, `offset`, `cursor` and `include`. With `json`, or without it, the reply is JSON. */
                format?: components["parameters"]["ListFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workflow definitions that the query asks for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowDefinition"][] | components["schemas"]["WorkflowDefinitionPage"];
                    /** @example {"id":3,"workflow_name":"stf_datataking","version":"1.0","workflow_type":"simulation","definition":"class WorkflowExecutor: ...","parameter_values":{"workflow":{"name":"stf_datataking","version":"1.0"}},"created_by":"operator","created_at":"2026-08-07T14:00:00.123456Z","updated_at":"2026-08-07T14:00:00.123456Z"} */
                    "application/x-ndjson": string;
                    /**
                     * @example id,workflow_name,version,workflow_type,definition,parameter_values,created_by,created_at,updated_at
                     *     3,stf_datataking,1.0,simulation,class WorkflowExecutor: ...,"{""workflow"":{""name"":""stf_datataking"",""version"":""1.0""}}",operator,2026-08-07T14:00:00.123456Z,2026-08-07T14:00:00.123456Z
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Create a workflow definition. POST /api/workflow-definitions/
     * Stores a workflow definition; `id` is given by the monitor. A second one with the same `workflow_name` and `version` is refused with 400: look for it first with listWorkflowDefinitions.
     */
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
    /**
     * Get a workflow definition. GET /api/workflow-definitions/{id}/
     * One workflow definition by its key `id`. Where there is none: 404.
     */
    retrieveWorkflowDefinition: {
        parameters: {
            query?: {
                /** @description Properties that are to be there besides: counts. */
                include?: "counts";
            };
            header?: {
                /** @description The `ETag` of the object as the caller has it: where it is still of that version, the answer is 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
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
            /** @description The workflow definition with this `id`. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["RowETag"];
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
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["WorkflowDefinitionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Replace a workflow definition. PUT /api/workflow-definitions/{id}/
     * Writes the workflow definition anew: all required properties must be there; optional ones that are absent keep their value.
     */
    replaceWorkflowDefinition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
                    ETag: components["headers"]["RowETag"];
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
                     *       "updated_at": "2026-08-07T14:00:05.654321Z"
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
            404: components["responses"]["WorkflowDefinitionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Delete a workflow definition. DELETE /api/workflow-definitions/{id}/
     * Deletes the workflow definition and, with it, its executions.
     */
    deleteWorkflowDefinition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
            /** @description The workflow definition is deleted; there is no body. A second call answers 404. */
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
            404: components["responses"]["WorkflowDefinitionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Change a workflow definition. PATCH /api/workflow-definitions/{id}/
     * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
     */
    updateWorkflowDefinition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Number of the definition, given by the monitor.
                 * @example 3
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "parameter_values": {
                 *         "workflow": {
                 *           "name": "stf_datataking",
                 *           "version": "1.0"
                 *         },
                 *         "daq_state_machine": {
                 *           "stf_count": 5
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
                    ETag: components["headers"]["RowETag"];
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
                     *         },
                     *         "daq_state_machine": {
                     *           "stf_count": 5
                     *         }
                     *       },
                     *       "created_by": "operator",
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:05.654321Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowDefinition"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["WorkflowDefinitionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * List workflow executions. GET /api/workflow-executions/
     * One execution of a workflow definition. Without `limit` it is a bare array of all of them, streamed. Ordered by start_time, newest first, then by execution_id.
     */
    listWorkflowExecutions: {
        parameters: {
            query?: {
                /** @description Rows of a page, at most 10,000; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "execution_id" | "-execution_id" | "namespace" | "-namespace" | "status" | "-status" | "start_time" | "-start_time" | "end_time" | "-end_time" | "executed_by" | "-executed_by" | "workflow_definition" | "-workflow_definition";
                /** @description Rows that contain this text, in any case, in execution_id, executed_by, status, workflow_definition.workflow_name. */
                search?: string;
                /** @description Exactly this: Key of the execution, given by the caller, unique: `<workflow>-<user>-<sequence>`. It cannot be changed. */
                execution_id?: string;
                /** @description Exactly this: Namespace that it runs in. */
                namespace?: string;
                /** @description Exactly this: How it goes: pending, running, completed, failed, terminated. */
                status?: string;
                /** @description From this moment on (inclusive): When the execution started. */
                start_time_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the execution started. */
                start_time_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When the execution ended; null while it runs. */
                end_time_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the execution ended; null while it runs. */
                end_time_before?: components["schemas"]["DateTimeIn"];
                /** @description Exactly this: Name of the user who runs it. */
                executed_by?: string;
                /** @description Exactly this: Number of the workflow definition (`id`), which must exist. */
                workflow_definition?: number;
                /** @description Exactly this: Name of the workflow, in any version. */
                workflow?: string;
                /** @description Accepted from the Python workflow runner, without effect. */
                workflow_name?: string;
                /** @description Properties that rows are to have besides, with `limit` of at most 200: counts. */
                include?: "counts";
                /** @description The whole list as a file, in its order and with its filters: `ndjson`, an object on each line, or `csv` (RFC 4180, UTF-8), with the names on the first line. A file has 1,000,000 rows at most; where there are more, its last line is `{"truncated": true}`, which in CSV is the only cell of that line. In CSV null is an empty cell and an empty text `""`; JSON is text; a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has `'` before it, so that no spreadsheet takes it for a formula. Logs and messages need both ends of their range of time. Not together with `limit`, `offset`, `cursor` and `include`. With `json`, or without it, the reply is JSON. */
                format?: components["parameters"]["ListFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workflow executions that the query asks for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowExecution"][] | components["schemas"]["WorkflowExecutionPage"];
                    /** @example {"execution_id":"stf_datataking-operator-0042","namespace":"operators","parameter_values":{"testbed":{"namespace":"operators"},"git_version":{"branch":"main","commit":"ab14c26"}},"performance_metrics":null,"status":"running","start_time":"2026-08-07T14:00:00.123456Z","end_time":null,"executed_by":"operator","workflow_definition":3} */
                    "application/x-ndjson": string;
                    /**
                     * @example execution_id,namespace,parameter_values,performance_metrics,status,start_time,end_time,executed_by,workflow_definition
                     *     stf_datataking-operator-0042,operators,"{""testbed"":{""namespace"":""operators""},""git_version"":{""branch"":""main"",""commit"":""ab14c26""}}",,running,2026-08-07T14:00:00.123456Z,,operator,3
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Create a workflow execution. POST /api/workflow-executions/
     * Stores a workflow execution; the caller makes its `execution_id` up: `<workflow>-<user>-<sequence>`, the sequence from nextWorkflowExecutionId. The workflow definition must exist; the namespace need not. A second one with the same `execution_id` is refused with 400, and so is an unknown definition.
     */
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
    /**
     * Get a workflow execution. GET /api/workflow-executions/{execution_id}/
     * One workflow execution by its key `execution_id`, percent-encoded where it holds a slash. Where there is none: 404.
     */
    retrieveWorkflowExecution: {
        parameters: {
            query?: {
                /** @description Properties that are to be there besides: counts. */
                include?: "counts";
            };
            header?: {
                /** @description The `ETag` of the object as the caller has it: where it is still of that version, the answer is 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
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
            /** @description The workflow execution with this `execution_id`. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["RowETag"];
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
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["WorkflowExecutionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Replace a workflow execution. PUT /api/workflow-executions/{execution_id}/
     * Writes the workflow execution anew: all required properties must be there; optional ones that are absent keep their value.
     */
    replaceWorkflowExecution: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
                    ETag: components["headers"]["RowETag"];
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
            404: components["responses"]["WorkflowExecutionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Delete a workflow execution. DELETE /api/workflow-executions/{execution_id}/
     * Deletes the workflow execution. Runs, messages and logs that name it stay.
     */
    deleteWorkflowExecution: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
            /** @description The workflow execution is deleted; there is no body. A second call answers 404. */
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
            404: components["responses"]["WorkflowExecutionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Change a workflow execution. PATCH /api/workflow-executions/{execution_id}/
     * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
     */
    updateWorkflowExecution: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Key of the execution, given by the caller, unique: `<workflow>-<user>-<sequence>`. It cannot be changed.
                 * @example stf_datataking-operator-0042
                 */
                execution_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
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
                    ETag: components["headers"]["RowETag"];
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
            404: components["responses"]["WorkflowExecutionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * List slices. GET /api/tf-slices/
     * A part of a time-frame file, the unit of work of the fast-processing workers. Parent file and slice number together are unique. Without `limit` it is a bare array of all of them, streamed. Ordered by id.
     */
    listTfSlices: {
        parameters: {
            query?: {
                /** @description Rows of a page, at most 10,000; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Empty for the first page, then as `next` and `previous` have it. A cursor holds order and filters, so that none are given beside it; every row comes once, also while others are written. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "id" | "-id" | "fastmon_file" | "-fastmon_file" | "slice_id" | "-slice_id" | "tf_first" | "-tf_first" | "tf_last" | "-tf_last" | "tf_count" | "-tf_count" | "run_number" | "-run_number" | "status" | "-status" | "retries" | "-retries" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "assigned_worker" | "-assigned_worker" | "assigned_at" | "-assigned_at" | "completed_at" | "-completed_at";
                /** @description Rows that contain this text, in any case, in assigned_worker, fastmon_file.tf_filename. */
                search?: string;
                /** @description Exactly this: Key of the time-frame file. */
                fastmon_file_id?: string;
                /** @description Exactly this: Name of the STF file. */
                fastmon_file__stf_file__stf_filename?: string;
                /** @description Exactly this: Name of the time-frame file. */
                fastmon_file__tf_filename?: string;
                /** @description Exactly this: Name of the time-frame file, or of the slice itself, `<base>_slice_<number>.tf`, which is slice `<number>` of `<base>.tf`. Each row then repeats it as `tf_filename`. */
                tf_filename?: string;
                /** @description Exactly this: Name of the STF file; the older name of this filter. */
                stf_filename?: string;
                /** @description Exactly this: Number of the slice, given by the monitor. */
                id?: number;
                /** @description Exactly this: Name of the time-frame file (`tf_filename`) that it is a part of, which must exist. */
                fastmon_file?: string;
                /** @description Exactly this: Number of the slice within its file, from 0. */
                slice_id?: number;
                /** @description Exactly this: Number of the run. */
                run_number?: number;
                /** @description Exactly this: How it goes: queued, processing, completed, failed. Several with commas between: rows that have one of them. */
                status?: string;
                /** @description From this moment on (inclusive): When the monitor stored it first. */
                created_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the monitor stored it first. */
                created_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was last written. */
                updated_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was last written. */
                updated_at_before?: components["schemas"]["DateTimeIn"];
                /** @description Exactly this: Worker that has it; null unless a caller writes it. */
                assigned_worker?: string;
                /** @description From this moment on (inclusive): When the worker got it; null unless a caller writes it. */
                assigned_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the worker got it; null unless a caller writes it. */
                assigned_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When the worker was done with it; null unless a caller writes it. */
                completed_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the worker was done with it; null unless a caller writes it. */
                completed_at_before?: components["schemas"]["DateTimeIn"];
                /** @description The whole list as a file, in its order and with its filters: `ndjson`, an object on each line, or `csv` (RFC 4180, UTF-8), with the names on the first line. A file has 1,000,000 rows at most; where there are more, its last line is `{"truncated": true}`, which in CSV is the only cell of that line. In CSV null is an empty cell and an empty text `""`; JSON is text; a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has `'` before it, so that no spreadsheet takes it for a formula. Logs and messages need both ends of their range of time. Not together with `limit`, `offset`, `cursor` and `include`. With `json`, or without it, the reply is JSON. */
                format?: components["parameters"]["ListFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The slices that the query asks for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TFSlice"][] | components["schemas"]["TFSlicePage"];
                    /** @example {"id":501,"fastmon_file":"swf.100010.000001_tf_001.tf","slice_id":0,"tf_first":0,"tf_last":8,"tf_count":9,"run_number":100010,"status":"queued","retries":0,"metadata":{"execution_id":"stf_datataking-operator-0042"},"created_at":"2026-08-07T14:00:00.123456Z","updated_at":"2026-08-07T14:00:00.123456Z","assigned_worker":null,"assigned_at":null,"completed_at":null} */
                    "application/x-ndjson": string;
                    /**
                     * @example id,fastmon_file,slice_id,tf_first,tf_last,tf_count,run_number,status,retries,metadata,created_at,updated_at,assigned_worker,assigned_at,completed_at
                     *     501,swf.100010.000001_tf_001.tf,0,0,8,9,100010,queued,0,"{""execution_id"":""stf_datataking-operator-0042""}",2026-08-07T14:00:00.123456Z,2026-08-07T14:00:00.123456Z,,,
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Create a slice. POST /api/tf-slices/
     * Stores a slice; `id` is given by the monitor. Two shapes are accepted: with `fastmon_file`, or with the names that agents of an older version send (`tf_filename` of the slice, `stf_filename`). The time-frame file must exist; that the run does is not checked. A second one with the same `slice_id` in the same file is refused with 400, and so is an unknown file.
     */
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
                 *       "tf_last": 8,
                 *       "tf_count": 9,
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
                     *       "tf_last": 8,
                     *       "tf_count": 9,
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
    /**
     * Get a slice. GET /api/tf-slices/{id}/
     * One slice by its key `id`; `slice_id` counts within one file only, and is a filter of listTfSlices. Where there is none: 404.
     */
    retrieveTfSlice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as the caller has it: where it is still of that version, the answer is 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
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
            /** @description The slice with this `id`. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["RowETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 501,
                     *       "fastmon_file": "swf.100010.000001_tf_001.tf",
                     *       "slice_id": 0,
                     *       "tf_first": 0,
                     *       "tf_last": 8,
                     *       "tf_count": 9,
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
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TFSliceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Replace a slice. PUT /api/tf-slices/{id}/
     * Writes the slice anew: all required properties must be there; optional ones that are absent keep their value.
     */
    replaceTfSlice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
                 *       "tf_last": 8,
                 *       "tf_count": 9,
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
                    ETag: components["headers"]["RowETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 501,
                     *       "fastmon_file": "swf.100010.000001_tf_001.tf",
                     *       "slice_id": 0,
                     *       "tf_first": 0,
                     *       "tf_last": 8,
                     *       "tf_count": 9,
                     *       "run_number": 100010,
                     *       "status": "queued",
                     *       "retries": 0,
                     *       "metadata": {
                     *         "execution_id": "stf_datataking-operator-0042"
                     *       },
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:05.654321Z",
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
            404: components["responses"]["TFSliceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Delete a slice. DELETE /api/tf-slices/{id}/
     * Deletes the slice. The time-frame file stays.
     */
    deleteTfSlice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
            /** @description The slice is deleted; there is no body. A second call answers 404. */
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
            404: components["responses"]["TFSliceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Change a slice. PATCH /api/tf-slices/{id}/
     * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
     */
    updateTfSlice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Number of the slice, given by the monitor.
                 * @example 501
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "status": "completed",
                 *       "completed_at": "2026-08-07T14:00:05Z"
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
                    ETag: components["headers"]["RowETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 501,
                     *       "fastmon_file": "swf.100010.000001_tf_001.tf",
                     *       "slice_id": 0,
                     *       "tf_first": 0,
                     *       "tf_last": 8,
                     *       "tf_count": 9,
                     *       "run_number": 100010,
                     *       "status": "completed",
                     *       "retries": 0,
                     *       "metadata": {
                     *         "execution_id": "stf_datataking-operator-0042"
                     *       },
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "updated_at": "2026-08-07T14:00:05.654321Z",
                     *       "assigned_worker": null,
                     *       "assigned_at": null,
                     *       "completed_at": "2026-08-07T14:00:05Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TFSlice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TFSliceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Get the timeline of a run. GET /api/timelines/{run_number}/
     * All that the monitor knows of one run on one axis of time: its states, its STF files from their announcement to
     * their last slice, counts of files, slices, messages and logs in bins, its agents, and whether its workers keep up.
     *
     * Without `from` and `to` the axis begins with the first thing that the monitor stored of the run and ends with the
     * last one, which often comes after the end of the run: slices are still finished then. While a run is going it
     * ends now. Times are those of the monitor's own clock, except for logs.
     *
     * A run that no data agent has registered has its timeline, too, once there is a state or a message of it.
     *
     * What takes the database too long is left out: `partial` is true then, and what is missing is null. Whoever
     * asks for the same within two seconds gets the same reply.
     */
    retrieveTimeline: {
        parameters: {
            query?: {
                /** @description Where the axis begins; it is moved back to the start of a bin. Default: the first thing that happened. */
                from?: components["schemas"]["DateTimeIn"];
                /** @description Where the axis ends; it is moved on to the end of a bin. Default: the last thing that happened, or now. */
                to?: components["schemas"]["DateTimeIn"];
                /** @description The most bins of the axis. Their length is a round one, so there may be fewer. Default: 240. */
                bins?: number;
                /** @description The most STF files that are told one by one, the latest of the axis. Default: 500. */
                stfs?: number;
                /** @description Accepted for old callers; the reply is always JSON. */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description Number of the run.
                 * @example 100010
                 */
                run_number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What happened in the run. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "run_number": 100010,
                     *       "run_id": 12,
                     *       "namespace": "testbed",
                     *       "execution_id": "stf_datataking-alice-0042",
                     *       "from": "2026-08-07T14:00:00Z",
                     *       "to": "2026-08-07T14:00:40Z",
                     *       "now": "2026-08-07T14:05:00.123456Z",
                     *       "step_seconds": 10,
                     *       "current": {
                     *         "phase": "completed",
                     *         "state": "ended",
                     *         "substate": null,
                     *         "state_since": "2026-08-07T14:00:29.223456Z",
                     *         "is_over": true
                     *       },
                     *       "states": [
                     *         {
                     *           "at": "2026-08-07T14:00:05.123456Z",
                     *           "message_type": "run_imminent",
                     *           "phase": "initializing",
                     *           "state": "beam",
                     *           "substate": "not_ready",
                     *           "message_id": "7f0c2f6e-27a5-4a8f-9a55-0d1f8f7d1a02"
                     *         },
                     *         {
                     *           "at": "2026-08-07T14:00:13.123456Z",
                     *           "message_type": "start_run",
                     *           "phase": "physics",
                     *           "state": "run",
                     *           "substate": "physics",
                     *           "message_id": "1c8b5f7e-4b1c-4a09-8a54-c5b8f7d1a020"
                     *         }
                     *       ],
                     *       "lanes": {
                     *         "stf_announced": [
                     *           0,
                     *           3,
                     *           2,
                     *           0
                     *         ],
                     *         "stf_registered": [
                     *           0,
                     *           3,
                     *           2,
                     *           0
                     *         ],
                     *         "tf_files": [
                     *           0,
                     *           21,
                     *           14,
                     *           0
                     *         ],
                     *         "slices_created": [
                     *           0,
                     *           300,
                     *           225,
                     *           0
                     *         ],
                     *         "slices_done": [
                     *           0,
                     *           180,
                     *           250,
                     *           95
                     *         ],
                     *         "slices_failed": [
                     *           0,
                     *           0,
                     *           0,
                     *           0
                     *         ],
                     *         "slices_waiting": [
                     *           0,
                     *           120,
                     *           95,
                     *           0
                     *         ],
                     *         "messages": [
                     *           {
                     *             "value": "stf_gen",
                     *             "counts": [
                     *               0,
                     *               3,
                     *               2,
                     *               0
                     *             ]
                     *           }
                     *         ],
                     *         "logs": [
                     *           {
                     *             "value": "WARNING",
                     *             "counts": [
                     *               0,
                     *               0,
                     *               1,
                     *               0
                     *             ]
                     *           }
                     *         ]
                     *       },
                     *       "stfs": [
                     *         {
                     *           "file_id": "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
                     *           "stf_filename": "swf.100010.000001.stf",
                     *           "sequence": 1,
                     *           "announced_at": "2026-08-07T14:00:14.123456Z",
                     *           "registered_at": "2026-08-07T14:00:14.173456Z",
                     *           "first_tf_at": "2026-08-07T14:00:15.073456Z",
                     *           "first_slice_at": "2026-08-07T14:00:15.273456Z",
                     *           "last_slice_at": "2026-08-07T14:00:23.373456Z",
                     *           "status": "processed",
                     *           "tf_files": 7,
                     *           "slices": 105,
                     *           "done": 105,
                     *           "failed": 0
                     *         }
                     *       ],
                     *       "stfs_omitted": 4,
                     *       "totals": {
                     *         "stf_announced": 5,
                     *         "stf_registered": 5,
                     *         "stf_sampled": 5,
                     *         "tf_files": 35,
                     *         "slices": 525,
                     *         "slices_queued": 0,
                     *         "slices_processing": 0,
                     *         "slices_done": 525,
                     *         "slices_failed": 0
                     *       },
                     *       "capacity": {
                     *         "arrival_per_s": 17.5,
                     *         "slice_seconds": 0.5,
                     *         "slice_seconds_from": "measured",
                     *         "needed": 9,
                     *         "there": 30,
                     *         "there_from": "reported",
                     *         "target": 30,
                     *         "drain_seconds": 0
                     *       },
                     *       "agents": [
                     *         {
                     *           "instance_name": "daq_simulator-agent-alice-1",
                     *           "agent_type": "DAQ_Simulator",
                     *           "status": "EXITED",
                     *           "messages": 10,
                     *           "errors": 0,
                     *           "first_at": "2026-08-07T14:00:00.123456Z",
                     *           "last_at": "2026-08-07T14:00:35.123456Z"
                     *         }
                     *       ],
                     *       "partial": false
                     *     }
                     */
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is neither a run with this number, nor a state or a message of one. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "The monitor knows nothing of run 100010. A run begins with createRunState or a run_imminent message; listRunStates and listRuns have those that there are."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Diagnose a run. GET /api/diagnoses/{run_number}/
     * How a run went or goes, what is wrong with it, since when and why: how it ended, its counts, what stopped and when, its agents with their last sign of life, the errors that they logged, the slices that failed, and the health checks that concern it. It answers for runs of any age, also for those that no data agent has registered. Statements take six seconds at most together; what is not read by then is missing, and `partial` is true. Whoever asks for the same within two seconds gets the same reply.
     */
    diagnoseRun: {
        parameters: {
            query?: {
                /** @description Accepted for old callers; the reply is always JSON. */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description Number of the run.
                 * @example 100010
                 */
                run_number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the run went, and what is wrong with it. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "run_number": 100010,
                     *       "verdict": "error",
                     *       "summary": "Run 100010 has ended: 5 STF files announced, 2 registered. The data agent data-agent-alice-7 has given no sign of life since 2026-08-07T14:00:16.223456Z.",
                     *       "namespace": "testbed",
                     *       "execution_id": "stf_datataking-alice-0042",
                     *       "phase": "completed",
                     *       "state": "ended",
                     *       "started_at": "2026-08-07T14:00:05.123456Z",
                     *       "ended_at": "2026-08-07T14:00:29.223456Z",
                     *       "last_sign_at": "2026-08-07T14:00:29.223456Z",
                     *       "ending": "announced",
                     *       "expected_stf": 5,
                     *       "totals": {
                     *         "stf_announced": 5,
                     *         "stf_registered": 2,
                     *         "stf_sampled": 2,
                     *         "tf_files": 14,
                     *         "slices": 210,
                     *         "slices_queued": 0,
                     *         "slices_processing": 0,
                     *         "slices_done": 209,
                     *         "slices_failed": 1
                     *       },
                     *       "findings": [
                     *         {
                     *           "kind": "agent-silent",
                     *           "level": "error",
                     *           "subject": "data-agent-alice-7",
                     *           "title": "data-agent-alice-7 (DATA) stopped before the run did",
                     *           "since": "2026-08-07T14:00:16.223456Z",
                     *           "cause": "Its last sign of life was at 2026-08-07T14:00:16.223456Z; it never said that it exits. It has crashed, was killed, hangs, or cannot reach the monitor.",
                     *           "fix": "On its machine: look at the end of its log, then start it anew.",
                     *           "link": "/workflow/agents/data-agent-alice-7/"
                     *         }
                     *       ],
                     *       "events": [
                     *         {
                     *           "at": "2026-08-07T14:00:05.123456Z",
                     *           "kind": "state",
                     *           "text": "run_imminent: beam, not_ready"
                     *         },
                     *         {
                     *           "at": "2026-08-07T14:00:16.223456Z",
                     *           "kind": "agent",
                     *           "text": "data-agent-alice-7 (DATA) was heard for the last time"
                     *         }
                     *       ],
                     *       "agents": [
                     *         {
                     *           "instance_name": "data-agent-alice-7",
                     *           "agent_type": "DATA",
                     *           "status": "OK",
                     *           "liveness": "lost",
                     *           "messages": 2,
                     *           "errors": 0,
                     *           "last_sign_at": "2026-08-07T14:00:16.223456Z"
                     *         }
                     *       ],
                     *       "errors": [
                     *         {
                     *           "instance_name": "fastmon-agent-alice-2",
                     *           "levelname": "ERROR",
                     *           "message": "swf.100010.000002.stf cannot be read",
                     *           "count": 1,
                     *           "first_at": "2026-08-07T14:00:18.100000Z",
                     *           "last_at": "2026-08-07T14:00:18.100000Z",
                     *           "log_id": 120731
                     *         }
                     *       ],
                     *       "failed_slices": [
                     *         {
                     *           "id": 812,
                     *           "tf_filename": "swf.100010.000001_tf_001.tf",
                     *           "slice_id": 3,
                     *           "retries": 3,
                     *           "assigned_worker": null,
                     *           "updated_at": "2026-08-07T14:00:22.500000Z",
                     *           "reason": "worker lost"
                     *         }
                     *       ],
                     *       "checks": [],
                     *       "partial": false
                     *     }
                     */
                    "application/json": components["schemas"]["RunDiagnosis"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is neither a run with this number, nor a state or a message of one. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "The monitor knows nothing of run 100010. A run begins with createRunState or a run_imminent message; listRunStates and listRuns have those that there are."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Start or stop a workflow. POST /api/workflow-commands/
     * Sends the workflow runner a command over the broker, to /queue/workflow_control, as sendMessage sends a message: it is stored and then published, and this call does not wait for what the runner makes of it. A start is run_workflow and becomes a new execution; a stop is stop_workflow and ends one execution of the namespace, or all of it. For staff. The message says who asked for it. With SWF_BROKER=none the answer is 503, and nothing is stored.
     */
    sendWorkflowCommand: {
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
                 *       "command": "start",
                 *       "namespace": "torre1",
                 *       "workflow_name": "stf_datataking",
                 *       "config": "fast_processing_default",
                 *       "stf_count": 5
                 *     }
                 */
                "application/json": components["schemas"]["WorkflowCommandInput"];
            };
        };
        responses: {
            /** @description The command is stored, and will be published. */
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
                     *       "destination": "/queue/workflow_control",
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
    /**
     * See where a token for the tools comes from. GET /.well-known/oauth-protected-resource/mcp/
     * For assistants that get themselves an access token (RFC 9728): whose tokens callTools takes. It is named in the `WWW-Authenticate` of a 401 of callTools. Without SWF_OIDC_AUDIENCE there is no such provider: the monitor takes its own tokens alone, which /account/ issues.
     */
    retrieveProtectedResource: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whose tokens are taken. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "resource": "https://monitor.example.org:8443/mcp/",
                     *       "resource_name": "SWF Monitor",
                     *       "authorization_servers": [
                     *         "https://sso.example.org/realms/epic"
                     *       ],
                     *       "scopes_supported": [
                     *         "swf:staff",
                     *         "swf:agent",
                     *         "swf:read"
                     *       ],
                     *       "bearer_methods_supported": [
                     *         "header"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ProtectedResource"];
                };
            };
            400: components["responses"]["BadRequest"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    /**
     * See where a language model reads on. GET /llms.txt
     * For programs that read texts: what this monitor is, and the addresses of its contract, its tools and its pages.
     */
    retrieveLlmsText: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The addresses, as Markdown. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example # SWF Monitor */
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadRequest"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    /**
     * Speak the Model Context Protocol. POST /mcp/
     * One message of the Model Context Protocol (JSON-RPC 2.0) over its streamable HTTP transport, revision 2026-07-28, and without sessions those from 2024-11-05 to 2025-11-25. Its tools are the operations of this contract that have `x-mcp`, with the credentials of this request: a tool does what its operation would, and is refused where that would be. Its resources are runs, agents and STF files; docs/assistants.md tells how clients are set up. A message is an object; batches are refused. The reply is JSON, or a stream of events where the client asks for progress. Pages of other sites are refused.
     */
    callTools: {
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
                 *       "jsonrpc": "2.0",
                 *       "id": 1,
                 *       "method": "tools/list"
                 *     }
                 */
                "application/json": components["schemas"]["McpMessageInput"];
            };
        };
        responses: {
            /** @description The answer to a request. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "jsonrpc": "2.0",
                     *       "id": 1,
                     *       "result": {
                     *         "tools": []
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["McpReply"];
                    /** @example data: {"jsonrpc":"2.0","id":1,"result":{"tools":[]}} */
                    "text/event-stream": string;
                };
            };
            /** @description A notification was taken; there is no body. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The message is none of the protocol, or of a revision that is not spoken; or the body is not what the contract says. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "jsonrpc": "2.0",
                     *       "id": 1,
                     *       "error": {
                     *         "code": -32600,
                     *         "message": "Invalid Request"
                     *       }
                     *     }
                     */
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such method. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "jsonrpc": "2.0",
                     *       "id": 1,
                     *       "error": {
                     *         "code": -32601,
                     *         "message": "Method not found"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["McpReply"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * List workers. GET /api/workers/
     * A process that works on slices. Without `limit` it is a bare array of all of them, streamed. Ordered by worker_id.
     */
    listWorkers: {
        parameters: {
            query?: {
                /** @description Rows of a page, at most 10,000; the reply is then one page with the count of all rows. */
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
                /** @description Exactly this: Number of the PanDA job that it runs in. */
                panda_job?: string;
                /** @description Exactly this: Site or host that it runs at. */
                location?: string;
                /** @description Exactly this: What it is at, in a word, such as busy or idle. */
                status?: string;
                /** @description Exactly this: Number of the slice that it works on; null where it has none. */
                current_slice_id?: number;
                /** @description Exactly this: Name of the time-frame file that this slice is of. */
                tf_filename?: string;
                /** @description From this moment on (inclusive): When it was last heard of, as the caller writes it. */
                last_heartbeat_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was last heard of, as the caller writes it. */
                last_heartbeat_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When the worker started. */
                started_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the worker started. */
                started_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When the worker ended; null while it works. */
                ended_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When the worker ended; null while it works. */
                ended_at_before?: components["schemas"]["DateTimeIn"];
                /** @description The whole list as a file, in its order and with its filters: `ndjson`, an object on each line, or `csv` (RFC 4180, UTF-8), with the names on the first line. A file has 1,000,000 rows at most; where there are more, its last line is `{"truncated": true}`, which in CSV is the only cell of that line. In CSV null is an empty cell and an empty text `""`; JSON is text; a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has `'` before it, so that no spreadsheet takes it for a formula. Logs and messages need both ends of their range of time. Not together with `limit`, `offset`, `cursor` and `include`. With `json`, or without it, the reply is JSON. */
                format?: components["parameters"]["ListFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workers that the query asks for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Worker"][] | components["schemas"]["WorkerPage"];
                    /** @example {"worker_id":"worker-operator-0001","run_number":100010,"panda_job":"6871123456","location":"daq01","status":"busy","current_slice_id":0,"tf_filename":"swf.100010.000001_tf_001.tf","slices_completed":17,"last_heartbeat":"2026-08-07T14:00:00.123456Z","started_at":"2026-08-07T13:45:00Z","ended_at":null,"metadata":null} */
                    "application/x-ndjson": string;
                    /**
                     * @example worker_id,run_number,panda_job,location,status,current_slice_id,tf_filename,slices_completed,last_heartbeat,started_at,ended_at,metadata
                     *     worker-operator-0001,100010,6871123456,daq01,busy,0,swf.100010.000001_tf_001.tf,17,2026-08-07T14:00:00.123456Z,2026-08-07T13:45:00Z,,
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Create a worker. POST /api/workers/
     * Stores a worker; the caller makes its `worker_id` up. Nothing need exist before. A second one with the same `worker_id` is refused with 400.
     */
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
                 *       "started_at": "2026-08-07T13:45:00Z"
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
                     *       "started_at": "2026-08-07T13:45:00Z",
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
    /**
     * Get a worker. GET /api/workers/{worker_id}/
     * One worker by its key `worker_id`, percent-encoded where it holds a slash. Where there is none: 404.
     */
    retrieveWorker: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as the caller has it: where it is still of that version, the answer is 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
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
            /** @description The worker with this `worker_id`. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["RowETag"];
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
                     *       "started_at": "2026-08-07T13:45:00Z",
                     *       "ended_at": null,
                     *       "metadata": null
                     *     }
                     */
                    "application/json": components["schemas"]["Worker"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["WorkerNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Replace a worker. PUT /api/workers/{worker_id}/
     * Writes the worker anew: all required properties must be there; optional ones that are absent keep their value.
     */
    replaceWorker: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
                 *       "started_at": "2026-08-07T13:45:00Z"
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
                    ETag: components["headers"]["RowETag"];
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
                     *       "started_at": "2026-08-07T13:45:00Z",
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
            404: components["responses"]["WorkerNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Delete a worker. DELETE /api/workers/{worker_id}/
     * Deletes the worker. Slices that name it stay.
     */
    deleteWorker: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
            /** @description The worker is deleted; there is no body. A second call answers 404. */
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
            404: components["responses"]["WorkerNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Change a worker. PATCH /api/workers/{worker_id}/
     * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
     */
    updateWorker: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Key of the worker, given by the caller, unique. It cannot be changed.
                 * @example worker-operator-0001
                 */
                worker_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "status": "idle",
                 *       "current_slice_id": null,
                 *       "tf_filename": null
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
                    ETag: components["headers"]["RowETag"];
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
                     *       "current_slice_id": null,
                     *       "tf_filename": null,
                     *       "slices_completed": 17,
                     *       "last_heartbeat": "2026-08-07T14:00:00.123456Z",
                     *       "started_at": "2026-08-07T13:45:00Z",
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
            404: components["responses"]["WorkerNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * List run states. GET /api/run-states/
     * Where a run stands, with the counts of its slices. Without `limit` it is a bare array of all of them, streamed. Ordered by run_number.
     */
    listRunStates: {
        parameters: {
            query?: {
                /** @description Rows of a page, at most 10,000; the reply is then one page with the count of all rows. */
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
                /** @description Exactly this: State: imminent, beam, run, ended; the fast-processing agent writes running. */
                state?: string;
                /** @description Exactly this: Substate: preparing, not_ready, physics, standby; null once the run has ended. */
                substate?: string;
                /** @description From this moment on (inclusive): When phase, state or substate last changed. */
                state_changed_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When phase, state or substate last changed. */
                state_changed_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was last written. */
                updated_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was last written. */
                updated_at_before?: components["schemas"]["DateTimeIn"];
                /** @description The whole list as a file, in its order and with its filters: `ndjson`, an object on each line, or `csv` (RFC 4180, UTF-8), with the names on the first line. A file has 1,000,000 rows at most; where there are more, its last line is `{"truncated": true}`, which in CSV is the only cell of that line. In CSV null is an empty cell and an empty text `""`; JSON is text; a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has `'` before it, so that no spreadsheet takes it for a formula. Logs and messages need both ends of their range of time. Not together with `limit`, `offset`, `cursor` and `include`. With `json`, or without it, the reply is JSON. */
                format?: components["parameters"]["ListFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run states that the query asks for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunState"][] | components["schemas"]["RunStatePage"];
                    /** @example {"run_number":100010,"phase":"initializing","state":"imminent","substate":"preparing","target_worker_count":30,"active_worker_count":0,"stf_samples_received":0,"slices_created":0,"slices_queued":0,"slices_processing":0,"slices_completed":0,"slices_failed":0,"state_changed_at":"2026-08-07T14:00:00.123456Z","updated_at":"2026-08-07T14:00:00.123456Z","metadata":{"execution_id":"stf_datataking-operator-0042"}} */
                    "application/x-ndjson": string;
                    /**
                     * @example run_number,phase,state,substate,target_worker_count,active_worker_count,stf_samples_received,slices_created,slices_queued,slices_processing,slices_completed,slices_failed,state_changed_at,updated_at,metadata
                     *     100010,initializing,imminent,preparing,30,0,0,0,0,0,0,0,2026-08-07T14:00:00.123456Z,2026-08-07T14:00:00.123456Z,"{""execution_id"":""stf_datataking-operator-0042""}"
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Create a run state. POST /api/run-states/
     * Stores where a run stands, under its `run_number`; the run itself need not exist. A second one with the same number is refused with 400. The monitor makes one by itself, and keeps phase, state and substate, from the messages run_imminent, start_run, pause_run, resume_run and end_run of the broker.
     */
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
    /**
     * Get a run state. GET /api/run-states/{run_number}/
     * One run state by its key `run_number`. Where there is none: 404.
     */
    retrieveRunState: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as the caller has it: where it is still of that version, the answer is 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
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
            /** @description The run state with this `run_number`. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["RowETag"];
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
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RunStateNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Replace a run state. PUT /api/run-states/{run_number}/
     * Writes the run state anew: all required properties must be there; optional ones that are absent keep their value.
     */
    replaceRunState: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
                    ETag: components["headers"]["RowETag"];
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
                     *       "updated_at": "2026-08-07T14:00:05.654321Z",
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
            404: components["responses"]["RunStateNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Delete a run state. DELETE /api/run-states/{run_number}/
     * Deletes the run state. The run stays; the next message of the broker that tells of it makes a new one.
     */
    deleteRunState: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
            /** @description The run state is deleted; there is no body. A second call answers 404. */
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
            404: components["responses"]["RunStateNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Change a run state. PATCH /api/run-states/{run_number}/
     * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
     */
    updateRunState: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Number of the run, given by the caller, unique. It cannot be changed.
                 * @example 100010
                 */
                run_number: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "state_changed_at": "2026-08-07T14:00:02Z",
                 *       "phase": "physics",
                 *       "state": "run",
                 *       "substate": "physics"
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
                    ETag: components["headers"]["RowETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "run_number": 100010,
                     *       "phase": "physics",
                     *       "state": "run",
                     *       "substate": "physics",
                     *       "target_worker_count": 30,
                     *       "active_worker_count": 0,
                     *       "stf_samples_received": 0,
                     *       "slices_created": 0,
                     *       "slices_queued": 0,
                     *       "slices_processing": 0,
                     *       "slices_completed": 0,
                     *       "slices_failed": 0,
                     *       "state_changed_at": "2026-08-07T14:00:02Z",
                     *       "updated_at": "2026-08-07T14:00:05.654321Z",
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
            404: components["responses"]["RunStateNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * List events. GET /api/system-state-events/
     * Something that happened in a run. It goes 90 days after it came (SWF_MESSAGE_RETENTION_DAYS). Without `limit` it is a bare array of all of them, streamed. Ordered by event_id.
     */
    listSystemStateEvents: {
        parameters: {
            query?: {
                /** @description Rows of a page, at most 10,000; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Empty for the first page, then as `next` and `previous` have it. A cursor holds order and filters, so that none are given beside it; every row comes once, also while others are written. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "event_id" | "-event_id" | "timestamp" | "-timestamp" | "run_number" | "-run_number" | "event_type" | "-event_type" | "state" | "-state" | "substate" | "-substate";
                /** @description Rows that contain this text, in any case, in event_type, state, substate. */
                search?: string;
                /** @description Exactly this: Number of the event, given by the monitor. */
                event_id?: number;
                /** @description From this moment on (inclusive): When it happened, by the clock of the agent. */
                timestamp_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it happened, by the clock of the agent. */
                timestamp_before?: components["schemas"]["DateTimeIn"];
                /** @description Exactly this: Number of the run. */
                run_number?: number;
                /** @description Exactly this: What happened: run_imminent, start_run, pause_run, resume_run, end_run, tf_file_processed, slice_result, or another word. */
                event_type?: string;
                /** @description Exactly this: State of the run then: beam, run, ended; the fast-processing agent writes unknown. */
                state?: string;
                /** @description Exactly this: Substate of the run then: not_ready, physics, standby; null where it has none. */
                substate?: string;
                /** @description The whole list as a file, in its order and with its filters: `ndjson`, an object on each line, or `csv` (RFC 4180, UTF-8), with the names on the first line. A file has 1,000,000 rows at most; where there are more, its last line is `{"truncated": true}`, which in CSV is the only cell of that line. In CSV null is an empty cell and an empty text `""`; JSON is text; a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has `'` before it, so that no spreadsheet takes it for a formula. Logs and messages need both ends of their range of time. Not together with `limit`, `offset`, `cursor` and `include`. With `json`, or without it, the reply is JSON. */
                format?: components["parameters"]["ListFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events that the query asks for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemStateEvent"][] | components["schemas"]["SystemStateEventPage"];
                    /** @example {"event_id":88,"timestamp":"2026-08-07T14:00:00.123456Z","run_number":100010,"event_type":"start_run","state":"run","substate":"physics","event_data":{"msg_type":"start_run"}} */
                    "application/x-ndjson": string;
                    /**
                     * @example event_id,timestamp,run_number,event_type,state,substate,event_data
                     *     88,2026-08-07T14:00:00.123456Z,100010,start_run,run,physics,"{""msg_type"":""start_run""}"
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Create an event. POST /api/system-state-events/
     * Stores an event; `event_id` is given by the monitor. The run need not exist. Nothing is a duplicate: a call that comes twice stores two, unless it has an Idempotency-Key.
     */
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
    /**
     * Get an event. GET /api/system-state-events/{event_id}/
     * One event by its key `event_id`. Where there is none: 404.
     */
    retrieveSystemStateEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as the caller has it: where it is still of that version, the answer is 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
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
            /** @description The event with this `event_id`. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["RowETag"];
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
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["SystemStateEventNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Replace an event. PUT /api/system-state-events/{event_id}/
     * Writes the event anew: all required properties must be there; optional ones that are absent keep their value.
     */
    replaceSystemStateEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
                    ETag: components["headers"]["RowETag"];
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
            404: components["responses"]["SystemStateEventNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Delete an event. DELETE /api/system-state-events/{event_id}/
     * Deletes the event. The run state stays as it is.
     */
    deleteSystemStateEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
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
            /** @description The event is deleted; there is no body. A second call answers 404. */
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
            404: components["responses"]["SystemStateEventNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Change an event. PATCH /api/system-state-events/{event_id}/
     * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
     */
    updateSystemStateEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Number of the event, given by the monitor.
                 * @example 88
                 */
                event_id: number;
            };
            cookie?: never;
        };
        requestBody?: {
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
                    ETag: components["headers"]["RowETag"];
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
            404: components["responses"]["SystemStateEventNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Draw the next run number. POST /api/state/next-run-number/
     * Number for a new run; the first is 100010. No number is ever given twice; a caller that loses the answer leaves a gap, unless it asks again with the same Idempotency-Key. Safe for any number of callers at once. A body is not looked at.
     */
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
            /** @description The number, which nobody else gets. */
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
    /**
     * Draw the next agent id. POST /api/state/next-agent-id/
     * Number for an agent that starts; the first is 1. No number is ever given twice; a caller that loses the answer leaves a gap, unless it asks again with the same Idempotency-Key. Safe for any number of callers at once. A body is not looked at.
     */
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
            /** @description The number, which nobody else gets. */
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
    /**
     * Draw the next workflow execution number. POST /api/state/next-workflow-execution-id/
     * Sequence number for an execution id; the first is 1. No number is ever given twice; a caller that loses the answer leaves a gap, unless it asks again with the same Idempotency-Key. Safe for any number of callers at once. A body is not looked at.
     */
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
            /** @description The number, which nobody else gets. */
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
    /**
     * Read the document of the counters. GET /api/persistent-state/
     * The counters as they stand: the next number, the last one and when it was drawn.
     */
    retrievePersistentState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document of the counters; empty before the first number was drawn. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state_data": {
                     *         "next_agent_id": 8,
                     *         "last_agent_id": 7,
                     *         "last_agent_registration_time": "2026-08-07T13:40:00.012345+00:00",
                     *         "next_workflow_execution_id": 43,
                     *         "last_workflow_execution_id": 42,
                     *         "last_workflow_execution_time": "2026-08-07T13:59:59.234567+00:00",
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
    /**
     * List namespaces. GET /api/namespaces/
     * The namespaces that were made with ensureNamespace. Agents, executions and messages carry a namespace as plain text, so there may be others in use. Without `limit` it is a bare array of all of them. Ordered by name.
     */
    listNamespaces: {
        parameters: {
            query?: {
                /** @description Rows of a page, at most 10,000; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "name" | "-name" | "owner" | "-owner" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Rows that contain this text, in any case, in name, owner, description. */
                search?: string;
                /** @description Exactly this: Name of the namespace. */
                name?: string;
                /** @description Exactly this: Name of the user who owns it. */
                owner?: string;
                /** @description From this moment on (inclusive): When it was made. */
                created_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was made. */
                created_at_before?: components["schemas"]["DateTimeIn"];
                /** @description From this moment on (inclusive): When it was last written. */
                updated_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was last written. */
                updated_at_before?: components["schemas"]["DateTimeIn"];
                /** @description Properties that rows are to have besides, with `limit` of at most 200: counts. */
                include?: "counts";
                /** @description The whole list as a file, in its order and with its filters: `ndjson`, an object on each line, or `csv` (RFC 4180, UTF-8), with the names on the first line. A file has 1,000,000 rows at most; where there are more, its last line is `{"truncated": true}`, which in CSV is the only cell of that line. In CSV null is an empty cell and an empty text `""`; JSON is text; a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has `'` before it, so that no spreadsheet takes it for a formula. Logs and messages need both ends of their range of time. Not together with `limit`, `offset`, `cursor` and `include`. With `json`, or without it, the reply is JSON. */
                format?: components["parameters"]["ListFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The namespaces that the query asks for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Namespace"][] | components["schemas"]["NamespacePage"];
                    /** @example {"name":"operators","owner":"operator","description":"Shifts of the testbed","metadata":null,"created_at":"2026-08-07T14:00:00.123456Z","updated_at":"2026-08-07T14:00:00.123456Z"} */
                    "application/x-ndjson": string;
                    /**
                     * @example name,owner,description,metadata,created_at,updated_at
                     *     operators,operator,Shifts of the testbed,,2026-08-07T14:00:00.123456Z,2026-08-07T14:00:00.123456Z
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Get a namespace. GET /api/namespaces/{name}/
     * One namespace by its name. Where there is none: 404; names that agents use are namespaces only once ensureNamespace was called.
     */
    retrieveNamespace: {
        parameters: {
            query?: {
                /** @description Properties that are to be there besides: counts. */
                include?: "counts";
            };
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
            /** @description The namespace of this name. */
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
            /** @description There is no namespace of this name. */
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
    /**
     * Make sure that a namespace exists. POST /api/namespaces/ensure/
     * Makes the namespace where there is none; where there is, it is returned as it stands, and owner and description of the request are not looked at. May be repeated.
     */
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
            /** @description The namespace as it is; `created` says whether this call made it. */
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
    /**
     * Remember one turn of a dialogue. POST /api/ai-memory/record/
     * Stores what a user or an assistant said, for later sessions. Needs no credentials.
     */
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
            /** @description The turn is stored, under this number. */
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
    /**
     * Load the latest turns of a user's dialogue. GET /api/ai-memory/
     * The latest `turns` times two entries (question and answer), oldest first; fewer where their contents have more than 4 MiB together. Needs no credentials.
     */
    loadAiMemory: {
        parameters: {
            query: {
                /**
                 * @description Name of the user whose dialogue it is.
                 * @example operator
                 */
                username: string;
                /**
                 * @description How many turns, at most 1,000. What is not a number from 0 on counts as the default: 20.
                 * @example 20
                 */
                turns?: string;
                /** @description Only turns of this namespace. */
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
            /** @description The turns, oldest first; none where the user has none. */
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
    /**
     * Publish a message on the broker. POST /api/messages/send/
     * The message is stored first, and published then by the process that takes the messages of the broker,
     * usually within a fifth of a second; this call does not wait for that. It goes out at least once: when the
     * broker is away, as soon as it is back, and perhaps a second time where the connection broke before the
     * broker had confirmed it. Messages to one destination go out in the order of their `id`. Where the broker does
     * not take one, as while the address is full, it is sent again until the broker does, and what goes to the same
     * destination waits behind it; the others go on. What the broker will never take, and what it has not taken for
     * a day, becomes a dead letter with the broker's reason.
     *
     * `content` is sent as JSON, nothing added. What goes to
     * `/topic/epictopic` comes back to the monitor like any other message and is then among the workflow messages,
     * a heartbeat or a dead letter, by what is in it. `/queue/epictopic`, and every other queue with the name of a
     * topic that the monitor reads, is a 400: one message there would turn that topic of Artemis into a queue for
     * all who subscribe afterwards. With SWF_BROKER=none the answer is 503, and nothing is stored.
     */
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
            /** @description The message is stored, and will be published. */
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
    /**
     * List messages that could not be stored. GET /api/messages/dead-letters/
     * What came over the broker and could not be stored: not JSON, no object, too long for its columns, or with what PostgreSQL cannot hold; and what sendMessage took and the broker refused. Each with its reason. They go 90 days after they came (SWF_MESSAGE_RETENTION_DAYS). For staff. Without `limit` it is a bare array of all of them. Ordered by id.
     */
    listDeadLetters: {
        parameters: {
            query?: {
                /** @description Rows of a page, at most 10,000; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "id" | "-id" | "received_at" | "-received_at";
                /** @description Rows that contain this text, in any case, in reason, body. */
                search?: string;
                /** @description Exactly this: Destination on the broker, such as /topic/epictopic. */
                destination?: string;
                /** @description From this moment on (inclusive): When it came from the broker. */
                received_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it came from the broker. */
                received_at_before?: components["schemas"]["DateTimeIn"];
                /** @description The whole list as a file, in its order and with its filters: `ndjson`, an object on each line, or `csv` (RFC 4180, UTF-8), with the names on the first line. A file has 1,000,000 rows at most; where there are more, its last line is `{"truncated": true}`, which in CSV is the only cell of that line. In CSV null is an empty cell and an empty text `""`; JSON is text; a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has `'` before it, so that no spreadsheet takes it for a formula. Logs and messages need both ends of their range of time. Not together with `limit`, `offset`, `cursor` and `include`. With `json`, or without it, the reply is JSON. */
                format?: components["parameters"]["ListFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dead letters that the query asks for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"][] | components["schemas"]["DeadLetterPage"];
                    /** @example {"id":1,"reason":"it is JSON, but no object","destination":"/topic/epictopic","headers":{"message-id":"8f0c6c0e-57d1-4a43-9d0c-6f3d1f0e2a11-17","destination":"/topic/epictopic","subscription":"1"},"body":"\"Beam at ten.\"","encoding":"utf8","received_at":"2026-08-07T14:00:00.123456Z"} */
                    "application/x-ndjson": string;
                    /**
                     * @example id,reason,destination,headers,body,encoding,received_at
                     *     1,"it is JSON, but no object",/topic/epictopic,"{""message-id"":""8f0c6c0e-57d1-4a43-9d0c-6f3d1f0e2a11-17"",""destination"":""/topic/epictopic"",""subscription"":""1""}","""Beam at ten.""",utf8,2026-08-07T14:00:00.123456Z
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Get a message that could not be stored. GET /api/messages/dead-letters/{id}/
     * One dead letter by its key `id`. For staff. Where there is none: 404.
     */
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
            /** @description The dead letter with this `id`. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "reason": "it is JSON, but no object",
                     *       "destination": "/topic/epictopic",
                     *       "headers": {
                     *         "message-id": "8f0c6c0e-57d1-4a43-9d0c-6f3d1f0e2a11-17",
                     *         "destination": "/topic/epictopic",
                     *         "subscription": "1"
                     *       },
                     *       "body": "\"Beam at ten.\"",
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
            /** @description There is no dead letter with this `id`. */
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
    /**
     * Delete a message that could not be stored. DELETE /api/messages/dead-letters/{id}/
     * Deletes a dead letter once nobody needs it any more. For staff. The audit keeps who did it, and the letter.
     */
    deleteDeadLetter: {
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
            /** @description The dead letter is deleted; there is no body. A second call answers 404. */
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
            /** @description There is no dead letter with this `id`. */
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
    /**
     * Publish a message again that could not be stored. POST /api/messages/dead-letters/{id}/resend/
     * Sends a dead letter to its destination once more, its body as it is and without its headers, as sendMessage sends a message; the letter goes with that. What is wrong with it is still wrong: one that was no JSON comes back as a new dead letter. What is kept in part, or is no text, or has no destination, is refused with 400. For staff. With SWF_BROKER=none the answer is 503, and the letter stays.
     */
    resendDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters that the caller makes up for this one piece of work. Calls of one user with the same key and body have one effect within 24 hours: the answer of the first that succeeded comes again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
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
            /** @description The message is stored, and will be published; the dead letter is gone. A second call with another key, or without one, answers 404. */
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
            /** @description There is no dead letter with this `id`. */
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
            409: components["responses"]["TwinInFlight"];
            422: components["responses"]["OtherBody"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Watch what changes. GET /api/events/
     * Server-sent events, for as long as the connection stands, that say which resources have changed: enough
     * for a page or a program to know what to ask for again, and no more. Changes of one resource and run are
     * put together and come at most once a second, however many they were. They come within two seconds of the
     * commit, whichever process of the monitor made it.
     *
     * On a terminal:
     *
     * ```sh
     * curl -N "http://localhost:8002/api/events/?resources=runs,run-states" ```
     *
     * | event | when | data |
     * |---|---|---|
     * | `connected` | first | `epoch`: what tells the history of this database from that of another |
     * | `changed` | something has changed | `resource`; `action`, written or deleted (written where it was both); `count` of the changes; and where it is the same for all of them `run_number` and `namespace`; `keys`, where they are at most 20 |
     * | `reset` | what was missed is not known | nothing: everything may have changed |
     *
     * The resources are named as in their paths: systemagents, logs, runs, stf-files, workflows,
     * workflow-stages, workflow-messages, subscribers, fastmon-files, workflow-definitions,
     * workflow-executions, tf-slices, workers, run-states, system-state-events, namespaces, and dead-letters.
     * Objects that are deleted because another one was are told of as well, without keys and counted once. A partition of old logs that is dropped counts once, too. Changes that
     * bypass the monitor, by SQL, are not seen; nor are those of the last half second of a process that is
     * killed. Who must not miss them asks again every 30 s or so.
     *
     * **Filters** are lists of at most 100 values with commas. All that are given must match, each by one of
     * its values. A change whose run or namespace is not told may concern any, and passes. Logs tell neither.
     *
     * **Coming back.** A client that comes back with its last id (`Last-Event-ID`, or `last_event_id`) is told what
     * has changed since, put together, perhaps with some that it knew of. After a minute, or with an id of another
     * database, it gets a `reset`. A comment comes about every 15 s where nothing else does. Who does not
     * read, and for whom more than 1 MiB waits, is cut off. At most 1,000 watch each process of the monitor,
     * and 20 from one address; others are answered 503.
     */
    streamChanges: {
        parameters: {
            query?: {
                /** @description Names of resources, with commas, such as runs,run-states: only their changes. One that there is not is refused. */
                resources?: string;
                /** @description Numbers of runs, with commas: only changes that concern one of them, or perhaps do. */
                run_numbers?: string;
                /** @description Names of namespaces, with commas: only changes that concern one of them, or perhaps do. */
                namespaces?: string;
                /** @description The id of the last event seen, for clients that cannot set the header `Last-Event-ID`, which wins. */
                last_event_id?: string;
            };
            header?: {
                /** @description The id of the last event seen, as EventSource sends it. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events, until the watcher leaves, is cut off, or the monitor stops. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 3000
                     *     id: 9f2c51d07a3e-1786111200123
                     *     event: connected
                     *     data: {"epoch": "9f2c51d07a3e"}
                     *
                     *     id: 9f2c51d07a3e-1786111201123
                     *     event: changed
                     *     data: {"resource": "tf-slices", "action": "written", "count": 15, "run_number": 100010, "keys": ["4711", "4712"]}
                     *
                     *     id: 9f2c51d07a3e-1786111201123
                     *     event: changed
                     *     data: {"resource": "logs", "action": "written", "count": 3300}
                     *
                     *     : still here
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
    /**
     * Watch the messages as they come. GET /api/messages/stream/
     * Server-sent events, for as long as the connection stands. Each message is an event named like its type, with
     * the message as one line of JSON: what the agent sent, `msg_type`, and where they were not in it
     * `sender_agent`, `recipient_agent`, `namespace`, `queue_name` and `sent_at`. The names `connected`,
     * `heartbeat`, `gap` and `message` are kept for the stream itself: a message of such a type, or of none, is an
     * event named `message`.
     *
     * On a terminal, with the token in `SWF_API_TOKEN` (`npm run watch` shows the same, for people):
     *
     * ```sh
     * curl -N --cacert data/ssl_ca.pem -H "Authorization: Token $SWF_API_TOKEN" \
     * "https://localhost:8443/api/messages/stream/?msg_types=run_imminent,stf_gen"
     * ```
     *
     * | event | when | data |
     * |---|---|---|
     * | `connected` | first | `client_id`, by which retrieveStreamStatus knows this watcher |
     * | `heartbeat` | about every 30 s | `timestamp`, seconds since 1970 |
     * | `gap` | after `connected`, where too much was missed | `missed`: how many; `at_most`: whether it may be fewer; `from`, `to`: the first and the last place |
     *
     * **Order.** The `id` of an event is the place of its message in the order of commits, whoever wrote it. Each
     * message comes once, in that order. A number that is left out is a message that the filters do not show, one
     * that was deleted, or none at all.
     *
     * **Coming back.** A client that comes back with its last id (`Last-Event-ID`, or `last_event_id`) gets what
     * it has missed, up to the newest 10,000 messages of all kinds. Of older ones, and of those that were deleted
     * meanwhile, a `gap` says how many the filters would have shown; with `at_most` true it may have been fewer,
     * for nobody knows what was deleted, and among more than 100,000 places they are not counted. An id that lies
     * beyond the last message, such as one of another database, counts as now. Clients are told to come back after
     * 3 s (`retry`). `since` begins at a moment instead, within the same 10,000; its place is looked up first,
     * which an id saves.
     *
     * **Being cut off.** A watcher that does not read, and for whom more than 1 MiB waits in the monitor, is cut
     * off; so is one that does not read for 30 s while it gets what it has missed. It comes back with its last id
     * and, within these 10,000, has lost nothing. The token is looked at again every 60 s or so: once it is
     * revoked, the stream ends.
     *
     * **Filters** are lists of at most 100 values with commas. All that are given must match, each by one of its words, exactly. The
     * watcher stands among the subscribers while it watches, as `sse_` and the first eight digits of its
     * `client_id`, and for a day after.
     */
    streamMessages: {
        parameters: {
            query?: {
                /** @description Types of messages, with commas, such as run_imminent,end_run: only these are shown. */
                msg_types?: string;
                /** @description Names of agents, with commas: only messages that one of them sent (`sender`) or processed (`processed_by`). */
                agents?: string;
                /** @description Numbers of runs, with commas: only messages whose `run_id` is one of them. */
                run_ids?: string;
                /** @description Names of namespaces, with commas: only messages whose `namespace` is one of them. */
                namespaces?: string;
                /** @description Ids of workflow executions, with commas: only messages whose `execution_id` is one of them. */
                execution_ids?: string;
                /** @description The id of the last event seen, for clients that cannot set the header `Last-Event-ID`, which wins. */
                last_event_id?: number;
                /** @description Begin with the messages stored from this moment on. Not looked at beside an id. */
                since?: components["schemas"]["DateTimeIn"];
            };
            header?: {
                /** @description The id of the last event seen, as EventSource sends it. What is no id counts as absent. */
                "Last-Event-ID"?: string;
                /** @description Where the watcher is, in words, for the list of subscribers. */
                "X-Client-Location"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events, until the watcher leaves, is cut off, or the monitor stops. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 3000
                     *     id: 41
                     *     event: connected
                     *     data: {"client_id": "7f3c1a52-9d0e-4a53-8c44-0b5a9f5f6c1e", "status": "connected"}
                     *
                     *     id: 161
                     *     event: gap
                     *     data: {"missed": 120, "at_most": false, "from": 42, "to": 161}
                     *
                     *     id: 162
                     *     event: run_imminent
                     *     data: {"state": "beam", "run_id": "100010", "sender": "daq_simulator-agent-operator-3", "sent_at": "2026-08-07T14:00:00.123456+00:00", "msg_type": "run_imminent", "substate": "not_ready", "namespace": "operators", "timestamp": "2026-08-07T14:00:00.112233", "queue_name": "epictopic", "execution_id": "stf_datataking-operator-0042", "sender_agent": "daq_simulator-agent-operator-3", "recipient_agent": null, "simulation_tick": 5}
                     *
                     *     id: 163
                     *     event: stf_gen
                     *     data: {"state": "run", "run_id": "100010", "sender": "daq_simulator-agent-operator-3", "sent_at": "2026-08-07T14:00:09.234567+00:00", "filename": "swf.100010.000001.stf", "msg_type": "stf_gen", "sequence": 1, "substate": "physics", "namespace": "operators", "timestamp": "2026-08-07T14:00:09.223344", "queue_name": "epictopic", "execution_id": "stf_datataking-operator-0042", "sender_agent": "daq_simulator-agent-operator-3", "recipient_agent": null, "simulation_tick": 14}
                     *
                     *     event: heartbeat
                     *     data: {"timestamp": 1786111230.5}
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
    /**
     * Ask who watches. GET /api/messages/stream/status/
     * The watchers of all processes of all monitors on this database. Those of the process that answers are as they are now; what others know is up to 5 s old, and the watchers of a process that was killed are counted some 10 to 20 s longer.
     */
    retrieveStreamStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who watches now, and how they keep up. */
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
                     *       "last_sequence": 163
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
    /**
     * List who changed what. GET /api/admin/audit/
     * One record of a change that a person made: who, when, and the row before and after. There is one for every write by somebody who has signed in, for every write of users, tokens and log records, and for every deletion by anybody; not for what agents create and update with a token. A record is committed with the change that it tells of, or neither is, and nobody changes or deletes one. Those of one row are found by `resource` and `key`. For staff. Without `limit` or `cursor` it is a bare array of all of them. Ordered by `at`, newest first, then by id.
     */
    listAudit: {
        parameters: {
            query?: {
                /** @description Rows of a page, at most 10,000; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Empty for the first page, then as `next` and `previous` have it. A cursor holds order and filters, so that none are given beside it; every row comes once, also while others are written. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "id" | "-id" | "at" | "-at";
                /** @description Exactly this: Name of the user who changed it; of a command, the account that ran it. */
                username?: string;
                /** @description Exactly this: What was changed, as its path names it: `runs`, `dead-letters`, `users`. */
                resource?: string;
                /** @description Exactly this: The row's key as its path has it; null where there is none, or where there are several rows, whose keys `before` then has. */
                key?: string;
                /** @description Exactly this: What was done to the row. */
                action?: "create" | "update" | "delete";
                /** @description From this moment on (inclusive): When it was changed. */
                at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was changed. */
                at_before?: components["schemas"]["DateTimeIn"];
                /** @description The whole list as a file, in its order and with its filters: `ndjson`, an object on each line, or `csv` (RFC 4180, UTF-8), with the names on the first line. A file has 1,000,000 rows at most; where there are more, its last line is `{"truncated": true}`, which in CSV is the only cell of that line. In CSV null is an empty cell and an empty text `""`; JSON is text; a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has `'` before it, so that no spreadsheet takes it for a formula. Logs and messages need both ends of their range of time. Not together with `limit`, `offset`, `cursor` and `include`. With `json`, or without it, the reply is JSON. */
                format?: components["parameters"]["ListFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The changes that the query asks for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditRecord"][] | components["schemas"]["AuditRecordPage"];
                    /** @example {"id":12,"at":"2026-08-07T15:10:00.123456Z","username":"operator","via":"session","action":"update","resource":"runs","key":"12","before":{"run_id":12,"run_number":100010,"start_time":"2026-08-07T14:00:00.123456Z","end_time":null,"run_conditions":{"beam":"on","field":1.7}},"after":{"run_id":12,"run_number":100010,"start_time":"2026-08-07T14:00:00.123456Z","end_time":"2026-08-07T15:00:00Z","run_conditions":{"beam":"on","field":1.7}},"cascades":null,"request_id":"3kVbX0aQ9sYt","address":"192.0.2.7"} */
                    "application/x-ndjson": string;
                    /**
                     * @example id,at,username,via,action,resource,key,before,after,cascades,request_id,address
                     *     12,2026-08-07T15:10:00.123456Z,operator,session,update,runs,12,"{""run_id"":12,""run_number"":100010,""start_time"":""2026-08-07T14:00:00.123456Z"",""end_time"":null,""run_conditions"":{""beam"":""on"",""field"":1.7}}","{""run_id"":12,""run_number"":100010,""start_time"":""2026-08-07T14:00:00.123456Z"",""end_time"":""2026-08-07T15:00:00Z"",""run_conditions"":{""beam"":""on"",""field"":1.7}}",,3kVbX0aQ9sYt,192.0.2.7
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Change or delete many rows. POST /api/admin/bulk/
     * Deletes or changes the rows of a resource that `keys` name, at most 1,000, or that `filter` finds, at most 500,000. With `dry_run` nothing is done: the answer is 200, with how many rows there are and what would be deleted with them. By a filter it is asked so first, and `matched` is sent back as `expected`: where other rows have come or gone meanwhile it is 409, and nothing is done. Else the answer is 202 after a second at most, and the work goes on, in batches of at most 500 rows, each a transaction with a record in the audit, with a pause after each, so that agents do not notice. Rows that come meanwhile are left alone. Ask for `id` how far it is (retrieveBulk), or end it (cancelBulk). Where the process that does it ends, it ends with that (`interrupted`): what is done stays done, and the rest can be asked for again. With an `Idempotency-Key`, and from a browser, the answer is there at once. A process does three at a time, and refuses more with 503. For staff.
     */
    runBulk: {
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
                 *       "resource": "tf-slices",
                 *       "action": "requeue",
                 *       "filter": {
                 *         "run_number": 100010,
                 *         "status": "failed"
                 *       },
                 *       "dry_run": true
                 *     }
                 */
                "application/json": components["schemas"]["BulkInput"];
            };
        };
        responses: {
            /** @description What there is to do, where `dry_run` was sent. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": null,
                     *       "resource": "tf-slices",
                     *       "action": "requeue",
                     *       "state": "counted",
                     *       "matched": 3,
                     *       "done": 0,
                     *       "cascades": [],
                     *       "failed": [],
                     *       "error": null,
                     *       "username": "operator",
                     *       "started_at": null,
                     *       "ended_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Bulk"];
                };
            };
            /** @description How far it is after a second, or when it was done before that, or as it begins. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0f8fad5b-d9cb-469f-a165-70867728950e",
                     *       "resource": "stf-files",
                     *       "action": "delete",
                     *       "state": "running",
                     *       "matched": 1200,
                     *       "done": 500,
                     *       "cascades": [
                     *         {
                     *           "resource": "fastmon-files",
                     *           "count": 50
                     *         },
                     *         {
                     *           "resource": "tf-slices",
                     *           "count": 750
                     *         }
                     *       ],
                     *       "failed": [],
                     *       "error": null,
                     *       "username": "operator",
                     *       "started_at": "2026-08-07T15:10:00.123456Z",
                     *       "ended_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Bulk"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            /** @description The filter finds another number of rows than `expected` says, and nothing was done. Or another call with the same Idempotency-Key is being answered, which `Retry-After` tells. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["OtherBody"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Ask how far a change of many rows is. GET /api/admin/bulk/{id}/
     * One change of many rows by its `id`, for a week after it ended. Where there is none: 404. For staff.
     */
    retrieveBulk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the change of many rows, given by the monitor.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The change, and how far it is. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0f8fad5b-d9cb-469f-a165-70867728950e",
                     *       "resource": "stf-files",
                     *       "action": "delete",
                     *       "state": "running",
                     *       "matched": 1200,
                     *       "done": 500,
                     *       "cascades": [
                     *         {
                     *           "resource": "fastmon-files",
                     *           "count": 50
                     *         },
                     *         {
                     *           "resource": "tf-slices",
                     *           "count": 750
                     *         }
                     *       ],
                     *       "failed": [],
                     *       "error": null,
                     *       "username": "operator",
                     *       "started_at": "2026-08-07T15:10:00.123456Z",
                     *       "ended_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Bulk"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["BulkNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * End a change of many rows. DELETE /api/admin/bulk/{id}/
     * Ends it after the batch that is being written, whichever process does it. What is done stays done. One that has ended is left as it is. For staff.
     */
    cancelBulk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the change of many rows, given by the monitor.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It ends; there is no body. */
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
            404: components["responses"]["BulkNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * List the active users. GET /api/users/
     * Active users, ordered by name. Users are made on the command line of the monitor: `npm run create-user`.
     */
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
            /** @description The active users, ordered by name. */
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
    /**
     * See who is signed in. GET /api/session/
     * Who is signed in by the cookie of this request, and what further calls of a page need: `csrf_token` goes into the header `X-CSRF-Token` of whatever changes something. Without a cookie, or with one whose session has ended, all is null.
     */
    retrieveSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in; null where nobody is. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": 2,
                     *         "username": "operator",
                     *         "is_staff": true
                     *       },
                     *       "scope": null,
                     *       "csrf_token": "qk2Q0m3mQnCq0wq4JmM8wAq5m0b9m1x9gJ3v1n0pB1k",
                     *       "expires_at": "2026-08-21T14:00:00.123456Z",
                     *       "needs_second_factor": false,
                     *       "https_url": "https://localhost:8443",
                     *       "ways": [
                     *         "password",
                     *         "provider"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Sign in. POST /api/session/
     * Opens a session: with `username` and `password`, with a `token`, or with the key of a sign-in link (`npm run sign-in`), which works once. Of a user with a second factor the password and the link need a `code` as well: without one, or with a wrong one, the reply is 401 with `needs_code`, and the link is not used up. The cookie of the reply is `HttpOnly`: scripts cannot read it. It ends after 12 hours without a call, and 14 days after signing in at the latest. A session that is opened with a token may do what the token may, and ends with it. Signing in again always makes a new session, and ends the one whose cookie comes along. Ten failures within a minute, for one name or from one address, are answered 429 from then on. Over plain HTTP this is for the monitor's own machine only, as tokens are.
     */
    signIn: {
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
                 *       "username": "operator",
                 *       "password": "correct horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["SignInInput"];
            };
        };
        responses: {
            /** @description You are signed in. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Set-Cookie": components["headers"]["SessionCookie"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": 2,
                     *         "username": "operator",
                     *         "is_staff": true
                     *       },
                     *       "scope": null,
                     *       "csrf_token": "qk2Q0m3mQnCq0wq4JmM8wAq5m0b9m1x9gJ3v1n0pB1k",
                     *       "expires_at": "2026-08-21T14:00:00.123456Z",
                     *       "needs_second_factor": false,
                     *       "https_url": "https://localhost:8443",
                     *       "ways": [
                     *         "password",
                     *         "provider"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description Nobody is signed in: the name, the password, the token or the link is wrong. The reply is the same for each of these, and for users who are not active. Or the password or the link is right, and a code of the second factor is needed: then it has `needs_code`. */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInRefusal"];
                };
            };
            /** @description The request came from a page of another site, or over plain HTTP from another machine. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "Credentials are not accepted over plain HTTP from another machine. Use https://localhost:8443 (SWF_MONITOR_URL)."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyFailures"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Sign out. DELETE /api/session/
     * Ends the session of this request, in all processes within five seconds, and takes its cookie away.
     */
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description You are signed out. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Set-Cookie": components["headers"]["SessionCookie"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Sign in with the provider. GET /api/session/provider/
     * For browsers: goes to the provider of identities that the monitor was started with (`SWF_OIDC_ISSUER`), where a person signs in, and which sends the browser back to `finishSingleSignOn`. OpenID Connect, authorization code with PKCE; the attempt is good for ten minutes. Where there is no provider, or it does not answer, this goes to the page where people sign in, which says so. Over plain HTTP it is for the monitor's own machine only, as tokens are.
     */
    beginSingleSignOn: {
        parameters: {
            query?: {
                /**
                 * @description Path of the page to go to afterwards, below the monitor's own address; the home page without it.
                 * @example /runs/100010/
                 */
                next?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Go to the provider, with a cookie that binds its answer to this browser. */
            302: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Set-Cookie": components["headers"]["AttemptCookie"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    /**
     * Come back from the provider. GET /api/session/provider/back/
     * The address to which the provider sends a browser back (its redirect URI). Opens a session for the user whom the provider vouches for, who is made with the first sign-in, and goes to the page that was asked for. Whoever is in the group `SWF_OIDC_STAFF_GROUP` there is staff here. Where nobody is signed in, it goes to the page where people sign in, with the reason in `problem`: `no-provider`, `away`, `refused`, `expired`, `no-name`, `name-taken`, `not-active` or `unavailable`.
     */
    finishSingleSignOn: {
        parameters: {
            query?: {
                /**
                 * @description What the provider trades for the person's identity.
                 * @example 3kVbX0aQ9sYt
                 */
                code?: string;
                /**
                 * @description What the attempt was begun with.
                 * @example qk2Q0m3mQnCq0wq4JmM8wAq5m0b9m1x9gJ3v1n0pB1k
                 */
                state?: string;
                /**
                 * @description Address of the provider that answers.
                 * @example https://sso.example.org
                 */
                iss?: string;
                /**
                 * @description Why the provider refuses.
                 * @example access_denied
                 */
                error?: string;
                /**
                 * @description The same in words; it goes into the monitor's log.
                 * @example The person did not agree.
                 */
                error_description?: string;
                /**
                 * @description Where more is said of it; not looked at.
                 * @example https://sso.example.org/errors
                 */
                error_uri?: string;
                /**
                 * @description Of the person's session there; not looked at.
                 * @example 5f1b0c2e
                 */
                session_state?: string;
                /**
                 * @description What the person agreed to; not looked at.
                 * @example openid profile
                 */
                scope?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Go to the page that was asked for, with the cookie of a session; or to the page where people sign in, and forget the attempt. */
            302: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Set-Cookie": components["headers"]["SessionCookie"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    /**
     * List tokens. GET /api/tokens/
     * Your own tokens; for staff those of all users, or of one (`user`). Keys are not among it: nobody can read them again. Without `limit` it is a bare array of all of them. Ordered by id.
     */
    listTokens: {
        parameters: {
            query?: {
                /** @description Rows of a page, at most 10,000; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "id" | "-id" | "user" | "-user" | "label" | "-label" | "scope" | "-scope" | "created_at" | "-created_at" | "expires_at" | "-expires_at" | "last_used_at" | "-last_used_at";
                /** @description Rows that contain this text, in any case, in label, user.username. */
                search?: string;
                /** @description Exactly this: Name of the user whose token it is. Who is not staff sees only their own. */
                user?: string;
                /** @description Exactly this: What it may do of what its user may: `read`, `agent`, `staff`; null, all of it. */
                scope?: "read" | "agent" | "staff";
                /** @description From this moment on (inclusive): When it was last used, UTC, noted once a minute at most; null where it never was. */
                last_used_at_after?: components["schemas"]["DateTimeIn"];
                /** @description Before this moment (exclusive): When it was last used, UTC, noted once a minute at most; null where it never was. */
                last_used_at_before?: components["schemas"]["DateTimeIn"];
                /** @description The whole list as a file, in its order and with its filters: `ndjson`, an object on each line, or `csv` (RFC 4180, UTF-8), with the names on the first line. A file has 1,000,000 rows at most; where there are more, its last line is `{"truncated": true}`, which in CSV is the only cell of that line. In CSV null is an empty cell and an empty text `""`; JSON is text; a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has `'` before it, so that no spreadsheet takes it for a formula. Logs and messages need both ends of their range of time. Not together with `limit`, `offset`, `cursor` and `include`. With `json`, or without it, the reply is JSON. */
                format?: components["parameters"]["ListFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tokens that the query asks for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"][] | components["schemas"]["TokenPage"];
                    /** @example {"id":7,"user":"operator","label":"night shift","scope":"agent","created_at":"2026-08-07T14:00:00.123456Z","expires_at":"2127-08-07T14:00:00Z","last_used_at":null} */
                    "application/x-ndjson": string;
                    /**
                     * @example id,user,label,scope,created_at,expires_at,last_used_at
                     *     7,operator,night shift,agent,2026-08-07T14:00:00.123456Z,2127-08-07T14:00:00Z,
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Make a token. POST /api/tokens/
     * Makes a token for you, or, for staff, for another user. `key` is in this reply and nowhere else. The `scope` says what it may do of what its user may: `read`, only read; `agent`, all but what is for staff, and nothing about the account; `staff`, all, which only staff may make; without one, all as well. Tokens of scope `read` or `agent` make no tokens. An `Idempotency-Key` is not taken, since the answer would have to be stored.
     */
    createToken: {
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
                 *       "label": "night shift",
                 *       "scope": "agent",
                 *       "expires_at": "2127-08-07T14:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["TokenInput"];
            };
        };
        responses: {
            /** @description The token, with its key, this once. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 7,
                     *       "user": "operator",
                     *       "label": "night shift",
                     *       "scope": "agent",
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "expires_at": "2127-08-07T14:00:00Z",
                     *       "key": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b"
                     *     }
                     */
                    "application/json": components["schemas"]["IssuedToken"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Get a token. GET /api/tokens/{id}/
     * One token by its `id`, without its key. Where there is none among those that you may see: 404.
     */
    retrieveToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the token, given by the monitor.
                 * @example 7
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token with this `id`. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 7,
                     *       "user": "operator",
                     *       "label": "night shift",
                     *       "scope": "agent",
                     *       "created_at": "2026-08-07T14:00:00.123456Z",
                     *       "expires_at": "2127-08-07T14:00:00Z",
                     *       "last_used_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Token"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TokenNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Revoke a token. DELETE /api/tokens/{id}/
     * Every process refuses the token within five seconds, and ends the sessions that were opened with it. Who is not staff can revoke only their own; there are no others for them.
     */
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the token, given by the monitor.
                 * @example 7
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token is revoked; there is no body. A second call answers 404. */
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
            404: components["responses"]["TokenNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * See your account. GET /api/account/
     * Who you are to the monitor, and whether you have a password and a second factor.
     */
    retrieveAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your account. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 2,
                     *       "username": "operator",
                     *       "email": "",
                     *       "first_name": "",
                     *       "last_name": "",
                     *       "is_staff": true,
                     *       "date_joined": "2026-08-07T14:00:00.123456Z",
                     *       "last_login": "2026-08-07T15:00:00.123456Z",
                     *       "has_password": true,
                     *       "needs_current_password": true,
                     *       "has_second_factor": true,
                     *       "recovery_codes_left": 10,
                     *       "needs_second_factor": false
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Set your password. POST /api/account/password/
     * Sets your password, and ends all your other sessions within five seconds; tokens stay. `current` is needed where there is a password, unless you signed in with a link within the last hour, as who forgot it does. A wrong one counts as a failure to sign in. What is easily guessed is refused: your name, `swf-monitor`, or the same few characters again and again; and so is what was stolen elsewhere and is known.
     */
    changePassword: {
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
                 *       "current": "correct horse battery staple",
                 *       "new": "beam at ten by the second door"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordInput"];
            };
        };
        responses: {
            /** @description The password is set; there is no body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not what the contract says, or the new password is refused; every fault by its field. */
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
            429: components["responses"]["TooManyFailures"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Begin to set up a second factor. POST /api/account/second-factor/
     * Makes the secret of an authenticator app (RFC 6238: SHA-1, six digits, 30 seconds), which holds once `confirmSecondFactor` gets a code of it, within 15 minutes; a second call makes another one. For users with a password, which is asked for as `current`, unless you signed in with a link within the last hour. A wrong one counts as a failure to sign in. Single sign-on leaves it to the provider. Where you have a second factor already: 400.
     */
    beginSecondFactor: {
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
                 *       "current": "correct horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["SecondFactorInput"];
            };
        };
        responses: {
            /** @description The secret, this once. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secret": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
                     *       "uri": "otpauth://totp/SWF%20Monitor:alice?issuer=SWF%20Monitor&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30"
                     *     }
                     */
                    "application/json": components["schemas"]["SecondFactorSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyFailures"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Confirm your second factor. POST /api/account/second-factor/confirm/
     * Takes a code of the secret that was begun with. From then on signing in with a password or a link asks for a code, too, and all your other sessions end within five seconds; tokens stay. The reply has ten recovery codes, each of which signs you in once in place of a code.
     */
    confirmSecondFactor: {
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
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["SecondFactorCodeInput"];
            };
        };
        responses: {
            /** @description The recovery codes, this once. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "recovery_codes": [
                     *         "k7q2mw-9xh4ta-pz83vd-c6r0ny",
                     *         "3fjw8s-bt05hq-mxe7za-v2kd94"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Remove your second factor. POST /api/account/second-factor/remove/
     * Removes it with its recovery codes, and ends all your other sessions within five seconds. Takes your password and a code, or a recovery code. A wrong password counts as a failure to sign in; after five wrong codes in a row one is looked at every 15 minutes. Who has neither asks staff (`resetSecondFactor`).
     */
    removeSecondFactor: {
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
                 *       "current": "correct horse battery staple",
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["SecondFactorRemovalInput"];
            };
        };
        responses: {
            /** @description You have no second factor any more; there is no body. */
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
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyFailures"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * List your sessions. GET /api/account/sessions/
     * The browsers in which you are signed in, the one that was used last first: at most 50, since the longest unused one ends where there would be more.
     */
    listSessions: {
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
            /** @description Your sessions. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": 12,
                     *         "created_at": "2026-08-07T14:00:00.123456Z",
                     *         "last_seen_at": "2026-08-07T15:00:00.123456Z",
                     *         "expires_at": "2026-08-21T14:00:00.123456Z",
                     *         "opened_by": "password",
                     *         "address": "192.0.2.7",
                     *         "agent": "Mozilla/5.0 (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0",
                     *         "is_current": true
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["AccountSession"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * End one of your sessions. DELETE /api/account/sessions/{id}/
     * Signs you out in one browser; every process refuses its cookie within five seconds.
     */
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the session, given by the monitor.
                 * @example 12
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session is ended; there is no body. A second call answers 404. */
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
            /** @description There is no session with this `id` among yours. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "detail": "No Session matches the given query."
                     *     }
                     */
                    "application/json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * List users. GET /api/admin/users/
     * All users, active or not. Without `limit` it is a bare array of all of them. Ordered by id.
     */
    listUserAccounts: {
        parameters: {
            query?: {
                /** @description Rows of a page, at most 10,000; the reply is then one page with the count of all rows. */
                limit?: components["parameters"]["Limit"];
                /** @description Rows before the page. Not together with `cursor`. */
                offset?: components["parameters"]["Offset"];
                /** @description Order by this property; with `-` before it, the largest first. */
                ordering?: "id" | "-id" | "username" | "-username" | "email" | "-email" | "first_name" | "-first_name" | "last_name" | "-last_name" | "is_active" | "-is_active" | "is_staff" | "-is_staff" | "has_second_factor" | "-has_second_factor" | "date_joined" | "-date_joined" | "last_login" | "-last_login";
                /** @description Rows that contain this text, in any case, in username, email, first_name, last_name. */
                search?: string;
                /** @description Exactly this: Name, unique: letters, digits and `@ . + - _`. */
                username?: string;
                /** @description Exactly this: Whether the user may come in. */
                is_active?: boolean;
                /** @description Exactly this: Whether the user may do what is for staff. */
                is_staff?: boolean;
                /** @description Exactly this: Whether signing in with the password asks for a code, too. */
                has_second_factor?: boolean;
                /** @description The whole list as a file, in its order and with its filters: `ndjson`, an object on each line, or `csv` (RFC 4180, UTF-8), with the names on the first line. A file has 1,000,000 rows at most; where there are more, its last line is `{"truncated": true}`, which in CSV is the only cell of that line. In CSV null is an empty cell and an empty text `""`; JSON is text; a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has `'` before it, so that no spreadsheet takes it for a formula. Logs and messages need both ends of their range of time. Not together with `limit`, `offset`, `cursor` and `include`. With `json`, or without it, the reply is JSON. */
                format?: components["parameters"]["ListFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The users that the query asks for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAccount"][] | components["schemas"]["UserAccountPage"];
                    /** @example {"id":3,"username":"alice","email":"alice@example.org","first_name":"Alice","last_name":"","is_active":true,"is_staff":false,"has_second_factor":false,"date_joined":"2026-08-07T14:00:00.123456Z","last_login":null} */
                    "application/x-ndjson": string;
                    /**
                     * @example id,username,email,first_name,last_name,is_active,is_staff,has_second_factor,date_joined,last_login
                     *     3,alice,alice@example.org,Alice,"",true,false,false,2026-08-07T14:00:00.123456Z,
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Create a user. POST /api/admin/users/
     * Creates a user, who has no password yet and no token: `createSignInLink` gives the first way in. A second user with the same `username` is refused with 400.
     */
    createUserAccount: {
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
                 *       "username": "alice",
                 *       "email": "alice@example.org",
                 *       "first_name": "Alice",
                 *       "is_staff": false
                 *     }
                 */
                "application/json": components["schemas"]["UserAccountInput"];
            };
        };
        responses: {
            /** @description The user as it is stored. */
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
                     *       "username": "alice",
                     *       "email": "alice@example.org",
                     *       "first_name": "Alice",
                     *       "last_name": "",
                     *       "is_active": true,
                     *       "is_staff": false,
                     *       "has_second_factor": false,
                     *       "date_joined": "2026-08-07T14:00:00.123456Z",
                     *       "last_login": null
                     *     }
                     */
                    "application/json": components["schemas"]["UserAccount"];
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
    /**
     * Get a user. GET /api/admin/users/{id}/
     * One user by the key `id`, active or not. Where there is none: 404.
     */
    retrieveUserAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as the caller has it: where it is still of that version, the answer is 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Number of the user, given by the monitor.
                 * @example 3
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user with this `id`. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["RowETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 3,
                     *       "username": "alice",
                     *       "email": "alice@example.org",
                     *       "first_name": "Alice",
                     *       "last_name": "",
                     *       "is_active": true,
                     *       "is_staff": false,
                     *       "has_second_factor": false,
                     *       "date_joined": "2026-08-07T14:00:00.123456Z",
                     *       "last_login": null
                     *     }
                     */
                    "application/json": components["schemas"]["UserAccount"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Change a user. PATCH /api/admin/users/{id}/
     * Writes the properties that are sent; all others keep their value. A user who is not active any more is refused everywhere within five seconds, with each token, and signed out for good; one who is not staff any more may do nothing that is for staff. Users are not deleted, since what they did names them. The last active user who is staff stays so: 400.
     */
    updateUserAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is 412. Several with commas between, or `*` for any. A weak tag counts as the strong one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Number of the user, given by the monitor.
                 * @example 3
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "email": "alice@example.org",
                 *       "last_name": "A."
                 *     }
                 */
                "application/json": components["schemas"]["UserAccountPatch"];
            };
        };
        responses: {
            /** @description The user as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["RowETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 3,
                     *       "username": "alice",
                     *       "email": "alice@example.org",
                     *       "first_name": "Alice",
                     *       "last_name": "A.",
                     *       "is_active": true,
                     *       "is_staff": false,
                     *       "has_second_factor": false,
                     *       "date_joined": "2026-08-07T14:00:00.123456Z",
                     *       "last_login": null
                     *     }
                     */
                    "application/json": components["schemas"]["UserAccount"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["OtherVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Make a link by which a user signs in. POST /api/admin/users/{id}/sign-in-link/
     * For who is new here, or forgot the password: a link to the sign-in page that works once, within an hour. Nobody learns or chooses anybody else's password; whoever signs in by the link sets one at `/account/`. A new link replaces the one before. Where the user is not active: 400.
     */
    createSignInLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the user, given by the monitor.
                 * @example 3
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link, this once. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "path": "/accounts/login/#link=q1w0nTq5m0b9m1x9gJ3v1n0pB1kq1w0nTq5m0b9m1x",
                     *       "key": "q1w0nTq5m0b9m1x9gJ3v1n0pB1kq1w0nTq5m0b9m1x",
                     *       "expires_at": "2026-08-07T15:00:00.123456Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SignInLink"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Remove a user's second factor. POST /api/admin/users/{id}/reset-second-factor/
     * For who has lost the authenticator app and the recovery codes: removes the second factor and ends all sessions of the user within five seconds. Make sure who asks for it, as you did when the user was created. Your own is removed at `/account/`, with a code: 400. Where the user has none, nothing happens.
     */
    resetSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the user, given by the monitor.
                 * @example 3
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user has no second factor any more; there is no body. */
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
            404: components["responses"]["UserNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["Unavailable"];
        };
    };
    /**
     * Ask whether the process lives. GET /api/health/live/
     * Answers as long as the process does, and looks at nothing else: not at the database, not at the broker. For whoever restarts it. Parameters are ignored, as load balancers add some of their own: a monitor must not be taken for dead because of one.
     */
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process answers. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "version": "0.2.0"
                     *     }
                     */
                    "application/json": components["schemas"]["Live"];
                };
            };
            400: components["responses"]["BadRequest"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    /**
     * Ask whether requests can be answered. GET /api/health/ready/
     * Asks the database, too. For whoever sends requests here, such as a load balancer: 503 means to send them elsewhere. A message broker that is away makes no difference to requests: it is among `degraded`. Parameters are ignored, as load balancers add some of their own.
     */
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
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            400: components["responses"]["BadRequest"];
            405: components["responses"]["MethodNotAllowed"];
            /** @description Requests should go elsewhere: the database does not answer, or the monitor is stopping. Ask again after the seconds of `Retry-After`. */
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
    /**
     * Ask how the messages come in. GET /api/health/messages/
     * What becomes of the messages of the broker, and what waits in the database, counted at most once a second.
     * One process of all on a database consumes; every process gives the same answer, whoever is asked.
     *
     * Where `unpublished` stays above 0, messages of sendMessage do not go out; `trouble` says why. Either nobody
     * is `consuming`: see that the broker runs, and that ACTIVEMQ_HOST, _PORT, _USER and _PASSWORD are right. Or
     * the broker does not take them, as where an address is full, or does not confirm them: the embedded one waits
     * for the durable subscribers of a topic that are away. What it will never take is among the `dead_letters`,
     * which are to be read with listDeadLetters.
     */
    retrieveMessagesHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What becomes of the messages, and what waits. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "consumer": "consuming",
                     *       "trouble": null,
                     *       "last_sequence": 163,
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
    /**
     * Get this contract. GET /api/schema/
     * The contract that you are reading, as JSON or as YAML, or without its schemas as Markdown, for programs that read texts. `servers` is the address at which this request reached the monitor.
     */
    retrieveSchema: {
        parameters: {
            query?: {
                /** @description Whether as JSON, as YAML or as Markdown. Default: json. */
                format?: "json" | "yaml" | "markdown";
            };
            header?: {
                /** @description The `ETag` of the contract that the caller has. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract that this monitor keeps. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
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
                    /** @example # SWF Monitor 0.2.0 */
                    "text/markdown": string;
                };
            };
            /** @description The caller has it already. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    /**
     * Get the figures of this monitor. GET /metrics
     * In the text format of Prometheus: requests by operation and status with their durations, batches, queues, rows by level, messages of the broker, connections, partitions, agents by state, how each check of the testbed stands (`swf_check`, as retrieveOverview has them), and what Node tells of itself. With SWF_WORKERS above 1 the figures of all its processes are added up, whichever answers; what the database says (agents, partitions, checks) is the same in all and is not. Several monitors on one database are asked one by one. While the database is away its figures are left out; 503 says that one of the processes did not tell its own. Answered on the monitor's own machine only, unless SWF_METRICS=public.
     */
    retrieveMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures, one a line. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example # HELP swf_requests_seconds Requests by operation and status.
                     *     # TYPE swf_requests_seconds histogram
                     *     swf_requests_seconds_bucket{le="0.001",operation="createLog",status="201"} 17
                     *     swf_requests_seconds_bucket{le="0.0025",operation="createLog",status="201"} 1188
                     *     swf_requests_seconds_bucket{le="+Inf",operation="createLog",status="201"} 1205
                     *     swf_requests_seconds_sum{operation="createLog",status="201"} 2.139
                     *     swf_requests_seconds_count{operation="createLog",status="201"} 1205
                     *     # HELP swf_logs_total Log records stored, by level.
                     *     # TYPE swf_logs_total counter
                     *     swf_logs_total{level="20"} 1204
                     *     swf_logs_total{level="40"} 1
                     *     # HELP swf_agents Agents by operational state.
                     *     # TYPE swf_agents gauge
                     *     swf_agents{state="READY"} 4
                     *     swf_agents{state="PROCESSING"} 1
                     *     # HELP swf_check How the checks of the testbed stand (docs/health.md): 1 for the level of each.
                     *     # TYPE swf_check gauge
                     *     swf_check{id="H1",level="ok"} 1
                     *     swf_check{id="H9",level="error"} 1
                     */
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description Asked from another machine, and SWF_METRICS is not public. */
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
    /**
     * Go to the documentation. GET /api/schema/swagger-ui/
     * Where the Django monitor has its documentation; links to it go on working.
     */
    redirectSwaggerUi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is at /api/docs/. */
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
    /**
     * Go to the documentation. GET /api/schema/redoc/
     * Where the Django monitor has its documentation in another form; links to it go on working.
     */
    redirectRedoc: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is at /api/docs/. */
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
    /**
     * Go to the health check. GET /api/mcp-health/
     * Where the Django monitor has its health check; links to it go on working.
     */
    redirectMcpHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is at /api/health/ready/. */
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
