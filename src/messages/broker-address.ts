import { readFileSync } from 'node:fs';
import { certificatePaths } from '../certificates/certificates.ts';
import type { Config } from '../config.ts';
import type { StompClientOptions } from '../stomp/client.ts';

/**
 * Where the message broker is and how it lets the monitor in, by the settings.
 * @throws where a certificate cannot be read
 */
export function brokerAddress(
  config: Config,
): Pick<StompClientOptions, 'host' | 'port' | 'user' | 'password' | 'tls'> {
  return {
    host: config.brokerHost,
    port: config.brokerPort,
    user: config.brokerUser,
    password: config.brokerPassword,
    tls: config.brokerTls ? tlsOf(config) : undefined,
  };
}

function tlsOf({
  broker,
  brokerCa,
  brokerCert,
  brokerKey,
  dataDirectory,
}: Config): StompClientOptions['tls'] {
  const isEmbedded = broker === 'embedded';
  const caFile = brokerCa ?? (isEmbedded && !brokerCert ? certificatePaths(dataDirectory).ca : undefined);
  const ca = caFile && { ca: readFileSync(caFile) };
  // Of an embedded broker the certificate is its own, not a client's.
  if (isEmbedded || !brokerCert || !brokerKey) return { ...ca };
  return { ...ca, cert: readFileSync(brokerCert), key: readFileSync(brokerKey) };
}
