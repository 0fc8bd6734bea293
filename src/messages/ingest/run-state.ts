import type { Transition } from '../../database/messages/run-transitions.ts';
import { rawDigits } from '../../json/every-digit.ts';
import { RunState } from '../../resources/run-state.ts';
import type { Content } from './incoming.ts';

/** The messages that tell how a run goes, with the phase that they bring. */
const PHASES: Record<string, string | undefined> = {
  run_imminent: undefined,
  start_run: 'physics',
  pause_run: 'physics',
  resume_run: 'physics',
  end_run: 'completed',
};

const COLUMNS = RunState.meta.properties;
const LARGEST_RUN = 2_147_483_647;

/**
 * What a workflow message says of its run, as the Django monitor reads it.
 * @returns undefined for a message that says nothing of a run, or not of which
 */
export function transitionOf(type: string, content: Content): Transition | undefined {
  if (!Object.hasOwn(PHASES, type)) return undefined;
  const run = runNumber(content['run_id']);
  if (run === undefined) return undefined;
  const transition: Transition = { run };
  const phase = PHASES[type];
  if (phase) transition.phase = phase;
  if (type === 'end_run') {
    transition.state = 'ended';
    transition.substate = null;
  } else {
    const { state, substate } = content;
    if (fits(state, COLUMNS.state)) transition.state = state;
    if (fits(substate, COLUMNS.substate)) transition.substate = substate;
  }
  const execution = content['execution_id'];
  if (typeof execution === 'string' && execution !== '') transition.execution = execution;
  return transition;
}

/** A whole number, as a number or as its digits. */
function runNumber(value: unknown): number | undefined {
  const text = typeof value === 'number' ? String(value) : (rawDigits(value) ?? value);
  if (typeof text !== 'string' || !/^\s*[+-]?\d{1,10}\s*$/.test(text)) return undefined;
  const number = Number(text);
  return Math.abs(number) <= LARGEST_RUN ? number : undefined;
}

/** Whether it is a word that a column takes. */
function fits(value: unknown, { length = Infinity }: { length?: number }): value is string {
  return typeof value === 'string' && value !== '' && [...value].length <= length;
}
