import { openBroker } from '../../broker/embedded-broker.ts';
import { certificatePaths } from '../../certificates/certificates.ts';
import { readConfig } from '../../config.ts';
import { createLogger } from '../../process/logger.ts';
import { onStopSignal } from '../../process/stop-signals.ts';
import { exportLine } from '../access/export-line.ts';

/** Runs the embedded broker until a signal ends it. */
export async function runBroker(): Promise<void> {
  const config = readConfig();
  const broker = await openBroker(config, await createLogger(config.logLevel));
  const environment = {
    ACTIVEMQ_HOST: 'localhost',
    ACTIVEMQ_PORT: String(broker.port),
    ACTIVEMQ_USER: config.brokerUser,
    ...(config.brokerTls && { ACTIVEMQ_USE_SSL: 'true' }),
    ...(config.brokerTls &&
      !config.brokerCert && { ACTIVEMQ_SSL_CA_CERTS: certificatePaths(config.dataDirectory).ca }),
  };
  console.log(
    `ready: STOMP 1.0 to 1.2 on localhost, port ${broker.port}. What agents need in their environment, beside ACTIVEMQ_PASSWORD:`,
  );
  for (const [name, value] of Object.entries(environment)) console.log(`  ${exportLine(name, value)}`);
  onStopSignal(
    () => void broker.stop(),
    () => process.exit(1),
  );
}
