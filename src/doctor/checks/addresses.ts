import { commandLine } from '../../process/command-line.ts';
import { type Address, API, placeOf, readUrl, shown, urlOf } from '../address.ts';
import { type Check, defineCheck } from '../check.ts';
import { type Patient, variable } from '../patient.ts';
import { codeOf, NoAnswer } from '../probes/errors.ts';
import { type Answer, ask } from '../probes/http.ts';
import { shakeHands } from '../probes/tls.ts';
import { listening } from './listening.ts';

const LIVE = '/api/health/live/';
const STREAM = 'SWF_MONITOR_PROD_URL';
const CHAPTER = 'The two addresses of the monitor';
/** Paths under which monitors are served where nobody says which. */
const USUAL_BASE_PATHS = ['', '/swf-monitor'];

/** From the variable to a monitor that answers there. */
export function addressChecks(address: Address): Check[] {
  return [isSet(address), listens(address), speaks(address), isMonitor(address)];
}

function isSet(address: Address): Check {
  const { id, variable: name, purpose, usual } = address;
  return defineCheck({
    id: `${id}-address`,
    name: `${name} is an address`,
    chapter: CHAPTER,
    needs: ['env-file'],
    diagnoses: {
      missing: {
        sign: '`Invalid URL`, `No scheme supplied`',
        cause: '{variable} is not set, so agents do not know where {purpose} is.',
        fix: `On the monitor's machine: ${commandLine('env')}. Its lines belong in ~/.env; this one is usually {usual}.`,
      },
      invalid: {
        sign: '`No connection adapters were found`, `Failed to parse`',
        cause: '{variable} does not hold an address that begins with http:// or https://.',
        fix: 'Set it as this: export {variable}={usual}',
      },
    },
    run: (patient, found) => {
      const facts = { variable: name, purpose, usual };
      if (variable(patient, name) === undefined) return found('missing', facts);
      const url = readUrl(patient, address);
      return url ? { well: shown(url) } : found('invalid', facts);
    },
  });
}

/** Nothing depends on it: only the programs at the stream read this address, and nothing else of the monitor's. */
export const streamAddressCheck: Check = defineCheck({
  id: 'stream-address',
  name: 'SWF_MONITOR_PROD_URL names the same monitor',
  chapter: CHAPTER,
  needs: ['api-address'],
  applies: (patient) => variable(patient, STREAM) !== undefined,
  diagnoses: {
    other: {
      sign: 'the SSE receiver hears nothing; `401 Unauthorized` from it alone',
      cause:
        'SWF_MONITOR_PROD_URL is {there}, but SWF_MONITOR_URL is {here}. The SSE receiver and sender of the testbed read only the former, and send SWF_API_TOKEN there.',
      fix: 'export SWF_MONITOR_PROD_URL={here}',
    },
  },
  run: (patient, found) => {
    const here = urlOf(patient, API);
    const there = URL.parse(variable(patient, STREAM) ?? '');
    if (there?.host === here.host) return { well: shown(there) };
    return found('other', { here: shown(here), there: there ? shown(there) : 'no address' });
  },
});

function listens(address: Address): Check {
  return listening({
    id: `${address.id}-listens`,
    chapter: CHAPTER,
    needs: [`${address.id}-address`],
    variables: address.variable,
    what: 'the monitor',
    start: `Start it on its machine (${commandLine('start')})`,
    place: (patient) => placeOf(urlOf(patient, address)),
  });
}

function speaks(address: Address): Check {
  return defineCheck({
    id: `${address.id}-protocol`,
    name: `${address.variable} has the protocol that is spoken there`,
    chapter: CHAPTER,
    needs: [`${address.id}-listens`],
    diagnoses: {
      plain: {
        sign: '`WRONG_VERSION_NUMBER`, `HTTPS timeout`: wrong port',
        cause: '{url} names HTTPS, but plain HTTP is spoken there: it is the port of the HTTP listener.',
        fix: 'Set {variable} to {right}.',
      },
      tls: {
        sign: '`This port speaks HTTPS`, `Connection reset by peer`, `BadStatusLine`: wrong port',
        cause: '{url} names plain HTTP, but HTTPS is spoken there: it is the port of the HTTPS listener.',
        fix: 'Set {variable} to {right}.',
      },
      silent: {
        sign: '`HTTPS timeout`, `Read timed out`',
        cause: '{url}: the connection is taken, but nothing is said ({error}).',
        fix: 'Look at the program on that port: is it the monitor, and does its log say that it is overloaded? If not, correct {variable}.',
      },
      neither: {
        sign: '`SSLError`, `BadStatusLine`, `Connection reset by peer`',
        cause: 'What listens at {url} speaks neither HTTPS nor plain HTTP ({error}): it is another program.',
        fix: 'Correct the port in {variable}, usually {usual}.',
      },
    },
    run: async (patient, found) => {
      const url = urlOf(patient, address);
      const heard = await hear(url, patient);
      if (url.protocol === `${heard}:`) return { well: heard === 'https' ? 'HTTPS' : 'plain HTTP' };
      const facts = { url: shown(url), variable: address.variable, usual: address.usual };
      if (heard instanceof NoAnswer) return found('silent', { ...facts, error: heard.message });
      if (heard instanceof Error) return found('neither', { ...facts, error: codeOf(heard) });
      const right = rightAddress(url, heard, address);
      return found(heard === 'http' ? 'plain' : 'tls', { ...facts, right });
    },
  });
}

