import { openBroker } from '../src/broker/embedded-broker.ts';
import { certificatePaths } from '../src/certificates/certificates.ts';
import { readConfig } from '../src/config.ts';
import { createLogger } from '../src/process/logger.ts';
import { onStopSignal } from '../src/process/stop-signals.ts';
import { exportLine } from './access/export-line.ts';
import { command, runCommand } from './command.ts';

const program = command(
  'broker',
  'Runs the embedded message broker alone, for development and tests. What it keeps is in memory and ends with it.\n' +
    "It reads the monitor's settings, ACTIVEMQ_* among them; a monitor that is started beside it uses it.",
).action(async () => {
  const config = readConfig();
  const broker = await openBroker(config, createLogger(config.logLevel));
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
});

await runCommand(program);
