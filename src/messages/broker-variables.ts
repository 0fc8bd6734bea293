import { certificatePaths } from '../certificates/certificates.ts';
import type { Config } from '../config.ts';

/** How agents find the message broker: the variables of their environment, with their values. */
export function brokerVariables(config: Config): [string, string][] {
  if (config.broker === 'none') return [['SWF_BROKER', 'none']];
  return [
    ['ACTIVEMQ_HOST', config.brokerHost],
    ['ACTIVEMQ_PORT', String(config.brokerPort)],
    ['ACTIVEMQ_USER', config.brokerUser],
    ['ACTIVEMQ_PASSWORD', config.brokerPassword],
    ...tlsVariables(config),
  ];
}

function tlsVariables({
  broker,
  brokerTls,
  brokerCa,
  brokerCert,
  dataDirectory,
}: Config): [string, string][] {
  if (!brokerTls) return [];
  const isOwn = broker === 'embedded' && !brokerCert;
  const ca = brokerCa ?? (isOwn ? certificatePaths(dataDirectory).ca : undefined);
  return [['ACTIVEMQ_USE_SSL', 'true'], ...(ca ? [['ACTIVEMQ_SSL_CA_CERTS', ca] as [string, string]] : [])];
}
