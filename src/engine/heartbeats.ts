import type { Bodies } from '../../generated/bodies.ts';
import { LOST_AFTER } from '../agents/liveness.ts';
import { IS_ALIVE } from '../database/agents.ts';
import { ALONE, Batcher, MOST_IN_FLIGHT } from '../database/batcher.ts';
import type { Database } from '../database/connection.ts';
import { currentTransaction } from '../database/transaction-context.ts';
import { KEY, updateOfSeveral } from './grouped-statements.ts';
import { ShapeCache } from './query-builder.ts';
import type { Row } from './row.ts';
import { firstNamed } from './statement-name.ts';
import { columnNamed, type Table } from './table.ts';

/** What a first heartbeat that says nothing about itself is taken for. */
const NEWCOMER: Record<string, unknown> = { agent_type: 'other', status: 'OK' };

/** Columns whose absence from a heartbeat revives an agent that had been given up. */
const REVIVED: Record<string, string> = { status: 'OK', operational_state: 'READY' };

/** An agent is given up after so long without a heartbeat. */
const SILENCE = `${LOST_AFTER} seconds`;

/** An agent as it is after a heartbeat, and whether it is new. */
interface Beat {
  agent: Row;
  isNew: boolean;
}

/**
 * Registers agents and records their heartbeats: those that come while others are being stored go together in one statement.
 *
 * A key that is absent keeps its stored value. On an agent that was given up (EXITED), an absent `status` becomes
 * OK and an absent `operational_state` READY, unless the agent says itself that it exits.
 */
export class Heartbeats {
  readonly #database: Database;
  readonly #table: Table;
  readonly #shapes = new ShapeCache<Batcher<Bodies['heartbeat'], Beat>>();
  readonly #named = firstNamed();

  constructor(database: Database, table: Table) {
    this.#database = database;
    this.#table = table;
  }

  /** Records one. @returns the agent as it is now, and whether it is new */
  async record(heartbeat: Bodies['heartbeat']): Promise<Beat> {
    if (currentTransaction()) return this.#recordOne(heartbeat);
    const shape = `${heartbeat.status === 'EXITED'} ${Object.keys(heartbeat)}`;
    return this.#shapes.get(shape, () => this.#recording(heartbeat)).add(heartbeat);
  }

  /** What records heartbeats of the same keys as this. */
  #recording(heartbeat: Bodies['heartbeat']): Batcher<Bodies['heartbeat'], Beat> {
    const table = this.#table;
    const key = columnNamed(table, 'instance_name');
    const text = updateOfSeveral(table, {
      key,
      given: Object.keys(heartbeat)
        .filter((name) => name !== key.name)
        .map((name) => columnNamed(table, name)),
      set: updates(table, heartbeat, 'free'),
      returning: table.selectionText,
    });
    const statement = this.#named(text);
    return new Batcher({
      together: async (heartbeats) => {
        const records = heartbeats.map(({ instance_name, ...sent }) => ({ [KEY]: instance_name, ...sent }));
        const values = [JSON.stringify(records)];
        const agents = await this.#database.query<Row>({ ...statement, values });
        const byName = new Map(agents.map((agent) => [agent['instance_name'], agent]));
        return heartbeats.map(({ instance_name }) => {
          const agent = byName.get(instance_name);
          return agent ? { agent, isNew: false } : ALONE;
        });
      },
      alone: (one) => this.#recordOne(one),
      keyOf: ({ instance_name }) => instance_name,
      sizeOf: ({ metadata }) => (metadata ? JSON.stringify(metadata).length : 0),
      mostInFlight: MOST_IN_FLIGHT,
    });
  }

  /** In one statement, which is SQL by hand, since what it says is in its ON CONFLICT: Kysely makes that longer. */
  async #recordOne(heartbeat: Bodies['heartbeat']): Promise<Beat> {
    const table = this.#table;
    const sent: Row = { ...NEWCOMER, ...heartbeat };
    const names = Object.keys(sent);
    const placeholders = names.map((name, index) => `$${index + 1}::${columnNamed(table, name).type}`);
    const [row] = await this.#database.query<Row>({
      text: `insert into "${table.name}" (${names.map((name) => `"${name}"`).join(', ')}, "last_heartbeat")
             values (${placeholders.join(', ')}, now())
             on conflict ("instance_name") do update
             set ${updates(table, heartbeat, 'excluded').join(', ')}
             returning ${table.selectionText}, ("${table.name}".xmax = 0) as "is new"`,
      values: names.map((name) =>
        name === 'metadata' && sent[name] !== null ? JSON.stringify(sent[name]) : sent[name],
      ),
    });
    if (!row) throw new Error('a heartbeat returned no row');
    const { 'is new': isNew, ...agent } = row;
    return { agent, isNew: isNew === true };
  }
}

/** The assignments of a heartbeat of these keys to an agent that is there. @param from what has its values */
function updates(table: Table, heartbeat: Bodies['heartbeat'], from: string): string[] {
  const set = Object.keys(heartbeat)
    .filter((name) => name !== 'instance_name')
    .map((name) => `"${name}" = ${from}."${name}"`);
  if (heartbeat.status !== 'EXITED') {
    for (const [name, alive] of Object.entries(REVIVED)) {
      if (name in heartbeat) continue;
      set.push(
        `"${name}" = case "${table.name}"."${name}" when 'EXITED' then '${alive}' else "${table.name}"."${name}" end`,
      );
    }
  }
  return [...set, '"given_up_at" = null', '"last_heartbeat" = now()', '"updated_at" = now()'];
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
