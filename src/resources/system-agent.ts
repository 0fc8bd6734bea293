import { defineEntity, p } from '@mikro-orm/core';
import { type Liveness, type LivenessFacts, livenessOf } from '../agents/liveness.ts';
import { IS_ALIVE, livenessFactsSql } from '../database/agents.ts';
import { byExpression, columns as c } from '../database/columns.ts';
import { agentCounts } from '../database/row-counts.ts';
import { type Body, resource } from '../engine/crud.ts';

/** A program of the testbed, as it last described itself. */
export const SystemAgent = defineEntity({
  name: 'SystemAgent',
  tableName: 'swf_systemagent',
  properties: {
    id: p.bigint('number').primary(),
    instance_name: c.text(100).unique(),
    // Wider than the Django monitor's 20 and 10: heartbeats carry any word here.
    agent_type: c.text(100),
    description: c.text().default(''),
    status: c.text(50).default('UNKNOWN'),
    last_heartbeat: c.time().nullable(),
    agent_url: c.text(200).nullable(),
    workflow_enabled: c.flag().default(true),
    current_stf_count: c.int().default(0),
    total_stf_processed: c.int().default(0),
    last_stf_processed: c.time().nullable(),
    pid: c.int().nullable(),
    hostname: c.text(100).nullable(),
    operational_state: c.text(20).default('STARTING'),
    namespace: c.text(100).nullable().index(),
    metadata: c.json().nullable(),
    created_at: c.createdAt(),
    updated_at: c.updatedAt(),
    /** When it was given up for its silence; not shown, but what `liveness` is made of. */
    given_up_at: c.time().nullable().hidden(),
  },
  indexes: [byExpression('swf_systemagent_beginning')],
});

/** Agents and their heartbeats. */
export const systemAgents = resource('SystemAgent', SystemAgent, {
  // Of a heartbeat, what each one has anew.
  volatile: [
    'last_heartbeat',
    'updated_at',
    'current_stf_count',
    'total_stf_processed',
    'last_stf_processed',
  ],
  included: { counts: { sql: agentCounts }, liveness: { sql: livenessFactsSql, of: livenessOfFacts } },
  computed: { alive: { condition: (value) => `(${IS_ALIVE}) = ${value}`, type: 'boolean' } },
});

/** Made of the row, by the clock of the database, which wrote its times. */
function livenessOfFacts({ now, ...agent }: LivenessFacts & { now: string }): Liveness {
  return livenessOf(agent, Date.parse(now));
}

/** An agent as the contract shows it. */
export type SystemAgentRow = Body<'SystemAgent'>;
