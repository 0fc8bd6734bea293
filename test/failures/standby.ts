import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { POSTGRES_MAJOR } from '../../src/database/embedded/binaries.ts';
import { startThrowAwayServer } from '../../src/database/embedded/index.ts';
import { madeDirectory } from '../cluster-copy.ts';

/** Commits wait for the standby, if there is one; how large a lag may be is nobody's concern here. */
const SETTINGS = { synchronous_commit: 'on', hot_standby: 'on', wal_keep_size: '64MB' };

type Server = Awaited<ReturnType<typeof startThrowAwayServer>>;

/** A server of PostgreSQL that may have a standby, or be one. */
export class ReplicatedServer {
  readonly server: Server;

  private constructor(server: Server) {
    this.server = server;
  }

  static async start(): Promise<ReplicatedServer> {
    return new ReplicatedServer(await startThrowAwayServer(SETTINGS, madeDirectory()));
  }

  /** The socket of it. */
  get socket(): string {
    const { host, port } = this.server.connection;
    return `${host}/.s.PGSQL.${port}`;
  }

  /**
   * Starts a standby, for which every commit waits from then on. The embedded PostgreSQL comes without pg_basebackup: its
   * files are copied between pg_backup_start and pg_backup_stop.
   */
  async startStandby(): Promise<ReplicatedServer> {
    const directory = mkdtempSync(join(tmpdir(), 'swf-standby-'));
    const client = await this.#connect();
    try {
      await client.query("select pg_backup_start('standby', true)");
      const [from, to] = [this.server.directory, directory].map((one) => join(one, `pg${POSTGRES_MAJOR}`));
      const { stderr } = spawnSync('cp', ['-a', String(from), String(to)], { encoding: 'utf8' });
      const { rows } = await client.query<{ labelfile: string }>(
        'select labelfile from pg_backup_stop(false)',
      );
      if (!existsSync(join(String(to), 'PG_VERSION'))) throw new Error(`nothing was copied: ${stderr}`);
      rmSync(join(String(to), 'postmaster.pid'), { force: true });
      const { host, port, user, password } = this.server.connection;
      const primary = `host=${host} port=${port} user=${user} password=${password}`;
      const write = (name: string, text: string) => {
        writeFileSync(join(String(to), name), text);
        spawnSync('chown', ['--reference', join(String(to), 'PG_VERSION'), join(String(to), name)]);
      };
      write('backup_label', rows[0]?.labelfile ?? '');
      write('standby.signal', '');
      write('postgresql.auto.conf', `primary_conninfo = '${primary}'\n`);
      const standby = new ReplicatedServer(await startThrowAwayServer(SETTINGS, directory));
      await client.query("alter system set synchronous_standby_names = '*'");
      await client.query('select pg_reload_conf()');
      for (let isSynchronous = false; !isSynchronous; ) {
        const found = await client.query("select from pg_stat_replication where sync_state = 'sync'");
        isSynchronous = found.rows.length > 0;
      }
      return standby;
    } finally {
      await client.end();
    }
  }

  /** Ends it as a machine does that loses its power. */
  kill(): void {
    const file = join(this.server.directory, `pg${POSTGRES_MAJOR}`, 'postmaster.pid');
    process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGKILL');
  }

  /** Makes a primary of it, for which nobody has to wait. */
  async promote(): Promise<void> {
    const client = await this.#connect();
    await client.query('select pg_promote()');
    await client.end();
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  async #connect(): Promise<Client> {
    const client = new Client(this.server.connection);
    client.on('error', () => undefined); // its end is an event of its own
    await client.connect();
    return client;
  }
}
