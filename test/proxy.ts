import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSmallProxy } from './small-proxy.ts';

/** What stands before monitors, as configured for nginx. */
export interface FrontProxy {
  kind: 'nginx' | 'a small proxy, since nginx is not installed';
  stop(): Promise<void>;
}

const hasNginx = spawnSync('nginx', ['-v']).status === 0;

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
  const words = ['-p', directory, '-c', file];
  const { status, stderr } = spawnSync('nginx', ['-t', ...words], { encoding: 'utf8' });
  if (status !== 0) {
    rmSync(directory, { recursive: true, force: true });
    throw new Error(`nginx does not take the site:\n${stderr}`);
  }
  const nginx = spawn('nginx', words, { stdio: 'ignore' });
  await listening(nginx, join(directory, 'nginx.pid'));
  return {
    kind: 'nginx',
    stop: async () => {
      const ended = once(nginx, 'exit');
      nginx.kill('SIGTERM');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** nginx writes its pid once it listens. */
async function listening(nginx: ChildProcess, file: string): Promise<void> {
  for (;;) {
    try {
      if (readFileSync(file, 'utf8').trim() !== '') return;
    } catch {
      // not yet
    }
    if (nginx.exitCode !== null) throw new Error(`nginx ended with ${nginx.exitCode}`);
    await sleep(20);
  }
}
