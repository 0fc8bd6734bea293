import type { components } from '../../../generated/api.ts';
import { livenessOf } from '../../agents/liveness.ts';
import type { Database } from '../../database/connection.ts';
import {
  executionParameters,
  failedSlices,
  lastMessages,
  livenessFacts,
  loggedErrors,
} from '../../database/diagnosis.ts';
import { TimelineReader } from '../../database/timeline/reader.ts';
import { parametersOf } from '../../health/parameters.ts';
import type { Timeline } from '../timeline/read.ts';

type Schemas = components['schemas'];
export type RunAgent = Schemas['RunAgent'];

/** What the findings are made from. */
export interface Facts {
  timeline: Timeline;
  agents: RunAgent[];
  errors: Schemas['RunError'][];
  failedSlices: Schemas['FailedSlice'][];
  /** STF files of the whole run; null where its execution does not say. */
  expected: number | null;
  /** When anything of the run was last stored; null where there is nothing but its state. */
  last: string | null;
  isPartial: boolean;
}

/** How long the statements beside those of the timeline may take together, in ms. */
const PATIENCE = 3_000;
/** Agents write their logs by clocks of their own: so far around the run they are looked for, in ms. */
const CLOCKS = 60_000;

/** Reads what a timeline leaves open: who was last heard when, what was logged, which slices failed. */
export function readFacts(database: Database, timeline: Timeline, clientAddress: string): Promise<Facts> {
  // As for the timeline: others may wait for the same.
  const { signal } = new AbortController();
  return database.lanes.long({ clientAddress, signal }, async (lane): Promise<Facts> => {
    const reader = new TimelineReader(lane, AbortSignal.timeout(PATIENCE));
    const { run_number: runNumber, execution_id: execution } = timeline;
    const names = timeline.agents.map(({ instance_name }) => instance_name);
    const messages = await reader.part((executor) => lastMessages(executor, runNumber));
    const known = await reader.part((executor) => livenessFacts(executor, names));
    const failed = await reader.part((executor) => failedSlices(executor, runNumber));
    const parameters =
      execution === null
        ? undefined
        : await reader.part((executor) => executionParameters(executor, execution));
    const [from, to] = [timeline.from, timeline.to].map((moment) => Date.parse(moment)) as [number, number];
    const errors = await reader.part((executor) =>
      loggedErrors(executor, {
        ...{ runNumber, agents: names },
        ...{ from: new Date(from - CLOCKS).toISOString(), to: new Date(to + CLOCKS).toISOString() },
      }),
    );
    const lastOf = new Map((messages ?? []).map(({ sender_agent, last }) => [sender_agent, last]));
    const livenessBy = new Map((known ?? []).map((row) => [row.instance_name, row]));
    const { stf_count: count, periods } = parametersOf(parameters);
    return {
      timeline,
      agents: timeline.agents.map((agent): RunAgent => {
        const facts = livenessBy.get(agent.instance_name);
        return {
          instance_name: agent.instance_name,
          agent_type: agent.agent_type,
          status: agent.status,
          liveness: facts ? livenessOf(facts, Date.parse(timeline.now)).state : null,
          messages: agent.messages,
          errors: agent.errors,
          last_sign_at: latest(facts?.last_heartbeat ?? null, lastOf.get(agent.instance_name) ?? null),
        };
      }),
      errors: errors ?? [],
      failedSlices: failed ?? [],
      expected: count === null ? null : Math.round(count * (periods ?? 1)),
      last: latest(
        ...(messages ?? []).map(({ last }) => last),
        ...timeline.stfs.map((stf) => lastOfStf(stf)),
      ),
      isPartial: timeline.partial || reader.isPartial,
    };
  });
}

const lastOfStf = ({ announced_at, registered_at, first_tf_at, last_slice_at }: Schemas['TimelineStf']) =>
  latest(announced_at, registered_at, first_tf_at, last_slice_at);

/** The latest of some moments, as the API writes them: they sort as texts but for their fractions. */
function latest(...moments: (string | null)[]): string | null {
  return moments.reduce<string | null>(
    (last, moment) =>
      moment !== null && (last === null || Date.parse(moment) > Date.parse(last)) ? moment : last,
    null,
  );
}
