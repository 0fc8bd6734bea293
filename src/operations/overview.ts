import type { components } from '../../generated/api.ts';
import type { Database } from '../database/connection.ts';
import { LANES, type Lane, readSeries } from '../database/health/series.ts';
import { isLive } from '../health/check.ts';
import { isForgotten } from '../health/checks/h5a-heartbeats.ts';
import { expectedFiles, expectedInterval } from '../health/checks/h8-stf-rate.ts';
import type { CheckResult, Evaluation, Health } from '../health/engine.ts';
import type { AgentFacts, RunFacts, Situation } from '../health/situation.ts';
import type { HandlersOf, JsonTextOf } from '../http/handler.ts';
import { underBasePath } from './under-base-path.ts';

type Schemas = components['schemas'];
type Series = Schemas['Series'];

/** What the overview is made from. */
export interface OverviewParts {
  database: Database;
  health: Pick<Health, 'evaluate'>;
  /** IANA name of the zone in which times without an offset are read. */
  timeZone: string;
  /** Requests that this process answers in a second. */
  requestsPerSecond: () => number;
}

const BINS = 60;
/** Texts of one evaluation that are kept: they differ by namespace and range, and whoever asks may ask for many. */
const MOST_TEXTS = 20;
const HOUR = 3_600_000;

/** How the testbed is: what is wrong, which runs are going, how much has come of late. */
export function overview({
  database,
  health,
  timeZone,
  requestsPerSecond,
}: OverviewParts): HandlersOf<'overview'> {
  const series = seriesOf(database);
  const compose = async (
    { situation, checks: all }: Evaluation,
    { namespace, hours, basePath }: Asked,
  ): Promise<Schemas['Overview']> => {
    const isWanted = (of: { namespace: string | null }) =>
      namespace === undefined || of.namespace === null || of.namespace === namespace;
    const isOwn = (of: { namespace: string | null }) => namespace === undefined || of.namespace === namespace;
    const agents = (situation.agents ?? []).filter(isOwn);
    const runs = (situation.runs ?? []).filter((run) => isLive(run) && isOwn(run));
    const checks = all.filter(isWanted).map((check) => underBasePath(check, basePath));
    return {
      generated_at: new Date(situation.now).toISOString(),
      timezone: timeZone,
      verdict: verdictOf(checks, runs, agents),
      checks,
      runs: runs.map((run) => currentRun(run, agents)),
      agents: { by_type: byType(agents) },
      series: await series(situation, hours, namespace),
      monitor: { ...monitorOf(situation), requests_per_s: requestsPerSecond() },
    };
  };
  /** Hundreds of pages ask for the same: of each evaluation it is written once. */
  const texts = new WeakMap<Evaluation, Map<string, Promise<OverviewText>>>();
  const write = (evaluation: Evaluation, asked: Asked): Promise<OverviewText> => {
    const kept = texts.get(evaluation) ?? new Map<string, Promise<OverviewText>>();
    texts.set(evaluation, kept);
    const key = JSON.stringify(asked);
    const known = kept.get(key);
    if (known) return known;
    const text = compose(evaluation, asked).then((overview) => JSON.stringify(overview) as OverviewText);
    if (kept.size < MOST_TEXTS) kept.set(key, text);
    return text;
  };
  return {
    retrieveOverview: async ({ query: { namespace, hours = 1 }, context: { basePath } }) => ({
      status: 200,
      json: await write(await health.evaluate(), { namespace, hours, basePath }),
    }),
  };
}

type OverviewText = JsonTextOf<Schemas['Overview']> & string;

/** What makes one overview differ from others of the same evaluation. */
interface Asked {
  namespace: string | undefined;
  hours: number;
  basePath: string;
}

function verdictOf(
  checks: CheckResult[],
  runs: RunFacts[],
  agents: AgentFacts[],
): Schemas['Overview']['verdict'] {
  if (checks.some(({ level }) => level === 'error')) return 'error';
  if (checks.some(({ level }) => level === 'warning' || level === 'unknown')) return 'warning';
  return runs.length === 0 && !agents.some(isThere) ? 'idle' : 'ok';
}

const isThere = ({ liveness: { state } }: AgentFacts) => state === 'alive' || state === 'late';

