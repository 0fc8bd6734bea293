import type { components } from '../../../generated/api.ts';
import type { LogCount } from '../../database/timeline/agents.ts';
import { atMoments, sumOf } from '../../database/timeline/axis.ts';
import type { FileCount } from '../../database/timeline/files.ts';
import type { MessageCount } from '../../database/timeline/messages.ts';
import { type Bins, countsIn } from '../../runs/bins.ts';
import { seriesOf } from '../../runs/series.ts';

type Lanes = components['schemas']['TimelineLanes'];
type Totals = components['schemas']['TimelineTotals'];

export function fileLanes(
  bins: Bins,
  files: FileCount[] | undefined,
): Pick<Lanes, 'stf_announced' | 'stf_registered' | 'tf_files'> {
  const lane = (what: FileCount['what']) => files && countsIn(bins, atMoments(of(files, what)));
  return {
    stf_announced: lane('announced') ?? null,
    stf_registered: lane('registered') ?? null,
    tf_files: lane('sampled') ?? null,
  };
}

/** Counts of the whole run: what lies before and behind the axis is in bins of its own. */
export function fileTotals(
  files: FileCount[] | undefined,
): Pick<Totals, 'stf_announced' | 'stf_registered' | 'tf_files'> {
  const total = (what: FileCount['what']) => files && sumOf(of(files, what));
  return {
    stf_announced: total('announced') ?? null,
    stf_registered: total('registered') ?? null,
    tf_files: total('sampled') ?? null,
  };
}

const of = (files: FileCount[], what: FileCount['what']) => files.filter((file) => file.what === what);

export function wordLanes(
  bins: Bins,
  messages: MessageCount[] | undefined,
  logs: LogCount[] | undefined,
): Pick<Lanes, 'messages' | 'logs'> {
  const series = (counts: { value: string; at: string; count: number }[] | undefined) =>
    counts &&
    seriesOf(
      bins,
      counts.map((one) => ({ ...one, at: Date.parse(one.at) })),
    );
  return {
    messages: series(messages?.map((one) => ({ ...one, value: one.message_type }))) ?? null,
    logs: series(logs?.map((one) => ({ ...one, value: one.level }))) ?? null,
  };
}
