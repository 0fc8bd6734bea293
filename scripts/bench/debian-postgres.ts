import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PLACE = '/usr/lib/postgresql';

/** A PostgreSQL of Debian's, which has pg_dump: that of one version reads no server of a later one, and npm brings none. */
export interface DebianPostgres {
  /** @returns the URL of a database there */
  url(database: string): string;
  /** Of pg_dump and its like, with what they need to get there. */
  programs: string;
  environment: Record<string, string>;
  stop(): void;
}

/** Starts one with a directory of its own. @returns undefined where none is installed */
export function startDebianPostgres(): DebianPostgres | undefined {
  const versions = existsSync(PLACE)
    ? readdirSync(PLACE)
        .map(Number)
        .sort((a, b) => b - a)
    : [];
  const programs = versions
    .map((version) => join(PLACE, String(version), 'bin'))
    .find((folder) => ['initdb', 'pg_ctl', 'pg_dump'].every((name) => existsSync(join(folder, name))));
  if (!programs) return undefined;
  const directory = mkdtempSync(join(tmpdir(), 'swf-debian-pg-'));
  // PostgreSQL refuses to run as root.
  const user = process.getuid?.() === 0 ? ownerOfPostgres() : undefined;
  if (user) chownSync(directory, user.uid, user.gid);
  chmodSync(directory, 0o755);
  const run = (name: string, ...words: string[]) => {
    const { status, stderr } = spawnSync(join(programs, name), words, {
      ...user,
      cwd: directory,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  };
  const data = join(directory, 'data');
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8');
  const settings = `-k ${directory} -c listen_addresses='' -c max_wal_size=4GB`;
  run('pg_ctl', '-D', data, '-w', '-l', join(directory, 'log'), '-o', settings, 'start');
  return {
    url: (database) =>
      `postgresql://postgres:none@localhost:5432/${database}?host=${encodeURIComponent(directory)}`,
    programs,
    environment: { PGHOST: directory, PGPORT: '5432', PGUSER: 'postgres' },
    stop: () => {
      run('pg_ctl', '-D', data, '-m', 'fast', 'stop');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function ownerOfPostgres(): { uid: number; gid: number } {
  const id = (flag: string) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout) || 65_534;
  return { uid: id('-u'), gid: id('-g') };
}
