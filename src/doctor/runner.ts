import { type Check, fillIn } from './check.ts';
import type { Patient } from './patient.ts';
import { codeOf } from './probes/errors.ts';

/** What became of one check; the texts are for people. */
export type Result = { id: string; name: string } & (
  | { status: 'passed'; detail: string }
  | { status: 'failed'; diagnosis: string; cause: string; fix: string }
  /** `because`: the name of the check that failed before. */
  | { status: 'skipped'; because: string }
);

/** Runs the checks in their order, and leaves out those that mean nothing here or after what failed before. */
export async function examine(patient: Patient, checks: Check[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const check of checks.filter(({ applies }) => applies?.(patient) ?? true)) {
    const { id, name, needs } = check;
    const because = results.filter((earlier) => needs.includes(earlier.id)).flatMap(obstacle)[0];
    results.push(
      because === undefined ? await runOne(check, patient) : { id, name, status: 'skipped', because },
    );
  }
  return results;
}

async function runOne({ id, name, run, diagnoses }: Check, patient: Patient): Promise<Result> {
  const verdict = await run(patient).catch((error: unknown) => codeOf(error));
  if (typeof verdict === 'string') return { id, name, status: 'failed', ...notMade(verdict) };
  if ('well' in verdict) return { id, name, status: 'passed', detail: verdict.well };
  const { diagnosis, facts } = verdict;
  const texts = diagnoses[diagnosis];
  if (!texts) throw new Error(`The check ${id} has no diagnosis ${diagnosis}.`);
  const [cause, fix] = [fillIn(texts.cause, facts), fillIn(texts.fix, facts)];
  return { id, name, status: 'failed', diagnosis, cause, fix };
}

/** Something broke off in the midst of a check, though all before it was well. */
function notMade(error: string) {
  return {
    diagnosis: 'notMade',
    cause: `The check could not be made: ${error}.`,
    fix: "Run it again; if that stays, look into the monitor's log.",
  };
}

/** What stands in the way of the checks that need this one. */
function obstacle(result: Result): string[] {
  if (result.status === 'passed') return [];
  return [result.status === 'failed' ? result.name : result.because];
}
