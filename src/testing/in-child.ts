import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, Order } from './child.ts';
import { type MonitorForTests, type Starters, withClient } from './monitor-for-tests.ts';

// Starts monitors for tests where this process runs on an older Node than they do: each in a process of its own.

export const startMonitor: Starters['startMonitor'] = (settings) => start({ of: 'monitor', settings });
export const startMockMonitor: Starters['startMockMonitor'] = (options) => start({ of: 'mock', options });

/** @throws where there is no Node for it, or what the start throws there */
async function start(order: Order): Promise<MonitorForTests> {
  const child = spawn(newerNode(), [fileURLToPath(new URL('./child.js', import.meta.url))], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  child.send(order);
  const answer: Answer = await Promise.race([
    once(child, 'message').then(([message]) => message),
    ended.then(([code]) => ({ error: `the monitor for tests ended with ${code} while it started` })),
  ]);
  if ('error' in answer) {
    await ended;
    throw new Error(answer.error);
  }
  return withClient(answer, async () => {
    if (child.connected) child.disconnect(); // it stops, as it would if this process ended
    await ended;
  });
}

/** The Node that npm has brought beside this package, or into the project. @throws where there is none */
function newerNode(): string {
  const name = `node-${process.platform}-${process.arch}`;
  for (const from of [import.meta.url, join(process.cwd(), 'package.json')]) {
    try {
      const node = join(dirname(createRequire(from).resolve(`${name}/package.json`)), 'bin', 'node');
      if (existsSync(node)) return node;
    } catch {
      // it is not there
    }
  }
  throw new Error(
    `swf-monitor/testing needs Node 24, and this is ${process.version}: run the tests with Node 24, or give it one of its own: npm install --save-dev ${name}@24`,
  );
}
