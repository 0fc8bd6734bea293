import { existsSync, readFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';

/** Where the monitor is and how to be let in, as the Python agents learn it. */
export interface AgentSettings {
  /** The API with the token. */
  monitorUrl: string;
  /** Logging, without one. */
  monitorHttpUrl: string;
  token: string;
  /** PEM of authorities to trust; undefined trusts Node's. */
  authorities: string | undefined;
  user: string;
}

/** What a command on the monitor's own machine knows besides. */
export interface LocalAccess {
  /** The certificate of the monitor's own authority, PEM. */
  authority?: string;
  /** Makes a token for this one command. */
  issueToken: () => Promise<string>;
}

/**
 * Reads the agents' variables from the environment, and what is missing there from `~/.env` (lines of `export
 * NAME=value`). Where there is no token at all, the monitor of this machine gives one.
 */
export async function readAgentSettings(
  local: LocalAccess,
  environment: Record<string, string | undefined> = process.env,
  file = join(homedir(), '.env'),
): Promise<AgentSettings> {
  const all = { ...readEnvironmentFile(file), ...environment };
  const bundle = all['REQUESTS_CA_BUNDLE'] ?? all['NODE_EXTRA_CA_CERTS'];
  const trusted = bundle && existsSync(bundle) ? readFileSync(bundle, 'utf8') : undefined;
  return {
    monitorUrl: (all['SWF_MONITOR_URL'] ?? 'https://localhost:8443').replace(/\/$/, ''),
    monitorHttpUrl: (all['SWF_MONITOR_HTTP_URL'] ?? 'http://localhost:8002').replace(/\/$/, ''),
    token: all['SWF_API_TOKEN'] ?? (await local.issueToken()),
    authorities: local.authority === undefined ? trusted : `${trusted ?? ''}\n${local.authority}`,
    user: all['USER'] ?? userInfo().username,
  };
}

function readEnvironmentFile(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  const lines = readFileSync(file, 'utf8').split('\n');
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, name, value] = /^\s*(?:export\s+)?(\w+)=["']?(.*?)["']?\s*$/.exec(line) ?? [];
      // The agents skip values that refer to other variables.
      return name === undefined || value === undefined || value.includes('$') ? [] : [[name, value]];
    }),
  );
}
