import type { components } from '../../../generated/api.ts';
import type { CheckResult } from '../../health/engine.ts';
import { count, grouped, span } from '../../health/words.ts';
import type { Facts, RunAgent } from './facts.ts';

export type RunFinding = components['schemas']['RunFinding'];
type Stf = components['schemas']['TimelineStf'];

/** A file may take so long to be registered, or sampled, in ms: H9 and H9b of the health checks wait as long. */
const GRACE = 15_000;
/** A run of which nothing has come for so long is silent, in ms. */
const SILENT = 10 * 60_000;
/** Between two announcements, in ms; and so many times the usual interval. */
const GAP = { least: 30_000, times: 5 };
/** Findings that are told. */
const MOST = 20;

/** What registers STF files, and what takes time-frame files of them, by the types that agents give themselves. */
const DUTIES = { DATA: 'registers STF files', fastmon: 'takes time-frame files' } as const;

/** What is wrong with a run, the worst first. @param checks the health checks that concern it */
export function findingsOf(facts: Facts, checks: CheckResult[]): RunFinding[] {
  const found = [
    ...silentAgents(facts),
    ...missingFiles(facts),
    ...incomplete(facts),
    ...noEnd(facts),
    ...gaps(facts),
    ...slices(facts),
    ...errors(facts),
  ];
  found.push(...checks.filter((check) => !isFound(check, found)).map(ofCheck));
  return found.toSorted((a, b) => Number(b.level === 'error') - Number(a.level === 'error')).slice(0, MOST);
}

const agentLink = (name: string) => `/workflow/agents/${encodeURIComponent(name)}/`;
const runLink = ({ timeline }: Facts) => `/runs/${timeline.run_number}/`;
const nothingElse = { subject: null, since: null, cause: null, fix: null, link: null };

/**
 * Agents that stopped before the run did: those that are lost, and those whose work lies undone from their last sign of
 * life on, which is known long before the three minutes of silence are over that make an agent lost.
 */
function silentAgents(facts: Facts): RunFinding[] {
  return facts.agents
    .filter((agent) => isSilent(facts, agent))
    .map((agent): RunFinding => {
      const { instance_name: name, agent_type: type, last_sign_at: since } = agent;
      const duty = type === null ? undefined : (DUTIES as Record<string, string>)[type];
      return {
        kind: 'agent-silent',
        level: 'error',
        subject: name,
        title: `${name}${type === null ? '' : ` (${type})`} stopped before the run did`,
        since,
        cause: `Its last sign of life was at ${since}, and it never said that it exits: it has crashed, was killed, hangs, or cannot reach the monitor.${duty === undefined ? '' : ` It is what ${duty}.`}`,
        fix: 'On its machine: look at the end of its log, then start it anew.',
        link: agentLink(name),
      };
    });
}

function isSilent(facts: Facts, { agent_type, liveness, last_sign_at: sign }: RunAgent): boolean {
  if (sign === null || liveness === 'stopped' || liveness === 'one-shot') return false;
  const since = Date.parse(sign);
  if (liveness === 'lost' && facts.last !== null && Date.parse(facts.last) > since) return true;
  const undone =
    agent_type === 'DATA'
      ? unregistered(facts)
      : agent_type === 'fastmon'
        ? unsampled(facts).filter((stf) => stf.registered_at !== null)
        : [];
  // Somebody else of its kind may have taken over.
  const others = facts.agents.filter(
    (other) => other.agent_type === agent_type && Date.parse(other.last_sign_at ?? '') > since,
  );
  return (
    others.length === 0 &&
    undone.some((stf) => Date.parse(stf.announced_at ?? stf.registered_at ?? '') > since)
  );
}

const isOlder = (moment: string | null, { timeline }: Facts) =>
  moment !== null && Date.parse(timeline.now) - Date.parse(moment) > GRACE;

/** Announced so long ago that they should be registered. */
export const unregistered = (facts: Facts): Stf[] =>
  facts.timeline.stfs.filter((stf) => stf.registered_at === null && isOlder(stf.announced_at, facts));

