import type { components } from '../../../generated/api.ts';
import type { Database } from '../../database/connection.ts';
import { DatabaseUnavailable } from '../../database/errors.ts';
import { axisOf, textOf } from '../../database/timeline/axis.ts';
import { fileCounts, sampledFiles, stfRows } from '../../database/timeline/files.ts';
import { lifeOf, type RunLife } from '../../database/timeline/life.ts';
import { lifecycleOf, messageCounts } from '../../database/timeline/messages.ts';
import { TimelineReader } from '../../database/timeline/reader.ts';
import { sliceCounts } from '../../database/timeline/slices.ts';
import { endOfBins } from '../../runs/bins.ts';
import { currentState, type StoredRunState, stepsOf } from '../../runs/states.ts';
import { measureCapacity } from '../run-capacity.ts';
import { readAgents } from './agents.ts';
import { fileLanes, fileTotals, wordLanes } from './lanes.ts';
import { overallRates, sliceLanes, sliceTotals } from './slice-lanes.ts';
import { type AskedSpan, binsFor } from './span.ts';
import { stfOf } from './stf.ts';

export type Timeline = components['schemas']['Timeline'];

export interface TimelineRequest extends AskedSpan {
  runNumber: number;
  /** The most STF files that are told one by one. */
  stfs: number;
  clientAddress: string;
  /** IANA name of the zone in which agents write their times. */
  timeZone: string;
}

/** How long all statements together may take, in ms; what is not read by then is left out. */
const PATIENCE = 3_000;

/**
 * Reads what happened in a run.
 * @returns undefined where nothing is known of it
 * @throws ListsBusy, DatabaseUnavailable
 */
export function readTimeline(database: Database, request: TimelineRequest): Promise<Timeline | undefined> {
  const { clientAddress } = request;
  // It is read to its end although the first who asked has gone: others may wait for it as well.
  const { signal } = new AbortController();
  return database.lanes.long({ clientAddress, signal }, (reader) =>
    compose(new TimelineReader(reader, AbortSignal.timeout(PATIENCE)), request),
  );
}

async function compose(reader: TimelineReader, request: TimelineRequest): Promise<Timeline | undefined> {
  const { runNumber, stfs: most, timeZone } = request;
  const found = await reader.part(async (executor) => [await lifeOf(executor, runNumber)]);
  if (!found) throw new DatabaseUnavailable(new Error('the life of a run was not read in time'));
  const [life] = found;
  if (!life) return undefined;
  const ids = { runNumber, runId: life.run_id };
  const states = stepsOf((await reader.part((executor) => lifecycleOf(executor, runNumber))) ?? []);
  const current = currentState(states, storedState(life), life.end_time);
  const bins = binsFor(request, life, current.is_over);
  const axis = axisOf(bins);
  // The longest of them beside the others: each keeps a core of the database busy.
  const slicesRead = reader.part((executor) => sliceCounts(executor, runNumber, axis));
  slicesRead.catch(() => {});
  const files = await reader.part((executor) => fileCounts(executor, ids, axis));
  const sampled = await reader.part((executor) => sampledFiles(executor, life.run_id));
  const stfs = (await reader.part((executor) => stfRows(executor, ids, axis, most))) ?? [];
  const messages = await reader.part((executor) => messageCounts(executor, runNumber, axis));
  const { agents, logs } = await readAgents(
    reader,
    { ...ids, namespace: life.namespace },
    axis,
    messages ?? [],
  );
  const slices = await slicesRead;
  const ofSlices = sliceTotals(slices);
  const capacity =
    slices &&
    (await reader.part((executor) =>
      measureCapacity(
        executor,
        {
          runNumber,
          executionId: life.execution_id,
          queued: ofSlices.slices_queued ?? 0,
          active: life.active,
          target: life.target,
          ...(current.is_over && { whole: overallRates(life, ofSlices) }),
        },
        timeZone,
      ),
    ));
  return {
    run_number: runNumber,
    run_id: life.run_id,
    namespace: life.namespace,
    execution_id: life.execution_id,
    from: textOf(bins.from),
    to: textOf(endOfBins(bins)),
    now: life.now,
    step_seconds: bins.step / 1_000,
    current,
    states,
    lanes: { ...fileLanes(bins, files), ...sliceLanes(bins, slices), ...wordLanes(bins, messages, logs) },
    stfs: stfs.map(stfOf),
    stfs_omitted: (stfs[0]?.here ?? 0) - stfs.length,
    totals: { ...fileTotals(files), stf_sampled: sampled ?? null, ...ofSlices },
    capacity: capacity ?? null,
    agents,
    partial: reader.isPartial,
  };
}

function storedState({ phase, state, substate }: RunLife): StoredRunState | undefined {
  return phase === null || state === null ? undefined : { phase, state, substate };
}
