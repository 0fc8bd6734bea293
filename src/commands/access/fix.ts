import { type FaultKind, MonitorError } from '#client';
import { commandLine } from '../../process/command-line.ts';

const FIXES: Record<number, string> = {
  401: `The token is missing or wrong. Get one: ${commandLine('env')}`,
  403: 'The token may not do this, or went over plain HTTP: SWF_MONITOR_URL must be the HTTPS address.',
  404: 'Is SWF_MONITOR_URL the address of a monitor, with its base path?',
  503: 'The monitor is busy or its database is down. Its log says more.',
};

/** Of calls that nobody has answered. */
const AWAY = new Set<FaultKind>([
  'unreachable',
  'reset',
  'closed',
  'timeout',
  'deadline',
  'garbage',
  'wrongShape',
]);

/** An error of a call, with what to do about it. */
export function withFix(error: unknown, address: string): unknown {
  if (!(error instanceof MonitorError)) return error;
  const fix = AWAY.has(error.kind)
    ? `Is a monitor running at ${address}? Start one: ${commandLine('start')}. One that was started with settings of its own, such as SWF_HTTPS_PORT, is found where they are set here, too.`
    : FIXES[error.status ?? 0];
  return fix === undefined ? error : new Error(`${error.message}\n${fix}`, { cause: error });
}
