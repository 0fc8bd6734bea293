import { existsSync, fchmodSync, fstatSync } from 'node:fs';
import { hostname } from 'node:os';
import { Tokens } from '../../access/tokens.ts';
import { certificatePaths } from '../../certificates/certificates.ts';
import { closedToOthers } from '../../certificates/readable.ts';
import { type Config, readConfig } from '../../config.ts';
import { AGENTS_USER, ensureAdmin, ensureAgentsUser } from '../../first-start.ts';
import { brokerVariables } from '../../messages/broker-variables.ts';
import { exportLine, isForShellsOnly } from '../access/export-line.ts';
import { WHERE_ELSE, withDatabase } from '../database.ts';

/**
 * Prints the agents' environment as export lines.
 * @param name whose token it has: a new one, where none is given
 * @param host by which the agents reach this machine; without it they come by SWF_PUBLIC_URL, where that is set
 */
export async function printEnvironment(name: string, host?: string, token?: string): Promise<void> {
  if (token !== undefined) return print(environment(readConfig(), host, token));
  await withDatabase(async (database, config) => {
    const lines = (key: string) => environment(config, host, key);
    lines(''); // before a token is made that nobody would see
    await ensureAdmin(database);
    if (name === AGENTS_USER) await ensureAgentsUser(database);
    const scope = { scope: 'agent' } as const;
    print(lines(await new Tokens(database).issue(name, `env on ${hostname()}`, scope)));
  });
}

/** Lines of the environment, in groups with a comment each. */
type Groups = [comment: string, lines: [variable: string, value: string][]][];

function print(groups: Groups): void {
  closeOutputFile();
  for (const [comment, lines] of groups) {
    console.log(`# ${comment}`);
    for (const [variable, value] of lines) {
      console.log(exportLine(variable, value));
      if (isForShellsOnly(value)) console.error(`${variable} ${FOR_SHELLS_ONLY}`);
    }
  }
}

const FOR_SHELLS_ONLY =
  'cannot be written so that the Python agents read it from ~/.env, too: load the file in the shell that starts them.';

function closedDirectory(path: string): string {
  return `Other users of this machine cannot read the certificate authority: ${path} is closed to them. If their agents use it: chmod o+x ${path}`;
}

/** A shell makes the file that the output goes to readable by all users, and there will be a token in it. */
function closeOutputFile(): void {
  const { stdout } = process;
  const output = fstatSync(stdout.fd);
  if (!output.isFile() || (output.mode & 0o077) === 0) return;
  try {
    fchmodSync(stdout.fd, 0o600);
  } catch {
    // Under sudo the shell has made it, as another user.
    console.error(
      'The file that the lines go to can be read by other users, and belongs to somebody else: close it (chmod 600), there is a token in it.',
    );
    return;
  }
  console.error(
    'The file that the lines go to is closed to other users (mode 0600): there is a token in it.',
  );
}

/** What agents need. @throws where the monitor has no certificates yet */
function environment(config: Config, host: string | undefined, token: string): Groups {
  const at = (scheme: string, port: number) =>
    host === undefined && config.publicUrl !== undefined
      ? config.publicUrl
      : `${scheme}://${host ?? 'localhost'}:${port}${config.basePath}`;
  const groups: Groups = [
    [
      'The monitor: the API with the token, and logging without one',
      [
        ['SWF_MONITOR_URL', at('https', config.httpsPort)],
        ['SWF_MONITOR_HTTP_URL', at('http', config.httpPort)],
        // The only one that the Python receiver and sender of the stream read; without it they take our token elsewhere.
        ['SWF_MONITOR_PROD_URL', at('https', config.httpsPort)],
        ['SWF_API_TOKEN', token],
      ],
    ],
  ];
  if (!config.sslCert) {
    const paths = certificatePaths(config.dataDirectory);
    if (!existsSync(paths.caBundle))
      throw new Error(`There are no certificates in ${config.dataDirectory}. ${WHERE_ELSE}`);
    const closed = closedToOthers(paths.caBundle);
    if (closed !== undefined) console.error(closedDirectory(closed));
    groups.push([
      "The monitor's own certificate authority: requests and OpenSSL need the whole bundle, Node only what is added",
      [
        ['REQUESTS_CA_BUNDLE', paths.caBundle],
        ['SSL_CERT_FILE', paths.caBundle],
        ['NODE_EXTRA_CA_CERTS', paths.ca],
      ],
    ]);
  }
  groups.push(
    ['The message broker', brokerVariables(config)],
    [
      'The Python workflow runner stops where it sees no virtual environment; this is where Python itself is',
      [['VIRTUAL_ENV', config.virtualEnvironment]],
    ],
  );
  return groups;
}
