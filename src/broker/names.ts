import type { Headers } from '../stomp/protocol.ts';
import { Refusal } from './errors.ts';
import { checkName } from './headers.ts';

const PREFIXED = /^(?:\/(topic|queue)\/|(topic|queue):\/\/)(.*)$/s;
/** `/temp-queue/x`, `other://x`: neither a bare name nor one of ours. */
const OTHER = /^\/|:\/\//;
/** Wildcards of Artemis (`*`, `#`) or Classic (`*`, `>`), lists and options of Classic (`a,b`, `a?b`), queues of Artemis. */
const OF_BROKERS = /[*#>,?]|::/;
const TYPES: Record<string, string | undefined> = { ANYCAST: 'queue', MULTICAST: 'topic' };

/**
 * The destination that a client names: `/topic/NAME`, `/queue/NAME`, `topic://NAME`, `queue://NAME`, or NAME alone.
 * @param type the header by which Artemis is told what a name alone is: ANYCAST, a queue, or MULTICAST, a topic
 * @param named what a name alone means without it
 * @throws Refusal where it is none of these
 */
export function destinationNamed(
  headers: Headers,
  type: 'destination-type' | 'subscription-type',
  named: (name: string) => string,
): string {
  const { destination = '' } = headers;
  const [, slashed, scheme, rest = destination] = PREFIXED.exec(destination) ?? [];
  const prefix = slashed ?? scheme;
  if (!/^\S+$/.test(rest) || (prefix === undefined && OTHER.test(rest)))
    throw new Refusal(`the destination ${destination} is none: /topic/NAME, /queue/NAME, or NAME alone`);
  if (OF_BROKERS.test(rest))
    throw new Refusal(
      `the destination ${destination} is none of the embedded broker: it knows no wildcards, lists, options or queues of an address`,
    );
  const kind = kindNamed(type, headers[type]);
  if (prefix !== undefined && kind !== undefined && prefix !== kind)
    throw new Refusal(`${type}:${headers[type]} contradicts the destination ${destination}`);
  const either = prefix ?? kind;
  checkName(rest);
  return either === undefined ? named(rest) : `/${either}/${rest}`;
}

function kindNamed(header: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const kind = Object.hasOwn(TYPES, value) ? TYPES[value] : undefined;
  if (kind === undefined) throw new Refusal(`${header} is ANYCAST or MULTICAST, not ${value}`);
  return kind;
}
