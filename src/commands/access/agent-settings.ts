import { homedir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { MonitorClient, readSettings, type Settings } from '#client';
import { readEnvironmentFile } from '../../process/environment-file.ts';
import { withFix } from './fix.ts';

/** What a command on the monitor's own machine knows besides. */
export interface LocalAccess {
  /** The addresses that the monitor's settings give it. */
  url: string;
  httpUrl: string;
  /** The certificate of the monitor's own authority, PEM. */
  authority?: string;
  /** Lends a token for the time of this one command. */
  withToken: <Result>(work: (token: string) => Promise<Result>) => Promise<Result>;
}

/** Stands where a token has to, until there is one. */
const NO_TOKEN = '0'.repeat(40);

/**
 * Reads the agents' variables as the client does. What is set nowhere is that of the monitor of this machine: its
 * addresses, its authority, and a token that lasts as long as the work. Where no monitor answers, that is said before
 * anything else is done; what goes wrong comes with its fix.
 */
export async function withAgentSettings<Result>(
  local: LocalAccess,
  work: (settings: Settings) => Promise<Result>,
): Promise<Result> {
  const { variables } = readEnvironmentFile(join(homedir(), '.env'));
  const all = { ...variables, ...process.env };
  const token = all['SWF_API_TOKEN'];
  const settings = readSettings({
    environment: {
      ...all,
      SWF_MONITOR_URL: all['SWF_MONITOR_URL'] || local.url,
      SWF_MONITOR_HTTP_URL: all['SWF_MONITOR_HTTP_URL'] || local.httpUrl,
      SWF_API_TOKEN: token || NO_TOKEN,
    },
  });
  if (local.authority !== undefined)
    settings.ca = `${settings.ca ?? rootCertificates.join('\n')}\n${local.authority}`;
  try {
    await findMonitor(settings);
    if (token) return await work(settings);
    return await local.withToken((lent) => work({ ...settings, token: lent }));
  } catch (error) {
    throw withFix(error, settings.url);
  }
}

async function findMonitor(settings: Settings): Promise<void> {
  const client = new MonitorClient(settings);
  try {
    await client.live({}, { retry: false });
  } finally {
    await client.close();
  }
}