function currentRun(run: RunFacts, agents: AgentFacts[]): Schemas['CurrentRun'] {
  const { phase, state, substate, state_since } = run.state;
  const { announced, registered, sampled, slices, capacity } = run;
  return {
    run_number: run.number,
    namespace: run.namespace,
    execution_id: run.execution,
    phase,
    state,
    substate,
    state_since,
    stf: { expected: expectedFiles(run), announced, registered, sampled },
    interval: { expected_s: expectedInterval(run), measured_s: run.measured_interval },
    slices,
    capacity,
    agents: agents
      .filter((agent) => isThere(agent) && agent.namespace === run.namespace)
      .map(({ name }) => name),
  };
}

function byType(agents: AgentFacts[]): Schemas['AgentsOverview']['by_type'] {
  const types = Map.groupBy(agents, ({ type }) => type);
  const rows = [...types].map(([agent_type, all]) => {
    const count = (...states: string[]) =>
      all.filter(({ liveness: { state } }) => states.includes(state)).length;
    const heard = all.filter(isThere).map(({ last_heartbeat }) => last_heartbeat ?? '');
    return {
      agent_type,
      alive: count('alive'),
      late: count('late'),
      lost: all.filter((agent) => agent.liveness.state === 'lost' && !isForgotten(agent)).length,
      exited_24h: count('stopped', 'one-shot'),
      oldest_heartbeat_at: heard.toSorted()[0] || null,
    };
  });
  return rows.toSorted(
    (a, b) =>
      b.lost - a.lost || b.late - a.late || b.alive - a.alive || (a.agent_type < b.agent_type ? -1 : 1),
  );
}

function monitorOf({
  messages,
  watchers,
  refusals,
  storage,
}: Situation): Omit<Schemas['MonitorOverview'], 'requests_per_s'> {
  return {
    consumer: messages ? (messages.hasBroker ? messages.consumer : 'none') : null,
    unpublished: messages?.unpublished ?? null,
    dead_letters: messages?.dead_letters ?? null,
    watchers: watchers?.connected ?? null,
    refused_5m: refusals?.reduce((sum, { count }) => sum + count, 0) ?? null,
    database_bytes: storage?.database_bytes ?? null,
    log_partitions: storage?.partitions ?? null,
    disk_free_bytes: storage?.disk?.free ?? null,
    disk_bytes: storage?.disk?.size ?? null,
  };
}

/** Series are kept for a thirtieth of a bin: two seconds of those of the last hour. */
const KEPT_PER_STEP = 1_000 / 30;
/** Series of other ranges and namespaces that are kept; whoever asks may ask for many. */
const MOST_KEPT = 20;

/** @returns counts over time; who asks for the same within a thirtieth of a bin gets the same */
function seriesOf(
  database: Database,
): (situation: Situation, hours: number, namespace?: string) => Promise<Series> {
  const kept = new Map<string, { series: Promise<Series>; until: number }>();
  return (situation, hours, namespace) => {
    const key = JSON.stringify([hours, namespace]);
    const known = kept.get(key);
    if (known && performance.now() < known.until) return known.series;
    const step = (hours * HOUR) / BINS;
    const from = (Math.floor(situation.now / step) - BINS + 1) * step;
    const isAway = situation.database?.trouble !== null;
    const counted = isAway
      ? Promise.reject(new Error('the database is away'))
      : readSeries(database, from, step / 1_000, BINS, namespace);
    const series = counted.then(
      (bins) => filled(from, step, bins),
      () => ({ ...filled(from, step, []), partial: true }),
    );
    kept.delete(key);
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
    kept.set(key, { series, until: performance.now() + (step / 1_000) * KEPT_PER_STEP });
    return series;
  };
}

function filled(from: number, step: number, bins: { lane: Lane; bin: number; count: number }[]): Series {
  const lanes = Object.fromEntries(LANES.map((lane) => [lane, new Array<number>(BINS).fill(0)])) as Record<
    Lane,
    number[]
  >;
  for (const { lane, bin, count } of bins) if (bin >= 0 && bin < BINS) lanes[lane][bin] = count;
  return { from: new Date(from).toISOString(), step_seconds: step / 1_000, ...lanes, partial: false };
}
