import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestMonitor, type TestMonitor } from '../../monitor.ts';
import { Program } from '../../scripts/process.ts';
import { Relay } from '../relay.ts';

let monitor: TestMonitor;

beforeAll(async () => {
  monitor = await startTestMonitor();
});
afterAll(() => monitor.stop());

/** Starts the program. @returns it, and the names of its agents */
async function start(how: string, http = monitor.http, https = monitor.https) {
  const program = new Program('test/client/agent/program.ts', how.split(' '), {
    SWF_MONITOR_URL: https,
    SWF_MONITOR_HTTP_URL: http,
    SWF_API_TOKEN: monitor.token,
    REQUESTS_CA_BUNDLE: `${monitor.dataDirectory}/ssl_ca.pem`,
  });
  const [, names = ''] = await program.prints(/ready: (.*)/);
  return { program, names: names.split(' ') };
}

/** What the monitor knows of agents, and their last records. */
async function known(names: string[]) {
  const agents = await monitor.database.query<{
    status: string;
    operational_state: string;
    description: string;
  }>({
    text: 'select status, operational_state, description from swf_systemagent where instance_name = any($1) order by instance_name',
    values: [names],
  });
  const records = await monitor.database.query<{ levelname: string; message: string }>({
    text: 'select levelname, message from swf_applog where instance_name = $1 order by id',
    values: [names[0]],
  });
  return { agents, messages: records.map(({ levelname, message }) => `${levelname} ${message}`) };
}

const EXITED = { status: 'EXITED', operational_state: 'EXITED', description: 'Ending agent. Agent shutdown' };

describe('EXITED is the last that is heard of an agent', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('on %s; then the process dies of it', async (signal) => {
    const { program, names } = await start('wait');
    program.child.kill(signal);
    await sleep(20);
    program.child.kill(signal); // npm passes it on to a program that has got it with its process group
    await program.ends();
    expect(program.child.signalCode).toBe(signal);
    const { agents, messages } = await known(names);
    expect(agents).toEqual([EXITED]);
    expect(messages).toEqual(['INFO the last record']);
  });

  it.each(['throw', 'reject'])(
    'on a crash by %s; then the process ends with the error, as it would have',
    async (how) => {
      const { program, names } = await start(how);
      expect(await program.ends()).toBe(1);
      expect(program.errors).toMatch(/Error: the detector is on fire\n\s+at .*program\.ts/);
      expect(program.errors).not.toContain('process-exit.ts');
      const { agents, messages } = await known(names);
      expect(agents).toEqual([{ ...EXITED, description: 'Ending agent. Error: the detector is on fire' }]);
      expect(messages).toContain(`CRITICAL ${names[0]} crashed: the detector is on fire`);
    },
  );

  it('on a crash by what is no error', async () => {
    const { program, names } = await start('throw-odd');
    expect(await program.ends()).toBe(1);
    expect(program.errors).toContain('[Object: null prototype] {}');
    const { agents } = await known(names);
    expect(agents).toEqual([{ ...EXITED, description: 'Ending agent. Error: [Object: null prototype] {}' }]);
  });

  it('on a crash that brings another one, which is shown, in a program that lets promises fail', async () => {
    const { program, names } = await start('throw-twice');
    expect(await program.ends()).toBe(1);
    for (const part of ['detector', 'counting house'])
      expect(program.errors).toContain(`Error: the ${part} is on fire`);
    const { agents } = await known(names);
    expect(agents).toEqual([{ ...EXITED, description: 'Ending agent. Error: the detector is on fire' }]);
  });

  it('where it is stopped; then the process ends by itself', async () => {
    const { program, names } = await start('stop');
    expect(await program.ends()).toBe(0);
    expect((await known(names)).agents).toEqual([EXITED]);
  });

  it('for each of several in a process', async () => {
    const { program, names } = await start('two');
    program.child.kill('SIGTERM');
    await program.ends();
    expect(program.child.signalCode).toBe('SIGTERM');
    expect((await known(names)).agents).toEqual([EXITED, EXITED]);
  });

  it('where the program deals with the signal itself, to which the rest is left', async () => {
    const { program, names } = await start('own-handler');
    program.child.kill('SIGTERM');
    await expect.poll(async () => (await known(names)).agents).toEqual([EXITED]);
    program.child.kill('SIGUSR2');
    expect(await program.ends()).toBe(7);
  });

  it('unless the monitor is away; that does not keep the process for long', async () => {
    const [http, https] = await Promise.all([
      new Relay(monitor.http).open(),
      new Relay(monitor.https).open(),
    ]);
    const at = (scheme: string, { port }: Relay) => `${scheme}://127.0.0.1:${port}`;
    const { program } = await start('wait 1000', at('http', http), at('https', https));
    await Promise.all([http.cut(), https.cut()]);
    program.child.kill('SIGTERM');
    await program.ends();
    expect(program.child.signalCode).toBe('SIGTERM');
    expect(program.errors).toContain('the last heartbeat did not arrive');
    expect(program.errors).toMatch(/\d log records were not sent/);
  });
});
