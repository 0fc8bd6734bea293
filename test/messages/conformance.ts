import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { connectToBroker, type StompClient } from '../../src/stomp/client.ts';
import { type Frame, VERSIONS, type Version } from '../../src/stomp/frame.ts';
import { post } from '../../src/stomp/unconfirmed.ts';
import { type BrokerPlace, RawClient } from './raw-client.ts';

/**
 * What the embedded broker and ActiveMQ Classic do alike. Texts of errors, and the form of ids, are each one's own.
 */
export function conformance(name: string, place: () => BrokerPlace): void {
  const open: { drop(): unknown }[] = [];
  afterEach(async () => {
    for (const client of open.splice(0)) await client.drop();
  });
  const raw = async (version: Version = '1.2', ...lines: string[]) => {
    const client = await RawClient.connected(place(), version, ...lines);
    open.push(client);
    return client;
  };
  const unconnected = () => {
    const client = new RawClient(place());
    open.push(client);
    return client;
  };
  const client = async (options: { clientId?: string } = {}): Promise<StompClient> => {
    const connected = await connectToBroker({ ...place(), ...options });
    open.push({
      drop: () => {
        connected.cut();
        return connected.closed;
      },
    });
    return connected;
  };
  const unique = (kind: 'topic' | 'queue') => `/${kind}/test.${randomBytes(6).toString('hex')}`;
  const text = (frames: Frame[]) => frames.map(({ body }) => body.toString());

  describe(`${name}: connecting`, () => {
    it.each(VERSIONS)('speaks STOMP %s', async (version) => {
      const other = unconnected();
      other.hello(place(), version);
      const { command, headers } = await other.frame();
      expect(command).toBe('CONNECTED');
      if (version !== '1.0') expect(headers['version']).toBe(version);
    });

    it('chooses the newest version of several', async () => {
      const other = unconnected();
      other.hello(place(), '1.0,1.1,1.2');
      expect((await other.frame()).headers['version']).toBe('1.2');
    });

    it('takes STOMP for CONNECT', async () => {
      const { user, password } = place();
      const other = unconnected();
      other.send(`STOMP\naccept-version:1.2\nhost:x\nlogin:${user}\npasscode:${password}\n\n^`);
      expect((await other.frame()).command).toBe('CONNECTED');
    });

    it.each([
      ['a wrong password', (p: BrokerPlace) => ({ ...p, password: 'wrong' })],
      ['a wrong user', (p: BrokerPlace) => ({ ...p, user: 'stranger' })],
    ])('refuses %s with ERROR and closes', async (_, wrong) => {
      const other = unconnected();
      other.hello(wrong(place()), '1.2');
      expect((await other.frame()).command).toBe('ERROR');
      await other.closed();
    });

    it('refuses a version that it does not speak', async () => {
      const other = unconnected();
      other.hello(place(), '2.0');
      expect((await other.frame()).command).toBe('ERROR');
    });

    it('takes CONNECT byte by byte, with CRLF', async () => {
      const { user, password } = place();
      const other = unconnected();
      for (const byte of `CONNECT\r\naccept-version:1.2\r\nhost:x\r\nlogin:${user}\r\npasscode:${password}\r\n\r\n^`) {
        other.send(byte);
      }
      expect((await other.frame()).command).toBe('CONNECTED');
    });

    it('refuses a second connection with the same client-id, and takes it once the first is gone', async () => {
      const id = `client-id:${randomBytes(6).toString('hex')}`;
      const first = await raw('1.2', id);
      await expect(raw('1.2', id)).rejects.toThrow();
      expect(await first.settled()).toEqual([]);
      first.send('DISCONNECT\nreceipt:bye\n\n^');
      await first.closed();
      await expect(raw('1.2', id)).resolves.toBeDefined();
    });

    it('answers DISCONNECT with its receipt, then closes', async () => {
      const other = await raw();
      other.send('DISCONNECT\nreceipt:bye\n\n^');
      expect(await other.frame()).toMatchObject({ command: 'RECEIPT', headers: { 'receipt-id': 'bye' } });
    });
  });

  describe(`${name}: topics`, () => {
    it('gives each message to every subscriber that is there', async () => {
      const topic = unique('topic');
      const readers = [await raw('1.0'), await raw('1.1'), await raw('1.2')];
      for (const reader of readers) {
        reader.send(`SUBSCRIBE\nid:s\ndestination:${topic}\n\n^`);
        await reader.settled();
      }
      const writer = await client();
      await writer.send(topic, 'a', { sender: 'x' });
      await writer.send(topic, 'b');
      for (const reader of readers) {
        const [a, b] = await reader.frames(2);
        expect(a).toMatchObject({ command: 'MESSAGE', headers: { destination: topic, sender: 'x' } });
        expect(a?.headers['message-id']).not.toBe(b?.headers['message-id']);
        expect(text([a as Frame, b as Frame])).toEqual(['a', 'b']);
      }
    });

    it('gives it to a sender that has subscribed itself', async () => {
      const topic = unique('topic');
      const one = await raw();
      one.send(`SUBSCRIBE\nid:s\ndestination:${topic}\n\n^SEND\ndestination:${topic}\n\nme^`);
      expect(text([await one.frame()])).toEqual(['me']);
    });

    it('keeps nothing for who comes later, and sends nothing after UNSUBSCRIBE', async () => {
      const topic = unique('topic');
      const writer = await client();
      await writer.send(topic, 'before');
      const reader = await raw();
      reader.send(`SUBSCRIBE\nid:s\ndestination:${topic}\n\n^`);
      await reader.settled();
      await writer.send(topic, 'during');
      expect(text([await reader.frame()])).toEqual(['during']);
      reader.send('UNSUBSCRIBE\nid:s\n\n^');
      await reader.settled();
      await writer.send(topic, 'after');
      expect(await reader.settled()).toEqual([]);
    });

    it.each([
      ["run_id = '100010'", ['one']],
      ["'100010' = run_id", ['one']],
      ['run_id = 100010', ['one']],
      ['run_id <> 100010.0', ['two']],
      ["run_id <> '100010'", ['two']],
      ["namespace='x' AND (run_id='100010')", ['one']],
      ["namespace='x' and (run_id='100010' or run_id='100011')", ['one', 'two']],
      ["run_id = '100011' OR run_id = '100010' AND namespace = 'y'", ['two']],
      ["NOT (run_id = '100010')", ['two']],
      ["run_id IN ('100009', '100010')", ['one']],
      ["run_id NOT IN ('100009', '100010')", ['two']],
      ["run_id LIKE '%_10'", ['one']],
      ["run_id NOT LIKE '%_10'", ['two']],
      ["note = 'it''s'", ['one']],
      ['run_id IS NULL', ['without']],
      ["namespace IS NOT NULL AND 'a' = 'a'", ['one', 'two']],
      ["task_id = '7' OR namespace = 'x'", ['one', 'two']],
      ["run_id = 'x'", []],
      ['namespace = 5', []],
    ])('gives what a selector takes, and no more: %s', async (selector, expected) => {
      const topic = unique('topic');
      const reader = await raw();
      reader.send(
        `SUBSCRIBE\nid:s\ndestination:${topic}\nselector:${selector}\n\n^SUBSCRIBE\nid:all\ndestination:${topic}\n\n^`,
      );
      await reader.settled();
      const writer = await client();
      await writer.send(topic, 'one', { namespace: 'x', run_id: '100010', note: "it's" });
      await writer.send(topic, 'two', { namespace: 'x', run_id: '100011' });
      await writer.send(topic, 'without', {});
      const frames = await reader.frames(3 + expected.length);
      const taken = frames.filter(({ headers }) => headers['subscription'] === 's');
      expect(text(taken)).toEqual(expected);
      expect(await reader.settled()).toEqual([]);
    });

    it('gives the same message to two subscriptions of one connection, each under its id', async () => {
      const topic = unique('topic');
      const reader = await raw();
      reader.send(`SUBSCRIBE\nid:1\ndestination:${topic}\n\n^SUBSCRIBE\nid:2\ndestination:${topic}\n\n^`);
      await reader.settled();
      await (await client()).send(topic, 'a');
      const frames = await reader.frames(2);
      expect(frames.map(({ headers }) => headers['subscription']).sort()).toEqual(['1', '2']);
    });
  });

  describe(`${name}: what a message carries`, () => {
    it.each(VERSIONS)(
      'headers as they were sent, escaped as the subscriber reads them: %s',
      async (version) => {
        const topic = unique('topic');
        const reader = await raw('1.2');
        reader.send(`SUBSCRIBE\nid:s\ndestination:${topic}\n\n^`);
        await reader.settled();
        const writer = await raw(version);
        writer.send(
          version === '1.0'
            ? `SEND\ndestination:${topic}\nnote:a:b\n\n^`
            : `SEND\ndestination:${topic}\nnote:a\\cb\\\\c\\nd\n\n^`,
        );
        const { headers } = await reader.frame();
        expect(headers['note']).toBe(version === '1.0' ? 'a:b' : 'a:b\\c\nd');
      },
    );

    it('the first of repeated headers', async () => {
      const topic = unique('topic');
      const reader = await raw();
      reader.send(`SUBSCRIBE\nid:s\ndestination:${topic}\n\n^SEND\ndestination:${topic}\nn:1\nn:2\n\n^`);
      expect((await reader.frame()).headers['n']).toBe('1');
    });

    it('no receipt and no transaction of the sender', async () => {
      const topic = unique('topic');
      const reader = await raw();
      reader.send(`SUBSCRIBE\nid:s\ndestination:${topic}\n\n^`);
      await reader.settled();
      const writer = await raw();
      writer.send(
        `BEGIN\ntransaction:t\n\n^SEND\ndestination:${topic}\ntransaction:t\nreceipt:r\n\n^COMMIT\ntransaction:t\n\n^`,
      );
      const { headers } = await reader.frame();
      expect(headers['receipt']).toBeUndefined();
      expect(headers['transaction']).toBeUndefined();
    });

    it('text without content-length, and bytes with NUL in them with it', async () => {
      const topic = unique('topic');
      const reader = await raw();
      reader.send(`SUBSCRIBE\nid:s\ndestination:${topic}\n\n^`);
      await reader.settled();
      const writer = await client();
      await writer.send(topic, 'π ≈ 3');
      await writer.send(topic, Buffer.from([1, 0, 255, 10]));
      const [first, second] = await reader.frames(2);
      expect(first?.headers['content-length']).toBeUndefined();
      expect(first?.body.toString()).toBe('π ≈ 3');
      expect(second?.headers['content-length']).toBe('4');
      expect([...(second?.body ?? [])]).toEqual([1, 0, 255, 10]);
    });
  });

  describe(`${name}: queues`, () => {
    it('keep messages in order until somebody comes', async () => {
      const queue = unique('queue');
      const writer = await client();
      for (const body of ['a', 'b', 'c']) await writer.send(queue, body);
      const reader = await raw();
      reader.send(`SUBSCRIBE\nid:s\ndestination:${queue}\n\n^`);
      expect(text(await reader.frames(3))).toEqual(['a', 'b', 'c']);
    });

    it('give each message to one of several', async () => {
      const queue = unique('queue');
      const readers = [await raw(), await raw(), await raw()];
      for (const reader of readers) {
        reader.send(`SUBSCRIBE\nid:s\ndestination:${queue}\n\n^`);
        await reader.settled();
      }
      const writer = await client();
      for (let n = 0; n < 30; n++) await writer.send(queue, String(n));
      const got = await Promise.all(readers.map((reader) => reader.frames(10)));
      const numbers = text(got.flat()).map(Number);
      expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n));
    });

    it('give what was not acknowledged to the next, marked as redelivered, in order', async () => {
      const queue = unique('queue');
      const writer = await client();
      for (const body of ['a', 'b', 'c']) await writer.send(queue, body);
      const first = await raw('1.1');
      first.send(`SUBSCRIBE\nid:s\ndestination:${queue}\nack:client-individual\n\n^`);
      const [, b] = await first.frames(3);
      expect(b?.headers['redelivered']).toBeUndefined();
      first.send(`ACK\nmessage-id:${escaped(b)}\nsubscription:s\n\n^`);
      await first.settled();
      await first.drop();
      const second = await raw();
      second.send(`SUBSCRIBE\nid:s\ndestination:${queue}\n\n^`);
      const frames = await second.frames(2);
      expect(text(frames)).toEqual(['a', 'c']);
      expect(frames.map(({ headers }) => headers['redelivered'])).toEqual(['true', 'true']);
    });

    it('take an acknowledgement in mode client for all before it', async () => {
      const queue = unique('queue');
      const writer = await client();
      for (const body of ['a', 'b', 'c']) await writer.send(queue, body);
      const first = await raw('1.2');
      first.send(`SUBSCRIBE\nid:s\ndestination:${queue}\nack:client\n\n^`);
      const [, b] = await first.frames(3);
      first.send(`ACK\nid:${b?.headers['ack']}\n\n^`);
      await first.settled();
      await first.drop();
      const second = await raw();
      second.send(`SUBSCRIBE\nid:s\ndestination:${queue}\n\n^`);
      expect(text(await second.frames(1))).toEqual(['c']);
    });

    it('do not give out again what got a NACK', async () => {
      const queue = unique('queue');
      const writer = await client();
      for (const body of ['a', 'b']) await writer.send(queue, body);
      const reader = await raw('1.2');
      reader.send(`SUBSCRIBE\nid:s\ndestination:${queue}\nack:client-individual\n\n^`);
      const [a] = await reader.frames(2);
      reader.send(`NACK\nid:${a?.headers['ack']}\n\n^`);
      await reader.settled();
      await reader.drop();
      const second = await raw();
      second.send(`SUBSCRIBE\nid:s\ndestination:${queue}\n\n^`);
      expect(text(await second.frames(1))).toEqual(['b']);
      expect(await second.settled()).toEqual([]);
    });

    it('keep what no selector takes, and give it to who takes it, in order', async () => {
      const queue = unique('queue');
      const writer = await client();
      const reader = await raw();
      reader.send(`SUBSCRIBE\nid:s\ndestination:${queue}\nselector:task_id = '2'\n\n^`);
      await reader.settled();
      for (const [body, task_id] of [...'abcdef'].map((body, n) => [body, String(n % 3)] as const)) {
        await writer.send(queue, body, { task_id });
      }
      expect(text(await reader.frames(2))).toEqual(['c', 'f']);
      const second = await raw();
      second.send(`SUBSCRIBE\nid:s\ndestination:${queue}\nselector:task_id = '1'\n\n^`);
      expect(text(await second.frames(2))).toEqual(['b', 'e']);
      const third = await raw();
      third.send(`SUBSCRIBE\nid:s\ndestination:${queue}\n\n^`);
      expect(text(await third.frames(2))).toEqual(['a', 'd']);
    });

    it('give what was not acknowledged to the next whose selector takes it', async () => {
      const queue = unique('queue');
      const writer = await client();
      for (const [n, body] of [...'abcd'].entries()) await writer.send(queue, body, { odd: String(n % 2) });
      const subscribe = `SUBSCRIBE\nid:s\ndestination:${queue}\nack:client-individual\nselector:odd = '1'\n\n^`;
      const first = await raw('1.2');
      first.send(subscribe);
      const [b] = await first.frames(2);
      first.send(`ACK\nid:${b?.headers['ack']}\n\n^`);
      const second = await raw('1.2');
      second.send(subscribe);
      expect(await second.settled()).toEqual([]);
      await first.settled();
      await first.drop();
      const d = await second.frame();
      expect(d).toMatchObject({ headers: { redelivered: 'true' } });
      expect(text([d])).toEqual(['d']);
    });

    it('go on giving to one selector after what it had passed over went to another', async () => {
      const queue = unique('queue');
      const writer = await client();
      const subscribe = (odd: string) =>
        `SUBSCRIBE\nid:s\ndestination:${queue}\nack:client-individual\nactivemq.prefetchSize:1\nselector:odd = '${odd}'\n\n^`;
      const [even, odd] = [await raw('1.2'), await raw('1.2')];
      even.send(subscribe('0'));
      odd.send(subscribe('1'));
      await even.settled();
      await odd.settled();
      for (const body of ['a', 'b']) await writer.send(queue, body, { odd: '0' });
      const a = await even.frame();
      even.send(`ACK\nid:${a.headers['ack']}\n\n^`);
      expect(text([a, await even.frame()])).toEqual(['a', 'b']);
      await writer.send(queue, 'c', { odd: '1' });
      expect(text([await odd.frame()])).toEqual(['c']);
    });

    it('are what a name alone is', async () => {
      const name = `test.${randomBytes(6).toString('hex')}`;
      const writer = await raw();
      writer.send(`SEND\ndestination:${name}\n\na^SEND\ndestination:/queue/${name}\n\nb^`);
      await writer.settled();
      const readers = [await raw(), await raw()] as const;
      readers[0].send(`SUBSCRIBE\nid:s\ndestination:/queue/${name}\n\n^`);
      expect(text(await readers[0].frames(2))).toEqual(['a', 'b']);
      await readers[0].drop();
      readers[1].send(`SUBSCRIBE\nid:s\ndestination:${name}\n\n^`);
      await readers[1].settled();
      writer.send(`SEND\ndestination:/queue/${name}\n\nc^`);
      expect(text([await readers[1].frame()])).toEqual(['c']);
    });

    it('give no more than the window before something is acknowledged', async () => {
      const queue = unique('queue');
      const writer = await client();
      for (const body of ['a', 'b', 'c']) await writer.send(queue, body);
      const reader = await raw('1.2');
      reader.send(
        `SUBSCRIBE\nid:s\ndestination:${queue}\nack:client-individual\nactivemq.prefetchSize:1\n\n^`,
      );
      const a = await reader.frame();
      expect(await reader.settled()).toEqual([]);
      reader.send(`ACK\nid:${a.headers['ack']}\n\n^`);
      expect(text([await reader.frame()])).toEqual(['b']);
    });
  });

  describe(`${name}: transactions`, () => {
    it('send on COMMIT what was sent in them, and nothing on ABORT', async () => {
      const queue = unique('queue');
      const writer = await raw();
      const send = (transaction: string, body: string) =>
        writer.send(`SEND\ndestination:${queue}\ntransaction:${transaction}\n\n${body}^`);
      writer.send('BEGIN\ntransaction:1\n\n^BEGIN\ntransaction:2\n\n^');
      send('1', 'kept');
      send('2', 'dropped');
      await writer.settled();
      const reader = await raw();
      reader.send(`SUBSCRIBE\nid:s\ndestination:${queue}\n\n^`);
      expect(await reader.settled()).toEqual([]);
      writer.send('ABORT\ntransaction:2\n\n^COMMIT\ntransaction:1\n\n^');
      expect(text([await reader.frame()])).toEqual(['kept']);
      await writer.settled();
      expect(await reader.settled()).toEqual([]);
    });

    it('acknowledge on COMMIT', async () => {
      const queue = unique('queue');
      await (await client()).send(queue, 'a');
      const first = await raw('1.2');
      first.send(`SUBSCRIBE\nid:s\ndestination:${queue}\nack:client-individual\n\n^`);
      const a = await first.frame();
      first.send(`BEGIN\ntransaction:1\n\n^ACK\nid:${a.headers['ack']}\ntransaction:1\n\n^`);
      await first.settled();
      await first.drop();
      const second = await raw('1.2');
      second.send(`SUBSCRIBE\nid:s\ndestination:${queue}\nack:client-individual\n\n^`);
      const again = await second.frame();
      second.send(
        `BEGIN\ntransaction:1\n\n^ACK\nid:${again.headers['ack']}\ntransaction:1\n\n^COMMIT\ntransaction:1\n\n^`,
      );
      await second.settled();
      await second.drop();
      const third = await raw('1.2');
      third.send(`SUBSCRIBE\nid:s\ndestination:${queue}\n\n^`);
      expect(await third.settled()).toEqual([]);
    });
  });

  describe(`${name}: durable subscriptions`, () => {
    const durable = (topic: string, ...lines: string[]) =>
      `SUBSCRIBE\nid:s\ndestination:${topic}\nack:client-individual\nactivemq.subscriptionName:books\ndurable-subscription-name:books\ndurable-subscriber-name:books\n${lines.join('')}\n^`;

    it('get what was sent while they were away, in order, and once acknowledged not again', async () => {
      const topic = unique('topic');
      const id = `client-id:${randomBytes(6).toString('hex')}`;
      const first = await raw('1.2', id);
      first.send(durable(topic));
      await first.settled();
      await first.drop();
      const writer = await client();
      for (const body of ['a', 'b']) post(writer, topic, body);
      await written(writer);
      const second = await comesBack(() => raw('1.2', id));
      second.send(durable(topic));
      const [a, b] = await second.frames(2);
      expect(text([a as Frame, b as Frame])).toEqual(['a', 'b']);
      second.send(`ACK\nid:${a?.headers['ack']}\n\n^`);
      await second.settled();
      await second.drop();
      const third = await comesBack(() => raw('1.2', id));
      third.send(durable(topic));
      const again = await third.frame();
      expect(text([again])).toEqual(['b']);
      expect(again.headers['message-id']).toBe(b?.headers['message-id']);
    });

    it('keep what their selector takes', async () => {
      const topic = unique('topic');
      const id = `client-id:${randomBytes(6).toString('hex')}`;
      const wanted = durable(topic, "selector:run_id = '1'\n");
      const first = await raw('1.2', id);
      first.send(wanted);
      await first.settled();
      await first.drop();
      const writer = await client();
      for (const run_id of ['1', '2', '3']) post(writer, topic, run_id, { run_id });
      await written(writer);
      const second = await comesBack(() => raw('1.2', id));
      second.send(wanted);
      expect(text([await second.frame()])).toEqual(['1']);
      expect(await second.settled()).toEqual([]);
    });

    it('begin anew where their selector is another', async () => {
      const topic = unique('topic');
      const id = `client-id:${randomBytes(6).toString('hex')}`;
      const first = await raw('1.2', id);
      first.send(durable(topic, "selector:run_id = '1'\n"));
      await first.settled();
      await first.drop();
      const writer = await client();
      for (const run_id of ['1', '2']) post(writer, topic, run_id, { run_id });
      await written(writer);
      const second = await comesBack(() => raw('1.2', id));
      second.send(durable(topic, "selector:run_id = '2'\n"));
      expect(await second.settled()).toEqual([]);
      post(writer, topic, 'later', { run_id: '2' });
      expect(text([await second.frame()])).toEqual(['later']);
    });

    it('end with UNSUBSCRIBE that names them', async () => {
      const topic = unique('topic');
      const id = `client-id:${randomBytes(6).toString('hex')}`;
      const first = await raw('1.2', id);
      first.send(durable(topic));
      await first.settled();
      first.send('UNSUBSCRIBE\nid:s\n\n^');
      await first.settled();
      first.send('UNSUBSCRIBE\nid:s\nactivemq.subscriptionName:books\ndurable-subscription-name:books\n\n^');
      await first.settled();
      const writer = await client();
      post(writer, topic, 'a');
      await written(writer);
      first.send(durable(topic));
      expect(await first.settled()).toEqual([]);
    });
  });

  describe(`${name}: heart-beats`, () => {
    // Without an agreement there would be none, or one in thirty seconds.
    it('come as agreed', { timeout: 20_000 }, async () => {
      const one = await raw('1.2', 'heart-beat:0,500');
      let beats = 0;
      await new Promise<void>((resolve) => {
        one.socket.on('data', (chunk: Buffer) => {
          if (chunk.every((byte) => byte === 10)) beats += chunk.length;
          if (beats >= 3) resolve();
        });
      });
    });

    it('that do not come end the connection', async () => {
      const start = performance.now();
      const one = await raw('1.2', 'heart-beat:500,0');
      await one.closed();
      expect(performance.now() - start).toBeGreaterThan(500);
    });
  });

  describe(`${name}: what is wrong`, () => {
    it.each([
      ['an unknown command', 'FLY\n\n^'],
      ['SEND without destination', 'SEND\n\n^'],
      ['a selector that ends too early', 'SUBSCRIBE\nid:s\ndestination:/topic/a\nselector:a = \n\n^'],
      ['a selector with too much in it', "SUBSCRIBE\nid:s\ndestination:/topic/a\nselector:a = 'x' b\n\n^"],
      ['a selector in another language', "SUBSCRIBE\nid:s\ndestination:/topic/a\nselector:a == 'x'\n\n^"],
      ['SUBSCRIBE without id', 'SUBSCRIBE\ndestination:/queue/a\n\n^'],
      ['COMMIT of no transaction', 'COMMIT\ntransaction:none\n\n^'],
      ['SEND in no transaction', 'SEND\ndestination:/queue/a\ntransaction:none\n\n^'],
      ['a content-length that is too small', 'SEND\ndestination:/queue/a\ncontent-length:1\n\nabc^'],
      ['a second CONNECT', 'CONNECT\naccept-version:1.2\nhost:x\n\n^'],
      ['BEGIN of an open transaction', 'BEGIN\ntransaction:1\n\n^BEGIN\ntransaction:1\n\n^'],
      ['UNSUBSCRIBE of no subscription', 'UNSUBSCRIBE\nid:none\n\n^'],
      [
        'ACK of no message',
        'SUBSCRIBE\nid:s\nack:client\ndestination:/queue/test.none\n\n^ACK\nid:none\n\n^',
      ],
    ])('%s gets ERROR', async (_, frame) => {
      const one = await raw('1.2');
      one.send(frame);
      expect((await one.frame()).command).toBe('ERROR');
    });

    it('names the receipt of the frame it refuses', async () => {
      const one = await raw('1.2');
      one.send('COMMIT\ntransaction:none\nreceipt:mine\n\n^');
      expect(await one.frame()).toMatchObject({ command: 'ERROR', headers: { 'receipt-id': 'mine' } });
    });

    it('leaves all others alone', async () => {
      const topic = unique('topic');
      const reader = await raw();
      reader.send(`SUBSCRIBE\nid:s\ndestination:${topic}\n\n^`);
      await reader.settled();
      const bad = await raw();
      bad.send('FLY\n\n^');
      await (await client()).send(topic, 'a');
      expect(text([await reader.frame()])).toEqual(['a']);
    });
  });
}

/** As a 1.1 client writes an id back. */
function escaped(frame: Frame | undefined): string {
  return (frame?.headers['message-id'] ?? '').replaceAll('\\', '\\\\').replaceAll(':', '\\c');
}

/** Waits until the broker has what was posted: with a durable subscriber away, a receipt of SEND may not come. */
async function written(writer: StompClient): Promise<void> {
  await writer.subscribe(
    { id: `sync-${Math.random()}`, destination: `/topic/sync.${Math.random()}` },
    () => undefined,
  );
}

/** The broker may not have noticed yet that the one before is gone. */
async function comesBack<T>(connect: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await connect();
    } catch (error) {
      if (tries === 1_000) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
