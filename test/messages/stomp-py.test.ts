import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openBroker } from '../../src/broker/embedded-broker.ts';
import type { EmbeddedBroker } from '../../src/broker/listen.ts';
import { certificatePaths } from '../../src/certificates/certificates.ts';
import { readConfig } from '../../src/config.ts';
import { pythonWith } from '../python.ts';

const SCRIPT = fileURLToPath(new URL('./agent.py', import.meta.url));
const PYTHON = pythonWith('stomp');

/** The Python program, and what it says. */
class PythonAgent {
  readonly child: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;

  constructor(host: string, port: number, password = 'admin', ...ca: string[]) {
    this.child = spawn(PYTHON ?? '', [SCRIPT, host, String(port), 'admin', password, ...ca]);
    this.child.stderr.on('data', () => undefined);
    this.#lines = createInterface(this.child.stdout)[Symbol.asyncIterator]();
  }

  // biome-ignore lint/suspicious/noExplicitAny: whatever Python prints
  async says(event: string): Promise<any> {
    for (;;) {
      const { value, done } = await this.#lines.next();
      if (done) throw new Error(`the program ended before "${event}"`);
      const said = JSON.parse(value);
      if (said.event === event) return said;
    }
  }

  sends(body: string, headers: Record<string, string> = {}): void {
    this.child.stdin.write(`${JSON.stringify({ body, headers })}\n`);
  }
}

if (!PYTHON) {
  it.skip('stomp.py as the agents use it: python3 with stomp.py (pip install stomp.py) is not there');
} else {
  let dataDirectory: string;
  let broker: EmbeddedBroker;
  let secure: EmbeddedBroker;
  let agent: PythonAgent | undefined;
  const log = { info: () => undefined, warn: () => undefined, debug: () => undefined };

  beforeAll(async () => {
    dataDirectory = mkdtempSync(join(tmpdir(), 'swf-test-'));
    const settings = { SWF_DATA_DIR: dataDirectory, ACTIVEMQ_PORT: '0' };
    broker = await openBroker(readConfig(settings), log);
    secure = await openBroker(readConfig({ ...settings, ACTIVEMQ_USE_SSL: 'true' }), log);
  });
  afterEach(async () => {
    if (!agent || agent.child.exitCode !== null) return;
    const ended = once(agent.child, 'exit');
    agent.child.kill('SIGKILL');
    await ended;
  });
  afterAll(async () => {
    await broker.stop();
    await secure.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  });

  it.each([
    ['TCP', 'localhost', false],
    ['TLS, the certificate verified', 'localhost', true],
    ['TLS, by address', '127.0.0.1', true],
  ])('connects, sends, receives and leaves over %s', async (_, host, tls) => {
    const ca = tls ? [certificatePaths(dataDirectory).ca] : [];
    agent = new PythonAgent(host, (tls ? secure : broker).port, 'admin', ...ca);
    await agent.says('subscribed');
    const body = JSON.stringify({ msg_type: 'stf_ready', note: 'π ≈ 3', sender: 'data-agent-alice-7' });
    agent.sends(body, { persistent: 'true', ttl: '43200000', vo: 'eic', note: 'a:b\\c\nd' });
    const message = await agent.says('message');
    expect(message.body).toBe(body);
    expect(message.headers).toMatchObject({
      destination: '/topic/epictopic',
      subscription: '1',
      vo: 'eic',
      note: 'a:b\\c\nd',
    });
    expect(message.headers['content-length']).toBe(String(Buffer.byteLength(body)));
    agent.child.stdin.end();
    if (agent.child.exitCode === null) await once(agent.child, 'exit');
    expect(agent.child.exitCode).toBe(0);
  });

  it('is told that its password is wrong', async () => {
    agent = new PythonAgent('localhost', broker.port, 'wrong');
    expect((await agent.says('error')).headers.message).toBe('the user or the password is wrong');
    await agent.says('refused');
  });

  it('does not trust a broker with a certificate of another authority', async () => {
    agent = new PythonAgent('localhost', secure.port, 'admin', '/etc/ssl/certs/ca-certificates.crt');
    await agent.says('refused');
  });
}
