import { RequestError } from '../errors.ts';

/** One way in which a database cannot be used: what is seen of it, why, and what to do. `{name}` stands for a fact. */
export interface Failure {
  sign: string;
  cause: string;
  fix: string;
}

/** Facts that a text may name. None is a secret. */
export type FailureFacts = Record<string, string>;

const ENCODED = '@ is %40, : is %3A, / is %2F, ? is %3F, # is %23, % is %25';

/** What can be wrong with DATABASE_URL and its server, and with the directory of the embedded database. */
export const databaseFailures = {
  url: {
    sign: '`DATABASE_URL=… is not valid`, `Invalid URL`',
    cause: 'It cannot be read as a URL; it is not shown, since it may hold a password.',
    fix: `Write postgresql://user:password@host:port/database, and encode what is special in user and password: ${ENCODED}. A socket's directory is ?host=/directory.`,
  },
  parameter: {
    sign: 'a parameter of the URL that has no effect, such as `search_path`',
    cause: 'It has parameters that the monitor does not know: {parameter}.',
    fix: 'Remove or correct them; known are {known}. A setting of PostgreSQL goes into options: ?options=-c%20search_path%3Dswf',
  },
  sslMode: {
    sign: '`invalid sslmode value`',
    cause: 'Its sslmode is {mode}, which does not exist.',
    fix: 'Allowed: {modes}. They mean what they mean to psql.',
  },
  rootMissing: {
    sign: '`root certificate file does not exist`',
    cause: 'Its sslmode=verify-ca needs the authority that vouches for the server, and none is named.',
    fix: "Add &sslrootcert=FILE with that authority's certificate, PEM, or use sslmode=verify-full.",
  },
  file: {
    sign: '`ENOENT: no such file or directory` for a certificate',
    cause: 'The file {path} that it names cannot be read ({error}).',
    fix: 'Correct sslrootcert, sslcert or sslkey, or let this user read the file.',
  },
  nobody: {
    sign: '`ECONNREFUSED`, `Connection refused`',
    cause: 'The PostgreSQL server of DATABASE_URL does not answer: nothing listens there.',
    fix: 'Start it, or correct host and port; unset DATABASE_URL to use the embedded database.',
  },
  socket: {
    sign: '`connect ENOENT …/.s.PGSQL.5432`',
    cause:
      'There is no socket of a PostgreSQL server in that directory, or this user may not reach it ({error}).',
    fix: 'Start the server, or correct ?host=/directory and port: unix_socket_directories in postgresql.conf names the directory.',
  },
  host: {
    sign: '`getaddrinfo ENOTFOUND`, `Name or service not known`',
    cause: 'There is no machine of that name ({error}).',
    fix: `Correct the host. If the name is a part of the password, that has a character to be encoded: ${ENCODED}.`,
  },
  unreachable: {
    sign: '`timeout expired`, `ETIMEDOUT`, `EHOSTUNREACH`',
    cause: 'The PostgreSQL server of DATABASE_URL does not answer in time ({error}).',
    fix: 'Start it, open its port in the firewall for this machine, or correct host and port.',
  },
  password: {
    sign: '`password authentication failed`',
    cause: 'The server refuses this user with this password.',
    fix: `Correct them, or set the password anew: alter role … password '…'. In the URL ${ENCODED}.`,
  },
  noPassword: {
    sign: '`client password must be a string`, `fe_sendauth: no password supplied`',
    cause: 'The server asks for a password, and the URL has none.',
    fix: 'Put it in: postgresql://user:password@host:port/database',
  },
  login: {
    sign: '`role … does not exist`, `is not permitted to log in`',
    cause: 'The server has no such user, or does not let him log in.',
    fix: "Make the user: create role … login password '…', or correct the name.",
  },
  rules: {
    sign: '`no pg_hba.conf entry for host`',
    cause: 'The pg_hba.conf of the server has no line for this machine, user and database ({error}).',
    fix: 'Add one there and reload the server. If there is one for TLS only (hostssl), set sslmode=require.',
  },
  missing: {
    sign: '`database … does not exist`',
    cause: 'The server has no database of that name.',
    fix: "Make it: create database … owner … encoding 'UTF8' template template0; or correct the name.",
  },
  rights: {
    sign: '`permission denied for schema public`',
    cause: 'This user lacks a right that the monitor needs there ({error}).',
    fix: 'Let the user own the database (alter database … owner to …), or: grant create, usage on schema … to …',
  },
  schema: {
    sign: '`no schema has been selected to create in`',
    cause: 'None of the schemas in its search_path exists, or this user may use none.',
    fix: 'Make the schema (create schema … authorization …), or correct search_path in the URL or of the user.',
  },
  encoding: {
    sign: 'text that comes back as other text',
    cause: 'The encoding of the database is {encoding}; the monitor needs UTF8, or texts would be damaged.',
    fix: "Make another: create database … owner … encoding 'UTF8' template template0",
  },
  version: {
    sign: '`syntax error` while the tables are made',
    cause: 'The server is PostgreSQL {version}; the monitor needs 15 or newer.',
    fix: 'Use a newer server; unset DATABASE_URL to use the embedded database.',
  },
  readOnly: {
    sign: '`cannot execute INSERT in a read-only transaction`',
    cause: 'The server takes no writes: it is a standby, or default_transaction_read_only is on.',
    fix: 'Name the primary, or all servers, of which the one that takes writes is used: postgresql://user:password@db1:5432,db2:5432/database?target_session_attrs=read-write',
  },
  noTls: {
    sign: '`The server does not support SSL connections`',
    cause: 'Its sslmode demands TLS, and the server does not speak it.',
    fix: 'Turn it on at the server (ssl = on), or set sslmode=prefer, which goes without where there is none.',
  },
  distrusted: {
    sign: '`self-signed certificate in certificate chain`, `unable to verify the first certificate`',
    cause: 'Nothing vouches for the certificate of the server ({error}).',
    fix: "Add &sslrootcert=FILE with the server's authority, PEM; sslmode=require without it verifies nothing.",
  },
  otherName: {
    sign: '`ERR_TLS_CERT_ALTNAME_INVALID`',
    cause: 'The certificate of the server is for another name than the host in the URL.',
    fix: 'Use the name in the certificate, or sslmode=verify-ca, which does not compare them.',
  },
  full: {
    sign: '`too many clients already`, `remaining connection slots are reserved`, `too many connections for role`',
    cause: 'The server gives no more connections ({error}).',
    fix: "Raise max_connections there, or the user's limit (alter role … connection limit …), or end what holds them.",
  },
  starting: {
    sign: '`the database system is starting up`',
    cause: 'The server is just starting or stopping ({error}).',
    fix: 'Start the monitor again once it is up; its log says what it waits for.',
  },
  directory: {
    sign: '`EACCES: permission denied`, mkdir or scandir',
    cause: 'The data directory of the monitor cannot be used by this user ({error}).',
    fix: 'Give it to the user that the monitor runs as (chown -R), or set SWF_DATA_DIR to a directory of that user.',
  },
  other: {
    sign: 'another error of PostgreSQL',
    cause: 'The database cannot be used: {error}.',
    fix: "Look into the log of the server, and at the URL's parts.",
  },
} satisfies Record<string, Failure>;

