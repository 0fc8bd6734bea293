import { once } from 'node:events';
import { type ClientRequest, createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, it, vi } from 'vitest';
import { BodyIntake } from '../../src/http/body-intake.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A server that answers a body with its length and its sum, once it is told to. */
async function serve(intake: BodyIntake, { limit = 2 ** 20, until = Promise.resolve() } = {}) {
  const server = createServer(async (request, response) => {
    try {
      const bytes = await intake.read(request, response, limit);
      await until;
      response.end(`${bytes.length} ${bytes.reduce((sum, byte) => (sum * 31 + byte) % 65_521, 0)}`);
    } catch (error) {
      response.writeHead((error as { status?: number }).status ?? 503, { connection: 'close' });
      response.end((error as Error).message);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return (headers: Record<string, string | number> = {}) => {
    const call = httpRequest({ port, host: '127.0.0.1', method: 'POST', headers });
    call.on('error', () => undefined);
    const answer = answerOf(call);
    answer.catch(() => undefined); // of those that have none when a test ends
    return { call, answer };
  };
}

async function answerOf(call: ClientRequest): Promise<string> {
  const [response] = (await once(call, 'response')) as [IncomingMessage];
  return `${response.statusCode} ${await text(response)}`;
}

const sumOf = (bytes: Buffer) => bytes.reduce((sum, byte) => (sum * 31 + byte) % 65_521, 0);
const KIB = 1024;

it('reads a body whole, in one piece or in the smallest ones', async () => {
  const intake = new BodyIntake();
  const post = await serve(intake);
  const bytes = Buffer.from(Array.from({ length: 20_000 }, (_, index) => index % 251));
  const whole = post({ 'content-length': bytes.length });
  whole.call.end(bytes);
  expect(await whole.answer).toBe(`200 20000 ${sumOf(bytes)}`);
  const pieces = post();
  for (const byte of bytes) pieces.call.write(Buffer.of(byte));
  pieces.call.end();
  expect(await pieces.answer).toBe(`200 20000 ${sumOf(bytes)}`);
  await vi.waitFor(() => expect(intake.held).toBe(0));
});

it('refuses what is longer than it may be, declared or not', async () => {
  const intake = new BodyIntake();
  const post = await serve(intake, { limit: 100 * KIB });
  const declared = post({ 'content-length': 100 * KIB + 1 });
  declared.call.flushHeaders();
  expect(await declared.answer).toMatch(/^413 /);
  const undeclared = post();
  undeclared.call.write(Buffer.alloc(64 * KIB));
  undeclared.call.write(Buffer.alloc(64 * KIB));
  expect(await undeclared.answer).toMatch(/^413 /);
  expect(intake.held).toBe(0);
});

it('holds a body until it is answered, and takes no more than it may hold', async () => {
  const { promise: until, resolve } = Promise.withResolvers<void>();
  const intake = new BodyIntake({ mostHeld: 300 * KIB });
  const post = await serve(intake, { until });
  const first = [post(), post()];
  for (const { call } of first) call.end(Buffer.alloc(100 * KIB));
  await vi.waitFor(() => expect(intake.held).toBeGreaterThanOrEqual(200 * KIB));
  const third = post();
  third.call.end(Buffer.alloc(150 * KIB));
  expect(await third.answer).toMatch(/^503 /);
  // Small ones are taken always.
  const small = post();
  small.call.end('small');
  resolve();
  expect(await small.answer).toMatch(/^200 5 /);
  for (const { answer } of first) expect(await answer).toMatch(/^200 102400 /);
  await vi.waitFor(() => expect(intake.held).toBe(0));
  const after = post();
  after.call.end(Buffer.alloc(150 * KIB));
  expect(await after.answer).toMatch(/^200 153600 /);
});

it('lets slow bodies give way to others, those that began first', async () => {
  const intake = new BodyIntake({ mostHeld: 340 * KIB, slow: 50 });
  const post = await serve(intake);
  const slow = [post(), post(), post()];
  for (const { call } of slow) {
    const held = intake.held;
    call.write(Buffer.alloc(60 * KIB));
    await vi.waitFor(() => expect(intake.held).toBeGreaterThan(held));
  }
  await new Promise((resolve) => setTimeout(resolve, 100)); // what is slow is a matter of time
  const quick = post();
  quick.call.end(Buffer.alloc(200 * KIB));
  expect(await quick.answer).toMatch(/^200 204800 /);
  expect(await slow[0]?.answer).toMatch(/^503 The monitor holds as many request bodies as it can/);
  slow[2]?.call.end();
  expect(await slow[2]?.answer).toMatch(/^200 61440 /);
});

it('gives back what a body held whose client has gone', async () => {
  const intake = new BodyIntake();
  const post = await serve(intake);
  const { call } = post();
  call.write(Buffer.alloc(100 * KIB));
  await vi.waitFor(() => expect(intake.held).toBeGreaterThan(0));
  call.destroy();
  await vi.waitFor(() => expect(intake.held).toBe(0));
});
