import type { Bodies } from '../../generated/bodies.ts';
import { LOST_AFTER } from '../agents/liveness.ts';
import { IS_ALIVE } from '../database/agents.ts';
import type { Database } from '../database/connection.ts';
import type { Row } from './resource.ts';
import { columnNamed, type Table } from './table.ts';

/** What a first heartbeat that says nothing about itself is taken for. */
const NEWCOMER: Record<string, unknown> = { agent_type: 'other', status: 'OK' };

/** Columns whose absence from a heartbeat revives an agent that had been given up. */
const REVIVED: Record<string, string> = { status: 'OK', operational_state: 'READY' };

/** An agent is given up after so long without a heartbeat. */
const SILENCE = `${LOST_AFTER} seconds`;

/**
 * Registers an agent or records its heartbeat, in one statement. It is SQL by hand, since what it says is in its ON CONFLICT:
 * Kysely makes that longer.
 *
 * A key that is absent keeps its stored value. On an agent that was given up (EXITED), an absent `status` becomes
 * OK and an absent `operational_state` READY, unless the agent says itself that it exits.
 *
 * @returns the agent as it is now, and whether it is new
 */
export async function recordHeartbeat(
  database: Database,
  table: Table,
  heartbeat: Bodies['heartbeat'],
): Promise<{ agent: Row; isNew: boolean }> {
  const sent: Row = { ...NEWCOMER, ...heartbeat };
  const names = Object.keys(sent);
  const placeholders = names.map((name, index) => `$${index + 1}::${columnNamed(table, name).type}`);
  const updates = names
    .filter((name) => name in heartbeat && name !== 'instance_name')
    .map((name) => `"${name}" = excluded."${name}"`);
  if (heartbeat.status !== 'EXITED') {
    for (const [name, alive] of Object.entries(REVIVED)) {
      if (name in heartbeat) continue;
      updates.push(
        `"${name}" = case "${table.name}"."${name}" when 'EXITED' then '${alive}' else "${table.name}"."${name}" end`,
      );
    }
  }
  updates.push('"given_up_at" = null');
  const [row] = await database.query<Row>({
    text: `insert into "${table.name}" (${names.map((name) => `"${name}"`).join(', ')}, "last_heartbeat")
           values (${placeholders.join(', ')}, now())
           on conflict ("instance_name") do update
           set ${[...updates, '"last_heartbeat" = now()', '"updated_at" = now()'].join(', ')}
           returning ${table.selectionText}, ("${table.name}".xmax = 0) as "is new"`,
    values: names.map((name) =>
      name === 'metadata' && sent[name] !== null ? JSON.stringify(sent[name]) : sent[name],
    ),
  });
  if (!row) throw new Error('a heartbeat returned no row');
  const { 'is new': isNew, ...agent } = row;
  return { agent, isNew: isNew === true };
}

/**
 * Gives up agents that have been silent for three minutes: status and operational state become EXITED, and `given_up_at`
 * tells that from an exit. Run by a timer and never in a request. An agent of which only one of the two is EXITED has said
 * that it exits, and is fixed too. One whose row is being
 * written is not silent, and is passed over: to wait for it, with others' rows held, would be to wait for ever where
 * its writer wants those.
 * @returns how many
 */
export async function giveUpSilentAgents(database: Database): Promise<number> {
  const rows = await database.query({
    text: `update "swf_systemagent" set "status" = 'EXITED', "operational_state" = 'EXITED',
             "given_up_at" = case when ${IS_ALIVE} then now() else "given_up_at" end
           where "id" in (
             select "id" from "swf_systemagent" where "last_heartbeat" < now() - interval '${SILENCE}'
               and ("status" <> 'EXITED' or "operational_state" <> 'EXITED')
             for update skip locked)
           returning "id"`,
    values: [],
  });
  return rows.length;
}
