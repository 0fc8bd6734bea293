import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SECOND_FACTOR_POLICIES } from '../access/second-factor-policy.ts';
import { commandLine, isCheckout } from '../process/command-line.ts';
import { isDatabaseUrl, isIssuer, isPublicUrl } from './addresses.ts';
import { choice, file, flag, number, port, setting, text } from './setting.ts';

const BROKERS = ['embedded', 'external', 'none'] as const;
/** Whose the message broker is; with `none` no message is sent or received. */
export type Broker = (typeof BROKERS)[number];

// A package's own directory goes with its next version, and may be another user's.
const relativeTo = isCheckout ? fileURLToPath(new URL('../../', import.meta.url)) : process.cwd();
const DATA_DIRECTORY = isCheckout ? 'data' : '~/.local/share/swf-monitor';

/** Every environment variable of the monitor. The help text, the README and the checks are made from this. */
export const table = {
  httpPort: port('SWF_HTTP_PORT', 8002, 'the HTTP listener: logging without credentials, pages'),
  httpsPort: port('SWF_HTTPS_PORT', 8443, 'the HTTPS listener: the API with tokens'),
  hosts: setting<string[] | undefined>('SWF_HOST', {
    meaning: 'where both listen, comma-separated',
    default: 'localhost: 127.0.0.1 and, where it exists, ::1',
    allowed: 'addresses or host names, separated by commas',
    read: (text) => (text === undefined ? undefined : list(text)),
    optional: true,
  }),
  dataDirectory: setting('SWF_DATA_DIR', {
    meaning: 'the embedded database and the certificates',
    default: isCheckout ? 'data, in the project' : DATA_DIRECTORY,
    allowed: 'a path',
    // A shell expands the ~; an environment file of systemd or Docker hands it on as it is.
    read: (text) => resolve(relativeTo, (text ?? DATA_DIRECTORY).replace(/^~(?=\/|$)/, homedir())),
  }),
  databaseUrl: setting<string | undefined>('DATABASE_URL', {
    meaning: 'a PostgreSQL server, 15 or newer, instead of the embedded one',
    default: '–',
    allowed:
      'postgresql://user:password@host:port/database, or host:port,host:port for several of which one takes writes, where user and password have @ as %40, : as %3A, / as %2F, ? as %3F, # as %23, % as %25',
    read: (text) => (text === undefined || isDatabaseUrl(text) ? text : undefined),
    optional: true,
    secret: true,
  }),
  basePath: setting('SWF_BASE_PATH', {
    meaning: 'the path under which a reverse proxy serves the monitor, such as /swf-monitor',
    default: '–',
    allowed: 'a path that begins with / and does not end with one',
    read: (text = '') => (/^(\/[\w.~-]+)*\/?$/.test(text) ? text.replace(/\/$/, '') : undefined),
  }),
  publicUrl: setting<string | undefined>('SWF_PUBLIC_URL', {
    meaning: 'the address by which people and agents reach the monitor, where a proxy stands before it',
    default: "– (localhost, and the monitor's own ports)",
    allowed: 'an address that begins with https:// or http:// and ends with the path of SWF_BASE_PATH',
    read: (text) => (text === undefined || !isPublicUrl(text) ? undefined : text.replace(/\/$/, '')),
    optional: true,
  }),
  trustProxy: setting('SWF_TRUST_PROXY', {
    meaning: 'proxies whose X-Forwarded-* headers are believed, comma-separated',
    default: '– (none)',
    allowed: 'addresses, networks such as 10.0.0.0/8, or loopback, separated by commas',
    read: (text) => {
      const proxies = list(text ?? '');
      return proxies.every((proxy) =>
        /^([\da-fA-F:.]+(\/\d{1,3})?|loopback|linklocal|uniquelocal)$/.test(proxy),
      )
        ? proxies
        : undefined;
    },
  }),
  allowedHosts: setting('SWF_ALLOWED_HOSTS', {
    meaning: 'further names by which programs of this machine call the monitor, comma-separated; * for any',
    default: "– (names without a dot, addresses, this machine's name, and SWF_HOST)",
    allowed: 'host names separated by commas, or *',
    read: (text) => {
      const names = list(text ?? '');
      return names.every((name) => /^(\*|[\w.-]+)$/.test(name)) ? names : undefined;
    },
  }),
  httpCredentials: choice(
    'SWF_HTTP_CREDENTIALS',
    ['loopback', 'always', 'never'],
    'from where tokens are accepted over plain HTTP',
  ),
  identityHeader: setting('SWF_AUTH_HEADER', {
    meaning: 'the header in which a proxy of SWF_TRUST_PROXY names the person that it has signed in',
    default: '–',
    allowed: 'the name of a header, such as X-Remote-User; SWF_TRUST_PROXY names the proxy then',
    read: (text = '') => (/^[\w-]*$/.test(text) ? text.toLowerCase() : undefined),
  }),
  oidcIssuer: setting<string | undefined>('SWF_OIDC_ISSUER', {
    meaning: 'the OpenID Connect provider with which people may sign in',
    default: '–',
    allowed: 'an address that begins with https://; http:// on this machine',
    read: (text) => (text === undefined || isIssuer(text) ? text : undefined),
    optional: true,
  }),
  oidcClientId: text('SWF_OIDC_CLIENT_ID', 'swf-monitor', 'what the provider knows the monitor by'),
  oidcClientSecret: {
    ...setting<string | undefined>('SWF_OIDC_CLIENT_SECRET', {
      meaning: 'the secret that it has given the monitor',
      default: '– (a public client)',
      allowed: 'any text',
      read: (text) => text,
      optional: true,
    }),
    secret: true,
  },
  oidcScopes: text('SWF_OIDC_SCOPES', 'openid profile email', 'the scopes that are asked for'),
  oidcGroupsClaim: text('SWF_OIDC_GROUPS_CLAIM', 'groups', "the claim that has a person's groups"),
  oidcAudience: text(
    'SWF_OIDC_AUDIENCE',
    '',
    'the audience of access tokens with which programs come in, as assistants do; without one they are not taken',
  ),
  oidcStaffGroup: text('SWF_OIDC_STAFF_GROUP', '', 'the group whose members are staff'),
  secondFactor: choice(
    'SWF_SECOND_FACTOR',
    SECOND_FACTOR_POLICIES,
    'who must have a second factor, of those who sign in with a password',
  ),
  publicRead: flag('SWF_PUBLIC_READ', true, 'whether reads of the resources need no token'),
  metrics: choice('SWF_METRICS', ['loopback', 'public'], 'from where /metrics is answered'),
  rateLimit: number(
    'SWF_RATE_LIMIT',
    5_000,
    [1, 10_000_000],
    'requests a second per peer and process on open operations; none for loopback',
  ),
  workers: number(
    'SWF_WORKERS',
    1,
    [1, 64],
    'processes that answer; about one for each core that PostgreSQL leaves',
  ),
  sslCert: file('SWF_SSL_CERT', "the operator's certificate chain, PEM; goes with SWF_SSL_KEY"),
  sslKey: file('SWF_SSL_KEY', 'its private key, PEM'),
  logRetentionDays: number(
    'SWF_LOG_RETENTION_DAYS',
    30,
    [0, 36_500],
    'days that logs are kept, counted from receipt; 0 keeps all',
  ),
  messageRetentionDays: number(
    'SWF_MESSAGE_RETENTION_DAYS',
    90,
    [0, 36_500],
    'the same for messages and events',
  ),
  auditRetentionDays: number(
    'SWF_AUDIT_RETENTION_DAYS',
    0,
    [0, 36_500],
    'the same for the records of who changed what',
  ),
  timeZone: setting('DISPLAY_TIMEZONE', {
    meaning: 'the zone in which times without an offset are read',
    default: "the host's",
    allowed: 'an IANA name such as America/New_York or UTC',
    read: (text) => zone(text ?? Intl.DateTimeFormat().resolvedOptions().timeZone),
  }),
  broker: setting<Broker | undefined>('SWF_BROKER', {
    meaning: `whose message broker it is: ${BROKERS.join(', ')}`,
    default: 'embedded; external where ACTIVEMQ_HOST is not localhost or DATABASE_URL is set',
    allowed: BROKERS.join(', '),
    read: (text) => BROKERS.find((candidate) => candidate === text),
    optional: true,
  }),
  brokerHost: text('ACTIVEMQ_HOST', 'localhost', 'the message broker, named as the agents name it'),
  brokerPort: port('ACTIVEMQ_PORT', 61_612, 'its STOMP port'),
  brokerUser: text('ACTIVEMQ_USER', 'admin', 'the user there'),
  brokerPassword: { ...text('ACTIVEMQ_PASSWORD', 'admin', 'and the password'), secret: true },
  heartbeatTopic: setting('ACTIVEMQ_HEARTBEAT_TOPIC', {
    meaning: 'the topic on which agents may send heartbeats, beside /topic/epictopic',
    default: '/topic/heartbeat',
    allowed: 'a name, with or without /topic/ before it',
    read: (text) =>
      text === undefined ? '/topic/heartbeat' : text.startsWith('/') ? text : `/topic/${text}`,
  }),
  brokerDurable: flag(
    'SWF_BROKER_DURABLE',
    true,
    'whether an external broker keeps messages while no monitor is connected; false loses them',
  ),
  brokerTls: setting('ACTIVEMQ_USE_SSL', {
    meaning: 'whether its STOMP port speaks TLS',
    default: 'false',
    allowed: 'true or false; to the Python agents 1 is no true',
    read: (text = 'false') => ({ true: true, false: false })[text.toLowerCase()],
  }),
  brokerCa: file(
    'ACTIVEMQ_SSL_CA_CERTS',
    'the authorities that vouch for the broker, PEM',
    "– (embedded: the monitor's own; else the system's)",
  ),
  brokerCert: file(
    'ACTIVEMQ_SSL_CERT_FILE',
    "embedded: the broker's certificate chain; external: the monitor's own for it; PEM",
    "– (embedded: the monitor's own)",
  ),
  brokerKey: file('ACTIVEMQ_SSL_KEY_FILE', 'its private key, PEM', '–'),
  virtualEnvironment: text(
    'VIRTUAL_ENV',
    '/usr',
    `the Python environment that ${commandLine('env')} names for the agents`,
  ),
  tracesEndpoint: setting<string | undefined>('OTEL_EXPORTER_OTLP_ENDPOINT', {
    meaning: 'the collector that gets traces, over OTLP/HTTP',
    default: '– (no traces)',
    allowed: 'an address that begins with http:// or https://, such as http://localhost:4318',
    read: (text) => (text === undefined || /^https?:\/\//.test(text) ? text : undefined),
    optional: true,
  }),
  accessLog: setting('SWF_ACCESS_LOG', {
    meaning: 'where each request is logged, as a JSON object a line; - is standard output',
    default: '– (nowhere)',
    allowed: 'the path of a file, or -',
    read: (text = '') => (text === '' || text === '-' ? text : resolve(text)),
  }),
  logLevel: choice(
    'SWF_MONITOR_LOG_LEVEL',
    ['info', 'debug', 'warn', 'error', 'silent'],
    "how much the monitor's own log says",
  ),
} as const;

function zone(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function list(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
