import type { RunParameters } from './situation.ts';

/** Kinds of agents that an execution can want (`agents.<kind>.enabled`), with the type of their agents at the monitor. */
export const AGENT_TYPES: Record<string, readonly string[]> = {
  data: ['DATA'],
  processing: ['STF_Processing'],
  fastmon: ['fastmon'],
  fast_processing: ['Fast_Processing'],
  'stf-data': ['DATA'],
  'stf-processing': ['PROCESSING'],
};

/** Reads what an execution says of its run. Anything may stand there: what is no such thing counts as not told. */
export function parametersOf(values: unknown): RunParameters {
  const processing = sectionOf(values, 'fast_processing');
  // As the workflow of the testbed merges them (T:stf_datataking.py).
  const daq = {
    ...sectionOf(values, 'daq_state_machine'),
    ...processing,
    ...sectionOf(values, 'stf_processing'),
  };
  return {
    stf_count: positive(daq['stf_count']),
    periods: positive(daq['physics_period_count']),
    stf_interval: positive(daq['stf_interval']),
    slice_seconds: positive(processing['slice_processing_time']),
    wanted: Object.entries(sectionOf(values, 'agents'))
      .filter(([kind, agent]) => Object.hasOwn(AGENT_TYPES, kind) && sectionOf(agent)['enabled'] === true)
      .map(([kind]) => kind),
  };
}

function sectionOf(values: unknown, name?: string): Record<string, unknown> {
  const value = name === undefined ? values : sectionOf(values)[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

const positive = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;
