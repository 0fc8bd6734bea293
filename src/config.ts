import { isLoopbackName } from './settings/addresses.ts';
import type { NamedSetting } from './settings/setting.ts';
import { type Broker, table } from './settings/table.ts';
import { unknownSettings } from './settings/unknown.ts';

/** Settings that the monitor cannot start with: all of them at once, a line each. */
class InvalidSettings extends Error {
  constructor(problems: string[]) {
    super(problems.join('\n'));
    this.name = 'InvalidSettings';
  }
}

type Table = typeof table;

/** The settings of a monitor, read and checked. */
export type Config = { [Name in keyof Table]: Value<Table[Name]> } & { broker: Broker };
type Value<S> = S extends NamedSetting<infer V> ? V : never;

/**
 * Reads every setting.
 * @throws InvalidSettings that names all that are not valid, and those that do not exist
 */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const problems = unknownSettings(environment);
  const refuse = (variable: string, value: string, allowed: string) =>
    problems.push(`${variable}=${value} is not valid. Allowed: ${allowed}.`);
  const entries = Object.entries(table).map(([name, { variable, read, allowed, optional, secret }]) => {
    const text = environment[variable]?.trim() || undefined;
    const value = read(text);
    if (value === undefined && !(optional && text === undefined))
      refuse(variable, secret ? '…' : (text ?? ''), allowed);
    return [name, value];
  });
  const config = Object.fromEntries(entries) as Config;
  // A certificate is nothing without its key.
  for (const pair of [
    ['SWF_SSL_CERT', 'SWF_SSL_KEY'],
    ['ACTIVEMQ_SSL_CERT_FILE', 'ACTIVEMQ_SSL_KEY_FILE'],
  ]) {
    const missing = pair.find((variable) => !environment[variable]?.trim());
    const given = pair.find((variable) => environment[variable]?.trim());
    if (missing && given) refuse(missing, '', `a file, because ${given} is set`);
  }
  if (config.identityHeader && config.trustProxy?.length === 0)
    refuse('SWF_TRUST_PROXY', '', 'the address of the proxy, because SWF_AUTH_HEADER is set');
  if (
    config.publicUrl !== undefined &&
    new URL(config.publicUrl).pathname.replace(/\/$/, '') !== config.basePath
  )
    refuse(
      'SWF_PUBLIC_URL',
      config.publicUrl,
      `an address that ends with the path of SWF_BASE_PATH, ${config.basePath || 'which is not set'}`,
    );
  const isElsewhere = config.brokerHost !== undefined && !isLoopbackName(config.brokerHost);
  if (config.broker === 'embedded' && isElsewhere)
    refuse(
      'SWF_BROKER',
      'embedded',
      `external or none, because ACTIVEMQ_HOST=${config.brokerHost} is not localhost`,
    );
  config.broker ??= isElsewhere || config.databaseUrl ? 'external' : 'embedded';
  if (config.httpPort !== undefined && config.httpPort === config.httpsPort && config.httpPort !== 0)
    refuse('SWF_HTTPS_PORT', String(config.httpsPort), 'another port than SWF_HTTP_PORT');
  if (problems.length > 0) throw new InvalidSettings(problems);
  return config;
}

/** The settings in use, for those who run the monitor: what may hold a password is left out. */
export function shownSettings(
  config: Config,
): { variable: string; value: string | null; default: string; meaning: string }[] {
  return Object.entries(table).map(([name, { variable, default: unset, meaning, secret }]) => {
    const value = config[name as keyof Config];
    const isShown = !secret && value !== undefined && String(value) !== '';
    return { variable, value: isShown ? String(value) : null, default: unset, meaning };
  });
}

/** The settings as rows of a table: variable, default, meaning. */
export function settingsTable(): { variable: string; default: string; meaning: string }[] {
  return Object.values(table).map(({ variable, default: unset, meaning }) => ({
    variable,
    default: unset,
    meaning,
  }));
}
