import { type ChildProcess, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/free-port.ts';
import type { BrokerPlace } from '../messages/raw-client.ts';
import { end, hasJava, startJavaBroker } from './java-broker.ts';

const HOME = process.env['SWF_TEST_ARTEMIS'];
if (HOME && !existsSync(join(HOME, 'lib/artemis-boot.jar')))
  throw new Error(`SWF_TEST_ARTEMIS=${HOME}: this is no unpacked Artemis (lib/artemis-boot.jar is missing)`);

/** Why there is no Artemis to test with; undefined where there is one. */
export const artemisMissing = !HOME
  ? 'SWF_TEST_ARTEMIS does not name an unpacked ActiveMQ Artemis (.ci/run fetches one)'
  : hasJava
    ? undefined
    : 'there is no java to run Artemis with';

/** The rights that `artemis create` gives its user. */
const RIGHTS = [
  'createNonDurableQueue',
  'deleteNonDurableQueue',
  'createDurableQueue',
  'deleteDurableQueue',
  'createAddress',
  'deleteAddress',
  'consume',
  'browse',
  'send',
  'manage',
] as const;
type ArtemisRight = (typeof RIGHTS)[number];

type Settings = Record<string, string | number | boolean>;

export interface ArtemisOptions {
  /** Whether the STOMP acceptor maps `/queue/` and `/topic/`; without, it is as `artemis create` makes it. */
  prefixes: boolean;
  /** Further parameters of the acceptor, such as connectionTtlMax. */
  acceptor?: Settings;
  /** Elements of address-setting by what they match, such as `{ epictopic: { 'max-delivery-attempts': -1 } }`. */
  addressSettings?: Record<string, Settings>;
  /** Elements of addresses: those that are declared. */
  addresses?: string;
  /** Elements of security-setting, besides that of all addresses. */
  security?: string;
  /** Further users, all with the admin's password, and the only rights they have. */
  users?: Record<string, readonly ArtemisRight[]>;
}

export interface Artemis extends BrokerPlace {
  /** Ends it at once, as kill -9 does. */
  kill(): Promise<void>;
  /** Ends it in order: it writes what it has to write. */
  shutDown(): Promise<void>;
  /** Starts it again after `kill` or `shutDown`, on the same journal and port. */
  restart(): Promise<void>;
  /** Runs `artemis WORDS` as admin, as in `cli('queue', 'stat')`. It takes some seconds. @returns what it prints */
  cli(...words: string[]): string;
  /** Ends it, and removes what it has written. */
  stop(): Promise<void>;
}

/** Starts an ActiveMQ Artemis of its own, with a journal on disk. */
export async function startArtemis(options: ArtemisOptions): Promise<Artemis> {
  if (artemisMissing) throw new Error(artemisMissing);
  const instance = mkdtempSync(join(tmpdir(), 'swf-artemis-'));
  const login = { user: 'admin', password: 'a\\pass:word' };
  const ports = { stomp: await freePort(), core: await freePort() };
  writeInstance(instance, ports, login, options);
  let child: ChildProcess | undefined;
  const start = async () => {
    child = await startJavaBroker([...jvm(instance), 'run'], instance, ports.stomp);
  };
  const finish = async (signal: NodeJS.Signals) => {
    if (child) await end(child, signal);
  };
  try {
    await start();
  } catch (error) {
    rmSync(instance, { recursive: true, force: true });
    throw error;
  }
  return {
    host: '127.0.0.1',
    port: ports.stomp,
    ...login,
    kill: () => finish('SIGKILL'),
    shutDown: () => finish('SIGTERM'),
    restart: start,
    cli(...words) {
      const { user, password } = login;
      const access = ['--url', `tcp://127.0.0.1:${ports.core}`, '--user', user, '--password', password];
      const { status, stdout, stderr } = spawnSync('java', [...jvm(instance), ...words, ...access], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`artemis ${words.join(' ')} failed:\n${stdout}${stderr}`);
      return stdout;
    },
    async stop() {
      await finish('SIGKILL');
      rmSync(instance, { recursive: true, force: true });
    },
  };
}

/** What the script `artemis` of an instance gives Java. */
function jvm(instance: string): string[] {
  return [
    '-classpath',
    join(HOME ?? '', 'lib/artemis-boot.jar'),
    `-Dartemis.home=${HOME}`,
    `-Dartemis.instance=${instance}`,
    `-Dartemis.instance.etc=${join(instance, 'etc')}`,
    `-Djava.security.auth.login.config=${join(instance, 'etc/login.config')}`,
    `-Dlog4j2.configurationFile=file:${join(instance, 'etc/log4j2.properties')}`,
    '-Dlog4j2.disableJmx=true',
    'org.apache.activemq.artemis.boot.Artemis',
  ];
}

/** Written by hand, and not by `artemis create`: that takes four seconds, and has one user. */
function writeInstance(
  instance: string,
  ports: { stomp: number; core: number },
  { user, password }: { user: string; password: string },
  options: ArtemisOptions,
): void {
  const rights: Record<string, readonly ArtemisRight[]> = { [user]: RIGHTS, ...options.users };
  // A backslash is an escape in files of properties.
  const users = Object.keys(rights).map((name) => `${name} = ${password.replaceAll('\\', '\\\\')}`);
  const roles = Object.keys(rights).map((name) => `${name} = ${name}`);
  const files = {
    'artemis-users.properties': users.join('\n'),
    'artemis-roles.properties': roles.join('\n'),
    'bootstrap.xml': bootstrap(instance),
    'broker.xml': configuration(ports, rights, options),
    'log4j2.properties': LOGGING,
    'login.config': LOGIN,
    'management.xml': '<management-context xmlns="http://activemq.apache.org/schema"/>',
  };
  mkdirSync(join(instance, 'etc'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(instance, 'etc', name), text);
}

const LOGIN = `activemq {
  org.apache.activemq.artemis.spi.core.security.jaas.PropertiesLoginModule required
    org.apache.activemq.jaas.properties.user="artemis-users.properties"
    org.apache.activemq.jaas.properties.role="artemis-roles.properties";
};
`;

const LOGGING = `rootLogger.level = WARN
rootLogger.appenderRef.console.ref = console
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %d %-5level [%logger] %msg%n
`;

function bootstrap(instance: string): string {
  return `<broker xmlns="http://activemq.apache.org/schema">
  <jaas-security domain="activemq"/>
  <server configuration="file:${join(instance, 'etc/broker.xml')}"/>
</broker>
`;
}

function configuration(
  ports: { stomp: number; core: number },
  rights: Record<string, readonly ArtemisRight[]>,
  { prefixes, acceptor, addressSettings = {}, addresses = '', security = '' }: ArtemisOptions,
): string {
  const parameters = Object.entries({
    protocols: 'STOMP',
    ...(prefixes && { anycastPrefix: '/queue/', multicastPrefix: '/topic/' }),
    ...acceptor,
  }).map(([name, value]) => `${name}=${value}`);
  const permissions = RIGHTS.map((right) => {
    const roles = Object.keys(rights).filter((name) => rights[name]?.includes(right));
    return `<permission type="${right}" roles="${roles.join(',')}"/>`;
  });
  const usual = { 'dead-letter-address': 'DLQ', 'auto-delete-queues': false, 'auto-delete-addresses': false };
  const settings = Object.entries({ '#': usual, ...addressSettings }).map(
    ([match, elements]) =>
      `<address-setting match="${match}">${Object.entries(elements)
        .map(([name, value]) => `<${name}>${value}</${name}>`)
        .join('')}</address-setting>`,
  );
  return `<configuration xmlns="urn:activemq"><core xmlns="urn:activemq:core">
  <name>tested</name>
  <persistence-enabled>true</persistence-enabled>
  <journal-type>NIO</journal-type>
  <journal-min-files>2</journal-min-files>
  <journal-file-size>10M</journal-file-size>
  <max-disk-usage>100</max-disk-usage>
  <acceptors>
    <acceptor name="stomp">tcp://127.0.0.1:${ports.stomp}?${parameters.join(';')}</acceptor>
    <acceptor name="core">tcp://127.0.0.1:${ports.core}?protocols=CORE</acceptor>
  </acceptors>
  <security-settings><security-setting match="#">
    ${permissions.join('\n    ')}
  </security-setting>
  ${security}</security-settings>
  <address-settings>
    ${settings.join('\n    ')}
  </address-settings>
  <addresses><address name="DLQ"><anycast><queue name="DLQ"/></anycast></address>${addresses}</addresses>
</core></configuration>
`;
}
