import type { Database } from '../database/connection.ts';
import { giveUpLostWatchers } from '../database/watchers.ts';
import { giveUpSilentAgents } from '../engine/heartbeats.ts';
import { type Changed, type Chore, counting, SECOND } from './chore.ts';

/** Agents and watchers of the stream that went without a word are given up. */
export function presence(database: Database, changed: Changed): Chore[] {
  return [
    counting(
      'giving up silent agents',
      15 * SECOND,
      async () => {
        const count = await giveUpSilentAgents(database);
        changed('systemagents', count);
        return count;
      },
      (count) => `${count} agents were silent for three minutes and are EXITED now`,
    ),
    counting(
      'giving up watchers whose process died',
      10 * SECOND,
      async () => {
        const count = await giveUpLostWatchers(database);
        changed('subscribers', count);
        return count;
      },
      (count) => `${count} watchers of the stream were lost with their process`,
    ),
  ];
}
