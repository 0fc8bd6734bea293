import type { components } from '../../generated/api.ts';
import type { Database } from '../database/connection.ts';
import { readRemembered, remember } from '../database/health/remembered.ts';
import type { Finding, HealthCheck, Level } from './check.ts';
import { CHECKS } from './checks/index.ts';
import { type HealthSources, SituationReader } from './reader.ts';
import type { Situation } from './situation.ts';

/** How one check stands, about one subject. */
export type CheckResult = components['schemas']['HealthCheck'];

/** How everything stands. */
export interface Evaluation {
  situation: Situation;
  /** Each check has one, or one for each thing that it finds wrong; what is worst comes first. */
  checks: CheckResult[];
}

/** An evaluation is believed so long, in ms. */
const BELIEVED_FOR = 2_000;

/** A check tells of so many things; the others are counted. */
const MOST_FINDINGS = 20;

/** The worst first. */
const LEVELS: readonly Level[] = ['error', 'warning', 'unknown', 'ok', 'off'];

/** Evaluates all checks, at most every two seconds and never twice at once, whoever asks. */
export class Health {
  readonly #database: Database;
  readonly #reader: SituationReader;
  #evaluation: { done: Promise<Evaluation>; until: number } | undefined;
  /** Whether anything was remembered at the last evaluation. */
  #remembers = true;

  constructor(sources: HealthSources) {
    this.#database = sources.database;
    this.#reader = new SituationReader(sources);
  }

  /** How everything stands, as of two seconds ago or later. */
  evaluate(): Promise<Evaluation> {
    if (this.#evaluation && performance.now() < this.#evaluation.until) return this.#evaluation.done;
    const evaluation = { done: this.#evaluate(), until: Number.POSITIVE_INFINITY };
    this.#evaluation = evaluation;
    const settle = () => {
      evaluation.until = performance.now() + BELIEVED_FOR;
    };
    evaluation.done.then(settle, settle);
    return evaluation.done;
  }

  async #evaluate(): Promise<Evaluation> {
    const situation = await this.#reader.read();
    const found = CHECKS.map((check) => ({ check, findings: findingsOf(check, situation) }));
    const since = await this.#rememberedOf(found, situation);
    const checks = found.flatMap(({ check, findings }) => resultsOf(check, findings, situation.now, since));
    return {
      situation,
      checks: checks.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)),
    };
  }

  /** Since when there is what no row dates; where the database does not say, from now on. */
  async #rememberedOf(
    found: { check: HealthCheck; findings: Finding[] }[],
    { database }: Situation,
  ): Promise<Map<string, string>> {
    const keys = found.flatMap(({ check: { id }, findings }) =>
      findings
        .flatMap((finding) => [finding, ...(finding.before ? [finding.before] : [])])
        .filter(({ level, since }) => !since && (level === 'error' || level === 'warning'))
        .map((finding) => keyOf(id, finding)),
    );
    if (database?.trouble !== null || (keys.length === 0 && !this.#remembers)) return new Map();
    try {
      const rows = await readRemembered(this.#database);
      const known = new Map(rows.map(({ key, since }) => [key, since]));
      const isSame = known.size === keys.length && keys.every((key) => known.has(key));
      const added = isSame ? [] : await remember(this.#database, keys);
      this.#remembers = keys.length > 0;
      for (const { key, since } of added) known.set(key, since);
      return known;
    } catch {
      return new Map();
    }
  }
}

const keyOf = (id: string, { level, subject = '' }: Finding) => `${id} ${level} ${subject}`.slice(0, 400);

function findingsOf(check: HealthCheck, situation: Situation): Finding[] {
  if (check.needs.every((part) => situation[part] !== undefined)) return check.run(situation);
  const trouble = situation.database?.trouble;
  return [
    {
      level: 'unknown',
      title: check.name,
      cause: trouble ? 'The database does not answer.' : 'What it looks at could not be read in time.',
      fix: trouble ? 'See H1.' : "The monitor's log may say why; it is tried again every two seconds.",
    },
  ];
}

function resultsOf(
  { id, name, fix }: HealthCheck,
  findings: Finding[],
  now: number,
  remembered: ReadonlyMap<string, string>,
): CheckResult[] {
  const sinceOf = (finding: Finding) => finding.since ?? remembered.get(keyOf(id, finding)) ?? null;
  const currentOf = (finding: Finding): Finding[] => {
    if (finding.holds === undefined) return [finding];
    const since = sinceOf(finding);
    if (since !== null && now - Date.parse(since) >= finding.holds * 1_000) return [finding];
    return finding.before ? currentOf(finding.before) : [];
  };
  const current = findings.flatMap(currentOf);
  const shown = current.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  const results = shown.slice(0, MOST_FINDINGS).map(
    (finding): CheckResult => ({
      id,
      level: finding.level,
      subject: finding.subject ?? null,
      namespace: finding.namespace ?? null,
      title: finding.title,
      since: finding.level === 'off' || finding.level === 'unknown' ? null : sinceOf(finding),
      value: finding.value ?? null,
      limit: finding.limit ?? null,
      cause: finding.cause,
      fix: finding.fix ?? fix,
      link: finding.link ?? null,
    }),
  );
  const left = shown.length - results.length;
  const last = results.at(-1);
  if (left > 0 && last)
    results.push({ ...last, subject: 'others', title: `${left} more of this kind`, link: null });
  return results.length > 0 ? results : [{ ...NOTHING, id, title: name }];
}

const NOTHING = {
  level: 'ok',
  subject: null,
  namespace: null,
  since: null,
  value: null,
  limit: null,
  cause: null,
  fix: null,
  link: null,
} as const;