/** What a variable should hold whose port speaks another protocol than its address says. */
function rightAddress(url: URL, heard: 'http' | 'https', { usual }: Address): string {
  const { protocol, port } = new URL(usual);
  const right = new URL(url);
  right.protocol = protocol;
  if (protocol === `${heard}:`) return shown(right); // the port is right, the scheme is not
  right.port = port;
  return `${shown(right)}, or the port of its ${protocol === 'https:' ? 'HTTPS' : 'HTTP'} listener if that is another`;
}

/** What is spoken at an address: what its scheme says, or the other, or why neither. */
async function hear(url: URL, { patience }: Patient): Promise<'https' | 'http' | Error> {
  const tls = () => shakeHands(placeOf(url), patience).catch((fault: Error) => fault);
  const plain = () => {
    const question = ask(`${shown(url)}${LIVE}`.replace('https:', 'http:'), { patience });
    return question.then(({ status }) => status).catch((fault: Error) => fault);
  };
  if (url.protocol === 'https:') {
    const hands = await tls();
    if (!(hands instanceof Error)) return 'https';
    return typeof (await plain()) === 'number' ? 'http' : hands;
  }
  const status = await plain();
  if (typeof status === 'number' && status !== 400) return 'http';
  // Servers of HTTPS, the monitor among them, understand plain HTTP so far that they answer it with 400.
  if (!((await tls()) instanceof Error)) return 'https';
  return typeof status === 'number' ? 'http' : status;
}

function isMonitor(address: Address): Check {
  return defineCheck({
    id: `${address.id}-monitor`,
    name: `A monitor answers at ${address.variable}`,
    chapter: CHAPTER,
    needs: [`${address.id}-protocol`],
    diagnoses: {
      basePath: {
        sign: '`404 Not Found` on every call',
        cause: 'No monitor is at {url}, but there is one at {right}: the path of the address is wrong.',
        fix: 'export {variable}={right}',
      },
      redirect: {
        sign: '`301 Moved Permanently`, redirect refused',
        cause: '{url} sends its callers to {target}; agents do not follow.',
        fix: 'Set {variable} to the address to which it leads.',
      },
      busy: {
        sign: '`502 Bad Gateway`, `503 Service Unavailable`, `504 Gateway Timeout`',
        cause:
          '{url} answers with {status}: a proxy there does not reach the monitor, or the monitor is overloaded.',
        fix: `Start the monitor on its machine (${commandLine('start')}), or look into its log and that of the proxy.`,
      },
      other: {
        sign: '`404 Not Found`, or pages instead of JSON: wrong port',
        cause: 'What answers at {url} is not a monitor ({answer}): another program has this port.',
        fix: 'Correct the port in {variable}, usually {usual}.',
      },
    },
    run: async (patient, found) => {
      const url = urlOf(patient, address);
      const facts = { url: shown(url), variable: address.variable, usual: address.usual };
      const answer = await live(shown(url), patient).catch((error: unknown) => codeOf(error));
      if (typeof answer === 'string') return found('other', { ...facts, answer });
      if (isLive(answer)) return { well: shown(url) };
      const { status, headers } = answer;
      const target = headers['location'];
      if (status >= 300 && status < 400 && target)
        return found('redirect', { ...facts, target: String(target) });
      for (const basePath of otherBasePaths(url, patient)) {
        const there = await live(url.origin + basePath, patient).catch(() => undefined);
        if (there && isLive(there)) return found('basePath', { ...facts, right: url.origin + basePath });
      }
      if ([502, 503, 504].includes(status)) return found('busy', { ...facts, status });
      return found('other', { ...facts, answer: `it answers GET ${LIVE} with ${status}` });
    },
  });
}

function live(base: string, { patience }: Patient): Promise<Answer> {
  return ask(base + LIVE, { patience });
}

function isLive({ status, body }: Answer): boolean {
  return status === 200 && isRecord(body) && body['status'] === 'ok';
}

/** Where else the monitor may be on the same server: higher up in the path, and where monitors usually are. */
function otherBasePaths({ pathname }: URL, { environment }: Patient): string[] {
  const parts = pathname.split('/').filter((part) => part !== '');
  const higher = parts.map((_part, index) => `/${parts.slice(0, index).join('/')}`.replace(/\/$/, ''));
  const paths = new Set([...higher.reverse(), ...USUAL_BASE_PATHS, environment['SWF_BASE_PATH'] ?? '']);
  paths.delete(`/${parts.join('/')}`);
  return [...paths];
}

function isRecord(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null;
}
