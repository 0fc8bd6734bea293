import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { connectToBroker } from '../../src/stomp/client.ts';
import { type Artemis, artemisMissing, startArtemis } from '../broker/artemis.ts';
import { Relay } from '../client/relay.ts';
import { djangoDatabase, type TestDatabase } from '../django-import/databases.ts';
import { isLong } from '../length.ts';
import { Machine } from './machine.ts';

// docs/debian.md, line by line on two machines as a test can have them: machine.ts says what is real of them. At full length with the
// Debian package, as the user swf-monitor where this is root, and with ActiveMQ Artemis; else with the program of the tree and without
// a broker. Read and not run: apt-get, the timer, the settings of the journal and of Prometheus.

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/debian.md'), 'utf8');
const OLD_TOKEN = '0123456789abcdef0123456789abcdef01234567';
const PACKAGE = `swf-monitor_${packageJson.version}_`;
const NEWER = 'swf-monitor_0.2.0_';
/** Of those who come to the broker, as startArtemis has it. */
const hasArtemis = isLong && !artemisMissing;
const isPackaged = isLong && spawnSync('dpkg-deb', ['--version']).status === 0;

/** The lines of a section, by its heading. */
const sections = new Map(
  page
    .split(/^## /m)
    .map((section): [string, string] => [
      section.split('\n', 1)[0] ?? '',
      [...section.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, lines = '']) => lines).join('\n'),
    ]),
);
function linesOf(heading: string): string {
  const lines = sections.get(heading);
  if (!lines) throw new Error(`docs/debian.md has no section "${heading}"`);
  unread.delete(heading);
  return lines;
}
const unread = new Set([...sections].filter(([, lines]) => lines !== '').map(([heading]) => heading));

let source: TestDatabase | undefined;
let relay: Relay | undefined;
let artemis: Artemis | undefined;
let first: Machine | undefined;
let second: Machine | undefined;

beforeAll(() => {
  if (isPackaged) buildPackage();
}, 600_000);

/** Two machines, the database of a Django monitor and a broker; all anew where the test is repeated. */
async function boot(): Promise<{ first: Machine; second: Machine }> {
  source = await djangoDatabase('rows.sql', 'slices.sql');
  if (hasArtemis) artemis = await startArtemis({ prefixes: true, ...brokerOf(page) });
  const { user, password, host, port, database } = source.address;
  relay = await new Relay({ path: `${host}/.s.PGSQL.${port}` }).open();
  const old = `postgresql://${user}:${password}@127.0.0.1:${relay.port}/${database}`;
  const today = new Date();
  const name = `swf-${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}-${String(today.getDate()).padStart(2, '0')}.tar`;
  const options = {
    replaced: [
      ['postgresql://swf_import:choose-one@old.example.org:5432/swfdb', old],
      ['swf-2026-08-07.tar', name],
      // A second process takes a second more of each start.
      ...(isLong ? [] : [['SWF_WORKERS=2', 'SWF_WORKERS=1']]),
      [
        'ACTIVEMQ_HOST=broker.example.org',
        artemis ? `ACTIVEMQ_HOST=127.0.0.1\nACTIVEMQ_PORT=${artemis.port}` : 'SWF_BROKER=none',
      ],
      ['choose-another', `'${artemis?.password ?? 'none'}'`],
    ] as [string, string][],
    ...(isPackaged && { install: installPackage }),
  };
  first = await Machine.boot(options);
  second = await Machine.boot({ ...options, peer: first });
  return { first, second };
}
afterEach(async () => {
  await second?.off();
  await first?.off();
  await artemis?.stop();
  await relay?.cut();
  await source?.drop();
  [second, first, artemis, source] = [undefined, undefined, undefined, undefined];
});

