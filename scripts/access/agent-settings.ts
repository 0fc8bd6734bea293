import { homedir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { readEnvironmentFile } from '../../src/client/environment-file.ts';
import { readSettings, type Settings } from '../../src/client/index.ts';

/** What a command on the monitor's own machine knows besides. */
export interface LocalAccess {
  /** The certificate of the monitor's own authority, PEM. */
  authority?: string;
  /** Makes a token for this one command. */
  issueToken: () => Promise<string>;
}

/**
 * Reads the agents' variables as the client does. What is set nowhere is that of the monitor of this machine: its
 * addresses, its authority, and a token of its own.
 */
export async function readAgentSettings(local: LocalAccess): Promise<Settings> {
  const { variables } = readEnvironmentFile(join(homedir(), '.env'));
  const all = { ...variables, ...process.env };
  const settings = readSettings({
    environment: {
      ...all,
      SWF_MONITOR_URL: all['SWF_MONITOR_URL'] || 'https://localhost:8443',
      SWF_MONITOR_HTTP_URL: all['SWF_MONITOR_HTTP_URL'] || 'http://localhost:8002',
      SWF_API_TOKEN: all['SWF_API_TOKEN'] || (await local.issueToken()),
    },
  });
  if (local.authority === undefined) return settings;
  return { ...settings, ca: `${settings.ca ?? rootCertificates.join('\n')}\n${local.authority}` };
}