/** The name of a failure in the table. */
export type FailureName = keyof typeof databaseFailures;

/** The database of a URL cannot be used. The message names it, without its password, the cause and the remedy. */
export class DatabaseFailure extends Error {
  readonly failure: FailureName;
  readonly facts: FailureFacts;

  constructor(failure: FailureName, shown: string, facts: FailureFacts = {}, cause?: unknown) {
    const { cause: why, fix } = databaseFailures[failure];
    const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_all, name: string) => facts[name] ?? '');
    super(
      `${failure === 'directory' ? 'SWF_DATA_DIR' : 'DATABASE_URL'}${shown && ` (${shown})`}: ${fill(why)}\n${fill(fix)}`,
      { cause },
    );
    this.name = 'DatabaseFailure';
    this.failure = failure;
    this.facts = facts;
  }
}

/** By SQLSTATE, by the code of Node's sockets and TLS, or by what pg says without a code. */
const BY_CODE: Record<string, FailureName> = {
  '28P01': 'password',
  '28000': 'login',
  '3D000': 'missing',
  '42501': 'rights',
  '3F000': 'schema',
  '53300': 'full',
  '57P03': 'starting',
  ECONNREFUSED: 'nobody',
  ENOENT: 'socket',
  EACCES: 'socket',
  ENOTFOUND: 'host',
  EAI_AGAIN: 'host',
  ETIMEDOUT: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ERR_TLS_CERT_ALTNAME_INVALID: 'otherName',
};
const BY_WORDS: [RegExp, FailureName][] = [
  [/pg_hba\.conf/, 'rules'],
  [/does not support SSL/, 'noTls'],
  [/password must be a (non-empty )?string|empty password/, 'noPassword'],
  [/timeout|timed out/i, 'unreachable'],
];
const TRUST = /^(CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_)/;

/**
 * Says what an error of PostgreSQL, of pg or of the network means for the database of a URL.
 * @param shown the URL without its password
 */
export function explain(error: unknown, shown: string): DatabaseFailure {
  const chain = [...causes(error)];
  const known = chain.find((one) => one instanceof DatabaseFailure);
  if (known) return known;
  const root = (chain.find((one) => 'code' in one && !(one instanceof RequestError)) ?? chain.at(-1)) as
    | NodeJS.ErrnoException
    | undefined;
  const message = root?.message || String(root?.code ?? error);
  const byWords = BY_WORDS.find(([pattern]) => pattern.test(message))?.[1];
  const code = String(root?.code);
  const name = byWords ?? BY_CODE[code] ?? (TRUST.test(code) ? 'distrusted' : 'other');
  return new DatabaseFailure(name, shown, { error: message.split('\n')[0] ?? '' }, error);
}

/** An error, what caused it, and the first of several that it stands for, as of a host with two addresses. */
function* causes(error: unknown): Generator<Error> {
  for (let one = error; one instanceof Error; one = one instanceof AggregateError ? one.errors[0] : one.cause)
    yield one;
}