it('from a machine with nothing to a monitor that has what Django had, behind nginx, backed up, restored elsewhere, and alarmed', {
  timeout: 900_000,
}, async () => {
  const { first, second } = await boot();
  // The package is made before.
  linesOf(page.split('\n', 1)[0] ?? '');
  await first.run(linesOf('Packages'));
  await first.run(linesOf('A database'));
  await first.run(linesOf('Settings'));
  const imported = await first.run(linesOf('What the Django monitor has stored'));
  expect(imported.match(/Counts and checksums are the same on both sides/g)).toHaveLength(2);
  expect(first.read('etc/swf-monitor/env')).not.toContain('SOURCE_DATABASE_URL');

  const started = await first.run(linesOf('The first start'));
  expect(started).toMatch(/https:\/\/localhost:\d+\/swf-monitor\/accounts\/\S+/);
  await first.run(linesOf('nginx'));
  console.log(
    `docs/debian.md: ${first.proxyKind}${artemis ? ', ActiveMQ Artemis' : ''}${isPackaged ? ', the Debian package' : ''}`,
  );

  const answered = await first.run(linesOf('Agents'));
  expect(answered).toMatch(/"run_number": ?100051\b/);
  const address = `https://localhost:${first.proxyPort}/swf-monitor`;
  expect(first.read('home/agents.env')).toContain(`SWF_MONITOR_URL=${address}\n`);
  // Nobody else's token works.
  const wrong = linesOf('Agents').split('\n\n')[1]?.replace(OLD_TOKEN, 'f'.repeat(40)) ?? '';
  await expect(first.run(wrong)).rejects.toThrow(/401/);

  expect(await first.run(linesOf('Logs'))).toContain('"msg":"ready: http');
  expect(first.read('etc/systemd/journald.conf.d/swf-monitor.conf')).toMatch(/^\[Journal\]\n(\w+=\w+\n)+$/);
  if (artemis) await takesMessages(first, artemis);

  await first.run(linesOf('A backup each night'));
  expect(await first.run(linesOf('Alarms'))).not.toContain('id="H1"');
  expect(await first.run('tar --list --file /var/backups/swf-monitor/settings.tar.gz')).toContain(
    'ssl_ca_key.pem',
  );
  prometheusTakes(first);

  await second.run(linesOf('Elsewhere: the backup on another machine'));
  const ask = `curl --fail --silent --cacert /var/lib/swf-monitor/ssl_ca_bundle.pem --request POST --header 'Authorization: Token ${OLD_TOKEN}'`;
  const restored = `${ask} http://localhost:8002/api/state/next-run-number/`;
  expect(await second.run(restored)).toMatch(/"run_number": ?100052\b/);

  await first.run(linesOf('Upgrade'));
  await first.run(`${ask} https://monitor.example.org/swf-monitor/api/state/next-run-number/`);
  await first.run(linesOf('Back to the version before'));
  const again = await first.run(`${ask} https://monitor.example.org/swf-monitor/api/state/next-run-number/`);
  expect(again).toMatch(/"run_number": ?100052\b/);

  first.killPostgres();
  const alarm =
    linesOf('Alarms')
      .split('\n')
      .findLast((line) => line.startsWith('curl')) ?? '';
  await expect
    .poll(() => first.run(alarm), { timeout: 60_000 })
    .toContain('swf_check{id="H1",level="error"} 1');
  expect(first.journal).toMatch(/database/);
  expect([...unread]).toEqual([]);
});