/** Registered so long ago that they should have time-frame files. */
const unsampled = (facts: Facts): Stf[] =>
  facts.timeline.stfs.filter((stf) => stf.first_tf_at === null && isOlder(stf.registered_at, facts));

function missingFiles(facts: Facts): RunFinding[] {
  const {
    stf_announced: announced,
    stf_registered: registered,
    stf_sampled: sampled,
  } = facts.timeline.totals;
  const [missing, bare] = [unregistered(facts), unsampled(facts)];
  const found: RunFinding[] = [];
  const [first] = missing;
  if (first)
    found.push({
      kind: 'unregistered',
      level: 'error',
      subject: first.stf_filename,
      title: `${count(announced ?? missing.length, 'STF file')} announced, ${registered === null ? 'an unknown number' : grouped(registered)} registered: ${grouped(missing.length)} missing from ${first.stf_filename} on`,
      since: first.announced_at,
      cause: facts.agents.some(({ agent_type }) => agent_type === 'DATA')
        ? 'The data agent did not register them.'
        : 'No data agent (type DATA) was heard in this run.',
      fix: 'Look for failed calls (POST /api/runs/, POST /api/stf-files/) in the log of the data agent.',
      link: runLink(facts),
    });
  const [bareFirst] = bare;
  // Where nothing is ever sampled, and no such agent is there, nobody meant to.
  if (bareFirst && ((sampled ?? 0) > 0 || facts.agents.some(({ agent_type }) => agent_type === 'fastmon')))
    found.push({
      kind: 'unsampled',
      level: 'warning',
      subject: bareFirst.stf_filename,
      title: `${count(bare.length, 'registered STF file')} without time-frame files, from ${bareFirst.stf_filename} on`,
      since: bareFirst.registered_at,
      cause: 'The fast-monitoring agent did not take time frames of them, or could not read them.',
      fix: 'Look at the log of the fast-monitoring agent.',
      link: runLink(facts),
    });
  return found;
}

function incomplete(facts: Facts): RunFinding[] {
  const { expected, timeline } = facts;
  const announced = timeline.totals.stf_announced;
  if (expected === null || announced === null || announced >= expected || !timeline.current.is_over)
    return [];
  return [
    {
      ...nothingElse,
      kind: 'incomplete',
      level: 'error',
      title: `The run ended after ${grouped(announced)} of ${grouped(expected)} STF files`,
      since: timeline.current.state_since,
      cause:
        'The DAQ simulator announced fewer files than its execution means to take: it was stopped, or it failed.',
      fix: 'Look at the log of the DAQ simulator, and at the status of the execution.',
      link: runLink(facts),
    },
  ];
}

function noEnd(facts: Facts): RunFinding[] {
  if (endingOf(facts) !== 'silent') return [];
  const by = facts.timeline.agents.find(({ agent_type }) => agent_type === 'DAQ_Simulator')?.instance_name;
  return [
    {
      ...nothingElse,
      kind: 'no-end',
      level: 'error',
      subject: by ?? null,
      title: 'The run fell silent, and its end was never announced',
      since: facts.last,
      cause: `No end_run message came${by === undefined ? '' : ` from ${by}`}: it has crashed, was killed, or has lost the broker.`,
      fix: 'Look at the log of the DAQ simulator; then start a new run.',
      link: runLink(facts),
    },
  ];
}

/** How a run ended, if it did. */
export function endingOf({ timeline, last }: Facts): components['schemas']['RunDiagnosis']['ending'] {
  if (timeline.states.some(({ message_type }) => message_type === 'end_run')) return 'announced';
  if (timeline.current.is_over) return 'broken';
  return last !== null && Date.parse(timeline.now) - Date.parse(last) > SILENT ? 'silent' : 'going';
}

