import { certificatePaths } from '../../certificates/certificates.ts';
import { readConfig } from '../../config.ts';
import { openMock } from '../../mock/index.ts';
import { lineOf } from '../../mock/proxy/errors.ts';
import { commandLine } from '../../process/command-line.ts';
import { createLogger } from '../../process/logger.ts';
import { onStopSignal } from '../../process/stop-signals.ts';
import { exportLine } from '../access/export-line.ts';

/** The mock takes any; agents and their libraries take only what looks like one. */
const ANY_TOKEN = 'f'.repeat(40);

/**
 * Runs the mock until a signal ends it.
 * @param proxy the address of a monitor: it stands in front of it then, and reports what breaks the contract
 */
export async function runMock({ dynamic, proxy }: { dynamic: boolean; proxy?: string }): Promise<void> {
  if (proxy !== undefined && !/^https?:\/\/./.test(proxy)) {
    throw new Error(`--proxy ${proxy} is not an address. Give one such as http://localhost:8002.`);
  }
  const config = readConfig();
  let violations = 0;
  const mock = await openMock({
    ports: { http: config.httpPort, https: config.httpsPort },
    hosts: config.hosts,
    basePath: config.basePath,
    dataDirectory: config.dataDirectory,
    certFile: config.sslCert,
    keyFile: config.sslKey,
    logger: await createLogger(config.logLevel),
    dynamic,
    proxy,
    onViolation: (violation) => {
      violations++;
      console.log(`${new Date().toTimeString().slice(0, 8)} ${lineOf(violation)}`);
    },
  });
  const addresses = `${mock.httpAddress} (logs without credentials) and ${mock.httpsAddress} (API with tokens)`;
  const { ca, caBundle } = certificatePaths(config.dataDirectory);
  const environment = {
    SWF_MONITOR_URL: mock.httpsAddress,
    SWF_MONITOR_HTTP_URL: mock.httpAddress,
    ...(!proxy && { SWF_API_TOKEN: ANY_TOKEN }),
    ...(!config.sslCert && { REQUESTS_CA_BUNDLE: caBundle, NODE_EXTRA_CA_CERTS: ca }),
    VIRTUAL_ENV: config.virtualEnvironment,
  };
  console.log(
    proxy
      ? `ready: ${addresses}, in front of ${proxy}.\nEvery violation of the contract is printed here; nothing is refused. Tokens are the monitor's.`
      : `ready: ${addresses}.\nThis is a mock: it answers with ${dynamic ? 'made-up values' : 'the examples of the contract'} and stores nothing.\n` +
          'For another documented answer send a header such as "Prefer: code=401".',
  );
  const lines = Object.entries(environment).map(([name, value]) => `  ${exportLine(name, value)}`);
  console.log(
    `What agents need in their environment; those that talk to each other need ${commandLine('broker')} as well:\n${lines.join('\n')}`,
  );
  onStopSignal(
    () => {
      if (proxy) console.log(`${violations} violation${violations === 1 ? '' : 's'} of the contract`);
      void mock.stop();
    },
    () => process.exit(1),
  );
}
