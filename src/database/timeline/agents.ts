import type { Executor } from '../statement.ts';
import type { Axis, Count } from './axis.ts';

/** What is stored of an agent. */
export interface AgentRow {
  instance_name: string;
  agent_type: string | null;
  status: string | null;
  first_at: string | null;
  last_at: string | null;
}

/** Most agents of a run. */
const MOST = 100;

/** The agents of these names, and those of a namespace that lived while the axis lasts. */
export function agentRows(
  executor: Executor,
  { names, namespace }: { names: string[]; namespace: string | null },
  axis: Axis,
): Promise<AgentRow[]> {
  return executor.query({
    text: `select instance_name, agent_type, status, created_at as first_at, last_heartbeat as last_at
           from swf_systemagent
           where instance_name = any($1)
              or (namespace = $2 and created_at < $4 and last_heartbeat >= $3)
           order by instance_name = any($1) desc, last_heartbeat desc nulls last limit ${MOST}`,
    values: [names, namespace, axis.from, axis.to],
  });
}

export interface LogCount extends Count {
  level: 'WARNING' | 'ERROR' | 'CRITICAL';
  instance_name: string;
}

/** The log records of a run of level 30 and more: those that name it, and those of its agents that name none. */
export function logCounts(
  executor: Executor,
  { runNumber, agents }: { runNumber: number; agents: string[] },
  axis: Axis,
): Promise<LogCount[]> {
  return executor.query({
    text: `select case when level >= 50 then 'CRITICAL' when level >= 40 then 'ERROR' else 'WARNING' end as level,
                  instance_name, date_bin($3::interval, "timestamp", $4::timestamptz) as at, count(*) as count
           from swf_applog
           where level >= 30 and "timestamp" >= $4 and "timestamp" < $5
             and case when extra_data->>'run_id' is null then instance_name = any($2)
                      else extra_data->>'run_id' = $1::int::text end
           group by 1, 2, 3`,
    values: [runNumber, agents, axis.step, axis.from, axis.to],
  });
}
