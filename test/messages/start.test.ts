import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openBroker, startEmbeddedBroker } from '../../src/broker/embedded-broker.ts';
import { openCertificates } from '../../src/certificates/certificates.ts';
import { readConfig } from '../../src/config.ts';
import { brokerAddress } from '../../src/messages/broker-address.ts';
import { saysTls } from '../../src/process/environment-file.ts';
import { connectToBroker } from '../../src/stomp/client.ts';
import { Program } from '../scripts/process.ts';

const directory = mkdtempSync(join(tmpdir(), 'swf-broker-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function listeningLog() {
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  return { said, info: say, warn: say, debug: say };
}

function settings(more: Record<string, string> = {}) {
  return readConfig({ SWF_DATA_DIR: directory, ACTIVEMQ_PORT: '0', ...more });
}

describe('SWF_BROKER', () => {
  it.each([
    ['embedded', {}],
    ['embedded', { ACTIVEMQ_HOST: '127.0.0.1' }],
    ['external', { ACTIVEMQ_HOST: 'pandaserver02.sdcc.bnl.gov' }],
    ['external', { DATABASE_URL: 'postgresql://h/d' }],
    ['embedded', { DATABASE_URL: 'postgresql://h/d', SWF_BROKER: 'embedded' }],
    ['external', { SWF_BROKER: 'external' }],
    ['none', { SWF_BROKER: 'none' }],
  ])('is %s with %j', (broker, environment) => {
    expect(readConfig(environment).broker).toBe(broker);
  });

  it('cannot be embedded where the agents look for the broker on another machine', () => {
    expect(() => readConfig({ SWF_BROKER: 'embedded', ACTIVEMQ_HOST: 'broker.example.org' })).toThrow(
      'ACTIVEMQ_HOST=broker.example.org is not localhost',
    );
  });

  it.each([
    ['true', true],
    ['True', true],
    ['false', false],
  ])('speaks TLS with ACTIVEMQ_USE_SSL=%s: %s, to the agents too', (text, speaks) => {
    expect(readConfig({ ACTIVEMQ_USE_SSL: text }).brokerTls).toBe(speaks);
    expect(saysTls(text)).toBe(speaks);
  });

  it.each(['1', 'yes'])('is not started where ACTIVEMQ_USE_SSL=%s, which is no TLS to the agents', (text) => {
    expect(() => readConfig({ ACTIVEMQ_USE_SSL: text })).toThrow('Allowed: true or false');
    expect(saysTls(text)).toBe(false);
  });

  it('goes with the certificate and its key, or neither', () => {
    const file = join(directory, 'cert.pem');
    writeFileSync(file, '');
    expect(() => readConfig({ ACTIVEMQ_SSL_CERT_FILE: file })).toThrow('ACTIVEMQ_SSL_KEY_FILE');
  });
});

describe('a broker with TLS', () => {
  it('shows the named certificate, and who verifies another authority does not connect', async () => {
    const elsewhere = join(directory, 'elsewhere');
    (await openCertificates({ dataDir: elsewhere })).close();
    const named = {
      ACTIVEMQ_USE_SSL: 'true',
      ACTIVEMQ_SSL_CERT_FILE: join(elsewhere, 'ssl_cert.pem'),
      ACTIVEMQ_SSL_KEY_FILE: join(elsewhere, 'ssl_key.pem'),
    };
    const config = settings({ ...named, ACTIVEMQ_SSL_CA_CERTS: join(elsewhere, 'ssl_ca.pem') });
    const broker = await openBroker(config, listeningLog());
    const address = { ...brokerAddress(config), port: broker.port };
    const client = await connectToBroker(address);
    await client.send('/topic/a', 'hi');
    await client.disconnect();
    (await openCertificates({ dataDir: directory })).close();
    const own = brokerAddress(settings({ ACTIVEMQ_USE_SSL: 'true' }));
    await expect(connectToBroker({ ...own, port: broker.port })).rejects.toThrow(/certificate/);
    await broker.stop();
  });
});

describe('a client that speaks to a broker with TLS without it', () => {
  it('is sent away, and others are served', async () => {
    const config = settings({ ACTIVEMQ_USE_SSL: 'true' });
    const broker = await openBroker(config, listeningLog());
    const address = { ...brokerAddress(config), port: broker.port };
    await expect(connectToBroker({ ...address, tls: undefined })).rejects.toThrow();
    const client = await connectToBroker(address);
    await client.disconnect();
    await broker.stop();
  });
});

describe('the broker of a monitor', () => {
  it('is left out where a program has its port, and the monitor says so', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    other.on('connection', (socket) => socket.end());
    const log = listeningLog();
    expect(await startEmbeddedBroker(settings({ ACTIVEMQ_PORT: String(port) }), log)).toBeUndefined();
    expect(log.said.join()).toMatch(new RegExp(`Port ${port} on \\S+ is taken.*SWF_BROKER=external`));
    other.close();
  });

  it('is that of npm run broker, where one has the port', async () => {
    const first = await openBroker(settings(), listeningLog());
    const log = listeningLog();
    expect(await startEmbeddedBroker(settings({ ACTIVEMQ_PORT: String(first.port) }), log)).toBeUndefined();
    expect(log.said.join()).toMatch(/npm run broker listens on port \d+ already; that broker is used/);
    await first.stop();
  });

  it('is not that of another monitor: what agents send there would be stored by that one', async () => {
    const first = await startEmbeddedBroker(settings(), listeningLog());
    const port = String(first?.port);
    await expect(startEmbeddedBroker(settings({ ACTIVEMQ_PORT: port }), listeningLog(), 100)).rejects.toThrow(
      new RegExp(
        `port ${port} is that of another monitor.*ACTIVEMQ_PORT to a free port.*SWF_BROKER=external`,
      ),
    );
    await first?.stop();
  });

  it('is not that of npm run broker, where another monitor reads it', async () => {
    const broker = await openBroker(settings(), listeningLog());
    const login = { user: 'admin', password: 'admin', clientId: 'swf-monitor' };
    const other = await connectToBroker({ host: 'localhost', port: broker.port, ...login });
    const config = settings({ ACTIVEMQ_PORT: String(broker.port) });
    await expect(startEmbeddedBroker(config, listeningLog(), 100)).rejects.toThrow(
      /serves another monitor already.*SWF_BROKER=external/,
    );
    await other.disconnect();
    await broker.stop();
  });

  it('has the port of a monitor that is just being stopped', async () => {
    const first = await startEmbeddedBroker(settings(), listeningLog());
    const config = settings({ ACTIVEMQ_PORT: String(first?.port) });
    const second = startEmbeddedBroker(config, listeningLog());
    const client = await connectToBroker(brokerAddress(config));
    await first?.stop();
    await client.closed;
    expect((await second)?.port).toBe(first?.port);
    await (await second)?.stop();
  });

  it('stops the start of a second monitor that has the port of the first one', async () => {
    const ports = { SWF_HTTP_PORT: '0', SWF_HTTPS_PORT: '0', SWF_HOST: '127.0.0.1', SWF_BROKER: 'embedded' };
    const first = await startEmbeddedBroker(settings(), listeningLog());
    const own = join(directory, 'second');
    const second = new Program('start', [], {
      ...ports,
      SWF_DATA_DIR: own,
      ACTIVEMQ_PORT: String(first?.port),
    });
    expect(await second.ends()).toBe(1);
    expect(second.errors).toMatch(/another monitor.*SWF_BROKER=external/);
    expect(existsSync(join(own, 'pg18/postmaster.pid'))).toBe(false);
    await first?.stop();
  });

  it('is one for all its processes, for development, and ends with it', async () => {
    const monitor = new Program('start', [], {
      SWF_DATA_DIR: join(directory, 'monitor'),
      SWF_HTTP_PORT: '0',
      SWF_HTTPS_PORT: '0',
      SWF_HOST: '127.0.0.1',
      SWF_WORKERS: '2',
      SWF_BROKER: 'embedded',
      ACTIVEMQ_PORT: '0',
    });
    await monitor.prints(/ready: /);
    const port = Number((await monitor.prints(/broker listens on localhost, port (\d+)/))[1]);
    expect(monitor.output.match(/broker listens/g)).toHaveLength(1);
    expect(monitor.output).toMatch(/for development and tests/);
    const client = await connectToBroker({ host: 'localhost', port, user: 'admin', password: 'admin' });
    monitor.child.kill('SIGTERM');
    await client.closed;
    expect(await monitor.ends()).toBe(0);
    await expect(connectToBroker({ host: '127.0.0.1', port, user: '', password: '' })).rejects.toThrow(
      'ECONNREFUSED',
    );
  });
});

describe('npm run broker', () => {
  it('says what agents need, serves them, and ends on a signal', async () => {
    const program = new Program('broker', [], { SWF_DATA_DIR: directory, ACTIVEMQ_PORT: '0' });
    const port = Number((await program.prints(/export ACTIVEMQ_PORT=(\d+)/))[1]);
    const client = await connectToBroker({ host: 'localhost', port, user: 'admin', password: 'admin' });
    await client.send('/topic/a', 'hi');
    program.child.kill('SIGTERM');
    await client.closed;
    expect(await program.ends()).toBe(0);
  });

  it('fails where its port is taken, and says what to do', async () => {
    const first = await openBroker(settings(), listeningLog());
    const program = new Program('broker', [], { ACTIVEMQ_PORT: String(first.port) });
    expect(await program.ends()).toBe(1);
    expect(program.errors).toMatch(/Port \d+ on \S+ is taken by another program.*ACTIVEMQ_PORT/);
    await first.stop();
  });
});
