import { createSecureContext, type SecureContext } from 'node:tls';

let last: { pem: string; context: SecureContext } | undefined;

/**
 * What trusts the authorities of a bundle alone, for the option `secureContext` of connections. Where a bundle is given as `ca`, Node
 * reads it anew for each connection: 35 ms for the 150 authorities of a system, in which a process does nothing else.
 * @param pem certificates; of what is none, Node says nothing
 */
export function trusting(pem: string): SecureContext {
  if (last?.pem !== pem) last = { pem, context: createSecureContext({ ca: pem }) };
  return last.context;
}
