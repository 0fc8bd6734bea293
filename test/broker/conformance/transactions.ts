import { expect } from 'vitest';
import { answer, confirmed, type Suite, text, unique } from './suite.ts';

export function transactions({ alike, differ, raw, client, answerTo, untilQuiet }: Suite): void {
  alike('send on COMMIT what was sent in them, and nothing on ABORT', async () => {
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

  differ(
    'an ACK in a transaction that is not committed',
    { embedded: 'refused', Classic: 'undone', Artemis: 'done at once' },
    async () => {
      const queue = unique('queue');
      await (await client()).send(queue, 'a');
      const first = await raw('1.2');
      first.send(`SUBSCRIBE\nid:s\ndestination:${queue}\nack:client-individual\n\n^`);
      const a = await first.frame();
      await confirmed(first, 'BEGIN\ntransaction:1\n\n^');
      const ack = `ACK\nid:${a.headers['ack']}\ntransaction:1\n\n^`;
      if ((await answer(first, ack)) === 'refused') return 'refused';
      await first.drop();
      const second = await raw('1.2');
      second.send(`SUBSCRIBE\nid:s\ndestination:${queue}\n\n^`);
      return (await untilQuiet(second)).length === 0 ? 'done at once' : 'undone';
    },
  );

  differ(
    'a SEND in a transaction that was not begun',
    { embedded: 'refused', Classic: 'refused', Artemis: 'taken, and lost' },
    async () => {
      const queue = unique('queue');
      const answer = await answerTo(`SEND\ndestination:${queue}\ntransaction:none\n\nlost^`);
      if (answer === 'refused') return answer;
      const reader = await raw('1.2');
      reader.send(`SUBSCRIBE\nid:s\ndestination:${queue}\n\n^`);
      return (await untilQuiet(reader)).length === 0 ? 'taken, and lost' : 'taken, and sent';
    },
  );
}
