import { createPrivateKey, X509Certificate } from 'node:crypto';

/** A certificate and its key, both PEM. */
export interface Credential {
  cert: string;
  key: string;
}

/** A server certificate is renewed when it has less left, in ms. */
const RENEW_BEFORE = 30 * 86_400_000;

/** Whether a certificate is of its key. */
export function belongTogether({ cert, key }: Credential): boolean {
  try {
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}

/** Whether a server certificate still serves: of this authority, with this key and host name, and not about to end. */
export function isUsable(
  server: Credential,
  authorityCert: string,
  hostName: string,
  now = Date.now(),
): boolean {
  try {
    const certificate = new X509Certificate(server.cert);
    const authority = new X509Certificate(authorityCert);
    return (
      belongTogether(server) &&
      certificate.verify(authority.publicKey) &&
      certificate.validToDate.getTime() - now > RENEW_BEFORE &&
      certificate.checkHost(hostName) !== undefined &&
      certificate.checkHost('localhost') !== undefined
    );
  } catch {
    return false;
  }
}
