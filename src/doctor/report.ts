import { commandLine, isCheckout } from '../process/command-line.ts';
import type { Result } from './runner.ts';

/** Whether nothing failed. */
export function isWell(results: Result[]): boolean {
  return results.every(({ status }) => status === 'passed');
}

/** The results for people: a line each, and under what failed its cause and its fix. */
export function asText(results: Result[]): string {
  return [...results.flatMap(linesOf), '', summary(results)].join('\n');
}

/** The results for programs. */
export function asJson(results: Result[]): string {
  return JSON.stringify({ well: isWell(results), checks: results }, null, 2);
}

function linesOf(result: Result): string[] {
  switch (result.status) {
    case 'passed':
      return [`✓ ${result.name}: ${result.detail}`];
    case 'failed':
      return [`✗ ${result.name}`, `    Cause: ${result.cause}`, `    Fix:  ${result.fix}`];
    case 'skipped':
      return [`– ${result.name}: skipped, see "${result.because}"`];
  }
}

function summary(results: Result[]): string {
  const failed = results.filter(({ status }) => status === 'failed').length;
  return failed === 0
    ? 'All is well between the agents here and the monitor.'
    : `${failed} of ${results.length} checks failed. Fix them from above, then: ${commandLine('doctor')}.${isCheckout ? ' More: docs/troubleshooting.md' : ''}`;
}
