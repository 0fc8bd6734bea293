import { expect, it } from 'vitest';
import { currentState, type LifecycleMessage, stepsOf } from '../../src/runs/states.ts';

const minute = (count: number) => `2026-08-07T14:${String(count).padStart(2, '0')}:00.123456Z`;
const said = (at: number, type: string, state: string | null, substate: string | null): LifecycleMessage => ({
  message_id: `00000000-0000-4000-8000-0000000000${String(at).padStart(2, '0')}`,
  message_type: type,
  sent_at: minute(at),
  state,
  substate,
});

const RUN = [
  said(0, 'run_imminent', 'beam', 'not_ready'),
  said(1, 'start_run', 'run', 'physics'),
  said(5, 'pause_run', 'run', 'standby'),
  said(6, 'resume_run', 'run', 'physics'),
  said(9, 'end_run', null, null),
];

it('each message leads to where the run is from then on', () => {
  const places = stepsOf(RUN).map(({ at, phase, state, substate }) => [at, phase, state, substate]);
  expect(places).toEqual([
    [minute(0), 'initializing', 'beam', 'not_ready'],
    [minute(1), 'physics', 'run', 'physics'],
    [minute(5), 'physics', 'run', 'standby'],
    [minute(6), 'physics', 'run', 'physics'],
    [minute(9), 'completed', 'ended', null],
  ]);
});

it('what a message does not say stays as it was', () => {
  const steps = stepsOf([said(0, 'run_imminent', null, null), said(1, 'start_run', null, '')]);
  expect(steps).toMatchObject([
    { phase: 'initializing', state: 'imminent', substate: 'preparing' },
    { phase: 'physics', state: 'imminent', substate: 'preparing' },
  ]);
});

it('a run that has ended stays so, whatever its agents say and write afterwards', () => {
  const steps = stepsOf([...RUN, said(10, 'pause_run', 'run', 'standby')]);
  expect(steps).toHaveLength(5);
  const stored = { phase: 'completed', state: 'ended', substate: 'physics' };
  const over = { phase: 'completed', state: 'ended', substate: null, is_over: true };
  expect(currentState(steps, stored)).toEqual({ ...over, state_since: minute(9) });
  expect(currentState([], stored, minute(8))).toEqual({ ...over, state_since: minute(8) });
  expect(currentState(steps.slice(0, 2), undefined, minute(8))).toEqual({ ...over, state_since: minute(8) });
});

it('since when is told by the first of the messages that led there', () => {
  const twice = stepsOf([...RUN.slice(0, 2), said(2, 'start_run', 'run', 'physics')]);
  expect(currentState(twice, undefined)).toEqual({
    phase: 'physics',
    state: 'run',
    substate: 'physics',
    state_since: minute(1),
    is_over: false,
  });
});

it('a state that no message tells of has no beginning', () => {
  const stored = { phase: 'physics', state: 'run', substate: 'physics' };
  expect(currentState([], stored)).toEqual({ ...stored, state_since: null, is_over: false });
});
