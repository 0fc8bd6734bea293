import { createServer, type Server, type Socket } from 'node:net';
import { createSecureContext, type SecureContextOptions, TLSSocket } from 'node:tls';
import type { Certificates } from '../certificates/certificates.ts';
import { listen } from '../listen.ts';
import { Broker, type BrokerOptions } from './broker.ts';

interface EmbeddedBrokerOptions extends BrokerOptions {
  /** 0 takes any free one. */
  port: number;
  /** Present where it speaks TLS. */
  certificates?: Certificates | undefined;
}

/** A broker that listens. */
export interface EmbeddedBroker {
  port: number;
  stop(): Promise<void>;
}

/** It is for development: nobody but this machine reaches it. */
const HOSTS = ['127.0.0.1', '::1'];

/**
 * Starts a broker on loopback.
 * @throws PortTaken, or why else it cannot listen
 */
export async function openEmbeddedBroker(options: EmbeddedBrokerOptions): Promise<EmbeddedBroker> {
  const broker = new Broker(options);
  const secure = options.certificates && tlsServer(options.certificates);
  const servers: Server[] = [];
  let { port } = options;
  try {
    for (const host of HOSTS) {
      const server = createServer((socket) => broker.accept(secure ? secure(socket) : socket));
      const address = await listen(server, { host, port, portVariable: 'ACTIVEMQ_PORT' });
      if (!address) continue;
      port = address.port;
      servers.push(server);
    }
  } catch (error) {
    for (const server of servers) server.close();
    throw error;
  }
  return {
    port,
    stop: async () => {
      const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
      broker.close();
      await Promise.all(closed);
    },
  };
}

/**
 * stomp.py reads and writes one TLS connection in two threads, which Python's OpenSSL does not keep apart: when the
 * session tickets that TLS 1.3 sends after its greeting meet the writing of CONNECT, CONNECT is lost every now and
 * then. In TLS 1.2 nothing but data comes after the greeting.
 */
const TLS: SecureContextOptions = { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' };

/** TLS on a connection before anything else, so that one that never finishes its greeting counts as waiting, too. */
function tlsServer(certificates: Certificates): (socket: Socket) => Socket {
  let secureContext = createSecureContext({ ...TLS, ...certificates.current });
  certificates.onChange((credential) => {
    secureContext = createSecureContext({ ...TLS, ...credential });
  });
  return (socket) => {
    socket.on('error', () => socket.destroy());
    return new TLSSocket(socket, { isServer: true, secureContext });
  };
}
