import { hostname } from 'node:os';
import { Tokens } from '../src/access/tokens.ts';
import { certificatePaths, openCertificates } from '../src/certificates/certificates.ts';
import type { Config } from '../src/config.ts';
import { ensureAdmin, FIRST_USER } from '../src/first-start.ts';
import { brokerVariables } from '../src/messages/broker-variables.ts';
import { exportLine, isForShellsOnly } from './access/export-line.ts';
import { command, runCommand, withDatabase } from './command.ts';

const program = command('env', "Prints the agents' environment as export lines, for ~/.env.")
  .argument('[name]', 'the user for whom a new token is made', FIRST_USER)
  .option('--token <key>', 'use this token instead of making one')
  .option('--host <name>', 'the name by which the agents reach this machine', 'localhost')
  .action((name: string, { token, host }: { token?: string; host: string }) =>
    withDatabase(async (database, config) => {
      await ensureAdmin(database);
      const key = token ?? (await new Tokens(database).issue(name, `env on ${hostname()}`));
      for (const [comment, lines] of await environment(config, host, key)) {
        console.log(`# ${comment}`);
        for (const [variable, value] of lines) {
          console.log(exportLine(variable, value));
          if (isForShellsOnly(value)) console.error(`${variable} ${FOR_SHELLS_ONLY}`);
        }
      }
    }),
  );

const FOR_SHELLS_ONLY =
  'cannot be written so that the Python agents read it from ~/.env, too: load the file in the shell that starts them.';

/** What agents need, in groups with a comment each. */
async function environment(
  config: Config,
  host: string,
  token: string,
): Promise<[string, [string, string][]][]> {
  const groups: [string, [string, string][]][] = [
    [
      'The monitor: the API with the token, and logging without one',
      [
        ['SWF_MONITOR_URL', `https://${host}:${config.httpsPort}${config.basePath}`],
        ['SWF_MONITOR_HTTP_URL', `http://${host}:${config.httpPort}${config.basePath}`],
        // The only one that the Python receiver and sender of the stream read; without it they take our token elsewhere.
        ['SWF_MONITOR_PROD_URL', `https://${host}:${config.httpsPort}${config.basePath}`],
        ['SWF_API_TOKEN', token],
      ],
    ],
  ];
  if (!config.sslCert) {
    const certificates = await openCertificates({ dataDir: config.dataDirectory });
    certificates.close();
    const paths = certificatePaths(config.dataDirectory);
    groups.push([
      "The monitor's own certificate authority: requests needs the whole bundle, Node only what is added",
      [
        ['REQUESTS_CA_BUNDLE', paths.caBundle],
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

await runCommand(program);
