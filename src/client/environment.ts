import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { inspect } from 'node:util';
import { readEnvironmentFile, saysTls } from '../process/environment-file.ts';

/** Where the monitor is and who asks it. */
export interface Settings {
  /** The HTTPS address, with its base path: everything but logs goes there, with the token. */
  url: string;
  /** The HTTP address: logs go there, without a token. */
  httpUrl: string;
  token?: string | undefined;
  /** PEM of the authorities that are trusted; those of Node where it is absent. */
  ca?: string | undefined;
  /** The message broker of the agents. */
  broker?: BrokerSettings | undefined;
  /**
   * `always`: the token goes over plain HTTP to another machine, too, as between two containers; the monitor must have
   * SWF_HTTP_CREDENTIALS=always as well.
   */
  httpCredentials?: 'always' | undefined;
}

/** Where the message broker is. */
export interface BrokerSettings {
  host: string;
  port: number;
  user: string;
  password: string;
  /** Present where it speaks TLS. */
  tls?: { ca?: string } | undefined;
}

/** What cannot be worked with; says which variable, and the fix. */
export class InvalidEnvironment extends Error {
  override name = 'InvalidEnvironment';

  constructor(message: string) {
    super(
      `${message}\nswf-monitor env (in a clone: npm run env), where the monitor runs, prints what ~/.env needs.`,
    );
  }
}

/** @throws InvalidEnvironment where it is not so */
export function must(isSo: unknown, message: string): asserts isSo {
  if (!isSo) throw new InvalidEnvironment(message);
}

/** Settings that are given stand in for their variables. */
export interface EnvironmentOptions extends Partial<Settings> {
  /** Use SWF_MONITOR_PROD_URL for both addresses. */
  production?: boolean;
  /** The process's, unless told otherwise. It wins over the file. */
  environment?: Record<string, string | undefined>;
  /** `~/.env` unless told otherwise. */
  file?: string;
}

/**
 * Reads what the Python agents read: SWF_MONITOR_URL, SWF_MONITOR_HTTP_URL, SWF_API_TOKEN, REQUESTS_CA_BUNDLE and
 * NODE_EXTRA_CA_CERTS, of the process or of `~/.env`.
 * @throws InvalidEnvironment
 */
export function readSettings(options: EnvironmentOptions = {}): Settings {
  const { production, environment = process.env, file = join(homedir(), '.env'), ...given } = options;
  const { variables, skipped, unreadable } = readEnvironmentFile(file);
  must(!unreadable, `${file} cannot be read: ${unreadable}.`);
  const get = (name: string) => {
    const value = environment[name] || variables[name] || undefined;
    must(
      value ?? !skipped.includes(name),
      `${name} is not set: its line in ${file} holds a $, which nobody expands.`,
    );
    return value;
  };
  const [api, logs] = production
    ? (['SWF_MONITOR_PROD_URL', 'SWF_MONITOR_PROD_URL'] as const)
    : (['SWF_MONITOR_URL', 'SWF_MONITOR_HTTP_URL'] as const);
  const {
    url = get(api) ?? '',
    httpUrl = get(logs) ?? '',
    token = get('SWF_API_TOKEN'),
    ca = authorities(get),
    broker = get('SWF_BROKER') === 'none' ? undefined : brokerSettings(get),
    httpCredentials = get('SWF_HTTP_CREDENTIALS') === 'always' ? 'always' : undefined,
  } = given;
  const settings = checkSettings(
    { url, httpUrl, token, ca, broker, httpCredentials },
    { url: given.url ? 'url' : api, httpUrl: given.httpUrl ? 'httpUrl' : logs },
  );
  must(
    /^[0-9a-f]{40}$/.test(token ?? ''),
    `SWF_API_TOKEN is not ${token ? '40 hexadecimal digits' : 'set'}.`,
  );
  return settings;
}

/**
 * Settings as they can be worked with: these and no others, the addresses without a final slash.
 * @param names how an error calls the two addresses
 * @throws InvalidEnvironment
 */
