import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrokerPlace } from './raw-client.ts';

const HOME = '/usr/share/activemq';
const JAR = `${HOME}/bin/activemq.jar`;

/** Why there is no ActiveMQ Classic to compare with; undefined where there is one. */
export const activemqMissing = existsSync(JAR)
  ? undefined
  : 'ActiveMQ Classic (apt-get install activemq) is not there';

/** Starts an ActiveMQ Classic of its own, without persistence. */
export async function startActivemq(): Promise<BrokerPlace & { stop(): Promise<void> }> {
  const base = mkdtempSync(join(tmpdir(), 'swf-activemq-'));
  const login = { user: 'admin', password: 'a\\pass:word' };
  const port = await freePort();
  writeFileSync(join(base, 'activemq.xml'), configuration(port, login));
  const child = spawn(
    'java',
    [
      '-Xms64M',
      '-Xmx256M',
      `-Dactivemq.home=${HOME}`,
      `-Dactivemq.base=${base}`,
      '-jar',
      JAR,
      'start',
      `xbean:file:${join(base, 'activemq.xml')}`,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], cwd: base },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  child.once('error', (error) => (output += error.message));
  // What it logs depends on the loggers that are installed; that it listens does not.
  while (!(await listens(port))) {
    if (child.exitCode !== null) throw new Error(`ActiveMQ has not started:\n${output}`);
    await sleep(100);
  }
  return {
    host: '127.0.0.1',
    port,
    ...login,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      rmSync(base, { recursive: true, force: true });
    },
  };
}

function configuration(port: number, { user, password }: { user: string; password: string }): string {
  return `<beans xmlns="http://www.springframework.org/schema/beans" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.springframework.org/schema/beans http://www.springframework.org/schema/beans/spring-beans.xsd http://activemq.apache.org/schema/core http://activemq.apache.org/schema/core/activemq-core.xsd">
  <broker xmlns="http://activemq.apache.org/schema/core" brokerName="compared" persistent="false" useJmx="false" advisorySupport="false">
    <plugins><simpleAuthenticationPlugin><users>
      <authenticationUser username="${user}" password="${password}" groups="all"/>
    </users></simpleAuthenticationPlugin></plugins>
    <transportConnectors>
      <transportConnector name="stomp" uri="stomp://127.0.0.1:${port}?transport.hbGracePeriodMultiplier=1.5"/>
    </transportConnectors>
  </broker>
</beans>
`;
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const isOpen = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return isOpen;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
