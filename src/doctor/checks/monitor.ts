import { commandLine } from '../../process/command-line.ts';
import { API, pathAt, shown, urlOf } from '../address.ts';
import { type Check, defineCheck } from '../check.ts';
import { ask } from '../probes/http.ts';

/** Clocks may differ by so much, in s; a Date header has whole seconds. */
const CLOCK_TOLERANCE = 5;

/** The monitor itself can answer. */
const ready = defineCheck({
  id: 'ready',
  name: 'The monitor has its database',
  chapter: 'The monitor itself',
  needs: ['api-monitor'],
  diagnoses: {
    database: {
      sign: '`503`, `The database is not available`',
      cause: 'The monitor at {url} runs, but its database does not answer.',
      fix: `On the monitor's machine: start the PostgreSQL server of DATABASE_URL, or fix that address. The embedded one comes back with the monitor: stop it, then ${commandLine('start')}.`,
    },
    stopping: {
      sign: '`503` for a few seconds, then `Connection refused`',
      cause: 'The monitor at {url} is just being stopped.',
      fix: `Start it again: ${commandLine('start')}`,
    },
    strange: {
      sign: '`404` or `5xx` for some calls only',
      cause: 'A monitor is at {url}, but GET /api/health/ready/ is answered with {status}.',
      fix: "Look into the monitor's log, and into that of a proxy before it.",
    },
  },
  run: async (patient, found) => {
    const url = urlOf(patient, API);
    const { status, body } = await ask(pathAt(url, '/api/health/ready/'), patient);
    if (status === 200) return { well: 'ready' };
    const said = (body ?? {}) as { status?: string; database?: string };
    if (said.database === 'error') return found('database', { url: shown(url) });
    if (said.status === 'stopping') return found('stopping', { url: shown(url) });
    return found('strange', { url: shown(url), status });
  },
});

/** What agents say to each other reaches the monitor, too. */
const messages = defineCheck({
  id: 'messages',
  name: 'The monitor takes in the messages of the broker',
  chapter: 'The monitor itself',
  needs: [ready.id],
  diagnoses: {
    trouble: {
      sign: 'no workflow messages, runs that stay in one state, an empty stream',
      cause:
        'The monitor at {url} does not take in what is sent over the broker, or not all of it: {trouble}.',
      fix: 'Do what that says, on the machine of the monitor or at its broker; docs/messages.md has more.',
    },
  },
  run: async (patient, found) => {
    const url = urlOf(patient, API);
    const { body } = await ask(pathAt(url, '/api/health/messages/'), patient);
    const { consumer, trouble } = (body ?? {}) as { consumer?: string; trouble?: string | null };
    if (consumer === 'none') return { well: 'it has no broker (SWF_BROKER=none)' };
    if (trouble) return found('trouble', { url: shown(url), trouble });
    if (consumer === 'standing by' || consumer === 'connecting')
      return found('trouble', { url: shown(url), trouble: `it is ${consumer}` });
    return { well: consumer ?? 'it does not tell' };
  },
});

/** Times that agents write and times that the monitor writes can be compared. */
const clock = defineCheck({
  id: 'clock',
  name: `This machine's clock and the monitor's agree`,
  chapter: 'The monitor itself',
  needs: ['api-monitor'],
  diagnoses: {
    off: {
      sign: 'logs and runs at the wrong time, lists of the last hour without them, certificates that count as expired',
      cause: `This machine's clock is {seconds} s {direction} that of {host}.`,
      fix: 'Let both machines take their time from the network: timedatectl set-ntp true, or start chronyd.',
    },
  },
  run: async (patient, found) => {
    const url = urlOf(patient, API);
    const before = Date.now();
    const { headers } = await ask(pathAt(url, '/api/health/live/'), patient);
    const here = (before + Date.now()) / 2;
    const there = Date.parse(String(headers['date'])) + 500; // the header leaves out the part of a second
    if (Number.isNaN(there)) return { well: 'not compared, the answer has no Date' };
    const seconds = Math.round((here - there) / 1_000);
    if (Math.abs(seconds) <= CLOCK_TOLERANCE) return { well: `within ${CLOCK_TOLERANCE} s` };
    const direction = seconds > 0 ? 'ahead of' : 'behind';
    return found('off', { seconds: Math.abs(seconds), direction, host: url.hostname });
  },
});

/** What the monitor says of itself, and its clock. */
export const monitorChecks: Check[] = [ready, messages, clock];