export function checkSettings(
  { url: api, httpUrl: logs, token, ca, broker, httpCredentials }: Settings,
  names = { url: 'url', httpUrl: 'httpUrl' },
): Settings {
  const [url, httpUrl] = [address(names.url, api), address(names.httpUrl, logs)];
  refuseContradiction(new URL(url), new URL(httpUrl));
  must(!/[^!-~]/.test(token ?? ''), 'The token holds blanks or the like.');
  must(
    token === undefined || httpCredentials === 'always' || url.startsWith('https:') || isHere(url),
    `${names.url} is plain HTTP to another machine, which takes SWF_HTTP_CREDENTIALS=always at both ends: ${url}`,
  );
  if (ca !== undefined) certificates('ca', ca);
  must(!broker || isPort(broker.port), `The port of the broker is none: ${broker?.port}`);
  return { url, httpUrl, token, ca, broker, httpCredentials };
}

/** Whether an address is one of this machine: a token may go there over plain HTTP, and no proxy leads there. */
export function isHere(address: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(address).hostname);
}

/** Settings that can be read and copied, but do not show their secrets where they are printed or logged as a whole. */
export function discreet(settings: Settings): Settings {
  const { token, broker } = settings;
  const value = () => ({
    ...settings,
    token: token && '…',
    broker: broker && { ...broker, password: '…' },
  });
  return Object.defineProperties({ ...settings }, { toJSON: { value }, [inspect.custom]: { value } });
}

const isPort = (port: number) => port > 0 && port < 65_536 && port % 1 === 0;

type Get = (name: string) => string | undefined;

/** ACTIVEMQ_*, with the defaults that the Python agents have. */
function brokerSettings(get: Get): BrokerSettings {
  const port = Number(get('ACTIVEMQ_PORT') ?? 61_612);
  must(isPort(port), `ACTIVEMQ_PORT is no port: ${get('ACTIVEMQ_PORT')}`);
  const ca = saysTls(get('ACTIVEMQ_USE_SSL')) && authority(get, 'ACTIVEMQ_SSL_CA_CERTS');
  return {
    host: get('ACTIVEMQ_HOST') ?? 'localhost',
    port,
    user: get('ACTIVEMQ_USER') ?? 'admin',
    password: get('ACTIVEMQ_PASSWORD') ?? 'admin',
    tls: ca === false ? undefined : { ca },
  };
}

/** The certificates in the file that a variable names. */
function authority(get: Get, name: string): string | undefined {
  const path = get(name);
  if (path === undefined) return undefined;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new InvalidEnvironment(`${name} cannot be read: ${(error as Error).message}.`);
  }
  return certificates(`${name}, ${path},`, text);
}

function certificates(name: string, text: string): string {
  must(/-----BEGIN (TRUSTED )?CERTIFICATE-----/.test(text), `${name} holds no certificate in PEM.`);
  return text;
}

function address(name: string, value: string): string {
  must(value, `${name} is not set.`);
  must(URL.canParse(value), `${name} is no address: ${value}`);
  const { protocol, username, password, search, hash } = new URL(value);
  must(/^https?:$/.test(protocol), `${name} must begin with http:// or https://: ${value}`);
  must(!username && !password, `${name} must not hold credentials.`);
  must(!search && !hash, `${name} must end with its path: ${value}`);
  return value.trim().replace(/\/+$/, '');
}

/** Two addresses that cannot both be right. */
function refuseContradiction(api: URL, logs: URL): void {
  if (api.protocol === logs.protocol) return;
  must(api.protocol === 'https:', 'exchange SWF_MONITOR_URL and SWF_MONITOR_HTTP_URL.');
  must(
    api.host !== logs.host || api.port === '',
    `SWF_MONITOR_URL and SWF_MONITOR_HTTP_URL are one port, ${api.host}: none speaks both.`,
  );
}

/** A bundle replaces Node's authorities, as it does for Python; an extra one is added. */
function authorities(get: Get): string | undefined {
  const own = authority(get, 'REQUESTS_CA_BUNDLE');
  const extra = authority(get, 'NODE_EXTRA_CA_CERTS');
  return extra === undefined ? own : `${own ?? rootCertificates.join('\n')}\n${extra}`;
}
