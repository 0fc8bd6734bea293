import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { installFiles } from '../../scripts/debian/files.ts';
import { freePort } from '../../scripts/free-port.ts';
import { POSTGRES_MAJOR } from '../../src/database/embedded/binaries.ts';
import { startThrowAwayServer } from '../../src/database/embedded/index.ts';
import { Relay } from '../client/relay.ts';
import { type FrontProxy, startProxy } from '../proxy.ts';
import { runUnit, unitOf } from './unit.ts';

const tree = fileURLToPath(new URL('../../', import.meta.url));

/** The user swf-monitor of a machine, where this is root, who can be another user. */
const SERVICE_USER = 60_001;
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/** What a machine of a test has of its own: names, ports and files by which the lines of a page find it. */
interface MachineOptions {
  /** Texts of the page and what stands for them here, before those of the machine itself. */
  replaced: [string, string][];
  /** Installs a Debian package below a root. Without it the files of the package are laid out, with the tree as the program. */
  install?: (root: string, name: string) => void;
  /** Another machine, whose files `scp` brings. */
  peer?: Machine;
}

/**
 * As much of a machine with Debian as a test can have: a directory for its `/`, a PostgreSQL of its own, and commands that a page
 * types. Real are the shell, coreutils, curl, psql, nginx and dpkg where they are installed. Stand-ins: sudo changes the user where this is
 * root, apt-get looks at its words, systemctl runs the commands of units, journalctl has their output, scp copies from the peer.
 */
export class Machine {
  readonly root = mkdtempSync(join(tmpdir(), 'swf-machine-'));
  readonly httpPort: number;
  readonly proxyPort: number;
  /** What systemctl was told. */
  readonly systemctl: string[] = [];
  readonly #options: MachineOptions;
  readonly #postgres: Awaited<ReturnType<typeof startThrowAwayServer>>;
  readonly #environment: Record<string, string> = {};
  readonly #ports: { http: number; https: number; proxy: number };
  readonly #services = new Map<string, { child: ChildProcess; log: () => string }>();
  #control: Server | undefined;
  /** The way to PostgreSQL by a port: its socket is its own user's. */
  #database: Relay | undefined;
  #proxy: FrontProxy | undefined;
  #journal = '';

  private constructor(
    options: MachineOptions,
    postgres: Awaited<ReturnType<typeof startThrowAwayServer>>,
    ports: { http: number; https: number; proxy: number },
  ) {
    this.#options = options;
    this.#postgres = postgres;
    this.httpPort = ports.http;
    this.proxyPort = ports.proxy;
    this.#ports = ports;
  }

  static async boot(options: MachineOptions): Promise<Machine> {
    const ports = { http: await freePort(), https: await freePort(), proxy: await freePort() };
    const machine = new Machine(options, await startThrowAwayServer(), ports);
    await machine.#prepare();
    return machine;
  }

