import type { FastifyBaseLogger } from 'fastify';
import { openCertificates } from '../certificates/certificates.ts';
import { openListeners } from '../http/listeners/listeners.ts';
import { buildMockApp } from './app.ts';
import { buildProxyApp } from './proxy/app.ts';
import type { Violation } from './proxy/errors.ts';

export interface MockMonitorOptions {
  /** 0 takes any free port. */
  ports: { http: number; https: number };
  /** Where the certificates are, made where they are not. */
  dataDirectory: string;
  logger: FastifyBaseLogger;
  /** Where to listen; undefined is localhost: 127.0.0.1 and, where it exists, ::1. */
  hosts?: string[] | undefined;
  /** `/swf-monitor` where a reverse proxy serves the monitor under that path; else empty. */
  basePath?: string;
  /** The operator's certificate chain and key; both or none. */
  certFile?: string | undefined;
  keyFile?: string | undefined;
  /** Whether answers are made up anew for every request, instead of the contract's examples. */
  dynamic?: boolean;
  /** The base address of a running monitor to stand in front of, instead of answering. */
  proxy?: string | undefined;
  /** Told of every violation of the contract that passes by; only with `proxy`. */
  onViolation?: (violation: Violation) => void;
}

/** A mock monitor that answers. */
export interface MockMonitor {
  /** Base addresses, such as `http://localhost:8002`. */
  httpAddress: string;
  httpsAddress: string;
  /** Answers what is in flight, then closes everything. */
  stop(): Promise<void>;
}

/**
 * Starts a monitor that answers by the contract alone and stores nothing; or, with `proxy`, one that passes everything
 * on to a running monitor and reports what breaks the contract.
 * @throws where a port is taken or a certificate cannot be read
 */
export async function openMock(options: MockMonitorOptions): Promise<MockMonitor> {
  const { ports, basePath = '', dataDirectory, certFile, keyFile, logger } = options;
  const certificates = await openCertificates({
    dataDir: dataDirectory,
    log: logger,
    ...(certFile && { certFile }),
    ...(keyFile && { keyFile }),
  });
  const app = options.proxy
    ? await buildProxyApp({
        upstream: options.proxy,
        basePath,
        dataDirectory,
        onViolation: options.onViolation ?? (() => undefined),
      })
    : await buildMockApp({ dynamic: options.dynamic ?? false, basePath, logger });
  const listeners = await openListeners(app, {
    hosts: options.hosts,
    httpPort: ports.http,
    httpsPort: ports.https,
    certificates,
  });
  return {
    httpAddress: `http://localhost:${listeners.http[0]?.port}${basePath}`,
    httpsAddress: `https://localhost:${listeners.https[0]?.port}${basePath}`,
    stop: async () => {
      await listeners.stop();
      await app.close();
      certificates.close();
    },
  };
}
