import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { inspect } from 'node:util';
import { readEnvironmentFile } from './environment-file.ts';

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

/** What cannot be worked with; says which variable, and the mend. */
export class InvalidEnvironment extends Error {
  constructor(message: string) {
    super(`${message}\nnpm run env, where the monitor runs, prints all that is needed; append it to ~/.env.`);
    this.name = 'InvalidEnvironment';
  }
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
  if (unreadable !== undefined) throw new InvalidEnvironment(`${file} cannot be read: ${unreadable}.`);
  const get = (name: string) => {
    const value = environment[name] || variables[name] || undefined;
    if (value === undefined && skipped.includes(name))
      throw new InvalidEnvironment(
        `${name} is not set: its line in ${file} holds a $, which no agent expands. Write the value out.`,
      );
    return value;
  };
  const [url, httpUrl] = production
    ? ['SWF_MONITOR_PROD_URL', 'SWF_MONITOR_PROD_URL']
    : ['SWF_MONITOR_URL', 'SWF_MONITOR_HTTP_URL'];
  const settings = checkSettings(
    {
      url: given.url ?? get(url as string) ?? '',
      httpUrl: given.httpUrl ?? get(httpUrl as string) ?? '',
      token: given.token ?? get('SWF_API_TOKEN'),
      ca: given.ca ?? authorities(get('REQUESTS_CA_BUNDLE'), get('NODE_EXTRA_CA_CERTS')),
      broker: given.broker ?? (get('SWF_BROKER') === 'none' ? undefined : broker(get)),
      httpCredentials:
        given.httpCredentials ?? (get('SWF_HTTP_CREDENTIALS') === 'always' ? 'always' : undefined),
    },
    { url: given.url ? 'url' : (url as string), httpUrl: given.httpUrl ? 'httpUrl' : (httpUrl as string) },
  );
  const { token } = settings;
  if (!/^[0-9a-f]{40}$/.test(token ?? ''))
    throw new InvalidEnvironment(`SWF_API_TOKEN is not ${token ? '40 hexadecimal digits' : 'set'}.`);
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
  if (/[^!-~]/.test(token ?? '')) throw new InvalidEnvironment('The token holds blanks or the like.');
  if (token !== undefined && httpCredentials !== 'always' && url.startsWith('http:') && !isHere(url))
    throw new InvalidEnvironment(
      `${names.url} is plain HTTP to another machine, where no token is accepted without SWF_HTTP_CREDENTIALS=always at both ends: ${url}`,
    );
  if (ca !== undefined) certificates('ca', ca);
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

/** ACTIVEMQ_*, with the defaults that the Python agents have. */
function broker(get: (name: string) => string | undefined): BrokerSettings {
  const port = Number(get('ACTIVEMQ_PORT') ?? 61_612);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new InvalidEnvironment(`ACTIVEMQ_PORT is no port: ${get('ACTIVEMQ_PORT')}`);
  const file = get('ACTIVEMQ_SSL_CA_CERTS');
  const isTls = saysTls(get('ACTIVEMQ_USE_SSL'));
  return {
    host: get('ACTIVEMQ_HOST') ?? 'localhost',
    port,
    user: get('ACTIVEMQ_USER') ?? 'admin',
    password: get('ACTIVEMQ_PASSWORD') ?? 'admin',
    tls: isTls ? (file === undefined ? {} : { ca: readAuthority('ACTIVEMQ_SSL_CA_CERTS', file) }) : undefined,
  };
}

/** Whether the text of ACTIVEMQ_USE_SSL says so, to the Python agents: neither `1` nor `yes` does. */
export function saysTls(text: string | undefined): boolean {
  return text?.toLowerCase() === 'true';
}

function readAuthority(name: string, path: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new InvalidEnvironment(`${name} cannot be read: ${(error as Error).message}.`);
  }
  return certificates(`${name}, ${path},`, text);
}

function certificates(name: string, text: string): string {
  if (!/-----BEGIN (TRUSTED )?CERTIFICATE-----/.test(text))
    throw new InvalidEnvironment(`${name} holds no certificate in PEM.`);
  return text;
}

function address(name: string, value: string): string {
  if (!value) throw new InvalidEnvironment(`${name} is not set.`);
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    throw new InvalidEnvironment(`${name} is no address: ${value}`);
  }
  if (!/^https?:$/.test(url.protocol))
    throw new InvalidEnvironment(`${name} must begin with http:// or https://: ${value}`);
  if (url.username || url.password) throw new InvalidEnvironment(`${name} must not hold credentials.`);
  if (url.search || url.hash) throw new InvalidEnvironment(`${name} must end with its path: ${value}`);
  return value.trim().replace(/\/+$/, '');
}

/** Two addresses that cannot both be right. */
function refuseContradiction(api: URL, logs: URL): void {
  if (api.protocol === logs.protocol) return;
  if (api.protocol === 'http:')
    throw new InvalidEnvironment(
      'SWF_MONITOR_URL is plain HTTP and SWF_MONITOR_HTTP_URL is not: exchange them.',
    );
  if (api.host === logs.host && api.port !== '')
    throw new InvalidEnvironment(
      `SWF_MONITOR_URL and SWF_MONITOR_HTTP_URL are the same port, ${api.host}, and no port speaks both.`,
    );
}

/** A bundle replaces Node's authorities, as it does for Python; an extra one is added. */
function authorities(bundle: string | undefined, extra: string | undefined): string | undefined {
  if (bundle === undefined && extra === undefined) return undefined;
  const own =
    bundle === undefined ? rootCertificates.join('\n') : readAuthority('REQUESTS_CA_BUNDLE', bundle);
  return extra === undefined ? own : `${own}\n${readAuthority('NODE_EXTRA_CA_CERTS', extra)}`;
}
