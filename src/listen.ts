import type { AddressInfo, Server } from 'node:net';

/** Where a server is to listen, and the settings that say so. */
interface Place {
  host: string;
  /** 0 takes any free one. */
  port: number;
  /** The variables that an operator would change. */
  portVariable: string;
  hostVariable?: string;
}

/** The port is another program's. */
export class PortTaken extends Error {
  readonly port: number;

  constructor({ host, port, portVariable }: Place) {
    super(
      `Port ${port} on ${host} is taken by another program, perhaps another monitor. Stop that one, or set ${portVariable} to a free port.`,
    );
    this.name = 'PortTaken';
    this.port = port;
  }
}

/**
 * Lets a server listen.
 * @returns undefined where this machine has no such address family
 * @throws PortTaken, or why else it cannot, naming the fix
 */
export function listen(server: Server, place: Place): Promise<AddressInfo | undefined> {
  const { host, port } = place;
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => {
      const isMissing = error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT';
      if (host === '::1' && isMissing) resolve(undefined);
      else reject(failure(error, place));
    };
    server.once('error', refuse);
    server.listen({ port, host, ipv6Only: true }, () => {
      server.off('error', refuse);
      // One connection that could not be taken, for want of file descriptors perhaps; others can again.
      server.on('error', () => undefined);
      resolve(server.address() as AddressInfo);
    });
  });
}

function failure({ code, message }: NodeJS.ErrnoException, place: Place): Error {
  const { host, port, portVariable, hostVariable } = place;
  if (code === 'EADDRINUSE') return new PortTaken(place);
  if (code === 'EACCES')
    return new Error(`Port ${port} on ${host} needs more rights. Set ${portVariable} to a port above 1023.`);
  const variables = [hostVariable, portVariable].filter(Boolean).join(' or ');
  return new Error(
    `Nothing can listen on ${host}, port ${port}: ${message}. Set ${variables} to what this machine has.`,
  );
}
