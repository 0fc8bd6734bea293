import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { trusting } from '../../process/trusted-authorities.ts';
import { inTime, type Place } from './tcp.ts';

/** A certificate as it was shown. */
export interface Shown {
  certificate: X509Certificate;
  /** Why the authorities do not vouch for it: OpenSSL's code, such as DEPTH_ZERO_SELF_SIGNED_CERT; else undefined. */
  distrust: string | undefined;
}

/**
 * Shakes hands with a TLS server, whatever its certificate, and leaves.
 * @param authorities PEM of those to trust; where absent, `distrust` says nothing
 * @throws NoAnswer, or Node's error
 */
export async function shakeHands(place: Place, patience: number, authorities?: string): Promise<Shown> {
  const socket = await openTls(place, patience, authorities);
  const certificate = socket.getPeerX509Certificate();
  const { authorizationError } = socket;
  socket.destroy();
  if (!certificate) throw new Error('the server shows no certificate');
  return { certificate, distrust: authorizationError ? String(authorizationError) : undefined };
}

/** Opens a TLS connection, whatever the certificate; the caller destroys it. @throws as `shakeHands` */
export async function openTls(place: Place, patience: number, authorities?: string): Promise<TLSSocket> {
  const socket = connect({
    ...place,
    ...(isIP(place.host) === 0 && { servername: place.host }),
    ...(authorities !== undefined && { secureContext: trusting(authorities) }),
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined, // names are a check of their own
  });
  await inTime(socket, 'secureConnect', patience);
  return socket;
}