/** The longest pause between two announcements that nobody announced, where it is far longer than usual. */
function gaps(facts: Facts): RunFinding[] {
  const { stfs, states } = facts.timeline;
  const moments = stfs.flatMap(({ announced_at: at }) => (at === null ? [] : [at]));
  const pauses = moments.slice(1).map((at, index) => {
    const before = moments[index] ?? at;
    return { before, at, ms: Date.parse(at) - Date.parse(before) };
  });
  const usual = pauses.map(({ ms }) => ms).toSorted((a, b) => a - b)[Math.floor(pauses.length / 2)] ?? 0;
  const isPaused = ({ before, at }: { before: string; at: string }) =>
    states.some(
      (state) =>
        state.message_type === 'pause_run' &&
        Date.parse(state.at) >= Date.parse(before) &&
        Date.parse(state.at) <= Date.parse(at),
    );
  const [longest] = pauses
    .filter((pause) => pause.ms > Math.max(GAP.least, GAP.times * usual) && !isPaused(pause))
    .toSorted((a, b) => b.ms - a.ms);
  if (!longest) return [];
  return [
    {
      ...nothingElse,
      kind: 'gap',
      level: 'warning',
      title: `No STF file was announced for ${span(longest.ms / 1_000)}; usual are ${span(usual / 1_000)}`,
      since: longest.before,
      cause: 'The DAQ simulator paused without a pause_run message.',
      fix: 'Look at the log of the DAQ simulator around that time.',
      link: runLink(facts),
    },
  ];
}

function slices(facts: Facts): RunFinding[] {
  const { timeline, failedSlices } = facts;
  const { slices: all, slices_failed: failed, slices_queued: queued } = timeline.totals;
  const found: RunFinding[] = [];
  const link = `/tf-slices/?run_number=${timeline.run_number}`;
  const [newest] = failedSlices;
  if (newest && failed)
    found.push({
      kind: 'failed-slices',
      level: 'warning',
      subject: newest.tf_filename,
      title: `${count(failed, 'slice')} of ${all === null ? 'an unknown number' : grouped(all)} failed`,
      since: failedSlices.at(-1)?.updated_at ?? null,
      cause: newest.reason === null ? null : `The last of them says: ${newest.reason}`,
      fix: 'See which, and the logs of the workers.',
      link: `${link}&status=failed`,
    });
  const isLeft = timeline.current.is_over && (queued ?? 0) > 0 && isOlder(facts.last, facts);
  if (isLeft)
    found.push({
      ...nothingElse,
      kind: 'left-slices',
      level: 'warning',
      title: `${count(queued ?? 0, 'slice')} still wait after the end of the run`,
      since: timeline.current.state_since,
      cause: 'The workers left before all were done, or are too few.',
      fix: 'See whether workers still run for this run.',
      link,
    });
  return found;
}

function errors({ errors: logged, timeline }: Facts): RunFinding[] {
  const [first] = logged;
  if (!first) return [];
  const all = logged.reduce((sum, one) => sum + one.count, 0);
  return [
    {
      ...nothingElse,
      kind: 'errors',
      level: 'warning',
      subject: first.instance_name,
      title: `${count(all, 'error')} logged by agents of the run, most by ${first.instance_name}`,
      since: logged.map(({ first_at }) => first_at).toSorted()[0] ?? null,
      fix: 'See them, and the records around them.',
      link: `/logs/?run_id=${timeline.run_number}&level_min=40`,
    },
  ];
}

/** The findings that tell what a check tells, too, and more of it. */
const SAME: Readonly<Record<string, RunFinding['kind']>> = {
  H5a: 'agent-silent',
  H9: 'unregistered',
  H9b: 'unsampled',
  H10: 'failed-slices',
};

/** Whether a finding says already what a check says: of the run, or of the agent that the check is about. */
const isFound = ({ id, subject }: CheckResult, found: readonly RunFinding[]) =>
  found.some((one) => one.kind === SAME[id] && (id !== 'H5a' || one.subject === subject));

const ofCheck = ({ id, level, subject, title, since, cause, fix, link }: CheckResult): RunFinding => ({
  kind: 'check',
  level: level === 'error' ? 'error' : 'warning',
  subject,
  title: `${id}: ${title}`,
  ...{ since, cause, fix, link },
});
