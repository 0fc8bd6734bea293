import { expect } from 'vitest';
import type { Frame } from '../../../src/stomp/frame.ts';
import { post } from '../../../src/stomp/unconfirmed.ts';
import { answer, comesBack, type Suite, text, unique, uniqueClientId, written } from './suite.ts';

export function durableSubscriptions({ alike, differ, raw, client, answerTo, untilQuiet }: Suite): void {
  const durable = (topic: string, ...lines: string[]) =>
    `SUBSCRIBE\nid:s\ndestination:${topic}\nack:client-individual\nactivemq.subscriptionName:kept\ndurable-subscription-name:kept\ndurable-subscriber-name:kept\n${lines.join('')}\n^`;

  alike('get what was sent while they were away, in order, and once acknowledged not again', async () => {
    const topic = unique('topic');
    const id = uniqueClientId();
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
    expect(text([await third.frame()])).toEqual(['b']);
  });

  differ(
    'the `message-id` when a message comes again',
    { embedded: 'other before the comma', Classic: 'the same', Artemis: 'other before the comma' },
    async () => {
      const topic = unique('topic');
      const id = uniqueClientId();
      const ids: string[] = [];
      for (let times = 0; times < 2; times++) {
        const reader = await comesBack(() => raw('1.2', id));
        reader.send(durable(topic));
        const [message] = await reader.settled();
        if (times === 0) post(await client(), topic, 'a');
        ids.push((message ?? (await reader.frame())).headers['message-id'] ?? '');
        await reader.drop();
      }
      if (ids[0] === ids[1]) return 'the same';
      const [first, second] = ids.map((value) => value.replace(/^.*,/, ''));
      return first === second ? 'other before the comma' : 'another';
    },
  );

  alike('keep what their selector takes', async () => {
    const topic = unique('topic');
    const id = uniqueClientId();
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

  differ(
    'with another selector than at first',
    {
      embedded: 'keeps the first',
      Classic: 'begins anew with the other',
      Artemis: 'keeps the first',
    },
    async () => {
      const topic = unique('topic');
      const id = uniqueClientId();
      const first = await raw('1.2', id);
      first.send(durable(topic, "selector:run_id = '1'\n"));
      await first.settled();
      await first.drop();
      const writer = await client();
      for (const run_id of ['1', '2']) post(writer, topic, run_id, { run_id });
      await written(writer);
      const second = await comesBack(() => raw('1.2', id));
      second.send(durable(topic, "selector:run_id = '2'\n"));
      const before = await second.settled();
      for (const run_id of ['1', '2']) post(writer, topic, `later ${run_id}`, { run_id });
      const got = text([...before, ...(await untilQuiet(second))]).join(', ');
      const names: Record<string, string> = {
        '1, later 1': 'keeps the first',
        'later 2': 'begins anew with the other',
      };
      return names[got] ?? got;
    },
  );

  differ(
    'to another topic than at first',
    { embedded: 'refused', Classic: 'begins anew with the other', Artemis: 'stays with the first' },
    async () => {
      const topic = unique('topic');
      const id = uniqueClientId();
      const first = await raw('1.2', id);
      first.send(durable(topic));
      await first.settled();
      await first.drop();
      const second = await comesBack(() => raw('1.2', id));
      if ((await answer(second, durable(`${topic}.other`))) === 'refused') return 'refused';
      const writer = await client();
      post(writer, topic, 'stays with the first');
      post(writer, `${topic}.other`, 'begins anew with the other');
      return text(await untilQuiet(second)).join(', ');
    },
  );

  differ('to a queue', { embedded: 'refused', Classic: 'refused', Artemis: 'taken' }, () =>
    answerTo(durable(unique('queue')), uniqueClientId()),
  );

  differ('without client-id', { embedded: 'refused', Classic: 'taken', Artemis: 'refused' }, () =>
    answerTo(durable(unique('topic'))),
  );

  differ(
    'the receipt of a SEND, while the subscriber is away',
    {
      embedded: 'comes when it has acknowledged the message',
      Classic: 'comes at once',
      Artemis: 'comes at once',
    },
    async () => {
      const topic = unique('topic');
      const id = uniqueClientId();
      const first = await raw('1.2', id);
      first.send(durable(topic));
      await first.settled();
      await first.drop();
      const writer = await raw('1.2');
      writer.send(`SEND\ndestination:${topic}\npersistent:true\nreceipt:mine\n\na^`);
      const second = await comesBack(() => raw('1.2', id));
      second.send(durable(topic));
      const { headers } = await second.frame();
      if ((await untilQuiet(writer)).length > 0) return 'comes at once';
      second.send(`ACK\nid:${headers['ack']}\n\n^`);
      expect((await writer.frame()).headers['receipt-id']).toBe('mine');
      return 'comes when it has acknowledged the message';
    },
  );

  alike('end with UNSUBSCRIBE that names them', async () => {
    const topic = unique('topic');
    const id = uniqueClientId();
    const first = await raw('1.2', id);
    first.send(durable(topic));
    await first.settled();
    first.send('UNSUBSCRIBE\nid:s\n\n^');
    await first.settled();
    first.send('UNSUBSCRIBE\nid:s\nactivemq.subscriptionName:kept\ndurable-subscription-name:kept\n\n^');
    await first.settled();
    const writer = await client();
    post(writer, topic, 'a');
    await written(writer);
    first.send(durable(topic));
    expect(await first.settled()).toEqual([]);
  });
}
