import { homedir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { readEnvironmentFile } from '../../src/client/environment-file.ts';
import { readSettings, type Settings } from '../../src/client/index.ts';

/** What a command on the monitor's own machine knows besides. */
export interface LocalAccess {
  /** The certificate of the monitor's own authority, PEM. */
  authority?: string;
  /** Lends a token for the time of this one command. */
  withToken: <Result>(work: (token: string) => Promise<Result>) => Promise<Result>;
}

/**
 * Reads the agents' variables as the client does. What is set nowhere is that of the monitor of this machine: its
 * addresses, its authority, and a token that lasts as long as the work.
 */
export async function withAgentSettings<Result>(
  local: LocalAccess,
  work: (settings: Settings) => Promise<Result>,
): Promise<Result> {
  const { variables } = readEnvironmentFile(join(homedir(), '.env'));
  const all = { ...variables, ...process.env };
  const withToken = (token: string) => {
    const settings = readSettings({
      environment: {
        ...all,
        SWF_MONITOR_URL: all['SWF_MONITOR_URL'] || 'https://localhost:8443',
        SWF_MONITOR_HTTP_URL: all['SWF_MONITOR_HTTP_URL'] || 'http://localhost:8002',
        SWF_API_TOKEN: token,
      },
    });
    if (local.authority === undefined) return work(settings);
    return work({ ...settings, ca: `${settings.ca ?? rootCertificates.join('\n')}\n${local.authority}` });
  };
  const token = all['SWF_API_TOKEN'];
  return token ? withToken(token) : local.withToken(withToken);
}
