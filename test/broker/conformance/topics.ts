import { expect } from 'vitest';
import type { Frame } from '../../../src/stomp/frame.ts';
import { type Suite, text, unique } from './suite.ts';

export function topics({ alike, raw, client }: Suite): void {
  alike('gives each message to every subscriber that is there', async () => {
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

  alike('gives it to a sender that has subscribed itself', async () => {
    const topic = unique('topic');
    const one = await raw();
    one.send(`SUBSCRIBE\nid:s\ndestination:${topic}\n\n^SEND\ndestination:${topic}\n\nme^`);
    expect(text([await one.frame()])).toEqual(['me']);
  });

  alike('keeps nothing for who comes later, and sends nothing after UNSUBSCRIBE', async () => {
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

  alike('gives the same message to two subscriptions of one connection, each under its id', async () => {
    const topic = unique('topic');
    const reader = await raw();
    reader.send(`SUBSCRIBE\nid:1\ndestination:${topic}\n\n^SUBSCRIBE\nid:2\ndestination:${topic}\n\n^`);
    await reader.settled();
    await (await client()).send(topic, 'a');
    const frames = await reader.frames(2);
    expect(frames.map(({ headers }) => headers['subscription']).sort()).toEqual(['1', '2']);
  });
}
