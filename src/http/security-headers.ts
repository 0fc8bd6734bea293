import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

/**
 * The security headers of every reply. Helmet says what they are, once: they never change, and to have it work them
 * out for each request was a thirtieth of the work of a small one.
 */
export function securityHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value;
    },
    removeHeader: () => undefined,
  };
  const sets = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    // A browser that learnt this from https://localhost:8443 would refuse http://localhost:8002 from then on.
    strictTransportSecurity: false,
    // For browsers that are gone, and for what pages of ours do not do: five lines of each reply, of which clients read millions.
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
  sets({} as IncomingMessage, response as unknown as ServerResponse, () => undefined);
  return headers;
}
