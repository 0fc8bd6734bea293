import { expect } from 'vitest';
import type { Frame } from '../../../src/stomp/frame.ts';
import { VERSIONS } from '../../../src/stomp/protocol.ts';
import { type Suite, unique } from './suite.ts';

export function messages({ alike, differ, raw }: Suite): void {
  for (const version of VERSIONS)
    alike(`headers as they were sent, escaped as the subscriber reads them: ${version}`, async () => {
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
    });

  alike('the first of repeated headers', async () => {
    const topic = unique('topic');
    const reader = await raw();
    reader.send(`SUBSCRIBE\nid:s\ndestination:${topic}\n\n^SEND\ndestination:${topic}\nn:1\nn:2\n\n^`);
    expect((await reader.frame()).headers['n']).toBe('1');
  });

  /** What a subscriber gets of a message that is sent with these headers. */
  const got = async (headers: string, body: string): Promise<Frame> => {
    const topic = unique('topic');
    const reader = await raw();
    reader.send(`SUBSCRIBE\nid:s\ndestination:${topic}\n\n^`);
    await reader.settled();
    (await raw()).send(`SEND\ndestination:${topic}\n${headers}\n${body}^`);
    return reader.frame();
  };

  differ(
    'headers of a text that was sent without any',
    {
      embedded: 'content-length destination message-id redelivered subscription timestamp',
      Classic: 'destination expires message-id priority subscription timestamp',
      Artemis:
        'content-length destination destination-type expires message-id persistent priority redelivered subscription timestamp',
    },
    async () =>
      Object.keys((await got('', 'text')).headers)
        .sort()
        .join(' '),
  );

  alike('bytes with NUL in them, and their number', async () => {
    const { headers, body } = await got('content-length:3\n', 'a^b');
    expect(headers['content-length']).toBe('3');
    expect(body.toString()).toBe('a\0b');
  });

  alike('text in UTF-8', async () => {
    expect((await got('', 'π ≈ 3')).body.toString()).toBe('π ≈ 3');
  });

  differ(
    'the receipt of the sender',
    { embedded: 'left out', Classic: 'left out', Artemis: 'passed on' },
    async () => ((await got('receipt:r\n', '')).headers['receipt'] ? 'passed on' : 'left out'),
  );

  differ(
    'a timestamp of the sender',
    { embedded: "the broker's instead", Classic: 'passed on', Artemis: "the broker's instead" },
    async () =>
      (await got('timestamp:1\n', '')).headers['timestamp'] === '1' ? 'passed on' : "the broker's instead",
  );
}
