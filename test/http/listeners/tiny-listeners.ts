import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import fastify from 'fastify';
import { certificatePaths, openCertificates } from '../../../src/certificates/certificates.ts';
import {
  type ListenerOptions,
  type Listeners,
  openListeners,
} from '../../../src/http/listeners/listeners.ts';

/** Both listeners over an app that answers at once at /, and at /slow when it is told to. */
export async function tinyListeners(
  ports: { http?: number; https?: number } = {},
  limits: ListenerOptions['limits'] = {},
) {
  const directory = mkdtempSync(join(tmpdir(), 'swf-listeners-'));
  const certificates = await openCertificates({ dataDir: directory });
  const app = fastify();
  app.get('/', async () => ({ ok: true }));
  app.get('/asked', async ({ url, host }) => ({ url, host }));
  app.post('/asked', async ({ body }) => ({ body }));
  let atOnce = 0;
  let mostAtOnce = 0;
  let turns = 0;
  app.get('/turn', async ({ url }) => {
    turns++;
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    await setImmediate();
    atOnce--;
    return { n: Number(url.split('?')[1]) };
  });
  const slow: (() => void)[] = [];
  app.get('/slow', () => new Promise((resolve) => slow.push(() => resolve({ slow: true }))));
  let listeners: Listeners;
  try {
    listeners = await openListeners(app, {
      hosts: ['127.0.0.1'],
      httpPort: ports.http ?? 0,
      httpsPort: ports.https ?? 0,
      certificates,
      limits,
    });
  } catch (error) {
    certificates.close();
    rmSync(directory, { recursive: true, force: true });
    throw error;
  }
  return {
    listeners,
    /** Each answers a request that waits at /slow, in the order in which they came. */
    slow,
    /** How many requests /turn has had, and how many of them at once at most. */
    turns: () => turns,
    mostAtOnce: () => mostAtOnce,
    paths: certificatePaths(directory),
    httpPort: listeners.http[0]?.port ?? 0,
    httpsPort: listeners.https[0]?.port ?? 0,
    close: async () => {
      await listeners.stop(0);
      await app.close();
      certificates.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
