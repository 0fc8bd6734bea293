import swagger, { type StaticDocumentSpec } from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { contractDocument } from './document.ts';

/**
 * What the pages of the documentation may load: themselves. Inline styles are Swagger UI's own; a policy of the
 * package's making would ask browsers to fetch everything over HTTPS, which the plain listener does not speak.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves Swagger UI with the contract at /api/docs/: everything from here, nothing from elsewhere. */
export async function serveDocumentation(app: FastifyInstance, basePath: string): Promise<void> {
  const document = contractDocument();
  // "Try it out" must go to where the page came from, under whatever name and path that is.
  const servers = [{ url: basePath === '' ? '/' : basePath, description: 'this monitor' }];
  const shown = { ...document, servers } as unknown as StaticDocumentSpec['document'];
  await app.register(swagger, { mode: 'static', specification: { document: shown } });
  await app.register(swaggerUi, {
    routePrefix: `${basePath}/api/docs`,
    staticCSP: POLICY,
    uiConfig: {
      validatorUrl: null,
      layout: 'BaseLayout',
      deepLinking: true,
      docExpansion: 'none',
      filter: true,
      persistAuthorization: true,
      tryItOutEnabled: true,
    },
    theme: { title: 'SWF Monitor API' },
  });
}
