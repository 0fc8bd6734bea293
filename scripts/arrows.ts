import { globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

/**
 * Which folders of src/ a folder may import from: the arrows run one way. What is not named here, the files of src/
 * itself above all, puts the others together and is imported by none of them.
 */
const ARROWS: Record<string, string[]> = {
  json: ['event-loop.ts'],
  certificates: [],
  stomp: [],
  database: ['json', 'event-loop.ts'],
  access: ['database'],
  messages: ['database', 'json', 'stomp', 'certificates', 'config.ts', 'event-loop.ts', 'listen.ts'],
  handlers: ['access', 'database', 'messages', 'metrics.ts'],
  contract: ['handlers', 'access', 'database', 'json', 'closest.ts', 'event-loop.ts'],
  listeners: ['contract', 'certificates', 'listen.ts'],
  // An agent has none of the monitor; the broker's protocol and signals are common ground.
  client: ['stomp', 'stop-signals.ts'],
  // The mock reads and refuses requests as the monitor does, and stands behind the same listeners.
  mock: ['listeners', 'contract', 'handlers', 'access', 'certificates'],
  doctor: ['client', 'certificates', 'stomp'],
};

/** Compares the imports of src/ with the arrows. @returns each that runs another way */
export function wrongArrows(src: string): string[] {
  return globSync('*/**/*.ts', { cwd: src }).flatMap((file) => {
    const from = file.split('/')[0] ?? '';
    const allowed = ARROWS[from];
    if (!allowed) return [];
    const imports = readFileSync(`${src}/${file}`, 'utf8').matchAll(/(?:from|import) '(\.[^']+)'/g);
    return [...imports]
      .map(([, path = '']) => relative(src, resolve(src, dirname(file), path)))
      .filter((path) => !path.startsWith('..') && ![from, ...allowed].includes(path.split('/')[0] ?? ''))
      .map((path) => `src/${file} imports src/${path}`);
  });
}
