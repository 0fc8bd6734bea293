/** Whether this runs from the sources, in a clone of the repository, rather than from an installed package. */
export const isCheckout = import.meta.url.endsWith('.ts');

/** The npm script of a clone that runs each command of `swf-monitor`. */
const NPM = {
  start: 'npm start',
  'token create': 'npm run get-token',
  'token list': 'npm run tokens',
  'token revoke': 'npm run revoke-token',
  'user create': 'npm run create-user',
  'user list': 'npm run users',
  'user password': 'npm run user-password',
  'user deactivate': 'npm run deactivate-user',
  'user sign-in-link': 'npm run sign-in',
  'user reset-second-factor': 'npm run reset-second-factor',
  // What it prints goes into a file, without npm's own lines.
  env: 'npm run --silent env',
  doctor: 'npm run doctor',
  testbed: 'npm run testbed',
  watch: 'npm run watch',
  logs: 'npm run logs',
  // Its standard output is for the client alone.
  mcp: 'npm run --silent mcp',
  broker: 'npm run broker',
  mock: 'npm run mock',
  'copy-database': 'npm run copy-database',
  'import-django': 'npm run import-django',
  backup: 'npm run backup',
  restore: 'npm run restore',
  'upgrade-database': 'npm run upgrade-database',
} as const;

/** A command of `swf-monitor`, as an installed package names it. */
export type CommandName = keyof typeof NPM;
export const COMMAND_NAMES = Object.keys(NPM) as CommandName[];

/**
 * A command as the reader can type it: `npm run get-token -- alice` in a clone of the repository,
 * `swf-monitor token create alice` where the package is installed.
 * @param words arguments and options, quoted as a shell needs them
 */
export function commandLine(name: CommandName, ...words: string[]): string {
  if (!isCheckout) return ['swf-monitor', name, ...words].join(' ');
  return [NPM[name], ...(words.length > 0 ? ['--', ...words] : [])].join(' ');
}
