import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/free-port.ts';
import type { BrokerPlace } from '../messages/raw-client.ts';
import { end, startJavaBroker } from './java-broker.ts';

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
  const child = await startJavaBroker(
    [
      `-Dactivemq.home=${HOME}`,
      `-Dactivemq.base=${base}`,
      '-jar',
      JAR,
      'start',
      `xbean:file:${join(base, 'activemq.xml')}`,
    ],
    base,
    port,
  );
  return {
    host: '127.0.0.1',
    port,
    ...login,
    stop: async () => {
      await end(child);
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
