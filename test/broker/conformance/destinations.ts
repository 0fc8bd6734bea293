import { confirmed, type Seen, type Suite, text, unique } from './suite.ts';

const subscribe = (destination: string, line = '') =>
  `SUBSCRIBE\nid:${destination}\ndestination:${destination}\n${line && `${line}\n`}\n^`;
const send = (destination: string, body: string, line = '') =>
  `SEND\ndestination:${destination}\n${line && `${line}\n`}\n${body}^`;

const same = (seen: string): Seen => ({ embedded: seen, Classic: seen, Artemis: seen });

/** What a connection gets that subscribes and sends; NAME is one of its own in each. */
const CASES: [title: string, seen: Seen, frames: string[]][] = [
  [
    'sent to a name alone, where nobody is',
    { embedded: 'nothing', Classic: 'kept', Artemis: 'nothing' },
    [send('NAME', 'kept'), subscribe('NAME')],
  ],
  [
    'sent to a name alone, where somebody is at the topic',
    { embedded: 'got', Classic: 'nothing', Artemis: 'got' },
    [subscribe('/topic/NAME'), send('NAME', 'got')],
  ],
  [
    'sent to a name alone, where somebody is at the queue',
    same('got'),
    [subscribe('/queue/NAME'), send('NAME', 'got')],
  ],
  [
    'subscribed to a name alone, sent to the topic',
    { embedded: 'got', Classic: 'nothing', Artemis: 'got' },
    [subscribe('NAME'), send('/topic/NAME', 'got')],
  ],
  [
    'subscribed to a name alone, sent to the queue',
    { embedded: 'nothing', Classic: 'got', Artemis: 'nothing' },
    [subscribe('NAME'), send('/queue/NAME', 'got')],
  ],
  [
    'sent to a name alone with `destination-type:ANYCAST`',
    same('kept'),
    [send('NAME', 'kept', 'destination-type:ANYCAST'), subscribe('/queue/NAME')],
  ],
  [
    'sent to a topic with `destination-type:ANYCAST`',
    { embedded: 'refused', Classic: 'nothing', Artemis: 'kept in the queue' },
    [send('/topic/NAME', 'kept in the queue', 'destination-type:ANYCAST'), subscribe('/queue/NAME')],
  ],
  [
    'subscribed to `/topic/NAME.*`, sent to `/topic/NAME.a`',
    { embedded: 'refused', Classic: 'got', Artemis: 'got' },
    [subscribe('/topic/NAME.*'), send('/topic/NAME.a', 'got')],
  ],
  [
    'subscribed to `/topic/NAME.#`, sent to `/topic/NAME.a`',
    { embedded: 'refused', Classic: 'nothing', Artemis: 'got' },
    [subscribe('/topic/NAME.#'), send('/topic/NAME.a', 'got')],
  ],
  [
    'subscribed to `/topic/NAME.>`, sent to `/topic/NAME.a`',
    { embedded: 'refused', Classic: 'got', Artemis: 'nothing' },
    [subscribe('/topic/NAME.>'), send('/topic/NAME.a', 'got')],
  ],
  [
    'sent to `/queue/NAME,/queue/NAME.b`',
    { embedded: 'refused', Classic: 'got', Artemis: 'nothing' },
    [subscribe('/queue/NAME.b'), send('/queue/NAME,/queue/NAME.b', 'got')],
  ],
  [
    'subscribed to `/queue/NAME?consumer.exclusive=true`, sent to `/queue/NAME`',
    { embedded: 'refused', Classic: 'got', Artemis: 'nothing' },
    [subscribe('/queue/NAME?consumer.exclusive=true'), send('/queue/NAME', 'got')],
  ],
  [
    'subscribed and sent to `/temp-queue/NAME`',
    { embedded: 'refused', Classic: 'got', Artemis: 'got' },
    [subscribe('/temp-queue/NAME'), send('/temp-queue/NAME', 'got')],
  ],
  [
    'subscribed to `topic://NAME`, sent to `/topic/NAME`',
    { embedded: 'got', Classic: 'nothing', Artemis: 'nothing' },
    [subscribe('topic://NAME'), send('/topic/NAME', 'got')],
  ],
];

