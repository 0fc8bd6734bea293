import { homedir } from 'node:os';
import { join } from 'node:path';
import { type EnvironmentFile, readEnvironmentFile } from '../process/environment-file.ts';

/** Whom the doctor looks at: an agent that would be started here and now. */
export interface Patient {
  /** The environment of the process. */
  environment: Readonly<Record<string, string | undefined>>;
  file: EnvironmentFile;
  /** The directory in which this user's settings of other programs are, such as `.netrc`. */
  home: string;
  /** How long an answer is waited for, in ms. */
  patience: number;
}

/** The variables that agents read of the monitor, the broker and the way there. */
export const AGENT_VARIABLES = [
  'SWF_MONITOR_URL',
  'SWF_MONITOR_HTTP_URL',
  'SWF_MONITOR_PROD_URL',
  'SWF_API_TOKEN',
  'REQUESTS_CA_BUNDLE',
  'SSL_CERT_FILE',
  'NODE_EXTRA_CA_CERTS',
  'ACTIVEMQ_HOST',
  'ACTIVEMQ_PORT',
  'ACTIVEMQ_USER',
  'ACTIVEMQ_PASSWORD',
  'ACTIVEMQ_USE_SSL',
  'ACTIVEMQ_SSL_CA_CERTS',
] as const;

/** Looks at the environment and at `~/.env`. `patience` is in ms. */
export function readPatient(
  patience: number,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  home = homedir(),
): Patient {
  return { environment, file: readEnvironmentFile(join(home, '.env')), home, patience };
}

/** A variable as a Python agent has it, for which the file wins; undefined where it is empty. */
export function variable({ environment, file }: Patient, name: string): string | undefined {
  return (file.variables[name] ?? environment[name]) || undefined;
}