it('no other block is on the page than those that are run, and what the broker is given', () => {
  const blocks = [...page.matchAll(/^```(\w+)$/gm)].map(([, language]) => language);
  expect(new Set(blocks)).toEqual(new Set(['sh', 'xml']));
  expect(page).toContain(`dist/${PACKAGE}`);
  for (const link of page.matchAll(/\]\((\w+\.md)/g))
    expect(readdirSync(join(root, 'docs'))).toContain(link[1]);
});

/** What the page gives Artemis: rights, settings and addresses. */
function brokerOf(
  text: string,
): Pick<Parameters<typeof startArtemis>[0], 'security' | 'addressSettings' | 'addresses' | 'users'> {
  const [, xml = ''] = /^```xml\n([\s\S]*?)^```/m.exec(text) ?? [];
  const part = (name: string) =>
    [...xml.matchAll(new RegExp(`<${name} [\\s\\S]*?</${name}>`, 'g'))].map(([element]) => element);
  const settings = part('address-setting').map((element) => {
    const [, match = ''] = /match="(\w+)"/.exec(element) ?? [];
    const values = [...element.matchAll(/<([\w-]+)>([^<]*)<\//g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]);
    return [match, Object.fromEntries(values)] as const;
  });
  return {
    security: part('security-setting').join('\n'),
    addressSettings: Object.fromEntries(settings),
    addresses: part('address').join('\n'),
    users: { monitor: [], agents: [] },
  };
}

/** A message of an agent is stored, and an agent may not have a durable queue. */
async function takesMessages(machine: Machine, broker: Artemis): Promise<void> {
  const health = 'curl --fail --silent http://localhost:8002/swf-monitor/api/health/messages/';
  await expect.poll(() => machine.run(health), { timeout: 60_000 }).toMatch(/"consumer": ?"consuming"/);
  const agent = await connectToBroker({ ...broker, user: 'agents' });
  const message = { msg_type: 'note', sender: 'agent', run_id: '100051' };
  await agent.send('/topic/epictopic', JSON.stringify(message));
  await agent.disconnect();
  const list = `curl --fail --silent 'http://localhost:8002/swf-monitor/api/workflow-messages/?message_type=note&limit=1'`;
  await expect.poll(() => machine.run(list), { timeout: 60_000 }).toMatch(/"count": ?1\b/);
}

/** Prometheus reads its settings and the alerts, where its tool is installed. */
function prometheusTakes(machine: Machine): void {
  if (spawnSync('promtool', ['--version']).status !== 0) return;
  const file = join(machine.root, 'etc/prometheus/prometheus.yml');
  const { status, stdout, stderr } = spawnSync('promtool', ['check', 'config', file], { encoding: 'utf8' });
  expect(status, `${stdout}${stderr}`).toBe(0);
}

/** The package of this tree, and one that says that it is newer. */
function buildPackage(): void {
  must(process.execPath, ['scripts/build.ts', 'deb']);
  const dist = join(root, 'dist');
  const name = readdirSync(dist).find((file) => file.startsWith(PACKAGE)) ?? '';
  const copy = join(dist, 'newer');
  must('dpkg-deb', ['-R', join(dist, name), copy]);
  const control = join(copy, 'DEBIAN/control');
  writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: .*$/m, 'Version: 0.2.0'));
  must('dpkg-deb', [
    '--root-owner-group',
    '-Zgzip',
    '-z1',
    '-b',
    copy,
    join(dist, name.replace(PACKAGE, NEWER)),
  ]);
}

/** What `dpkg --install` does, below another root. */
function installPackage(machine: string, name: string): void {
  const file = readdirSync(join(root, 'dist')).find(
    (one) => one.startsWith(name.replace(/[^_]*\.deb$/, '')) && one.endsWith('.deb'),
  );
  for (const part of ['info', 'updates']) mkdirSync(join(machine, 'var/lib/dpkg', part), { recursive: true });
  const status = join(machine, 'var/lib/dpkg/status');
  if (spawnSync('test', ['-e', status]).status !== 0) writeFileSync(status, '');
  const forced = ['script-chrootless', 'not-root', 'depends', 'bad-path', 'confold', 'downgrade'];
  must(
    'dpkg',
    [
      `--root=${machine}`,
      ...forced.map((what) => `--force-${what}`),
      '--install',
      join(root, 'dist', file ?? name),
    ],
    {
      DPKG_ROOT: machine,
    },
  );
}

function must(program: string, words: string[], environment: Record<string, string> = {}): void {
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  expect(status, `${program} ${words.join(' ')}\n${stdout}${stderr}`).toBe(0);
}
