import { hostname } from 'node:os';
import type { FastifyInstance } from 'fastify';
import { isLoopback } from '../access/credentials.ts';
import { RequestError } from '../errors.ts';
import { isFromTrustedProxy } from './connection.ts';

/**
 * Refuses requests from this machine that name a host which is none of this monitor's. A page from the internet whose
 * own name is made to point here (DNS rebinding) would otherwise read, in the browser of whoever develops here, what only
 * programs of this machine may.
 *
 * Names without a dot and addresses cannot be had on the internet, so they are always taken. Whoever calls from another
 * machine, or through a proxy that SWF_TRUST_PROXY names, is not asked: there the name is the network's business.
 * @param names further names of this monitor, in any case; `*` takes all
 */
export function refuseForeignHosts(app: FastifyInstance, names: string[]): void {
  if (names.includes('*')) return;
  const own = new Set([hostname(), ...names].map((name) => name.toLowerCase()));
  // Clients come again and again by the same name.
  let latest: string | undefined;
  app.addHook('onRequest', (request, _reply, done) => {
    const { host = '' } = request.headers;
    if (host === latest) {
      done();
      return;
    }
    const name = nameOf(host);
    const isKnown = !name.includes('.') || own.has(name) || name.endsWith('.localhost') || isAddress(name);
    if (isKnown) latest = host;
    // Whatever else it says of itself: a page can add X-Forwarded-For as a proxy does.
    const isAsked = isLoopback(request.ip) && !isFromTrustedProxy(request);
    done(isKnown || !isAsked ? undefined : unknownHost(name));
  });
}

function unknownHost(name: string): RequestError {
  return new RequestError({
    status: 400,
    code: 'UNKNOWN_HOST',
    message: `This monitor is not called ${name}.`,
    remedy:
      'If it is, name it in SWF_ALLOWED_HOSTS; if a proxy forwards the request, name the proxy in SWF_TRUST_PROXY.',
  });
}

/** The host without its port and a final dot. */
function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
}

function isAddress(name: string): boolean {
  return name.startsWith('[') || /^\d+\.\d+\.\d+\.\d+$/.test(name);
}
