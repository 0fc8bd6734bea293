import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSmallProxy } from './small-proxy.ts';

/** What stands before monitors. */
export interface FrontProxy {
  kind: 'nginx' | 'Apache' | 'a small proxy, since nginx is not installed';
  stop(): Promise<void>;
}

export const hasNginx = spawnSync('nginx', ['-v']).status === 0;
/** Debian's, with its modules beside it. */
const apache = (process.env['PATH'] ?? '')
  .split(':')
  .map((folder) => join(folder, 'apache2'))
  .find((file) => existsSync(file));
export const hasApache = apache !== undefined;

/** Modules that Debian's Apache has when it is installed, as far as they have to do with a proxy, and those of docs/apache.conf. */
const APACHE_MODULES = [
  ...['mpm_event', 'authz_core', 'authz_host', 'deflate', 'dir', 'env', 'filter', 'mime', 'negotiation'],
  ...['reqtimeout', 'setenvif', 'ssl', 'proxy', 'proxy_http', 'headers', 'socache_shmcb'],
];
/** What /etc/apache2 says of them, and is not the default; and compression of JSON, which many add. */
const APACHE_SETTINGS = `
  AddOutputFilterByType DEFLATE text/html text/plain text/css application/javascript application/json
  RequestReadTimeout header=20-40,minrate=500 body=10,minrate=500
  <Directory />
    Require all denied
  </Directory>`;

/**
 * Starts nginx with a site, and where there is none a proxy that does the same, as far as it goes.
 * @param site what stands in a file of sites-enabled, with ports and files of the test
 * @throws where nginx does not take it
 */
export async function startProxy(site: string): Promise<FrontProxy> {
  if (!hasNginx)
    return { kind: 'a small proxy, since nginx is not installed', stop: await startSmallProxy(site) };
  const directory = mkdtempSync(join(tmpdir(), 'swf-nginx-'));
  const file = join(directory, 'nginx.conf');
  mkdirSync(join(directory, 'logs'));
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${directory}/${name};`,
  );
  writeFileSync(
    file,
    `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${directory}/nginx.pid; error_log ${directory}/error.log;
     events { worker_connections 4096; }
     http { access_log off; ${folders.join(' ')}\n${site}}`,
  );
  return run('nginx', 'nginx', ['-p', directory, '-c', file], directory);
}

/**
 * Starts Debian's Apache with a site, and the modules that it has there.
 * @param site what stands in a file of sites-enabled, with files of the test
 * @param port that the site is for
 * @throws where Apache is not installed, or does not take it
 */
export async function startApache(site: string, port: number): Promise<FrontProxy> {
  if (!apache) throw new Error('Apache is not installed');
  const directory = mkdtempSync(join(tmpdir(), 'swf-apache-'));
  const file = join(directory, 'apache2.conf');
  const modules = join(dirname(apache), '../lib/apache2/modules');
  const types = join(directory, 'mime.types');
  writeFileSync(types, '');
  writeFileSync(
    file,
    `ServerRoot ${directory}\nDefaultRuntimeDir ${directory}\nPidFile ${directory}/apache.pid\nErrorLog ${directory}/error.log\n
     Listen 127.0.0.1:${port}\nServerName localhost\n${process.getuid?.() === 0 ? 'User #65534\nGroup #65534\n' : ''}
     ${APACHE_MODULES.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
     TypesConfig ${types}\n${APACHE_SETTINGS}\n${site}`,
  );
  return run('Apache', apache, ['-D', 'FOREGROUND', '-f', file], directory);
}

/** Runs it, once it takes its configuration, which is in the directory. */
async function run(
  kind: 'nginx' | 'Apache',
  program: string,
  words: string[],
  directory: string,
): Promise<FrontProxy> {
  const { status, stderr } = spawnSync(program, ['-t', ...words], { encoding: 'utf8' });
  if (status !== 0) {
    rmSync(directory, { recursive: true, force: true });
    throw new Error(`${kind} does not take the site:\n${stderr}`);
  }
  const child = spawn(program, words, { stdio: 'ignore' });
  await listening(child, kind, join(directory, `${kind.toLowerCase()}.pid`));
  return {
    kind,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Both write their pid once they listen. */
async function listening(child: ChildProcess, kind: string, file: string): Promise<void> {
  for (;;) {
    try {
      if (readFileSync(file, 'utf8').trim() !== '') return;
    } catch {
      // not yet
    }
    if (child.exitCode !== null) throw new Error(`${kind} ended with ${child.exitCode}`);
    await sleep(20);
  }
}
