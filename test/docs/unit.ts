import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';

/** As much of a unit of systemd as its command needs. */
export interface Unit {
  commands: string[];
  environment: Record<string, string>;
  environmentFile: string | undefined;
  /** Directories that systemd makes for the user of the unit, below the root. */
  directories: string[];
  isOneshot: boolean;
  /** When a timer goes off. */
  timer: string | undefined;
}

/** Reads a unit. Specifiers other than %% are none that ours have. */
export function unitOf(content: string): Unit {
  const all = (name: string) =>
    [...content.matchAll(new RegExp(`^${name}=(.*)$`, 'gm'))].map(([, value = '']) => value);
  const pairs = all('Environment').map((pair) => /^"?([A-Z_]+)=([^"]*)"?$/.exec(pair) ?? []);
  return {
    commands: [...all('ExecStart'), ...all('ExecStartPost')].map((line) =>
      line.replaceAll('%%', '%').replaceAll('$$', '$'),
    ),
    environment: Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value])),
    environmentFile: all('EnvironmentFile')[0]?.replace(/^-/, ''),
    directories: [
      ...all('StateDirectory').map((name) => `var/lib/${name}`),
      ...all('LogsDirectory').map((name) => `var/log/${name}`),
      ...all('CacheDirectory').map((name) => `var/cache/${name}`),
    ],
    isOneshot: all('Type')[0] === 'oneshot',
    timer: all('OnCalendar')[0],
  };
}

interface Run {
  child: ChildProcess;
  log: () => string;
  /** Of a unit whose commands end. @throws where one fails */
  done: Promise<void>;
}

/**
 * Runs the commands of a unit, one after the other.
 * @param placed where a path of the unit is on this machine
 * @param uid of its user, and of its group
 */
export function runUnit(
  unit: Unit,
  {
    placed,
    environment,
    uid,
  }: { placed: (path: string) => string; environment: Record<string, string>; uid?: number },
): Run {
  const file = unit.environmentFile && placed(unit.environmentFile);
  const settings = file && existsSync(file) ? settingsOf(readFileSync(file, 'utf8')) : {};
  const own = Object.entries(unit.environment).map(([name, value]) => [name, placed(value)]);
  let output = '';
  const start = (command: string) => {
    // A shell takes the words apart as systemd does, quotes included.
    const child = spawn('bash', ['-c', `exec ${command.replaceAll(/(?<=^|\s)\/\S+/g, placed)}`], {
      env: { ...environment, ...Object.fromEntries(own), ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(uid !== undefined && { uid, gid: uid }),
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk;
      });
    return child;
  };
  const [first = 'false', ...others] = unit.commands;
  const child = start(first);
  const run = async () => {
    for (let now: ChildProcess | undefined = child; now; ) {
      const [code] = await once(now, 'close');
      if (code !== 0) throw new Error(`${unit.commands.join('\n')}\nended with ${code}: ${output}`);
      const next = others.shift();
      now = next === undefined ? undefined : start(next);
    }
  };
  return { child, log: () => output, done: unit.isOneshot ? run() : Promise.resolve() };
}

/** An environment file, as systemd reads it. */
function settingsOf(content: string): Record<string, string> {
  const lines = [...content.matchAll(/^([A-Z_]+)=(.*)$/gm)];
  return Object.fromEntries(
    lines.map(([, name = '', value = '']) => [name, value.replace(/^(['"])(.*)\1$/, '$2')]),
  );
}