  /** Runs lines as somebody types them. @returns what they print @throws where one of them fails */
  async run(lines: string): Promise<string> {
    const shell = spawn('bash', ['-e', '-u', '-o', 'pipefail', '-c', this.#here(lines)], {
      cwd: join(this.root, 'home'),
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [out, errors, [code]] = await Promise.all([
      text(shell.stdout),
      text(shell.stderr),
      once(shell, 'close'),
    ]);
    if (code !== 0)
      throw new Error(`${lines}\nended with ${code}:\n${out}${errors}\n${this.journal.slice(-4_000)}`);
    return out + errors;
  }

  /** A file of the machine. */
  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  /** What services have printed. */
  get journal(): string {
    return this.#journal + [...this.#services.values()].map(({ log }) => log()).join('');
  }

  /** What stands before the monitor: nginx, or a small proxy where none is installed. */
  get proxyKind(): string | undefined {
    return this.#proxy?.kind;
  }

  /** Ends its PostgreSQL as a machine does that loses its power. */
  killPostgres(): void {
    const file = join(this.#postgres.directory, `pg${POSTGRES_MAJOR}`, 'postmaster.pid');
    process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGKILL');
  }

  async off(): Promise<void> {
    for (const name of [...this.#services.keys()]) await this.#stop(name);
    await this.#proxy?.stop();
    await this.#database?.cut();
    this.#control?.close();
    await this.#postgres.stop();
    rmSync(this.root, { recursive: true, force: true });
  }

  /** The page's words, with this machine's places, names and ports. */
  #here(lines: string): string {
    const own: [string, string][] = [
      ['@localhost:5432/', `@127.0.0.1:${this.#database?.port}/`],
      ['http://localhost:8002', `http://localhost:${this.httpPort}`],
      ['"localhost:8002"', `"localhost:${this.httpPort}"`],
      ['http://127.0.0.1:8002', `http://127.0.0.1:${this.httpPort}`],
      ['https://monitor.example.org', `https://localhost:${this.proxyPort}`],
      ['listen 443', `listen 127.0.0.1:${this.proxyPort}`],
      ['-o swf-monitor', this.#isOther ? `-o ${SERVICE_USER}` : ''],
      ['--directory / ', `--directory ${this.root} `],
    ];
    const placed = lines.replaceAll(/(?<![\w./:-])\/(etc|var|usr\/share|tmp)\//g, `${this.root}/$1/`);
    return [...this.#options.replaced, ...own].reduce(
      (so, [from, to]) => so.replaceAll(from, () => to),
      placed,
    );
  }

  /** Whether the user swf-monitor is another one than ours: it takes root, and a tree that others may read. */
  get #isOther(): boolean {
    return isRoot && this.#options.install !== undefined;
  }

  /** The server as Debian's is when it has been installed: with the user postgres, and nothing of the monitor's. */
  async #emptyServer(): Promise<void> {
    const { connection } = this.#postgres;
    const run = async (user: string, statements: string[]) => {
      const client = new Client({ ...connection, user, database: 'postgres' });
      await client.connect();
      for (const statement of statements) await client.query(statement);
      await client.end();
    };
    const { user, password, database } = connection;
    await run(user, [`create role postgres superuser login password '${password}'`]);
    await run('postgres', [
      `alter role "${user}" rename to embedded`,
      `alter database "${database}" rename to embedded`,
    ]);
  }

  async #prepare(): Promise<void> {
    const { host, port: number } = this.#postgres.connection;
    this.#database = await new Relay({ path: `${host}/.s.PGSQL.${number}` }).open();
    await this.#emptyServer();
    chmodSync(this.root, 0o755);
    const folders = ['etc/nginx/sites-available', 'etc/nginx/sites-enabled', 'etc/systemd/system'];
    for (const folder of [...folders, 'etc/ssl', 'etc/prometheus', 'home', 'tmp', 'var/lib', 'shims'])
      mkdirSync(join(this.root, folder), { recursive: true });
    chmodSync(join(this.root, 'tmp'), 0o777);
    const control = createServer((request, response) => void this.#answer(request, response));
    this.#control = control.listen(0, '127.0.0.1');
    await once(control, 'listening');
    const { port } = control.address() as AddressInfo;
    for (const [name, script] of Object.entries(this.#shims(port)))
      write(join(this.root, 'shims', name), `#!/bin/bash\n${script}\n`, 0o755);
    const { PATH = '', TMPDIR, NODE_COMPILE_CACHE } = process.env;
    Object.assign(this.#environment, {
      PATH: `${this.root}/shims:${this.root}/usr/bin:${PATH}`,
      HOME: devNull,
      DPKG_ROOT: this.root,
      SWF_DATA_DIR: join(this.root, 'var/lib/swf-monitor'),
      ...(TMPDIR && { TMPDIR }),
      ...(NODE_COMPILE_CACHE && !this.#isOther && { NODE_COMPILE_CACHE }),
    });
  }

  #shims(port: number): Record<string, string> {
    const { password, host, port: database } = this.#postgres.connection;
    const ask = (what: string) =>
      `exec curl --silent --show-error --fail-with-body --data-binary "$*" http://127.0.0.1:${port}/${what}`;
    const as = (id: number) => `setpriv --reuid=${id} --regid=${id} --clear-groups`;
    return {
      sudo: [
        'user=root; if [ "$1" = -u ]; then user=$2; shift 2; fi',
        'case $user in',
        ...(isRoot ? [`nobody) exec ${as(NOBODY)} "$@";;`] : []),
        ...(this.#isOther ? [`swf-monitor) exec ${as(SERVICE_USER)} "$@";;`] : []),
        'esac',
        'exec "$@"',
      ].join('\n'),
      'apt-get': `[ "$1" = update ] && [ $# = 1 ] && exit
[ "$1 $2" = "install --yes" ] || { echo "apt-get does not know $*" >&2; exit 1; }
shift 2; for name; do [[ $name =~ ^[a-z0-9][a-z0-9+.-]+$ ]] || exit 1; done`,
      npm: `[ "$*" = "run build -- deb" ]`,
      dpkg: `[ "$1" = --install ] || exit 1; shift; ${ask('dpkg')}`,
      psql: `export PGHOST='${host}' PGPORT=${database} PGUSER=postgres PGPASSWORD='${password}' PGDATABASE=postgres
program=$(PATH=\${PATH#*:} command -v psql) || program='${process.execPath} ${join(tree, 'test/docs/psql.ts')}'
exec $program "$@"`,
      nginx: `[ "$*" = -t ] && ${ask('nginx')}`,
      systemctl: ask('systemctl'),
      journalctl: ask('journalctl'),
      scp: ask('scp'),
    };
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const words = (await text(request)).split(' ');
    try {
      const said = await this.#do(request.url?.slice(1) ?? '', words);
      response.end(said);
    } catch (error) {
      response.writeHead(500).end(`${(error as Error).stack}\n`);
    }
  }

  async #do(command: string, words: string[]): Promise<string> {
    if (command === 'dpkg') return await this.#install(words[0] ?? '');
    if (command === 'nginx') return this.#startProxy();
    if (command === 'journalctl') return this.journal;
    if (command === 'scp') {
      const [from = '', to = ''] = words;
      const { peer } = this.#options;
      const path = from.split(':')[1] ?? '';
      const file = join(peer?.root ?? '', path);
      const copy = join(to, path.split('/').at(-1) ?? '');
      writeFileSync(copy, readFileSync(file));
      if (this.#isOther) chownSync(copy, SERVICE_USER, SERVICE_USER);
      return '';
    }
    this.systemctl.push(words.join(' '));
    const [verb = '', ...rest] = words;
    const name = rest.at(-1) ?? '';
    if (verb === 'daemon-reload' || ['prometheus', 'systemd-journald'].includes(name)) return '';
    if (name === 'nginx') return this.#startProxy();
    if (name.endsWith('.timer')) {
      const { timer } = unitOf(this.read(`etc/systemd/system/${name}`));
      if (!timer) throw new Error(`${name} has no OnCalendar`);
      return '';
    }
    if (['stop', 'restart', 'try-restart'].includes(verb)) await this.#stop(name);
    if (verb !== 'stop') await this.#start(name);
    return '';
  }

  async #start(name: string): Promise<void> {
    const own = `etc/systemd/system/${name}`;
    const unit = unitOf(
      existsSync(join(this.root, own)) ? this.read(own) : this.read(`usr/lib/systemd/system/${name}.service`),
    );
    const placed = (path: string) => path.replace(/^\/(?=usr\/bin\/swf|var|etc)/, `${this.root}/`);
    for (const folder of unit.directories) {
      mkdirSync(join(this.root, folder), { recursive: true });
      if (this.#isOther) chownSync(join(this.root, folder), SERVICE_USER, SERVICE_USER);
    }
    const started = runUnit(unit, {
      placed,
      environment: this.#environment,
      ...(this.#isOther && { uid: SERVICE_USER }),
    });
    if (unit.isOneshot) {
      await started.done;
      this.#journal += started.log();
    } else this.#services.set(name, started);
  }

  async #stop(name: string): Promise<void> {
    const service = this.#services.get(name);
    if (!service) return;
    this.#services.delete(name);
    if (service.child.exitCode === null && service.child.signalCode === null) {
      const ended = once(service.child, 'close');
      service.child.kill('SIGTERM');
      await ended;
    }
    this.#journal += service.log();
  }

  /** Installs the package. Its settings are kept, as dpkg keeps them. */
  async #install(name: string): Promise<string> {
    const settings = join(this.root, 'etc/swf-monitor/env');
    const before = existsSync(settings) ? readFileSync(settings) : undefined;
    if (this.#options.install) this.#options.install(this.root, name);
    else {
      installFiles(this.root);
      const library = join(this.root, 'usr/lib/swf-monitor');
      mkdirSync(join(library, 'node_modules/swf-monitor/src'), { recursive: true });
      for (const [from, to] of [
        [process.execPath, 'node'],
        [join(tree, 'src/bin.ts'), 'node_modules/swf-monitor/src/bin.js'],
      ] as const) {
        rmSync(join(library, to), { force: true });
        symlinkSync(from, join(library, to));
      }
    }
    // What the scripts of the package do on a machine whose root is /.
    const ports = `SWF_HTTP_PORT=${this.#ports.http}\nSWF_HTTPS_PORT=${this.#ports.https}\n`;
    writeFileSync(settings, before ?? readFileSync(settings, 'utf8') + ports);
    chmodSync(settings, 0o640);
    if (this.#isOther) chownSync(settings, 0, SERVICE_USER);
    if (!this.#services.has('swf-monitor')) return '';
    await this.#stop('swf-monitor');
    await this.#start('swf-monitor');
    return '';
  }

  /** Starts nginx, or again with what its directory has now. */
  async #startProxy(): Promise<string> {
    await this.#proxy?.stop();
    const sites = join(this.root, 'etc/nginx/sites-enabled');
    const site = readdirSync(sites).map((name) => this.#here(readFileSync(join(sites, name), 'utf8')));
    this.#proxy = await startProxy(site.join('\n'));
    return '';
  }
}

function write(path: string, content: string, mode: number): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, { mode });
}
