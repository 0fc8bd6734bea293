import { describe, expect, it } from 'vitest';
import { type LivenessFacts, livenessOf } from '../../src/agents/liveness.ts';

const NOW = Date.parse('2026-08-07T14:00:00Z');
const CREATED = '2026-08-07T12:00:00Z';
/** A moment so many seconds ago. */
const ago = (seconds: number) => new Date(NOW - seconds * 1_000).toISOString().replace('.000Z', 'Z');

const agent = (age: number | null, facts: Partial<LivenessFacts> = {}): LivenessFacts => ({
  agent_type: 'DATA',
  status: 'OK',
  operational_state: 'READY',
  last_heartbeat: age === null ? null : ago(age),
  created_at: CREATED,
  given_up_at: null,
  ...facts,
});
const EXITED = { status: 'EXITED', operational_state: 'EXITED' };
/** Heard once, when it registered. */
const once = (age: number) => ({ created_at: ago(age) });

describe('an agent', () => {
  it.each<[string, LivenessFacts, string, string]>([
    ['alive while its heartbeats come every 60 s', agent(60), 'alive', CREATED],
    ['alive at one and a half intervals', agent(90), 'alive', CREATED],
    ['late beyond that', agent(91), 'late', ago(1)],
    [
      'late after 60 s where it is a manager, with one every 30',
      agent(61, { agent_type: 'agent_manager' }),
      'late',
      ago(1),
    ],
    ['late at three minutes', agent(180), 'late', ago(90)],
    ['lost beyond that', agent(181), 'lost', ago(1)],
    ['lost when the timer gave it up', agent(200, { ...EXITED, given_up_at: ago(10) }), 'lost', ago(20)],
    ['stopped when it said so', agent(5, EXITED), 'stopped', ago(5)],
    ['stopped long ago', agent(9_000, EXITED), 'stopped', ago(9_000)],
    [
      'stopped where its very last status is WARNING',
      agent(5, { status: 'WARNING', operational_state: 'EXITED' }),
      'stopped',
      ago(5),
    ],
    [
      'one-shot where it sends a heartbeat for each connection',
      agent(3_000, { agent_type: 'sse_receiver' }),
      'one-shot',
      ago(3_000),
    ],
    [
      'one-shot where it was given up all the same',
      agent(3_000, { agent_type: 'sse_sender', ...EXITED, given_up_at: ago(9) }),
      'one-shot',
      ago(3_000),
    ],
    [
      'one-shot where a runner was heard once',
      agent(200, { agent_type: 'stf_datataking', ...once(200) }),
      'one-shot',
      ago(200),
    ],
    ['lost where an agent that should go on was heard once', agent(200, once(200)), 'lost', ago(20)],
    ['one-shot where it never sent a heartbeat', agent(null), 'one-shot', CREATED],
  ])('is %s', (_, facts, state, since) => {
    expect(livenessOf(facts, NOW)).toMatchObject({ state, since, given_up_at: facts.given_up_at });
  });

  it('has the age of its heartbeat in whole seconds, and none before a clock that is behind', () => {
    expect(livenessOf(agent(12), NOW + 999)).toMatchObject({ age_seconds: 12, interval_seconds: 60 });
    expect(livenessOf(agent(-5), NOW)).toMatchObject({ age_seconds: 0, state: 'alive' });
    expect(livenessOf(agent(1, { agent_type: 'agent_manager' }), NOW).interval_seconds).toBe(30);
    expect(livenessOf(agent(null), NOW)).toMatchObject({ age_seconds: null, interval_seconds: null });
  });

  it('keeps the microseconds of the times that it goes by', () => {
    const facts = agent(null, { last_heartbeat: '2026-08-07T13:50:00.123456Z' });
    expect(livenessOf(facts, NOW).since).toBe('2026-08-07T13:53:00.123456Z');
  });
});
