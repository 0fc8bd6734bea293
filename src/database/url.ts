import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { ClientConfig } from 'pg';
import { parse } from 'pg-connection-string';
import { DatabaseFailure } from './failures.ts';
import { urlsOf } from './hosts.ts';

// pg-connection-string, which pg uses itself, reads the URL and makes the options of TLS in its libpq mode. What it leaves
// out of libpq's meaning is here: `allow`, `prefer` without TLS at the server, sslrootcert=system, root.crt of the home
// directory, and that a Unix socket has no TLS.

/** As https://www.postgresql.org/docs/current/libpq-ssl.html has them; `no-verify` is pg's name of `require`. */
const SSL_MODES = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify'] as const;
type SslMode = (typeof SSL_MODES)[number];

/** What a URL may say after its `?`. Anything else would be ignored by pg, as a misspelt `sslmode` or a `schema`. */
const PARAMETERS = [
  ...['host', 'port', 'user', 'password', 'options', 'application_name'],
  ...['sslmode', 'ssl', 'sslrootcert', 'sslcert', 'sslkey', 'sslnegotiation', 'uselibpqcompat'],
  // Without an effect here, and in the URLs that providers of PostgreSQL hand out.
  ...['channel_binding', 'client_encoding', 'connect_timeout', 'gssencmode', 'target_session_attrs'],
];

/** Where PostgreSQL is and how it is spoken to, as pg takes it. */
export type Endpoint = Required<
  Pick<ClientConfig, 'host' | 'port' | 'user' | 'password' | 'database' | 'ssl'>
> &
  Pick<ClientConfig, 'options' | 'application_name'>;

/**
 * Reads a URL of PostgreSQL.
 * @returns the ways to connect that its sslmode allows, the preferred one first
 * @throws DatabaseFailure where it cannot be read, or names files that cannot be
 */
export function endpointsOf(url: string): [Endpoint, ...Endpoint[]] {
  const { parameters, address } = split(url);
  const unknown = [...parameters.keys()].filter((name) => !PARAMETERS.includes(name));
  if (unknown.length > 0)
    throw new DatabaseFailure('parameter', shownUrl(url), {
      parameter: unknown.join(', '),
      known: PARAMETERS.join(', '),
    });
  const mode = modeOf(url, parameters);
  const root = rootCertificates(parameters, mode);
  if (mode === 'verify-ca' && !root) throw new DatabaseFailure('rootMissing', shownUrl(url));
  const way = (sslmode: SslMode): Endpoint => {
    const changed = new URLSearchParams(parameters);
    for (const name of ['ssl', 'uselibpqcompat', 'sslrootcert']) changed.delete(name);
    changed.set('sslmode', sslmode);
    if (root && sslmode !== 'prefer') changed.set('sslrootcert', root);
    return read(url, `${address}?${changed}`);
  };
  const plain = way('disable');
  if (plain.host.startsWith('/')) return [plain];
  switch (mode) {
    case 'disable':
      return [plain];
    case 'allow':
      return [plain, way('prefer')];
    case 'prefer':
      return [way('prefer'), plain];
    case 'no-verify':
      return [way('prefer')];
    default:
      return [way(mode)];
  }
}

/** A URL without its password, for people; of several servers, each. Of one that cannot be read nothing is shown. */
export function shownUrl(url: string): string {
  return urlsOf(url).map(shownOne).join(' or ');
}

function shownOne(url: string): string {
  try {
    const { host, port, user, database } = read(
      url,
      url.replace(/[?].*$/s, (query) => withoutTls(query)),
    );
    const isSocket = host.startsWith('/');
    const where = isSocket ? '' : `${host.includes(':') ? `[${host}]` : host}:${port}`;
    const login = user ? `${encodeURIComponent(user)}@` : '';
    return `postgresql://${login}${where}/${encodeURIComponent(database)}${isSocket ? `?host=${host}` : ''}`;
  } catch {
    return 'a URL that cannot be read';
  }
}

/** The files that they name are not read to show a URL. */
function withoutTls(query: string): string {
  const kept = [...new URLSearchParams(query)].filter(([name]) => !name.startsWith('ssl'));
  return `?${new URLSearchParams(kept)}`;
}

function split(url: string): { address: string; parameters: URLSearchParams } {
  const [address = '', query] = url.split('?', 2);
  return { address, parameters: new URLSearchParams(query) };
}

function modeOf(url: string, parameters: URLSearchParams): SslMode {
  const ssl = { true: 'require', '1': 'require', false: 'disable', '0': 'disable' }[
    parameters.get('ssl') ?? ''
  ];
  const text = parameters.get('sslmode') ?? ssl ?? parameters.get('ssl') ?? process.env['PGSSLMODE'] ?? '';
  // libpq allows only the strictest mode with the authorities of the system.
  if (parameters.get('sslrootcert') === 'system') return 'verify-full';
  const mode = SSL_MODES.find((candidate) => candidate === (text || 'prefer'));
  if (!mode)
    throw new DatabaseFailure('sslMode', shownUrl(url), {
      mode: text,
      modes: SSL_MODES.slice(0, -1).join(', '),
    });
  return mode;
}

/** The file of authorities, where one is named or there as libpq looks for it; else Node's own count. */
function rootCertificates(parameters: URLSearchParams, mode: SslMode): string | undefined {
  if (!['require', 'verify-ca', 'verify-full'].includes(mode)) return undefined;
  const named = parameters.get('sslrootcert') || process.env['PGSSLROOTCERT'];
  if (named === 'system') return undefined;
  const usual = join(homedir(), '.postgresql', 'root.crt');
  return named ?? (existsSync(usual) ? usual : undefined);
}

function read(url: string, changed: string): Endpoint {
  try {
    const { host, port, user, password, database, options, application_name, ssl } = parse(changed, {
      useLibpqCompat: true,
    });
    const server = host || process.env['PGHOST'] || 'localhost';
    const tls = typeof ssl === 'object' ? ssl : false;
    return {
      host: server,
      port: Number(port || process.env['PGPORT'] || 5432),
      user: user || process.env['PGUSER'] || process.env['USER'] || '',
      password: password || process.env['PGPASSWORD'] || '',
      database: database || user || '',
      // pg gives Node no name to verify where the host is an address.
      ssl: tls && { ...tls, host: server },
      ...(options && { options }),
      ...(application_name && { application_name: String(application_name) }),
    } as Endpoint;
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (path) throw new DatabaseFailure('file', shownUrl(url), { path, error: String(code) });
    throw new DatabaseFailure('url', '');
  }
}