/** Headers to which brokers give a meaning. */
const HEADERS: typeof CASES = [
  [
    '`browser:true` on SUBSCRIBE to a queue of one message',
    { embedded: 'refused', Classic: 'got, got', Artemis: 'got' },
    [
      send('/queue/NAME', 'got'),
      subscribe('/queue/NAME', 'browser:true'),
      // Whether it is still there.
      'SUBSCRIBE\nid:again\ndestination:/queue/NAME\n\n^',
    ],
  ],
  [
    '`no-local:true` on SUBSCRIBE, and a message of its own',
    { embedded: 'refused', Classic: 'got', Artemis: 'nothing' },
    [subscribe('/topic/NAME', 'no-local:true'), send('/topic/NAME', 'got')],
  ],
  [
    '`activemq.noLocal:true` on SUBSCRIBE, and a message of its own',
    { embedded: 'refused', Classic: 'nothing', Artemis: 'nothing' },
    [subscribe('/topic/NAME', 'activemq.noLocal:true'), send('/topic/NAME', 'got')],
  ],
  [
    '`activemq.exclusive:true` on SUBSCRIBE',
    { embedded: 'refused', Classic: 'got', Artemis: 'got' },
    [subscribe('/queue/NAME', 'activemq.exclusive:true'), send('/queue/NAME', 'got')],
  ],
  [
    '`consumer-window-size:many` on SUBSCRIBE',
    { embedded: 'refused', Classic: 'got', Artemis: 'refused' },
    [subscribe('/queue/NAME', 'consumer-window-size:many'), send('/queue/NAME', 'got')],
  ],
  [
    '`expires:1` on SEND',
    same('nothing'),
    [send('/queue/NAME', 'got', 'expires:1'), subscribe('/queue/NAME')],
  ],
  ['`expires:0` on SEND', same('got'), [send('/queue/NAME', 'got', 'expires:0'), subscribe('/queue/NAME')]],
  [
    '`expires:soon` on SEND',
    same('refused'),
    [send('/queue/NAME', 'got', 'expires:soon'), subscribe('/queue/NAME')],
  ],
  ['`ttl:1` on SEND', same('got'), [send('/queue/NAME', 'got', 'ttl:1'), subscribe('/queue/NAME')]],
  [
    '`priority:9` on the second SEND',
    { embedded: 'refused', Classic: 'first, second', Artemis: 'second, first' },
    [send('/queue/NAME', 'first'), send('/queue/NAME', 'second', 'priority:9'), subscribe('/queue/NAME')],
  ],
  [
    '`AMQ_SCHEDULED_DELAY:60000` on SEND',
    { embedded: 'refused', Classic: 'got', Artemis: 'nothing' },
    [send('/queue/NAME', 'got', 'AMQ_SCHEDULED_DELAY:60000'), subscribe('/queue/NAME')],
  ],
  [
    'the same `_AMQ_DUPL_ID` on two SEND',
    { embedded: 'refused', Classic: 'first, second', Artemis: 'first' },
    [
      send('/queue/NAME', 'first', '_AMQ_DUPL_ID:NAME'),
      send('/queue/NAME', 'second', '_AMQ_DUPL_ID:NAME'),
      subscribe('/queue/NAME'),
    ],
  ],
  [
    '`JMSXGroupID` on SEND',
    { embedded: 'refused', Classic: 'got', Artemis: 'got' },
    [subscribe('/queue/NAME'), send('/queue/NAME', 'got', 'JMSXGroupID:a')],
  ],
  [
    '`reply-to` of a temporary queue on SEND',
    { embedded: 'refused', Classic: 'got', Artemis: 'got' },
    [subscribe('/queue/NAME'), send('/queue/NAME', 'got', 'reply-to:/temp-queue/a')],
  ],
];

export function destinations(suite: Suite): void {
  for (const [title, seen, frames] of CASES) suite.differ(title, seen, () => got(suite, frames));
}

export function headers(suite: Suite): void {
  for (const [title, seen, frames] of HEADERS) suite.differ(title, seen, () => got(suite, frames));
}

async function got({ raw, untilQuiet }: Suite, frames: string[]): Promise<string> {
  const one = await raw();
  const name = unique('queue').replace('/queue/', '');
  const bodies: string[] = [];
  for (const frame of frames) {
    try {
      bodies.push(...text(await confirmed(one, frame.replaceAll('NAME', name))));
    } catch {
      return 'refused';
    }
  }
  bodies.push(...text(await untilQuiet(one)));
  // Classic ends browsing with an empty message.
  return bodies.filter((body) => body !== '').join(', ') || 'nothing';
}
