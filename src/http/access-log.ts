import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import pino from 'pino';

/** Bytes of lines that wait to be written; where a disk is slower than that for long, lines are lost, and not memory. */
const MOST_WAITING = 8 * 1024 ** 2;
/** Characters of a path that a line holds: it comes from anybody. */
const LONGEST_PATH = 512;

/** The access log: a JSON object a line for each request that was answered. */
export interface AccessLog {
  note(request: FastifyRequest, reply: FastifyReply): void;
  /** Writes what waits. */
  close(): Promise<void>;
}

/**
 * Opens the access log, with the writer of pino: it appends, so that `copytruncate` of logrotate works, and several processes
 * may share a file. It writes behind the requests; its trap is that an error of the disk is an event that must be heard.
 * What a line never has: query, headers and bodies, which may hold secrets or somebody's data.
 * @param path of a file, or `-` for standard output
 * @throws where the file cannot be written
 */
export async function openAccessLog(path: string, log: FastifyBaseLogger): Promise<AccessLog> {
  const file = pino.destination({ dest: path === '-' ? 1 : path, sync: false, maxLength: MOST_WAITING });
  await new Promise<void>((resolve, reject) => {
    if (path === '-') return resolve();
    file.once('ready', resolve);
    file.once('error', reject);
  });
  let isFailing = false;
  const report = (why: string) => {
    if (!isFailing)
      log.warn(
        `Lines of the access log are lost: ${why}. Make room, or set SWF_ACCESS_LOG to another place.`,
      );
    isFailing = true;
  };
  file.on('error', (error: Error) => report(error.message));
  file.on('drop', () => report(`${path} is written more slowly than requests come`));
  file.on('drain', () => {
    isFailing = false;
  });
  return {
    note: (request, reply) => file.write(`${JSON.stringify(lineOf(request, reply))}\n`),
    close: () =>
      new Promise((resolve) => {
        file.once('close', resolve);
        file.end();
      }),
  };
}

function lineOf(request: FastifyRequest, reply: FastifyReply) {
  const { caller, operation } = request;
  return {
    time: new Date().toISOString(),
    request_id: request.id,
    address: request.ip,
    user: caller?.username ?? null,
    via: caller?.via ?? null,
    ...(caller?.label && { token: caller.label }),
    method: request.method,
    operation: operation?.id ?? null,
    path: request.url.split('?', 1)[0]?.slice(0, LONGEST_PATH),
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
  };
}
