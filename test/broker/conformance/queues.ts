import { expect } from 'vitest';
import { escaped, type Suite, text, unique } from './suite.ts';

export function queues({ alike, differ, raw, client, untilQuiet }: Suite): void {
  alike('keep messages in order until somebody comes', async () => {
    const queue = unique('queue');
    const writer = await client();
    for (const body of ['a', 'b', 'c']) await writer.send(queue, body);
    const reader = await raw();
    reader.send(`SUBSCRIBE\nid:s\ndestination:${queue}\n\n^`);
    expect(text(await reader.frames(3))).toEqual(['a', 'b', 'c']);
  });

  alike('give each message to one of several', async () => {
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

  alike('give what was not acknowledged to the next, marked as redelivered, in order', async () => {
    const queue = unique('queue');
    const writer = await client();
    for (const body of ['a', 'b', 'c']) await writer.send(queue, body);
    const first = await raw('1.1');
    first.send(`SUBSCRIBE\nid:s\ndestination:${queue}\nack:client-individual\n\n^`);
    const [, b] = await first.frames(3);
    expect(b?.headers['redelivered']).not.toBe('true');
    first.send(`ACK\nmessage-id:${escaped(b)}\nsubscription:s\n\n^`);
    await first.settled();
    await first.drop();
    const second = await raw();
    second.send(`SUBSCRIBE\nid:s\ndestination:${queue}\n\n^`);
    const frames = await second.frames(2);
    expect(text(frames)).toEqual(['a', 'c']);
    expect(frames.map(({ headers }) => headers['redelivered'])).toEqual(['true', 'true']);
  });

  alike('take an acknowledgement in mode client for all before it', async () => {
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

  alike('do not give out again what got a NACK', async () => {
    const queue = unique('queue');
    const writer = await client();
    for (const body of ['a', 'b']) await writer.send(queue, body);
    const reader = await raw('1.2');
    reader.send(`SUBSCRIBE\nid:s\ndestination:${queue}\nack:client-individual\n\n^`);
    const [a] = await reader.frames(2);
    reader.send(`NACK\nid:${a?.headers['ack']}\n\n^`);
    await reader.settled();
    reader.send('DISCONNECT\nreceipt:bye\n\n^');
    await reader.closed();
    const second = await raw();
    second.send(`SUBSCRIBE\nid:s\ndestination:${queue}\n\n^`);
    expect(text(await second.frames(1))).toEqual(['b']);
    expect(await second.settled()).toEqual([]);
  });

  alike('keep what no selector takes, and give it to who takes it, in order', async () => {
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

  alike('give what was not acknowledged to the next whose selector takes it', async () => {
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

  alike('go on giving to one selector after what it had passed over went to another', async () => {
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

  alike('give no more than the window before something is acknowledged', async () => {
    const queue = unique('queue');
    const writer = await client();
    for (const body of ['a', 'b', 'c']) await writer.send(queue, body);
    const reader = await raw('1.2');
    reader.send(`SUBSCRIBE\nid:s\ndestination:${queue}\nack:client-individual\nactivemq.prefetchSize:1\n\n^`);
    const a = await reader.frame();
    expect(await reader.settled()).toEqual([]);
    reader.send(`ACK\nid:${a.headers['ack']}\n\n^`);
    expect(text([await reader.frame()])).toEqual(['b']);
  });

  /** How many of ten messages of 2,000 bytes come before something is acknowledged. */
  const ahead = async (line: string) => {
    const queue = unique('queue');
    const writer = await client();
    for (let n = 0; n < 10; n++) await writer.send(queue, 'x'.repeat(2_000));
    const reader = await raw('1.2');
    reader.send(`SUBSCRIBE\nid:s\ndestination:${queue}\nack:client-individual\n${line}\n^`);
    return `${(await untilQuiet(reader)).length} of 10`;
  };

  differ(
    'messages of 2,000 bytes given before one is acknowledged',
    { embedded: '5 of 10', Classic: '10 of 10', Artemis: '5 of 10' },
    () => ahead(''),
  );
  differ(
    'messages of 2,000 bytes given before one is acknowledged, with `activemq.prefetchSize:3`',
    { embedded: '1 of 10', Classic: '3 of 10', Artemis: '1 of 10' },
    () => ahead('activemq.prefetchSize:3\n'),
  );
  differ(
    'messages of 2,000 bytes given before one is acknowledged, with `consumer-window-size:3000`',
    { embedded: '2 of 10', Classic: '10 of 10', Artemis: '2 of 10' },
    () => ahead('consumer-window-size:3000\n'),
  );
  differ(
    'messages of 2,000 bytes given before one is acknowledged, with `consumer-window-size:-1`',
    { embedded: '10 of 10', Classic: '10 of 10', Artemis: '10 of 10' },
    () => ahead('consumer-window-size:-1\n'),
  );

  differ(
    'a message that twelve subscribers got, of whom none acknowledged it',
    { embedded: 'comes again', Classic: 'comes again', Artemis: 'is gone after ten' },
    async () => {
      const queue = unique('queue');
      await (await client()).send(queue, 'poison');
      for (let n = 0; n < 12; n++) {
        const reader = await raw('1.2');
        reader.send(`SUBSCRIBE\nid:s\ndestination:${queue}\nack:client-individual\n\n^`);
        if ((await untilQuiet(reader)).length === 0) return `is gone after ${n === 10 ? 'ten' : n}`;
        await reader.drop();
      }
      return 'comes again';
    },
  );
}
