import { instantSql } from './values.ts';

/** Columns of an agent that say whether it lives. */
const WORDS = ['agent_type', 'status', 'operational_state'];
const TIMES = ['last_heartbeat', 'created_at', 'given_up_at'];

/** What is known of whether an agent lives, as a JSON object with the moment of now. */
export const livenessFactsSql = `json_build_object(${[
  ...WORDS.map((column) => `'${column}', "swf_systemagent"."${column}"`),
  ...TIMES.map((column) => `'${column}', ${instantSql(`"swf_systemagent"."${column}"`)}`),
  `'now', ${instantSql('now()')}`,
].join(', ')})`;

/** Whether an agent is expected to send heartbeats: neither it nor the timer says that it has exited. */
export const IS_ALIVE =
  '"swf_systemagent"."status" <> \'EXITED\' and "swf_systemagent"."operational_state" <> \'EXITED\'';
