import { openCertificates } from '../../certificates/certificates.ts';
import type { Config } from '../../config.ts';
import { PortTaken } from '../../listen.ts';
import { connectToBroker } from '../../stomp/client.ts';
import { brokerAddress } from '../broker-address.ts';
import { sharedSubscriptions } from '../subscriptions.ts';
import type { BrokerLog } from './broker.ts';
import { type EmbeddedBroker, openEmbeddedBroker } from './listen.ts';
import { SERVER } from './session.ts';

/** For another broker to say who it is, in ms. */
const PATIENCE = 2_000;

/**
 * Starts the broker that the settings describe.
 * @throws PortTaken, or where a certificate cannot be read
 */
export async function openBroker(config: Config, log: BrokerLog): Promise<EmbeddedBroker> {
  const certificates = config.brokerTls ? await brokerCertificates(config, log) : undefined;
  try {
    const broker = await openEmbeddedBroker({
      port: config.brokerPort,
      login: { user: config.brokerUser, password: config.brokerPassword },
      certificates,
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

/**
 * The same beside a monitor, which starts without a broker of its own where there can be none, and says why.
 * @returns undefined where there is none
 */
export async function openOwnBroker(config: Config, log: BrokerLog): Promise<EmbeddedBroker | undefined> {
  try {
    return await openBroker(config, log);
  } catch (error) {
    if (!(error instanceof PortTaken)) {
      log.warn(`there is no embedded message broker: ${(error as Error).message}`);
    } else if (await isOurs(config)) {
      log.info(`a broker of an SWF Monitor listens on port ${error.port} already; that one is used`);
    } else {
      log.warn(
        `there is no embedded message broker: ${error.message} If that is a message broker to be used, set SWF_BROKER=external.`,
      );
    }
    return undefined;
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

async function isOurs(config: Config): Promise<boolean> {
  try {
    const client = await connectToBroker({ ...brokerAddress(config), patience: PATIENCE });
    client.cut();
    return client.greeting['server'] === SERVER;
  } catch {
    return false;
  }
}
