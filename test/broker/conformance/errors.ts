import { expect } from 'vitest';
import { answer, type Suite, text, unique } from './suite.ts';

export function errors({ alike, differ, raw, client, answerTo }: Suite): void {
  for (const [what, frame] of [
    ['an unknown command', 'FLY\n\n^'],
    ['SEND without destination', 'SEND\n\n^'],
    ['COMMIT of no transaction', 'COMMIT\ntransaction:none\n\n^'],
    ['BEGIN of an open transaction', 'BEGIN\ntransaction:1\n\n^BEGIN\ntransaction:1\n\n^'],
    ['UNSUBSCRIBE of no subscription', 'UNSUBSCRIBE\nid:none\n\n^'],
    ['ACK of no message', 'SUBSCRIBE\nid:s\nack:client\ndestination:/queue/test.none\n\n^ACK\nid:none\n\n^'],
  ] as const)
    alike(`${what} gets ERROR`, async () => {
      const one = await raw('1.2');
      one.send(frame);
      expect((await one.frame()).command).toBe('ERROR');
    });

  differ('SUBSCRIBE without id', { embedded: 'refused', Classic: 'refused', Artemis: 'taken' }, () =>
    answerTo(`SUBSCRIBE\ndestination:${unique('queue')}\n\n^`),
  );
  differ(
    'two subscriptions with the same id',
    { embedded: 'refused', Classic: 'taken', Artemis: 'refused' },
    async () => {
      const one = await raw('1.2');
      const subscribe = () => answer(one, `SUBSCRIBE\nid:s\ndestination:${unique('queue')}\n\n^`);
      await subscribe();
      return subscribe();
    },
  );
  differ('an ack mode that there is not', { embedded: 'refused', Classic: 'taken', Artemis: 'taken' }, () =>
    answerTo(`SUBSCRIBE\nid:s\nack:often\ndestination:${unique('queue')}\n\n^`),
  );
  differ(
    'a content-length that is too small',
    { embedded: 'refused', Classic: 'refused', Artemis: 'taken' },
    () => answerTo(`SEND\ndestination:${unique('queue')}\ncontent-length:1\n\nabc^`),
  );
  differ('a second CONNECT', { embedded: 'ERROR', Classic: 'ERROR', Artemis: 'CONNECTED' }, async () => {
    const one = await raw('1.2');
    one.send('CONNECT\naccept-version:1.2\nhost:x\n\n^');
    return (await one.frame()).command;
  });

  alike('names the receipt of the frame it refuses', async () => {
    const one = await raw('1.2');
    one.send('COMMIT\ntransaction:none\nreceipt:mine\n\n^');
    expect(await one.frame()).toMatchObject({ command: 'ERROR', headers: { 'receipt-id': 'mine' } });
  });

  alike('leaves all other connections alone', async () => {
    const topic = unique('topic');
    const reader = await raw();
    reader.send(`SUBSCRIBE\nid:s\ndestination:${topic}\n\n^`);
    await reader.settled();
    const bad = await raw();
    bad.send('FLY\n\n^');
    await (await client()).send(topic, 'a');
    expect(text([await reader.frame()])).toEqual(['a']);
  });
}
