import type { components } from '../../generated/api.ts';
import type { Database } from '../database/connection.ts';
import type { Health } from '../health/engine.ts';
import type { Context, HandlersOf } from '../http/handler.ts';
import { eventsOf } from './diagnosis/events.ts';
import { type Facts, type RunAgent, readFacts } from './diagnosis/facts.ts';
import { endingOf, findingsOf, type RunFinding } from './diagnosis/findings.ts';
import { SharedReplies } from './shared-replies.ts';
import { type ReadTimeline, USUAL } from './timeline/shared.ts';
import { UnknownRun } from './timelines.ts';
import { underBasePath } from './under-base-path.ts';

type RunDiagnosis = components['schemas']['RunDiagnosis'];

/** Agents and health checks that are told. */
const MOST = 20;

/** Who asks, and how the monitor is reached; the latter is the same for everybody. */
type Asking = Pick<Context, 'clientAddress' | 'basePath'>;

/** What is wrong with a run, and why, by its timeline as its page has it. */
export function diagnosis(
  database: Database,
  health: Pick<Health, 'evaluate'>,
  read: ReadTimeline,
): HandlersOf<'diagnoses'> {
  const replies = new SharedReplies<RunDiagnosis | undefined>();
  const diagnose = async (runNumber: number, { clientAddress, basePath }: Asking) => {
    const timeline = await read({ runNumber, from: undefined, to: undefined, ...USUAL }, clientAddress);
    if (!timeline) return undefined;
    return composed(await readFacts(database, timeline, clientAddress), await health.evaluate(), basePath);
  };
  return {
    diagnoseRun: async ({ path, context }) => {
      const body = await replies.of(String(path.run_number), () => diagnose(path.run_number, context));
      if (!body) throw new UnknownRun(path.run_number);
      return { status: 200, body };
    },
  };
}

function composed(
  facts: Facts,
  { checks: all }: Awaited<ReturnType<Health['evaluate']>>,
  basePath: string,
): RunDiagnosis {
  const { timeline, agents } = facts;
  const subjects = new Set([
    String(timeline.run_number),
    ...agents.map(({ instance_name }) => instance_name),
  ]);
  const checks = all
    .filter(({ level, subject }) => (level === 'error' || level === 'warning') && subjects.has(subject ?? ''))
    .slice(0, MOST)
    .map((check) => underBasePath(check, basePath));
  const findings = findingsOf(facts, checks).map((finding) => underBasePath(finding, basePath));
  const { current, states } = timeline;
  return {
    run_number: timeline.run_number,
    verdict: findings[0]?.level ?? 'ok',
    summary: summaryOf(facts, findings),
    namespace: timeline.namespace,
    execution_id: timeline.execution_id,
    phase: current.phase,
    state: current.state,
    started_at: states[0]?.at ?? null,
    ended_at: current.is_over ? current.state_since : null,
    last_sign_at: facts.last,
    ending: endingOf(facts),
    expected_stf: facts.expected,
    totals: timeline.totals,
    findings,
    events: eventsOf(facts, findings),
    agents: worstFirst(agents, findings).slice(0, MOST),
    errors: facts.errors,
    failed_slices: facts.failedSlices,
    checks,
    partial: facts.isPartial,
  };
}

function worstFirst(agents: RunAgent[], findings: RunFinding[]): RunAgent[] {
  const named = new Set(findings.map(({ subject }) => subject));
  return agents.toSorted((a, b) => Number(named.has(b.instance_name)) - Number(named.has(a.instance_name)));
}

const HOW = {
  going: 'goes on',
  announced: 'has ended',
  silent: 'fell silent without an end',
  broken: 'was given up',
} as const;

/** What is so, for somebody who reads nothing else. */
function summaryOf(facts: Facts, [worst]: RunFinding[]): string {
  const { run_number: number, totals } = facts.timeline;
  const announced = `${totals.stf_announced ?? 'an unknown number of'}${facts.expected === null ? '' : ` of ${facts.expected}`}`;
  const counts = `${announced} STF files announced, ${totals.stf_registered ?? 'an unknown number'} registered`;
  const trouble = worst
    ? `${worst.title}${worst.since === null ? '' : `, since ${worst.since}`}.`
    : 'Nothing is wrong.';
  return `Run ${number} ${HOW[endingOf(facts)]}: ${counts}. ${trouble}`;
}
