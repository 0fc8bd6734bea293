import { setTimeout as sleep } from 'node:timers/promises';
import { openCertificates } from '../certificates/certificates.ts';
import type { Config } from '../config.ts';
import { PortTaken } from '../listen.ts';
import { brokerAddress } from '../messages/broker-address.ts';
import { sharedSubscriptions } from '../messages/subscriptions.ts';
import { commandLine } from '../process/command-line.ts';
import { connectToBroker } from '../stomp/client.ts';
import { EMBEDDED_SERVER, EMBEDDED_SERVER_OF_MONITOR } from '../stomp/embedded-server.ts';
import type { BrokerLog } from './broker.ts';
import { type EmbeddedBroker, openEmbeddedBroker } from './listen.ts';

/** For another broker to say who it is, in ms. */
const PATIENCE = 2_000;
/** For a monitor that is just being stopped, as at a restart, to let go of its broker, in ms. */
const STOPPING = 3_000;
/** Between two looks whether it has, in ms. */
const LOOK = 200;

/**
 * Starts the broker that the settings describe.
 * @param server how it names itself to its clients
 * @throws PortTaken, or where a certificate cannot be read
 */
export async function openBroker(
  config: Config,
  log: BrokerLog,
  server = EMBEDDED_SERVER,
): Promise<EmbeddedBroker> {
  const certificates = config.brokerTls ? await brokerCertificates(config, log) : undefined;
  try {
    const broker = await openEmbeddedBroker({
      port: config.brokerPort,
      login: { user: config.brokerUser, password: config.brokerPassword },
      certificates,
      server,
      log,
      // The monitor may come after its agents: what they send meanwhile is for it, too.
      expected: sharedSubscriptions(config.heartbeatTopic),
    });
    log.info(
      `the embedded message broker listens on localhost, port ${broker.port}, ${config.brokerTls ? 'with' : 'without'} TLS. It is for development and tests: what it keeps is in memory`,
    );
    return {
      port: broker.port,
      stop: async () => {
        await broker.stop();
        certificates?.close();
      },
    };
  } catch (error) {
    certificates?.close();
    throw error;
  }
}

/** Another monitor reads the messages of the broker on this port. */
class BrokerOfAnotherMonitor extends Error {
  constructor(port: number, isItsOwn: boolean) {
    super(
      `The message broker on port ${port} ${isItsOwn ? 'is that of another monitor on this machine' : 'serves another monitor already'}: ` +
        'what agents send there is stored by that one, and not by this one. ' +
        'Set ACTIVEMQ_PORT to a free port, here and for the agents of this monitor, or SWF_BROKER=external to share that broker on purpose.',
    );
    this.name = 'BrokerOfAnotherMonitor';
  }
}

/**
 * The same beside a monitor. Where the port is that of a broker which runs alone, that one is used; where it is another
 * program's, the monitor starts without a broker of its own, and says why.
 * @param stopping how long a monitor that has the port is given to stop, in ms
 * @returns undefined where there is none
 * @throws BrokerOfAnotherMonitor where the messages there would be another monitor's, and go on being
 */
export async function startEmbeddedBroker(
  config: Config,
  log: BrokerLog,
  stopping = STOPPING,
): Promise<EmbeddedBroker | undefined> {
  const deadline = performance.now() + stopping;
  let before: BrokerUser | undefined;
  for (;;) {
    try {
      return await openBroker(config, log, EMBEDDED_SERVER_OF_MONITOR);
    } catch (error) {
      if (!(error instanceof PortTaken)) {
        log.warn(`there is no embedded message broker: ${(error as Error).message}`);
        return undefined;
      }
      const user = await whoUses(config);
      if (user === 'nobody yet') {
        log.info(`${commandLine('broker')} listens on port ${error.port} already; that broker is used`);
        return undefined;
      }
      // One that was stopped while it was asked has left its port.
      const isCertain = user === before;
      before = user;
      if (user === 'another program' && !isCertain) continue;
      if (user === 'another program') {
        log.warn(
          `there is no embedded message broker: ${error.message} If that is a message broker to be used, set SWF_BROKER=external.`,
        );
        return undefined;
      }
      if (performance.now() > deadline) throw new BrokerOfAnotherMonitor(error.port, user === 'its monitor');
      await sleep(LOOK);
    }
  }
}

function brokerCertificates({ dataDirectory, brokerCert, brokerKey }: Config, log: BrokerLog) {
  return openCertificates({
    dataDir: dataDirectory,
    log,
    variables: ['ACTIVEMQ_SSL_CERT_FILE', 'ACTIVEMQ_SSL_KEY_FILE'],
    ...(brokerCert && { certFile: brokerCert }),
    ...(brokerKey && { keyFile: brokerKey }),
  });
}

type BrokerUser = 'its monitor' | 'a monitor' | 'nobody yet' | 'another program';

/**
 * Whose the messages of the broker at ACTIVEMQ_PORT are: those of the monitor that runs it, or of one that reads them at a
 * broker which runs alone. All monitors have one client-id at these, and only one connection may have it.
 */
async function whoUses(config: Config): Promise<BrokerUser> {
  const address = { ...brokerAddress(config), patience: PATIENCE };
  const [{ clientId } = { clientId: undefined }] = sharedSubscriptions(config.heartbeatTopic);
  try {
    const client = await connectToBroker(address);
    const { server } = client.greeting;
    client.cut();
    if (server === EMBEDDED_SERVER_OF_MONITOR) return 'its monitor';
    if (server !== EMBEDDED_SERVER) return 'another program';
  } catch {
    return 'another program';
  }
  try {
    await (await connectToBroker({ ...address, clientId })).disconnect();
    return 'nobody yet';
  } catch {
    return 'a monitor';
  }
}
